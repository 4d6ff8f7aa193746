package org.zonemark.table.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.IndexPeers;
import org.zonemark.conf.settings.RankingSettings;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.RankMove;
import org.zonemark.method.rank.RankTies;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.Peers;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.Rankings.Entry;

/**
 * One list that is computed: every year of it, among all and inside each peer group, and the moves
 * between neighbouring years and from the first to the last.
 *
 * <p>No zone vanishes: every zone that the list might rank in a year stands in it, with a rank or
 * with the reason why it has none; one that is outside the whole stands there as {@code
 * not_in_list}. The list is complete where each that it might rank has a rank.
 */
final class ComputedList {

  private static final TreeSet<String> NOBODY = new TreeSet<>();

  private final String listId;
  private final IndexPeers peers;
  private final Function<Collection<Ranks.Entry>, Ranks.RankList> ranking;
  private final String unit;
  private final Configuration conf;
  private final PeerGroups groups;

  /**
   * A list.
   *
   * @param peers whom it ranks
   * @param ranking how values are ranked
   * @param unit of the values
   */
  ComputedList(
      String listId,
      IndexPeers peers,
      Function<Collection<Ranks.Entry>, Ranks.RankList> ranking,
      String unit,
      Configuration conf) {
    this.listId = listId;
    this.peers = peers;
    this.ranking = ranking;
    this.unit = unit;
    this.conf = conf;
    this.groups = new PeerGroups(conf);
  }

  /**
   * The list of some values: each year of each peer group as it is asked for, since all of them may
   * be millions of rows.
   *
   * @param byYear what enters it, by year and zone
   */
  Stream<Rankings.Tabled> of(Map<Integer, Map<String, Entry>> byYear) {
    TreeSet<String> entrants = new TreeSet<>();
    byYear.forEach(
        (year, entries) ->
            entries.keySet().stream()
                .filter(zone -> Peers.includes(peers, zone, year, conf))
                .forEach(entrants::add));
    Map<String, TreeMap<Integer, TreeSet<String>>> byGroup = new TreeMap<>();
    for (int year : byYear.keySet()) {
      Map<String, TreeSet<String>> members =
          groups.members(members(year, byYear.get(year).keySet()), year);
      // A peer group of which nobody ever has a value is none of the list.
      Set<String> named = groups.named(entrants, year);
      named.add(PeerGroups.ALL);
      for (String group : named) {
        byGroup
            .computeIfAbsent(group, any -> new TreeMap<>())
            .put(year, members.getOrDefault(group, NOBODY));
      }
    }
    List<Supplier<Rankings.Tabled>> parts = new ArrayList<>();
    byGroup.forEach(
        (group, zones) -> {
          GroupYears years = new GroupYears(group, zones, byYear);
          zones.keySet().forEach(year -> parts.add(() -> years.year(year)));
        });
    return parts.stream().map(Supplier::get);
  }

  /** Whom the list might rank in a year: who was approved by then, or has a value all the same. */
  private TreeSet<String> members(int year, Set<String> entrants) {
    TreeSet<String> members = new TreeSet<>();
    for (Zone zone : conf.zones()) {
      boolean exists = zone.existsIn(year) || entrants.contains(zone.zoneId());
      if (exists && Peers.includes(peers, zone.zoneId(), year, conf)) {
        members.add(zone.zoneId());
      }
    }
    return members;
  }

  /** The years of the list inside a peer group. */
  private final class GroupYears {
    private final String group;
    private final TreeMap<Integer, TreeSet<String>> zones;
    private final Map<Integer, Map<String, Entry>> byYear;
    private Map.Entry<Integer, Ranks.RankList> first;
    private Map.Entry<Integer, Ranks.RankList> before;

    GroupYears(
        String group,
        TreeMap<Integer, TreeSet<String>> zones,
        Map<Integer, Map<String, Entry>> byYear) {
      this.group = group;
      this.zones = zones;
      this.byYear = byYear;
    }

    /** A year and the moves that lead to it; years are asked for in their order. */
    Rankings.Tabled year(int year) {
      Map<String, Entry> entries = byYear.get(year);
      Ranks.RankList list = ranking.apply(entries(zones.get(year), entries));
      Counts counts = counts(list, before == null ? null : before.getValue());
      List<RankMove> moves = before == null ? List.of() : RankMove.of(before.getValue(), list);
      Map<String, Integer> common = new HashMap<>();
      moves.forEach(move -> common.put(move.key(), move.toCommon()));
      int unranked = unranked(list, year);
      List<Row> rankings = new ArrayList<>();
      for (Ranks.Place place : list.places()) {
        rankings.add(
            row(group, year, place, entries, list.rankOf(), unranked)
                .put(Columns.RANK_COMMON, common.get(place.key()))
                .put(Columns.RANK_DENSE, counts.dense().get(place.key()))
                .put(Columns.RANK_FRACTIONAL, counts.fractional().get(place.key()))
                .put(Columns.RANK_ORDINAL, counts.ordinal().get(place.key()))
                .row());
      }
      if (group.equals(PeerGroups.ALL)) {
        for (Ranks.Place place : outside(zones.get(year), list.rankOf(), year)) {
          rankings.add(row(group, year, place, entries, list.rankOf(), unranked).row());
        }
      }
      List<Row> moved = new ArrayList<>();
      moves.forEach(move -> moved.add(moveRow(before.getKey(), year, move)));
      if (first != before && year == zones.lastKey()) {
        RankMove.of(first.getValue(), list)
            .forEach(move -> moved.add(moveRow(first.getKey(), year, move)));
      }
      before = Map.entry(year, list);
      first = first == null ? before : first;
      return new Rankings.Tabled(rankings, moved);
    }

    private Row moveRow(int from, int to, RankMove move) {
      return Rankings.row(listId, group, from, to, move).row();
    }
  }

  private static List<Ranks.Entry> entries(Set<String> zones, Map<String, Entry> entries) {
    List<Ranks.Entry> ranked = new ArrayList<>();
    for (String zone : zones) {
      Entry entry = entries.get(zone);
      ranked.add(
          entry == null
              ? Ranks.Entry.of(zone, null)
              : new Ranks.Entry(zone, entry.value(), entry.reason()));
    }
    return ranked;
  }

  /** How many zones have no rank that they might have. */
  private int unranked(Ranks.RankList list, int year) {
    return (int)
        list.places().stream()
            .filter(place -> place.rank() == null && conf.zoneById(place.key()).existsIn(year))
            .count();
  }

  /** The zones of a year that are outside the whole, where the list is of the whole. */
  private List<Ranks.Place> outside(Set<String> members, int rankOf, int year) {
    if (peers.isChosen()) {
      return List.of();
    }
    return conf.zones().stream()
        .filter(zone -> zone.kind() == peers.kind() && zone.existsIn(year))
        .filter(zone -> !members.contains(zone.zoneId()))
        .map(
            zone ->
                new Ranks.Place(zone.zoneId(), null, null, rankOf, null, null, Reason.NOT_IN_LIST))
        .toList();
  }

  private TableRow row(
      String group,
      int year,
      Ranks.Place place,
      Map<String, Entry> entries,
      int ranked,
      int unranked) {
    Integer rank = place.rank();
    int all = ranked + unranked;
    return Rankings.row(listId, group, year, place, entries.get(place.key()), unit)
        .put(Columns.DATA_YEAR, year)
        .put(Columns.STATED, false)
        .put(Columns.COMPLETE, unranked == 0)
        .put(Columns.RANK_LOW, rank)
        .put(Columns.RANK_HIGH, rank == null ? null : Integer.valueOf(rank + unranked))
        .put(Columns.COVERAGE, all == 0 ? null : Double.valueOf((double) ranked / all));
  }

  /** The further ways to count equal places, as far as they are asked for; by zone. */
  private record Counts(
      Map<String, Integer> dense, Map<String, Double> fractional, Map<String, Integer> ordinal) {}

  private Counts counts(Ranks.RankList list, Ranks.RankList before) {
    RankingSettings asked = conf.rankings();
    return new Counts(
        asked.ties().contains("dense") ? RankTies.dense(list) : Map.of(),
        asked.ties().contains("fractional") ? RankTies.fractional(list) : Map.of(),
        asked.ties().contains("ordinal") ? RankTies.ordinal(list, tieBreak(before)) : Map.of());
  }

  /** Which of two zones of equal value is the better, as far as what is declared can say. */
  private Comparator<String> tieBreak(Ranks.RankList before) {
    Map<String, Integer> places = new HashMap<>();
    if (before != null) {
      before.places().stream()
          .filter(place -> place.rank() != null)
          .forEach(place -> places.put(place.key(), place.rank()));
    }
    Comparator<String> order = (one, other) -> 0;
    for (String by : conf.rankings().tieBreak()) {
      Function<String, Integer> key =
          by.equals("approved_year") ? zone -> conf.zoneById(zone).approvedYear() : places::get;
      order = order.thenComparing(key, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));
    }
    return order;
  }
}
