package org.zonemark.method.growth;

import java.util.Arrays;
import java.util.List;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * How unevenly a quantity is spread over the members of a group. Sums run from the smallest value
 * to the largest, so that the order of the members changes no bit.
 *
 * <p>Null rule of all: no member is {@code no_value}; a negative value is {@code not_positive}; a
 * sum of zero is {@code denominator_zero}.
 */
public final class Concentration {

  private Concentration() {}

  /**
   * The Herfindahl-Hirschman index: the sum of squared shares in percent, from 10000 / n to 10000.
   * Source: Hirschman (1964), The paternity of an index.
   */
  public static Outcome<Double> hhi(List<Double> values) {
    double[] sorted = sorted(values);
    Reason refusal = refusal(sorted);
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    double sum = sum(sorted);
    double squares = 0;
    for (double value : sorted) {
      double share = 100 * (value / sum);
      squares += share * share;
    }
    return Outcome.of(squares);
  }

  /** The concentration ratio: the share of the largest members, in percent; 100 of so few. */
  public static Outcome<Double> ratio(List<Double> values, int largest) {
    double[] sorted = sorted(values);
    Reason refusal = refusal(sorted);
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    if (sorted.length <= largest) {
      return Outcome.of(100.0);
    }
    double top = sum(Arrays.copyOfRange(sorted, sorted.length - largest, sorted.length));
    return Outcome.of(100 * (top / sum(sorted)));
  }

  /**
   * The Gini coefficient, from 0 where all are equal to (n - 1) / n where one has all: {@code sum
   * (2 i - n - 1) x_i / (n sum x)} over ranks i from the smallest. Not corrected for small groups.
   */
  public static Outcome<Double> gini(List<Double> values) {
    double[] sorted = sorted(values);
    Reason refusal = refusal(sorted);
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    double weighted = 0;
    for (int at = 0; at < sorted.length; at++) {
      weighted += (2.0 * at + 1 - sorted.length) * sorted[at];
    }
    return Outcome.of(Math.max(0, weighted / (sorted.length * sum(sorted))));
  }

  /**
   * The Theil index T, from 0 where all are equal to ln n: {@code mean of (x / mean) ln(x / mean)},
   * a member without anything adding nothing. Source: Theil (1967), Economics and information
   * theory.
   */
  public static Outcome<Double> theil(List<Double> values) {
    double[] sorted = sorted(values);
    Reason refusal = refusal(sorted);
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    double mean = sum(sorted) / sorted.length;
    double total = 0;
    for (double value : sorted) {
      double relative = value / mean;
      total += relative == 0 ? 0 : relative * StrictMath.log(relative);
    }
    return Outcome.of(Math.max(0, total / sorted.length));
  }

  private static double[] sorted(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double sum(double[] sorted) {
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    return sum;
  }

  private static Reason refusal(double[] sorted) {
    if (sorted.length == 0) {
      return Reason.NO_VALUE;
    }
    if (sorted[0] < 0) {
      return Reason.NOT_POSITIVE;
    }
    return sorted[sorted.length - 1] == 0 ? Reason.DENOMINATOR_ZERO : null;
  }
}
