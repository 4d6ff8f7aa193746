package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.Circumstances;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.method.target.Promise;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;

/**
 * A promise for every year of its period (每年增长8%以上): it stands with the year that keeps it least,
 * and never with an average. While years are unknown, one that breaks it decides all the same.
 *
 * @param whole the value of the whole period, or which year it lacks
 * @param soFar the worst of the years up to the first unknown one; empty where there is none, or
 *     all are known
 */
record EveryYear(TargetValue whole, Optional<ObservedValue> soFar) {

  /** Gives the value of a series and year, as stated or from others. */
  @FunctionalInterface
  interface Years {
    TargetValue of(Series series, Period year);
  }

  static EveryYear of(Series series, Promise promise, Circumstances circumstances, Years years) {
    Period period = promise.period();
    List<ObservedValue> known = new ArrayList<>();
    List<ObservedValue> first = new ArrayList<>();
    TargetValue lacking = null;
    for (int year = firstYear(series, period); year <= period.year(); year++) {
      TargetValue value = years.of(series, Period.ofYear(year));
      if (value.isPresent() && value.unit().equals(promise.unit())) {
        known.add(value.reading());
      } else if (lacking == null) {
        lacking = lacking(value);
      }
      if (lacking == null) {
        first.add(value.reading());
      }
    }
    if (known.isEmpty()) {
      return new EveryYear(
          TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD), Optional.empty());
    }
    ObservedValue worst = worst(known, promise, circumstances, period, lacking != null);
    if (lacking == null) {
      return new EveryYear(TargetValue.of(worst), Optional.empty());
    }
    // Whatever the years that are not known bring, one that breaks the promise has broken it.
    boolean broken =
        promise.isDecidedOn(circumstances.asOf()) && broken(worst, promise, circumstances);
    return new EveryYear(
        broken ? TargetValue.of(worst) : lacking,
        soFar(first, firstYear(series, period), promise, circumstances));
  }

  /** The worst of the first years, all of which are known. */
  private static Optional<ObservedValue> soFar(
      List<ObservedValue> first, int firstYear, Promise promise, Circumstances circumstances) {
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Period known = Period.ofYears(firstYear, first.get(first.size() - 1).period().year());
    return Optional.of(worst(first, promise, circumstances, known, false));
  }

  private static TargetValue lacking(TargetValue value) {
    return value.isPresent()
        ? TargetValue.refused(Reason.UNIT_DIFFERS)
        : new TargetValue(null, gap(value.reason()), value.missing());
  }

  /** The first year that stands by itself; a move of places starts from the first of its period. */
  private static int firstYear(Series series, Period period) {
    int base = period.base().year();
    boolean moves = Measure.RANK_CHANGE.is(series) && period.rankChangeBase().year() > base;
    return (moves ? period.rankChangeBase().year() : base) + 1;
  }

  private static Reason gap(Reason reason) {
    return reason == Reason.NO_OBSERVATION_OF_PERIOD ? Reason.GAP : reason;
  }

  private static boolean broken(ObservedValue worst, Promise promise, Circumstances circumstances) {
    return promise.direction(circumstances) != Direction.NEUTRAL
        && !promise.isMetBy(
            new ObservedValue(
                worst.id(),
                worst.period(),
                StatedValue.exactly(worst.value(), worst.unit()),
                worst.origin(),
                worst.prices(),
                worst.used()),
            circumstances);
  }

  /** The year that keeps the promise least, as the value of all; a bound while some are unknown. */
  private static ObservedValue worst(
      List<ObservedValue> years,
      Promise promise,
      Circumstances circumstances,
      Period period,
      boolean isBound) {
    ObservedValue worst = promise.worst(years, circumstances);
    Set<String> used = new LinkedHashSet<>(worst.used());
    years.forEach(year -> used.addAll(year.used()));
    boolean down = promise.direction(circumstances) == Direction.SMALLER_IS_BETTER;
    StatedValue stated = worst.stated();
    StatedValue bound =
        new StatedValue(
            down ? Operator.AT_LEAST : Operator.AT_MOST,
            stated.value(),
            null,
            stated.printStep(),
            stated.unit());
    return new ObservedValue(
        worst.id(),
        period,
        isBound ? bound : stated,
        Origin.WORST_OF_YEARS,
        worst.prices(),
        List.copyOf(used));
  }
}
