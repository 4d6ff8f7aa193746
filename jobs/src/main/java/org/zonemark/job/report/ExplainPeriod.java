package org.zonemark.job.report;

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
import org.zonemark.store.StoredRow;

/** Finds what stands behind an indicator of a zone in a period: statements and rates. */
final class ExplainPeriod {

  private final ExplainRows rows;

  ExplainPeriod(ExplainRows rows) {
    this.rows = rows;
  }

  /** The periods of which something is stated, in order. */
  Set<Period> periods(Zone zone, Indicator indicator) throws IOException {
    return periods(known(zone, indicator));
  }

  private static Set<Period> periods(List<StoredRow> known) {
    Set<Period> periods = new TreeSet<>();
    known.forEach(row -> periods.add(ExplainRows.period(row, Columns.PERIOD)));
    return periods;
  }

  Explanation of(Zone zone, Indicator indicator, Period period) throws UsageProblem, IOException {
    List<StoredRow> rates = rates(zone, indicator, period);
    Set<String> used = new HashSet<>();
    for (StoredRow rate : rates) {
      used.addAll(ExplainRows.ids(rate, Columns.BASE_OBSERVATION_ID));
      used.addAll(ExplainRows.ids(rate, Columns.OBSERVATION_ID));
      used.addAll(ExplainRows.ids(rate, Columns.REPORTED_OBSERVATION_ID));
      used.addAll(ExplainRows.ids(rate, Columns.OBSERVATIONS_BESIDE));
    }
    List<StoredRow> known = known(zone, indicator, years(period, rates), used);
    List<Explanation.Evidence> evidence = evidence(zone, indicator, period, known, used);
    if (evidence.isEmpty()) {
      throw nothingStated(zone, indicator, period, known(zone, indicator));
    }
    return new Explanation.OfPeriod(
        rows.zone(zone.zoneId()),
        rows.indicator(indicator.indicatorId()),
        period.text(),
        evidence,
        rates.stream().map(this::rate).toList());
  }

  /** The years of a period and of what its rates run between. */
  private static Set<Integer> years(Period period, List<StoredRow> rates) {
    Set<Integer> years = new TreeSet<>(Set.of(period.year()));
    for (StoredRow rate : rates) {
      years.add(ExplainRows.period(rate, Columns.PERIOD).year());
      years.add(ExplainRows.period(rate, Columns.BASE_PERIOD).year());
    }
    return years;
  }

  /**
   * What is stated of an indicator of a zone in some years; in all where some statement that is
   * used is of another.
   */
  private List<StoredRow> known(
      Zone zone, Indicator indicator, Set<Integer> years, Set<String> used) throws IOException {
    List<StoredRow> stated = new ArrayList<>();
    for (int year : years) {
      stated.addAll(
          rows.snapshot()
              .reader(Tables.OBSERVATIONS)
              .ofYear(year, Columns.ZONE_ID, Set.of(zone.zoneId())));
    }
    List<StoredRow> known = ofIndicator(stated, indicator);
    Set<String> ids = new HashSet<>();
    known.forEach(row -> ids.add(row.text(Columns.OBSERVATION_ID)));
    return ids.containsAll(used) ? known : known(zone, indicator);
  }

  /** All that is stated of an indicator of a zone. */
  private List<StoredRow> known(Zone zone, Indicator indicator) throws IOException {
    return ofIndicator(
        rows.snapshot().reader(Tables.OBSERVATIONS).where(Columns.ZONE_ID, Set.of(zone.zoneId())),
        indicator);
  }

  private static List<StoredRow> ofIndicator(List<StoredRow> stated, Indicator indicator) {
    return stated.stream()
        .filter(row -> row.get(Columns.INDICATOR_ID).equals(indicator.indicatorId()))
        .sorted(ExplainRows.BY_PERIOD)
        .toList();
  }

  private List<StoredRow> rates(Zone zone, Indicator indicator, Period period) throws IOException {
    return rows
        .snapshot()
        .reader(Tables.GROWTH)
        .ofYear(period.year(), Columns.ZONE_ID, Set.of(zone.zoneId()))
        .stream()
        .filter(row -> row.get(Columns.INDICATOR_ID).equals(indicator.indicatorId()))
        .filter(row -> ExplainRows.isOf(period, row))
        .sorted(
            Comparator.comparing((StoredRow row) -> row.text(Columns.MEASURE))
                .thenComparing(row -> row.text(Columns.PERIOD))
                .thenComparing(row -> row.text(Columns.GROWTH_WINDOW), Comparator.reverseOrder())
                .thenComparing(row -> row.text(Columns.BASE_PERIOD))
                .thenComparing(row -> row.text(Columns.METHOD)))
        .toList();
  }

  /** What is stated of the period, and all that its rates name: also of price indices. */
  private List<Explanation.Evidence> evidence(
      Zone zone, Indicator indicator, Period period, List<StoredRow> known, Set<String> used)
      throws IOException {
    ExplainRows.Subject explained =
        new ExplainRows.Subject(zone.zoneId(), indicator.indicatorId(), "-");
    Set<String> own = new HashSet<>();
    known.forEach(row -> own.add(row.text(Columns.OBSERVATION_ID)));
    Set<String> others = new TreeSet<>(used);
    others.removeAll(own);
    List<StoredRow> named = new ArrayList<>(known);
    if (!others.isEmpty()) {
      named.addAll(rows.observations(Columns.OBSERVATION_ID, others));
    }
    named.removeIf(
        row -> !ExplainRows.isOf(period, row) && !used.contains(row.text(Columns.OBSERVATION_ID)));
    Map<String, Integer> places = rows.places(Set.of(indicator.indicatorId()));
    Map<String, Explanation.Aggregate> aggregates = rows.aggregates(named);
    return named.stream()
        .map(
            row -> {
              String id = row.text(Columns.OBSERVATION_ID);
              return rows.evidence(
                  new ExplainRows.Statement(
                      row, used.contains(id), places.get(id), aggregates.get(id)),
                  explained);
            })
        .toList();
  }

  private static UsageProblem nothingStated(
      Zone zone, Indicator indicator, Period period, List<StoredRow> known) {
    Set<Integer> years = new TreeSet<>();
    known.forEach(row -> years.add(row.whole(Columns.YEAR)));
    String remedy =
        period.isAnnual()
            ? "name one of the years " + years
            : "name one of the periods " + periods(known);
    return UsageProblem.of(
        "Nothing is stated of "
            + indicator.indicatorId()
            + " of "
            + zone.zoneId()
            + " in "
            + period.text(),
        known.isEmpty()
            ? "the table observations has no value of this zone and indicator"
            : remedy);
  }

  private Explanation.Rate rate(StoredRow row) {
    Double standardError = row.number(Columns.STANDARD_ERROR);
    String standing = row.text(Columns.METHOD_STATUS);
    return new Explanation.Rate(
        row.text(Columns.MEASURE),
        row.text(Columns.GROWTH_WINDOW),
        row.text(Columns.METHOD),
        ends(row),
        row.number(Columns.GROWTH_PCT),
        row.text(Columns.REASON),
        standing == null ? null : new Explanation.Said(standing, null, row.number(Columns.SCORE)),
        new Explanation.Reported(
            row.number(Columns.REPORTED_PCT),
            row.text(Columns.REPORTED_PRICE_BASIS),
            row.number(Columns.DIFFERENCE_PP),
            row.text(Columns.DIFFERENCE_CAUSE),
            row.text(Columns.REVISED_IN)),
        row.number(Columns.IMPLIED_BASE_VALUE),
        row.number(Columns.INDEX_NUMBER),
        deflated(row),
        standardError == null
            ? null
            : new Explanation.Fit(standardError, row.number(Columns.R_SQUARED)));
  }

  private Explanation.Deflated deflated(StoredRow row) {
    String zone = row.text(Columns.DEFLATOR_ZONE_ID);
    return zone == null
        ? null
        : new Explanation.Deflated(rows.zone(zone), row.number(Columns.PRICE_CHANGE_PCT));
  }

  private static Explanation.Ends ends(StoredRow row) {
    List<String> derived = new ArrayList<>();
    if (row.number(Columns.BASE_VALUE) != null && row.text(Columns.BASE_OBSERVATION_ID) == null) {
      derived.add(row.text(Columns.BASE_PERIOD));
    }
    if (row.number(Columns.VALUE) != null && row.text(Columns.OBSERVATION_ID) == null) {
      derived.add(row.text(Columns.PERIOD));
    }
    return new Explanation.Ends(
        row.text(Columns.BASE_PERIOD),
        row.number(Columns.BASE_VALUE),
        row.text(Columns.PERIOD),
        row.number(Columns.VALUE),
        row.text(Columns.UNIT),
        derived);
  }
}
