package org.zonemark.method.index;

import java.util.Arrays;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;
import org.zonemark.method.rank.Ranks;

/**
 * Duels between zones, part by part. The outranking share of a zone over another is the weight of
 * the parts in which it is better and half the weight of those in which both are equal, over the
 * weight of the parts that both have: {@code o = (sum(w [x > y]) + sum(w [x = y]) / 2) / sum(w)},
 * so that {@code o(y, x) = 1 - o(x, y)}. Two zones without a common part are even. Equal are values
 * that differ by floating noise only. Source: Munda and Nardo 2009; COINr, outrankMatrix.
 *
 * <p>As an aggregation it gives the mean share over all others, 0..1 ({@code zero_range} for a zone
 * alone). A zone that all others beat in every part adds the same share to each of them: no order
 * turns.
 */
public record Outranking() implements Aggregation {

  @Override
  public Reason undefined() {
    return Reason.ZERO_RANGE;
  }

  @Override
  public double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
    double[] scores = Copeland.contestants(parts, weights, minimumCoverage);
    int[][] places = places(parts);
    double[] means = new double[scores.length];
    for (int one = 0; one < scores.length; one++) {
      double[] shares = new double[scores.length];
      for (int other = 0; other < scores.length; other++) {
        boolean met = one != other && !Double.isNaN(scores[one]) && !Double.isNaN(scores[other]);
        shares[other] = met ? Duel.of(places, weights, one, other).share() : Double.NaN;
      }
      means[one] = Statistics.of(shares).mean();
    }
    return means;
  }

  /**
   * The outranking share of each zone over each other; 0 over itself.
   *
   * @param parts by part, then by zone; NaN where missing
   * @param weights one a part, not negative, in any unit
   */
  public static double[][] matrix(double[][] parts, double[] weights) {
    int zones = Aggregation.zones(parts, weights);
    int[][] places = places(parts);
    double[][] matrix = new double[zones][zones];
    for (int one = 0; one < zones; one++) {
      for (int other = one + 1; other < zones; other++) {
        Duel duel = Duel.of(places, weights, one, other);
        matrix[one][other] = duel.share();
        matrix[other][one] = 1 - duel.share();
      }
    }
    return matrix;
  }

  /**
   * The pairs of zones of which one dominates the other: it is worse in no part that both have, and
   * better in one. No weights turn them. Parts without weight count too. Source: COINr,
   * outrankMatrix (nDominant).
   */
  public static int dominances(double[][] parts) {
    int[][] places = places(parts);
    double[] alike = new double[parts.length];
    Arrays.fill(alike, 1);
    int dominances = 0;
    int zones = parts.length == 0 ? 0 : parts[0].length;
    for (int one = 0; one < zones; one++) {
      for (int other = one + 1; other < zones; other++) {
        Duel duel = Duel.of(places, alike, one, other);
        dominances += duel.won() > 0 != duel.lost() > 0 ? 1 : 0;
      }
    }
    return dominances;
  }

  /** The places of the zones in each part, 1 for the best; 0 where the part is missing. */
  static int[][] places(double[][] parts) {
    return Arrays.stream(parts).map(Ranks::competition).toArray(int[][]::new);
  }

  /**
   * The weight of the parts in which one is better, in which the other is, and in which both are
   * equal.
   */
  record Duel(double won, double lost, double even) {

    /** The duel of two zones of given {@linkplain #places places}. */
    static Duel of(int[][] places, double[] weights, int one, int other) {
      double won = 0;
      double lost = 0;
      double even = 0;
      for (int i = 0; i < places.length; i++) {
        int left = places[i][one];
        int right = places[i][other];
        if (left > 0 && right > 0) {
          if (left < right) {
            won += weights[i];
          } else if (left > right) {
            lost += weights[i];
          } else {
            even += weights[i];
          }
        }
      }
      return new Duel(won, lost, even);
    }

    /** 1 for the better one, -1 for the worse one, 0 where they are even but for noise. */
    int outcome() {
      return Integer.signum(Decimals.compare(won, lost));
    }

    double share() {
      double whole = won + lost + even;
      return whole > 0 ? (won + even / 2) / whole : 0.5;
    }
  }
}
