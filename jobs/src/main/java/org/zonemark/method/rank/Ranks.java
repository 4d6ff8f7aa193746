package org.zonemark.method.rank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Reason;

/**
 * Competition ranks (1224, 并列第2之后为第4), the other ways to count equal places, and moves between two
 * lists. Equal values share the better place, and the places they use up stay empty. Results are
 * ordered by key and do not depend on the order of the input.
 */
public final class Ranks {
  private Ranks() {}

  /**
   * Something to be ranked.
   *
   * @param key of the zone, unique in its list
   * @param value finite, or null where there is none
   * @param reason why there is no value; null where there is one
   */
  public record Entry(String key, Double value, Reason reason) {
    public Entry {
      if ((value == null) == (reason == null)) {
        throw new IllegalArgumentException(
            "An entry has a value or a reason, " + key + " has " + value + " and " + reason);
      }
      if (value != null && !Double.isFinite(value)) {
        throw new IllegalArgumentException("A value must be finite, " + key + " has " + value);
      }
    }

    /** An entry whose absent value, if so, has no known reason ({@code no_value}). */
    public static Entry of(String key, Double value) {
      return new Entry(key, value, value == null ? Reason.NO_VALUE : null);
    }
  }

  /**
   * A place in a list.
   *
   * @param key of the zone
   * @param value what was ranked; null where there is none or only the rank was published
   * @param rank 1 is best; null where unranked
   * @param rankOf number of ranked members of the list; null where a published list does not say
   * @param tiedWith number of others on the same place; null where unranked or not known
   * @param percentile {@link #percentile}; null where rank or rankOf is
   * @param reason why the rank, or else the first other number, is null; null where none is
   */
  public record Place(
      String key,
      Double value,
      Integer rank,
      Integer rankOf,
      Integer tiedWith,
      Double percentile,
      Reason reason) {}

  /**
   * The places of one list, ordered by key.
   *
   * @param places one of each member
   * @param rankOf number of ranked members; null where a published list does not say
   * @param complete whether every place of the list is known
   */
  public record RankList(List<Place> places, Integer rankOf, boolean complete) {
    public RankList {
      places = List.copyOf(places);
    }
  }

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
  public record Move(
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
      Reason reason) {}

  /**
   * Ranks by value. {@code rank = 1 + number of members with a better value}.
   *
   * <p>Values are compared at 12 significant digits: 0.1 + 0.2 ties with 0.3, while nothing that a
   * publication prints apart falls together. Null rule: an entry without a value is unranked, keeps
   * its reason and does not count in rankOf. Source: standard competition ranking; R's {@code
   * rank(ties.method = "min")}.
   *
   * @param direction which values are better; {@link Direction#NEUTRAL} has no ranks
   */
  public static RankList of(Collection<Entry> entries, Direction direction) {
    Map<String, Entry> byKey = new TreeMap<>();
    for (Entry entry : entries) {
      putOnce(byKey, entry.key(), entry);
    }
    Map<String, Double> values = new HashMap<>();
    byKey.forEach(
        (key, entry) -> {
          if (entry.value() != null) {
            values.put(key, entry.value());
          }
        });
    Map<String, Integer> ranks = competition(values, direction);
    Map<Integer, Integer> members = members(ranks);
    int rankOf = ranks.size();
    List<Place> places = new ArrayList<>();
    byKey.forEach(
        (key, entry) -> {
          Integer rank = ranks.get(key);
          places.add(
              rank == null
                  ? new Place(key, null, null, rankOf, null, null, entry.reason())
                  : new Place(
                      key,
                      entry.value(),
                      rank,
                      rankOf,
                      members.get(rank) - 1,
                      percentile(rank, rankOf),
                      null));
        });
    return new RankList(places, rankOf, true);
  }

  /**
   * Dense ranks by key: equal values share a place, and the next value takes the next one (1223).
   * Who is unranked has none.
   */
  public static Map<String, Integer> dense(RankList list) {
    List<Integer> places = new ArrayList<>(new TreeSet<>(ranks(list).values()));
    Map<String, Integer> dense = new HashMap<>();
    ranks(list).forEach((key, rank) -> dense.put(key, Collections.binarySearch(places, rank) + 1));
    return dense;
  }

  /**
   * Fractional ranks by key: equal values share the mean of the places that they take up (1, 2.5,
   * 2.5, 4). Who is unranked has none.
   */
  public static Map<String, Double> fractional(RankList list) {
    Map<Integer, Integer> members = members(ranks(list));
    Map<String, Double> fractional = new HashMap<>();
    ranks(list).forEach((key, rank) -> fractional.put(key, rank + (members.get(rank) - 1) / 2.0));
    return fractional;
  }

  /**
   * Ordinal ranks by key: no place is shared (1234). Who is unranked has none.
   *
   * @param tieBreak which of two keys of equal value is the better, smaller first; where it cannot
   *     say, the key itself decides
   */
  public static Map<String, Integer> ordinal(RankList list, Comparator<String> tieBreak) {
    Map<String, Integer> ranks = ranks(list);
    List<String> order = new ArrayList<>(ranks.keySet());
    order.sort(
        Comparator.<String>comparingInt(ranks::get)
            .thenComparing(tieBreak)
            .thenComparing(Comparator.naturalOrder()));
    Map<String, Integer> ordinal = new HashMap<>();
    order.forEach(key -> ordinal.put(key, ordinal.size() + 1));
    return ordinal;
  }

  /**
   * Ranks by value as printed with so many decimals, half to even: what is printed alike ties.
   * Binary noise is taken off first, at 12 significant digits. The value of a place is the printed
   * one.
   *
   * @param decimals null where values are ranked as they are
   */
  public static RankList of(Collection<Entry> entries, Direction direction, Integer decimals) {
    if (decimals == null) {
      return of(entries, direction);
    }
    List<Entry> printed = new ArrayList<>();
    for (Entry entry : entries) {
      printed.add(
          entry.value() == null ? entry : Entry.of(entry.key(), printed(entry.value(), decimals)));
    }
    return of(printed, direction);
  }

  private static double printed(double value, int decimals) {
    return new BigDecimal(Decimals.rounded(value))
        .round(new MathContext(12))
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  /**
   * A published list as it stands: ranks are copied, never worked out again. It is complete where
   * as many ranks are known as the list has places. While it is not, ties are not known ({@code
   * list_incomplete}); without rankOf neither is the percentile ({@code rank_of_unknown}).
   *
   * @param ranks the known ranks by key, each at least 1
   * @param rankOf the published number of places, or null where it is unknown
   */
  public static RankList stated(Map<String, Integer> ranks, Integer rankOf) {
    boolean complete = rankOf != null && ranks.size() == rankOf;
    Map<Integer, Integer> members = members(ranks);
    List<Place> places = new ArrayList<>();
    new TreeMap<>(ranks)
        .forEach(
            (key, rank) ->
                places.add(
                    new Place(
                        key,
                        null,
                        rank,
                        rankOf,
                        complete ? members.get(rank) - 1 : null,
                        rankOf == null ? null : percentile(rank, rankOf),
                        rankOf == null
                            ? Reason.RANK_OF_UNKNOWN
                            : complete ? null : Reason.LIST_INCOMPLETE)));
    return new RankList(places, rankOf, complete);
  }

  /**
   * Share of the list that stands behind a rank: {@code (n - rank) / n}, from 0 (last) up. The first
   * p percent (前10%) are those with at least {@code 1 - p / 100}: of 169 the first 16.
   */
  public static double percentile(int rank, int rankOf) {
    if (rank < 1 || rank > rankOf) {
      throw new IllegalArgumentException("A rank lies in its list, was " + rank + "/" + rankOf);
    }
    return (double) (rankOf - rank) / rankOf;
  }

  /**
   * The moves of everyone ranked in at least one of two lists, by key.
   *
   * <p>{@code change} compares the two ranks as they stand, whatever the size of the lists. {@code
   * changeCommon} first ranks anew among those that both lists rank, so that entries and exits move
   * nobody. Null rule: who is absent from one list has no change ({@code not_in_list}; {@code
   * list_incomplete} where the list may hide the rank; the place's own reason where it has one).
   * While one of the lists is incomplete there are no common ranks ({@code list_incomplete}).
   */
  public static List<Move> moves(RankList from, RankList to) {
    Map<String, Place> before = byKey(from);
    Map<String, Place> after = byKey(to);
    Map<String, Integer> fromRanks = ranks(from);
    Map<String, Integer> toRanks = ranks(to);
    Set<String> common = new HashSet<>(fromRanks.keySet());
    common.retainAll(toRanks.keySet());
    Set<String> either = new TreeSet<>(fromRanks.keySet());
    either.addAll(toRanks.keySet());

    boolean complete = from.complete() && to.complete();
    Map<String, Integer> fromCommon = complete ? among(common, fromRanks) : Map.of();
    Map<String, Integer> toCommon = complete ? among(common, toRanks) : Map.of();
    List<Move> moves = new ArrayList<>();
    for (String key : either) {
      Reason reason = null;
      if (!fromRanks.containsKey(key)) {
        reason = absence(before.get(key), from);
      } else if (!toRanks.containsKey(key)) {
        reason = absence(after.get(key), to);
      } else if (!complete) {
        reason = Reason.LIST_INCOMPLETE;
      }
      moves.add(
          new Move(
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
   * For each of some ascending values the position of the first that it equals, itself included.
   */
  public static int[] firstOfEquals(double[] ascending) {
    int[] firsts = new int[ascending.length];
    for (int i = 1; i < ascending.length; i++) {
      boolean equal = Decimals.compare(ascending[i], ascending[i - 1]) == 0;
      firsts[i] = equal ? firsts[i - 1] : i;
    }
    return firsts;
  }

  /**
   * Competition ranks of values of which more is better, as {@link #of} gives them; 0 for NaN,
   * which stands for a missing value.
   */
  public static int[] competition(double[] values) {
    double[] turned = new double[values.length];
    int known = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        turned[known++] = -value;
      }
    }
    double[] bestFirst = Arrays.copyOf(turned, known);
    Arrays.sort(bestFirst);
    int[] firsts = firstOfEquals(bestFirst);
    int[] ranks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        ranks[i] = firsts[Arrays.binarySearch(bestFirst, -values[i])] + 1;
      }
    }
    return ranks;
  }

  /**
   * Competition ranks of values of which more is better; 0 for NaN, which stands for a missing one.
   *
   * @param decimals at which values tie, as {@link #of(Collection, Direction, Integer)} prints
   *     them; null where they are ranked as they are
   */
  public static int[] competition(double[] values, Integer decimals) {
    return competition(decimals == null ? values : printed(values, decimals));
  }

  private static double[] printed(double[] values, int decimals) {
    double[] printed = values.clone();
    for (int i = 0; i < printed.length; i++) {
      printed[i] = Double.isNaN(values[i]) ? Double.NaN : printed(values[i], decimals);
    }
    return printed;
  }

  /**
   * The competition rank of one among some scores, of which more is better; NaN stands for none.
   * Who has no score stands behind all.
   *
   * @param decimals at which scores tie; null where they are ranked as they are
   */
  public static int rank(double[] all, int at, Integer decimals) {
    double[] scores = decimals == null ? all : printed(all, decimals);
    int rank = 1;
    for (double score : scores) {
      boolean better =
          !Double.isNaN(score)
              && (Double.isNaN(scores[at]) || Decimals.compare(score, scores[at]) > 0);
      rank += better ? 1 : 0;
    }
    return rank;
  }

  private static Map<String, Integer> competition(Map<String, Double> values, Direction direction) {
    if (direction == Direction.NEUTRAL) {
      throw new IllegalArgumentException("Values without a better side have no ranks");
    }
    List<Map.Entry<String, Double>> best = new ArrayList<>(values.size());
    values.forEach((key, value) -> best.add(Map.entry(key, value * direction.code())));
    best.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    Map<String, Integer> ranks = new HashMap<>();
    int rank = 0;
    for (int i = 0; i < best.size(); i++) {
      if (i == 0 || Decimals.compare(best.get(i).getValue(), best.get(i - 1).getValue()) != 0) {
        rank = i + 1;
      }
      ranks.put(best.get(i).getKey(), rank);
    }
    return ranks;
  }

  /** Ranks anew among some keys: the order of the old ranks is the order of what they rank. */
  private static Map<String, Integer> among(Set<String> keys, Map<String, Integer> ranks) {
    Map<String, Double> values = new HashMap<>();
    keys.forEach(key -> values.put(key, ranks.get(key).doubleValue()));
    return competition(values, Direction.SMALLER_IS_BETTER);
  }

  private static Map<Integer, Integer> members(Map<String, Integer> ranks) {
    Map<Integer, Integer> members = new TreeMap<>();
    ranks.values().forEach(rank -> members.merge(rank, 1, Integer::sum));
    return members;
  }

  private static Map<String, Place> byKey(RankList list) {
    Map<String, Place> places = new HashMap<>();
    list.places().forEach(place -> putOnce(places, place.key(), place));
    return places;
  }

  private static Map<String, Integer> ranks(RankList list) {
    Map<String, Integer> ranks = new HashMap<>();
    for (Place place : list.places()) {
      if (place.rank() != null) {
        ranks.put(place.key(), place.rank());
      }
    }
    return ranks;
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

  private static <T> void putOnce(Map<String, T> map, String key, T value) {
    if (map.put(key, value) != null) {
      throw new IllegalArgumentException("A key stands once in a list, was twice: " + key);
    }
  }
}
