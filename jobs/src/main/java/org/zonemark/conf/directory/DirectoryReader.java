package org.zonemark.conf.directory;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.CsvTable;
import org.zonemark.conf.text.PartialDate;
import org.zonemark.conf.text.Problem;
import org.zonemark.conf.text.Problems;

/** Reads the CSV tables of conf/ and checks that they fit each other. */
public final class DirectoryReader {

  private static final List<String> ZONE_COLUMNS =
      List.of(
          "zone_id",
          "name_zh",
          "name_en",
          "kind",
          "province_id",
          "city_id",
          "parent_id",
          "approved_year",
          "aliases",
          "note");
  private static final List<String> GROUP_COLUMNS =
      List.of(
          "group_id", "zone_id", "from_year", "to_year", "group_name_zh", "group_name_en", "note");
  private static final List<String> EVENT_COLUMNS =
      List.of("zone_id", "year", "event", "event_date", "note", "source_ref");
  private static final List<String> INDICATOR_COLUMNS =
      List.of(
          "indicator_id",
          "name_zh",
          "name_en",
          "unit",
          "direction",
          "nature",
          "aggregation",
          "currency",
          "price_basis",
          "growth_price_basis",
          "alias_of",
          "synonyms",
          "note");
  private static final List<String> UNIT_COLUMNS =
      List.of("unit", "aliases", "name_en", "dimension", "canonical", "numerator", "denominator");
  private static final List<String> LIST_COLUMNS =
      List.of(
          "list_id",
          "indicator_id",
          "name_zh",
          "name_en",
          "data_year_offset",
          "denominator_indicator_id",
          "denominator_zone_id",
          "note");
  private static final List<String> OPTIONAL_LIST_COLUMNS = List.of("breaks");
  private static final List<String> BUNDLE_COLUMNS =
      List.of("bundle_id", "member_indicator_id", "note");
  private static final Set<String> REQUIRED = Set.of("zones.csv", "indicators.csv", "units.csv");
  private static final List<String> DIRECTIONS = List.of("1", "-1", "0");

  private final CsvTable zones;
  private final CsvTable groups;
  private final CsvTable events;
  private final CsvTable indicators;
  private final CsvTable units;
  private final CsvTable lists;
  private final CsvTable bundles;
  private final CsvTable words;
  private final Lexicon zoneNames = new Lexicon();
  private final Lexicon indicatorNames = new Lexicon();
  private final Lexicon unitNames = new Lexicon();

  public DirectoryReader(ConfFolder folder, Problems problems) {
    for (String path : REQUIRED) {
      if (!folder.contains(path)) {
        problems.add(folder.shown(path), 0, 0, "the file is missing", "add it");
      }
    }
    zones = CsvTable.read(folder, "zones.csv", ZONE_COLUMNS, problems);
    groups = CsvTable.read(folder, "zone_groups.csv", GROUP_COLUMNS, problems);
    events = CsvTable.read(folder, "zone_events.csv", EVENT_COLUMNS, problems);
    indicators = CsvTable.read(folder, "indicators.csv", INDICATOR_COLUMNS, problems);
    units = CsvTable.read(folder, "units.csv", UNIT_COLUMNS, problems);
    lists = CsvTable.read(folder, "lists.csv", LIST_COLUMNS, OPTIONAL_LIST_COLUMNS, problems);
    bundles = CsvTable.read(folder, "bundles.csv", BUNDLE_COLUMNS, problems);
    LexiconReader.read(zones, "zone_id", "aliases", zoneNames);
    LexiconReader.read(indicators, "indicator_id", "synonyms", indicatorNames);
    LexiconReader.read(units, "unit", "aliases", unitNames);
    words = UsualWord.table(folder, problems);
    LexiconReader.readWords(
        words, Map.of("zone", zoneNames, "indicator", indicatorNames, "unit", unitNames));
  }

  public static List<String> paths() {
    return List.of(
        "zones.csv",
        "zone_groups.csv",
        "zone_events.csv",
        "indicators.csv",
        "units.csv",
        "lists.csv",
        "bundles.csv",
        "words.csv");
  }

  public Vocabulary vocabulary() {
    return new Vocabulary(
        zones.isReadable() ? zoneNames : null,
        indicators.isReadable() ? indicatorNames : null,
        units.isReadable() ? unitNames : null,
        ids(indicators, "indicator_id"),
        lists.isReadable() ? lists.filled("list_id") : Set.of());
  }

  public Lexicon zoneNames() {
    return zoneNames;
  }

  public Lexicon indicatorNames() {
    return indicatorNames;
  }

  public Lexicon unitNames() {
    return unitNames;
  }

  public List<UsualWord> readWords() {
    return words.records(UsualWord::of);
  }

  public List<Zone> readZones() {
    Set<String> ids = ids(zones, "zone_id");
    Map<String, String> kinds = kinds();
    return zones.records(
        row -> {
          String provinceId = row.reference("province_id", ids, "zones.csv");
          rejectOtherKind(row, "province_id", provinceId, "province", kinds);
          String cityId = row.reference("city_id", ids, "zones.csv");
          rejectOtherKind(row, "city_id", cityId, "city", kinds);
          return new Zone(
              row.required("zone_id"),
              row.required("name_zh"),
              row.text("name_en"),
              row.choice("kind", ZoneKind.class, ZoneKind.ZONE),
              provinceId,
              cityId,
              row.reference("parent_id", ids, "zones.csv"),
              row.yearOrNull("approved_year"),
              row.parts("aliases"),
              row.text("note"));
        });
  }

  /** Zones that stand in no computed list with a rank, of which somebody may not know. */
  public List<Problem> warnings(ZoneGroups groups, String whole) {
    return groups.warnings(zones.file(), whole);
  }

  public List<GroupMembership> readGroups() {
    Set<String> ids = ids(zones, "zone_id");
    Map<String, String> kinds = kinds();
    Map<String, String> groupNames = new HashMap<>();
    Set<String> seen = new HashSet<>();
    return groups.records(
        row -> {
          String groupId = row.required("group_id");
          checkGroup(row, groupId, kinds, groupNames);
          String zoneId = required(row, "zone_id", ids, "zones.csv");
          int fromYear = row.year("from_year");
          rejectTwin(row, seen, groupId + ", " + zoneId + ", " + fromYear);
          return new GroupMembership(
              groupId,
              zoneId,
              fromYear,
              row.yearOrNull("to_year"),
              row.text("group_name_zh"),
              row.text("group_name_en"),
              row.text("note"));
        });
  }

  public List<ZoneEvent> readEvents() {
    Set<String> ids = ids(zones, "zone_id");
    Set<String> seen = new HashSet<>();
    return events.records(
        row -> {
          String zoneId = required(row, "zone_id", ids, "zones.csv");
          int year = row.year("year");
          String event = row.code("event", ZoneEvent.EVENTS);
          rejectTwin(row, seen, zoneId + ", " + year + ", " + event);
          return new ZoneEvent(
              zoneId, year, event, eventDate(row), row.text("note"), row.text("source_ref"));
        });
  }

  public List<Unit> readUnits() {
    return UnitReader.read(units);
  }

  public List<Indicator> readIndicators() {
    Set<String> ids = ids(indicators, "indicator_id");
    Set<String> unitCodes = ids(units, "unit");
    Map<String, String> aliases = new HashMap<>();
    indicators.rows().forEach(row -> aliases.put(row.text("indicator_id"), row.text("alias_of")));
    Map<String, String> canonical = new HashMap<>();
    units.rows().forEach(row -> canonical.put(row.text("unit"), UnitReader.canonical(row)));
    return indicators.records(
        row -> {
          String aliasOf = row.reference("alias_of", ids, "indicators.csv");
          if (!aliases.getOrDefault(aliasOf, "").isEmpty()) {
            String message = "alias_of `" + aliasOf + "` is itself an alias";
            row.reject(message, "name the indicator that stands behind it");
          }
          String unit = required(row, "unit", unitCodes, "units.csv");
          String stored = canonical.getOrDefault(unit, unit);
          if (!stored.equals(unit)) {
            row.reject("unit `" + unit + "` is not canonical", "use `" + stored + "`");
          }
          return new Indicator(
              row.required("indicator_id"),
              row.required("name_zh"),
              row.text("name_en"),
              unit,
              direction(row),
              row.choice("nature", Nature.class),
              row.code("aggregation", Indicator.AGGREGATIONS, "none"),
              new Indicator.Prices(
                  row.codeOrDash("currency", Indicator.CURRENCIES),
                  row.codeOrDash("price_basis", Indicator.PRICE_BASES),
                  row.codeOrDash("growth_price_basis", Indicator.PRICE_BASES)),
              aliasOf,
              row.parts("synonyms"),
              row.text("note"));
        });
  }

  public List<RankList> readLists() {
    Set<String> zoneIds = ids(zones, "zone_id");
    Set<String> indicatorIds = ids(indicators, "indicator_id");
    Set<String> seen = new HashSet<>();
    return lists.records(
        row -> {
          rejectTwin(row, seen, row.required("list_id"));
          return new RankList(
              row.text("list_id"),
              required(row, "indicator_id", indicatorIds, "indicators.csv"),
              row.required("name_zh"),
              row.text("name_en"),
              row.text("data_year_offset").isEmpty() ? 0 : row.integer("data_year_offset"),
              row.reference("denominator_indicator_id", indicatorIds, "indicators.csv"),
              row.reference("denominator_zone_id", zoneIds, "zones.csv"),
              row.years("breaks"),
              row.text("note"));
        });
  }

  public List<Bundle> readBundles() {
    Set<String> ids = ids(indicators, "indicator_id");
    Set<String> seen = new HashSet<>();
    Map<String, List<Bundle.Member>> members = new LinkedHashMap<>();
    bundles
        .records(
            row -> {
              String bundleId = required(row, "bundle_id", ids, "indicators.csv");
              String memberId = required(row, "member_indicator_id", ids, "indicators.csv");
              rejectTwin(row, seen, bundleId + ", " + memberId);
              if (!memberId.isEmpty() && memberId.equals(bundleId)) {
                row.reject("bundle `" + bundleId + "` is its own member", "remove the row");
              }
              return Map.entry(bundleId, new Bundle.Member(memberId, row.text("note")));
            })
        .forEach(
            member ->
                members
                    .computeIfAbsent(member.getKey(), id -> new ArrayList<>())
                    .add(member.getValue()));
    List<Bundle> read = new ArrayList<>();
    members.forEach((bundleId, list) -> read.add(new Bundle(bundleId, list)));
    return read;
  }

  private Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    zones.rows().forEach(row -> kinds.put(row.text("zone_id"), row.text("kind")));
    return kinds;
  }

  /** A group is a comparator of zones.csv, or is named where its members stand, always alike. */
  private void checkGroup(
      CsvTable.Row row, String groupId, Map<String, String> kinds, Map<String, String> names) {
    String name = row.text("group_name_zh");
    if (zones.isReadable() && !groupId.isEmpty() && !kinds.containsKey(groupId) && name.isEmpty()) {
      row.reject(
          "group_id `" + groupId + "` is not in zones.csv and has no group_name_zh",
          "name it here or add it there" + Problems.suggestion(groupId, kinds.keySet()));
    }
    rejectOtherKind(row, "group_id", groupId, "group", kinds);
    String before = names.putIfAbsent(groupId, name);
    if (before != null && !before.equals(name)) {
      row.reject(
          "group `" + groupId + "` is named `" + name + "` here and `" + before + "` above",
          "give it one name" + Problems.suggestion(groupId, otherThan(groupId, names.keySet())));
    }
  }

  private static Set<String> otherThan(String id, Set<String> ids) {
    Set<String> others = new HashSet<>(ids);
    others.remove(id);
    return others;
  }

  /** Gives the ids of a table; null where it cannot be read. */
  private static Set<String> ids(CsvTable table, String column) {
    return table.isReadable() ? table.filled(column) : null;
  }

  private static String required(CsvTable.Row row, String column, Set<String> known, String where) {
    row.required(column);
    return row.reference(column, known, where);
  }

  private static int direction(CsvTable.Row row) {
    String direction = row.code("direction", DIRECTIONS, "0");
    return DIRECTIONS.contains(direction) ? Integer.parseInt(direction) : 0;
  }

  private static String eventDate(CsvTable.Row row) {
    String date = row.text("event_date");
    try {
      if (!date.isEmpty()) {
        PartialDate.lastDay(date);
      }
    } catch (DateTimeException e) {
      row.reject("event_date `" + date + "` is no date", "write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    return date;
  }

  private static void rejectOtherKind(
      CsvTable.Row row, String column, String id, String kind, Map<String, String> kinds) {
    String found = kinds.getOrDefault(id, kind);
    if (!id.isEmpty() && !found.equals(kind)) {
      row.reject(column + " `" + id + "` is of kind " + found, "name a " + kind);
    }
  }

  private static void rejectTwin(CsvTable.Row row, Set<String> seen, String key) {
    if (!seen.add(key)) {
      row.reject("`" + key + "` stands twice", "keep one of the rows");
    }
  }
}
