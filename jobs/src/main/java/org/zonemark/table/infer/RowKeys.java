package org.zonemark.table.infer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.infer.Grid.LeftOut;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.read.StatementKeys;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.table.words.ZoneNames;

/** What the keys of a row say: area, indicator, period, unit, and the words of other fields. */
final class RowKeys {

  private static final Spellings SPELLINGS = Spellings.of("heads");

  private static final Pattern CLASS_LINE = Spellings.of("titles").pattern("class-line");
  private static final Pattern ZONE_OF_WHICH = SPELLINGS.pattern("zone-of-which");
  private static final Pattern PART_OF_PROVINCE = SPELLINGS.pattern("part-of-province");
  private static final Pattern TORCH_YEARBOOK = SPELLINGS.pattern("torch-yearbook");
  private static final String ALL_ZONES = SPELLINGS.text("all-zones");
  private static final Pattern VALUE_ADDED = SPELLINGS.pattern("value-added");
  private static final Pattern OF_VALUE_ADDED = SPELLINGS.pattern("of-value-added");

  /** Words of lines that only sort the rows below them. */
  private static final Set<String> SAY_NOTHING =
      Set.of(Vocabulary.NEUTRAL, Vocabulary.TOPIC, Vocabulary.TOPICAL);

  /** The fields that a column tells as they are, or in words for codes. */
  private static final Set<String> TOLD =
      Set.of(
          "of_measure",
          "op",
          "price_basis",
          "value_hi",
          "published_on",
          "comparator",
          "of_indicator",
          "part_of",
          "dup_of",
          "obs_status",
          Columns.BINDING);

  final Map<String, String> fields = new HashMap<>();
  Said said = new Said("");
  final Said time = new Said("");
  String unit = "";
  String measure = "";

  /** Reads the keys of the rows of a block; what has no reading is handed to {@code leftOut}. */
  static final class Reader {

    private final Configuration conf;
    private final Grid grid;
    private final Columns columns;
    private final Titles titles;
    private final TextReader reader;
    private final Vocabulary vocabulary;
    private final ZoneNames zoneNames;
    private final ZoneNames.Context context;
    private final Set<String> names;
    private final Consumer<LeftOut> leftOut;
    private final UnknownName unknown;

    /** What the row above says; null where it is not known. */
    private Said above;

    /** What the last row says that is not indented. */
    private Said outer = new Said("");

    /** The blanks before all rows below the line of a zone; null where none is above. */
    private String margin;

    Reader(
        Configuration conf,
        Grid grid,
        Columns columns,
        Titles titles,
        TextReader reader,
        Vocabulary vocabulary,
        ZoneNames zoneNames,
        ZoneNames.Context context,
        Set<String> names,
        Consumer<LeftOut> leftOut) {
      this.conf = conf;
      this.grid = grid;
      this.columns = columns;
      this.titles = titles;
      this.reader = reader;
      this.vocabulary = vocabulary;
      this.zoneNames = zoneNames;
      this.context = context;
      this.names = names;
      this.leftOut = leftOut;
      this.unknown = new UnknownName(conf);
    }

    /** The keys of a row whose area is printed so; empty where one of them has no reading. */
    Optional<RowKeys> read(int row, String zoneText) {
      RowKeys keys = new RowKeys();
      int zone = columns.of("zone");
      boolean known =
          (zone < 0 || readZone(row, zone, zoneText, keys))
              && readIndicator(row, keys)
              && readPeriod(row, keys);
      if (!known) {
        return Optional.empty();
      }
      for (String field : TOLD) {
        int column = columns.of(field);
        if (column >= 0 && !grid.text(row, column).isBlank()) {
          String text = grid.text(row, column);
          String code = vocabulary.code(field, text);
          keys.fields.put(field, code.isEmpty() ? text : code);
        }
      }
      return Optional.of(keys);
    }

    private void leave(String code, int row, int column, String value, Bilingual expected) {
      leftOut.accept(new LeftOut(code, row, column, value, expected));
    }

    String keyText(int row, int column, String above) {
      String text = column < 0 ? "" : grid.mergedText(row, column);
      return text.isEmpty() ? above : text;
    }

    private boolean readZone(int row, int column, String printed, RowKeys keys) {
      String text = ZONE_OF_WHICH.matcher(printed.strip()).replaceFirst("");
      Optional<Zone> zone =
          titles.declared.zone(text).or(() -> zoneNames.resolve(text, context, names));
      if (zone.isPresent()) {
        keys.fields.put("zone", zone.get().zoneId());
        return true;
      }
      Said said = reader.read(text);
      boolean total = said.means(Vocabulary.TOTAL) && said.rest.isEmpty();
      if (total && titles.around().stream().anyMatch(each -> TORCH_YEARBOOK.matcher(each).find())) {
        conf.zone(ALL_ZONES).ifPresent(all -> keys.fields.put("zone", all.zoneId()));
        return true;
      }
      boolean group = total || said.means(Vocabulary.AVERAGE) || said.means(Vocabulary.REGION);
      boolean twofold = zoneNames.isKnown(text) && !group;
      leave(
          twofold ? "name_twofold" : "row_unknown",
          row,
          column,
          text,
          twofold ? readings(text) : group ? ofWhom(total) : unknown.zone(text));
      return false;
    }

    private static Bilingual ofWhom(boolean total) {
      return total ? Phrases.of("total") : Bilingual.of("");
    }

    /** What a name may stand for; the one place that it names, or a zone there. */
    private Bilingual readings(String text) {
      List<String> all = zoneNames.readings(text).stream().map(Zone::nameZh).limit(3).toList();
      Bilingual told = Bilingual.of(String.join(", ", all));
      return all.size() == 1 ? Phrases.of("one-reading", told) : told;
    }

    /** The unit of a row: in two languages one; none where a mark stands for it. */
    private String unit(String printed) {
      Optional<Unit> both = reader.unitInTwoLanguages(Names.normalise(printed));
      return vocabulary.isMark(printed) ? "" : both.map(Unit::unit).orElse(printed);
    }

    /** The measure of a row; what is said of its time stands with that: 累计值, 当月值. */
    private String measure(String text, RowKeys keys) {
      Said said = reader.read(text);
      String code = vocabulary.code("measure", text);
      boolean soFar = said.means(Vocabulary.SO_FAR);
      if (!code.isEmpty() || !soFar && !said.means(Vocabulary.CURRENT)) {
        return code;
      }
      if (soFar) {
        keys.time.meanings.add(Vocabulary.SO_FAR);
      }
      return said.measures.isEmpty() ? "level" : said.measure();
    }

    private boolean readIndicator(int row, RowKeys keys) {
      Said before = above;
      above = null;
      boolean known = readIndicator(row, keys, before);
      above = known ? keys.said : null;
      return known;
    }

    private boolean readIndicator(int row, RowKeys keys, Said before) {
      int unit = columns.of("unit");
      keys.unit = unit < 0 ? "" : unit(keyText(row, unit, ""));
      int measure = columns.of("measure");
      keys.measure = measure < 0 ? "" : measure(grid.text(row, measure), keys);
      int scope = columns.of("scope");
      if (scope >= 0 && !grid.text(row, scope).isBlank()) {
        keys.fields.put("scope", grid.text(row, scope));
      }
      int column = columns.of("indicator");
      if (column < 0) {
        return true;
      }
      String printed = grid.cell(row, column).text();
      String text = keyText(row, column, "");
      Said said = ofAbove(reader.read(text), before);
      boolean indented =
          printed.matches("(?s)^[\\s\\u3000\\u00A0]+\\S.*") && !said.means(Vocabulary.OF_WHICH);
      boolean barePart =
          said.means(Vocabulary.OF_WHICH)
              && said.units.isEmpty()
              && (titles.units.isEmpty() || isCounted(said))
              && columns.of("unit") < 0;
      boolean part = indented && !isInMargin(printed) && !isBranchOfOuter(said);
      outer = indented ? outer : said;
      margin = indented ? margin : null;
      if (!isKnown(said, keys) || part || barePart) {
        leave("row_unknown", row, column, text, unknown.indicator(text));
        return false;
      }
      keys.said = said;
      return true;
    }

    /** Whether a row is indented as the first one below the line of its zone, and as no part. */
    private boolean isInMargin(String printed) {
      if (margin == null) {
        return false;
      }
      String own = printed.substring(0, printed.indexOf(printed.strip()));
      margin = margin.isEmpty() ? own : margin;
      return own.equals(margin);
    }

    /** Whether firms or people are named, of whom other numbers than their own may be meant. */
    private boolean isCounted(Said said) {
      return said.indicators.isEmpty()
          || conf.unit(conf.indicatorById(said.indicator()).unit())
              .filter(unit -> !unit.dimension().equals("count"))
              .isEmpty();
    }

    /** Whether a row names one indicator, and nothing that makes another of it. */
    private boolean isKnown(Said said, RowKeys keys) {
      return said.isPlain()
          && said.indicators.size() == 1
          && isWanted(said)
          && !said.means(Vocabulary.LAST_YEAR)
          && !said.namesAnother()
          && !isBranch(said)
          && (!keys.measure.isEmpty() || !said.isOtherMeasure(conf))
          && Set.of("", "level", "growth", "rank").contains(said.measure());
    }

    /** Whether what a key says of plans is wanted. */
    private boolean isWanted(Said said) {
      return titles.declared.wantPromises || !said.means(Vocabulary.PROMISE);
    }

    /** Whether an indented row is the value added of a branch below the product of all. */
    private boolean isBranchOfOuter(Said said) {
      return said.indicators.size() == 1
          && VALUE_ADDED.matcher(said.text).find()
          && outer.indicators.size() == 1
          && outer.rest.isEmpty()
          && OF_VALUE_ADDED.matcher(outer.text).find()
          && !VALUE_ADDED.matcher(outer.text).find()
          && outer.units.equals(said.units);
    }

    /** Growth without a name is that of the row above: 营业收入, 同比增长. */
    private static Said ofAbove(Said said, Said before) {
      boolean nameless =
          said.indicators.isEmpty() && said.rest.isEmpty() && said.measure().equals("growth");
      if (!nameless || before == null || !before.measure().matches("|level")) {
        return said;
      }
      Said named = said.copy();
      named.indicators.putAll(before.indicators);
      named.scope = named.scope.isEmpty() ? before.scope : named.scope;
      return named;
    }

    /** Whether a row names a branch alone, and nothing says that its value added is meant. */
    private boolean isBranch(Said said) {
      boolean valueAdded =
          VALUE_ADDED.matcher(conf.indicatorById(said.indicator()).nameZh()).find()
              && !VALUE_ADDED.matcher(said.text).find();
      return valueAdded
          && Stream.concat(
                  titles.around().stream(), columns.texts(columns.of("indicator")).stream())
              .noneMatch(text -> OF_VALUE_ADDED.matcher(text).find());
    }

    private boolean readPeriod(int row, RowKeys keys) {
      int column = columns.of("period");
      if (column < 0) {
        return true;
      }
      String text = keyText(row, column, "");
      if (StatementKeys.END_OF_PART.matcher(text).find()) {
        keys.fields.put(StatementKeys.AT_END, text);
      }
      Outcome<Period> whole = PeriodText.read(text);
      Said said = reader.read(text);
      if (whole.isPresent()) {
        keys.time.periods.add(whole.value().text());
      } else if (said.rest.isEmpty()
          && said.periods.size() <= 1
          && (said.parts.size() == 1 || said.means(Vocabulary.PROMISE) && !said.periods.isEmpty())
          && isWanted(said)) {
        keys.time.periods.addAll(said.periods);
        keys.time.parts.addAll(said.parts);
        keys.time.meanings.addAll(said.meanings);
      } else {
        leave("unreadable_period", row, column, text, Bilingual.of(""));
        return false;
      }
      return true;
    }

    private boolean namesBranch(String text) {
      return !new SaidInText(SaidInText.Place.FILE, text).branch(conf).isEmpty();
    }

    /** What a text between the rows says of those below it; null where nobody knows. */
    Said group(int row) {
      Said group = readGroup(row);
      margin = group != null && !group.zones.isEmpty() ? "" : null;
      return group;
    }

    private Said readGroup(int row) {
      List<Integer> filled = grid.filled(row);
      String text = grid.text(row, filled.get(0));
      Said said = reader.read(text);
      if (filled.size() > 1) {
        return null;
      }
      if (CLASS_LINE.matcher(text.strip()).matches()) {
        return new Said(text);
      }
      boolean region =
          said.means(Vocabulary.REGION)
              || PART_OF_PROVINCE.matcher(text.replaceAll("\\s", "")).matches()
              || zoneNames.readings(text).stream().anyMatch(z -> z.kind() == ZoneKind.PROVINCE);
      if (columns.of("zone") >= 0 && (region || zoneNames.isKnown(text))) {
        return new Said(text);
      }
      if (zoneNames.isKnown(text) && said.zones.isEmpty()) {
        Optional<Zone> zone = zoneNames.resolve(text, context, Set.of());
        Said named = new Said(text);
        zone.ifPresent(one -> named.zones.put(one.zoneId(), text));
        return zone.isPresent() ? named : null;
      }
      if (said.isNeutral() && SAY_NOTHING.containsAll(said.meanings) && !namesBranch(text)) {
        return new Said(text);
      }
      return said.isPlain() && !said.isNeutral() && isWanted(said) || region ? said : null;
    }
  }
}
