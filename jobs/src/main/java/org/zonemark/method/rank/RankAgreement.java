package org.zonemark.method.rank;

import java.util.Arrays;

/**
 * How far two rankings of the same zones agree.
 *
 * @param spearman the correlation of the ranks, equal ones at their mean place (Spearman 1904); NaN
 *     where the ranks of one do not vary
 * @param kendall tau-b, which counts ties (Kendall 1945); NaN likewise
 * @param meanShift the mean of the absolute differences; NaN without any zone
 */
public record RankAgreement(double spearman, double kendall, double meanShift) {

  /** The agreement of competition ranks, in the order of the zones. */
  public static RankAgreement of(int[] one, int[] other) {
    double shift = 0;
    for (int zone = 0; zone < one.length; zone++) {
      shift += Math.abs(one[zone] - other[zone]);
    }
    return new RankAgreement(
        correlation(fractional(one), fractional(other)), tau(one, other), shift / one.length);
  }

  /** Ranks with equal ones at the mean of the places that they take up. */
  private static double[] fractional(int[] ranks) {
    int[] sorted = ranks.clone();
    Arrays.sort(sorted);
    double[] fractional = new double[ranks.length];
    for (int zone = 0; zone < ranks.length; zone++) {
      int below = 0;
      int equal = 0;
      for (int rank : sorted) {
        below += rank < ranks[zone] ? 1 : 0;
        equal += rank == ranks[zone] ? 1 : 0;
      }
      fractional[zone] = below + (equal + 1) / 2.0;
    }
    return fractional;
  }

  /** Of ranks: their sums are exact in any order. */
  private static double correlation(double[] one, double[] other) {
    double centre = (one.length + 1) / 2.0;
    double products = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int zone = 0; zone < one.length; zone++) {
      products += (one[zone] - centre) * (other[zone] - centre);
      squares += (one[zone] - centre) * (one[zone] - centre);
      otherSquares += (other[zone] - centre) * (other[zone] - centre);
    }
    return products / Math.sqrt(squares * otherSquares);
  }

  private static double tau(int[] one, int[] other) {
    long agreeing = 0;
    long apart = 0;
    long otherApart = 0;
    for (int zone = 0; zone < one.length; zone++) {
      for (int next = 0; next < zone; next++) {
        int order = Integer.compare(one[zone], one[next]);
        int otherOrder = Integer.compare(other[zone], other[next]);
        agreeing += order * otherOrder;
        apart += Math.abs(order);
        otherApart += Math.abs(otherOrder);
      }
    }
    return agreeing / Math.sqrt((double) apart * otherApart);
  }

  /**
   * The mean shift of ranks: the mean of {@code |rank - reference|} over those ranked; 0 where
   * nobody is. Source: Saisana, Saltelli and Tarantola (2005), the average shift in rank.
   *
   * @param ranks the ranks, 0 where unranked
   * @param reference those that they are compared with, in the same order
   */
  public static double meanShift(int[] ranks, int[] reference) {
    long shifts = 0;
    int ranked = 0;
    for (int at = 0; at < ranks.length; at++) {
      if (ranks[at] > 0) {
        shifts += Math.abs(ranks[at] - reference[at]);
        ranked++;
      }
    }
    return ranked == 0 ? 0 : (double) shifts / ranked;
  }
}
