package org.zonemark.method.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks.Place;
import org.zonemark.method.rank.Ranks.RankList;

/**
 * A move between two lists.
 *
 * @param key of the zone
 * @param fromRank rank in the earlier list, null where unranked there
 * @param fromOf number of members of the earlier list
 * @param toRank rank in the later list, null where unranked there
 * @param toOf number of members of the later list
 * @param change {@code fromRank - toRank}: places won, positive is up (上升)
 * @param fromCommon rank in the earlier list among those ranked in both
 * @param toCommon rank in the later list among those ranked in both
 * @param commonOf number of those ranked in both
 * @param changeCommon {@code fromCommon - toCommon}
 * @param reason why change, or else changeCommon, is null; null where neither is
 */
public record RankMove(
    String key,
    Integer fromRank,
    Integer fromOf,
    Integer toRank,
    Integer toOf,
    Integer change,
    Integer fromCommon,
    Integer toCommon,
    Integer commonOf,
    Integer changeCommon,
    Reason reason) {

  /**
   * The moves of everyone ranked in at least one of two lists, by key.
   *
   * <p>{@code change} compares the two ranks as they stand, whatever the size of the lists. {@code
   * changeCommon} first ranks anew among those that both lists rank, so that entries and exits move
   * nobody. Null rule: who is absent from one list has no change ({@code not_in_list}; {@code
   * list_incomplete} where the list may hide the rank; the place's own reason where it has one).
   * While one of the lists is incomplete there are no common ranks ({@code list_incomplete}).
   */
  public static List<RankMove> of(RankList from, RankList to) {
    Map<String, Place> before = byKey(from);
    Map<String, Place> after = byKey(to);
    Map<String, Integer> fromRanks = Ranks.ranks(from);
    Map<String, Integer> toRanks = Ranks.ranks(to);
    Set<String> common = new HashSet<>(fromRanks.keySet());
    common.retainAll(toRanks.keySet());

    boolean complete = from.complete() && to.complete();
    Map<String, Integer> fromCommon = complete ? among(common, fromRanks) : Map.of();
    Map<String, Integer> toCommon = complete ? among(common, toRanks) : Map.of();
    List<RankMove> moves = new ArrayList<>();
    for (String key : either(from, to, fromRanks)) {
      Reason reason = null;
      if (!fromRanks.containsKey(key)) {
        reason = absence(before.get(key), from);
      } else if (!toRanks.containsKey(key)) {
        reason = absence(after.get(key), to);
      } else if (!complete) {
        reason = Reason.LIST_INCOMPLETE;
      }
      moves.add(
          new RankMove(
              key,
              fromRanks.get(key),
              from.rankOf(),
              toRanks.get(key),
              to.rankOf(),
              change(fromRanks.get(key), toRanks.get(key)),
              fromCommon.get(key),
              toCommon.get(key),
              complete ? common.size() : null,
              change(fromCommon.get(key), toCommon.get(key)),
              reason));
    }
    return List.copyOf(moves);
  }

  /**
   * The same across a change of method: the two ranks stand, and no change is taken between them
   * ({@code method_break}).
   */
  public static List<RankMove> acrossBreak(RankList from, RankList to) {
    return of(from, to).stream().map(RankMove::broken).toList();
  }

  private RankMove broken() {
    return new RankMove(
        key, fromRank, fromOf, toRank, toOf, null, null, null, null, null, Reason.METHOD_BREAK);
  }

  /** Who is ranked in one of two lists, in order; both have their places in order already. */
  private static List<String> either(RankList from, RankList to, Map<String, Integer> fromRanks) {
    List<String> either = new ArrayList<>();
    for (Place place : from.places()) {
      if (place.rank() != null) {
        either.add(place.key());
      }
    }
    for (Place place : to.places()) {
      if (place.rank() != null && !fromRanks.containsKey(place.key())) {
        either.add(place.key());
      }
    }
    either.sort(Comparator.naturalOrder());
    return either;
  }

  /** Ranks anew among some keys: the order of the old ranks is the order of what they rank. */
  private static Map<String, Integer> among(Set<String> keys, Map<String, Integer> ranks) {
    int[] order = keys.stream().mapToInt(ranks::get).sorted().toArray();
    Map<Integer, Integer> first = new HashMap<>();
    for (int at = 0; at < order.length; at++) {
      first.putIfAbsent(order[at], at + 1);
    }
    Map<String, Integer> among = new HashMap<>();
    keys.forEach(key -> among.put(key, first.get(ranks.get(key))));
    return among;
  }

  private static Reason absence(Place place, RankList list) {
    if (place != null) {
      return place.reason();
    }
    return list.complete() ? Reason.NOT_IN_LIST : Reason.LIST_INCOMPLETE;
  }

  private static Integer change(Integer from, Integer to) {
    return from == null || to == null ? null : Integer.valueOf(from - to);
  }

  private static Map<String, Place> byKey(RankList list) {
    Map<String, Place> places = new HashMap<>();
    list.places().forEach(place -> places.put(place.key(), place));
    return places;
  }
}
