package org.zonemark.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.zonemark.conf.GrowthSettings;
import org.zonemark.method.Growth;
import org.zonemark.method.Outcome;
import org.zonemark.method.Period;
import org.zonemark.method.Reason;
import org.zonemark.method.Trend;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/**
 * Rates of growth of every series of amounts and counts, computed from its levels, with the rate
 * that was printed beside them.
 *
 * <p>Windows: yoy (on the same period of the year before, only where that is there), gap (a year a
 * rate from the nearest earlier year, where the year before is missing), plan (from the base year
 * of the five-year plan), span (from the first to the last year of the series), two_year (on the
 * year before last), since (from a declared base year). Which of them are computed, and by which
 * methods, is declared ({@link GrowthSettings}). A window that ends and begins where an earlier one
 * of gap, plan, span does is told once.
 */
final class GrowthRates {

  private static final int PLAN_YEARS = 5;

  private static final String YOY = "yoy";
  private static final String GAP = "gap";
  private static final String PLAN = "plan";
  private static final String SPAN = "span";
  private static final String TWO_YEAR = "two_year";
  private static final String SINCE = "since";

  private static final String CAGR = "cagr";
  private static final String TOTAL = "total";
  private static final String CUMULATIVE = "cumulative";
  private static final String LOG_OLS = "log_ols";

  private final List<Row> rows = new ArrayList<>();
  private final GrowthSettings settings;
  private final Series series;
  private final TreeMap<Period, Observation> levels;
  private final Map<Period, Observation> printed;

  private GrowthRates(
      GrowthSettings settings,
      Series series,
      TreeMap<Period, Observation> levels,
      Map<Period, Observation> printed) {
    this.settings = settings;
    this.series = series;
    this.levels = levels;
    this.printed = printed;
  }

  /** Rows of the table growth for one indicator. */
  static List<Row> of(Dossier dossier, GrowthSettings settings) {
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
          GrowthRates rates1 = new GrowthRates(settings, series, points, rates);
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
                } else if (!standsBeside(period, levels.get(series), settings)) {
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
    for (Observation point : levels.values()) {
      Period period = point.period();
      if (asked(YOY) && (period.isAnnual() || period.years() < 1)) {
        yoy(point);
      }
      if (period.isAnnual()) {
        Set<Observation> told = new HashSet<>();
        base(GAP, gapBase(period), told).ifPresent(base -> add(GAP, base, point));
        base(PLAN, planBase(period), told).ifPresent(base -> add(PLAN, base, point));
        base(SPAN, spanBase(period), told).ifPresent(base -> add(SPAN, base, point));
        if (asked(TWO_YEAR)) {
          from(TWO_YEAR, period.year() - 2, point);
        }
        settings.baseYears().stream()
            .filter(year -> year < period.year())
            .forEach(year -> from(SINCE, year, point));
      }
    }
  }

  private boolean asked(String window) {
    return settings.windows().contains(window);
  }

  /** The base of a window that is asked for and not told yet. */
  private Optional<Observation> base(
      String window, Optional<Observation> base, Set<Observation> told) {
    return base.filter(any -> asked(window)).filter(told::add);
  }

  /** A window from a year that need not have a value. */
  private void from(String window, int year, Observation point) {
    Period basePeriod = Period.ofYear(year);
    Observation base = levels.get(basePeriod);
    if (base != null && base.value() != null) {
      add(window, base, point);
      return;
    }
    // No method can tell more than the first.
    rows.add(
        row(window, settings.methods().get(0), basePeriod, point, null)
            .put(Columns.REASON, Reason.BASE_MISSING.code())
            .row());
  }

  private void yoy(Observation point) {
    Period basePeriod = point.period().base();
    Observation base = levels.get(basePeriod);
    Observation rate = printed.get(point.period());
    if (base == null) {
      rows.add(
          row(YOY, YOY, basePeriod, point, rate)
              .put(Columns.REASON, Reason.BASE_MISSING.code())
              .row());
    } else {
      Outcome<Double> growth =
          refusal(base, point).orElseGet(() -> Growth.yoy(base.value(), point.value()));
      add(YOY, YOY, base, point, rate, growth, null);
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

  /** The first year, of the last one. */
  private Optional<Observation> spanBase(Period period) {
    return years()
        .findFirst()
        .filter(base -> isLastYear(period) && period.year() - base.year() > 1);
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

  /** Whether a printed rate stands in the row of a computed one. */
  private static boolean standsBeside(
      Period period, TreeMap<Period, Observation> levels, GrowthSettings settings) {
    return levels.containsKey(period) && settings.windows().contains(YOY)
        || settings.windows().contains(PLAN)
            && settings.methods().contains(CAGR)
            && averagesPlan(period, levels);
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

  /** A window of several years, by every method that can see into it. */
  private void add(String window, Observation base, Observation point) {
    for (String method : settings.methods()) {
      switch (method) {
        case CAGR -> {
          double years = base.period().yearsTo(point.period());
          Observation rate = window.equals(GAP) ? null : printedAverage(base, point.period());
          add(window, method, base, point, rate, ends(base, point, years), null);
        }
        case TOTAL ->
            add(
                window,
                method,
                base,
                point,
                null,
                refusal(base, point).orElseGet(() -> Growth.yoy(base.value(), point.value())),
                null);
        case CUMULATIVE -> {
          if (!window.equals(GAP)) {
            add(window, method, base, point, null, cumulative(base, point), null);
          }
        }
        default -> {
          if (!window.equals(GAP)) {
            trend(window, method, base, point);
          }
        }
      }
    }
  }

  private static Outcome<Double> ends(Observation base, Observation point, double years) {
    return refusal(base, point).orElseGet(() -> Growth.cagr(base.value(), point.value(), years));
  }

  private Outcome<Double> cumulative(Observation base, Observation point) {
    List<Double> values = new ArrayList<>();
    for (int year = base.year() + 1; year <= point.year(); year++) {
      Observation one = levels.get(Period.ofYear(year));
      Optional<Outcome<Double>> refusal = one == null ? Optional.empty() : refusal(base, one);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      values.add(one == null ? null : one.value());
    }
    return Growth.cumulative(base.value(), values);
  }

  private void trend(String window, String method, Observation base, Observation point) {
    List<Trend.Point> points = new ArrayList<>();
    Outcome<Double> growth = refusal(base, point).orElse(null);
    for (Observation one : levels.subMap(base.period(), true, point.period(), true).values()) {
      if (one.period().isAnnual() && one.value() != null) {
        points.add(new Trend.Point(one.year(), one.value()));
        growth = growth == null ? refusal(base, one).orElse(null) : growth;
      }
    }
    if (growth == null && point.value() == null) {
      growth = Outcome.none(Reason.VALUE_MISSING);
    }
    if (growth == null && points.size() < settings.minPoints()) {
      growth = Outcome.none(Reason.TOO_FEW_POINTS);
    }
    Trend.Fit fit = null;
    if (growth == null) {
      Outcome<Trend.Fit> fitted =
          method.equals(LOG_OLS) ? Trend.logOls(points) : Trend.linear(points);
      fit = fitted.value();
      growth = fit == null ? Outcome.none(fitted.reason()) : Outcome.of(fit.ratePct());
    }
    add(window, method, base, point, null, growth, fit);
  }

  private void add(
      String window,
      String method,
      Observation base,
      Observation point,
      Observation rate,
      Outcome<Double> growth,
      Trend.Fit fit) {
    TableRow row =
        row(window, method, base.period(), point, rate)
            .put(Columns.BASE_VALUE, base.value())
            .put(Columns.BASE_OBSERVATION_ID, base.id())
            .put(Columns.GROWTH_PCT, growth.value())
            .put(Columns.REASON, growth.isPresent() ? null : growth.reason().code());
    if (growth.isPresent() && rate != null && rate.value() != null) {
      row.put(Columns.DIFFERENCE_PP, rate.value() - growth.value());
    }
    if (fit != null) {
      row.put(Columns.STANDARD_ERROR, fit.standardError()).put(Columns.R_SQUARED, fit.rSquared());
    }
    rows.add(row.row());
  }

  /** Why two statements make no rate, whatever their values; empty where nothing forbids it. */
  private static Optional<Outcome<Double>> refusal(Observation base, Observation point) {
    if (base.isUnreliable() || point.isUnreliable()) {
      return Optional.of(Outcome.none(Reason.UNRELIABLE));
    }
    if (!base.isPoint() || !point.isPoint()) {
      return Optional.of(Outcome.none(Reason.BOUND_ONLY));
    }
    if (!base.unit().equals(point.unit())) {
      return Optional.of(Outcome.none(Reason.UNIT_DIFFERS));
    }
    return point.unit().equals("%")
        ? Optional.of(Outcome.none(Reason.RATE_MEASURE))
        : Optional.empty();
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
        .put(Columns.WINDOW, average ? PLAN : YOY)
        .put(Columns.METHOD, "reported")
        .put(Columns.BASE_PERIOD, rate.period().base().text())
        .put(Columns.PERIOD, average ? String.valueOf(rate.year()) : rate.period().text())
        .put(Columns.YEAR, rate.year())
        .put(Columns.REASON, Reason.REPORTED_ONLY.code())
        .row();
  }
}
