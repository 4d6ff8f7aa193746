package org.zonemark.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import scala.Tuple2;

/** The few rows of large tables that a report shows, brought to the driver as column to value. */
public final class ReportRows {

  private ReportRows() {}

  /**
   * One year of a list among all zones.
   *
   * @param listId the list
   * @param stated whether it is copied from a publication
   * @param year the year
   * @param ranked how many zones have a place
   */
  public record ListYear(String listId, boolean stated, int year, int ranked) {}

  /** The years of every list among all zones that have a place to show. */
  public static List<ListYear> listYears(JavaRDD<Row> rankings) {
    return rankings
        .map(row -> TableRow.view(Tables.RANKINGS, row))
        .filter(row -> Rankings.ALL.equals(row.text(Columns.PEER_GROUP)))
        .filter(row -> row.integer(Columns.RANK) != null)
        .mapToPair(
            row ->
                new Tuple2<>(
                    new Tuple2<>(
                        row.text(Columns.LIST_ID),
                        new Tuple2<>(row.flag(Columns.STATED), row.integer(Columns.YEAR))),
                    1))
        .reduceByKey(Integer::sum)
        .collect()
        .stream()
        .map(
            list ->
                new ListYear(
                    list._1()._1(), list._1()._2()._1(), list._1()._2()._2(), list._2()))
        .toList();
  }

  /** The rows of rankings among all zones of these years of lists. */
  public static List<Map<String, Object>> rankings(
      JavaRDD<Row> rankings, Collection<ListYear> wanted) {
    Set<String> keys = new HashSet<>();
    wanted.forEach(list -> keys.add(list.listId() + list.year()));
    return rows(
        rankings,
        Tables.RANKINGS,
        row ->
            Rankings.ALL.equals(row.text(Columns.PEER_GROUP))
                && keys.contains(row.text(Columns.LIST_ID) + row.integer(Columns.YEAR)));
  }

  /** The moves among all zones to these years of lists. */
  public static List<Map<String, Object>> moves(
      JavaRDD<Row> moves, Collection<ListYear> wanted) {
    Set<String> keys = new HashSet<>();
    wanted.forEach(list -> keys.add(list.listId() + list.year()));
    return rows(
        moves,
        Tables.RANK_MOVES,
        row ->
            Rankings.ALL.equals(row.text(Columns.PEER_GROUP))
                && keys.contains(row.text(Columns.LIST_ID) + row.integer(Columns.TO_YEAR)));
  }

  /** The rates of some indicators, from some year on, that are given or printed. */
  public static List<Map<String, Object>> growth(
      JavaRDD<Row> growth, Set<String> indicators, int fromYear) {
    return rows(
        growth,
        Tables.GROWTH,
        row ->
            row.integer(Columns.YEAR) >= fromYear
                && indicators.contains(row.text(Columns.INDICATOR_ID))
                && (row.number(Columns.GROWTH_PCT) != null
                    || row.number(Columns.REPORTED_PCT) != null));
  }

  /** All rows of a small table. */
  public static List<Map<String, Object>> all(JavaRDD<Row> rows, String table) {
    return rows(rows, table, row -> true);
  }

  /** The first rows of a table in order of a column. */
  public static List<Map<String, Object>> first(
      JavaRDD<Row> rows, String table, String column, int most) {
    return rows.map(row -> TableRow.view(table, row))
        .keyBy(row -> row.text(column))
        .mapValues(TableRow::row)
        .takeOrdered(most, new ByKey())
        .stream()
        .map(pair -> TableRow.view(table, pair._2()).asMap())
        .toList();
  }

  /** The places of observations, by id. */
  public static Map<String, String> places(JavaRDD<Row> observations, Set<String> ids) {
    return observations
        .map(row -> TableRow.view(Tables.OBSERVATIONS, row))
        .filter(row -> ids.contains(row.text(Columns.OBSERVATION_ID)))
        .mapToPair(
            row -> new Tuple2<>(row.text(Columns.OBSERVATION_ID), row.text(Columns.SOURCE_REF)))
        .collectAsMap();
  }

  private static List<Map<String, Object>> rows(
      JavaRDD<Row> rows, String table, Function<TableRow, Boolean> wanted) {
    return rows
        .filter(row -> wanted.call(TableRow.view(table, row)))
        .collect()
        .stream()
        .map(row -> TableRow.view(table, row).asMap())
        .toList();
  }

  /** Orders pairs by their key, on executors too. */
  private static final class ByKey
      implements java.util.Comparator<Tuple2<String, Row>>, java.io.Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Tuple2<String, Row> one, Tuple2<String, Row> other) {
      return one._1().compareTo(other._1());
    }
  }
}
