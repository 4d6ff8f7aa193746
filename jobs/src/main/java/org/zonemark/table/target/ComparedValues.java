package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.table.data.Fraction;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;
import org.zonemark.table.read.Quantities;

/** Values beside those of a comparator: multiples and shares of it, and distances from it. */
final class ComparedValues {

  /** Gives the value of a series and period, as stated or from others. */
  @FunctionalInterface
  interface Values {
    TargetValue of(Series series, Period period);
  }

  private final StatedValues stated;
  private final Values values;

  ComparedValues(StatedValues stated, Values values) {
    this.stated = stated;
    this.values = values;
  }

  /**
   * How many times the comparator's value the own one is, or which share of it.
   *
   * @param own the series whose values are compared
   */
  TargetValue relative(Series own, String comparatorId, Period period, String unit) {
    TargetValue value = values.of(own, period);
    TargetValue beside = comparator(own, comparatorId, period);
    if (!value.isPresent() || !beside.isPresent()) {
      return value.isPresent() ? beside : value;
    }
    Optional<Reason> misfit = TargetValue.misfit(List.of(value, beside), value.unit());
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    Outcome<Double> multiple = DerivedValues.relative(value.value(), beside.value());
    boolean percent = unit.equals(StatedValues.PERCENT);
    return TargetValue.of(
        multiple.isPresent() && percent ? Outcome.number(100 * multiple.value()) : multiple,
        null,
        period,
        unit,
        beside.reading().origin(),
        List.of(value, beside));
  }

  /** How far the own value is above the comparator's; of rates in points. */
  TargetValue gap(Series series, Period period, String unit) {
    Series own = stated.compared(series);
    TargetValue value = values.of(own, period);
    TargetValue beside = comparator(own, series.comparatorId(), period);
    if (!value.isPresent() || !beside.isPresent()) {
      return value.isPresent() ? beside : value;
    }
    boolean points = value.unit().equals(StatedValues.PERCENT) && unit.equals(StatedValues.POINTS);
    List<TargetValue> both = List.of(value, beside);
    Optional<Reason> misfit = TargetValue.misfit(both, points ? StatedValues.PERCENT : unit);
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    return TargetValue.of(
        Outcome.number(DerivedValues.increment(beside.value(), value.value())),
        TargetValue.coarsestStep(both),
        period,
        unit,
        beside.reading().origin(),
        both);
  }

  /**
   * The same statement about the comparator: its own; else of a ratio the sum over the sum of the
   * members of a group, of an amount their mean. Ratios and rates themselves make no mean.
   */
  private TargetValue comparator(Series own, String comparatorId, Period period) {
    Series beside = own.withZone(comparatorId);
    TargetValue itself = values.of(beside, period);
    if (itself.isPresent()) {
      boolean sums = itself.reading().origin() == Origin.QUOTIENT_OF_SUMS;
      return TargetValue.of(
          itself.reading().withOrigin(sums ? Origin.COMPARATOR_SUMS : Origin.COMPARATOR));
    }
    if (Fraction.of(beside, stated.conf()).isPresent()) {
      return itself.missing() == null
          ? itself
          : new TargetValue(null, Reason.COMPARATOR_MISSING, itself.missing());
    }
    SortedSet<String> members = stated.conf().zoneGroups().members(comparatorId, period.year());
    if (!averages(own) && !members.isEmpty()) {
      return TargetValue.refused(Reason.MEAN_OF_RATIOS);
    }
    List<TargetValue> all = new ArrayList<>();
    for (String member : members) {
      all.add(values.of(own.withZone(member), period));
    }
    Optional<TargetValue> gap = TargetValue.firstMissing(all);
    if (all.isEmpty() || gap.isPresent()) {
      return new TargetValue(
          null, Reason.COMPARATOR_MISSING, gap.map(TargetValue::missing).orElse(itself.missing()));
    }
    Optional<Reason> misfit = TargetValue.misfit(all, all.get(0).unit());
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    return TargetValue.of(
        Outcome.number(DerivedValues.mean(all.stream().map(TargetValue::value).toList())),
        null,
        period,
        all.get(0).unit(),
        Origin.COMPARATOR_MEAN,
        all);
  }

  /** Whether the values of a series are amounts, of which a group has a mean. */
  private boolean averages(Series series) {
    return stated.conf().indicatorById(series.indicatorId()).isAdditive()
        && Quantities.isInOwnUnit(Measure.of(series));
  }
}
