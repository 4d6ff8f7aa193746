package org.zonemark.example;

import static org.zonemark.example.Units.COAL_PER_TEN_THOUSAND_YUAN;
import static org.zonemark.example.Units.FIRMS;
import static org.zonemark.example.Units.HUNDRED_MILLION_YUAN;
import static org.zonemark.example.Units.PATENTS_PER_TEN_BILLION_YUAN;
import static org.zonemark.example.Units.PATENTS_PER_TEN_MILLION_YUAN;
import static org.zonemark.example.Units.PATENTS_PER_TEN_THOUSAND_PERSONS;
import static org.zonemark.example.Units.PERCENT;
import static org.zonemark.example.Units.PERSONS;
import static org.zonemark.example.Units.PIECES;
import static org.zonemark.example.Units.PLACES;
import static org.zonemark.example.Units.POINTS;
import static org.zonemark.example.Units.TEN_THOUSAND_PERSONS;
import static org.zonemark.example.Units.TEN_THOUSAND_YUAN;
import static org.zonemark.example.Units.THOUSAND_YUAN;
import static org.zonemark.example.Units.YUAN;
import static org.zonemark.example.Units.YUAN_PER_PERSON;
import static org.zonemark.example.Wording.ALL_ZONES_NAME;
import static org.zonemark.example.Wording.CITY_NAME;
import static org.zonemark.example.Wording.EVALUATION;
import static org.zonemark.example.Wording.LARGE_ZONES_NAME;
import static org.zonemark.example.Wording.NATION_NAME;
import static org.zonemark.example.Wording.PROVINCE_NAME;
import static org.zonemark.example.Wording.RANKED_ZONES_INDICATOR;
import static org.zonemark.example.Wording.RANKED_ZONES_NAME;
import static org.zonemark.example.Wording.RANK_INDICATOR;
import static org.zonemark.example.Wording.RANK_LIST;
import static org.zonemark.example.Wording.RANK_NAME;
import static org.zonemark.example.Wording.SYNTHETIC;
import static org.zonemark.example.Wording.TOTAL;
import static org.zonemark.example.Wording.digits;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of conf/: zones, their groups and events, indicators, units, lists. */
final class DirectoryTables {

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

  /** So many of the largest zones form a group. */
  private static final int LARGE_ZONES = 50;

  private final HiddenValues values;

  DirectoryTables(HiddenValues values) {
    this.values = values;
  }

  /** The nation, all zones, the provinces and cities, and each zone. */
  Rows zones() {
    Rows rows = new Rows();
    rows.add(
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
            "note"));
    rows.add(
        List.of("cn", NATION_NAME, "Synthetic nation", "nation", "", "", "", "", "", SYNTHETIC));
    rows.add(
        List.of(
            "htz-all",
            ALL_ZONES_NAME,
            "All synthetic zones",
            "group",
            "",
            "",
            "cn",
            "",
            TOTAL,
            SYNTHETIC));
    for (int p = 1; p <= Zone.PROVINCES; p++) {
      String id = provinceId(p);
      String name = PROVINCE_NAME + digits(p, 2);
      String nameEn = "Synthetic province " + digits(p, 2);
      rows.add(List.of(id, name, nameEn, "province", id, "", "cn", "", "", SYNTHETIC));
    }
    values.zones().stream()
        .collect(Collectors.toMap(Zone::city, Zone::province, (first, same) -> first, TreeMap::new))
        .forEach((city, province) -> rows.add(city(city, province)));
    values.zones().forEach(zone -> rows.add(zone(zone)));
    return rows;
  }

  private static List<String> city(int city, int province) {
    return List.of(
        cityId(city),
        CITY_NAME + digits(city, 3),
        "Synthetic city " + digits(city, 3),
        "city",
        provinceId(province),
        cityId(city),
        provinceId(province),
        "",
        "",
        SYNTHETIC);
  }

  private static List<String> zone(Zone zone) {
    return List.of(
        zone.id(),
        zone.name(),
        "Synthetic zone " + digits(zone.number(), 3),
        "zone",
        provinceId(zone.province()),
        cityId(zone.city()),
        "htz-all",
        Integer.toString(zone.approvedYear()),
        zone.longName(),
        SYNTHETIC);
  }

  /** The approval of each zone. */
  Rows events() {
    Rows events = new Rows();
    events.add(List.of("zone_id", "year", "event", "event_date", "note", "source_ref"));
    for (Zone zone : values.zones()) {
      String year = Integer.toString(zone.approvedYear());
      events.add(List.of(zone.id(), year, "approved", "", SYNTHETIC, "SyntheticPanel"));
    }
    return events;
  }

  /** The group of the largest zones. */
  Rows groups() {
    Rows groups = new Rows();
    groups.add(
        List.of(
            "group_id",
            "zone_id",
            "from_year",
            "to_year",
            "group_name_zh",
            "group_name_en",
            "note"));
    values.zones().stream()
        .sorted(Comparator.comparingDouble(values::size).reversed())
        .limit(LARGE_ZONES)
        .sorted(Comparator.comparingInt(Zone::number))
        .forEach(
            zone ->
                groups.add(
                    List.of(
                        "grp-s-large",
                        zone.id(),
                        Integer.toString(zone.approvedYear()),
                        "",
                        LARGE_ZONES_NAME,
                        "Large synthetic zones",
                        SYNTHETIC)));
    return groups;
  }

  private static String provinceId(int province) {
    return "prov-s" + digits(province, 2);
  }

  private static String cityId(int city) {
    return "city-s" + digits(city, 3);
  }

  /** The indicators of the panel, and those of the published evaluation. */
  static Rows indicators() {
    Rows rows = new Rows();
    rows.add(INDICATOR_COLUMNS);
    Indicators.ALL.forEach(indicator -> rows.add(row(indicator)));
    rows.add(stated(RANK_INDICATOR, RANK_NAME, "Synthetic evaluation, rank", PLACES, "-1", "rank"));
    rows.add(
        stated(
            RANKED_ZONES_INDICATOR,
            RANKED_ZONES_NAME,
            "Synthetic evaluation, zones ranked",
            PIECES,
            "0",
            "stock"));
    return rows;
  }

  private static List<String> row(Indicator indicator) {
    String basis = indicator.money() ? "current" : "-";
    return List.of(
        indicator.id(),
        indicator.name(),
        "Synthetic: " + indicator.nameEn(),
        indicator.canonicalUnit(),
        Integer.toString(indicator.direction()),
        indicator.kind().nature,
        indicator.kind().aggregation,
        indicator.money() ? "CNY" : "-",
        basis,
        basis,
        "",
        "",
        SYNTHETIC);
  }

  private static List<String> stated(
      String id, String name, String nameEn, String unit, String direction, String nature) {
    return List.of(
        id, name, nameEn, unit, direction, nature, "none", "-", "-", "-", "", "", SYNTHETIC);
  }

  static Rows units() {
    Rows units = new Rows();
    units.add(
        List.of(
            "unit", "aliases", "name_en", "dimension", "canonical", "numerator", "denominator"));
    units.add(unit(PIECES, "piece", "count", PIECES, "1"));
    units.add(unit(FIRMS, "firm", "count", PIECES, "1"));
    units.add(unit(PERSONS, "person", "persons", PERSONS, "1"));
    units.add(unit(TEN_THOUSAND_PERSONS, "10 thousand persons", "persons", PERSONS, "10000"));
    units.add(unit(PERCENT, "percent", "percent", PERCENT, "1"));
    units.add(unit(YUAN, "yuan", "money_cny", YUAN, "1"));
    units.add(unit(THOUSAND_YUAN, "thousand yuan", "money_cny", YUAN, "1000"));
    units.add(unit(TEN_THOUSAND_YUAN, "10 thousand yuan", "money_cny", YUAN, "10000"));
    units.add(unit(HUNDRED_MILLION_YUAN, "100 million yuan", "money_cny", YUAN, "100000000"));
    units.add(own(YUAN_PER_PERSON, "yuan per person"));
    units.add(own(PATENTS_PER_TEN_THOUSAND_PERSONS, "per 10 thousand persons"));
    units.add(own(PATENTS_PER_TEN_MILLION_YUAN, "per 10 million yuan"));
    units.add(own(PATENTS_PER_TEN_BILLION_YUAN, "per 10 billion yuan"));
    units.add(own(COAL_PER_TEN_THOUSAND_YUAN, "tonnes of standard coal per 10 thousand yuan"));
    units.add(own(POINTS, "points"));
    units.add(own(PLACES, "place in a ranking"));
    return units;
  }

  private static List<String> unit(
      String unit, String nameEn, String dimension, String canonical, String numerator) {
    return List.of(unit, "", nameEn, dimension, canonical, numerator, "1");
  }

  /** A unit that is its own canonical unit and has a dimension of its own. */
  private static List<String> own(String unit, String nameEn) {
    return unit(unit, nameEn, nameEn.replace(' ', '_'), unit, "1");
  }

  /** The list of the published evaluation. */
  static Rows lists() {
    Rows lists = new Rows();
    lists.add(
        List.of(
            "list_id",
            "indicator_id",
            "name_zh",
            "name_en",
            "data_year_offset",
            "denominator_indicator_id",
            "denominator_zone_id",
            "note"));
    lists.add(
        List.of(
            RANK_LIST,
            RANK_INDICATOR,
            EVALUATION,
            "Synthetic evaluation of zones",
            "-1",
            RANKED_ZONES_INDICATOR,
            "htz-all",
            SYNTHETIC));
    return lists;
  }

  /** No bundles: only their header. */
  static Rows bundles() {
    Rows bundles = new Rows();
    bundles.add(List.of("bundle_id", "member_indicator_id", "note"));
    return bundles;
  }
}
