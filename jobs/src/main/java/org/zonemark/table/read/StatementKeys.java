package org.zonemark.table.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Nature;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;
import org.zonemark.table.words.Footnotes;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.UsualWords;

/** Resolves what a statement is about: its series, its period, its unit as printed. */
public final class StatementKeys {

  private static final Spellings SPELLINGS = Spellings.of("zones");

  /** A Chinese name with its English one behind it. */
  private static final Pattern TWO_LANGUAGES =
      Pattern.compile("([^A-Za-z]*\\p{IsHan}[^A-Za-z]*?)\\s+[A-Za-z][^\\p{IsHan}]*");

  /** Says that a part of a year is named by its end; no field that a declaration can name. */
  public static final String AT_END = "at the end";

  public static final Pattern END_OF_PART = Spellings.of("periods").pattern("end-of-part");

  private static final String OF_CITY = SPELLINGS.text("of-city");
  private static final String OF_PROVINCE = SPELLINGS.text("of-province");
  private static final String OF_NATION = SPELLINGS.text("of-nation");
  private static final Pattern UNIT_SEPARATORS = SPELLINGS.pattern("unit-separators");
  private static final Pattern KIND = SPELLINGS.pattern("kind-of-place");
  private static final Pattern CITY = SPELLINGS.pattern("city");
  private static final List<String> SHARED = SPELLINGS.words("shared");
  private static final List<String> LEVELS = List.of(OF_CITY, OF_PROVINCE, OF_NATION);

  private final Configuration conf;
  private final SourceCodes words;

  StatementKeys(Configuration conf, SourceCodes words) {
    this.conf = conf;
    this.words = words;
  }

  /**
   * The fields with the measure apart that stands in the name of an indicator: 地区生产总值增速(%) is 增速 of
   * 地区生产总值. They stay where something says the measure, or the name is known as it is.
   */
  Map<String, String> measureApart(Map<String, String> fields) {
    if (fields.containsKey("measure")) {
      return fields;
    }
    String whole = words.word("indicator", fields.getOrDefault("indicator", "")).strip();
    if (conf.indicator(whole).isPresent()) {
      return fields;
    }
    Matcher behind = Layout.UNIT_BEHIND.matcher(whole);
    boolean unit = behind.matches() && conf.unit(behind.group(2)).isPresent();
    String name = unit ? behind.group(1).strip() : whole;
    for (int at = name.length() - 1; at > 0; at--) {
      String indicator = words.word("indicator", name.substring(0, at));
      String measure = name.substring(at);
      if (!UsualWords.measure(measure).isEmpty() && conf.indicator(indicator).isPresent()) {
        Map<String, String> apart = new HashMap<>(fields);
        apart.put("indicator", indicator);
        apart.put("measure", measure);
        if (unit && fields.getOrDefault("unit", "").isEmpty()) {
          apart.put("unit", behind.group(2));
        }
        return apart;
      }
    }
    return fields;
  }

  StatementKey of(Map<String, String> fields) throws Rejected {
    Zone zone = zone(fields);
    Measure measure =
        words.measure("measure", fields.getOrDefault("measure", Measure.LEVEL.code()));
    Named named = indicator(fields, measure);
    checkEnd(fields, named.indicator(), measure);
    String scope = words.word("scope", fields.getOrDefault("scope", Series.NONE));
    Series series =
        new Series(
            zone.zoneId(),
            named.indicator().indicatorId(),
            measure.code(),
            ofMeasure(fields, measure),
            ofIndicator(fields),
            comparator(fields, zone),
            priceBasis(fields, named.indicator(), measure),
            scope.isEmpty() ? Series.NONE : scope);
    return new StatementKey(
        series, named.indicator(), period(fields), unitOf(named.unit(), measure));
  }

  private Zone zone(Map<String, String> fields) throws Rejected {
    String text = words.word("zone", fields.getOrDefault("zone", ""));
    // Each cell comes by: what is written as a lambda is made anew each time, for nothing.
    Optional<Zone> zone = conf.zone(text);
    if (zone.isEmpty()) {
      zone = conf.zone(words.word("zone", inChinese(text)));
    }
    if (zone.isEmpty()) {
      throw new Rejected("unknown_zone", text, Map.of());
    }
    checkBare(text, zone.get(), fields.containsKey(Layout.BESIDE_ZONES));
    return zone.get();
  }

  /** An indicator, and the unit as it is printed for its numbers. */
  private record Named(Indicator indicator, String unit) {}

  private Named indicator(Map<String, String> fields, Measure measure) throws Rejected {
    String name = words.word("indicator", fields.getOrDefault("indicator", ""));
    String unit = fields.getOrDefault("unit", "");
    Optional<Indicator> whole = conf.indicator(name);
    if (whole.isEmpty()) {
      whole = conf.indicator(words.word("indicator", inChinese(name)));
    }
    if (whole.isPresent()) {
      return new Named(whole.get(), unit);
    }
    Matcher behind = Layout.UNIT_BEHIND.matcher(name.strip());
    if (behind.matches() && conf.unit(behind.group(2)).isPresent()) {
      whole = conf.indicator(words.word("indicator", behind.group(1)));
    }
    Indicator found = whole.orElseThrow(() -> new Rejected("unknown_indicator", name, Map.of()));
    // The unit beside the name is nearer than one declared for the whole table, and further than
    // one of the column: 实际利用外资(亿美元) grows in percent.
    boolean nearest =
        !fields.containsKey(Layout.COLUMN_UNIT)
            && (unit.isEmpty() || Quantities.isInOwnUnit(measure));
    return new Named(found, nearest ? behind.group(2) : unit);
  }

  private String ofMeasure(Map<String, String> fields, Measure measure) throws Rejected {
    if (fields.containsKey("of_measure")) {
      return words.measure("of_measure", fields.get("of_measure")).code();
    }
    boolean rate =
        measure == Measure.GROWTH
            || measure == Measure.TOTAL_GROWTH
            || measure == Measure.SEQUENTIAL_GROWTH;
    return rate ? Measure.LEVEL.code() : Series.NONE;
  }

  private String ofIndicator(Map<String, String> fields) throws Rejected {
    if (!fields.containsKey("of_indicator")) {
      return Series.NONE;
    }
    String whole = words.word("indicator", fields.get("of_indicator"));
    return conf.indicator(whole)
        .orElseThrow(() -> new Rejected("unknown_indicator", whole, Map.of()))
        .indicatorId();
  }

  private String comparator(Map<String, String> fields, Zone zone) throws Rejected {
    if (!fields.containsKey("comparator")) {
      return Series.NONE;
    }
    String beside = words.word("zone", words.word("comparator", fields.get("comparator")));
    return conf.zone(beside)
        .or(() -> place(beside, zone))
        .orElseThrow(() -> new Rejected("unknown_zone", beside, Map.of()))
        .zoneId();
  }

  private Period period(Map<String, String> fields) throws Rejected {
    String text = words.word("period", Footnotes.unmarked(fields.getOrDefault("period", "")));
    Outcome<Period> printed = Period.ofPrinted(text);
    Outcome<Period> period = printed.isPresent() ? printed : PeriodText.ofPart(text);
    if (!period.isPresent()) {
      throw new Rejected("unreadable_period", text, Map.of());
    }
    return period.value();
  }

  /** At the end of a month stocks stand; of what flows the year up to it may be meant as well. */
  private static void checkEnd(Map<String, String> fields, Indicator indicator, Measure measure)
      throws Rejected {
    if (measure != Measure.LEVEL || indicator.nature() != Nature.FLOW) {
      return;
    }
    String text = fields.getOrDefault("period", "");
    if (fields.containsKey(AT_END) || END_OF_PART.matcher(text).find()) {
      throw new Rejected("unreadable_period", text, Map.of());
    }
  }

  static Measure measureOf(Series series) {
    return Measure.valueOf(series.measure().toUpperCase(Locale.ROOT));
  }

  /** Whether a word names a place by its level only: 全市, 全省, 全国. */
  public static boolean isLevelOfPlace(String word) {
    return LEVELS.contains(word);
  }

  /**
   * Under a heading such as 高新区 a bare 上海 is not the province; which of its zones, is open. Nor
   * need it be the province where other rows are zones, if a city or a zone is called so as well.
   */
  private void checkBare(String text, Zone place, boolean besideZones) throws Rejected {
    // Most names are those of zones: they are passed by without being normalised once more.
    if (place.kind() == ZoneKind.ZONE
        || !words.zonesAreHeadedSo() && !(besideZones && isShared(place))
        || Names.normalise(place.nameZh()).equals(Names.normalise(text))) {
      return;
    }
    List<String> zones =
        conf.zones().stream()
            .filter(zone -> zone.kind() == ZoneKind.ZONE)
            .filter(
                zone ->
                    zone.provinceId().equals(place.zoneId())
                        || zone.cityId().equals(place.zoneId()))
            .map(Zone::nameZh)
            .toList();
    if (!zones.isEmpty()) {
      throw new Rejected("name_twofold", text, Map.of("expected", String.join(", ", zones)));
    }
  }

  /** Whether the name of a province is that of a city or a zone too: 北京, 吉林, 海南. */
  private boolean isShared(Zone province) {
    String bare = KIND.matcher(province.nameZh()).replaceFirst("");
    return province.kind() == ZoneKind.PROVINCE
        && (CITY.matcher(province.nameZh()).find()
            || SHARED.contains(bare)
            || conf.zones().stream()
                .filter(zone -> zone.kind() == ZoneKind.CITY)
                .anyMatch(zone -> CITY.matcher(zone.nameZh()).replaceFirst("").equals(bare)));
  }

  /** The city, province or nation of a zone that a word such as 全市 speaks of. */
  private Optional<Zone> place(String word, Zone zone) {
    if (word.equals(OF_CITY)) {
      return conf.zone(zone.cityId());
    }
    if (word.equals(OF_PROVINCE)) {
      return conf.zone(zone.provinceId());
    }
    return word.equals(OF_NATION)
        ? conf.zones().stream().filter(any -> any.kind() == ZoneKind.NATION).findFirst()
        : Optional.empty();
  }

  /** The Chinese of a name in two languages; any other name as it is. */
  public static String inChinese(String name) {
    Matcher both = TWO_LANGUAGES.matcher(name.strip());
    return both.matches() ? both.group(1) : name;
  }

  /** Of several units in one line (亿元、%) percent is for rates, the one other unit for the rest. */
  private String unitOf(String printed, Measure measure) {
    if (printed.isEmpty() || conf.unit(printed).isPresent()) {
      return printed;
    }
    boolean rate =
        switch (measure) {
          case GROWTH, TOTAL_GROWTH, SEQUENTIAL_GROWTH, SHARE, COVERAGE, PERCENTILE -> true;
          case LEVEL, INCREMENT, CUMULATIVE, RATIO, MULTIPLE, RANK, RANK_CHANGE, GAP, MILESTONE ->
              false;
        };
    List<String> fitting =
        Stream.of(UNIT_SEPARATORS.split(printed))
            .filter(
                each ->
                    conf.unit(each)
                        .filter(unit -> unit.dimension().equals("percent") == rate)
                        .isPresent())
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : printed;
  }

  private String priceBasis(Map<String, String> fields, Indicator indicator, Measure measure)
      throws Rejected {
    String declared = words.code("price_basis", fields.getOrDefault("price_basis", ""));
    if (!declared.isEmpty()) {
      return declared;
    }
    return switch (measure) {
      case LEVEL, INCREMENT, CUMULATIVE, MULTIPLE -> indicator.priceBasis();
      case GROWTH, TOTAL_GROWTH, SEQUENTIAL_GROWTH -> indicator.growthPriceBasis();
      case SHARE, RATIO, RANK, PERCENTILE, RANK_CHANGE, GAP, COVERAGE, MILESTONE -> Series.NONE;
    };
  }
}
