package org.zonemark.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zonemark.conf.AttainmentSettings;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.RankList;
import org.zonemark.report.CellBalance;
import org.zonemark.report.FindingCount;
import org.zonemark.report.FindingRow;
import org.zonemark.report.GrowthRow;
import org.zonemark.report.Lang;
import org.zonemark.report.Name;
import org.zonemark.report.RankMove;
import org.zonemark.report.RankPath;
import org.zonemark.report.RankRow;
import org.zonemark.report.RankingTable;
import org.zonemark.report.Report;
import org.zonemark.report.SourceRow;
import org.zonemark.report.StatusCount;
import org.zonemark.report.Summary;
import org.zonemark.report.TargetRow;
import org.zonemark.report.UnrankedRow;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.TableReader;

/**
 * Picks from the tables what the report shows: of every stated list and index and of the fullest
 * computed lists the latest year, the rates of the zones beside them, all targets, samples of the
 * findings and the sources. It computes nothing.
 */
final class ReportModel {

  private static final String ALL = "all";
  private static final int COMPUTED_LISTS = 4;
  private static final int GROWTH_ROWS = 150;
  private static final int FINDINGS = 40;

  /** What a reader takes for growth where no method is named. */
  private static final Set<String> SHOWN_METHODS = Set.of("yoy", "cagr", "reported");

  private static final int GROWTH_YEARS = 8;

  private final Configuration conf;
  private final LocalDate asOf;
  private final ArrayNode inputs;
  private final Snapshot snapshot;
  private final SortedMap<String, Long> findingCounts;
  private final Map<String, Map<String, Object>> targets = new HashMap<>();

  private final List<ListYear> shown;
  private final List<Map<String, Object>> rankings;
  private final Map<String, List<Map<String, Object>>> moves;
  private final List<Map<String, Object>> growth;
  private final List<Map<String, Object>> attainment;
  private final List<Map<String, Object>> findings;
  private final Map<String, String> places;

  private ReportModel(
      Configuration conf,
      LocalDate asOf,
      ArrayNode inputs,
      SortedMap<String, Long> findingCounts,
      Snapshot snapshot)
      throws IOException {
    this.conf = conf;
    this.asOf = asOf;
    this.inputs = inputs;
    this.findingCounts = findingCounts;
    this.snapshot = snapshot;
    for (Map<String, Object> target : table(Tables.TARGETS).all()) {
      targets.put((String) target.get(Columns.TARGET_ID), target);
    }
    TableReader rankingTable = table(Tables.RANKINGS);
    List<Map<String, Object>> stated = rankingTable.where(Columns.STATED);
    List<Map<String, Object>> latest = latest(rankingTable);
    this.shown = shown(stated, latest);
    Set<String> lists = new HashSet<>();
    shown.forEach(list -> lists.add(list.listId()));
    this.rankings = new ArrayList<>(stated);
    latest.stream()
        .filter(row -> !Boolean.TRUE.equals(row.get(Columns.STATED)))
        .filter(row -> lists.contains(row.get(Columns.LIST_ID)))
        .forEach(rankings::add);
    stated.forEach(row -> lists.add(text(row, Columns.LIST_ID)));
    this.moves =
        table(Tables.RANK_MOVES).where(Columns.LIST_ID, lists).stream()
            .filter(row -> ALL.equals(row.get(Columns.PEER_GROUP)))
            .collect(
                Collectors.groupingBy(
                    row -> text(row, Columns.LIST_ID) + "/" + text(row, Columns.ZONE_ID)));
    this.growth = growthRows(table(Tables.GROWTH));
    this.attainment =
        table(Tables.ATTAINMENT).all().stream()
            .filter(row -> "-".equals(row.get(Columns.MEMBER_ID)))
            .filter(row -> AttainmentSettings.OWN_PERIOD.equals(row.get(Columns.METHOD)))
            .sorted(Comparator.comparing(row -> text(row, Columns.TARGET_ID)))
            .toList();
    this.findings =
        table(Tables.FINDINGS).all().stream()
            .sorted(
                Comparator.comparing((Map<String, Object> row) -> text(row, Columns.SEVERITY))
                    .thenComparing(row -> text(row, Columns.CODE))
                    .thenComparing(row -> text(row, Columns.SOURCE_REF)))
            .limit(FINDINGS)
            .toList();
    this.places = new HashMap<>();
    table(Tables.OBSERVATIONS)
        .select(Columns.OBSERVATION_ID, Columns.SOURCE_REF)
        .where(
            Columns.OBSERVATION_ID,
            ids(List.of(rankings, growth), Columns.OBSERVATION_ID, Columns.REPORTED_OBSERVATION_ID))
        .forEach(
            row -> places.put(text(row, Columns.OBSERVATION_ID), text(row, Columns.SOURCE_REF)));
  }

  private TableReader table(String name) {
    return snapshot.reader(Schemas.standard().table(name));
  }

  /** The rows of rankings among all zones in the latest year that has computed lists. */
  private static List<Map<String, Object>> latest(TableReader rankings) throws IOException {
    for (int year : rankings.years()) {
      List<Map<String, Object>> rows = rankings.ofYear(year, Columns.PEER_GROUP, Set.of(ALL));
      if (rows.stream().anyMatch(row -> !Boolean.TRUE.equals(row.get(Columns.STATED)))) {
        return rows;
      }
    }
    return List.of();
  }

  static ReportModel of(
      Configuration conf,
      LocalDate asOf,
      ArrayNode inputs,
      SortedMap<String, Long> findingCounts,
      Snapshot snapshot)
      throws IOException {
    return new ReportModel(conf, asOf, inputs, findingCounts, snapshot);
  }

  // ---- what is shown ----------------------------------------------------------------------------

  /** The latest year of every stated list, of every index, and of the fullest computed lists. */
  private List<ListYear> shown(
      List<Map<String, Object>> statedRows, List<Map<String, Object>> latestRows) {
    Map<String, ListYear> latest = new TreeMap<>();
    for (List<Map<String, Object>> rows : List.of(statedRows, latestRows)) {
      for (Map<String, Object> row : rows) {
        if (row.get(Columns.RANK) != null) {
          ListYear one =
              new ListYear(
                  text(row, Columns.LIST_ID),
                  Boolean.TRUE.equals(row.get(Columns.STATED)),
                  (Integer) row.get(Columns.YEAR),
                  rows == statedRows || !Boolean.TRUE.equals(row.get(Columns.STATED)) ? 1 : 0);
          latest.merge(one.listId(), one, ListYear::later);
        }
      }
    }
    List<ListYear> stated =
        latest.values().stream()
            .filter(ListYear::stated)
            .filter(list -> conf.list(list.listId()).isPresent() || list.ranked() > 1)
            .sorted(
                Comparator.comparingInt(ListYear::ranked)
                    .reversed()
                    .thenComparing(ListYear::listId))
            .toList();
    List<ListYear> ofIndices =
        latest.values().stream().filter(list -> index(list.listId()) != null).toList();
    List<ListYear> computed =
        latest.values().stream()
            .filter(list -> !list.stated() && index(list.listId()) == null && list.ranked() > 1)
            .sorted(
                Comparator.comparingInt(ListYear::year)
                    .thenComparingInt(ListYear::ranked)
                    .reversed()
                    .thenComparing(ListYear::listId))
            .limit(COMPUTED_LISTS)
            .toList();
    List<ListYear> all = new ArrayList<>(stated);
    all.addAll(ofIndices);
    all.addAll(computed);
    return all;
  }

  /** One year of a list among all zones, and how many zones have a place in it. */
  private record ListYear(String listId, boolean stated, int year, int ranked) {

    /** The later of two years; the same year counted together. */
    ListYear later(ListYear other) {
      if (year == other.year) {
        return new ListYear(listId, stated, year, ranked + other.ranked);
      }
      return year > other.year ? this : other;
    }
  }

  private IndexDeclaration index(String listId) {
    return conf.indices().stream()
        .filter(index -> index.listId().equals(listId))
        .findFirst()
        .orElse(null);
  }

  /**
   * Rates beside a printed one, and of the indicators whose lists are shown, latest years first.
   */
  private List<Map<String, Object>> growthRows(TableReader table) throws IOException {
    Set<String> indicators = new HashSet<>();
    shown.forEach(list -> indicators.add(list.listId()));
    boolean small = shown.stream().noneMatch(list -> list.ranked() > GROWTH_ROWS / 2);
    if (small) {
      conf.indicators().forEach(indicator -> indicators.add(indicator.indicatorId()));
    }
    Comparator<Map<String, Object>> order =
        Comparator.comparing((Map<String, Object> row) -> row.get(Columns.REPORTED_PCT) == null)
            .thenComparing(row -> -(Integer) row.get(Columns.YEAR))
            .thenComparing(row -> !"htz-all".equals(row.get(Columns.ZONE_ID)))
            .thenComparing(row -> text(row, Columns.ZONE_ID))
            .thenComparing(row -> text(row, Columns.INDICATOR_ID))
            .thenComparing(row -> text(row, Columns.WINDOW))
            .thenComparing(row -> text(row, Columns.PERIOD));
    List<Map<String, Object>> rates = new ArrayList<>();
    for (int year : table.years().stream().limit(small ? GROWTH_YEARS : 1).toList()) {
      rates.addAll(table.ofYear(year, Columns.INDICATOR_ID, indicators));
    }
    return rates.stream()
        .filter(row -> SHOWN_METHODS.contains(text(row, Columns.METHOD)))
        .filter(row -> row.get(Columns.GROWTH_PCT) != null || row.get(Columns.REPORTED_PCT) != null)
        .sorted(order)
        .limit(GROWTH_ROWS)
        .sorted(
            Comparator.comparing((Map<String, Object> row) -> text(row, Columns.ZONE_ID))
                .thenComparing(row -> text(row, Columns.INDICATOR_ID))
                .thenComparing(row -> text(row, Columns.PERIOD))
                .thenComparing(row -> text(row, Columns.WINDOW)))
        .toList();
  }

  private static Set<String> ids(List<List<Map<String, Object>>> tables, String... columns) {
    Set<String> ids = new TreeSet<>();
    for (List<Map<String, Object>> rows : tables) {
      for (Map<String, Object> row : rows) {
        for (String column : columns) {
          if (row.get(column) != null) {
            ids.add((String) row.get(column));
          }
        }
      }
    }
    return ids;
  }

  // ---- the report -------------------------------------------------------------------------------

  Report report(Lang lang, String runId, String version) {
    return new Report(
        lang,
        null,
        null,
        runId,
        version,
        asOf.toString(),
        Objects.toString(conf.run().knownOn(), null),
        isSynthetic(),
        summary(),
        shown.stream().map(this::rankingTable).toList(),
        paths(),
        growth.stream().map(this::growthRow).toList(),
        attainment.stream().map(this::targetRow).toList(),
        statusCounts(),
        counts(),
        findings.stream().map(this::findingRow).toList(),
        sources());
  }

  private boolean isSynthetic() {
    for (JsonNode input : inputs) {
      if (input.path("synthetic").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  private Summary summary() {
    org.zonemark.table.CellBalance all = org.zonemark.table.CellBalance.empty();
    long rows = 0;
    for (JsonNode input : inputs) {
      all = all.plus(Manifest.balance(input));
      rows += input.path("rows").asLong();
    }
    CellBalance cells = cells(all);
    TreeSet<String> zones = new TreeSet<>();
    rankings.forEach(row -> zones.add(text(row, Columns.ZONE_ID)));
    growth.forEach(row -> zones.add(text(row, Columns.ZONE_ID)));
    attainment.forEach(row -> zones.add(text(row, Columns.ZONE_ID)));
    TreeSet<Integer> years = new TreeSet<>();
    growth.forEach(row -> years.add((Integer) row.get(Columns.YEAR)));
    rankings.forEach(row -> years.add((Integer) row.get(Columns.YEAR)));
    return new Summary(
        rows,
        cells.observations(),
        targets.size(),
        findingCounts.values().stream().mapToLong(Long::longValue).sum(),
        zones.size(),
        years.isEmpty() ? null : years.first(),
        years.isEmpty() ? null : years.last(),
        cells);
  }

  private static CellBalance cells(org.zonemark.table.CellBalance all) {
    return new CellBalance(
        all.total(),
        all.of(org.zonemark.table.CellBalance.Kind.OBSERVATION),
        all.of(org.zonemark.table.CellBalance.Kind.TARGET),
        all.of(org.zonemark.table.CellBalance.Kind.FINDING),
        all.furniture());
  }

  private Name zone(String zoneId) {
    return new Name(conf.zoneById(zoneId).nameZh(), conf.zoneById(zoneId).nameEn());
  }

  private Name indicator(String indicatorId) {
    return new Name(
        conf.indicatorById(indicatorId).nameZh(), conf.indicatorById(indicatorId).nameEn());
  }

  private Name list(String listId) {
    IndexDeclaration index = index(listId);
    if (index != null) {
      return new Name(index.nameZh(), index.nameEn());
    }
    if (conf.list(listId).isPresent()) {
      return new Name(conf.list(listId).get().nameZh(), conf.list(listId).get().nameEn());
    }
    int at = listId.indexOf('@');
    return indicator(at < 0 ? listId : listId.substring(0, at));
  }

  /** Among whom a list ranks: of a stated one those whose number it states. */
  private Name peers(ListYear year) {
    if (!year.stated()) {
      return ALL_ZONES;
    }
    return conf.list(year.listId())
        .map(RankList::denominatorZoneId)
        .filter(zone -> !zone.isEmpty())
        .map(this::zone)
        .orElse(new Name("榜单所列", "those of the list"));
  }

  private static final Name ALL_ZONES = new Name("全部国家高新区", "all national high-tech zones");

  // ---- rankings ---------------------------------------------------------------------------------

  private RankingTable rankingTable(ListYear year) {
    List<Map<String, Object>> rows =
        rankings.stream()
            .filter(row -> text(row, Columns.LIST_ID).equals(year.listId()))
            .filter(row -> row.get(Columns.YEAR).equals(year.year()))
            .sorted(
                Comparator.comparing(
                        (Map<String, Object> row) ->
                            (Integer) row.getOrDefault(Columns.RANK, Integer.MAX_VALUE))
                    .thenComparing(row -> text(row, Columns.ZONE_ID)))
            .toList();
    Map<String, Object> any = rows.get(0);
    IndexDeclaration index = index(year.listId());
    boolean stated = year.stated();
    return new RankingTable(
        list(year.listId()),
        peers(year),
        year.year(),
        (Integer) any.get(Columns.EVALUATION_YEAR),
        (Integer) any.get(Columns.DATA_YEAR),
        (String) any.get(Columns.PUBLISHED_ON),
        stated,
        Boolean.TRUE.equals(any.get(Columns.COMPLETE)),
        index != null,
        stated ? null : index == null ? indicator(year.listId()) : new Name("得分", "score"),
        (String) any.get(Columns.UNIT),
        (Double) any.get(Columns.COVERAGE),
        index == null ? null : new Name(index.noteZh(), index.noteEn()),
        rows.stream().filter(row -> row.get(Columns.RANK) != null).map(this::rankRow).toList(),
        rows.stream()
            .filter(row -> row.get(Columns.RANK) == null)
            .map(
                row -> new UnrankedRow(zone(text(row, Columns.ZONE_ID)), text(row, Columns.REASON)))
            .toList());
  }

  private RankRow rankRow(Map<String, Object> row) {
    RankMove move =
        movesOf(row).stream()
            .filter(any -> any.get(Columns.TO_YEAR).equals(row.get(Columns.YEAR)))
            .max(Comparator.comparing(any -> (Integer) any.get(Columns.FROM_YEAR)))
            .map(this::move)
            .orElse(null);
    return new RankRow(
        zone(text(row, Columns.ZONE_ID)),
        (Integer) row.get(Columns.RANK),
        (Integer) row.get(Columns.RANK_OF),
        (Integer) row.get(Columns.TIED_WITH),
        (Double) row.get(Columns.VALUE),
        move,
        places.get(row.get(Columns.OBSERVATION_ID)));
  }

  /** The moves of the zone in the list of a row of rankings. */
  private List<Map<String, Object>> movesOf(Map<String, Object> row) {
    return moves.getOrDefault(
        text(row, Columns.LIST_ID) + "/" + text(row, Columns.ZONE_ID), List.of());
  }

  private RankMove move(Map<String, Object> row) {
    Integer change = (Integer) row.get(Columns.CHANGE);
    return new RankMove(
        (Integer) row.get(Columns.FROM_YEAR),
        (Integer) row.get(Columns.FROM_RANK),
        (Integer) row.get(Columns.FROM_OF),
        (Integer) row.get(Columns.TO_YEAR),
        (Integer) row.get(Columns.TO_RANK),
        (Integer) row.get(Columns.TO_OF),
        change,
        (Integer) row.get(Columns.CHANGE_COMMON),
        (Integer) row.get(Columns.REPORTED_CHANGE),
        change == null ? (String) row.get(Columns.REASON) : null,
        null);
  }

  /** The way of every zone that a stated list knows in several years. */
  private List<RankPath> paths() {
    Map<String, List<Map<String, Object>>> byZone = new TreeMap<>();
    rankings.stream()
        .filter(row -> Boolean.TRUE.equals(row.get(Columns.STATED)))
        .forEach(
            row ->
                byZone
                    .computeIfAbsent(
                        text(row, Columns.LIST_ID) + "/" + text(row, Columns.ZONE_ID),
                        any -> new ArrayList<>())
                    .add(row));
    List<RankPath> paths = new ArrayList<>();
    for (List<Map<String, Object>> rows : byZone.values()) {
      if (rows.size() > 1) {
        rows.sort(Comparator.comparing(row -> (Integer) row.get(Columns.YEAR)));
        Map<String, Object> any = rows.get(0);
        paths.add(
            new RankPath(
                zone(text(any, Columns.ZONE_ID)),
                list(text(any, Columns.LIST_ID)),
                peers(new ListYear(text(any, Columns.LIST_ID), true, 0, 0)),
                true,
                false,
                rows.stream()
                    .map(
                        row ->
                            new RankPath.Point(
                                (Integer) row.get(Columns.YEAR),
                                (Integer) row.get(Columns.RANK),
                                (Integer) row.get(Columns.RANK_OF),
                                places.get(row.get(Columns.OBSERVATION_ID))))
                    .toList(),
                movesOf(any).stream().filter(move -> isLong(move, rows)).map(this::move).toList()));
      }
    }
    return paths;
  }

  /** Whether a move is worth telling beside the points: it is claimed, or there is but one. */
  private static boolean isLong(Map<String, Object> move, List<Map<String, Object>> points) {
    return move.get(Columns.REPORTED_CHANGE) != null || points.size() == 2;
  }

  // ---- growth, targets, findings, sources -------------------------------------------------------

  private GrowthRow growthRow(Map<String, Object> row) {
    return new GrowthRow(
        zone(text(row, Columns.ZONE_ID)),
        indicator(text(row, Columns.INDICATOR_ID)),
        text(row, Columns.MEASURE),
        (String) row.get(Columns.UNIT),
        text(row, Columns.WINDOW),
        (String) row.get(Columns.BASE_PERIOD),
        (Double) row.get(Columns.BASE_VALUE),
        text(row, Columns.PERIOD),
        (Double) row.get(Columns.VALUE),
        (Double) row.get(Columns.GROWTH_PCT),
        (Double) row.get(Columns.REPORTED_PCT),
        (String) row.get(Columns.REPORTED_PRICE_BASIS),
        (Double) row.get(Columns.DIFFERENCE_PP),
        (String) row.get(Columns.REASON),
        places.getOrDefault(
            Objects.toString(row.get(Columns.OBSERVATION_ID), ""),
            places.get(row.get(Columns.REPORTED_OBSERVATION_ID))));
  }

  private TargetRow targetRow(Map<String, Object> row) {
    Map<String, Object> target = targets.get(text(row, Columns.TARGET_ID));
    String comparator = text(target, Columns.COMPARATOR_ID);
    String status = text(row, Columns.STATUS);
    Double observed = (Double) row.get(Columns.OBSERVED);
    String alias = (String) row.get(Columns.VIA_ALIAS);
    return new TargetRow(
        zone(text(target, Columns.ZONE_ID)),
        Name.of(plan(text(target, Columns.SOURCE_ID))),
        indicator(text(target, Columns.INDICATOR_ID)),
        comparator.equals("-") ? null : zone(comparator),
        text(target, Columns.MEASURE),
        text(target, Columns.OP),
        promised(target),
        (Double) target.get(Columns.VALUE_HI),
        text(target, Columns.UNIT),
        text(target, Columns.PERIOD),
        (String) target.get(Columns.TIER),
        status,
        (String) row.get(Columns.REASON),
        observed,
        observedOf(target, row),
        (String) row.get(Columns.OBSERVED_PERIOD),
        row.get(Columns.GAP) == null ? null : Double.valueOf(-(Double) row.get(Columns.GAP)),
        (Double) row.get(Columns.PROGRESS_PCT),
        (Double) row.get(Columns.ELAPSED_PCT),
        (Double) row.get(Columns.REQUIRED_GROWTH_PCT),
        (Double) row.get(Columns.PROJECTED),
        (String) row.get(Columns.PROJECTED_REASON),
        illustration(row),
        alias == null
            ? null
            : new Name(
                "按" + indicator(alias).in(Lang.ZH) + "读,系声明的口径,原文未定义",
                "read as " + indicator(alias).in(Lang.EN) + " by a declared alias"),
        (String) row.get(Columns.DUP_OF),
        (String) target.get(Columns.SOURCE_REF));
  }

  /** The promised value; 1, which is done, of a milestone without a number. */
  private static double promised(Map<String, Object> target) {
    Double value = (Double) target.get(Columns.VALUE);
    return value == null ? 1 : value;
  }

  private String plan(String sourceId) {
    return conf.source(sourceId).orElseThrow().title();
  }

  /** How many zones were ranked in the list and year of an observed place. */
  private Integer observedOf(Map<String, Object> target, Map<String, Object> row) {
    Object list = target.get(Columns.LIST_ID);
    Object period = row.get(Columns.OBSERVED_PERIOD);
    return rankings.stream()
        .filter(place -> place.get(Columns.LIST_ID).equals(list))
        .filter(place -> place.get(Columns.YEAR).toString().equals(period))
        .map(place -> (Integer) place.get(Columns.RANK_OF))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static TargetRow.Illustration illustration(Map<String, Object> row) {
    if (row.get(Columns.ILLUSTRATION) == null) {
      return null;
    }
    Double gap = (Double) row.get(Columns.ILLUSTRATION_GAP);
    return new TargetRow.Illustration(
        (Double) row.get(Columns.ILLUSTRATION_RATE_PCT),
        (Double) row.get(Columns.ILLUSTRATION),
        gap == null ? null : Double.valueOf(-gap),
        new Name(
            "增速按可比价,水平按现价,不能相乘作预测",
            "the rate is at comparable prices, the level at current prices: no forecast"));
  }

  private List<StatusCount> statusCounts() {
    return attainment.stream()
        .filter(row -> Boolean.TRUE.equals(row.get(Columns.COUNTED)))
        .collect(
            Collectors.groupingBy(
                row -> text(row, Columns.STATUS), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new StatusCount(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<FindingCount> counts() {
    Collection<Map.Entry<String, Long>> counts = findingCounts.entrySet();
    return counts.stream()
        .map(
            count ->
                new FindingCount(
                    count.getKey(),
                    Schemas.standard()
                        .codeList("finding_code")
                        .code(count.getKey())
                        .attribute("severity"),
                    count.getValue()))
        .sorted(
            Comparator.comparing(FindingCount::severity)
                .thenComparing(FindingCount::count, Comparator.reverseOrder()))
        .toList();
  }

  private FindingRow findingRow(Map<String, Object> row) {
    return new FindingRow(
        text(row, Columns.CODE),
        text(row, Columns.SEVERITY),
        new Name(text(row, Columns.MESSAGE_ZH), text(row, Columns.MESSAGE_EN)),
        (String) row.get(Columns.VALUE),
        text(row, Columns.DISPOSITION),
        (String) row.get(Columns.SOURCE_REF));
  }

  private List<SourceRow> sources() {
    List<SourceRow> rows = new ArrayList<>();
    for (JsonNode input : inputs) {
      rows.add(
          new SourceRow(
              input.path("title").asText(),
              input.path("publisher").asText(),
              input.path("edition").asText(),
              input.path("published_on").asText(),
              input.path("file").asText(),
              input.path("sha256").asText(),
              input.path("synthetic").asBoolean(),
              cells(Manifest.balance(input))));
    }
    return rows;
  }

  private static String text(Map<String, Object> row, String column) {
    return (String) row.get(column);
  }
}
