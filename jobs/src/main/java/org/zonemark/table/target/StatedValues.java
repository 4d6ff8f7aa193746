package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;
import org.zonemark.table.read.Quantities;

/**
 * What publications state of the series that a promise looks at. Of an indicator that is itself a
 * rate in percent, level, share, ratio and coverage are one statement (研发投入强度 as 占比 or 比率); one of
 * the measure asked for stands before the others.
 */
final class StatedValues {

  static final String PERCENT = "%";

  static final String POINTS = UnitCodes.POINTS;

  private static final Set<String> RATES = Set.of("level", "share", "ratio", "coverage");

  /** Measures of another one, which is the level where a statement does not say. */
  private static final Set<String> OF_LEVELS =
      Set.of("share", "ratio", "multiple", "increment", "gap", "total_growth");

  /** SDMX: a break; not comparable with earlier values. */
  private static final String BREAK = "B";

  private final UsableObservations known;
  private final Configuration conf;
  private final SeriesBreaks breaks;

  StatedValues(UsableObservations known, Configuration conf) {
    this.known = known;
    this.conf = conf;
    this.breaks = SeriesBreaks.of(conf);
  }

  Configuration conf() {
    return conf;
  }

  UsableObservations known() {
    return known;
  }

  /** What is stated of a series; of rates the prices may be stated or not. */
  List<ObservedValue> of(Series series) {
    List<ObservedValue> values = new ArrayList<>();
    Set<Period> own = new HashSet<>();
    List<Observation> alike = new ArrayList<>();
    for (Observation one : known.of(series.indicatorId(), series.zoneId())) {
      if (isSame(one.series(), series)) {
        values.add(value(one));
        own.add(one.period());
      } else if (isSameRate(one.series(), series)) {
        alike.add(one);
      }
    }
    alike.stream()
        .filter(one -> !own.contains(one.period()))
        .map(StatedValues::value)
        .forEach(values::add);
    return values;
  }

  /** What is stated of a period: of several the one that is no bound, then by id. */
  Optional<ObservedValue> of(Series series, Period period) {
    return of(series).stream()
        .filter(value -> value.period().equals(period))
        .min(
            Comparator.comparing((ObservedValue value) -> value.stated().operator())
                .thenComparing(value -> value.id()));
  }

  /** What is stated of a period and is no bound. */
  Optional<ObservedValue> point(Series series, Period period) {
    return of(series, period).filter(value -> value.isPoint());
  }

  /**
   * The series with the denominator that a share or ratio does not name itself, where all
   * statements of its kind about the zone name one and the same; else as it is.
   */
  Series withDenominator(Series series) {
    boolean unsaid =
        (Measure.SHARE.is(series) || Measure.RATIO.is(series) || Measure.COVERAGE.is(series))
            && series.ofIndicator().equals(Series.NONE)
            && series.comparatorId().equals(Series.NONE)
            && !isRate(series.indicatorId());
    if (!unsaid || !of(series).isEmpty()) {
      return series;
    }
    List<String> named =
        known.of(series.indicatorId(), series.zoneId()).stream()
            .map(Observation::series)
            .filter(one -> isSame(one.withOfIndicator(Series.NONE), series))
            .map(Series::ofIndicator)
            .distinct()
            .toList();
    return named.size() == 1 ? series.withOfIndicator(named.get(0)) : series;
  }

  /** Whether anything counts that is stated about the indicator of a zone. */
  boolean knows(Series series) {
    return !known.of(series.indicatorId(), series.zoneId()).isEmpty();
  }

  /** Whether an amount is stated of a period in another scope. */
  boolean isInAnotherScope(Series amount, Period period) {
    return known.of(amount.indicatorId(), amount.zoneId()).stream()
        .filter(one -> one.isPoint() && one.period().equals(period))
        .map(Observation::series)
        .filter(one -> one.measure().equals(amount.measure()))
        .anyMatch(
            one -> one.comparatorId().equals(Series.NONE) && !one.scope().equals(amount.scope()));
  }

  /** A statement as a value that a promise may be judged by. */
  private static ObservedValue value(Observation from) {
    return ObservedValue.reported(
        from.id(),
        from.period(),
        new StatedValue(from.op(), from.value(), from.valueHi(), from.printStep(), from.unit()),
        PriceBasis.of(from.series().priceBasis()));
  }

  /**
   * Why the values of a zone in two periods are not to be held against each other: it is another
   * area since ({@code scope_break}), or a value since is marked as not comparable with earlier
   * ones ({@code definition_break}).
   */
  Optional<Reason> broken(ObservedValue base, ObservedValue end, Series series) {
    if (breaks.between(series.zoneId(), base.period().year(), end.period().year())) {
      return Optional.of(Reason.SCOPE_BREAK);
    }
    return known.of(series.indicatorId(), series.zoneId()).stream()
            .filter(one -> BREAK.equals(one.status()) && Measure.LEVEL.is(one.series()))
            .filter(one -> one.series().scope().equals(series.scope()))
            .filter(one -> one.period().isLike(end.period()))
            .filter(one -> one.period().compareTo(base.period()) > 0)
            .anyMatch(one -> one.period().compareTo(end.period()) <= 0)
        ? Optional.of(Reason.DEFINITION_BREAK)
        : Optional.empty();
  }

  // ---- series -----------------------------------------------------------------------------------

  /** The unit in which values of a series stand that nobody states. */
  String unit(Series series) {
    Measure measure = Measure.of(series);
    return Quantities.isInOwnUnit(measure) || measure == Measure.RATIO
        ? canonicalUnit(series.indicatorId(), conf)
        : PERCENT;
  }

  /** Whether the indicator is itself a rate in percent. */
  boolean isRate(String indicatorId) {
    return isRate(indicatorId, conf);
  }

  private static boolean isRate(String indicatorId, Configuration conf) {
    return canonicalUnit(indicatorId, conf).equals(PERCENT);
  }

  /** Of promises about an indicator that is itself a rate, the series that they have in common. */
  static Series promised(Series series, Configuration conf) {
    boolean alone = series.ofIndicator().equals(Series.NONE);
    boolean beside = !series.comparatorId().equals(Series.NONE);
    return RATES.contains(series.measure())
            && alone
            && !beside
            && isRate(series.indicatorId(), conf)
        ? levels(series)
        : series;
  }

  private static String canonicalUnit(String indicatorId, Configuration conf) {
    return conf.unit(conf.indicatorById(indicatorId).unit()).orElseThrow().canonical();
  }

  static Series levels(Series series) {
    return measured(series, Measure.LEVEL, Series.NONE);
  }

  static Series measured(Series series, Measure measure, String ofMeasure) {
    return new Series(
        series.zoneId(),
        series.indicatorId(),
        measure.code(),
        ofMeasure,
        Series.NONE,
        measure == Measure.RANK ? series.comparatorId() : Series.NONE,
        series.priceBasis(),
        series.scope());
  }

  /** What a gap, increment or multiple is one of: levels, unless it says otherwise. */
  Series compared(Series series) {
    String of = series.ofMeasure().equals(Series.NONE) ? "level" : series.ofMeasure();
    boolean growth = of.equals(Measure.GROWTH.code());
    boolean ratio = of.equals("share") || of.equals("ratio") || of.equals("coverage");
    return new Series(
        series.zoneId(),
        series.indicatorId(),
        of,
        growth ? Measure.LEVEL.code() : Series.NONE,
        ratio ? series.ofIndicator() : Series.NONE,
        Series.NONE,
        growth
            ? conf.indicatorById(series.indicatorId()).growthPriceBasis()
            : ratio ? Series.NONE : series.priceBasis(),
        series.scope());
  }

  /** What a statement is of; one that does not say so is of levels. */
  private static String ofAmount(Series series) {
    return OF_LEVELS.contains(series.measure()) && series.ofMeasure().equals(Series.NONE)
        ? Measure.LEVEL.code()
        : series.ofMeasure();
  }

  private boolean isSame(Series one, Series other) {
    boolean ofOneKind =
        ofAmount(one).equals(ofAmount(other))
            || isRate(other.indicatorId())
                && RATES.contains(ofAmount(one))
                && RATES.contains(ofAmount(other));
    return one.zoneId().equals(other.zoneId())
        && one.measure().equals(other.measure())
        && ofOneKind
        && one.ofIndicator().equals(other.ofIndicator())
        && one.comparatorId().equals(other.comparatorId())
        && one.scope().equals(other.scope());
  }

  private boolean isSameRate(Series one, Series other) {
    return RATES.contains(one.measure())
        && RATES.contains(other.measure())
        && isRate(other.indicatorId())
        && one.zoneId().equals(other.zoneId())
        && isOneOrUnsaid(one.ofIndicator(), other.ofIndicator())
        && one.comparatorId().equals(Series.NONE)
        && other.comparatorId().equals(Series.NONE)
        && one.scope().equals(other.scope());
  }

  private static boolean isOneOrUnsaid(String one, String other) {
    return one.equals(other) || one.equals(Series.NONE) || other.equals(Series.NONE);
  }
}
