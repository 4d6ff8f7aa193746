package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.job.report.ListYears.ListYear;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankPath;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.UnrankedRow;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.store.TableReader;

/**
 * The lists that the report shows: of every stated list, every index and the fullest computed lists
 * the latest year, and the way of the zones that a stated list knows in several years.
 */
final class ReportRankings {

  private static final int COMPUTED_LISTS = 4;

  private static final String[] MOVE_COLUMNS = {
    Columns.LIST_ID,
    Columns.PEER_GROUP,
    Columns.ZONE_ID,
    Columns.FROM_YEAR,
    Columns.FROM_RANK,
    Columns.FROM_OF,
    Columns.TO_YEAR,
    Columns.TO_RANK,
    Columns.TO_OF,
    Columns.CHANGE,
    Columns.CHANGE_COMMON,
    Columns.REPORTED_CHANGE,
    Columns.REASON
  };

  private final Configuration conf;
  private final ReportNames names;
  private final ListYears years;
  private final List<ListYear> shown;
  private final List<StoredRow> rows;
  private final Map<String, List<StoredRow>> moves;
  private final Map<String, String> unlike;

  /** Of how many a list ranks, by list and year. */
  private final Map<String, Integer> sizes = new HashMap<>();

  private ReportRankings(Configuration conf, ReportNames names, Snapshot snapshot)
      throws IOException {
    this.conf = conf;
    this.names = names;
    TableReader table = snapshot.reader(Tables.RANKINGS);
    List<StoredRow> stated = table.where(Columns.STATED);
    this.years = ListYears.of(stated, table);
    this.shown = shown(years.headlines());
    this.rows = new ArrayList<>(stated);
    Map<Integer, Set<String>> computed = new TreeMap<>();
    shown.forEach(
        list -> computed.computeIfAbsent(list.year(), any -> new HashSet<>()).add(list.listId()));
    for (Map.Entry<Integer, Set<String>> year : computed.entrySet()) {
      table.ofYear(year.getKey(), Columns.LIST_ID, year.getValue()).stream()
          .filter(row -> ListYears.isOfAll(row) && !ListYears.isStated(row))
          .forEach(rows::add);
    }
    Set<String> lists = new HashSet<>(listIds());
    stated.forEach(row -> lists.add(row.text(Columns.LIST_ID)));
    rows.stream()
        .filter(row -> row.get(Columns.RANK_OF) != null)
        .forEach(
            row ->
                sizes.putIfAbsent(
                    row.text(Columns.LIST_ID) + "/" + row.get(Columns.YEAR),
                    row.whole(Columns.RANK_OF)));
    this.moves = moves(snapshot, lists);
    this.unlike = ReportIndices.unlike(conf, shown, snapshot);
  }

  /** The moves in some lists, by list and zone. */
  private Map<String, List<StoredRow>> moves(Snapshot snapshot, Set<String> lists)
      throws IOException {
    Map<String, Integer> headlines = new HashMap<>();
    shown.stream()
        .filter(list -> !list.stated())
        .forEach(list -> headlines.put(list.listId(), list.year()));
    return snapshot
        .reader(Tables.RANK_MOVES)
        .select(MOVE_COLUMNS)
        .keep(ListYears::isOfAll)
        // Of computed lists only what ends in the years shown is told.
        .keep(
            row ->
                row.whole(Columns.TO_YEAR) >= headlines.getOrDefault(row.text(Columns.LIST_ID), 0))
        .where(Columns.LIST_ID, lists)
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(Columns.LIST_ID) + "/" + row.text(Columns.ZONE_ID)));
  }

  static ReportRankings of(Configuration conf, ReportNames names, Snapshot snapshot)
      throws IOException {
    return new ReportRankings(conf, names, snapshot);
  }

  /** The headline of every stated list, of every index, and of the fullest computed lists. */
  private List<ListYear> shown(List<ListYear> headlines) {
    List<ListYear> stated =
        headlines.stream()
            .filter(ListYear::stated)
            .filter(list -> conf.list(list.listId()).isPresent() || list.ranked() > 1)
            .sorted(
                Comparator.comparingInt(ListYear::ranked)
                    .reversed()
                    .thenComparing(ListYear::listId))
            .toList();
    List<ListYear> ofIndices =
        headlines.stream().filter(list -> names.index(list.listId()) != null).toList();
    List<ListYear> computed =
        headlines.stream()
            .filter(
                list -> !list.stated() && names.index(list.listId()) == null && list.ranked() > 1)
            .toList();
    List<ListYear> all = new ArrayList<>(stated);
    all.addAll(ofIndices);
    computed.stream()
        .sorted(
            Comparator.comparing((ListYear list) -> ListYears.isFilled(list, computed))
                .thenComparingInt(ListYear::year)
                .thenComparingInt(ListYear::ranked)
                .reversed()
                .thenComparing(ListYear::listId))
        .limit(COMPUTED_LISTS)
        .forEach(all::add);
    return all;
  }

  /** The rows of rankings that the report draws on. */
  List<StoredRow> rows() {
    return rows;
  }

  /** The lists shown, in the order of the report. */
  List<ListYear> shown() {
    return shown;
  }

  /** The move of a zone to its place in a year of a list; null where there is none. */
  RankMove lastMove(String listId, String zoneId, int year) {
    return moves.getOrDefault(listId + "/" + zoneId, List.of()).stream()
        .filter(any -> any.get(Columns.TO_YEAR).equals(year))
        .max(Comparator.comparing(any -> any.whole(Columns.FROM_YEAR)))
        .map(this::move)
        .orElse(null);
  }

  /** The years of all lists, and which of them is the headline of each. */
  ListYears years() {
    return years;
  }

  /** The ids of the lists shown. */
  Set<String> listIds() {
    return shown.stream().map(ListYear::listId).collect(Collectors.toSet());
  }

  /** The most places in one list shown. */
  int longest() {
    return shown.stream().mapToInt(ListYear::ranked).max().orElse(0);
  }

  /** How many zones were ranked in a list and year; null where that is unknown. */
  Integer rankOf(Object listId, Object year) {
    return sizes.get(listId + "/" + year);
  }

  /**
   * The lists, in the order of the report.
   *
   * @param places the place in a file of an observation, by its id
   */
  List<RankingTable> tables(Map<String, String> places) {
    return shown.stream().map(list -> table(list, places)).toList();
  }

  /** Among whom a list ranks: of a stated one those whose number it states. */
  private Name peers(ListYear year) {
    return year.stated() ? statedPeers(year.listId()) : names.allZones();
  }

  private Name statedPeers(String listId) {
    return conf.list(listId)
        .map(RankList::denominatorZoneId)
        .filter(zone -> !zone.isEmpty())
        .map(names::zone)
        .orElseGet(() -> ReportNames.word("those-of-the-list"));
  }

  /** The rows of a year of a list, those without a place last. */
  private List<StoredRow> rows(ListYear year) {
    return rows.stream()
        .filter(row -> row.text(Columns.LIST_ID).equals(year.listId()))
        .filter(row -> row.get(Columns.YEAR).equals(year.year()))
        .sorted(
            Comparator.comparing(
                    (StoredRow row) -> row.whole(Columns.RANK),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row.text(Columns.ZONE_ID)))
        .toList();
  }

  /** The zone that comes next in the list shown, by list, year and zone, as in list/2024/zone/. */
  Map<String, String> next() {
    Map<String, String> next = new HashMap<>();
    for (ListYear list : shown) {
      StoredRow before = null;
      for (StoredRow row : rows(list)) {
        if (before != null && row.has(Columns.RANK)) {
          next.put(
              list.listId() + "/" + list.year() + "/" + before.text(Columns.ZONE_ID) + "/",
              row.text(Columns.ZONE_ID));
        }
        before = row;
      }
    }
    return next;
  }

  private RankingTable table(ListYear year, Map<String, String> places) {
    List<StoredRow> ranked = rows(year);
    StoredRow any = ranked.get(0);
    IndexDeclaration index = names.index(year.listId());
    boolean stated = year.stated();
    return new RankingTable(
        names.list(year.listId()),
        peers(year),
        new RankingTable.Dates(
            year.year(),
            any.whole(Columns.EVALUATION_YEAR),
            any.whole(Columns.DATA_YEAR),
            any.text(Columns.PUBLISHED_ON)),
        new RankingTable.Kind(stated, any.flag(Columns.COMPLETE), index != null),
        stated
            ? null
            : index == null ? names.indicator(year.listId()) : ReportNames.word("index-score"),
        any.text(Columns.UNIT),
        new RankingTable.Coverage(any.number(Columns.COVERAGE), note(index, year)),
        ranked.stream()
            .filter(row -> row.get(Columns.RANK) != null)
            .map(row -> rankRow(row, places))
            .toList(),
        ranked.stream()
            .filter(row -> row.get(Columns.RANK) == null)
            .map(
                row ->
                    new UnrankedRow(
                        names.zone(row.text(Columns.ZONE_ID)), row.text(Columns.REASON)))
            .toList());
  }

  /** What a reader must know of a list; null where there is nothing. */
  private Name note(IndexDeclaration index, ListYear headline) {
    Name of = index == null ? null : note(index);
    Collection<ListYear> later = years.after(headline);
    if (later.isEmpty()) {
      return of;
    }
    return new Name(
        note(Lang.ZH, of == null ? "" : of.zh(), later),
        note(Lang.EN, of == null ? "" : of.en(), later));
  }

  /** Years with few zones are said, and are not the headline. */
  private static String note(Lang lang, String before, Collection<ListYear> later) {
    Labels words = Labels.of(lang);
    String each =
        later.stream()
            .map(
                year ->
                    words.text(
                        "ranking-later-year",
                        String.valueOf(year.year()),
                        String.valueOf(year.ranked())))
            .collect(Collectors.joining(words.text("enumeration")));
    return (before + " " + words.text("ranking-later", each)).strip();
  }

  /** What a reader must know of an index, and by which steps it is made. */
  private static Name note(IndexDeclaration index) {
    Name steps = ReportIndices.steps(index);
    return new Name(
        index.noteZh().isEmpty() ? steps.zh() : index.noteZh() + "。" + steps.zh(),
        index.noteEn().isEmpty() ? steps.en() : index.noteEn() + ". " + steps.en());
  }

  private RankRow rankRow(StoredRow row, Map<String, String> places) {
    String zone = row.text(Columns.ZONE_ID);
    int year = row.whole(Columns.YEAR);
    RankMove move = lastMove(row.text(Columns.LIST_ID), zone, year);
    return new RankRow(
        names.zone(zone),
        row.whole(Columns.RANK),
        row.whole(Columns.RANK_OF),
        row.whole(Columns.TIED_WITH),
        row.number(Columns.VALUE),
        move,
        places.get(row.get(Columns.OBSERVATION_ID)));
  }

  /** The moves of the zone in the list of a row of rankings. */
  private List<StoredRow> movesOf(StoredRow row) {
    return moves.getOrDefault(
        row.text(Columns.LIST_ID) + "/" + row.text(Columns.ZONE_ID), List.of());
  }

  private RankMove move(StoredRow row) {
    String why =
        unlike.get(
            ReportIndices.key(
                row.text(Columns.LIST_ID), row.whole(Columns.TO_YEAR), row.text(Columns.ZONE_ID)));
    Integer change = why == null ? row.whole(Columns.CHANGE) : null;
    return new RankMove(
        row.whole(Columns.FROM_YEAR),
        row.whole(Columns.FROM_RANK),
        row.whole(Columns.FROM_OF),
        row.whole(Columns.TO_YEAR),
        row.whole(Columns.TO_RANK),
        row.whole(Columns.TO_OF),
        change,
        why == null ? row.whole(Columns.CHANGE_COMMON) : null,
        row.whole(Columns.REPORTED_CHANGE),
        why == null && change == null ? row.text(Columns.REASON) : why,
        null);
  }

  /** The way of every zone that a stated list knows in several years. */
  List<RankPath> paths(Map<String, String> places) {
    Map<String, List<StoredRow>> byZone = new TreeMap<>();
    rows.stream()
        .filter(row -> row.flag(Columns.STATED))
        .forEach(
            row ->
                byZone
                    .computeIfAbsent(
                        row.text(Columns.LIST_ID) + "/" + row.text(Columns.ZONE_ID),
                        any -> new ArrayList<>())
                    .add(row));
    List<RankPath> paths = new ArrayList<>();
    for (List<StoredRow> rows : byZone.values()) {
      if (rows.size() > 1) {
        rows.sort(Comparator.comparing(row -> row.whole(Columns.YEAR)));
        StoredRow any = rows.get(0);
        paths.add(
            new RankPath(
                names.zone(any.text(Columns.ZONE_ID)),
                names.list(any.text(Columns.LIST_ID)),
                statedPeers(any.text(Columns.LIST_ID)),
                true,
                false,
                rows.stream()
                    .map(
                        row ->
                            new RankPath.Point(
                                row.whole(Columns.YEAR),
                                row.whole(Columns.RANK),
                                row.whole(Columns.RANK_OF),
                                places.get(row.get(Columns.OBSERVATION_ID))))
                    .toList(),
                movesOf(any).stream().filter(move -> isLong(move, rows)).map(this::move).toList()));
      }
    }
    return paths;
  }

  /** Whether a move is worth telling beside the points: claimed, the only one, or a break. */
  private static boolean isLong(StoredRow move, List<StoredRow> points) {
    return move.get(Columns.REPORTED_CHANGE) != null
        || points.size() == 2
        || RankPath.METHOD_BREAK.equals(move.get(Columns.REASON));
  }
}
