package org.zonemark.method.index;

import java.util.Arrays;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;

/**
 * Aggregations that measure how near each zone comes to the best values that any zone has. A score
 * depends on all zones that are compared: a further zone may turn the order of two others (rank
 * reversal), even one that is worse than all in every part, also under fixed goalposts. Only the
 * order of {@link Wroclaw} stays where the best values stay.
 *
 * <p>Null rule: that of {@link Aggregation}; a missing part is neither near nor far. Where all
 * zones are alike, or there is one alone, nobody is nearer than others ({@code zero_range}).
 */
public sealed interface Compromise extends Aggregation {

  @Override
  default Reason undefined() {
    return Reason.ZERO_RANGE;
  }

  /**
   * TOPSIS: {@code d- / (d+ + d-)} with the Euclidean distances to the best and to the worst value
   * of each part, in parts {@code w * x / sqrt(sum(x^2))}; 0..1. The norm and the worst value move
   * with every zone: ranks can turn. Source: Hwang and Yoon 1981; Tzeng and Huang 2011.
   */
  record Topsis() implements Compromise {

    @Override
    public double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
      Field field = Field.of(parts, weights, minimumCoverage);
      double[] scores = field.empty();
      for (int zone = 0; zone < scores.length; zone++) {
        double toBest = 0;
        double toWorst = 0;
        for (int i = 0; i < parts.length; i++) {
          if (field.counts(i, zone) && field.norm[i] > 0) {
            double scale = weights[i] / field.norm[i];
            double below = scale * (field.best[i] - parts[i][zone]);
            double above = scale * (parts[i][zone] - field.worst[i]);
            toBest += below * below;
            toWorst += above * above;
          }
        }
        double whole = Math.sqrt(toBest) + Math.sqrt(toWorst);
        if (field.scored[zone] && whole > 0) {
          scores[zone] = Math.sqrt(toWorst) / whole;
        }
      }
      return scores;
    }
  }

  /**
   * VIKOR turned so that more is better: {@code 1 - Q} with {@code Q = v * (S - min S) / (max S -
   * min S) + (1 - v) * (R - min R) / (max R - min R)}, S the weighted sum and R the largest of the
   * regrets {@code w * (best - x) / (best - worst)}; 0..1. A new worst value makes the regrets of
   * its part smaller beside the others: ranks can turn. Source: Opricovic and Tzeng 2004.
   *
   * @param coefficient v, the weight of the majority's good against the largest single regret, 0..1
   */
  record Vikor(double coefficient) implements Compromise {
    public Vikor {
      if (!(coefficient >= 0 && coefficient <= 1)) {
        throw new IllegalArgumentException("a weight of utility is 0 to 1, was " + coefficient);
      }
    }

    @Override
    public double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
      Field field = Field.of(parts, weights, minimumCoverage);
      double[] sums = field.empty();
      double[] largest = field.empty();
      for (int zone = 0; zone < sums.length; zone++) {
        if (field.scored[zone]) {
          double known = Coverage.of(parts, weights, zone).known();
          sums[zone] = 0;
          largest[zone] = 0;
          for (int i = 0; i < parts.length; i++) {
            double range = field.best[i] - field.worst[i];
            if (field.counts(i, zone) && range > 0) {
              double regret = weights[i] / known * (field.best[i] - parts[i][zone]) / range;
              sums[zone] += regret;
              largest[zone] = Math.max(largest[zone], regret);
            }
          }
        }
      }
      double[] scores = field.empty();
      double[] sum = shares(sums);
      double[] single = shares(largest);
      boolean alike = isZero(sum) && isZero(single);
      for (int zone = 0; zone < scores.length; zone++) {
        if (field.scored[zone] && !alike) {
          scores[zone] = 1 - (coefficient * sum[zone] + (1 - coefficient) * single[zone]);
        }
      }
      return scores;
    }

    /** Values between the smallest and the largest as shares of that range; 0 without a range. */
    private static double[] shares(double[] values) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        if (!Double.isNaN(value)) {
          min = Math.min(min, value);
          max = Math.max(max, value);
        }
      }
      double[] shares = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        shares[i] = Decimals.compare(max, min) <= 0 ? 0 : (values[i] - min) / (max - min);
      }
      return shares;
    }

    private static boolean isZero(double[] values) {
      return Arrays.stream(values).noneMatch(value -> value != 0);
    }
  }

  /**
   * Grey relational analysis: the weighted mean of {@code (min D + r * max D) / (D + r * max D)},
   * with D the distance of a value to the best of its part; 0..1. Parts must share a scale. A new
   * largest distance moves every coefficient: ranks can turn. Source: Deng 1982.
   *
   * @param coefficient r, mostly 0.5, above 0 and at most 1: the smaller, the more zones differ
   */
  record GreyRelational(double coefficient) implements Compromise {
    public GreyRelational {
      if (!(coefficient > 0 && coefficient <= 1)) {
        throw new IllegalArgumentException(
            "a distinguishing coefficient is above 0 to 1, was " + coefficient);
      }
    }

    @Override
    public double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
      Field field = Field.of(parts, weights, minimumCoverage);
      double[] scores = field.empty();
      double min = Double.POSITIVE_INFINITY;
      double max = 0;
      for (int i = 0; i < parts.length; i++) {
        for (int zone = 0; zone < scores.length; zone++) {
          if (field.counts(i, zone)) {
            min = Math.min(min, field.best[i] - parts[i][zone]);
            max = Math.max(max, field.best[i] - parts[i][zone]);
          }
        }
      }
      for (int zone = 0; zone < scores.length; zone++) {
        if (field.scored[zone] && max > 0) {
          double known = Coverage.of(parts, weights, zone).known();
          scores[zone] = 0;
          for (int i = 0; i < parts.length; i++) {
            if (field.counts(i, zone)) {
              double distance = field.best[i] - parts[i][zone];
              scores[zone] +=
                  weights[i] * (min + coefficient * max) / (distance + coefficient * max) / known;
            }
          }
        }
      }
      return scores;
    }
  }

  /**
   * The Wroclaw taxonomic method turned so that more is better: {@code 1 - d / (mean(d) + 2 *
   * sd(d))} with d the weighted Euclidean distance to the best values and sd with n - 1; at most 1,
   * below 0 for who is farther than that. Parts must share a scale. A further zone that is nowhere
   * the best changes scores and no order. Source: Hellwig 1968; Compind, ci_wroclaw, which gives
   * what is taken from 1.
   */
  record Wroclaw() implements Compromise {

    @Override
    public double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
      Field field = Field.of(parts, weights, minimumCoverage);
      double[] distances = field.empty();
      for (int zone = 0; zone < distances.length; zone++) {
        if (field.scored[zone]) {
          double known = Coverage.of(parts, weights, zone).known();
          double squares = 0;
          for (int i = 0; i < parts.length; i++) {
            if (field.counts(i, zone)) {
              double below = field.best[i] - parts[i][zone];
              squares += weights[i] / known * below * below;
            }
          }
          distances[zone] = Math.sqrt(squares);
        }
      }
      Statistics all = Statistics.of(distances);
      double limit = all.count() < 2 ? 0 : all.mean() + 2 * all.deviation();
      double[] scores = field.empty();
      for (int zone = 0; zone < scores.length; zone++) {
        if (limit > 0) {
          scores[zone] = 1 - distances[zone] / limit;
        }
      }
      return scores;
    }
  }

  /** What there is to be compared with: the best and the worst value of each part. */
  record Field(
      double[][] parts,
      double[] weights,
      double[] best,
      double[] worst,
      double[] norm,
      boolean[] scored) {

    static Field of(double[][] parts, double[] weights, double minimumCoverage) {
      boolean[] scored = new boolean[Aggregation.zones(parts, weights)];
      for (int zone = 0; zone < scored.length; zone++) {
        scored[zone] = Coverage.of(parts, weights, zone).reaches(minimumCoverage);
      }
      double[] best = new double[parts.length];
      double[] worst = new double[parts.length];
      double[] norm = new double[parts.length];
      for (int i = 0; i < parts.length; i++) {
        Statistics statistics = Statistics.of(parts[i]);
        if (statistics.count() > 0) {
          best[i] = statistics.max();
          worst[i] = statistics.min();
          norm[i] = Math.sqrt(statistics.sumOfSquares());
        }
      }
      return new Field(parts, weights, best, worst, norm, scored);
    }

    /** Whether a zone has a part that weighs something. */
    boolean counts(int part, int zone) {
      return weights[part] > 0 && !Double.isNaN(parts[part][zone]);
    }

    /** No score for anybody yet. */
    double[] empty() {
      double[] scores = new double[scored.length];
      Arrays.fill(scores, Double.NaN);
      return scores;
    }
  }
}
