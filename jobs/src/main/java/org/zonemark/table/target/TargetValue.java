package org.zonemark.table.target;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.table.data.Series;

/**
 * A value, or why there is none: exactly one of reading and reason is there.
 *
 * @param missing the statement that is missing, as zone, indicator, measure and period; null with a
 *     reading, or where nothing is missing but what is there does not fit
 */
record TargetValue(ObservedValue reading, Reason reason, String missing) {

  static TargetValue of(ObservedValue reading) {
    return new TargetValue(reading, null, null);
  }

  static TargetValue refused(Reason reason) {
    return new TargetValue(null, reason, null);
  }

  static TargetValue missing(Series series, Period period, Reason reason) {
    String named =
        String.join(" ", series.zoneId(), series.indicatorId(), series.measure(), period.text());
    return new TargetValue(null, reason, named);
  }

  /**
   * A value that rests on others, the one of its own zone and period first.
   *
   * @param printStep the unit in the last place to which it is known; null where that says nothing
   */
  static TargetValue of(
      Outcome<Double> value,
      Double printStep,
      Period period,
      String unit,
      Origin origin,
      List<TargetValue> others) {
    if (!value.isPresent()) {
      return refused(value.reason());
    }
    LinkedHashSet<String> used = new LinkedHashSet<>();
    others.forEach(other -> used.addAll(other.reading().used()));
    ObservedValue first = others.get(0).reading();
    StatedValue stated = new StatedValue(Operator.EQUAL, value.value(), null, printStep, unit);
    return of(
        new ObservedValue(first.id(), period, stated, origin, first.prices(), List.copyOf(used)));
  }

  /** The coarsest printed step of some values: that of their sum or difference. */
  static Double coarsestStep(List<TargetValue> values) {
    double step = values.stream().mapToDouble(one -> one.reading().stated().step()).max().orElse(0);
    return step == 0 ? null : Double.valueOf(step);
  }

  /** Why values cannot be put together: their units, or their prices. */
  static Optional<Reason> misfit(List<TargetValue> values, String unit) {
    if (values.stream().anyMatch(value -> !value.unit().equals(unit))) {
      return Optional.of(Reason.UNIT_DIFFERS);
    }
    return values.stream().map(value -> value.reading().prices()).distinct().count() > 1
        ? Optional.of(Reason.PRICE_BASIS_MIXED)
        : Optional.empty();
  }

  static Optional<TargetValue> firstMissing(List<TargetValue> values) {
    return values.stream().filter(value -> !value.isPresent()).findFirst();
  }

  boolean isPresent() {
    return reading != null;
  }

  double value() {
    return reading.value();
  }

  String unit() {
    return reading.unit();
  }
}
