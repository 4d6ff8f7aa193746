package org.zonemark.method.rank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zonemark.method.rank.Ranks.RankList;

/** The other ways to count equal places than the competition rank, each by key. */
public final class RankTies {
  private RankTies() {}

  /**
   * Dense ranks by key: equal values share a place, and the next value takes the next one (1223).
   * Who is unranked has none.
   */
  public static Map<String, Integer> dense(RankList list) {
    List<Integer> places = new ArrayList<>(new TreeSet<>(Ranks.ranks(list).values()));
    Map<String, Integer> dense = new HashMap<>();
    Ranks.ranks(list)
        .forEach((key, rank) -> dense.put(key, Collections.binarySearch(places, rank) + 1));
    return dense;
  }

  /**
   * Fractional ranks by key: equal values share the mean of the places that they take up (1, 2.5,
   * 2.5, 4). Who is unranked has none.
   */
  public static Map<String, Double> fractional(RankList list) {
    Map<Integer, Integer> members = Ranks.members(Ranks.ranks(list));
    Map<String, Double> fractional = new HashMap<>();
    Ranks.ranks(list)
        .forEach((key, rank) -> fractional.put(key, rank + (members.get(rank) - 1) / 2.0));
    return fractional;
  }

  /**
   * Ordinal ranks by key: no place is shared (1234). Who is unranked has none.
   *
   * @param tieBreak which of two keys of equal value is the better, smaller first; where it cannot
   *     say, the key itself decides
   */
  public static Map<String, Integer> ordinal(RankList list, Comparator<String> tieBreak) {
    Map<String, Integer> ranks = Ranks.ranks(list);
    List<String> order = new ArrayList<>(ranks.keySet());
    order.sort(
        Comparator.<String>comparingInt(ranks::get)
            .thenComparing(tieBreak)
            .thenComparing(Comparator.naturalOrder()));
    Map<String, Integer> ordinal = new HashMap<>();
    order.forEach(key -> ordinal.put(key, ordinal.size() + 1));
    return ordinal;
  }
}
