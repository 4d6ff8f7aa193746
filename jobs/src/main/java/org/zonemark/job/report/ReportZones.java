package org.zonemark.job.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankPath;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.store.TableReader;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.growth.SeriesGrowth;

/** What the report tells of each zone of the directory. */
final class ReportZones {

  private static final String ZONE = "zone";
  private static final Set<String> ALL = Set.of(PeerGroups.ALL);

  /** Years are looked through from the latest on, until so many values are found. */
  private static final int ENOUGH = 20_000;

  /** Beside how many others the growth of a zone is told. */
  private static final int BESIDE = 3;

  private final Configuration conf;
  private final ReportNames names;
  private final Map<String, ListYears.ListYear> lists = new LinkedHashMap<>();
  private final Map<String, IndexProfile> indices;
  private final ReportRankings rankings;

  /** List and zone to the places of all years. */
  private final Map<String, Way> ways = new HashMap<>();

  private final Map<String, ZoneProfile.Interval> intervals;

  /** Zone to the latest value of each indicator. */
  private final Map<String, Map<String, StoredRow>> values = new HashMap<>();

  /** The indicators of amounts of which a value is negative. */
  private final Set<String> net = new TreeSet<>();

  /** How many values each year has of those looked through. */
  private final TreeMap<Integer, Integer> filled = new TreeMap<>();

  /** By year the rows in the lists of indicators that have no value. */
  private final Map<Integer, List<StoredRow>> without = new HashMap<>();

  private final Map<String, List<ZoneProfile.Absent>> absent;

  private final Map<String, List<ZoneProfile.Part>> parts;

  /** Year, zone and indicator to a rate, and to those of others. */
  private final Map<String, Double> rates = new HashMap<>();

  private final Map<String, List<StoredRow>> beside = new HashMap<>();

  private ReportZones(
      Configuration conf, ReportNames names, ReportRankings rankings, Snapshot snapshot)
      throws IOException {
    this.conf = conf;
    this.names = names;
    this.rankings = rankings;
    this.indices = ReportIndexProfiles.byZone(conf, names, rankings.years(), snapshot);
    this.intervals = ReportIntervals.byListAndZone(conf, rankings, snapshot);
    rankings.shown().forEach(list -> lists.put(list.listId(), list));
    TableReader table = snapshot.reader(Tables.RANKINGS);
    ways(table);
    values(table);
    int year = ReportGaps.panelYear(filled);
    this.absent =
        ReportGaps.of(year, without.getOrDefault(year, List.of()), values, names::indicator);
    this.parts = ReportParts.of(names, snapshot, withoutValues());
    growth(snapshot);
  }

  static ReportZones of(
      Configuration conf, ReportNames names, ReportRankings rankings, Snapshot snapshot)
      throws IOException {
    return new ReportZones(conf, names, rankings, snapshot);
  }

  private static String key(Object... parts) {
    StringBuilder key = new StringBuilder();
    for (Object part : parts) {
      key.append(part).append('/');
    }
    return key.toString();
  }

  /** A year at a time: of ten thousand zones all rows of all years would not be held. */
  private void ways(TableReader table) throws IOException {
    TableReader places =
        table
            .select(
                Columns.LIST_ID,
                Columns.PEER_GROUP,
                Columns.ZONE_ID,
                Columns.RANK,
                Columns.RANK_OF,
                Columns.COVERAGE,
                Columns.REASON)
            .keep(row -> ALL.contains(row.text(Columns.PEER_GROUP)));
    for (int year : table.years().stream().sorted().toList()) {
      for (StoredRow row : places.ofYear(year, Columns.LIST_ID, lists.keySet())) {
        ways.computeIfAbsent(
                key(row.get(Columns.LIST_ID), row.get(Columns.ZONE_ID)), any -> new Way())
            .add(row);
      }
    }
  }

  private void values(TableReader table) throws IOException {
    int found = 0;
    for (int year : table.years()) {
      for (StoredRow row :
          table
              .select(
                  Columns.LIST_ID,
                  Columns.PEER_GROUP,
                  Columns.ZONE_ID,
                  Columns.STATED,
                  Columns.VALUE,
                  Columns.UNIT,
                  Columns.RANK,
                  Columns.RANK_OF,
                  Columns.COVERAGE,
                  Columns.OBSERVATION_ID,
                  Columns.REASON)
              .ofYear(year, Columns.PEER_GROUP, ALL)) {
        boolean own =
            !row.flag(Columns.STATED) && conf.indicator(row.text(Columns.LIST_ID)).isPresent();
        if (own && !row.has(Columns.VALUE)) {
          without.computeIfAbsent(year, any -> new ArrayList<>()).add(row);
        } else if (own) {
          filled.merge(year, 1, Integer::sum);
          if (row.number(Columns.VALUE) < 0 && isAmount(row.text(Columns.LIST_ID))) {
            net.add(row.text(Columns.LIST_ID));
          }
          values
              .computeIfAbsent(row.text(Columns.ZONE_ID), any -> new TreeMap<>())
              .putIfAbsent(row.text(Columns.LIST_ID), row);
        }
        found++;
      }
      if (found > ENOUGH) {
        return;
      }
    }
  }

  private boolean isAmount(String indicator) {
    return conf.indicatorById(indicator).nature().isAmount();
  }

  /** The zones of which no value of a year is known. */
  private Set<String> withoutValues() {
    return conf.zones().stream()
        .filter(zone -> zone.kind() == ZoneKind.ZONE)
        .map(Zone::zoneId)
        .filter(zone -> !values.containsKey(zone))
        .collect(Collectors.toSet());
  }

  private void growth(Snapshot snapshot) throws IOException {
    Map<Integer, Set<String>> asked = new TreeMap<>();
    values
        .values()
        .forEach(
            byIndicator ->
                byIndicator.forEach(
                    (indicator, row) ->
                        asked
                            .computeIfAbsent(row.whole(Columns.YEAR), any -> new TreeSet<>())
                            .add(indicator)));
    for (Map.Entry<Integer, Set<String>> year : asked.entrySet()) {
      rates(snapshot, year.getKey(), year.getValue());
      if (snapshot.has(Tables.COMPARISONS)) {
        beside(snapshot, year.getKey(), year.getValue());
      }
    }
  }

  private void rates(Snapshot snapshot, int year, Set<String> indicators) throws IOException {
    snapshot
        .reader(Tables.GROWTH)
        .select(
            Columns.ZONE_ID,
            Columns.INDICATOR_ID,
            Columns.MEASURE,
            Columns.METHOD,
            Columns.PERIOD,
            Columns.COMPARATOR_ID,
            Columns.GROWTH_PCT)
        .keep(row -> SeriesGrowth.YOY.equals(row.get(Columns.METHOD)))
        .keep(row -> isLevelOfYear(row) && "-".equals(row.get(Columns.COMPARATOR_ID)))
        .keep(row -> row.has(Columns.GROWTH_PCT))
        .ofYear(year, Columns.INDICATOR_ID, indicators)
        .forEach(row -> rates.put(ofYear(row), row.number(Columns.GROWTH_PCT)));
  }

  private void beside(Snapshot snapshot, int year, Set<String> indicators) throws IOException {
    snapshot
        .reader(Tables.COMPARISONS)
        .select(
            Columns.ZONE_ID,
            Columns.INDICATOR_ID,
            Columns.MEASURE,
            Columns.PERIOD,
            Columns.COMPARATOR_ID,
            Columns.GROUP_STATISTIC,
            Columns.SHARE_PCT,
            Columns.COMPARATOR_GROWTH_PCT)
        .keep(row -> row.has(Columns.COMPARATOR_GROWTH_PCT) || row.has(Columns.SHARE_PCT))
        .keep(row -> isLevelOfYear(row) && conf.zone(row.text(Columns.COMPARATOR_ID)).isPresent())
        .ofYear(year, Columns.INDICATOR_ID, indicators)
        .forEach(row -> beside.computeIfAbsent(ofYear(row), any -> new ArrayList<>()).add(row));
  }

  private static boolean isLevelOfYear(StoredRow row) {
    return "level".equals(row.get(Columns.MEASURE))
        && row.get(Columns.YEAR).toString().equals(row.get(Columns.PERIOD));
  }

  private static String ofYear(StoredRow row) {
    return key(row.get(Columns.YEAR), row.get(Columns.ZONE_ID), row.get(Columns.INDICATOR_ID));
  }

  /** The profiles, in the order of the directory. */
  List<ZoneProfile> profiles(LocalDate asOf) {
    return conf.zones().stream()
        .filter(zone -> zone.kind() == ZoneKind.ZONE)
        .map(zone -> profile(zone, asOf))
        .toList();
  }

  private ZoneProfile profile(Zone zone, LocalDate asOf) {
    List<ZoneProfile.Standing> standings = new ArrayList<>();
    List<ZoneProfile.Missing> unranked = new ArrayList<>();
    lists.forEach((id, list) -> place(zone.zoneId(), id, list, standings, unranked));
    return new ZoneProfile(
        zone.zoneId(),
        names.zone(zone.zoneId()),
        zone.aliases(),
        zone.provinceId().isEmpty() ? null : names.zone(zone.provinceId()),
        groups(zone.zoneId(), asOf.getYear()),
        zone.approvedYear(),
        standings,
        indices.get(zone.zoneId()),
        values.getOrDefault(zone.zoneId(), Map.of()).values().stream().map(this::value).toList(),
        parts.getOrDefault(zone.zoneId(), List.of()),
        unranked,
        absent.getOrDefault(zone.zoneId(), List.of()));
  }

  private List<Name> groups(String zoneId, int year) {
    return conf.memberships().stream()
        .filter(member -> member.zoneId().equals(zoneId) && member.covers(year))
        .filter(member -> !member.groupNameZh().isEmpty())
        .map(member -> new Name(member.groupNameZh(), member.groupNameEn()))
        .distinct()
        .toList();
  }

  private void place(
      String zone,
      String listId,
      ListYears.ListYear list,
      List<ZoneProfile.Standing> standings,
      List<ZoneProfile.Missing> unranked) {
    Way way = ways.get(key(listId, zone));
    if (way == null) {
      return;
    }
    List<RankPath.Point> history = way.places;
    // Of a stated list, and of one that ranks the zone in a later year alone, the zone's own latest
    // place; where it is not of the year of the list its year says so.
    boolean later = !history.isEmpty() && history.get(0).year() > list.year();
    int latest = later ? history.get(history.size() - 1).year() : list.year();
    int year = list.stated() ? way.lastYear() : latest;
    Optional<RankPath.Point> place = way.of(year);
    if (place.isPresent()) {
      standings.add(
          new ZoneProfile.Standing(
              names.list(listId),
              names.index(listId) != null,
              list.stated(),
              !list.stated() && way.partial.contains(year),
              year,
              place.get().rank(),
              place.get().rankOf(),
              intervals.get(key(listId, year, zone)),
              rankings.lastMove(listId, zone, year),
              history));
    } else if (way.reasons.containsKey(year) && (list.stated() || names.index(listId) != null)) {
      // That a list of an indicator has no place for it is the gap of that indicator.
      unranked.add(new ZoneProfile.Missing(names.list(listId), year, way.reasons.get(year)));
    }
  }

  /** The places of a zone in a list, and why it has none, by year. */
  private static final class Way {
    private final List<RankPath.Point> places = new ArrayList<>();
    private final TreeMap<Integer, String> reasons = new TreeMap<>();

    /** The years in which the list ranks few of those it might. */
    private final Set<Integer> partial = new TreeSet<>();

    /** Takes the row of the next year. */
    void add(StoredRow row) {
      int year = row.whole(Columns.YEAR);
      if (row.has(Columns.RANK)) {
        places.add(
            new RankPath.Point(year, row.whole(Columns.RANK), row.whole(Columns.RANK_OF), null));
      } else if (row.has(Columns.REASON)) {
        reasons.put(year, row.text(Columns.REASON));
      }
      if (row.has(Columns.COVERAGE) && row.number(Columns.COVERAGE) < ListYears.FILLED) {
        partial.add(year);
      }
    }

    int lastYear() {
      int ranked = places.isEmpty() ? 0 : places.get(places.size() - 1).year();
      return reasons.isEmpty() ? ranked : Math.max(ranked, reasons.lastKey());
    }

    Optional<RankPath.Point> of(int year) {
      return places.stream().filter(place -> place.year() == year).findFirst();
    }
  }

  private ZoneProfile.Value value(StoredRow row) {
    String indicator = row.text(Columns.LIST_ID);
    String key = key(row.get(Columns.YEAR), row.get(Columns.ZONE_ID), indicator);
    boolean isNet = net.contains(indicator);
    return new ZoneProfile.Value(
        names.indicator(indicator),
        row.text(Columns.UNIT),
        row.whole(Columns.YEAR),
        row.number(Columns.VALUE),
        row.whole(Columns.RANK),
        row.whole(Columns.RANK_OF),
        isNet ? null : rates.get(key),
        conf.indicatorById(indicator).direction(),
        isNet,
        (isNet ? List.<StoredRow>of() : beside.getOrDefault(key, List.of()))
            .stream()
                .sorted(
                    Comparator.comparing((StoredRow other) -> near(other))
                        .thenComparing(other -> other.text(Columns.COMPARATOR_ID)))
                .limit(BESIDE)
                .map(
                    other ->
                        new ZoneProfile.Beside(
                            names.zone(other.text(Columns.COMPARATOR_ID)),
                            other.number(Columns.COMPARATOR_GROWTH_PCT),
                            other.number(Columns.SHARE_PCT)))
                .toList());
  }

  /** The city before the province, the province before groups and the nation. */
  private int near(StoredRow other) {
    return List.of(ZoneKind.CITY, ZoneKind.PROVINCE, ZoneKind.GROUP, ZoneKind.NATION)
        .indexOf(conf.zoneById(other.text(Columns.COMPARATOR_ID)).kind());
  }
}
