package org.zonemark.method.rank;

import java.util.Optional;

/**
 * The least weight that levels two zones when it is moved from one dimension to another, where the
 * score is the weighted arithmetic mean: with d = first - second by dimension and D = the mean of
 * d, moving w from a to b leaves D - w (d_a - d_b), so that w = D / (d_a - d_b).
 *
 * <p>Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), 7, robustness to
 * weights.
 *
 * @param from the position of the dimension that loses weight
 * @param to the position of the one that gains it
 * @param share of all weight that is moved, 0 to 1
 */
public record WeightShift(int from, int to, double share) {

  /**
   * The shift of two zones.
   *
   * <p>Null rule: empty where no dimension has so much weight to give, or the first zone is not
   * ahead.
   *
   * @param weights of the dimensions, of which only the proportion counts
   * @param first the scores of the zone ahead
   * @param second the scores of the other
   */
  public static Optional<WeightShift> least(double[] weights, double[] first, double[] second) {
    double whole = 0;
    double ahead = 0;
    for (int at = 0; at < weights.length; at++) {
      whole += weights[at];
      ahead += weights[at] * (first[at] - second[at]);
    }
    WeightShift least = null;
    for (int from = 0; from < weights.length; from++) {
      for (int to = 0; to < weights.length; to++) {
        double turn = first[from] - second[from] - (first[to] - second[to]);
        double share = ahead / whole / turn;
        boolean possible = turn > 0 && share >= 0 && share <= weights[from] / whole;
        if (possible && (least == null || share < least.share())) {
          least = new WeightShift(from, to, share);
        }
      }
    }
    return Optional.ofNullable(least);
  }
}
