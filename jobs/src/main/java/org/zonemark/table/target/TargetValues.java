package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Nature;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.table.data.Fraction;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/**
 * The values that a promise may be judged by: what publications state of its own series, and, where
 * they state nothing of its period, what their other statements about the same indicator give: an
 * increment from two levels or the increments of its years, a total from the values of its years,
 * growth from levels or yearly rates, a multiple of a base or of a comparator, a ratio from its
 * numerator and denominator, a share of or gap to a comparator from both their values, a place from
 * the values of all members of a list, a year from its parts. Nothing is estimated: a year, a side,
 * a comparator or a member without a value leaves the value unknown, and what was missing is named.
 */
final class TargetValues {

  private final StatedValues stated;
  private final SpanValues spans;
  private final RatioValues ratios;
  private final ComparedValues compared;
  private final ListPlaces places;
  private final Period declaredBase;

  private TargetValues(
      UsableObservations known,
      Configuration conf,
      String peerGroup,
      Period declaredBase,
      String statedOn) {
    this.declaredBase = declaredBase;
    this.stated = new StatedValues(known, conf);
    this.spans = new SpanValues(stated, declaredBase, statedOn);
    this.ratios = new RatioValues(stated, spans);
    this.compared = new ComparedValues(stated, this::value);
    this.places = new ListPlaces(stated, this::value, peerGroup);
  }

  /** The values for a target; they look at nothing but the data of its indicator. */
  static TargetValues of(UsableObservations known, Configuration conf, Target target) {
    return new TargetValues(
        known,
        conf,
        target.peerGroup() == null ? PeerGroups.ALL : target.peerGroup(),
        Promises.basePeriod(target),
        PublicationDay.of(target.statedOn()));
  }

  /** What publications state of a series; of rates the prices may be stated or not. */
  List<ObservedValue> stated(Series series) {
    return stated.of(series).stream().filter(value -> !isBroken(series, value.period())).toList();
  }

  /** Whether a move of places goes over a change of the list's method, and is none. */
  private boolean isBroken(Series series, Period period) {
    return Measure.RANK_CHANGE.is(series) && places.isBroken(series, rankBase(period), period);
  }

  /** The series with the denominator that statements of its kind name. */
  Series withDenominator(Series series) {
    return stated.withDenominator(series);
  }

  /** Whether anything is stated about the indicator of a zone. */
  boolean knows(Series series) {
    return stated.knows(series);
  }

  /**
   * The value of a series and period, where no publication states it.
   *
   * @param unit of the promise
   */
  TargetValue reckoned(Series series, Period period, String unit) {
    TargetValue missing = TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    Optional<Fraction> fraction = Fraction.of(series, stated.conf());
    if (fraction.isPresent()) {
      return ratios.of(series, fraction.get(), period, unit);
    }
    boolean beside = !series.comparatorId().equals(Series.NONE);
    return switch (Measure.of(series)) {
      case LEVEL -> spans.amount(series, period);
      case GROWTH ->
          series.ofMeasure().equals(Measure.LEVEL.code()) ? spans.growth(series, period) : missing;
      case TOTAL_GROWTH -> spans.totalGrowth(series, period);
      case INCREMENT -> period.isOfYears() ? increment(series, period, unit) : missing;
      case CUMULATIVE -> period.isOfYears() ? spans.total(series, period, unit) : missing;
      case MULTIPLE ->
          beside
              ? compared.relative(stated.compared(series), series.comparatorId(), period, unit)
              : spans.multiple(series, period, unit);
      case SHARE, RATIO -> ofComparator(series, period, unit);
      case GAP -> beside ? compared.gap(series, period, unit) : missing;
      case RANK ->
          period.isOfYears() && !period.isAnnual()
              ? spans.worstPlace(series, period, unit)
              : places.place(series, period, unit);
      case PERCENTILE -> places.place(series, period, unit);
      case RANK_CHANGE -> places.change(series, rankBase(period), period, unit);
      case SEQUENTIAL_GROWTH, COVERAGE, MILESTONE -> missing;
    };
  }

  /** What is added; to a share of a comparator, the one at the end less the one at the base. */
  private TargetValue increment(Series series, Period period, String unit) {
    TargetValue added = spans.increment(series, period, unit);
    boolean ofShare =
        series.ofMeasure().equals(Measure.SHARE.code())
            && !series.comparatorId().equals(Series.NONE)
            && isOfItself(series);
    if (added.isPresent() || !ofShare) {
      return added;
    }
    Series share =
        new Series(
            series.zoneId(),
            series.indicatorId(),
            Measure.SHARE.code(),
            Series.NONE,
            series.ofIndicator(),
            series.comparatorId(),
            series.priceBasis(),
            series.scope());
    TargetValue end = value(share, Period.ofYear(period.year()), StatedValues.PERCENT);
    TargetValue base = value(share, spans.base(series, period), StatedValues.PERCENT);
    if (!end.isPresent()) {
      return end;
    }
    return base.isPresent()
        ? spans.fromEnds(series, base, end, period, unit)
        : new TargetValue(null, Reason.BASE_MISSING, base.missing());
  }

  private Period rankBase(Period period) {
    return declaredBase != null && period.isAnnual() ? declaredBase : period.rankChangeBase();
  }

  /**
   * A share or ratio of the same indicator of a comparator; of another one it is no ratio at all.
   */
  private TargetValue ofComparator(Series series, Period period, String unit) {
    boolean beside = !series.comparatorId().equals(Series.NONE);
    if (beside && isOfItself(series)) {
      return compared.relative(StatedValues.levels(series), series.comparatorId(), period, unit);
    }
    boolean ofNothing = !beside && series.ofIndicator().equals(Series.NONE);
    boolean unsaid =
        ofNothing && !stated.isRate(series.indicatorId()) && stated.of(series).isEmpty();
    return TargetValue.missing(
        series, period, unsaid ? Reason.OF_INDICATOR_MISSING : Reason.NO_OBSERVATION_OF_PERIOD);
  }

  /** Whether a share or ratio is of the same indicator of the comparator. */
  private static boolean isOfItself(Series series) {
    return series.ofIndicator().equals(Series.NONE)
        || series.ofIndicator().equals(series.indicatorId());
  }

  /** What is stated of a period, else what other statements give. */
  private TargetValue value(Series series, Period period) {
    return value(series, period, stated.unit(series));
  }

  /** The same in a unit. */
  TargetValue value(Series series, Period period, String unit) {
    if (isBroken(series, period)) {
      return TargetValue.refused(Reason.METHOD_BREAK);
    }
    return stated
        .point(series, period)
        .map(TargetValue::of)
        .orElseGet(() -> reckoned(series, period, unit));
  }

  /**
   * The way to the target where nothing is stated on it: multiples of the base in the years after
   * it, and ratios of earlier periods as far as both sides are known.
   */
  List<ObservedValue> earlier(Series series, Period due, String unit) {
    boolean ofBase =
        Measure.MULTIPLE.is(series)
            && series.comparatorId().equals(Series.NONE)
            && declaredBase != null
            && due.isAnnual();
    if (!ofBase) {
      return earlierRatios(series, due, unit);
    }
    List<ObservedValue> values = new ArrayList<>();
    for (int year = declaredBase.year() + 1; year < due.year(); year++) {
      TargetValue found = spans.multiple(series, Period.ofYear(year), unit);
      if (found.isPresent()) {
        values.add(found.reading());
      }
    }
    return values;
  }

  private List<ObservedValue> earlierRatios(Series series, Period due, String unit) {
    Optional<Fraction> fraction = Fraction.of(series, stated.conf());
    if (fraction.isEmpty()) {
      return List.of();
    }
    List<Period> printed = stated.of(series).stream().map(value -> value.period()).toList();
    return stated.of(fraction.get().denominator()).stream()
        .map(value -> value.period())
        .filter(period -> period.isLike(due) && period.compareTo(due) < 0)
        .filter(period -> !printed.contains(period))
        .distinct()
        .sorted()
        .map(period -> ratios.of(series, fraction.get(), period, unit))
        .filter(TargetValue::isPresent)
        .map(TargetValue::reading)
        .toList();
  }

  /**
   * What has added up so far in the target's own period, or has been averaged: the longest
   * beginning of the period of which a value is stated or can be reckoned. Empty where there is
   * none, and for what does not add up.
   */
  Optional<ObservedValue> toDate(Series series, Period due, String unit) {
    Measure measure = Measure.of(series);
    if (!addsUp(measure, series)) {
      return Optional.empty();
    }
    List<ObservedValue> beginnings = new ArrayList<>();
    stated.of(series).stream()
        .filter(value -> value.isPoint())
        .filter(value -> value.unit().equals(unit))
        .filter(value -> value.period().first().equals(due.first()))
        .filter(value -> value.period().last().isBefore(due.last()))
        .forEach(beginnings::add);
    if (measure == Measure.LEVEL) {
      spans.beginning(series, due).ifPresent(beginnings::add);
    } else if (due.isOfYears()) {
      for (int year = due.base().year() + 1; year < due.year(); year++) {
        TargetValue found = reckoned(series, Period.ofYears(due.base().year() + 1, year), unit);
        if (found.isPresent()) {
          beginnings.add(found.reading());
        }
      }
    }
    return beginnings.stream()
        .max(
            Comparator.comparing((ObservedValue value) -> value.period())
                .thenComparing(value -> value.origin() == Origin.REPORTED)
                .thenComparing(value -> value.id()));
  }

  /** Whether values of a measure come together over a period, as sums or as averages. */
  private boolean addsUp(Measure measure, Series series) {
    return switch (measure) {
      case INCREMENT, CUMULATIVE, GROWTH, TOTAL_GROWTH -> true;
      case LEVEL -> stated.conf().indicatorById(series.indicatorId()).nature() == Nature.FLOW;
      case SEQUENTIAL_GROWTH,
          MULTIPLE,
          SHARE,
          RATIO,
          RANK,
          PERCENTILE,
          RANK_CHANGE,
          GAP,
          COVERAGE,
          MILESTONE ->
          false;
    };
  }
}
