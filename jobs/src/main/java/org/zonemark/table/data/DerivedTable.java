package org.zonemark.table.data;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Row;

/**
 * A table that a job derives, or a part of one: all that the program asks about a table stands in
 * its declaration, beside the class that makes its rows. A new table is one class with a
 * declaration, which {@code DerivedTables} lists, and its schema.
 *
 * @param <T> what rows are made of: the data of an indicator, a scored panel of an index
 * @param table the name in schemas/
 * @param section the files of the table that hold these rows; empty for the main ones
 * @param job the command of the job that writes it
 * @param asked whether conf/ asks for it
 * @param isOptional whether an empty table is left out where conf/ does not ask for it
 * @param needs the other indicators whose statements are needed beside those of an indicator
 * @param rows makes the rows; of tables that are made together, the first has those of all
 */
public record DerivedTable<T>(
    String table,
    String section,
    String job,
    Predicate<Configuration> asked,
    boolean isOptional,
    BiFunction<String, Configuration, Set<String>> needs,
    BiFunction<T, Configuration, Stream<Row>> rows) {

  public static final String INGEST = "ingest";
  public static final String RANK = "rank";
  public static final String GROWTH = "growth";
  public static final String ATTAIN = "attain";
  public static final String INDEX = "index";

  /** A table that is always asked for and needs no other indicators. */
  public static <T> DerivedTable<T> of(
      String table, String job, BiFunction<T, Configuration, Stream<Row>> rows) {
    return new DerivedTable<>(
        table, "", job, conf -> true, false, (indicator, conf) -> Set.of(), rows);
  }

  /** A table whose rows are made together with those of others, by the class that declares it. */
  public static DerivedTable<Void> together(String table, String job) {
    return of(table, job, (nothing, conf) -> Stream.empty());
  }

  /** The same, where conf/ asks for it; an empty table where not. */
  public DerivedTable<T> askedIf(Predicate<Configuration> asks) {
    return new DerivedTable<>(table, section, job, asks, false, needs, rows);
  }

  /** The same, where conf/ asks for it; no table where not. */
  public DerivedTable<T> onlyIf(Predicate<Configuration> asks) {
    return new DerivedTable<>(table, section, job, asks, true, needs, rows);
  }

  /** The same, in a section of files of its own. */
  public DerivedTable<T> in(String files) {
    return new DerivedTable<>(table, files, job, asked, isOptional, needs, rows);
  }

  /**
   * The same, with the statements of other indicators.
   *
   * @param others by the id of an indicator
   */
  public DerivedTable<T> needing(BiFunction<String, Configuration, Set<String>> others) {
    return new DerivedTable<>(table, section, job, asked, isOptional, others, rows);
  }

  /** The name under which rows are written: the table, and its section where it has one. */
  public String name() {
    return section.isEmpty() ? table : table + "/" + section;
  }

  /** Whether conf/ asks for it. */
  public boolean isAsked(Configuration conf) {
    return asked.test(conf);
  }

  /** Whether it is written, be it empty. */
  public boolean isWritten(Configuration conf) {
    return !isOptional || isAsked(conf);
  }

  /** The other indicators whose statements are needed beside those of an indicator. */
  public Set<String> needs(String indicatorId, Configuration conf) {
    return needs.apply(indicatorId, conf);
  }

  /** The rows, in the order of the schema's columns. */
  public Stream<Row> rows(T of, Configuration conf) {
    return isAsked(conf) ? rows.apply(of, conf) : Stream.empty();
  }
}
