package org.zonemark.job.report;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.Period;
import org.zonemark.report.explain.Explanation;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;

/**
 * The few rows of a snapshot that an explanation reads, and the names in them.
 *
 * @param conf the configuration, for names
 * @param snapshot the snapshot that is explained
 */
record ExplainRows(Configuration conf, Snapshot snapshot) {

  /** The origin of what is made of firms. */
  private static final String AGGREGATED = "aggregated";

  /**
   * A row of observations.
   *
   * @param used whether a judgement rests on it
   * @param rankOf the number of places in the list of a rank; null where unknown or no rank
   * @param aggregate how it was made of firms; null where it was not
   */
  record Statement(
      Map<String, Object> row, boolean used, Integer rankOf, Explanation.Aggregate aggregate) {}

  static final Comparator<Map<String, Object>> BY_PERIOD =
      Comparator.comparing((Map<String, Object> row) -> (Integer) row.get(Columns.YEAR))
          .thenComparing(row -> text(row, Columns.PERIOD))
          .thenComparing(row -> text(row, Columns.MEASURE))
          .thenComparing(row -> text(row, Columns.SOURCE_REF));

  /** A statement, told apart from what is explained. */
  Explanation.Evidence evidence(Statement statement, Map<String, Object> explained) {
    Map<String, Object> row = statement.row();
    return new Explanation.Evidence(
        statement.used(),
        new Explanation.About(
            same(row, explained, Columns.ZONE_ID) ? null : zone(text(row, Columns.ZONE_ID)),
            same(row, explained, Columns.INDICATOR_ID)
                ? null
                : indicator(text(row, Columns.INDICATOR_ID)),
            named(row, Columns.OF_MEASURE),
            named(row, Columns.OF_INDICATOR) == null
                ? null
                : indicator(text(row, Columns.OF_INDICATOR)),
            named(row, Columns.COMPARATOR_ID) == null || same(row, explained, Columns.COMPARATOR_ID)
                ? null
                : zone(text(row, Columns.COMPARATOR_ID)),
            named(row, Columns.SCOPE)),
        statement.rankOf(),
        text(row, Columns.MEASURE),
        text(row, Columns.PERIOD),
        number(row, Columns.VALUE),
        text(row, Columns.UNIT),
        text(row, Columns.MISSING_REASON),
        text(row, Columns.PRICE_BASIS),
        new Explanation.Printed(
            text(row, Columns.RAW), text(row, Columns.RAW_UNIT), text(row, Columns.SOURCE_REF)),
        statement.aggregate());
  }

  /** How those of some observations that are made of firms came about, by id. */
  Map<String, Explanation.Aggregate> aggregates(Collection<Map<String, Object>> observations)
      throws IOException {
    Set<String> made = new TreeSet<>();
    for (Map<String, Object> row : observations) {
      if (AGGREGATED.equals(row.get(Columns.ORIGIN))) {
        made.add(text(row, Columns.OBSERVATION_ID));
      }
    }
    Map<String, Explanation.Aggregate> aggregates = new HashMap<>();
    if (!made.isEmpty() && snapshot.has(Tables.AGGREGATES)) {
      snapshot
          .reader(Tables.AGGREGATES)
          .where(Columns.OBSERVATION_ID, made)
          .forEach(row -> aggregates.put(text(row, Columns.OBSERVATION_ID), aggregate(row)));
    }
    return aggregates;
  }

  private static Explanation.Aggregate aggregate(Map<String, Object> row) {
    return new Explanation.Aggregate(
        text(row, Columns.AGGREGATE_FUNCTION),
        text(row, Columns.AGGREGATE_STATEMENT),
        text(row, Columns.AGGREGATED),
        text(row, Columns.AGGREGATED_OVER),
        text(row, Columns.CONDITION),
        text(row, Columns.INDUSTRY),
        (Integer) row.get(Columns.FIRMS),
        (Integer) row.get(Columns.INPUT_FILES),
        text(row, Columns.WITHHELD_BECAUSE));
  }

  private static boolean same(
      Map<String, Object> row, Map<String, Object> explained, String column) {
    return row.get(column).equals(explained.get(column));
  }

  /** A part of a key; null where it is not used. */
  private static String named(Map<String, Object> row, String column) {
    String part = text(row, column);
    return part.equals("-") ? null : part;
  }

  Name zone(String zoneId) {
    Zone zone = conf.zoneById(zoneId);
    return new Name(zone.nameZh(), zone.nameEn());
  }

  Name indicator(String indicatorId) {
    Indicator indicator = conf.indicatorById(indicatorId);
    return new Name(indicator.nameZh(), indicator.nameEn());
  }

  static String text(Map<String, Object> row, String column) {
    return (String) row.get(column);
  }

  static Double number(Map<String, Object> row, String column) {
    return (Double) row.get(column);
  }

  /** A period that a column names; null where it names none. */
  static Period period(Map<String, Object> row, String column) {
    String text = text(row, column);
    return text == null ? null : Period.parse(text).value();
  }

  /** The ids that a column names; none where it names none. */
  static List<String> ids(Map<String, Object> row, String column) {
    String ids = text(row, column);
    return ids == null ? List.of() : List.of(ids.split(" "));
  }

  /** The number of places in the lists that statements of ranks are from, by their ids. */
  Map<String, Integer> places(Set<String> indicators) throws IOException {
    Set<String> lists = new TreeSet<>();
    indicators.forEach(
        indicator -> conf.listOfIndicator(indicator).ifPresent(list -> lists.add(list.listId())));
    Map<String, Integer> places = new HashMap<>();
    if (!lists.isEmpty() && snapshot.has(Tables.RANKINGS)) {
      for (Map<String, Object> row :
          snapshot.reader(Tables.RANKINGS).where(Columns.LIST_ID, lists)) {
        places.put(text(row, Columns.OBSERVATION_ID), (Integer) row.get(Columns.RANK_OF));
      }
    }
    return places;
  }

  /** The statements that count in which a column has one of these values. */
  List<Map<String, Object>> observations(String column, Set<String> values) throws IOException {
    return snapshot.reader(Tables.OBSERVATIONS).where(column, values).stream()
        .filter(row -> Boolean.TRUE.equals(row.get(Columns.IS_LATEST)))
        .toList();
  }
}
