package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.source.TableShape.Inferred.BareNames;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Sheet;
import org.zonemark.table.infer.SaidInText.Evidence;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.read.DeclaredNames;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.table.words.ZoneNames;

/**
 * What stands around a table and is said of all its numbers: titles, notes, names of sheet and
 * file.
 */
final class Titles {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  private static final double INDICATOR = 0.9;
  private static final double BEFORE = 0.95;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern CONTINUED = SPELLINGS.pattern("continued");
  private static final Pattern TABLE_NUMBER = SPELLINGS.pattern("table-number");
  private static final Pattern LABELLED = SPELLINGS.pattern("labelled");

  private static final String ALL_ZONES = SPELLINGS.text("all-zones");
  private static final String NUMBER_OF_ZONES = SPELLINGS.text("number-of-zones");
  private static final Pattern NATION = SPELLINGS.pattern("nation");
  private static final Pattern NATIONAL_ZONES = SPELLINGS.pattern("national-zones");
  private static final String RANK_NAME = SPELLINGS.text("rank-name");
  private static final Pattern CHOSEN = SPELLINGS.pattern("chosen");

  private final Configuration conf;
  private final TextReader reader;
  private final Vocabulary vocabulary;
  private final ZoneNames zoneNames;
  final List<SaidInText> texts = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();

  /** What is said of the time. */
  final TitlePeriod time;

  /** The period of the whole table, "" where none is said or it is open. */
  String period = "";

  /** A month or quarter of which nothing yet says whether the year up to it is meant. */
  String openPeriod = "";

  String zone = "";
  BareNames bareNames = BareNames.UNDECLARED;

  /** The names that a person has declared. */
  DeclaredNames declared;

  String indicator = "";
  String indicatorName = "";
  String scope = "";

  /** What of the titles is not understood. */
  final TitleWords titleWords;

  /** Whether the titles speak of places, and the indicator whose places they are. */
  boolean placed;

  private String placesOf = "";

  final TitleUnits units;

  /** Whether the titles say that all is from the begin of the year on. */
  final boolean soFar;

  /**
   * The line that numbers the table among those of its sheet, and its number; 0 where none does.
   */
  private String line = "";

  private int number;
  private final boolean goesOn;
  private final Sheet sheet;

  Titles(
      String file,
      Block block,
      Titles before,
      Configuration conf,
      TextReader reader,
      Vocabulary vocabulary,
      ZoneNames zoneNames) {
    this.conf = conf;
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.zoneNames = zoneNames;
    goesOn = addTitles(block);
    String sheet = block.grid().sheet.name();
    boolean plain = texts.stream().noneMatch(each -> each.unitLine().isEmpty());
    boolean below = before != null && before.sheet == block.grid().sheet;
    boolean next = below && isNextOf(before);
    boolean continued = before != null && (goesOn || texts.isEmpty() || plain && below);
    this.sheet = block.grid().sheet;
    addNames(file, sheet);
    TitlePeriod time = new TitlePeriod(texts, vocabulary, numbered, evidence);
    this.time = time;
    period = time.period;
    openPeriod = time.openPeriod;
    titleWords = new TitleWords(texts, reader, vocabulary);
    readNames(block);
    readScope();
    readPlaces();
    units = new TitleUnits(texts, block, conf, reader);
    if (!units.isEmpty()) {
      found("unit", units.told(), Phrases.of("unit-line"), 1);
    }
    soFar = says(Vocabulary.SO_FAR) && !says(Vocabulary.CURRENT);
    goOn(before, continued, next);
  }

  /** Takes from the table before what is said of both. */
  private void goOn(Titles before, boolean continued, boolean next) {
    if (continued) {
      inherit(before);
      titleWords.inherit(before.titleWords);
      units.inherit(before.units);
    } else if (next && zone.isEmpty() && indicator.isEmpty()) {
      inherit(before);
    }
  }

  /** Adds the names of sheet and file, and of its folder where that names a publication. */
  private void addNames(String file, String sheet) {
    if (!sheet.isEmpty()) {
      texts.add(new SaidInText(SaidInText.Place.SHEET, sheet));
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    numbered |= isNumbered(sheet) || isNumbered(name);
    texts.add(new SaidInText(SaidInText.Place.FILE, name.replaceFirst("\\.[A-Za-z]+$", "")));
    String folders = file.substring(0, file.length() - name.length());
    String folder = folders.replaceFirst("[/!]+$", "").replaceFirst("^.*[/!]", "");
    if (!vocabulary.yearsBefore(folder).isEmpty()) {
      texts.add(new SaidInText(SaidInText.Place.FILE, folder));
    }
  }

  private boolean says(String meaning) {
    return texts.stream().anyMatch(each -> reader.read(each.text()).means(meaning));
  }

  /**
   * Whether the one title is the line of the next number, of a table whose own such line says
   * nothing of time and place: 二、创新能力 below 一、经济效益.
   */
  private boolean isNextOf(Titles before) {
    return texts.size() == 1
        && number > 1
        && before.number == number - 1
        && reader.read(before.line).periods.isEmpty()
        && reader.read(before.line).zones.isEmpty();
  }

  /** Adds the titles above a table; whether one of them says that it goes on another. */
  private boolean addTitles(Block block) {
    boolean goesOn = false;
    for (int row : block.titles()) {
      for (String text : block.grid().saying(row, block.first(), block.last())) {
        numbered |= isNumbered(text);
        goesOn |= CONTINUED.matcher(text).find();
        number = SaidInText.number(text) > 0 ? SaidInText.number(text) : number;
        line = SaidInText.number(text) > 0 ? text : line;
        String plain = TextReader.withoutNumber(text);
        texts.add(
            new SaidInText(
                SaidInText.Place.title(block.grid().number(row)), plain.isBlank() ? text : plain));
      }
    }
    if (!block.corner().isEmpty()) {
      int row = block.grid().number(block.headers().get(0));
      texts.add(new SaidInText(SaidInText.Place.title(row), block.corner()));
    }
    return goesOn;
  }

  /**
   * Takes the answers of a person to what the table leaves open; what it says itself stays.
   *
   * @param said statement field to its word
   * @param names what bare names stand for
   * @param words what it declares words to stand for
   */
  void fill(Map<String, String> said, BareNames names, DeclaredNames words) {
    bareNames = names;
    declared = words;
    String answered = said.getOrDefault("period", "");
    if (period.isEmpty() && PeriodText.read(answered).isPresent()) {
      period = PeriodText.read(answered).value().text();
    }
    zone =
        zone.isEmpty()
            ? conf.zone(said.getOrDefault("zone", "")).map(Zone::zoneId).orElse("")
            : zone;
    if (indicator.isEmpty()) {
      indicatorName = said.getOrDefault("indicator", "");
      indicator = conf.indicator(indicatorName).map(Indicator::indicatorId).orElse("");
    }
    if (said.containsKey("scope")) {
      scope = scope.isEmpty() ? said.get("scope") : scope;
      titleWords.answer();
    }
    units.add(said.getOrDefault("unit", ""));
  }

  /** All texts, for those who look for words around a table. */
  List<String> around() {
    return texts.stream().map(SaidInText::text).toList();
  }

  private void found(String what, String value, Bilingual place, double confidence) {
    evidence.add(new Evidence(what, value, place, confidence));
  }

  private boolean numbered;

  /** Whether a text has the number of a table, as yearbooks number them. */
  private static boolean isNumbered(String text) {
    return TABLE_NUMBER.matcher(text.replaceAll("(?:19|20)[0-9]{2}", "#")).find();
  }

  /** The year that parts of a year in the heads belong to; "" where none is said. */
  String year() {
    String some = period.isEmpty() ? openPeriod : period;
    return some.length() >= 4 ? some.substring(0, 4) : "";
  }

  // ---- names ------------------------------------------------------------------------------------

  private void readNames(Block block) {
    Map<String, SaidInText> zones = new LinkedHashMap<>();
    Map<String, SaidInText> indicators = new LinkedHashMap<>();
    boolean zonesSaid = texts.stream().anyMatch(each -> ZoneNames.saysZones(each.text()));
    boolean explained = true;
    for (SaidInText each : texts) {
      Matcher labelled = LABELLED.matcher(each.text());
      String label = labelled.matches() ? vocabulary.field(labelled.group(1)) : "";
      Said said = reader.read(label.isEmpty() ? each.text() : labelled.group(2));
      readZones(each, label, label.isEmpty() ? "" : labelled.group(2), zonesSaid)
          .forEach(id -> zones.putIfAbsent(id, each));
      boolean named = each.isSheetName() && indicators.isEmpty() && said.isPlain();
      if (each.isTitle() || label.equals("indicator") || named) {
        for (Map.Entry<String, String> name : said.indicators.entrySet()) {
          indicators.putIfAbsent(name.getKey(), each);
          indicatorName = name.getValue();
          explained &=
              reader.isOfPlaces(said) && said.measures.size() <= 1 && !said.means(Vocabulary.TOPIC)
                  || isTranslation(each);
        }
      }
    }
    if (zones.size() == 1) {
      zone = zones.keySet().iterator().next();
      found(
          "zone",
          conf.zoneById(zone).nameZh(),
          zones.get(zone).place().told(),
          zones.get(zone).place().worth());
    } else if (zones.isEmpty() && isOfAllZones(block)) {
      zone = conf.zone(ALL_ZONES).map(Zone::zoneId).orElse("");
    }
    if (indicators.size() == 1 && explained) {
      indicator = indicators.keySet().iterator().next();
      found("indicator", indicatorName, indicators.get(indicator).place().told(), INDICATOR);
    } else {
      indicatorName = "";
    }
  }

  /** The zones that a text names; places in them where nothing else speaks of zones. */
  private Set<String> readZones(SaidInText each, String label, String behind, boolean zonesSaid) {
    Set<String> zones = new LinkedHashSet<>();
    if (label.equals("zone")) {
      ZoneNames.Context context = zonesSaid ? ZoneNames.Context.ZONES : ZoneNames.Context.OPEN;
      zoneNames.resolve(behind, context, List.of()).map(Zone::zoneId).ifPresent(zones::add);
    }
    reader
        .read(label.isEmpty() ? each.text() : behind)
        .zones
        .forEach(
            (id, name) -> {
              boolean latin = each.isFileName() && !HAN.matcher(name).find();
              boolean zone = conf.zoneById(id).kind() == ZoneKind.ZONE;
              if (!latin && (zone || !zonesSaid && label.isEmpty())) {
                zones.add(id);
              }
            });
    return zones;
  }

  /** Whether a title is in English below one in Chinese. */
  private boolean isTranslation(SaidInText title) {
    return !HAN.matcher(title.text()).find()
        && texts.stream().anyMatch(each -> each.isTitle() && HAN.matcher(each.text()).find());
  }

  /** The indicators that the titles name, by their ids. */
  Map<String, String> indicators() {
    Map<String, String> named = new LinkedHashMap<>();
    texts.forEach(each -> reader.read(each.text()).indicators.forEach(named::putIfAbsent));
    return named;
  }

  /**
   * Whether a title speaks of all national zones, or a head of their number, and no text of those
   * of a place or region.
   */
  private boolean isOfAllZones(Block block) {
    boolean some =
        texts.stream()
            .map(each -> reader.read(NATION.matcher(each.text()).replaceAll("")))
            .anyMatch(
                said ->
                    said.means(Vocabulary.PLACE)
                        || said.means(Vocabulary.REGION)
                        || !said.zones.isEmpty());
    some |= block.headTexts().anyMatch(text -> !reader.read(text).zones.isEmpty());
    boolean counted =
        block
            .headTexts()
            .anyMatch(text -> reader.read(text).indicators.containsValue(NUMBER_OF_ZONES));
    return !some
        && (counted || texts.stream().anyMatch(each -> each.isTitle() && isOfAll(each.text())));
  }

  private boolean isOfAll(String title) {
    return NATIONAL_ZONES.matcher(title).find()
        && !CHOSEN.matcher(title).find()
        && reader.isOfAll(reader.read(NATION.matcher(title).replaceAll("")));
  }

  /** What a column of places without a name is of, by the titles; "" where they do not say. */
  String placesOf() {
    return placesOf.isEmpty() ? indicator : placesOf;
  }

  private void readPlaces() {
    placed = texts.stream().anyMatch(SaidInText::speaksOfPlaces);
    boolean evaluated = texts.stream().anyMatch(SaidInText::isOfTheEvaluation);
    boolean regional =
        texts.stream()
            .filter(each -> !NATION.matcher(each.text()).find())
            .map(each -> reader.read(each.text()))
            .anyMatch(said -> said.means(Vocabulary.PLACE) || said.means(Vocabulary.REGION));
    if (evaluated && !regional) {
      placesOf = conf.indicator(RANK_NAME).map(Indicator::indicatorId).orElse("");
    }
  }

  private void readScope() {
    for (SaidInText each : texts) {
      Said said = reader.read(each.text());
      scope = scope.isEmpty() ? said.scope : scope;
      String plain = each.text();
      for (String zone : said.zones.values()) {
        plain = plain.replace(zone, "|");
      }
      titleWords.readScope(each, new SaidInText(each.place(), plain), conf);
    }
  }

  /** A table that goes on another says what its titles leave out. */
  private void inherit(Titles before) {
    if (period.isEmpty() && openPeriod.isEmpty()) {
      period = before.period;
      openPeriod = before.openPeriod;
      if (!period.isEmpty()) {
        found("period", period, Phrases.of("before"), BEFORE);
      }
    }
    zone = zone.isEmpty() ? before.zone : zone;
    if (indicator.isEmpty() && number == 0 && (sheet == before.sheet || goesOn)) {
      indicator = before.indicator;
      indicatorName = before.indicatorName;
    }
    scope = scope.isEmpty() ? before.scope : scope;
    time.lastYear = time.lastYear == null ? before.time.lastYear : time.lastYear;
    before.texts.stream().filter(each -> !each.text().equals(before.line)).forEach(texts::add);
  }
}
