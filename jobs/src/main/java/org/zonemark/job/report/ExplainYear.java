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
import org.zonemark.report.explain.Explanation;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/** Finds what stands behind an indicator of a zone in a year: statements and rates. */
final class ExplainYear {

  private final ExplainRows rows;

  ExplainYear(ExplainRows rows) {
    this.rows = rows;
  }

  Explanation of(Zone zone, Indicator indicator, int year) throws UsageProblem, IOException {
    List<Map<String, Object>> known = known(zone, indicator);
    List<Map<String, Object>> rates = rates(zone, indicator, year);
    Set<String> used = new HashSet<>();
    for (Map<String, Object> rate : rates) {
      used.addAll(ExplainRows.ids(rate, Columns.BASE_OBSERVATION_ID));
      used.addAll(ExplainRows.ids(rate, Columns.OBSERVATION_ID));
      used.addAll(ExplainRows.ids(rate, Columns.REPORTED_OBSERVATION_ID));
      used.addAll(ExplainRows.ids(rate, Columns.OBSERVATIONS_BESIDE));
    }
    List<Explanation.Evidence> evidence = evidence(zone, indicator, year, known, used);
    if (evidence.isEmpty()) {
      throw nothingStated(zone, indicator, year, known);
    }
    return new Explanation.OfYear(
        rows.zone(zone.zoneId()),
        rows.indicator(indicator.indicatorId()),
        year,
        evidence,
        rates.stream().map(this::rate).toList());
  }

  /** All that is stated of an indicator of a zone. */
  private List<Map<String, Object>> known(Zone zone, Indicator indicator) throws IOException {
    return rows
        .snapshot()
        .reader(Tables.OBSERVATIONS)
        .where(Columns.INDICATOR_ID, Set.of(indicator.indicatorId()))
        .stream()
        .filter(row -> row.get(Columns.ZONE_ID).equals(zone.zoneId()))
        .sorted(ExplainRows.BY_PERIOD)
        .toList();
  }

  private List<Map<String, Object>> rates(Zone zone, Indicator indicator, int year)
      throws IOException {
    return rows
        .snapshot()
        .reader(Tables.GROWTH)
        .ofYear(year, Columns.INDICATOR_ID, Set.of(indicator.indicatorId()))
        .stream()
        .filter(row -> row.get(Columns.ZONE_ID).equals(zone.zoneId()))
        .sorted(
            Comparator.comparing((Map<String, Object> row) -> text(row, Columns.MEASURE))
                .thenComparing(row -> text(row, Columns.PERIOD))
                .thenComparing(row -> text(row, Columns.GROWTH_WINDOW), Comparator.reverseOrder())
                .thenComparing(row -> text(row, Columns.BASE_PERIOD))
                .thenComparing(row -> text(row, Columns.METHOD)))
        .toList();
  }

  /** What is stated of the year, and all that its rates name: also of price indices. */
  private List<Explanation.Evidence> evidence(
      Zone zone, Indicator indicator, int year, List<Map<String, Object>> known, Set<String> used)
      throws IOException {
    Map<String, Object> explained =
        Map.of(
            Columns.ZONE_ID, zone.zoneId(),
            Columns.INDICATOR_ID, indicator.indicatorId(),
            Columns.COMPARATOR_ID, "-");
    Set<String> own = new HashSet<>();
    known.forEach(row -> own.add(text(row, Columns.OBSERVATION_ID)));
    Set<String> others = new TreeSet<>(used);
    others.removeAll(own);
    List<Map<String, Object>> named = new ArrayList<>(known);
    if (!others.isEmpty()) {
      named.addAll(rows.observations(Columns.OBSERVATION_ID, others));
    }
    named.removeIf(
        row ->
            !row.get(Columns.YEAR).equals(year)
                && !used.contains(text(row, Columns.OBSERVATION_ID)));
    Map<String, Integer> places = rows.places(Set.of(indicator.indicatorId()));
    Map<String, Explanation.Aggregate> aggregates = rows.aggregates(named);
    return named.stream()
        .map(
            row -> {
              String id = text(row, Columns.OBSERVATION_ID);
              return rows.evidence(
                  new ExplainRows.Statement(
                      row, used.contains(id), places.get(id), aggregates.get(id)),
                  explained);
            })
        .toList();
  }

  private static UsageProblem nothingStated(
      Zone zone, Indicator indicator, int year, List<Map<String, Object>> known) {
    TreeSet<Integer> years = new TreeSet<>();
    known.forEach(row -> years.add((Integer) row.get(Columns.YEAR)));
    return UsageProblem.of(
        "Nothing is stated of " + indicator.indicatorId() + " of " + zone.zoneId() + " in " + year,
        years.isEmpty()
            ? "the table observations has no value of this zone and indicator"
            : "name one of the years " + years);
  }

  private Explanation.Rate rate(Map<String, Object> row) {
    Double standardError = number(row, Columns.STANDARD_ERROR);
    String standing = text(row, Columns.METHOD_STATUS);
    return new Explanation.Rate(
        text(row, Columns.MEASURE),
        text(row, Columns.GROWTH_WINDOW),
        text(row, Columns.METHOD),
        ends(row),
        number(row, Columns.GROWTH_PCT),
        text(row, Columns.REASON),
        standing == null ? null : new Explanation.Said(standing, null, number(row, Columns.SCORE)),
        new Explanation.Reported(
            number(row, Columns.REPORTED_PCT),
            text(row, Columns.REPORTED_PRICE_BASIS),
            number(row, Columns.DIFFERENCE_PP),
            text(row, Columns.DIFFERENCE_CAUSE),
            text(row, Columns.REVISED_IN)),
        number(row, Columns.IMPLIED_BASE_VALUE),
        number(row, Columns.INDEX_NUMBER),
        deflated(row),
        standardError == null
            ? null
            : new Explanation.Fit(standardError, number(row, Columns.R_SQUARED)));
  }

  private Explanation.Deflated deflated(Map<String, Object> row) {
    String zone = text(row, Columns.DEFLATOR_ZONE_ID);
    return zone == null
        ? null
        : new Explanation.Deflated(rows.zone(zone), number(row, Columns.PRICE_CHANGE_PCT));
  }

  private static Explanation.Ends ends(Map<String, Object> row) {
    List<String> derived = new ArrayList<>();
    if (number(row, Columns.BASE_VALUE) != null && text(row, Columns.BASE_OBSERVATION_ID) == null) {
      derived.add(text(row, Columns.BASE_PERIOD));
    }
    if (number(row, Columns.VALUE) != null && text(row, Columns.OBSERVATION_ID) == null) {
      derived.add(text(row, Columns.PERIOD));
    }
    return new Explanation.Ends(
        text(row, Columns.BASE_PERIOD),
        number(row, Columns.BASE_VALUE),
        text(row, Columns.PERIOD),
        number(row, Columns.VALUE),
        text(row, Columns.UNIT),
        derived);
  }
}
