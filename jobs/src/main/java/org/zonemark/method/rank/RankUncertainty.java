package org.zonemark.method.rank;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How often each zone took each rank in a number of draws, and how often it stood before each
 * other. Counts of several blocks of draws add up in any order to those of all.
 */
public final class RankUncertainty implements Serializable {

  private static final long serialVersionUID = 1L;

  /** From here on one zone stands significantly before another. */
  public static final double SIGNIFICANT = 0.95;

  /** By zone: counts of the ranks from {@code firsts[zone]} on; empty while it was never ranked. */
  private final int[][] counts;

  private final int[] firsts;

  /** By zone and other zone: 2 for each draw in which it was before, 1 for each tie; or null. */
  private final int[][] points;

  /**
   * Nothing drawn yet.
   *
   * @param pairs whether zones are compared two by two
   */
  public RankUncertainty(int zones, boolean pairs) {
    this.counts = new int[zones][0];
    this.firsts = new int[zones];
    this.points = pairs ? new int[zones][zones] : null;
  }

  /** Adds one draw: the rank of each zone, 0 where it has none. */
  public void add(int[] ranks) {
    for (int zone = 0; zone < ranks.length; zone++) {
      if (ranks[zone] > 0) {
        add(zone, ranks[zone], 1);
      }
    }
    if (points != null) {
      addPairs(ranks);
    }
  }

  private void addPairs(int[] ranks) {
    for (int one = 0; one < ranks.length; one++) {
      int rank = ranks[one];
      if (rank > 0) {
        int[] ofOne = points[one];
        for (int other = 0; other < ranks.length; other++) {
          int against = ranks[other];
          if (against >= rank && other != one) {
            ofOne[other] += against > rank ? 2 : 1;
          }
        }
      }
    }
  }

  /** Adds the draws of another block. */
  public RankUncertainty add(RankUncertainty other) {
    for (int zone = 0; zone < counts.length; zone++) {
      for (int at = 0; at < other.counts[zone].length; at++) {
        add(zone, other.firsts[zone] + at, other.counts[zone][at]);
      }
      for (int beside = 0; points != null && beside < counts.length; beside++) {
        points[zone][beside] += other.points[zone][beside];
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

  /**
   * By how many places the ranks of a ranked zone are off a reference, on average: {@code
   * mean(|rank - reference|)}. The mean of this over all zones is R_S, the mean shift of the
   * ranking (OECD/JRC 2008, step 7).
   */
  public double meanShift(int zone, int reference) {
    long shifts = 0;
    for (int at = 0; at < counts[zone].length; at++) {
      shifts += (long) counts[zone][at] * Math.abs(firsts[zone] + at - reference);
    }
    return (double) shifts / draws(zone);
  }

  /**
   * The share of the draws in which one zone stood before another, of those in which both were
   * ranked; a tie counts half. NaN where they never were. Needs pairs.
   */
  public double probabilityOfBeating(int one, int other) {
    return points[one][other] / (double) (points[one][other] + points[other][one]);
  }

  /** Whether one of two zones stands before the other in 95 % of the draws or more. */
  public boolean differ(int one, int other) {
    double probability = probabilityOfBeating(one, other);
    return probability >= SIGNIFICANT || probability <= 1 - SIGNIFICANT;
  }

  /** How many other ranked zones do not differ significantly from a ranked one. Needs pairs. */
  public int alike(int zone) {
    int alike = 0;
    for (int other = 0; other < counts.length; other++) {
      alike += other != zone && draws(other) > 0 && !differ(zone, other) ? 1 : 0;
    }
    return alike;
  }

  /**
   * Groups of zones that are significantly different: two zones are in one tier where they do not
   * {@linkplain #differ differ}, or where a chain of such zones joins them. So each zone of a tier
   * differs from each of any other; the ends of a long chain may differ all the same. Tier 1 holds
   * the best zone of the reference, and so on; 0 for a zone that was never ranked. Needs pairs.
   *
   * @param reference the rank of each zone by which tiers are numbered
   */
  public int[] tiers(int[] reference) {
    int[] byRank = byRank(reference);
    int[] tiers = new int[counts.length];
    int last = 0;
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int best : byRank) {
      if (tiers[best] == 0) {
        last++;
        tiers[best] = last;
        open.add(best);
      }
      while (!open.isEmpty()) {
        int member = open.remove();
        for (int other : byRank) {
          if (tiers[other] == 0 && !differ(member, other)) {
            tiers[other] = last;
            open.add(other);
          }
        }
      }
    }
    return tiers;
  }

  /** The zones that were ranked, the best of the reference first; equal ones in their order. */
  private int[] byRank(int[] reference) {
    return IntStream.range(0, counts.length)
        .filter(zone -> draws(zone) > 0)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer zone) -> reference[zone]).thenComparing(zone -> zone))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Tiers from the top of the reference down: the first zone that the leader of a tier stands
   * before in 95 % of the draws or more leads the next tier, and those behind it follow. Zones of a
   * tier may differ from each other, and neighbours across a border may not. 0 for a zone that was
   * never ranked. Needs pairs. Source: the leader algorithm (Hartigan 1975, Clustering Algorithms,
   * chapter 3) in order of rank.
   *
   * @param reference the rank of each zone, in whose order tiers are made
   */
  public int[] leaderTiers(int[] reference) {
    int[] tiers = new int[counts.length];
    int leader = -1;
    int last = 0;
    for (int zone : byRank(reference)) {
      if (leader < 0 || probabilityOfBeating(leader, zone) >= SIGNIFICANT) {
        leader = zone;
        last++;
      }
      tiers[zone] = last;
    }
    return tiers;
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
