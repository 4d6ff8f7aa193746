package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.read.Header;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.PrintedText;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.table.words.ZoneNames;

/** Which column of a block holds what, told from its heading and its cells. */
final class Columns {

  private static final Spellings SPELLINGS = Spellings.of("heads");

  static final String VALUE = "value";
  static final String BLANK = "blank";
  static final String UNKNOWN = "?";

  /** How binding promises are. */
  static final String BINDING = "binding";

  private static final Pattern SERIAL_NUMBER = SPELLINGS.pattern("serial-number");
  private static final Pattern SERIAL_NUMERAL = SPELLINGS.pattern("serial-numeral");
  static final Pattern DONE = SPELLINGS.pattern("done");
  private static final Pattern AREA_NAME = SPELLINGS.pattern("area-name");
  private static final Pattern ZONE_KIND = SPELLINGS.pattern("zone-kind");
  static final Pattern OF_CODES = SPELLINGS.pattern("of-codes");
  static final Pattern FORCE = SPELLINGS.pattern("force");
  private static final double MOSTLY = 0.5;
  private static final Set<String> NO_KEYS =
      Set.of(VALUE, BLANK, UNKNOWN, Vocabulary.FURNITURE, Vocabulary.SERIAL, Vocabulary.ASKS);

  private final Block block;
  private final Grid grid;
  private final Header header;

  private final Titles titles;

  private final TextReader reader;
  private final Vocabulary vocabulary;
  private final ZoneNames zones;
  private final WordColumns words;
  private final Map<Integer, String> roles = new TreeMap<>();
  private final Map<String, Integer> byField = new HashMap<>();

  /** Columns that hold the same field as another: which of them counts nobody says. */
  final List<Integer> doubled = new ArrayList<>();

  Columns(
      Block block,
      Header header,
      Titles titles,
      TextReader reader,
      Vocabulary vocabulary,
      ZoneNames zones) {
    this.block = block;
    this.grid = block.grid();
    this.header = header;
    this.titles = titles;
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.zones = zones;
    this.words = new WordColumns(reader);
    for (int column = block.first(); column <= block.last(); column++) {
      roles.put(column, role(column));
    }
    leaveTranslations();
    leaveCodes();
    keepOneOfEach();
    roles.forEach((column, role) -> byField.putIfAbsent(role, column));
  }

  Map<Integer, String> roles() {
    return roles;
  }

  /** The column of a field; -1 where there is none. */
  int of(String field) {
    return byField.getOrDefault(field, -1);
  }

  List<String> texts(int column) {
    return block.data().stream()
        .map(row -> grid.text(row, column))
        .filter(text -> !text.isBlank())
        .toList();
  }

  String heading(int column) {
    return header.shown(column + 1);
  }

  /** What the heading of a column usually means, by all its texts or one of them. */
  String usual(int column) {
    String whole = vocabulary.field(PrintedText.inChinese(heading(column)));
    if (!whole.isEmpty()) {
      return whole;
    }
    if (OF_CODES.matcher(heading(column).strip()).matches()) {
      return Vocabulary.FURNITURE;
    }
    Set<String> fields = new LinkedHashSet<>();
    for (String text : header.texts(column + 1)) {
      fields.add(vocabulary.field(PrintedText.inChinese(text)));
    }
    fields.remove("");
    return fields.size() == 1 ? fields.iterator().next() : "";
  }

  private String role(int column) {
    List<String> texts = texts(column);
    if (!texts.isEmpty() && WordColumns.isFlag(heading(column), texts, reader)) {
      boolean promise = reader.read(heading(column)).means(Vocabulary.PROMISE);
      return promise ? Vocabulary.FURNITURE : UNKNOWN;
    }
    return role(column, texts, usual(column));
  }

  private String role(int column, List<String> texts, String usual) {
    boolean headless = header.isBlank(column + 1);
    if (texts.isEmpty()) {
      return headless ? BLANK : Vocabulary.FURNITURE;
    }
    if (usual.equals(Vocabulary.SERIAL) || isSerial(column, texts, headless)) {
      return Vocabulary.SERIAL;
    }
    String told = byWords(column, texts, usual);
    if (!told.isEmpty()) {
      return told;
    }
    if (usual.equals(Vocabulary.FURNITURE) || usual.equals(Vocabulary.ASKS)) {
      boolean promise =
          usual.equals(Vocabulary.ASKS) && reader.read(heading(column)).means(Vocabulary.PROMISE);
      return promise && (titles.declared.wantPromises || isBesideDone()) ? VALUE : usual;
    }
    if (usual.equals(Vocabulary.CLASS)) {
      return saysNothing(texts) ? Vocabulary.FURNITURE : UNKNOWN;
    }
    if (vocabulary.isTold(usual)) {
      return texts.stream().allMatch(text -> !vocabulary.code(usual, text).isEmpty())
          ? usual
          : byContent(column, texts, "", headless);
    }
    if (Set.of("value_hi", "dup_of", "scope", "comparator", "of_indicator", "part_of")
        .contains(usual)) {
      return usual;
    }
    if (usual.equals("published_on")) {
      return texts.stream().allMatch(text -> text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"))
          ? usual
          : UNKNOWN;
    }
    return byContent(column, texts, usual, headless);
  }

  /** The role of a column whose words are known whole; "" where they are not. */
  private String byWords(int column, List<String> texts, String usual) {
    boolean bind =
        titles.declared.wantPromises
            && texts.stream().noneMatch(text -> vocabulary.code(BINDING, text).isEmpty());
    if (bind) {
      return BINDING;
    }
    if (words.tellFacts(texts) || words.tellOneVersion(heading(column), texts)) {
      return Vocabulary.FURNITURE;
    }
    if (usual.equals("measure") && texts.stream().allMatch(this::isScope)) {
      return "scope";
    }
    boolean timed =
        (usual.isEmpty() || usual.equals("measure"))
            && texts.stream().allMatch(text -> vocabulary.code("measure", text).isEmpty());
    return timed && isDated() && words.tellMeasures(texts) ? "measure" : "";
  }

  private String byContent(int column, List<String> texts, String usual, boolean headless) {
    boolean mayBePeriod = usual.equals("period") || column == block.first();
    if (mayBePeriod && mostly(texts, this::isPeriod)) {
      boolean all = headless || texts.stream().allMatch(this::isPeriod);
      boolean number = grid.look(block.data().get(0), column) == Look.NUMBER;
      if (usual.equals("period") || all && !number) {
        return "period";
      }
    }
    boolean worded = block.data().stream().anyMatch(row -> grid.look(row, column) == Look.TEXT);
    if (!worded && !usual.equals("unit")) {
      return valueOrUnknown(column, texts);
    }
    boolean areas = mostly(texts, zones::isKnown);
    boolean headed = !header.isBlank(column + 1);
    areas |= !headed && column == block.first() && areAreas(texts);
    if (areas && !usual.equals("indicator")) {
      return "zone";
    }
    long named = texts.stream().filter(text -> !reader.read(text).indicators.isEmpty()).count();
    boolean indicators = named >= Math.max(1, MOSTLY * texts.size());
    if (areas && !indicators) {
      return "zone";
    }
    if (indicators || usual.equals("indicator") && named > 0) {
      return "indicator";
    }
    if (mostly(texts, text -> reader.unit(text).isPresent())
        && (usual.equals("unit") || !mostly(texts, text -> text.matches(".*[0-9].*")))) {
      return "unit";
    }
    if (usual.equals("zone") && texts.stream().anyMatch(zones::isKnown)) {
      return "zone";
    }
    return valueOrUnknown(column, texts);
  }

  /** Whether all texts end as names of areas do, and one is that of a zone. */
  private boolean areAreas(List<String> texts) {
    return texts.stream().allMatch(text -> AREA_NAME.matcher(text.strip()).matches())
        && texts.stream().anyMatch(this::isFullZone);
  }

  /** Whether a column of classes names kinds of zones alone, or classes of its indicators. */
  private boolean saysNothing(List<String> texts) {
    return texts.stream().allMatch(text -> ZONE_KIND.matcher(text.strip()).matches())
        || texts.stream().allMatch(this::isClass);
  }

  /** Whether a column of targets stands beside one of what was done, so that it is left alone. */
  private boolean isBesideDone() {
    return IntStream.rangeClosed(block.first(), block.last())
        .anyMatch(other -> DONE.matcher(heading(other).strip()).matches());
  }

  private String valueOrUnknown(int column, List<String> texts) {
    long numbers =
        block.data().stream()
            .filter(
                row -> grid.look(row, column) == Look.NUMBER || grid.look(row, column) == Look.YEAR)
            .count();
    long marks = block.data().stream().filter(row -> grid.look(row, column) == Look.MARK).count();
    boolean values = numbers + marks >= MOSTLY * texts.size();
    if (values && numbers > 0) {
      return VALUE;
    }
    Said head = reader.read(heading(column));
    boolean promise = titles.declared.wantPromises && head.means(Vocabulary.PROMISE);
    if (promise || head.isPlain() && !head.indicators.isEmpty()) {
      return VALUE;
    }
    return marks == texts.size() ? Vocabulary.FURNITURE : UNKNOWN;
  }

  private boolean isPeriod(String text) {
    Said said = reader.read(text);
    return PeriodText.read(text).isPresent()
        || said.rest.isEmpty()
            && (!said.parts.isEmpty() || !said.periods.isEmpty())
            && said.indicators.isEmpty();
  }

  /** Whether a text beside the names of indicators says nothing of their numbers: 经济, 创新发展. */
  private boolean isClass(String text) {
    Said said = reader.read(text).copy();
    said.rest = "";
    return (said.isNeutral() || FORCE.matcher(text.strip()).matches())
        && IntStream.rangeClosed(block.first(), block.last())
            .anyMatch(column -> usual(column).equals("indicator"));
  }

  private boolean isScope(String text) {
    Said said = reader.read(text);
    return !said.scope.isEmpty() && said.rest.isEmpty();
  }

  /** Numbers from 1 on in front of names, under no head or one of places. */
  private boolean isSerial(int column, List<String> texts, boolean headless) {
    boolean places = vocabulary.measure(Names.normalise(heading(column))).equals("rank");
    if (column == block.last()
        || places && titles.placed
        || !headless && !(places && column == block.first())) {
      return false;
    }
    boolean names = mostly(texts(column + 1), zones::isKnown);
    int expected = -1;
    for (String text : texts) {
      if (!SERIAL_NUMBER.matcher(text).matches()) {
        return !places
            && headless
            && names
            && texts.stream().allMatch(each -> SERIAL_NUMERAL.matcher(each).matches());
      }
      int number = Integer.parseInt(text.replaceAll("[^0-9]", ""));
      if (expected >= 0 && number < expected) {
        return false;
      }
      expected = number + (places ? 0 : 1);
    }
    return names || column == block.first();
  }

  static boolean mostly(List<String> texts, Predicate<String> what) {
    return texts.stream().filter(what).count() >= Math.max(1, MOSTLY * texts.size());
  }

  private boolean isDated() {
    return IntStream.rangeClosed(block.first(), block.last())
        .anyMatch(column -> usual(column).equals("period"));
  }

  /** Leaves alone the translations of names that stand beside them: 指标, Item. */
  private void leaveTranslations() {
    int names =
        IntStream.rangeClosed(block.first(), block.last())
            .filter(
                column -> roles.get(column).equals("indicator") && words.areChinese(texts(column)))
            .findFirst()
            .orElse(-1);
    for (int column = block.first(); names >= 0 && column <= block.last(); column++) {
      int own = column;
      boolean named = roles.get(column).equals("indicator") || roles.get(column).equals(UNKNOWN);
      if (named
          && usual(column).equals("indicator")
          && block.data().stream()
              .allMatch(row -> words.translates(grid.text(row, own), grid.text(row, names)))) {
        roles.put(column, Vocabulary.FURNITURE);
      }
    }
  }

  /** Leaves alone the codes that stand beside what they mean: REF_AREA, Reference area. */
  private void leaveCodes() {
    for (int column : List.copyOf(roles.keySet())) {
      for (int beside : List.of(column + 1, column - 1)) {
        boolean open = roles.get(column).equals(UNKNOWN);
        if (open
            && !NO_KEYS.contains(roles.getOrDefault(beside, BLANK))
            && words.areCodes(texts(column), texts(beside))) {
          roles.put(column, Vocabulary.FURNITURE);
        }
      }
    }
  }

  /** Of two columns of areas the one of zones counts; else nobody says which does. */
  private void keepOneOfEach() {
    for (String field : new TreeSet<>(roles.values())) {
      List<Integer> columns =
          roles.keySet().stream().filter(column -> roles.get(column).equals(field)).toList();
      if (NO_KEYS.contains(field) || columns.size() < 2) {
        continue;
      }
      int kept = columns.get(columns.size() - 1);
      if (field.equals("zone")) {
        long most = -1;
        for (int column : columns) {
          long own = Set.copyOf(texts(column)).stream().filter(this::isZone).count();
          if (own > most) {
            most = own;
            kept = column;
          }
        }
      }
      for (int column : columns) {
        if (column != kept) {
          boolean wider =
              field.equals("zone") && texts(column).stream().noneMatch(this::isFullZone);
          roles.put(column, wider ? Vocabulary.FURNITURE : UNKNOWN);
          if (!wider) {
            doubled.add(column);
          }
        }
      }
    }
  }

  private boolean isZone(String text) {
    return zones.readings(text).stream().anyMatch(zone -> zone.kind() == ZoneKind.ZONE);
  }

  private boolean isFullZone(String text) {
    return ZoneNames.saysZones(text) && isZone(text);
  }

  /** The names of the column of areas, each once. */
  Set<String> names(int column) {
    return new LinkedHashSet<>(texts(column));
  }
}
