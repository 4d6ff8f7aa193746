package org.zonemark.method.number;

import java.util.Arrays;
import java.util.List;

/**
 * Statistics of finite values. Sums run from the smallest value to the largest, so that the order
 * of the values changes no bit, as it does where commons-math3 adds them up.
 */
public final class Statistics {

  private final double[] sorted;

  private Statistics(double[] sorted) {
    this.sorted = sorted;
  }

  /** The statistics of the values that are there; nulls are left out. */
  public static Statistics of(List<Double> values) {
    double[] numbers = new double[values.size()];
    int at = 0;
    for (Double value : values) {
      numbers[at++] = value == null ? Double.NaN : value;
    }
    return of(numbers);
  }

  /** The statistics of the numbers; NaN, which stands for a missing one, is left out. */
  public static Statistics of(double[] numbers) {
    double[] sorted = new double[numbers.length];
    int known = 0;
    for (double number : numbers) {
      if (!Double.isNaN(number)) {
        sorted[known++] = number;
      }
    }
    sorted = Arrays.copyOf(sorted, known);
    Arrays.sort(sorted);
    return new Statistics(sorted);
  }

  public int count() {
    return sorted.length;
  }

  public double min() {
    return sorted[0];
  }

  public double max() {
    return sorted[sorted.length - 1];
  }

  /** Whether all values are {@linkplain Decimals#areAlike equal but for noise}. */
  public boolean isConstant() {
    return Decimals.areAlike(min(), max());
  }

  public double mean() {
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    return sum / sorted.length;
  }

  public double sumOfSquares() {
    double sum = 0;
    for (double value : sorted) {
      sum += value * value;
    }
    return sum;
  }

  /** The value in the middle, or the mean of the two there; needs a value. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * The quantile of type 7 (Hyndman and Fan 1996): linear between the order statistics. Our own,
   * since commons-math3's Percentile has no quantile 0 and sorts once more what is sorted here.
   *
   * @param share 0..1
   */
  public double quantile(double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The sample standard deviation, with n - 1. */
  public double deviation() {
    return Math.sqrt(powers(2) / (sorted.length - 1));
  }

  /** The standard deviation of a whole population, with n. */
  public double populationDeviation() {
    return Math.sqrt(powers(2) / sorted.length);
  }

  /** The sample skewness G1 (Joanes and Gill 1998); needs three values, not all equal. */
  public double skewness() {
    double n = sorted.length;
    double m2 = powers(2) / n;
    double m3 = powers(3) / n;
    return Math.sqrt(n * (n - 1)) / (n - 2) * m3 / (m2 * Math.sqrt(m2));
  }

  /** The sample excess kurtosis G2 (Joanes and Gill 1998); needs four values, not all equal. */
  public double kurtosis() {
    double n = sorted.length;
    double squares = powers(2);
    double ratio = n * powers(4) / (squares * squares);
    return ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
  }

  private double powers(int exponent) {
    double mean = mean();
    double sum = 0;
    for (double value : sorted) {
      double power = 1;
      for (int i = 0; i < exponent; i++) {
        power *= value - mean;
      }
      sum += power;
    }
    return sum;
  }
}
