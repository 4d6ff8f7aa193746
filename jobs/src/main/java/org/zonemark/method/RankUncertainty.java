package org.zonemark.method;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * How often each zone took each rank in a number of draws. Counts of several blocks of draws add up
 * in any order to those of all.
 */
public final class RankUncertainty implements Serializable {

  private static final long serialVersionUID = 1L;

  /** By zone: counts of the ranks from {@code firsts[zone]} on; empty while it was never ranked. */
  private final int[][] counts;

  private final int[] firsts;

  /** Nothing drawn yet. */
  public RankUncertainty(int zones) {
    this.counts = new int[zones][0];
    this.firsts = new int[zones];
  }

  /**
   * The ranks in the draws from one number up to, not including, another.
   *
   * @param levels the levels whose weights vary, 1 is the first below the root; all where empty
   */
  public static RankUncertainty ofDraws(
      Composite index,
      int zones,
      Tree tree,
      Weights.Variation variation,
      Set<Integer> levels,
      long seed,
      int from,
      int until) {
    RankUncertainty ranks = new RankUncertainty(zones);
    for (int number = from; number < until; number++) {
      Map<String, Double> weights = Weights.draw(tree, variation, levels, seed, number);
      ranks.add(index.whole(weights));
    }
    return ranks;
  }

  /** Adds one draw: the score of each zone, NaN where it has none and no rank. */
  public void add(double[] scores) {
    int[] ranks = Ranks.competition(scores);
    for (int zone = 0; zone < ranks.length; zone++) {
      if (ranks[zone] > 0) {
        add(zone, ranks[zone], 1);
      }
    }
  }

  /** Adds the draws of another block. */
  public RankUncertainty add(RankUncertainty other) {
    for (int zone = 0; zone < counts.length; zone++) {
      for (int at = 0; at < other.counts[zone].length; at++) {
        add(zone, other.firsts[zone] + at, other.counts[zone][at]);
      }
    }
    return this;
  }

  private void add(int zone, int rank, int times) {
    if (counts[zone].length == 0) {
      firsts[zone] = rank;
    }
    int first = Math.min(firsts[zone], rank);
    int end = Math.max(firsts[zone] + counts[zone].length, rank + 1);
    if (end - first > counts[zone].length) {
      int[] wider = new int[end - first];
      System.arraycopy(counts[zone], 0, wider, firsts[zone] - first, counts[zone].length);
      counts[zone] = wider;
      firsts[zone] = first;
    }
    counts[zone][rank - first] += times;
  }

  /** In how many draws a zone was ranked. */
  public int draws(int zone) {
    return Arrays.stream(counts[zone]).sum();
  }

  /** In how many draws a zone took this rank. */
  public int count(int zone, int rank) {
    int at = rank - firsts[zone];
    return at >= 0 && at < counts[zone].length ? counts[zone][at] : 0;
  }

  /**
   * A quantile of a zone's ranks, of type 7: linear between the order statistics. Needs a ranked
   * zone.
   *
   * @param share 0.5 for the median
   */
  public double quantile(int zone, double share) {
    double place = share * (draws(zone) - 1);
    int below = (int) Math.floor(place);
    double lower = ordered(zone, below);
    return lower + (place - below) * (ordered(zone, Math.min(below + 1, draws(zone) - 1)) - lower);
  }

  /** The share of the draws in which a ranked zone was among the best so many. */
  public double probabilityOfTop(int zone, int places) {
    long among = 0;
    for (int at = 0; at < counts[zone].length; at++) {
      among += firsts[zone] + at <= places ? counts[zone][at] : 0;
    }
    return (double) among / draws(zone);
  }

  /** The rank at a position, from 0, of the ascending ranks of a zone. */
  private int ordered(int zone, int position) {
    int passed = 0;
    int at = 0;
    while (passed + counts[zone][at] <= position) {
      passed += counts[zone][at];
      at++;
    }
    return firsts[zone] + at;
  }
}
