package org.zonemark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zonemark.schema.Field;
import org.zonemark.schema.TableSchema;

/**
 * Fetches the few rows of a table that a report shows, without a Spark job: the files are filtered
 * while they are read, and years that are not asked for are not opened.
 */
public final class TableReader {

  private final Contents contents;
  private final TableSchema table;
  private final List<Field> columns;
  private final Predicate<StoredRow> kept;

  TableReader(Contents contents, TableSchema table) {
    this(contents, table, table.fields(), row -> true);
  }

  private TableReader(
      Contents contents, TableSchema table, List<Field> columns, Predicate<StoredRow> kept) {
    this.contents = contents;
    this.table = table;
    this.columns = columns;
    this.kept = kept;
  }

  /** The years in which the table has rows, the latest first; empty where it is kept whole. */
  public List<Integer> years() throws IOException {
    return contents.dataFiles(table.name()).stream()
        .map(StoredFile::year)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** All rows. */
  public List<StoredRow> all() throws IOException {
    return read(contents.dataFiles(table.name()), RowFilter.NONE);
  }

  /** The rows of a year in which a text column has one of these values. */
  public List<StoredRow> ofYear(int year, String column, Set<String> values) throws IOException {
    return values.isEmpty()
        ? List.of()
        : read(contents.dataFiles(table.name(), year), RowFilter.in(table.field(column), values));
  }

  /** The rows in which a text column has one of these values. */
  public List<StoredRow> where(String column, Set<String> values) throws IOException {
    return values.isEmpty()
        ? List.of()
        : read(contents.dataFiles(table.name()), RowFilter.in(table.field(column), values));
  }

  /** The same reader, fetching these columns only. */
  public TableReader select(String... names) {
    return new TableReader(contents, table, Stream.of(names).map(table::field).toList(), kept);
  }

  /**
   * The same reader, without the rows that fail a test. They are dropped as they are read, so that
   * of a large table those alone are in memory that are wanted; several threads may test.
   */
  public TableReader keep(Predicate<StoredRow> wanted) {
    return new TableReader(contents, table, columns, kept.and(wanted));
  }

  /** The rows in which a flag is set. */
  public List<StoredRow> where(String flag) throws IOException {
    return read(contents.dataFiles(table.name()), RowFilter.set(table.field(flag)));
  }

  /** Several files at once, rows in order of the files. */
  private List<StoredRow> read(List<StoredFile> files, RowFilter filter) {
    return files.parallelStream().flatMap(file -> read(file, filter).stream()).toList();
  }

  private RowReader opened(StoredFile file, RowFilter filter) throws IOException {
    contents.verify(file);
    return new RowReader(contents.files(), contents.path(file), columns, filter);
  }

  private List<StoredRow> read(StoredFile file, RowFilter filter) {
    List<StoredRow> rows = new ArrayList<>();
    Integer year = file.year();
    Map<String, Integer> places = new HashMap<>();
    columns.forEach(column -> places.put(column.name(), places.size()));
    if (year != null) {
      places.put(table.partition().get(0), columns.size());
    }
    try (RowReader reader = opened(file, filter)) {
      for (Object[] values = reader.read(); values != null; values = reader.read()) {
        Object[] all = year == null ? values : Arrays.copyOf(values, values.length + 1);
        if (year != null) {
          all[values.length] = year;
        }
        StoredRow row = new StoredRow(places, all);
        if (kept.test(row)) {
          rows.add(row);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return rows;
  }
}
