package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.model.IndexLeads;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.ZoneProfile;

/** Who stands next to whom in the lists shown, and whether the two can be told apart. */
final class Neighbours {

  /** What is known of the order of two neighbours. */
  enum Told {
    APART,
    ALIKE,
    UNKNOWN
  }

  /** A zone and its place in a list. */
  record Placed(ZoneProfile zone, ZoneProfile.Standing place) {

    /** Its scores in the dimensions of the index; none where no index scores it. */
    Stream<IndexProfile.Peer> scores() {
      return Stream.ofNullable(zone.index())
          .map(
              index ->
                  new IndexProfile.Peer(
                      zone.name(),
                      index.rank(),
                      index.dimensions().stream().map(IndexProfile.Dimension::score).toList()));
    }
  }

  /**
   * Two neighbours.
   *
   * @param words how far they are apart: the chance of their order, or the points between their
   *     scores; empty where neither is known
   * @param shift the points of weight that level their scores; null where none does, or unknown
   */
  record Pair(Placed upper, Placed lower, Told told, String words, Double shift) {}

  /** From so probable an order on two neighbours are apart. */
  private static final double SURE = 0.95;

  /** Scores that are levelled by less than so many points of weight are alike. */
  private static final double WEIGHT = 1;

  private record OfYear(Name list, int year) {}

  private final Words words;
  private final IndexLeads leads;
  private final Map<OfYear, TreeMap<Integer, List<Placed>>> places = new HashMap<>();
  private final Map<OfYear, Map<Name, Integer>> ranks = new HashMap<>();

  Neighbours(Words words) {
    this.words = words;
    this.leads = IndexLeads.of(words.report().zones());
    for (ZoneProfile zone : words.report().zones()) {
      for (ZoneProfile.Standing place : zone.standings()) {
        OfYear list = new OfYear(place.list(), place.year());
        places
            .computeIfAbsent(list, any -> new TreeMap<>())
            .computeIfAbsent(place.rank(), rank -> new ArrayList<>())
            .add(new Placed(zone, place));
        ranks.computeIfAbsent(list, any -> new HashMap<>()).put(zone.name(), place.rank());
      }
    }
  }

  private TreeMap<Integer, List<Placed>> ofList(ZoneProfile.Standing place) {
    return places.getOrDefault(new OfYear(place.list(), place.year()), new TreeMap<>());
  }

  /** The pair of a zone and the one before it: with the same place, or else the next better. */
  Optional<Pair> before(ZoneProfile zone, ZoneProfile.Standing place) {
    TreeMap<Integer, List<Placed>> list = ofList(place);
    return Stream.concat(
            list.getOrDefault(place.rank(), List.of()).stream()
                .takeWhile(other -> other.zone() != zone)
                .reduce((first, second) -> second)
                .stream(),
            Optional.ofNullable(list.lowerEntry(place.rank())).stream()
                .map(entry -> last(entry.getValue())))
        .findFirst()
        .map(upper -> pair(upper, new Placed(zone, place)));
  }

  /** The pair of a zone and the one after it. */
  Optional<Pair> after(ZoneProfile zone, ZoneProfile.Standing place) {
    TreeMap<Integer, List<Placed>> list = ofList(place);
    return Stream.concat(
            list.getOrDefault(place.rank(), List.of()).stream()
                .dropWhile(other -> other.zone() != zone)
                .skip(1),
            Optional.ofNullable(list.higherEntry(place.rank())).stream()
                .map(entry -> entry.getValue().get(0)))
        .findFirst()
        .map(lower -> pair(new Placed(zone, place), lower));
  }

  private static <T> T last(List<T> some) {
    return some.get(some.size() - 1);
  }

  /** The place of a zone in the list and year of another's place; empty where it has none. */
  Optional<Integer> rank(Name zone, ZoneProfile.Standing place) {
    return Optional.ofNullable(
        ranks.getOrDefault(new OfYear(place.list(), place.year()), Map.of()).get(zone));
  }

  /**
   * Those with the next better places, the best first: of the groups of the zone where any of them
   * is before it, or else of all.
   */
  List<Placed> ahead(ZoneProfile zone, ZoneProfile.Standing place, int most) {
    List<Placed> before =
        ofList(place).headMap(place.rank()).values().stream().flatMap(List::stream).toList();
    List<Placed> own = before.stream().filter(other -> areTogether(other.zone(), zone)).toList();
    List<Placed> some = own.isEmpty() ? before : own;
    return some.subList(Math.max(0, some.size() - most), some.size());
  }

  /** Whether two zones have a group in common. */
  static boolean areTogether(ZoneProfile one, ZoneProfile other) {
    return !Collections.disjoint(one.groups(), other.groups());
  }

  /** All pairs of the list and year of a place, the first first. */
  List<Pair> all(ZoneProfile.Standing place) {
    List<Placed> every = ofList(place).values().stream().flatMap(List::stream).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int at = 1; at < every.size(); at++) {
      pairs.add(pair(every.get(at - 1), every.get(at)));
    }
    return pairs;
  }

  private Pair pair(Placed upper, Placed lower) {
    ZoneProfile.Interval interval = upper.place().interval();
    if (interval != null && interval.beforeNext() != null) {
      double chance = interval.beforeNext();
      Told told = chance >= SURE ? Told.APART : Told.ALIKE;
      return new Pair(upper, lower, told, ZoneLinks.escaped(Figures.chance(chance)), null);
    }
    if (interval != null) {
      Told told = interval.high() >= lower.place().rank() ? Told.ALIKE : Told.APART;
      return new Pair(upper, lower, told, "", null);
    }
    IndexProfile.Ahead next =
        leads.isOf(upper.place().list(), upper.place().year())
            ? leads.next().get(upper.zone().name())
            : null;
    if (next == null || !next.zone().equals(lower.zone().name())) {
      return new Pair(upper, lower, Told.UNKNOWN, "", null);
    }
    String points = words.labels().text("pair-points", Figures.number(next.points()));
    Double shift = next.shift() == null ? null : next.shift().points();
    Told told =
        !leads.isWeighted()
            ? Told.UNKNOWN
            : shift != null && shift < WEIGHT ? Told.ALIKE : Told.APART;
    return new Pair(upper, lower, told, points, shift);
  }
}
