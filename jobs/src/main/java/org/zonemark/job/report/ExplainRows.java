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
import org.zonemark.store.StoredRow;
import org.zonemark.store.TableReader;

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
  record Statement(StoredRow row, boolean used, Integer rankOf, Explanation.Aggregate aggregate) {}

  static final Comparator<StoredRow> BY_PERIOD =
      Comparator.comparing((StoredRow row) -> row.whole(Columns.YEAR))
          .thenComparing(row -> row.text(Columns.PERIOD))
          .thenComparing(row -> row.text(Columns.MEASURE))
          .thenComparing(row -> row.text(Columns.SOURCE_REF));

  /** A statement, told apart from what is explained. */
  Explanation.Evidence evidence(Statement statement, Subject explained) {
    StoredRow row = statement.row();
    return new Explanation.Evidence(
        statement.used(),
        new Explanation.About(
            row.text(Columns.ZONE_ID).equals(explained.zoneId())
                ? null
                : zone(row.text(Columns.ZONE_ID)),
            row.text(Columns.INDICATOR_ID).equals(explained.indicatorId())
                ? null
                : indicator(row.text(Columns.INDICATOR_ID)),
            named(row, Columns.OF_MEASURE),
            named(row, Columns.OF_INDICATOR) == null
                ? null
                : indicator(row.text(Columns.OF_INDICATOR)),
            named(row, Columns.COMPARATOR_ID) == null
                    || row.text(Columns.COMPARATOR_ID).equals(explained.comparatorId())
                ? null
                : zone(row.text(Columns.COMPARATOR_ID)),
            named(row, Columns.SCOPE)),
        statement.rankOf(),
        row.text(Columns.MEASURE),
        row.text(Columns.PERIOD),
        row.number(Columns.VALUE),
        row.text(Columns.UNIT),
        row.text(Columns.MISSING_REASON),
        row.text(Columns.PRICE_BASIS),
        new Explanation.Printed(
            row.text(Columns.RAW), row.text(Columns.RAW_UNIT), row.text(Columns.SOURCE_REF)),
        statement.aggregate());
  }

  /** How those of some observations that are made of firms came about, by id. */
  Map<String, Explanation.Aggregate> aggregates(Collection<StoredRow> observations)
      throws IOException {
    Set<String> made = new TreeSet<>();
    for (StoredRow row : observations) {
      if (AGGREGATED.equals(row.get(Columns.ORIGIN))) {
        made.add(row.text(Columns.OBSERVATION_ID));
      }
    }
    Map<String, Explanation.Aggregate> aggregates = new HashMap<>();
    if (!made.isEmpty() && snapshot.has(Tables.AGGREGATES)) {
      snapshot
          .reader(Tables.AGGREGATES)
          .where(Columns.OBSERVATION_ID, made)
          .forEach(row -> aggregates.put(row.text(Columns.OBSERVATION_ID), aggregate(row)));
    }
    return aggregates;
  }

  private static Explanation.Aggregate aggregate(StoredRow row) {
    return new Explanation.Aggregate(
        row.text(Columns.AGGREGATE_FUNCTION),
        row.text(Columns.AGGREGATE_STATEMENT),
        row.text(Columns.AGGREGATED),
        row.text(Columns.AGGREGATED_OVER),
        row.text(Columns.CONDITION),
        row.text(Columns.INDUSTRY),
        row.whole(Columns.FIRMS),
        row.whole(Columns.INPUT_FILES),
        row.text(Columns.WITHHELD_BECAUSE));
  }

  /**
   * What is explained: a statement says only in what it differs.
   *
   * @param zoneId the zone
   * @param indicatorId the indicator
   * @param comparatorId the comparator; - for none
   */
  record Subject(String zoneId, String indicatorId, String comparatorId) {
    static Subject of(StoredRow row) {
      return new Subject(
          row.text(Columns.ZONE_ID),
          row.text(Columns.INDICATOR_ID),
          row.text(Columns.COMPARATOR_ID));
    }
  }

  /** A part of a key; null where it is not used. */
  private static String named(StoredRow row, String column) {
    String part = row.text(column);
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

  /** A period that a column names; null where it names none. */
  static Period period(StoredRow row, String column) {
    String text = row.text(column);
    return text == null ? null : Period.parse(text).value();
  }

  /**
   * Whether a row is of a period: a year has all that ends in it; a part of a year has itself and
   * what is added up to its end, so that October has January to October as well.
   */
  static boolean isOf(Period asked, StoredRow row) {
    Period of = period(row, Columns.PERIOD);
    if (asked.isAnnual()) {
      return row.get(Columns.YEAR).equals(asked.year());
    }
    return of.equals(asked)
        || asked.isUnit() && of.last().equals(asked.last()) && !of.first().isAfter(asked.first());
  }

  /** The ids that a column names; none where it names none. */
  static List<String> ids(StoredRow row, String column) {
    String ids = row.text(column);
    return ids == null ? List.of() : List.of(ids.split(" "));
  }

  /** The number of places in the lists that statements of ranks are from, by their ids. */
  Map<String, Integer> places(Set<String> indicators) throws IOException {
    Set<String> lists = new TreeSet<>();
    indicators.forEach(
        indicator -> conf.listOfIndicator(indicator).ifPresent(list -> lists.add(list.listId())));
    Map<String, Integer> places = new HashMap<>();
    if (!lists.isEmpty() && snapshot.has(Tables.RANKINGS)) {
      for (StoredRow row :
          snapshot
              .reader(Tables.RANKINGS)
              .select(Columns.OBSERVATION_ID, Columns.RANK_OF)
              .where(Columns.LIST_ID, lists)) {
        places.put(row.text(Columns.OBSERVATION_ID), row.whole(Columns.RANK_OF));
      }
    }
    return places;
  }

  /**
   * The statements with these ids. What is said of a year rests mostly on statements of that year,
   * of which one file is read; the others are looked through where some is of another.
   */
  List<StoredRow> statements(Set<String> ids, int year) throws IOException {
    TableReader reader = snapshot.reader(Tables.OBSERVATIONS);
    List<StoredRow> own = reader.ofYear(year, Columns.OBSERVATION_ID, ids);
    return own.size() == ids.size() ? own : reader.where(Columns.OBSERVATION_ID, ids);
  }

  /** The statements that count in which a column has one of these values. */
  List<StoredRow> observations(String column, Set<String> values) throws IOException {
    return snapshot.reader(Tables.OBSERVATIONS).where(column, values).stream()
        .filter(row -> row.flag(Columns.IS_LATEST))
        .toList();
  }
}
