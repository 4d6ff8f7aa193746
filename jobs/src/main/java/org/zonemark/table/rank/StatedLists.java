package org.zonemark.table.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.RankList;
import org.zonemark.method.rank.RankMove;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.Series;

/**
 * The lists that publications state: places are copied, with the number of zones where one states
 * it. Between two years of which the later follows another method no change is taken.
 */
public final class StatedLists {

  /** Stands in the id of a list between its indicator and whom its places are stated beside. */
  static final String BESIDE = "@";

  private final IndicatorData data;

  /**
   * The declared list of the indicator. Its method is also that of places beside others, such as
   * those of the same evaluation in a province.
   */
  private final Optional<RankList> declared;

  private final List<Row> rankings = new ArrayList<>();
  private final List<Row> moves = new ArrayList<>();

  private StatedLists(IndicatorData data, Configuration conf) {
    this.data = data;
    this.declared = conf.listOfIndicator(data.indicatorId());
  }

  static Rankings.Tabled of(IndicatorData data, Configuration conf) {
    StatedLists lists = new StatedLists(data, conf);
    Map<String, Map<Integer, Map<String, Observation>>> byList = new TreeMap<>();
    Map<String, Map<Span, Integer>> claims = new TreeMap<>();
    for (Observation observation : data.latest()) {
      if (observation.value() != null && observation.isPoint()) {
        String listId = lists.listId(observation.series());
        if (Measure.RANK.is(observation.series()) && observation.period().isAnnual()) {
          byList
              .computeIfAbsent(listId, any -> new TreeMap<>())
              .computeIfAbsent(observation.year(), any -> new TreeMap<>())
              .putIfAbsent(observation.series().zoneId(), observation);
        } else if (Measure.RANK_CHANGE.is(observation.series())) {
          claims
              .computeIfAbsent(listId, any -> new TreeMap<>(Span.ORDER))
              .put(Span.of(observation), observation.value().intValue());
        }
      }
    }
    byList.forEach(
        (listId, byYear) -> lists.add(listId, byYear, claims.getOrDefault(listId, Map.of())));
    return new Rankings.Tabled(lists.rankings, lists.moves);
  }

  /**
   * The declared list, of places beside those whom it compares; else one beside this comparator.
   */
  private String listId(Series series) {
    String beside = series.comparatorId();
    return declared
        .filter(
            list ->
                beside.equals(Series.NONE)
                    || list.denominatorZoneId().isEmpty()
                    || list.denominatorZoneId().equals(beside))
        .map(RankList::listId)
        .orElse(data.indicatorId() + BESIDE + beside);
  }

  private void add(
      String listId, Map<Integer, Map<String, Observation>> byYear, Map<Span, Integer> claims) {
    Optional<RankList> list = declared.filter(one -> one.listId().equals(listId));
    TreeMap<Integer, Ranks.RankList> lists = new TreeMap<>();
    byYear.forEach(
        (year, places) -> {
          Map<String, Integer> ranks = new TreeMap<>();
          places.forEach((zone, place) -> ranks.put(zone, place.value().intValue()));
          Integer of = rankOf(data, list, year);
          // A place beyond the stated number: then that number is not the list's.
          boolean fits = of != null && ranks.values().stream().allMatch(rank -> rank <= of);
          lists.put(year, Ranks.stated(ranks, fits ? of : null));
          lists.get(year).places().forEach(place -> add(listId, year, list, lists, place, places));
        });
    addMoves(listId, lists, claims);
  }

  private void add(
      String listId,
      int year,
      Optional<RankList> list,
      Map<Integer, Ranks.RankList> lists,
      Ranks.Place place,
      Map<String, Observation> places) {
    Ranks.RankList ranked = lists.get(year);
    Observation source = places.get(place.key());
    Integer of = ranked.rankOf();
    rankings.add(
        Rankings.row(listId, PeerGroups.ALL, year, place, null, null)
            .put(Columns.EVALUATION_YEAR, year)
            .put(Columns.DATA_YEAR, list.map(rank -> year + rank.dataYearOffset()).orElse(null))
            .put(Columns.PUBLISHED_ON, source.publishedOn())
            .put(Columns.STATED, true)
            .put(Columns.METHOD_VERSION, declared.map(rank -> rank.methodVersion(year)).orElse(1))
            .put(Columns.COMPLETE, ranked.complete())
            .put(Columns.COVERAGE, of == null ? null : (double) ranked.places().size() / of)
            .put(Columns.OBSERVATION_ID, source.id())
            .row());
  }

  /** How many stood in the stated list of a year; null where none says. */
  public static Integer rankOf(IndicatorData data, Optional<RankList> declared, int year) {
    if (declared.isEmpty()) {
      return null;
    }
    return data.denominators().stream()
        .filter(count -> count.latest() && count.value() != null && count.period().isAnnual())
        .filter(count -> count.year() == year)
        .filter(
            count -> count.series().indicatorId().equals(declared.get().denominatorIndicatorId()))
        .filter(count -> count.series().zoneId().equals(declared.get().denominatorZoneId()))
        .findFirst()
        .map(count -> count.value().intValue())
        .orElse(null);
  }

  /** Between which years, for whom. */
  private record Span(int from, int to, String zoneId) {
    private static final Comparator<Span> ORDER =
        Comparator.comparingInt(Span::from).thenComparingInt(Span::to).thenComparing(Span::zoneId);

    /** Of a printed change of place; the first year of such a span is the base itself. */
    static Span of(Observation claim) {
      return new Span(
          claim.period().rankChangeBase().year(), claim.year(), claim.series().zoneId());
    }
  }

  /**
   * Moves of each zone between the neighbouring years in which its place is known, and over the
   * years for which a publication claims a change. Of an incomplete list nothing else is known.
   */
  private void addMoves(
      String listId, Map<Integer, Ranks.RankList> lists, Map<Span, Integer> claims) {
    Map<String, Integer> last = new TreeMap<>();
    TreeSet<Span> spans = new TreeSet<>(Span.ORDER);
    lists.forEach(
        (year, list) -> {
          for (Ranks.Place place : list.places()) {
            Integer before = last.put(place.key(), year);
            if (before != null) {
              spans.add(new Span(before, year, place.key()));
            }
          }
        });
    claims.keySet().stream()
        .filter(claim -> lists.containsKey(claim.from()) && lists.containsKey(claim.to()))
        .forEach(spans::add);
    Map<List<Integer>, Map<String, RankMove>> byYears = new HashMap<>();
    for (Span span : spans) {
      boolean broken = declared.filter(list -> list.isBroken(span.from(), span.to())).isPresent();
      RankMove move =
          byYears
              .computeIfAbsent(
                  List.of(span.from(), span.to()),
                  years -> byZone(lists.get(span.from()), lists.get(span.to()), broken))
              .get(span.zoneId());
      if (move != null) {
        moves.add(
            Rankings.row(listId, PeerGroups.ALL, span.from(), span.to(), move)
                .put(Columns.REPORTED_CHANGE, claims.get(span))
                .row());
      }
    }
  }

  private static Map<String, RankMove> byZone(
      Ranks.RankList from, Ranks.RankList to, boolean broken) {
    Map<String, RankMove> byZone = new HashMap<>();
    (broken ? RankMove.acrossBreak(from, to) : RankMove.of(from, to))
        .forEach(move -> byZone.put(move.key(), move));
    return byZone;
  }
}
