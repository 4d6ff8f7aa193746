package org.zonemark.job.report;

import static org.zonemark.job.report.ExplainRows.number;
import static org.zonemark.job.report.ExplainRows.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.Period;
import org.zonemark.report.explain.Explanation;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/** Finds what stands behind an indicator of a zone in a year: statements and rates. */
final class ExplainYear {

  /** The methods of growth that look at the years between the ends of a window. */
  private static final Set<String> BY_ALL_YEARS =
      Set.of("cumulative", "log_ols", "linear", "chained", "comparable");

  private final ExplainRows rows;

  ExplainYear(ExplainRows rows) {
    this.rows = rows;
  }

  Explanation of(Zone zone, Indicator indicator, int year) throws UsageProblem, IOException {
    List<Map<String, Object>> known =
        rows
            .snapshot()
            .reader(Tables.OBSERVATIONS)
            .where(Columns.INDICATOR_ID, Set.of(indicator.indicatorId()))
            .stream()
            .filter(row -> row.get(Columns.ZONE_ID).equals(zone.zoneId()))
            .sorted(ExplainRows.BY_PERIOD)
            .toList();
    List<Map<String, Object>> rates =
        rows
            .snapshot()
            .reader(Tables.GROWTH)
            .ofYear(year, Columns.INDICATOR_ID, Set.of(indicator.indicatorId()))
            .stream()
            .filter(row -> row.get(Columns.ZONE_ID).equals(zone.zoneId()))
            .sorted(
                Comparator.comparing((Map<String, Object> row) -> text(row, Columns.MEASURE))
                    .thenComparing(row -> text(row, Columns.PERIOD))
                    .thenComparing(
                        row -> text(row, Columns.GROWTH_WINDOW), Comparator.reverseOrder())
                    .thenComparing(row -> text(row, Columns.BASE_PERIOD))
                    .thenComparing(row -> text(row, Columns.METHOD)))
            .toList();
    Set<String> used = new HashSet<>();
    for (Map<String, Object> rate : rates) {
      used.add(text(rate, Columns.BASE_OBSERVATION_ID));
      used.add(text(rate, Columns.OBSERVATION_ID));
      used.add(text(rate, Columns.REPORTED_OBSERVATION_ID));
    }
    for (Map<String, Object> rate : rates) {
      known.stream()
          .filter(row -> isBetween(row, rate))
          .forEach(row -> used.add(text(row, Columns.OBSERVATION_ID)));
    }
    Map<String, Object> explained =
        Map.of(
            Columns.ZONE_ID, zone.zoneId(),
            Columns.INDICATOR_ID, indicator.indicatorId(),
            Columns.COMPARATOR_ID, "-");
    Map<String, Integer> places = rows.places(Set.of(indicator.indicatorId()));
    List<Explanation.Evidence> evidence =
        known.stream()
            .filter(
                row ->
                    row.get(Columns.YEAR).equals(year)
                        || used.contains(text(row, Columns.OBSERVATION_ID)))
            .map(
                row -> {
                  String id = text(row, Columns.OBSERVATION_ID);
                  return rows.evidence(
                      new ExplainRows.Statement(row, used.contains(id), places.get(id)), explained);
                })
            .toList();
    if (evidence.isEmpty()) {
      TreeSet<Integer> years = new TreeSet<>();
      known.forEach(row -> years.add((Integer) row.get(Columns.YEAR)));
      throw UsageProblem.of(
          "Nothing is stated of "
              + indicator.indicatorId()
              + " of "
              + zone.zoneId()
              + " in "
              + year,
          years.isEmpty()
              ? "the table observations has no value of this zone and indicator"
              : "name one of the years " + years);
    }
    return new Explanation.OfYear(
        rows.zone(zone.zoneId()),
        rows.indicator(indicator.indicatorId()),
        year,
        evidence,
        rates.stream().map(this::rate).toList());
  }

  /**
   * Whether a rate looks at a statement between its ends: a trend at the levels of all its years, a
   * chain at the levels or the printed rates of its links.
   */
  private static boolean isBetween(Map<String, Object> row, Map<String, Object> rate) {
    String method = text(rate, Columns.METHOD);
    if (number(rate, Columns.GROWTH_PCT) == null
        || !BY_ALL_YEARS.contains(method)
        || !Boolean.TRUE.equals(row.get(Columns.IS_LATEST))
        || !row.get(Columns.SCOPE).equals(rate.get(Columns.SCOPE))
        || !text(row, Columns.COMPARATOR_ID).equals("-")) {
      return false;
    }
    boolean ofLevels =
        row.get(Columns.MEASURE).equals(rate.get(Columns.MEASURE))
            && row.get(Columns.PRICE_BASIS).equals(rate.get(Columns.PRICE_BASIS));
    boolean ofLinks =
        text(row, Columns.MEASURE).equals("growth")
            && row.get(Columns.OF_MEASURE).equals(rate.get(Columns.MEASURE))
            && text(row, Columns.PRICE_BASIS).equals("comparable");
    Period period = Period.parse(text(row, Columns.PERIOD)).value();
    int first = Period.parse(text(rate, Columns.BASE_PERIOD)).value().year();
    return (method.equals("comparable") ? ofLinks : ofLevels)
        && period.isAnnual()
        && period.year() > first
        && period.year() <= (Integer) rate.get(Columns.YEAR);
  }

  private Explanation.Rate rate(Map<String, Object> row) {
    String deflator = text(row, Columns.DEFLATOR_ZONE_ID);
    List<String> derived = new ArrayList<>();
    if (number(row, Columns.BASE_VALUE) != null && text(row, Columns.BASE_OBSERVATION_ID) == null) {
      derived.add(text(row, Columns.BASE_PERIOD));
    }
    if (number(row, Columns.VALUE) != null && text(row, Columns.OBSERVATION_ID) == null) {
      derived.add(text(row, Columns.PERIOD));
    }
    return new Explanation.Rate(
        text(row, Columns.MEASURE),
        text(row, Columns.GROWTH_WINDOW),
        text(row, Columns.METHOD),
        text(row, Columns.BASE_PERIOD),
        number(row, Columns.BASE_VALUE),
        text(row, Columns.PERIOD),
        number(row, Columns.VALUE),
        text(row, Columns.UNIT),
        derived,
        number(row, Columns.GROWTH_PCT),
        text(row, Columns.METHOD_STATUS),
        number(row, Columns.SCORE),
        text(row, Columns.REASON),
        number(row, Columns.REPORTED_PCT),
        text(row, Columns.REPORTED_PRICE_BASIS),
        number(row, Columns.DIFFERENCE_PP),
        text(row, Columns.DIFFERENCE_CAUSE),
        text(row, Columns.REVISED_IN),
        number(row, Columns.IMPLIED_BASE_VALUE),
        number(row, Columns.INDEX_NUMBER),
        deflator == null ? null : rows.zone(deflator),
        number(row, Columns.PRICE_CHANGE_PCT),
        number(row, Columns.STANDARD_ERROR),
        number(row, Columns.R_SQUARED));
  }
}
