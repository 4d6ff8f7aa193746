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

  private static final double NOISE = 1e-13;

  private Decimals() {}

  /** How exactly two values are compared. */
  @FunctionalInterface
  public interface Precision {
    /**
     * Negative, zero or positive as the first value is less than, equal to or more than the other.
     */
    int compare(double left, double right);
  }

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
   * Compares two values as they are stated, at the 15 significant digits that a double holds: 10^15
   * and 10^15 + 1000 differ, 0.1 + 0.2 and 0.3 do not. For what is computed of many values, which
   * carries more noise, see {@link #compare}.
   */
  public static int compareStated(double left, double right) {
    // Rounding moves each value by less than 5.1e-15 of itself, so it cannot join these two.
    if (Math.abs(left - right) > 2e-14 * Math.max(Math.abs(left), Math.abs(right))) {
      return Double.compare(left, right);
    }
    return left == right ? 0 : held(left).compareTo(held(right));
  }

  /**
   * Whether two values, as those at the ends of a range, differ by no more than noise: by at most
   * 1e-13 of their size, which a mean of a thousand equal values stays below, while 10^15 and 10^15
   * + 1000 differ.
   */
  public static boolean areAlike(double low, double high) {
    return Math.abs(high - low) <= NOISE * Math.max(Math.abs(low), Math.abs(high));
  }

  /**
   * Compares two values that are stated, or computed of a few stated ones: as equal where they
   * differ by no more than noise ({@link #areAlike}). 10^15 and 10^15 + 1000 differ, and 8 and 100
   * (1.08 - 1) do not. Infinities compare as they are.
   */
  public static int compareBeyondNoise(double left, double right) {
    boolean finite = Double.isFinite(left) && Double.isFinite(right);
    return finite && areAlike(left, right) ? 0 : Double.compare(left, right);
  }

  /**
   * The difference of two finite values, without binary noise: 10.3 - 10.1 is 0.2, and 10^15 + 1000
   * - 10^15 is 1000.
   */
  public static double difference(double left, double right) {
    if (areAlike(left, right)) {
      return 0;
    }
    return held(left).subtract(held(right)).doubleValue();
  }

  /** The decimal number that a double holds. */
  public static BigDecimal held(double value) {
    return new BigDecimal(value).round(HELD);
  }
}
