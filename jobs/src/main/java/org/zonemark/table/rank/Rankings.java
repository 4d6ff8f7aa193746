package org.zonemark.table.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexPeers;
import org.zonemark.conf.settings.RankingSettings;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.Peers;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/**
 * The places of zones in lists, and their moves between years.
 *
 * <p>A computed list ranks the national high-tech zones by the level of one indicator in one year,
 * among all and inside each province. A stated list is copied from a publication and never
 * re-ranked. Annual periods only.
 */
public final class Rankings {

  private static final IndexPeers ALL_NATIONAL =
      new IndexPeers("zone", Set.of(), Set.of(), null, null);

  private static final TreeSet<String> NOBODY = new TreeSet<>();

  private final Configuration conf;
  private final List<Row> rankings = new ArrayList<>();
  private final List<Row> moves = new ArrayList<>();

  private final IndexPeers peers;

  /** How values are ranked: as they are stated, or as an index makes them. */
  private final BiFunction<Collection<Ranks.Entry>, Direction, Ranks.RankList> ranking;

  private final PeerGroups groups;

  /** The zones that might be ranked in a year, by peer group. */
  private final Map<Integer, Map<String, TreeSet<String>>> existing = new TreeMap<>();

  private Rankings(
      Configuration conf,
      IndexPeers peers,
      BiFunction<Collection<Ranks.Entry>, Direction, Ranks.RankList> ranking) {
    this.conf = conf;
    this.peers = peers;
    this.ranking = ranking;
    this.groups = new PeerGroups(conf);
  }

  /** Rows of the tables rankings and rank_moves. */
  public record Tabled(List<Row> rankings, List<Row> moves) {}

  /** A value or place that enters a list. */
  public record Entry(String zoneId, int year, Double value, String observationId, Reason reason) {}

  /** The lists of one indicator. */
  public static Tabled of(IndicatorData dossier, Configuration conf) {
    Rankings tables = new Rankings(conf, ALL_NATIONAL, Ranks::ofStated);
    Indicator indicator = conf.indicatorById(dossier.indicatorId());
    if (indicator.direction() != 0) {
      tables.computed(dossier, indicator);
    }
    tables.stated(dossier);
    return new Tabled(tables.rankings, tables.moves);
  }

  // ---- computed lists ---------------------------------------------------------------------------

  private void computed(IndicatorData dossier, Indicator indicator) {
    Map<Integer, Map<String, Entry>> byYear = new TreeMap<>();
    for (Entry entry : entries(dossier, indicator)) {
      if (Peers.isNational(conf.zoneById(entry.zoneId()))) {
        byYear
            .computeIfAbsent(entry.year(), any -> new TreeMap<>())
            .merge(entry.zoneId(), entry, (one, other) -> one.value() != null ? one : other);
      }
    }
    table(
        indicator.indicatorId(),
        Direction.of(indicator.direction()),
        byYear,
        conf.unit(indicator.unit()).orElseThrow().canonical());
  }

  private List<Entry> entries(IndicatorData dossier, Indicator indicator) {
    return dossier.observations().stream()
        .filter(observation -> isRanked(observation, indicator))
        .map(observation -> entry(observation, indicator, conf))
        .toList();
  }

  /** The yearly value of a statement that may enter indices, or why there is none. */
  public static Optional<Entry> value(Observation observation, Configuration conf) {
    Indicator indicator = conf.indicatorById(observation.series().indicatorId());
    return isRanked(observation, indicator)
        ? Optional.of(entry(observation, indicator, conf))
        : Optional.empty();
  }

  /** The yearly values of all zones that may enter indices, and why there are none. */
  public static List<Entry> values(IndicatorData dossier, Configuration conf) {
    return new Rankings(conf, ALL_NATIONAL, Ranks::ofStated)
        .entries(dossier, conf.indicatorById(dossier.indicatorId()));
  }

  /** The list that an index makes. */
  public static Tabled ofIndex(
      IndexDeclaration index, Map<Integer, Map<String, Entry>> byYear, Configuration conf) {
    Rankings tables =
        new Rankings(
            conf,
            index.peers(),
            (scores, direction) -> Ranks.of(scores, direction, index.rankDecimals()));
    tables.table(index.listId(), Direction.LARGER_IS_BETTER, byYear, "分");
    return new Tabled(tables.rankings, tables.moves);
  }

  /** Yearly levels that count; of ratios and shares of the zone itself, their values. */
  private static boolean isRanked(Observation observation, Indicator indicator) {
    Series series = observation.series();
    boolean own =
        series.comparatorId().equals(Series.NONE)
            && series.ofMeasure().equals(Series.NONE)
            && series.scope().equals(Series.NONE);
    boolean rate = indicator.nature().equals("ratio");
    return observation.latest()
        && observation.period().isAnnual()
        && own
        && (Measure.LEVEL.is(series)
            || rate && (Measure.RATIO.is(series) || Measure.SHARE.is(series)));
  }

  private static Entry entry(Observation observation, Indicator indicator, Configuration conf) {
    Reason reason = null;
    if (observation.value() == null) {
      reason = Reason.of(observation.missingReason());
    } else if (observation.isUnreliable()) {
      reason = Reason.UNRELIABLE;
    } else if (!observation.isPoint()) {
      reason = Reason.BOUND_ONLY;
    } else if (!observation.unit().equals(conf.unit(indicator.unit()).orElseThrow().canonical())) {
      reason = Reason.UNIT_DIFFERS;
    }
    return new Entry(
        observation.series().zoneId(),
        observation.year(),
        reason == null ? observation.value() : null,
        observation.id(),
        reason);
  }

  /**
   * Ranks every year of a list, among all and inside each peer group, and the moves between
   * neighbouring years and from the first to the last. A zone that is in the list in another year
   * stands unranked, with a reason, in the years where it has no value.
   */
  void table(
      String listId, Direction direction, Map<Integer, Map<String, Entry>> byYear, String unit) {
    TreeSet<String> members = new TreeSet<>();
    byYear.values().forEach(entries -> members.addAll(entries.keySet()));
    Map<String, TreeMap<Integer, TreeSet<String>>> byGroup = new TreeMap<>();
    for (int year : byYear.keySet()) {
      groups
          .members(members, year)
          .forEach(
              (group, zones) ->
                  byGroup.computeIfAbsent(group, any -> new TreeMap<>()).put(year, zones));
    }
    byGroup.forEach(
        (group, zonesByYear) -> {
          TreeMap<Integer, Ranks.RankList> lists = new TreeMap<>();
          zonesByYear.forEach(
              (year, zones) -> {
                Map<String, Entry> entries = byYear.get(year);
                Ranks.RankList list = list(zones, entries, direction, year);
                Counts counts = counts(list, lists.isEmpty() ? null : lists.lastEntry().getValue());
                Map<String, Integer> common =
                    lists.isEmpty()
                        ? Map.of()
                        : addMoves(listId, group, lists.lastEntry(), Map.entry(year, list));
                lists.put(year, list);
                int unranked = Math.max(0, existing(group, year) - list.rankOf());
                for (Ranks.Place place : list.places()) {
                  Integer rank = place.rank();
                  rankings.add(
                      row(listId, group, year, place, entries.get(place.key()), unit)
                          .put(Columns.DATA_YEAR, year)
                          .put(Columns.STATED, false)
                          .put(Columns.COMPLETE, unranked == 0)
                          .put(Columns.RANK_COMMON, common.get(place.key()))
                          .put(Columns.RANK_LOW, rank)
                          .put(Columns.RANK_HIGH, rank == null ? null : rank + unranked)
                          .put(
                              Columns.COVERAGE, (double) list.rankOf() / (list.rankOf() + unranked))
                          .put(Columns.RANK_DENSE, counts.dense().get(place.key()))
                          .put(Columns.RANK_FRACTIONAL, counts.fractional().get(place.key()))
                          .put(Columns.RANK_ORDINAL, counts.ordinal().get(place.key()))
                          .row());
                }
              });
          if (lists.size() > 2) {
            addMoves(listId, group, lists.firstEntry(), lists.lastEntry());
          }
        });
  }

  private Ranks.RankList list(
      TreeSet<String> zones, Map<String, Entry> entries, Direction direction, int year) {
    List<Ranks.Entry> ranked = new ArrayList<>();
    for (String zone : zones) {
      Entry entry = entries.get(zone);
      Integer approved = conf.zoneById(zone).approvedYear();
      if (entry != null) {
        ranked.add(new Ranks.Entry(zone, entry.value(), entry.reason()));
      } else if (approved == null || approved <= year) {
        ranked.add(Ranks.Entry.of(zone, null));
      }
    }
    return ranking.apply(ranked, direction);
  }

  /** The further ways to count equal places, as far as they are asked for; by zone. */
  private record Counts(
      Map<String, Integer> dense, Map<String, Double> fractional, Map<String, Integer> ordinal) {}

  private Counts counts(Ranks.RankList list, Ranks.RankList before) {
    RankingSettings asked = conf.rankings();
    return new Counts(
        asked.ties().contains("dense") ? Ranks.dense(list) : Map.of(),
        asked.ties().contains("fractional") ? Ranks.fractional(list) : Map.of(),
        asked.ties().contains("ordinal") ? Ranks.ordinal(list, tieBreak(before)) : Map.of());
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

  /** The number of zones that might be ranked in a year, as far as the directory knows. */
  private int existing(String group, int year) {
    return existing
        .computeIfAbsent(
            year,
            any -> {
              Set<String> zones = new TreeSet<>();
              for (Zone zone : conf.zones()) {
                boolean approved = zone.approvedYear() == null || zone.approvedYear() <= year;
                if (approved && Peers.includes(peers, zone.zoneId(), year, conf)) {
                  zones.add(zone.zoneId());
                }
              }
              return groups.members(zones, year);
            })
        .getOrDefault(group, NOBODY)
        .size();
  }

  public static TableRow row(
      String listId, String group, int year, Ranks.Place place, Entry entry, String unit) {
    return TableRow.of(Tables.RANKINGS)
        .put(Columns.LIST_ID, listId)
        .put(Columns.PEER_GROUP, group)
        .put(Columns.YEAR, year)
        .put(Columns.ZONE_ID, place.key())
        .put(Columns.VALUE, entry == null ? null : entry.value())
        .put(Columns.UNIT, unit)
        .put(Columns.RANK, place.rank())
        .put(Columns.RANK_OF, place.rankOf())
        .put(Columns.PERCENTILE, place.percentile())
        .put(Columns.TIED_WITH, place.tiedWith())
        .put(Columns.OBSERVATION_ID, entry == null ? null : entry.observationId())
        .put(Columns.REASON, place.reason() == null ? null : place.reason().code());
  }

  // ---- stated lists -----------------------------------------------------------------------------

  /** Copies the places that publications state, with the number of zones where one states it. */
  private void stated(IndicatorData dossier) {
    Optional<RankList> declared = conf.listOfIndicator(dossier.indicatorId());
    Map<String, Map<Integer, Map<String, Observation>>> byComparator = new TreeMap<>();
    Map<String, List<Observation>> claims = new TreeMap<>();
    for (Observation observation : dossier.observations()) {
      if (observation.latest() && observation.value() != null && observation.isPoint()) {
        Series series = observation.series();
        if (Measure.RANK.is(series) && observation.period().isAnnual()) {
          byComparator
              .computeIfAbsent(series.comparatorId(), any -> new TreeMap<>())
              .computeIfAbsent(observation.year(), any -> new TreeMap<>())
              .put(series.zoneId(), observation);
        } else if (Measure.RANK_CHANGE.is(series)) {
          claims.computeIfAbsent(series.comparatorId(), any -> new ArrayList<>()).add(observation);
        }
      }
    }
    byComparator.forEach(
        (comparator, byYear) -> {
          String listId =
              declared.map(RankList::listId).orElse(dossier.indicatorId() + "@" + comparator);
          Map<Integer, Ranks.RankList> lists = new TreeMap<>();
          Map<Span, Integer> spans = claimed(claims.getOrDefault(comparator, List.of()));
          byYear.forEach(
              (year, places) -> {
                Map<String, Integer> ranks = new TreeMap<>();
                places.forEach((zone, place) -> ranks.put(zone, place.value().intValue()));
                Integer of = rankOf(dossier, declared, year);
                // A place beyond the stated number: then that number is not the list's.
                boolean fits = of != null && ranks.values().stream().allMatch(rank -> rank <= of);
                Ranks.RankList list = Ranks.stated(ranks, fits ? of : null);
                lists.put(year, list);
                for (Ranks.Place place : list.places()) {
                  Observation source = places.get(place.key());
                  rankings.add(
                      row(listId, PeerGroups.ALL, year, place, null, null)
                          .put(Columns.EVALUATION_YEAR, year)
                          .put(
                              Columns.DATA_YEAR,
                              declared.map(rank -> year + rank.dataYearOffset()).orElse(null))
                          .put(Columns.PUBLISHED_ON, source.publishedOn())
                          .put(Columns.STATED, true)
                          .put(Columns.COMPLETE, list.complete())
                          .put(
                              Columns.COVERAGE,
                              list.rankOf() == null ? null : (double) ranks.size() / list.rankOf())
                          .put(Columns.OBSERVATION_ID, source.id())
                          .row());
                }
              });
          addStatedMoves(listId, lists, spans);
        });
  }

  /** How many stood in the stated list of a year; null where none says. */
  public static Integer rankOf(IndicatorData dossier, Optional<RankList> declared, int year) {
    if (declared.isEmpty()) {
      return null;
    }
    return dossier.denominators().stream()
        .filter(count -> count.latest() && count.value() != null && count.period().isAnnual())
        .filter(count -> count.year() == year)
        .filter(
            count -> count.series().indicatorId().equals(declared.get().denominatorIndicatorId()))
        .filter(count -> count.series().zoneId().equals(declared.get().denominatorZoneId()))
        .findFirst()
        .map(count -> count.value().intValue())
        .orElse(null);
  }

  // ---- moves ------------------------------------------------------------------------------------

  /** Between which years, for whom. */
  private record Span(int from, int to, String zoneId) {
    private static final Comparator<Span> ORDER =
        Comparator.comparingInt(Span::from).thenComparingInt(Span::to).thenComparing(Span::zoneId);
  }

  /** The printed changes of place; the first year of such a span is the base itself. */
  private static Map<Span, Integer> claimed(List<Observation> claims) {
    Map<Span, Integer> bySpan = new TreeMap<>(Span.ORDER);
    for (Observation claim : claims) {
      bySpan.put(
          new Span(claim.period().rankChangeBase().year(), claim.year(), claim.series().zoneId()),
          claim.value().intValue());
    }
    return bySpan;
  }

  /**
   * Moves of each zone between the neighbouring years in which its place is known, and over the
   * years for which a publication claims a change. Of an incomplete list nothing else is known.
   */
  private void addStatedMoves(
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
    Map<List<Integer>, Map<String, Ranks.Move>> byYears = new HashMap<>();
    for (Span span : spans) {
      Ranks.Move move =
          byYears
              .computeIfAbsent(
                  List.of(span.from(), span.to()),
                  years -> byZone(Ranks.moves(lists.get(span.from()), lists.get(span.to()))))
              .get(span.zoneId());
      if (move != null) {
        moves.add(
            row(listId, PeerGroups.ALL, span.from(), span.to(), move)
                .put(Columns.REPORTED_CHANGE, claims.get(span))
                .row());
      }
    }
  }

  private static Map<String, Ranks.Move> byZone(List<Ranks.Move> moves) {
    Map<String, Ranks.Move> byZone = new HashMap<>();
    moves.forEach(move -> byZone.put(move.key(), move));
    return byZone;
  }

  /** Moves of every zone between two years of a list; the later places among common zones. */
  private Map<String, Integer> addMoves(
      String listId,
      String group,
      Map.Entry<Integer, Ranks.RankList> from,
      Map.Entry<Integer, Ranks.RankList> to) {
    Map<String, Integer> common = new HashMap<>();
    for (Ranks.Move move : Ranks.moves(from.getValue(), to.getValue())) {
      common.put(move.key(), move.toCommon());
      moves.add(row(listId, group, from.getKey(), to.getKey(), move).row());
    }
    return common;
  }

  private static TableRow row(String listId, String group, int from, int to, Ranks.Move move) {
    return TableRow.of(Tables.RANK_MOVES)
        .put(Columns.LIST_ID, listId)
        .put(Columns.PEER_GROUP, group)
        .put(Columns.FROM_YEAR, from)
        .put(Columns.TO_YEAR, to)
        .put(Columns.ZONE_ID, move.key())
        .put(Columns.FROM_RANK, move.fromRank())
        .put(Columns.FROM_OF, move.fromOf())
        .put(Columns.TO_RANK, move.toRank())
        .put(Columns.TO_OF, move.toOf())
        .put(Columns.CHANGE, move.change())
        .put(Columns.CHANGE_COMMON, move.changeCommon())
        .put(Columns.REASON, move.reason() == null ? null : move.reason().code());
  }
}
