package org.zonemark.method.number;

/**
 * The values that a statement leaves possible, or that keep a promise; infinite ends are open. Ends
 * that differ by noise alone are one.
 */
public record Interval(double low, boolean lowOpen, double high, boolean highOpen) {

  public static Interval between(double low, double high) {
    return new Interval(low, false, high, false);
  }

  public static Interval atLeast(double low) {
    return between(low, Double.POSITIVE_INFINITY);
  }

  public static Interval atMost(double high) {
    return between(Double.NEGATIVE_INFINITY, high);
  }

  public static Interval moreThan(double low) {
    return new Interval(low, true, Double.POSITIVE_INFINITY, false);
  }

  public static Interval lessThan(double high) {
    return new Interval(Double.NEGATIVE_INFINITY, false, high, true);
  }

  /** Whether every value of the other lies in this one. */
  public boolean contains(Interval other) {
    int atLow = Decimals.compareBeyondNoise(low, other.low);
    int atHigh = Decimals.compareBeyondNoise(high, other.high);
    return (atLow < 0 || atLow == 0 && (!lowOpen || other.lowOpen))
        && (atHigh > 0 || atHigh == 0 && (!highOpen || other.highOpen));
  }

  /** Whether no value lies in both. */
  public boolean excludes(Interval other) {
    return liesBelow(other) || other.liesBelow(this);
  }

  private boolean liesBelow(Interval other) {
    int gap = Decimals.compareBeyondNoise(high, other.low);
    return gap < 0 || gap == 0 && (highOpen || other.lowOpen);
  }
}
