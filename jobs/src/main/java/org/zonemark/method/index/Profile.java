package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.zonemark.method.number.Correlation;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;
import org.zonemark.method.rank.Ranks;

/**
 * What a column of values is like.
 *
 * @param count how many are known
 * @param missing how many are not
 * @param availability the known share, 0..1
 * @param zeros how many are zero
 * @param same the share of the known that have the most common value, 0..1 ({@code no_value})
 * @param min the smallest ({@code no_value})
 * @param max the largest ({@code no_value})
 * @param mean the mean ({@code no_value})
 * @param median the median ({@code no_value})
 * @param deviation the standard deviation with n - 1 ({@code too_few_points} below 2)
 * @param skewness the sample skewness G1 ({@code too_few_points} below 3, {@code zero_range})
 * @param kurtosis the sample excess kurtosis G2 ({@code too_few_points} below 4, {@code
 *     zero_range})
 */
public record Profile(
    double count,
    double missing,
    Outcome<Double> availability,
    double zeros,
    Outcome<Double> same,
    Outcome<Double> min,
    Outcome<Double> max,
    Outcome<Double> mean,
    Outcome<Double> median,
    Outcome<Double> deviation,
    Outcome<Double> skewness,
    Outcome<Double> kurtosis) {

  /** What some values are like; null where missing. Source: COINr, get_stats. */
  public static Profile of(List<Double> values) {
    Statistics all = Statistics.of(values);
    List<Double> known = new ArrayList<>(values.stream().filter(Objects::nonNull).toList());
    int count = known.size();
    Outcome<Double> none = Outcome.none(Reason.NO_VALUE);
    boolean any = count > 0;
    return new Profile(
        count,
        values.size() - count,
        values.isEmpty() ? none : Outcome.number((double) count / values.size()),
        known.stream().filter(value -> value == 0).count(),
        any ? Outcome.number((double) mostCommon(known) / count) : none,
        any ? Outcome.number(all.min()) : none,
        any ? Outcome.number(all.max()) : none,
        any ? Outcome.number(all.mean()) : none,
        any ? Outcome.number(all.median()) : none,
        count < 2 ? Outcome.none(Reason.TOO_FEW_POINTS) : Outcome.number(all.deviation()),
        shape(all, 3, all::skewness),
        shape(all, 4, all::kurtosis));
  }

  private static Outcome<Double> shape(Statistics all, int least, DoubleSupplier moment) {
    if (all.count() < least) {
      return Outcome.none(Reason.TOO_FEW_POINTS);
    }
    return all.isConstant()
        ? Outcome.none(Reason.ZERO_RANGE)
        : Outcome.number(moment.getAsDouble());
  }

  private static int mostCommon(List<Double> known) {
    double[] sorted = known.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int[] firsts = Ranks.firstOfEquals(sorted);
    int most = 0;
    for (int i = 0; i < firsts.length; i++) {
      most = Math.max(most, i - firsts[i] + 1);
    }
    return most;
  }

  /**
   * Cronbach's alpha: {@code k / (k - 1) * (1 - sum(var) / var(sum))} over the places where all k
   * columns are known; how far they measure one thing. Below two columns or three such places
   * {@code too_few_points}; where their sum never differs {@code zero_range}. Source: Cronbach
   * 1951; COINr, get_cronbach.
   *
   * @param columns NaN where missing
   */
  public static Outcome<Double> alpha(double[][] columns) {
    double[][] complete = columns.length == 0 ? columns : Correlation.complete(columns);
    if (columns.length < 2 || complete[0].length < 3) {
      return Outcome.none(Reason.TOO_FEW_POINTS);
    }
    double[] sums = new double[complete[0].length];
    double parts = 0;
    for (double[] column : complete) {
      double deviation = Statistics.of(column).deviation();
      parts += deviation * deviation;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += column[i];
      }
    }
    Statistics whole = Statistics.of(sums);
    if (whole.isConstant()) {
      return Outcome.none(Reason.ZERO_RANGE);
    }
    double k = columns.length;
    return Outcome.number(k / (k - 1) * (1 - parts / (whole.deviation() * whole.deviation())));
  }
}
