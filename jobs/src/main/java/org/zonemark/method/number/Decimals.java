package org.zonemark.method.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Comparison of doubles as the decimal numbers they stand for, so that 0.1 + 0.2 equals 0.3. Works
 * on the exact binary value, not on its printed form, which differs between Java versions.
 */
public final class Decimals {
  /** Coarse enough to hide what rounding leaves behind, finer than any statistic is printed. */
  private static final MathContext COMPARED = new MathContext(12, RoundingMode.HALF_EVEN);

  /** The decimal digits every double holds. */
  private static final MathContext HELD = new MathContext(15, RoundingMode.HALF_EVEN);

  private Decimals() {}

  /** The value at 12 significant digits; infinities stay, and negative zero becomes zero. */
  public static double rounded(double value) {
    if (Double.isInfinite(value)) {
      return value;
    }
    return new BigDecimal(value).round(COMPARED).doubleValue();
  }

  /** Compares two values at 12 significant digits. */
  public static int compare(double left, double right) {
    // Rounding moves each value by less than 5.1e-12 of itself, so it cannot join these two.
    if (Math.abs(left - right) > 2e-11 * Math.max(Math.abs(left), Math.abs(right))) {
      return Double.compare(left, right);
    }
    return Double.compare(rounded(left), rounded(right));
  }

  /**
   * Compares two finite values at the 15 significant digits that a double holds: what is printed
   * with as many digits, and not computed, is equal where its digits are.
   */
  public static int compareHeld(double left, double right) {
    // Rounding moves each value by less than 5.1e-15 of itself, so it cannot join these two.
    if (Math.abs(left - right) > 2e-14 * Math.max(Math.abs(left), Math.abs(right))) {
      return Double.compare(left, right);
    }
    return held(left).compareTo(held(right));
  }

  /** The difference of two finite values, without binary noise: 10.3 - 10.1 is 0.2. */
  public static double difference(double left, double right) {
    if (compare(left, right) == 0) {
      return 0;
    }
    return held(left).subtract(held(right)).doubleValue();
  }

  /** The decimal number that a double holds. */
  public static BigDecimal held(double value) {
    return new BigDecimal(value).round(HELD);
  }
}
