package org.zonemark.method.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Printed decimal numbers turned into canonical units without a rounding on the way. */
public final class Exact {
  /** Digits that leave open which double is nearest only for values made to do so. */
  private static final MathContext ENOUGH = new MathContext(40, RoundingMode.DOWN);

  /** More digits than the 767 of the longest midpoint between two doubles: they leave none open. */
  private static final MathContext ALWAYS_ENOUGH = new MathContext(800, RoundingMode.DOWN);

  private Exact() {}

  /**
   * The value in its canonical unit: {@code value * numerator / denominator}, rounded to the
   * nearest double once. 1 亩 is 2000/3 平方米, so 3 亩 are exactly 2000.
   *
   * @param value the printed number, in its printed unit
   * @param numerator of the unit's factor, positive
   * @param denominator of the unit's factor, positive
   */
  public static double toCanonical(BigDecimal value, long numerator, long denominator) {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          "A unit's factor must be positive, was " + numerator + "/" + denominator);
    }
    BigDecimal product = value.multiply(BigDecimal.valueOf(numerator));
    double canonical =
        denominator == 1 ? product.doubleValue() : nearest(product, denominator, ENOUGH);
    if (Double.isInfinite(canonical)) {
      throw new ArithmeticException("The value is too large for a double: " + value);
    }
    return canonical;
  }

  /**
   * The unit in the last printed place, in the printed unit: 0.01 for 12.30, 1 for 3500. Trailing
   * zeros before the point count as printed, since a table does not tell them from rounding.
   */
  public static BigDecimal printStep(BigDecimal printed) {
    return printed.ulp();
  }

  private static double nearest(BigDecimal dividend, long denominator, MathContext cut) {
    BigDecimal divisor = BigDecimal.valueOf(denominator);
    BigDecimal quotient = dividend.divide(divisor, cut);
    if (quotient.multiply(divisor).compareTo(dividend) == 0) {
      return quotient.doubleValue();
    }
    // The exact quotient lies between the cut one and the next of as many digits, on neither.
    BigDecimal step = quotient.ulp().multiply(BigDecimal.valueOf(dividend.signum()));
    double near = quotient.add(step.movePointLeft(1)).doubleValue();
    boolean decided = quotient.doubleValue() == quotient.add(step).doubleValue();
    return decided || cut == ALWAYS_ENOUGH ? near : nearest(dividend, denominator, ALWAYS_ENOUGH);
  }

  /**
   * The sum of finite values as decimal numbers of 15 digits, which hold what is printed, rounded
   * to a double once: the same in any order.
   */
  public static double sum(List<Double> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(Decimals.held(value));
    }
    return sum.doubleValue();
  }

  /** The difference of two finite values without binary noise: 10.3 - 10.1 is 0.2. */
  public static double difference(double left, double right) {
    return Decimals.difference(left, right);
  }
}
