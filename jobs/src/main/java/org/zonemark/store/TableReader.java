package org.zonemark.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;
import org.apache.parquet.io.api.Binary;
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
  private final Configuration hadoop;

  TableReader(Contents contents, TableSchema table, Configuration hadoop) {
    this(contents, table, table.fields(), row -> true, hadoop);
  }

  private TableReader(
      Contents contents,
      TableSchema table,
      List<Field> columns,
      Predicate<StoredRow> kept,
      Configuration hadoop) {
    this.contents = contents;
    this.table = table;
    this.columns = columns;
    this.kept = kept;
    this.hadoop = hadoop;
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
    return read(contents.dataFiles(table.name()), FilterCompat.NOOP);
  }

  /** The rows of a year in which a text column has one of these values. */
  public List<StoredRow> ofYear(int year, String column, Set<String> values) throws IOException {
    return values.isEmpty()
        ? List.of()
        : read(contents.dataFiles(table.name(), year), FilterCompat.get(in(column, values)));
  }

  /** The rows in which a text column has one of these values. */
  public List<StoredRow> where(String column, Set<String> values) throws IOException {
    return values.isEmpty()
        ? List.of()
        : read(contents.dataFiles(table.name()), FilterCompat.get(in(column, values)));
  }

  /** The same reader, fetching these columns only. */
  public TableReader select(String... names) {
    return new TableReader(
        contents, table, Stream.of(names).map(table::field).toList(), kept, hadoop);
  }

  /**
   * The same reader, without the rows that fail a test. They are dropped as they are read, so that
   * of a large table those alone are in memory that are wanted; several threads may test.
   */
  public TableReader keep(Predicate<StoredRow> wanted) {
    return new TableReader(contents, table, columns, kept.and(wanted), hadoop);
  }

  /** The rows in which a flag is set. */
  public List<StoredRow> where(String flag) throws IOException {
    return read(
        contents.dataFiles(table.name()),
        FilterCompat.get(FilterApi.eq(FilterApi.booleanColumn(flag), true)));
  }

  /** Several files at once, rows in order of the files. */
  private List<StoredRow> read(List<StoredFile> files, FilterCompat.Filter filter) {
    return files.parallelStream().flatMap(file -> read(file, filter).stream()).toList();
  }

  private static FilterPredicate in(String column, Set<String> values) {
    return FilterApi.userDefined(FilterApi.binaryColumn(column), new OneOf(values));
  }

  /** Parquet's own test walks through all wanted values for every row. */
  private static final class OneOf extends UserDefinedPredicate<Binary> implements Serializable {
    private static final long serialVersionUID = 1L;
    private final TreeSet<String> values;

    /** The text tested last: rows in order of the key repeat most texts, as one object each. */
    private transient Tested last;

    private record Tested(Binary text, boolean isWanted) {}

    OneOf(Set<String> values) {
      this.values = new TreeSet<>(values);
    }

    @Override
    public boolean keep(Binary value) {
      Tested tested = last;
      if (tested == null || tested.text() != value) {
        tested = new Tested(value, value != null && values.contains(value.toStringUsingUTF8()));
        last = tested;
      }
      return tested.isWanted();
    }

    @Override
    public boolean canDrop(Statistics<Binary> statistics) {
      String first = values.ceiling(statistics.getMin().toStringUsingUTF8());
      return first == null || first.compareTo(statistics.getMax().toStringUsingUTF8()) > 0;
    }

    @Override
    public boolean inverseCanDrop(Statistics<Binary> statistics) {
      return false;
    }
  }

  private RowReader opened(StoredFile file, FilterCompat.Filter filter) throws IOException {
    contents.verify(file);
    return new RowReader(contents.path(file), columns, filter, hadoop);
  }

  private List<StoredRow> read(StoredFile file, FilterCompat.Filter filter) {
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
