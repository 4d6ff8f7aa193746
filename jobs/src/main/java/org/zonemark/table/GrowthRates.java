package org.zonemark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.zonemark.method.Growth;
import org.zonemark.method.Outcome;
import org.zonemark.method.Period;
import org.zonemark.method.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/**
 * Rates of growth of every series of amounts and counts, computed from its levels, with the rate
 * that was printed beside them.
 *
 * <p>Windows: yoy (on the same period of the year before, only where that is there), gap (a year a
 * rate from the nearest earlier year, where the year before is missing), plan (from the base year
 * of the five-year plan), span (from the first to the last year of the series).
 */
final class GrowthRates {

  private static final int PLAN_YEARS = 5;

  private final List<Row> rows = new ArrayList<>();
  private final Series series;
  private final TreeMap<Period, Observation> levels;
  private final Map<Period, Observation> printed;

  private GrowthRates(
      Series series, TreeMap<Period, Observation> levels, Map<Period, Observation> printed) {
    this.series = series;
    this.levels = levels;
    this.printed = printed;
  }

  /** Rows of the table growth for one indicator. */
  static List<Row> of(Dossier dossier) {
    Map<Series, TreeMap<Period, Observation>> levels = new TreeMap<>();
    Map<Grown, TreeMap<Period, Observation>> printed = new TreeMap<>();
    Map<Grown, Series> grown = new TreeMap<>();
    for (Observation observation : dossier.observations()) {
      Series series = observation.series();
      if (observation.latest() && grows(series)) {
        levels
            .computeIfAbsent(series, any -> new TreeMap<>())
            .put(observation.period(), observation);
        grown.putIfAbsent(Grown.level(series), series);
      } else if (observation.latest() && Measure.GROWTH.is(series)) {
        printed
            .computeIfAbsent(Grown.rate(series), any -> new TreeMap<>())
            .merge(observation.period(), observation, (one, other) -> one);
      }
    }
    List<Row> rows = new ArrayList<>();
    levels.forEach(
        (series, points) -> {
          Map<Period, Observation> rates =
              grown.get(Grown.level(series)).equals(series)
                  ? printed.getOrDefault(Grown.level(series), new TreeMap<>())
                  : Map.of();
          GrowthRates rates1 = new GrowthRates(series, points, rates);
          rates1.computeAll();
          rows.addAll(rates1.rows);
        });
    printed.forEach(
        (key, rates) -> {
          Series series = grown.get(key);
          boolean known = series != null;
          rates.forEach(
              (period, rate) -> {
                if (!known) {
                  rows.add(printedOnly(rate));
                } else if (!levels.get(series).containsKey(period)
                    && !averagesPlan(period, levels.get(series))) {
                  rows.add(printedOnly(rate));
                }
              });
        });
    return rows;
  }

  /** What grows: a zone's measure in a scope; rates name the same without the level's prices. */
  private record Grown(String zoneId, String measure, String scope) implements Comparable<Grown> {

    static Grown level(Series series) {
      return new Grown(series.zoneId(), series.measure(), series.scope());
    }

    static Grown rate(Series series) {
      return new Grown(series.zoneId(), series.ofMeasure(), series.scope());
    }

    @Override
    public int compareTo(Grown other) {
      return java.util.Comparator.comparing(Grown::zoneId)
          .thenComparing(Grown::measure)
          .thenComparing(Grown::scope)
          .compare(this, other);
    }
  }

  private static boolean grows(Series series) {
    return (Measure.LEVEL.is(series) || Measure.INCREMENT.is(series))
        && series.comparatorId().equals(Series.NONE);
  }

  // ---- one series -------------------------------------------------------------------------------

  private void computeAll() {
    for (Map.Entry<Period, Observation> point : levels.entrySet()) {
      Period period = point.getKey();
      if (period.isAnnual() || period.years() < 1) {
        yoy(point.getValue());
      }
      if (period.isAnnual()) {
        Optional<Observation> gap = gapBase(period);
        gap.ifPresent(base -> add("gap", base, point.getValue(), null));
        Optional<Observation> plan =
            planBase(period).filter(base -> gap.isEmpty() || !gap.get().equals(base));
        plan.ifPresent(base -> add("plan", base, point.getValue(), printedAverage(base, period)));
        if (isLastYear(period)) {
          spanBase(period)
              .filter(base -> gap.isEmpty() || !gap.get().equals(base))
              .filter(base -> plan.isEmpty() || !plan.get().equals(base))
              .ifPresent(base -> add("span", base, point.getValue(), printedAverage(base, period)));
        }
      }
    }
  }

  private void yoy(Observation point) {
    Period basePeriod = point.period().base();
    Observation base = levels.get(basePeriod);
    Observation rate = printed.get(point.period());
    if (base == null) {
      rows.add(
          row("yoy", "yoy", basePeriod, point, rate)
              .put(Columns.REASON, Reason.BASE_MISSING.code())
              .row());
    } else {
      add("yoy", base, point, rate);
    }
  }

  /** The nearest earlier year, where the year before has no value. */
  private Optional<Observation> gapBase(Period period) {
    Observation before = levels.get(period.base());
    if (before != null && before.value() != null) {
      return Optional.empty();
    }
    return years().filter(base -> base.year() < period.year() - 1).reduce((one, later) -> later);
  }

  /** The last year before the five-year plan (base 2015 for 2016 to 2020), from two years on. */
  private Optional<Observation> planBase(Period period) {
    int baseYear = (period.year() - 1) / PLAN_YEARS * PLAN_YEARS;
    return years()
        .filter(base -> base.year() == baseYear && period.year() - baseYear > 1)
        .findFirst();
  }

  private Optional<Observation> spanBase(Period period) {
    return years().findFirst().filter(base -> period.year() - base.year() > 1);
  }

  private boolean isLastYear(Period period) {
    return years()
        .reduce((one, later) -> later)
        .filter(last -> last.period().equals(period))
        .isPresent();
  }

  private java.util.stream.Stream<Observation> years() {
    return levels.values().stream()
        .filter(observation -> observation.period().isAnnual() && observation.value() != null);
  }

  /** A printed yearly average over just these years. */
  private Observation printedAverage(Observation base, Period last) {
    return printed.get(Period.ofYears(base.year() + 1, last.year()));
  }

  private static boolean averagesPlan(Period span, TreeMap<Period, Observation> levels) {
    if (span.isAnnual() || span.years() <= 1 || span.base().years() != 1) {
      return false;
    }
    Observation base = levels.get(span.base());
    Observation last = levels.get(Period.ofYear(span.year()));
    boolean plan = span.base().year() == (span.year() - 1) / PLAN_YEARS * PLAN_YEARS;
    return plan && base != null && base.value() != null && last != null;
  }

  private void add(String window, Observation base, Observation point, Observation rate) {
    double years = base.period().yearsTo(point.period());
    boolean yearly = window.equals("yoy");
    Outcome<Double> growth = refusal(base, point);
    if (growth == null) {
      growth =
          yearly
              ? Growth.yoy(base.value(), point.value())
              : Growth.cagr(base.value(), point.value(), years);
    }
    TableRow row =
        row(window, yearly ? "yoy" : "cagr", base.period(), point, rate)
            .put(Columns.BASE_VALUE, base.value())
            .put(Columns.BASE_OBSERVATION_ID, base.id())
            .put(Columns.GROWTH_PCT, growth.value())
            .put(Columns.REASON, growth.isPresent() ? null : growth.reason().code());
    if (growth.isPresent() && rate != null && rate.value() != null) {
      row.put(Columns.DIFFERENCE_PP, rate.value() - growth.value());
    }
    rows.add(row.row());
  }

  /** Why two statements make no rate, whatever their values; null where nothing forbids it. */
  private static Outcome<Double> refusal(Observation base, Observation point) {
    if (base.isUnreliable() || point.isUnreliable()) {
      return Outcome.none(Reason.UNRELIABLE);
    }
    if (!base.isPoint() || !point.isPoint()) {
      return Outcome.none(Reason.BOUND_ONLY);
    }
    if (!base.unit().equals(point.unit())) {
      return Outcome.none(Reason.UNIT_DIFFERS);
    }
    return point.unit().equals("%") ? Outcome.none(Reason.RATE_MEASURE) : null;
  }

  private TableRow row(
      String window, String method, Period base, Observation point, Observation rate) {
    return printedRate(rate)
        .put(Columns.ZONE_ID, series.zoneId())
        .put(Columns.INDICATOR_ID, series.indicatorId())
        .put(Columns.MEASURE, series.measure())
        .put(Columns.OF_MEASURE, series.ofMeasure())
        .put(Columns.OF_INDICATOR, series.ofIndicator())
        .put(Columns.COMPARATOR_ID, series.comparatorId())
        .put(Columns.PRICE_BASIS, series.priceBasis())
        .put(Columns.SCOPE, series.scope())
        .put(Columns.WINDOW, window)
        .put(Columns.METHOD, method)
        .put(Columns.BASE_PERIOD, base.text())
        .put(Columns.PERIOD, point.period().text())
        .put(Columns.YEAR, point.year())
        .put(Columns.VALUE, point.value())
        .put(Columns.UNIT, point.unit())
        .put(Columns.OBSERVATION_ID, point.id());
  }

  private static TableRow printedRate(Observation rate) {
    TableRow row = TableRow.of(Tables.GROWTH);
    if (rate == null) {
      return row;
    }
    return row.put(Columns.REPORTED_PCT, rate.value())
        .put(Columns.REPORTED_PRICE_BASIS, rate.series().priceBasis())
        .put(Columns.REPORTED_OBSERVATION_ID, rate.id());
  }

  /** A printed rate of which the levels are not known. */
  private static Row printedOnly(Observation rate) {
    Series series = rate.series();
    boolean average = !rate.period().isAnnual() && rate.period().years() > 1;
    return printedRate(rate)
        .put(Columns.ZONE_ID, series.zoneId())
        .put(Columns.INDICATOR_ID, series.indicatorId())
        .put(Columns.MEASURE, series.ofMeasure())
        .put(Columns.OF_MEASURE, Series.NONE)
        .put(Columns.OF_INDICATOR, series.ofIndicator())
        .put(Columns.COMPARATOR_ID, series.comparatorId())
        .put(Columns.PRICE_BASIS, series.priceBasis())
        .put(Columns.SCOPE, series.scope())
        .put(Columns.WINDOW, average ? "plan" : "yoy")
        .put(Columns.METHOD, "reported")
        .put(Columns.BASE_PERIOD, rate.period().base().text())
        .put(Columns.PERIOD, average ? String.valueOf(rate.year()) : rate.period().text())
        .put(Columns.YEAR, rate.year())
        .put(Columns.REASON, Reason.REPORTED_ONLY.code())
        .row();
  }
}
