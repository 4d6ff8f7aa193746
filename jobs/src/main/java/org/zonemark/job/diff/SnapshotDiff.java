package org.zonemark.job.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Field;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.source.Sheet;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;
import org.zonemark.table.data.Series;

/**
 * What changed from one snapshot to another: rows by the primary key of their table, statements by
 * what they are of and who says it, so that a line more in a file moves none of the lines below to
 * other zones. Files of equal hash are not opened.
 *
 * @param from the run before
 * @param to the run after
 * @param causes what of inputs, configuration and version differs
 * @param tables the tables that differ, by name
 */
public record SnapshotDiff(
    String from, String to, Causes causes, SortedMap<String, TableDiff> tables) {

  /** The column of a table by which people know its rows. */
  static final Map<String, String> WATCHED =
      Map.of(
          Tables.OBSERVATIONS, Columns.VALUE,
          Tables.RANKINGS, Columns.RANK,
          Tables.ATTAINMENT, Columns.STATUS,
          Tables.GROWTH, Columns.GROWTH_PCT,
          Tables.SCORES, Columns.SCORE);

  /** What people know a row by, where its key is no more than a hash. */
  private static final List<String> TOLD =
      List.of(Columns.ZONE_ID, Columns.INDICATOR_ID, Columns.PERIOD);

  /** What a statement is known by, wherever in its source it stands. */
  private static final List<String> STATEMENT =
      Stream.concat(
              Series.COLUMNS.stream(),
              Stream.of(Columns.PERIOD, Columns.SOURCE_ID, Columns.EDITION))
          .toList();

  /** Where a statement stands: no change of it. */
  private static final Set<String> PLACE =
      Set.of(Columns.OBSERVATION_ID, Columns.SOURCE_REF, Columns.PART_OF, Columns.DUP_OF);

  /**
   * What differs in a table.
   *
   * @param before the rows before
   * @param added rows whose key is new
   * @param removed rows whose key is gone
   * @param changed rows of the same key with other values
   * @param values the watched value of each such row where it differs; empty of other tables
   */
  public record TableDiff(
      long before, long added, long removed, long changed, List<ValueDiff> values) {

    /** The share of the rows before that are changed or gone, in percent. */
    public double changedPct() {
      return before == 0 ? 0 : 100.0 * (changed + removed) / before;
    }
  }

  /**
   * A watched value that differs.
   *
   * @param key column to value of the primary key, in its order, and of what people know the row by
   * @param before the value before; null where there was none
   * @param after the value after; null where there is none
   * @param unit the unit of a number; null where it has none
   * @param cause input, revision, configuration, version or day, or several of them
   */
  public record ValueDiff(
      Map<String, String> key, String before, String after, String unit, String cause) {}

  /** Compares two snapshots. */
  public static SnapshotDiff of(Snapshot from, Snapshot to, Causes causes) throws IOException {
    SortedMap<String, TableDiff> tables = new TreeMap<>();
    Map<String, String> known = new HashMap<>();
    List<TableSchema> schemas = new ArrayList<>(Schemas.standard().parquetTables());
    // What is made of statements changes for their reasons.
    schemas.sort((one, other) -> Boolean.compare(isFirst(other), isFirst(one)));
    for (TableSchema schema : schemas) {
      Table table = new Table(schema, causes, known);
      table.compare(from, to);
      if (table.added + table.removed + table.changed > 0) {
        tables.put(
            schema.name(),
            new TableDiff(table.before, table.added, table.removed, table.changed, table.values));
      }
    }
    return new SnapshotDiff(from.runId(), to.runId(), causes, tables);
  }

  private static boolean isFirst(TableSchema schema) {
    return schema.name().equals(Tables.OBSERVATIONS);
  }

  /** One table being compared, a pair of files after the other. */
  private static final class Table {
    private final TableSchema schema;
    private final Causes causes;
    private final Map<String, String> causeOfStatement;
    private final List<String> columns;
    private final List<Integer> key;
    private final List<Integer> identity;
    private final List<Integer> told;
    private final int watched;
    private final List<ValueDiff> values = new ArrayList<>();
    private long before;
    private long added;
    private long removed;
    private long changed;

    Table(TableSchema schema, Causes causes, Map<String, String> causeOfStatement) {
      this.schema = schema;
      this.causes = causes;
      this.causeOfStatement = causeOfStatement;
      this.columns = schema.rowFields().stream().map(Field::name).toList();
      this.key = schema.primaryKey().stream().map(columns::indexOf).toList();
      this.identity =
          isFirst(schema) ? STATEMENT.stream().map(columns::indexOf).toList() : this.key;
      this.told =
          IntStream.range(0, columns.size())
              .filter(at -> !isFirst(schema) || !PLACE.contains(columns.get(at)))
              .boxed()
              .toList();
      this.watched = columns.indexOf(WATCHED.get(schema.name()));
    }

    void compare(Snapshot from, Snapshot to) throws IOException {
      SortedMap<String, StoredFile> left = files(from);
      SortedMap<String, StoredFile> right = files(to);
      before = left.values().stream().mapToLong(StoredFile::rows).sum();
      Set<String> paths = new TreeSet<>(left.keySet());
      paths.addAll(right.keySet());
      for (String path : paths) {
        StoredFile one = left.get(path);
        StoredFile other = right.get(path);
        boolean same = one != null && other != null && Objects.equals(one.sha256(), other.sha256());
        if (!same) {
          compare(
              one == null ? List.of() : from.rows(schema, one),
              other == null ? List.of() : to.rows(schema, other));
        }
      }
    }

    private SortedMap<String, StoredFile> files(Snapshot snapshot) throws IOException {
      SortedMap<String, StoredFile> files = new TreeMap<>();
      for (StoredFile file : snapshot.contents().values()) {
        if (file.isData() && file.table().equals(schema.name())) {
          files.put(file.path(), file);
        }
      }
      return files;
    }

    private void compare(List<Row> left, List<Row> right) {
      Map<List<Object>, Row> old = byIdentity(left);
      byIdentity(right)
          .forEach(
              (known, row) -> {
                Row was = old.remove(known);
                if (was == null) {
                  added++;
                  watch(null, row);
                } else if (!values(was, told).equals(values(row, told))) {
                  changed++;
                  watch(was, row);
                }
              });
      removed += old.size();
      old.values().forEach(row -> watch(row, null));
    }

    /** Rows in their order; of those alike the second, third ... are told apart by their number. */
    private Map<List<Object>, Row> byIdentity(List<Row> rows) {
      Map<List<Object>, Row> all = new LinkedHashMap<>();
      for (Row row : rows) {
        List<Object> known = values(row, identity);
        for (int more = 2; all.containsKey(known); more++) {
          known = values(row, identity);
          known.add(more);
        }
        all.put(known, row);
      }
      return all;
    }

    private static List<Object> values(Row row, List<Integer> places) {
      List<Object> values = new ArrayList<>();
      places.forEach(at -> values.add(row.get(at)));
      return values;
    }

    private void watch(Row was, Row is) {
      String cause = cause(was, is);
      if (isFirst(schema)) {
        causeOfStatement.put(text(is == null ? was : is, Columns.OBSERVATION_ID), cause);
      }
      Object old = watched < 0 || was == null ? null : was.get(watched);
      Object fresh = watched < 0 || is == null ? null : is.get(watched);
      if (!Objects.equals(old, fresh)) {
        values.add(
            new ValueDiff(
                shown(is == null ? was : is),
                old == null ? null : old.toString(),
                fresh == null ? null : fresh.toString(),
                unit(is == null ? was : is),
                cause));
      }
    }

    private Map<String, String> shown(Row row) {
      Map<String, String> parts = new LinkedHashMap<>();
      key.forEach(at -> parts.put(columns.get(at), String.valueOf(row.get(at))));
      for (String column : TOLD) {
        if (columns.contains(column)) {
          parts.putIfAbsent(column, text(row, column));
        }
      }
      return parts;
    }

    /** The unit of the watched value: that of its row, or of its column. */
    private String unit(Row row) {
      String ofColumn = schema.rowFields().get(watched).unit();
      String unit = ofColumn.startsWith("by row") ? text(row, Columns.UNIT) : ofColumn;
      return unit == null || unit.isEmpty() ? null : unit;
    }

    /** Why a row differs, as narrowly as can be told. */
    private String cause(Row was, Row is) {
      Row row = is == null ? was : is;
      String place = text(row, Columns.SOURCE_REF);
      if (place != null && causes.isOfChangedInput(place)) {
        return "input";
      }
      if (was != null && is != null && isRevised(was, is)) {
        return "revision";
      }
      String statement = text(row, Columns.OBSERVATION_ID);
      String known = statement == null ? null : causeOfStatement.get(statement);
      return known != null ? known : causes.words();
    }

    /** Whether another edition of the same statement came to count. */
    private boolean isRevised(Row was, Row is) {
      int latest = columns.indexOf(Columns.IS_LATEST);
      return latest >= 0 && !Objects.equals(was.get(latest), is.get(latest));
    }

    private String text(Row row, String column) {
      int at = columns.indexOf(column);
      return at < 0 ? null : (String) row.get(at);
    }
  }

  /**
   * What may be behind a difference.
   *
   * @param inputs the files that were added, removed or changed, with what became of each
   * @param settings the settings of the run that differ
   * @param configuration whether conf/ differs
   * @param version whether the program differs
   */
  public record Causes(
      SortedMap<String, String> inputs,
      SortedMap<String, String> settings,
      boolean configuration,
      boolean version) {

    /** Nothing that is known to differ. */
    public static Causes none() {
      return new Causes(new TreeMap<>(), new TreeMap<>(), false, false);
    }

    boolean isOfChangedInput(String place) {
      return Sheet.file(place, inputs::containsKey).isPresent();
    }

    /** All that differs, in words; {@code none} where nothing does. */
    String words() {
      Set<String> words = new LinkedHashSet<>();
      if (!inputs.isEmpty()) {
        words.add("input");
      }
      if (configuration) {
        words.add("configuration");
      }
      if (version) {
        words.add("version");
      }
      return words.isEmpty() ? "none" : String.join("|", words);
    }
  }
}
