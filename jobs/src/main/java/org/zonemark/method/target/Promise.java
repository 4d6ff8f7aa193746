package org.zonemark.method.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Interval;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;

/**
 * What a target promises, and what meets it.
 *
 * @param stated the value promised, never without a number
 * @param exact whether {@code =}, {@code ~} and range mean neither less nor more
 * @param period when it is to be kept
 * @param baseValue the value the plan starts from, or null where unknown
 * @param basePeriod of the base value, or null where unknown
 */
public record Promise(
    StatedValue stated, boolean exact, Period period, Double baseValue, Period basePeriod) {

  /** Rejects a promise of nothing. */
  public Promise {
    Objects.requireNonNull(stated.value(), "value");
    Objects.requireNonNull(period, "period");
    if (baseValue != null && !Double.isFinite(baseValue)) {
      throw new IllegalArgumentException("A base is finite, was " + baseValue);
    }
  }

  /**
   * Whether a value of the promise's period decides on a day, met or not: from the last day of the
   * period on. Before it a value that falls short may yet be made good.
   */
  public boolean isDecidedOn(LocalDate day) {
    return !day.isBefore(period.lastDay());
  }

  /** Code of the unit. */
  public String unit() {
    return stated.unit();
  }

  /**
   * Which way the promise points: at least and more than go up, at most and less than go down, the
   * others go the indicator's way; neither where it is exact.
   */
  public Direction direction(Circumstances circumstances) {
    return stated.operator().direction(exact, circumstances.better());
  }

  /** The stated value that is to be reached: the nearer end of a range. */
  public double aim(Circumstances circumstances) {
    return stated.operator() == Operator.RANGE
            && circumstances.better() == Direction.SMALLER_IS_BETTER
        ? stated.valueHi()
        : stated.value();
  }

  /**
   * Whether a value, of whatever period, meets the promise: every number that it leaves possible
   * does. One of an earlier period meets it early, which is no verdict.
   */
  public boolean isMetBy(ObservedValue value, Circumstances circumstances) {
    return value.unit().equals(unit())
        && accepted(value.stated().step(), circumstances)
            .contains(value.stated().possible(circumstances.tolerancePct()));
  }

  /** Whether a value leaves no number possible that meets the promise. */
  boolean isMissedBy(ObservedValue value, Circumstances circumstances) {
    return accepted(value.stated().step(), circumstances)
        .excludes(value.stated().possible(circumstances.tolerancePct()));
  }

  /** Whether a number in the promise's unit meets it. */
  public boolean isMetBy(double value, Circumstances circumstances) {
    return accepted(0, circumstances).contains(Interval.between(value, value));
  }

  /**
   * Whether some value keeps both of two promises about one quantity: of at least 700 and at most
   * 650 none does.
   */
  public boolean canHoldBeside(Promise other, Circumstances circumstances) {
    return !accepted(0, circumstances).excludes(other.accepted(0, circumstances));
  }

  /**
   * Distance of a number to the stated value in the good direction, negative is short; tolerance
   * and printed steps do not shift it.
   */
  double gap(double observed, Circumstances circumstances) {
    return switch (direction(circumstances)) {
      case LARGER_IS_BETTER -> Decimals.difference(observed, aim(circumstances));
      case SMALLER_IS_BETTER -> Decimals.difference(aim(circumstances), observed);
      case NEUTRAL ->
          Math.min(
              0,
              Math.min(
                  Decimals.difference(observed, stated.value()),
                  Decimals.difference(stated.high(), observed)));
    };
  }

  /**
   * Of the values of several years the one that keeps the promise least; of two alike the first.
   *
   * @param values at least one, all in the promise's unit
   */
  public ObservedValue worst(List<ObservedValue> values, Circumstances circumstances) {
    return values.stream()
        .min(Comparator.comparingDouble(value -> gap(value.worst(circumstances), circumstances)))
        .orElseThrow();
  }

  /** The base that the promise itself states, as a value; empty where it states none. */
  public Optional<ObservedValue> declaredBase() {
    return baseValue == null || basePeriod == null
        ? Optional.empty()
        : Optional.of(ObservedValue.unstated(basePeriod, baseValue, unit()));
  }

  /** The value of the base period that the promise names and gives no value of. */
  Optional<ObservedValue> observedBase(List<ObservedValue> values) {
    return baseValue != null || basePeriod == null
        ? Optional.empty()
        : ObservedValue.ofPeriod(basePeriod, values)
            .filter(value -> value.isPoint() && value.unit().equals(unit()));
  }

  /** The values that keep the promise. */
  private Interval accepted(double observedStep, Circumstances circumstances) {
    double value = stated.value();
    return switch (stated.operator()) {
      case AT_LEAST -> Interval.atLeast(value);
      case MORE_THAN -> Interval.moreThan(value);
      case AT_MOST -> Interval.atMost(value);
      case LESS_THAN -> Interval.lessThan(value);
      case REACH ->
          circumstances.better() == Direction.SMALLER_IS_BETTER
              ? Interval.atMost(value)
              : Interval.atLeast(value);
      case EQUAL -> orBetter(circumstances, Math.max(stated.step(), observedStep) / 2);
      case ABOUT -> orBetter(circumstances, Math.abs(value) * circumstances.tolerancePct() / 100);
      case RANGE -> orBetter(circumstances, 0);
    };
  }

  /** From low to high or better; where nothing is better, within the margin around both. */
  private Interval orBetter(Circumstances circumstances, double margin) {
    Direction better = exact ? Direction.NEUTRAL : circumstances.better();
    // What an equal number lacks in print is only forgiven where it must be hit, not reached.
    double slack = stated.operator() == Operator.EQUAL ? 0 : margin;
    return switch (better) {
      case LARGER_IS_BETTER -> Interval.atLeast(stated.value() - slack);
      case SMALLER_IS_BETTER -> Interval.atMost(stated.high() + slack);
      case NEUTRAL -> Interval.between(stated.value() - margin, stated.high() + margin);
    };
  }
}
