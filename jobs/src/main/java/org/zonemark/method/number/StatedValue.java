package org.zonemark.method.number;

import java.io.Serializable;
import java.util.Objects;

/**
 * A number as a publication or a plan states it.
 *
 * @param operator how the number bounds what it speaks of
 * @param value in the unit; the lower end of a range; null where no number is stated
 * @param valueHi the upper end of a range, not below value; null otherwise
 * @param printStep the unit in the value's last printed place, or null where unknown
 * @param unit code of the unit
 */
public record StatedValue(
    Operator operator, Double value, Double valueHi, Double printStep, String unit)
    implements Serializable {

  /** Rejects what is no statement. */
  public StatedValue {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(unit, "unit");
    boolean range = operator == Operator.RANGE;
    if (value != null && !Double.isFinite(value)
        || range != (valueHi != null)
        || range && !(valueHi >= value)) {
      throw new IllegalArgumentException(
          "A value is finite, and only a range has an upper end not below it, was "
              + operator.code()
              + " "
              + value
              + " "
              + valueHi);
    }
  }

  /** The number itself, of which no printed place is known. */
  public static StatedValue exactly(double value, String unit) {
    return new StatedValue(Operator.EQUAL, value, null, null, unit);
  }

  /**
   * Whether the number stands for the quantity itself, if only about, and not for a bound of it.
   */
  public boolean isPoint() {
    return operator == Operator.EQUAL || operator == Operator.REACH || operator == Operator.ABOUT;
  }

  /** The unit in the last printed place; 0 where unknown. */
  public double step() {
    return printStep == null ? 0 : printStep;
  }

  /** The upper end of what is stated: of a range that, else the number. */
  public double high() {
    return valueHi == null ? value : valueHi;
  }

  /**
   * The values that the statement leaves possible.
   *
   * @param tolerancePct how far from an approximate number the quantity may lie, in percent of it
   */
  public Interval possible(double tolerancePct) {
    double about = Math.abs(value) * tolerancePct / 100;
    return switch (operator) {
      case EQUAL, REACH -> Interval.between(value, value);
      case AT_LEAST -> Interval.atLeast(value);
      case MORE_THAN -> Interval.moreThan(value);
      case AT_MOST -> Interval.atMost(value);
      case LESS_THAN -> Interval.lessThan(value);
      case ABOUT -> Interval.between(value - about, value + about);
      case RANGE -> Interval.between(value, valueHi);
    };
  }
}
