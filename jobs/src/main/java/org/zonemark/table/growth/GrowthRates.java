package org.zonemark.table.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Nature;
import org.zonemark.conf.settings.GrowthSettings;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.growth.GrowthMethod;
import org.zonemark.method.growth.GrowthMethods;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Assessment;
import org.zonemark.method.target.Progress;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.quality.Reconciliation;

/**
 * Rates of growth of every series of amounts and counts, computed from its levels, with the rate
 * that was printed beside them.
 *
 * <p>Windows: yoy (on the same period of the year before, only where that is there),
 * period_on_period (a month, quarter or half-year on the one before), year_to_date (the months of a
 * year so far on the same months of the year before), gap (a year a rate from the nearest earlier
 * year, where the year before is missing), plan (from the base year of the five-year plan), span
 * (from the first to the last year of the series), two_year (on the year before last), rolling
 * (over declared numbers of years), since (from a declared base year). Which of them are computed,
 * and by which methods, is declared ({@link GrowthSettings}). A window that ends and begins where
 * an earlier one of gap, plan, span does is told once.
 */
public final class GrowthRates {

  /** The table growth; what it computes with are price indices, parts and sides of ratios. */
  public static final DerivedTable<IndicatorData> TABLE =
      DerivedTable.<IndicatorData>of(Tables.GROWTH, DerivedTable.GROWTH, GrowthRates::of)
          .needing((indicator, conf) -> conf.growth().neededFor(indicator));

  private static final String YOY = PrintedGrowth.YOY;
  private static final String PERIOD_ON_PERIOD = PrintedGrowth.PERIOD_ON_PERIOD;
  private static final String YEAR_TO_DATE = "year_to_date";
  private static final String GAP = "gap";
  private static final String PLAN = PrintedGrowth.PLAN;
  private static final String SPAN = "span";
  private static final String TWO_YEAR = "two_year";
  private static final String ROLLING = "rolling";
  private static final String SINCE = "since";

  private final List<Row> rows = new ArrayList<>();

  /** The ids of the printed rates that stand in a row. */
  private final Set<String> beside = new HashSet<>();

  private final GrowthSettings settings;
  private final Series series;
  private final boolean flow;
  private final Direction direction;
  private final TreeMap<Period, Observation> levels;
  private final Map<Period, List<Observation>> printed;
  private final Map<Period, List<Observation>> sequential;
  private final IndicatorLevels known;
  private final WindowBases bases;
  private final SeriesGrowth growth;

  /** The parts of years of a flow, where windows of less than a year are asked for; else null. */
  private PartsOfYear parts;

  private GrowthRates(
      Series series, Indicator indicator, IndicatorLevels known, Configuration conf) {
    this.settings = conf.growth();
    this.series = series;
    this.flow = indicator.nature() == Nature.FLOW && indicator.isAdditive();
    this.direction = Direction.of(indicator.direction());
    this.levels = known.levels.get(series);
    this.printed = known.printedOf(series);
    this.sequential = known.sequentialOf(series);
    this.known = known;
    this.bases = new WindowBases(levels);
    this.growth =
        new SeriesGrowth(series, levels, printed, known.prices, known.breaks, settings.minPoints());
  }

  /** Rows of the table growth for one indicator, a series at a time. */
  public static Stream<Row> of(IndicatorData data, Configuration conf) {
    IndicatorLevels known = new IndicatorLevels(data, conf);
    Indicator indicator = conf.indicatorById(data.indicatorId());
    Set<String> beside = new HashSet<>();
    Stream<Row> computed =
        known.levels.keySet().stream()
            .flatMap(
                series -> {
                  GrowthRates rates = new GrowthRates(series, indicator, known, conf);
                  rates.computeAll();
                  beside.addAll(rates.beside);
                  return rates.rows.stream();
                });
    // They come last, when it is known which rates stand beside a computed one.
    Stream<Row> printed =
        Stream.concat(known.rates.values().stream(), known.sequential.values().stream())
            .flatMap(rates -> rates.values().stream())
            .filter(some -> some.stream().noneMatch(rate -> beside.contains(rate.id())))
            .map(some -> PrintedGrowth.alone(some.get(0)));
    return Stream.concat(computed, printed);
  }

  // ---- the windows of one series
  // ------------------------------------------------------------------

  private void computeAll() {
    for (Observation point : levels.values()) {
      Period period = point.period();
      if (asked(YOY) && (period.isAnnual() || period.years() < 1)) {
        yoy(point);
      }
      if (period.isAnnual()) {
        // An observation has many fields, whose hashes would be taken each time.
        Set<Observation> told = Collections.newSetFromMap(new IdentityHashMap<>());
        base(GAP, bases.gap(period), told).ifPresent(base -> add(GAP, base, point));
        base(PLAN, bases.plan(period), told).ifPresent(base -> add(PLAN, base, point));
        base(SPAN, bases.span(period), told).ifPresent(base -> add(SPAN, base, point));
        if (asked(TWO_YEAR)) {
          from(TWO_YEAR, period.year() - 2, point);
        }
        settings.rollingYears().forEach(years -> from(ROLLING, period.year() - years, point));
        settings.baseYears().stream()
            .filter(year -> year < period.year())
            .forEach(year -> from(SINCE, year, point));
      }
    }
    if (asked(PERIOD_ON_PERIOD) || asked(YEAR_TO_DATE)) {
      partsOfYear();
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
    settings.methods().stream()
        .filter(growth::knows)
        .findFirst()
        .ifPresent(method -> add(window, method, basePeriod, point, null));
  }

  private void yoy(Observation point) {
    Period basePeriod = point.period().base();
    Observation base = levels.get(basePeriod);
    Observation rate = printed(point.period(), series.priceBasis());
    if (base == null) {
      add(YOY, YOY, basePeriod, point, rate);
      return;
    }
    add(YOY, YOY, base, point, rate);
    if (settings.methods().contains(SeriesGrowth.REAL) && growth.knows(SeriesGrowth.REAL)) {
      Observation real = printed(point.period(), PriceBasis.COMPARABLE.code());
      add(YOY, SeriesGrowth.REAL, base, point, real);
    }
  }

  private void partsOfYear() {
    parts = flow ? PartsOfYear.of(levels) : null;
    TreeMap<Period, Observation> known = flow ? parts.values() : levels;
    for (Observation point : known.values()) {
      Period period = point.period();
      if (period.years() >= 1) {
        continue;
      }
      if (asked(PERIOD_ON_PERIOD) && period.isUnit()) {
        part(PERIOD_ON_PERIOD, SeriesGrowth.PERIOD_ON_PERIOD, period.previous(), point, known);
      }
      if (asked(YEAR_TO_DATE) && flow && period.equals(period.yearToDate())) {
        part(YEAR_TO_DATE, YOY, period.base(), point, known);
      }
    }
  }

  private void part(
      String window,
      String method,
      Period basePeriod,
      Observation point,
      TreeMap<Period, Observation> known) {
    Observation base = known.get(basePeriod);
    Observation rate =
        printed(
            window.equals(YEAR_TO_DATE) ? printed : sequential,
            point.period(),
            series.priceBasis());
    if (base != null) {
      add(window, method, base, point, rate);
    } else if (point.id() != null || rate != null && !window.equals(YEAR_TO_DATE)) {
      add(window, method, basePeriod, point, rate);
    }
  }

  // ---- printed rates ----------------------------------------------------------------------------

  /** A printed rate at these prices, else at any. */
  private Observation printed(Period period, String basis) {
    return printed(printed, period, basis);
  }

  private static Observation printed(
      Map<Period, List<Observation>> printed, Period period, String basis) {
    List<Observation> rates = printed.getOrDefault(period, List.of());
    return rates.stream()
        .filter(rate -> rate.series().priceBasis().equals(basis))
        .findFirst()
        .orElse(rates.isEmpty() ? null : rates.get(0));
  }

  /** A printed yearly average over just these years. */
  private Observation printedAverage(Observation base, Period last, String basis) {
    return printed(Period.ofYears(base.year() + 1, last.year()), basis);
  }

  // ---- rows -------------------------------------------------------------------------------------

  /** A window of several years, by every method that can see into it. */
  private void add(String window, Observation base, Observation point) {
    for (String method : settings.methods()) {
      boolean ends = GrowthMethods.of(method).filter(GrowthMethod::isOfEnds).isPresent();
      if (growth.knows(method) && (ends || !window.equals(GAP))) {
        Optional<String> basis =
            window.equals(GAP) ? Optional.empty() : growth.basisOfAverage(method);
        Observation rate =
            basis.map(prices -> printedAverage(base, point.period(), prices)).orElse(null);
        add(window, method, base, point, rate);
      }
    }
  }

  private void add(
      String window, String method, Observation base, Observation point, Observation rate) {
    SeriesGrowth.Rate computed = growth.rate(method, base, point);
    TableRow row =
        row(window, method, base.period(), point, rate)
            .put(Columns.BASE_VALUE, base.value())
            .put(Columns.BASE_OBSERVATION_ID, base.id());
    computed.putInto(row);
    beside(row, base, point, computed);
    if (method.equals(SeriesGrowth.CAGR) && computed.growth().isPresent()) {
      standing(row, base, point);
    }
    if (rate != null && rate.value() != null) {
      reconcile(row, computed, base, point, rate);
    }
    rows.add(row.row());
  }

  /** The statements that a rate rests on besides those at its ends. */
  private void beside(
      TableRow row, Observation base, Observation point, SeriesGrowth.Rate computed) {
    Set<String> beside = new LinkedHashSet<>();
    for (Observation end : List.of(base, point)) {
      if (end.id() == null) {
        beside.addAll(parts.statementsOf(end));
      }
    }
    if (computed.growth().isPresent()) {
      beside.addAll(computed.beside());
    }
    beside.remove(base.id());
    beside.remove(point.id());
    row.put(Columns.OBSERVATIONS_BESIDE, beside.isEmpty() ? null : String.join(" ", beside));
  }

  /** What is to be thought of average growth where there is no target. */
  private void standing(TableRow row, Observation base, Observation point) {
    if (settings.standing().equals(GrowthSettings.NONE) || direction == Direction.NEUTRAL) {
      return;
    }
    double years = base.period().yearsTo(point.period());
    Outcome<Assessment> said =
        Progress.statCanWithoutTarget(base.value(), point.value(), years, direction, null);
    if (said.isPresent()) {
      row.put(Columns.METHOD_STATUS, said.value().standing().code())
          .put(Columns.SCORE, said.value().score());
    }
  }

  /** A window whose base has no value. */
  private void add(String window, String method, Period base, Observation point, Observation rate) {
    TableRow row =
        row(window, method, base, point, rate)
            .put(Columns.REASON, known.missing(series, base).code());
    boolean implied =
        rate != null
            && rate.value() != null
            && point.value() != null
            && rate.series().priceBasis().equals(series.priceBasis());
    if (implied) {
      row.put(Columns.IMPLIED_BASE_VALUE, impliedBase(base, point, rate));
    }
    rows.add(row.row());
  }

  /** The base that a value and the printed rate imply, also where none is stated. */
  private static Double impliedBase(Period base, Observation point, Observation rate) {
    boolean whole = Measure.SEQUENTIAL_GROWTH.is(rate.series());
    double years = whole ? 1 : base.yearsTo(point.period());
    return Growth.base(point.value(), rate.value(), years).value();
  }

  /** Sets the printed rate against the computed one. */
  private void reconcile(
      TableRow row,
      SeriesGrowth.Rate computed,
      Observation base,
      Observation point,
      Observation rate) {
    if (computed.growth().isPresent()) {
      double pct = computed.growth().value();
      boolean whole = Measure.SEQUENTIAL_GROWTH.is(rate.series());
      double years = whole ? 1 : base.period().yearsTo(point.period());
      Reconciliation cause =
          Reconciliation.of(
              rate,
              years,
              pct,
              computed.priceBasis(),
              base,
              point,
              known.supersededOf(base),
              known.supersededOf(point));
      row.put(Columns.DIFFERENCE_PP, rate.value() - pct)
          .put(Columns.DIFFERENCE_CAUSE, cause.code())
          .put(Columns.REVISED_IN, cause.revisedIn());
      if (rate.series().priceBasis().equals(series.priceBasis())) {
        row.put(Columns.IMPLIED_BASE_VALUE, impliedBase(base.period(), point, rate));
      }
    } else if (computed.growth().reason() == Reason.SCOPE_BREAK) {
      row.put(Columns.DIFFERENCE_CAUSE, "scope_changed");
    }
  }

  private TableRow row(
      String window, String method, Period base, Observation point, Observation rate) {
    if (rate != null) {
      beside.add(rate.id());
    }
    return PrintedGrowth.begun(rate)
        .put(Columns.ZONE_ID, series.zoneId())
        .put(Columns.INDICATOR_ID, series.indicatorId())
        .put(Columns.MEASURE, series.measure())
        .put(Columns.OF_MEASURE, series.ofMeasure())
        .put(Columns.OF_INDICATOR, series.ofIndicator())
        .put(Columns.COMPARATOR_ID, series.comparatorId())
        .put(Columns.PRICE_BASIS, series.priceBasis())
        .put(Columns.SCOPE, series.scope())
        .put(Columns.GROWTH_WINDOW, window)
        .put(Columns.METHOD, method)
        .put(Columns.BASE_PERIOD, base.text())
        .put(Columns.PERIOD, point.period().text())
        .put(Columns.YEAR, point.year())
        .put(Columns.VALUE, point.value())
        .put(Columns.UNIT, point.unit())
        .put(Columns.OBSERVATION_ID, point.id());
  }
}
