package org.zonemark.method.rank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Reason;

/**
 * Competition ranks (1224, 并列第2之后为第4). Equal values share the better place, and the places they use
 * up stay empty. Results are ordered by key and do not depend on the order of the input.
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
   * Ranks by a value that is computed of many, such as a score. {@code rank = 1 + number of members
   * with a better value}.
   *
   * <p>Values are compared at 12 significant digits, which the noise of a long sum does not reach.
   * What publications state is ranked by {@link #ofStated}. Null rule: an entry without a value is
   * unranked, keeps its reason and does not count in rankOf. Source: standard competition ranking;
   * R's {@code rank(ties.method = "min")}.
   *
   * @param direction which values are better; {@link Direction#NEUTRAL} has no ranks
   */
  public static RankList of(Collection<Entry> entries, Direction direction) {
    return of(entries, direction, Decimals::compare);
  }

  /**
   * Ranks by a value as it is stated: as {@link #of(Collection, Direction)}, but values are
   * compared at the 15 significant digits that a double holds. 0.1 + 0.2 ties with 0.3, while
   * nothing that a publication prints apart falls together.
   */
  public static RankList ofStated(Collection<Entry> entries, Direction direction) {
    return of(entries, direction, Decimals::compareStated);
  }

  private static RankList of(
      Collection<Entry> entries, Direction direction, Decimals.Precision precision) {
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
    Map<String, Integer> ranks = competition(values, direction, precision);
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
   * Ranks computed scores as printed with so many decimals, half to even: what is printed alike
   * ties. Binary noise is taken off first, at 12 significant digits. The value of a place is the
   * printed one.
   *
   * @param decimals null where scores are ranked as they are, but for binary noise
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
   * Share of the list that stands behind a rank, had each its own place: {@code (n - rank) / n},
   * from 0 (last) to {@code 1 - 1/n} (first). A rank is among the first p % (前 p%) where it is at
   * most {@code p n / 100}, that is where its percentile is at least {@code 1 - p / 100}: of 169
   * the first 10 % end at rank 16.
   */
  public static double percentile(int rank, int rankOf) {
    if (rank < 1 || rank > rankOf) {
      throw new IllegalArgumentException("A rank lies in its list, was " + rank + "/" + rankOf);
    }
    return (double) (rankOf - rank) / rankOf;
  }

  /**
   * For each of some ascending values the position of the first that it equals, itself included.
   */
  public static int[] firstOfEquals(double[] ascending) {
    return firstOfEquals(ascending, Decimals::compare);
  }

  /** The same of values as they are stated, at the 15 significant digits that a double holds. */
  public static int[] firstOfStatedEquals(double[] ascending) {
    return firstOfEquals(ascending, Decimals::compareStated);
  }

  private static int[] firstOfEquals(double[] ascending, Decimals.Precision precision) {
    int[] firsts = new int[ascending.length];
    for (int i = 1; i < ascending.length; i++) {
      boolean equal = precision.compare(ascending[i], ascending[i - 1]) == 0;
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

  private static Map<String, Integer> competition(
      Map<String, Double> values, Direction direction, Decimals.Precision precision) {
    if (direction == Direction.NEUTRAL) {
      throw new IllegalArgumentException("Values without a better side have no ranks");
    }
    List<Map.Entry<String, Double>> best = new ArrayList<>(values.size());
    values.forEach((key, value) -> best.add(Map.entry(key, value * direction.code())));
    best.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    Map<String, Integer> ranks = new HashMap<>();
    int rank = 0;
    for (int i = 0; i < best.size(); i++) {
      if (i == 0 || precision.compare(best.get(i).getValue(), best.get(i - 1).getValue()) != 0) {
        rank = i + 1;
      }
      ranks.put(best.get(i).getKey(), rank);
    }
    return ranks;
  }

  /** How many stand on each place. */
  static Map<Integer, Integer> members(Map<String, Integer> ranks) {
    Map<Integer, Integer> members = new TreeMap<>();
    ranks.values().forEach(rank -> members.merge(rank, 1, Integer::sum));
    return members;
  }

  /** The ranks by key, without the unranked. */
  static Map<String, Integer> ranks(RankList list) {
    Map<String, Integer> ranks = new HashMap<>();
    for (Place place : list.places()) {
      if (place.rank() != null) {
        ranks.put(place.key(), place.rank());
      }
    }
    return ranks;
  }

  private static <T> void putOnce(Map<String, T> map, String key, T value) {
    if (map.put(key, value) != null) {
      throw new IllegalArgumentException("A key stands once in a list, was twice: " + key);
    }
  }
}
