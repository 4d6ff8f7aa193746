package org.zonemark.table.infer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.read.Header;
import org.zonemark.table.read.StatedCell;

/**
 * Reads one table of a grid: what titles, heads, rows and cells say together of each number. What
 * has no reading, or two, is left out by column, row or cell; the rest is read.
 */
final class BlockReader {

  private final Configuration conf;
  private final Block block;
  private final Grid grid;
  private final Titles titles;
  private final TextReader reader;
  private final Vocabulary vocabulary;
  private final ZoneNames zoneNames;
  private final Header header;
  private final Columns columns;
  private final Heads heads;
  private final Units units;
  private final ZoneNames.Context context;
  private final Set<String> names;

  final List<StatedCell> stated = new ArrayList<>();
  final List<LeftOut> leftOut = new ArrayList<>();

  /** Why the whole table is not read, "" where it is. */
  String refused = "";

  LocalDate lastDay;
  private final Map<Integer, String> outColumns = new TreeMap<>();

  BlockReader(
      Block block,
      Titles titles,
      Configuration conf,
      TextReader reader,
      Vocabulary vocabulary,
      ZoneNames zoneNames) {
    this.conf = conf;
    this.block = block;
    this.grid = block.grid();
    this.titles = titles;
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.zoneNames = zoneNames;
    this.header = Header.of(grid.sheet, block.rows(saying()), grid.width);
    this.columns = new Columns(block, header, conf, reader, vocabulary, zoneNames);
    this.heads = new Heads(header, columns, titles, conf, reader, grid.sheet.hidden());
    this.units = new Units(conf, titles, grid, block);
    int zones = columns.of("zone");
    this.names = zones < 0 ? Set.of() : columns.names(zones);
    List<String> around = new ArrayList<>(titles.around());
    heads.all().values().forEach(head -> around.add(head.shown()));
    ZoneNames.Context told =
        zoneNames.context(names, zones < 0 ? "" : columns.heading(zones), around);
    this.context = told == ZoneNames.Context.OPEN ? ZoneNames.Context.of(titles.bareNames) : told;
  }

  /** The rows of the header but those of its furniture: 频度, 来源. */
  private List<Integer> saying() {
    return block.headers().stream()
        .filter(
            row -> {
              List<Integer> filled = grid.filled(row);
              return filled.size() < 2
                  || filled.get(0) > block.first()
                  || !vocabulary.field(grid.text(row, filled.get(0))).equals(Vocabulary.FURNITURE)
                  || block.headers().size() == 1;
            })
        .toList();
  }

  /** The parts of a block that lie side by side, each with its own column of areas. */
  static List<Block> sideBySide(
      Block block,
      Configuration conf,
      TextReader reader,
      Vocabulary vocabulary,
      ZoneNames zoneNames) {
    Header header = Header.of(block.grid().sheet, block.rows(block.headers()), block.grid().width);
    Map<String, List<Integer>> byHeading = new LinkedHashMap<>();
    for (int column = 0; column <= block.last(); column++) {
      String heading = TextReader.inChinese(header.shown(column + 1)).replaceAll("\\s", "");
      String field = vocabulary.field(heading);
      if (field.equals("zone") || field.equals("indicator") || field.equals("period")) {
        byHeading.computeIfAbsent(heading, any -> new ArrayList<>()).add(column);
      }
    }
    List<Integer> starts =
        byHeading.values().stream().filter(each -> each.size() > 1).findFirst().orElse(List.of());
    if (starts.isEmpty()) {
      return List.of(block);
    }
    List<Block> parts = new ArrayList<>();
    int from = block.first();
    for (int at = 1; at < starts.size(); at++) {
      int start = starts.get(at);
      while (start - 1 > starts.get(at - 1)
          && (header.isBlank(start)
              || vocabulary.field(header.shown(start)).equals(Vocabulary.SERIAL))) {
        start--;
      }
      parts.add(block.columns(from, start - 1));
      from = start;
    }
    parts.add(block.columns(from, block.last()));
    return parts;
  }

  BlockReader read() {
    if (block.data().isEmpty() || block.headers().isEmpty()) {
      refused = "a header with rows of numbers below it";
      return this;
    }
    if (grid.sheet.hidden().sheet()) {
      refused = "a sheet that is shown";
      leftOut.add(new LeftOut("hidden_not_read", block.data().get(0), 0, grid.sheet.name(), ""));
      return this;
    }
    if (!checkWhole()) {
      return this;
    }
    checkColumns();
    Said group = new Said("");
    boolean closed = false;
    String above = "";
    int nextAlone = 0;
    for (int row : block.data()) {
      while (nextAlone < block.alone().size() && block.alone().get(nextAlone) < row) {
        int alone = block.alone().get(nextAlone++);
        Said said = groupOf(alone);
        closed = said == null;
        group = closed ? group : said;
      }
      if (closed) {
        leave("row_unknown", row, columnOfKey(), rowName(row), "");
        continue;
      }
      above = readRow(row, group, above);
    }
    return this;
  }

  // ---- the whole table --------------------------------------------------------------------------

  private boolean checkWhole() {
    if (!titles.narrowing.isEmpty()) {
      refused = "scope";
      leave("scope_doubtful", block.data().get(0), 0, titles.narrowing, "");
      return false;
    }
    for (Map.Entry<Integer, String> role : columns.roles().entrySet()) {
      boolean hidden = grid.sheet.hidden().columns().contains(role.getKey() + 1);
      boolean asks =
          role.getValue().equals(Vocabulary.ASKS)
              || role.getValue().equals(Columns.UNKNOWN) && changesMeaning(role.getKey());
      if (asks && !hidden) {
        refused = "column " + columns.heading(role.getKey());
        leave("words_change_meaning", headerRow(), role.getKey(), headOf(role.getKey()), "");
        return false;
      }
    }
    return true;
  }

  /** Whether a column of words nobody knows may tell the rows apart. */
  private boolean changesMeaning(int column) {
    List<String> texts = columns.texts(column);
    boolean numbers = block.data().stream().anyMatch(row -> grid.look(row, column) == Look.NUMBER);
    boolean promises = reader.read(columns.heading(column)).means(Vocabulary.PROMISE);
    return !(numbers && texts.size() > 0 && isOfNumbers(column)) && !promises;
  }

  private boolean isOfNumbers(int column) {
    long numbers =
        block.data().stream()
            .filter(
                row -> {
                  Look look = grid.look(row, column);
                  return look == Look.NUMBER || look == Look.YEAR || look == Look.MARK;
                })
            .count();
    return numbers * 2 >= columns.texts(column).size();
  }

  private int headerRow() {
    return block.headers().get(block.headers().size() - 1);
  }

  private String headOf(int column) {
    String heading = columns.heading(column);
    return heading.isEmpty() ? "column " + (column + 1) : heading.replaceAll("\\s+", " ");
  }

  private void checkColumns() {
    columns
        .roles()
        .forEach(
            (column, role) -> {
              if (role.equals(Columns.VALUE)
                  && grid.sheet.hidden().columns().contains(column + 1)) {
                leave("hidden_not_read", headerRow(), column, headOf(column), "");
              }
            });
    boolean flagged =
        heads.all().values().stream().anyMatch(head -> head.problem().equals("promise_not_read"));
    heads
        .all()
        .forEach(
            (column, head) -> {
              String code = head.problem();
              String why = head.why();
              if (code.isEmpty() && header.isBlank(column + 1)) {
                code = isBeyond(column) ? "ragged_row" : "head_unknown";
              } else if (code.isEmpty() && isPromised(head.said(), flagged)) {
                code = "promise_not_read";
              }
              if (!code.isEmpty()) {
                outColumns.put(column, code);
                if (!code.equals("ragged_row")) {
                  leave(code, headerRow(), column, headOf(column), nearest(code, why));
                }
              }
            });
  }

  private String nearest(String code, String why) {
    if (!code.equals("head_unknown")) {
      return why;
    }
    String near = conf.nearestIndicator(why);
    return near.isEmpty() ? why : why + " ~ " + near;
  }

  /** Whether a table of plans says this number as one of them. */
  private boolean isPromised(Said said, boolean flagged) {
    if (!titles.promised && !titles.promisedByName) {
      return false;
    }
    if (titles.planBegins != null && !said.periods.isEmpty()) {
      return Period.parse(said.period()).value().year() >= titles.planBegins;
    }
    boolean own = !said.periods.isEmpty() || !said.parts.isEmpty();
    return !(flagged && (own || !titles.promised));
  }

  private boolean isBeyond(int column) {
    for (int next = column; next <= block.last(); next++) {
      if (!header.isBlank(next + 1)) {
        return false;
      }
    }
    return block.last() == grid.width - 1;
  }

  // ---- rows -------------------------------------------------------------------------------------

  /** What a text between the rows says of those below it; null where nobody knows. */
  private Said groupOf(int row) {
    List<Integer> filled = grid.filled(row);
    String text = grid.text(row, filled.get(0));
    Said said = reader.read(text);
    if (filled.size() > 1) {
      return null;
    }
    boolean region =
        said.means(Vocabulary.REGION)
            || zoneNames.readings(text).stream().anyMatch(z -> z.kind().equals("province"));
    if (columns.of("zone") >= 0 && (region || zoneNames.isKnown(text))) {
      return new Said(text);
    }
    if (zoneNames.isKnown(text) && said.zones.isEmpty()) {
      Optional<Zone> zone = zoneNames.resolve(text, context, Set.of());
      Said named = new Said(text);
      zone.ifPresent(one -> named.zones.put(one.zoneId(), text));
      return zone.isPresent() ? named : null;
    }
    return said.isPlain() && !said.isNeutral() && !said.means(Vocabulary.PROMISE) || region
        ? said
        : null;
  }

  private int columnOfKey() {
    int column = columns.of("zone");
    column = column < 0 ? columns.of("indicator") : column;
    column = column < 0 ? columns.of("period") : column;
    return Math.max(column, block.first());
  }

  private String rowName(int row) {
    return grid.text(row, columnOfKey());
  }

  private void leave(String code, int row, int column, String value, String expected) {
    leftOut.add(new LeftOut(code, row, column, value, expected));
  }

  /** Reads a row; the text of its area, for those below that repeat it by a blank. */
  private String readRow(int row, Said group, String above) {
    boolean some = false;
    for (int column : heads.all().keySet()) {
      some |= grid.look(row, column) != Look.BLANK;
    }
    if (!some && !isRagged(row)) {
      return keyText(row, columns.of("zone"), above);
    }
    if (grid.sheet.hidden().rows().contains(grid.number(row))) {
      leave("hidden_not_read", row, block.first(), rowName(row), "");
      return above;
    }
    if (isRagged(row)) {
      leave(
          "ragged_row",
          row,
          block.first(),
          Integer.toString(grid.length(row)),
          Integer.toString(headWidth()));
      return above;
    }
    RowKeys keys = new RowKeys();
    String zoneText = above;
    int zoneColumn = columns.of("zone");
    if (zoneColumn >= 0) {
      zoneText = keyText(row, zoneColumn, hasOtherKey() ? above : "");
      if (!readZone(row, zoneColumn, zoneText, keys)) {
        return zoneText;
      }
    }
    if (readIndicator(row, keys) && readPeriod(row, keys)) {
      for (String field :
          List.of(
              "of_measure",
              "op",
              "price_basis",
              "value_hi",
              "published_on",
              "comparator",
              "of_indicator",
              "part_of",
              "dup_of")) {
        int column = columns.of(field);
        if (column >= 0 && !grid.text(row, column).isBlank()) {
          String text = grid.text(row, column);
          String code = vocabulary.code(field, text);
          keys.fields.put(field, code.isEmpty() ? text : code);
        }
      }
      for (int column : heads.all().keySet()) {
        if (!outColumns.containsKey(column) && grid.look(row, column) != Look.BLANK) {
          readCell(row, column, keys, group);
        }
      }
    }
    return zoneText;
  }

  private boolean hasOtherKey() {
    return columns.of("period") >= 0 || columns.of("indicator") >= 0;
  }

  private int headWidth() {
    int last = 0;
    for (int column = 0; column < grid.width; column++) {
      last = header.isBlank(column + 1) ? last : column + 1;
    }
    return last;
  }

  /** A row of a text file that does not fit its header says nothing certain. */
  private boolean isRagged(int row) {
    int width = headWidth();
    if (block.last() < grid.width - 1) {
      return false;
    }
    for (int column = width; column < grid.width; column++) {
      if (grid.text(row, column).matches("[-+]?[0-9].*")) {
        return true;
      }
    }
    return grid.sheet.name().isEmpty() && grid.sheet.merges().isEmpty() && grid.length(row) < width;
  }

  private String keyText(int row, int column, String above) {
    if (column < 0) {
      return above;
    }
    String text = grid.text(row, column);
    Sheet.Merge merge = text.isEmpty() ? grid.merge(row, column) : null;
    if (merge != null) {
      for (int up = row; up >= 0; up--) {
        if (grid.number(up) == merge.firstRow()) {
          return grid.text(up, merge.firstColumn() - 1);
        }
      }
    }
    return text.isEmpty() ? above : text;
  }

  /** What the keys of a row say. */
  private static final class RowKeys {
    final Map<String, String> fields = new HashMap<>();
    Said said = new Said("");
    Said time = new Said("");
    String unit = "";
    String measure = "";
  }

  private boolean readZone(int row, int column, String text, RowKeys keys) {
    Said said = reader.read(text);
    boolean total = said.means(Vocabulary.TOTAL) && said.rest.isEmpty();
    if (total && titles.around().stream().anyMatch(each -> each.contains("火炬统计年鉴"))) {
      conf.zone("全国国家高新区").ifPresent(all -> keys.fields.put("zone", all.zoneId()));
      return true;
    }
    Optional<Zone> zone = zoneNames.resolve(text, context, names);
    boolean group = total || said.means(Vocabulary.AVERAGE) || said.means(Vocabulary.REGION);
    if (zone.isEmpty() || group) {
      boolean twofold = zoneNames.isKnown(text) && !group;
      leave(
          twofold ? "name_twofold" : "row_unknown",
          row,
          column,
          text,
          twofold ? readings(text) : group ? "" : conf.nearestZone(text));
      return false;
    }
    keys.fields.put("zone", zone.get().zoneId());
    return true;
  }

  private String readings(String text) {
    return String.join(", ", zoneNames.readings(text).stream().map(Zone::nameZh).limit(3).toList());
  }

  private boolean readIndicator(int row, RowKeys keys) {
    int unit = columns.of("unit");
    keys.unit = unit < 0 ? "" : keyText(row, unit, "");
    int measure = columns.of("measure");
    keys.measure = measure < 0 ? "" : vocabulary.code("measure", grid.text(row, measure));
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
    Said said = reader.read(text);
    boolean indented =
        printed.matches("(?s)^[\\s\\u3000\\u00A0]+\\S.*") && !said.means(Vocabulary.OF_WHICH);
    boolean known =
        said.isPlain()
            && said.indicators.size() == 1
            && !said.means(Vocabulary.PROMISE)
            && !said.means(Vocabulary.TOPIC)
            && (!keys.measure.isEmpty() || !Heads.isOtherMeasure(said, conf))
            && Set.of("", "level", "growth", "rank").contains(said.measure());
    if (!known || indented) {
      leave("row_unknown", row, column, text, conf.nearestIndicator(text));
      return false;
    }
    keys.said = said;
    return true;
  }

  private boolean readPeriod(int row, RowKeys keys) {
    int column = columns.of("period");
    if (column < 0) {
      return true;
    }
    String text = keyText(row, column, "");
    Outcome<Period> whole = PeriodText.read(text);
    Said said = reader.read(text);
    if (whole.isPresent()) {
      keys.time.periods.add(whole.value().text());
    } else if (said.rest.isEmpty()
        && said.periods.size() <= 1
        && said.parts.size() == 1
        && !said.means(Vocabulary.PROMISE)) {
      keys.time.periods.addAll(said.periods);
      keys.time.parts.addAll(said.parts);
    } else {
      leave("unreadable_period", row, column, text, "");
      return false;
    }
    return true;
  }

  // ---- cells ------------------------------------------------------------------------------------

  private void readCell(int row, int column, RowKeys keys, Said group) {
    Look look = grid.look(row, column);
    Heads.Head head = heads.all().get(column);
    if (look == Look.MARK) {
      return;
    }
    Sheet.Merge merge = grid.merge(row, column);
    if (merge != null && merge.lastRow() > merge.firstRow() && spansData(merge)) {
      leave("joint_value", row, column, grid.text(row, column), rowName(row) + " …");
      return;
    }
    Map<String, String> fields = new HashMap<>(keys.fields);
    String problem = fill(fields, head, keys, group, column);
    if (!problem.isEmpty()) {
      String code = problem.contains(":") ? problem.substring(0, problem.indexOf(':')) : problem;
      String why = problem.contains(":") ? problem.substring(problem.indexOf(':') + 1) : "";
      if (outOnce.add(code + column + (byRow(code) ? "r" + row : ""))) {
        leave(
            code,
            byRow(code) ? row : headerRow(),
            column,
            byRow(code) ? rowName(row) : headOf(column),
            why);
      }
      return;
    }
    Cell cell = grid.cell(row, column);
    stated.add(
        new StatedCell(
            cell, units.number(grid.text(row, column), column, fields, cell.text()), fields));
  }

  private final Set<String> outOnce = new LinkedHashSet<>();

  private static boolean byRow(String code) {
    return code.equals("unit_not_said_of_row");
  }

  private boolean spansData(Sheet.Merge merge) {
    return block.data().stream()
            .filter(
                row -> grid.number(row) >= merge.firstRow() && grid.number(row) <= merge.lastRow())
            .count()
        > 1;
  }

  /** Fills what the cell's statement is about; the code of what is missing, "" where nothing is. */
  private String fill(
      Map<String, String> fields, Heads.Head head, RowKeys keys, Said group, int column) {
    Said said = head.said();
    String zone = one(said.zone(), fields.getOrDefault("zone", ""), group.zone());
    zone = zone.isEmpty() ? titles.zone : zone;
    if (zone.equals(TWO)) {
      return "zone_not_said";
    }
    if (zone.isEmpty()) {
      return "zone_not_said";
    }
    fields.put("zone", zone);
    String indicatorId = one(said.indicator(), keys.said.indicator(), group.indicator());
    if (indicatorId.isEmpty() && head.why().equals("left")) {
      return "measure_doubtful";
    }
    indicatorId = indicatorId.isEmpty() ? titles.indicator : indicatorId;
    if (indicatorId.isEmpty() || indicatorId.equals(TWO)) {
      return "head_unknown";
    }
    Indicator indicator = conf.indicatorById(indicatorId);
    if (!titles.narrowedTo.isEmpty()
        && !titles.narrowedTo.equals(indicatorId)
        && !conf.unit(indicator.unit()).orElseThrow().dimension().equals("count")) {
      return "scope_doubtful:" + titles.narrowedTo;
    }
    if (!titles.branch.isEmpty() && !indicator.nameZh().contains(lastTwo(titles.branch))) {
      return "scope_doubtful:" + titles.branch;
    }
    if (saysScope(indicator.nameZh())
        && !saysScope(nameOf(indicatorId, said, keys))
        && titles.scope.isEmpty()
        && said.units.isEmpty()
        && !titles.notesSayScope) {
      return "scope_doubtful:" + indicator.nameZh();
    }
    fields.put("indicator", indicatorId);
    String measure = one(said.measure(), keys.measure, keys.said.measure());
    measure = measure.isEmpty() ? group.measure() : measure;
    if (measure.equals(TWO)) {
      measure = said.measure().equals("level") ? one(keys.measure, keys.said.measure(), "") : TWO;
    }
    if (measure.isEmpty() && indicator.nature().equals("rank")) {
      measure = "rank";
    }
    measure = measure.isEmpty() ? "level" : measure;
    String doubt = checkMeasure(measure, column, fields, indicator, keys, said);
    if (!doubt.isEmpty()) {
      return doubt;
    }
    fields.put("measure", measure);
    String scope = one(said.scope, keys.said.scope, fields.getOrDefault("scope", ""), group.scope);
    scope = scope.isEmpty() && !saysScope(nameOf(indicatorId, said, keys)) ? titles.scope : scope;
    if (scope.equals(TWO)) {
      return "scope_doubtful";
    }
    if (!scope.isEmpty()) {
      fields.put("scope", scope);
    }
    String period = period(said, keys, group);
    if (period.startsWith("!")) {
      return "period_open:" + period.substring(1);
    }
    Period read = Period.parse(period).value();
    boolean overYears = !keys.measure.isEmpty() && !measure.equals("level");
    if (read.years() > 1 && !overYears) {
      return "period_open:" + period;
    }
    if (titles.isAfter(read.lastDay(), lastKnown())) {
      return "period_in_future:" + period;
    }
    fields.put("period", period);
    lastDay = lastDay == null || read.lastDay().isAfter(lastDay) ? read.lastDay() : lastDay;
    return units.fill(fields, said, keys.unit, keys.said, indicator, measure, column, group);
  }

  private static String lastTwo(String branch) {
    return branch.substring(Math.max(0, branch.length() - 2));
  }

  /** The day after which nothing is known: that of the run, else today. */
  private LocalDate lastKnown() {
    LocalDate known = conf.run().knownOn() == null ? conf.run().asOf() : conf.run().knownOn();
    return known == null ? LocalDate.now().withDayOfYear(1).plusYears(1).minusDays(1) : known;
  }

  /** The name of the indicator as this table prints it. */
  private String nameOf(String indicatorId, Said head, RowKeys keys) {
    return head.indicators.getOrDefault(
        indicatorId, keys.said.indicators.getOrDefault(indicatorId, titles.indicatorName));
  }

  private static boolean saysScope(String name) {
    return name.matches("^(规模以上|规上|限额以上|大中型).*");
  }

  private static final String TWO = "?";

  /** The one text of several that is filled; {@link #TWO} where two differ. */
  private static String one(String... texts) {
    String one = "";
    for (String text : texts) {
      if (!text.isEmpty() && !one.isEmpty() && !one.equals(text)) {
        return TWO;
      }
      one = text.isEmpty() ? one : text;
    }
    return one;
  }

  private String checkMeasure(
      String measure,
      int column,
      Map<String, String> fields,
      Indicator indicator,
      RowKeys keys,
      Said head) {
    return switch (measure) {
      case "level", "growth", "sequential_growth" -> "";
      case "rank" ->
          keys.measure.equals("rank")
                  || indicator.nature().equals("rank")
                  || head.indicators.size() == 1 && isRanking(column)
              ? ""
              : "measure_doubtful";
      case "share" -> {
        if (keys.measure.equals("share")) {
          yield "";
        }
        String whole = wholeOf(column);
        if (whole.isEmpty() || columns.of("indicator") < 0) {
          yield "measure_doubtful";
        }
        fields.put("of_indicator", whole);
        yield "";
      }
      default -> keys.measure.equals(measure) ? "" : "measure_doubtful";
    };
  }

  /** Whether the places in a column are those of its rows among themselves: 1 to n, each once. */
  private boolean isRanking(int column) {
    boolean named = reader.read(heads.all().get(column).shown()).indicators.size() == 1;
    List<String> texts = columns.texts(column);
    Set<String> places = new LinkedHashSet<>(texts);
    for (int place = 1; place <= texts.size(); place++) {
      if (!places.contains(Integer.toString(place))) {
        return false;
      }
    }
    return named && texts.size() > 2;
  }

  /** The indicator whose share in a column is all of it. */
  private String wholeOf(int column) {
    int keys = columns.of("indicator");
    for (int row : block.data()) {
      if (keys >= 0 && grid.text(row, column).matches("100(?:\\.0*)?%?")) {
        return reader.read(grid.text(row, keys)).indicator();
      }
    }
    return "";
  }

  /** The period of a cell; behind ! where it is open, and why. */
  private String period(Said head, RowKeys keys, Said group) {
    String whole = one(head.period(), keys.time.period(), group.period(), keys.said.period());
    String part = one(head.part(), keys.time.part(), group.part(), keys.said.part());
    if (whole.equals(TWO) || part.equals(TWO)) {
      return "!" + TWO;
    }
    boolean soFar = head.means(Vocabulary.SO_FAR) || keys.said.means(Vocabulary.SO_FAR);
    boolean current = head.means(Vocabulary.CURRENT);
    if (!part.isEmpty()) {
      String year = whole.isEmpty() ? titles.year() : whole.substring(0, 4);
      Outcome<Period> read = PeriodText.of(year, part);
      if (year.isEmpty() || !read.isPresent()) {
        return "!" + part;
      }
      whole = read.value().text();
    } else if (whole.isEmpty()) {
      whole = titles.period;
      boolean decided = soFar || current || saysSinglePeriods();
      whole = whole.isEmpty() && decided ? titles.openPeriod : whole;
      if (whole.isEmpty()) {
        return "!" + String.join("; ", titles.periodDoubts);
      }
    }
    return soFar ? Period.parse(whole).value().yearToDate().text() : whole;
  }

  /** Growth on the quarter before is that of one quarter, and so is what stands beside it. */
  private boolean saysSinglePeriods() {
    return heads.all().values().stream()
        .anyMatch(head -> head.said().measure().equals("sequential_growth"));
  }

  /** What each column and row is, for those who show a table. */
  Map<Integer, String> roles() {
    return columns.roles();
  }
}
