package org.zonemark.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.Indicator;
import org.zonemark.conf.NamedIn;
import org.zonemark.conf.Names;
import org.zonemark.conf.Zone;
import org.zonemark.method.Period;
import org.zonemark.method.PrintedQuantity;
import org.zonemark.source.Sheet;

/** The work of one look at a table: which column holds what, and what the whole table says. */
final class Inspector {

  private static final Pattern SERIAL =
      Pattern.compile("[(\\uFF08]?[0-9一二三四五六七八九十]{1,4}[)\\uFF09、.]?");
  private static final Pattern UNIT_BEHIND =
      Pattern.compile("(.+?)\\s*[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]", Pattern.DOTALL);
  private static final Pattern UNIT_JOINED =
      Pattern.compile("(.+)[_/,，]\\s*([^_/,，]+)", Pattern.DOTALL);

  /** What is left of an English unit where the header was cut: 营业收入 (100 million. */
  private static final Pattern CUT = Pattern.compile("(?<=.)\\s*[(\\uFF08][^)\\uFF09\\p{IsHan}]*$");

  private static final Pattern GROWTH =
      Pattern.compile(
          "(.*?)(?:[_,，]?)(?:比上年|较上年|比去年|同比)?(?:同期)?(?:同比|增速|增长率?|增幅|±|growth)[(]?[%±]*[)]?");
  private static final Pattern LEVEL = Pattern.compile("绝对[额值数]|总量|数值|数量|指标值|数据|value");
  private static final Pattern OTHER_MEASURE =
      Pattern.compile(".*(占比|占.*比|比重|份额|位次|排名|名次|环比|年均|平均增|累计|完成|进度|目标|计划|任务|rank).*");

  /** Names whose words say that something is added or shared, whatever they are synonyms of. */
  private static final Pattern ANOTHER_MEASURE = Pattern.compile("新增|净增|新引进|占比|比重|增速|占.+比");

  /** Names that say themselves what is counted. */
  private static final Pattern SCOPED = Pattern.compile("^(规模以上|规上|限额以上|大中型)");

  private static final Pattern TOTAL = Pattern.compile("合计|总计|总\\s*数|全部|平均|小计");
  private static final Pattern PART = Pattern.compile("^[\\s\\u3000\\u00A0]+\\S|^(其中|#)");
  private static final Pattern YEAR_ONLY = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final String YEAR_SAID = "(?s).*(?:19|20)[0-9]{2}\\s*年.*";

  private static final double MOSTLY = 0.5;
  private static final double IN_TITLE = 0.98;
  private static final double IN_SHEET_NAME = 0.95;
  private static final double IN_FILE_NAME = 0.9;
  private static final double TITLE_ONLY_INDICATOR = 0.9;

  /** Growth of less than one percent in every row is rather a fraction. */
  private static final int FRACTIONS_MIN = 2;

  /** Begins the reason why a column cannot be read though its header is understood. */
  private static final String NOTHING_SAYS = "nothing says ";

  private static final String NO_UNIT = NOTHING_SAYS + "its unit";

  /** Names a column whose unit a person must fill in. */
  static final String UNIT_OF = "unit of ";

  private static final String FILE_NAME = "name of the file";
  private static final String SHEET_NAME = "name of the sheet";

  private final String file;
  private final Configuration conf;

  private final Map<Integer, String> columnRoles = new TreeMap<>();
  private final Map<String, String> unmatched = new LinkedHashMap<>();
  private final List<Inspection.Evidence> evidence = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final Set<String> lacking = new LinkedHashSet<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final List<NamedIn> namedIn = new ArrayList<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
  private final List<String> furniture = new ArrayList<>();
  private final Set<String> marks = new TreeSet<>();
  private final Map<String, List<String>> headersByUnit = new LinkedHashMap<>();
  private LocalDate lastDay;

  private GridTable table;
  private Header header;
  private int width;
  private String scope = "";
  private String unclearUnits = "";
  private List<SaidInText> context = List.of();

  Inspector(String file, Configuration conf) {
    this.file = file;
    this.conf = conf;
  }

  Inspection inspect(GridTable of) {
    table = of;
    width = table.sheet().width();
    header = Header.of(table.sheet(), table.headers(), width);
    context = context();
    for (int column = 1; column <= width; column++) {
      columnRoles.put(column, role(column));
    }
    if (table.data().isEmpty() || table.headers().isEmpty()) {
      lacking.add("a header with rows of numbers below it");
    } else {
      keepOneColumnPerField();
      columnRoles.forEach(this::declareKey);
      checkRowsAlone();
      readContext();
      for (int column = 1; column <= width; column++) {
        if (columnRoles.get(column).equals("value")) {
          declareValue(column);
        }
      }
      if (values.isEmpty()) {
        lacking.add("a value column whose header says what it holds");
      }
      headersByUnit.forEach(
          (unit, headers) ->
              found(
                  "unit",
                  unit,
                  headers.size() == 1
                      ? "header " + headers.get(0)
                      : "headers of " + headers.size() + " columns, such as " + headers.get(0),
                  1));
      checkHidden();
      countKnownNames();
    }
    return new Inspection(
        table,
        columnRoles,
        unmatched,
        evidence,
        doubts,
        leftOut,
        lacking,
        fields,
        constants,
        namedIn,
        values,
        words,
        furniture,
        marks,
        lastDay);
  }

  private void found(String what, String value, String place, double confidence) {
    evidence.add(new Inspection.Evidence(what, value, place, confidence));
  }

  private List<SaidInText> context() {
    List<SaidInText> texts = new ArrayList<>();
    for (Sheet.Row row : table.titles()) {
      row.texts().stream()
          .filter(text -> !text.isBlank())
          .forEach(text -> texts.add(new SaidInText("title, row " + row.number(), text.strip())));
    }
    if (!table.sheet().name().isEmpty()) {
      texts.add(new SaidInText(SHEET_NAME, table.sheet().name()));
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    texts.add(new SaidInText(FILE_NAME, name.replaceFirst("\\.[A-Za-z]+$", "")));
    return texts;
  }

  // ---- rows -------------------------------------------------------------------------------------

  /** A row with one text between the numbers heads those below it, unless it is an empty row. */
  private void checkRowsAlone() {
    for (Sheet.Row row : table.alone()) {
      String text =
          row.texts().stream().filter(each -> !each.isBlank()).findFirst().orElse("").strip();
      if (!isName(text) && headsKnownNames(row)) {
        doubts.add(
            "row "
                + row.number()
                + " ("
                + text
                + ") may head the rows below it; declare groups or skip_pattern");
      }
    }
    if (table.sheet().hidden().sheet()) {
      doubts.add("the sheet is hidden; declare hidden: read, if it is to be read");
    }
  }

  /** Whether names that are known stand below such a row, up to the next one. */
  private boolean headsKnownNames(Sheet.Row row) {
    int next =
        table.alone().stream()
            .mapToInt(Sheet.Row::number)
            .filter(number -> number > row.number())
            .min()
            .orElse(Integer.MAX_VALUE);
    return table.data().stream()
        .filter(below -> below.number() > row.number() && below.number() < next)
        .flatMap(below -> below.texts().stream())
        .anyMatch(text -> isName(text.strip()) || ZoneColumn.isPlace(text.strip(), conf));
  }

  private void checkHidden() {
    for (int column : table.sheet().hidden().columns()) {
      if (columnRoles.getOrDefault(column, "").equals("value")) {
        doubts.add("column " + column + " is hidden; declare hidden: read or skip");
      }
    }
  }

  // ---- columns ----------------------------------------------------------------------------------

  private List<String> texts(int column) {
    return table.data().stream()
        .map(row -> row.cell(column).text().strip())
        .filter(text -> !text.isBlank())
        .toList();
  }

  private String role(int column) {
    List<String> texts = texts(column);
    String heading = header.shown(column);
    String usual = usual(column);
    if (texts.isEmpty()) {
      return header.isBlank(column) ? "blank" : "furniture";
    }
    if (Headings.isSerial(heading)
        || header.isBlank(column) && mostly(texts, text -> SERIAL.matcher(text).matches())) {
      return "furniture";
    }
    if (usual.equals(Headings.FURNITURE)) {
      return "furniture";
    }
    if (usual.equals(Headings.ASKS)) {
      return "?";
    }
    if (Headings.isTold(usual)) {
      return texts.stream().allMatch(text -> !Headings.code(usual, text).isEmpty()) ? usual : "?";
    }
    if (usual.equals("value_hi") || usual.equals("dup_of") || usual.equals("scope")) {
      return usual;
    }
    if (usual.equals("comparator")) {
      return texts.stream().allMatch(this::isZone) ? usual : "?";
    }
    if (usual.equals("of_indicator") || usual.equals("part_of")) {
      return texts.stream().allMatch(text -> indicator(text).isPresent()) ? usual : "?";
    }
    if (usual.equals("published_on")) {
      return texts.stream().allMatch(text -> text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"))
          ? usual
          : "?";
    }
    boolean zones = mostly(texts, this::isZone);
    boolean indicators = mostly(texts, text -> indicator(text).isPresent());
    if (zones && indicators) {
      doubts.add("the names of column " + heading + " are zones as well as indicators");
    }
    if (zones) {
      return "zone";
    }
    if (indicators) {
      return "indicator";
    }
    if (mostly(texts, text -> conf.unit(text).isPresent())) {
      return "unit";
    }
    if (usual.equals("period") && mostly(texts, text -> Period.ofPrinted(text).isPresent())) {
      return "period";
    }
    boolean some = texts.stream().anyMatch(GridTable::isNumber);
    return some
            && mostly(
                texts, text -> GridTable.isNumber(text) || GridTable.MARK.matcher(text).matches())
        ? "value"
        : "?";
  }

  /** What the heading of a column usually means, by all its texts or the lowest. */
  private String usual(int column) {
    String whole = Headings.field(header.shown(column));
    if (!whole.isEmpty()) {
      return whole;
    }
    List<String> texts = header.texts(column);
    return texts.isEmpty() ? "" : Headings.field(Subjects.inChinese(texts.get(texts.size() - 1)));
  }

  private static boolean mostly(List<String> texts, Predicate<String> what) {
    return texts.stream().filter(what).count() >= Math.max(1, MOSTLY * texts.size());
  }

  /** A second column of zones, indicators, units or periods would be another statement's. */
  private void keepOneColumnPerField() {
    for (String field : new TreeSet<>(columnRoles.values())) {
      List<Integer> columns =
          columnRoles.entrySet().stream()
              .filter(role -> role.getValue().equals(field))
              .map(Map.Entry::getKey)
              .toList();
      boolean isKey = !Set.of("value", "furniture", "blank", "?").contains(field);
      if (isKey && columns.size() > 1) {
        doubts.add(
            "columns "
                + String.join(", ", columns.stream().map(header::shown).toList())
                + " all hold a "
                + field);
        columns.subList(1, columns.size()).forEach(column -> columnRoles.put(column, "?"));
      }
    }
  }

  private void declareKey(int column, String role) {
    switch (role) {
      case "value", "blank" -> {}
      case "furniture" -> {
        if (!header.isBlank(column)) {
          furniture.add(shown(column));
        }
      }
      case "?" -> {
        if (!header.isBlank(column)) {
          furniture.add(shown(column));
        }
        ask(column);
      }
      default -> {
        if (header.isBlank(column)) {
          lacking.add("a header over the column of the " + role);
          return;
        }
        fields.put(role, shown(column));
        found(role, "", "column " + shown(column), 1);
        if (role.equals("zone")) {
          checkZones(column);
        } else if (role.equals("indicator")) {
          checkIndicators(column);
        } else if (role.equals("period")) {
          texts(column).forEach(this::seePeriod);
        }
        for (String text : Headings.isTold(role) ? texts(column) : List.<String>of()) {
          words
              .computeIfAbsent(role, any -> new LinkedHashMap<>())
              .put(text, Headings.code(role, text));
        }
      }
    }
  }

  /** A column of words that nobody knows may change the meaning of every row. */
  private void ask(int column) {
    String heading = shown(column);
    String usual = usual(column);
    if (usual.equals(Headings.ASKS)) {
      doubts.add("column " + heading + " may make promises, or other years, of the numbers");
    } else if (Headings.isTold(usual) || holdsMeasures(column)) {
      lacking.add("measure");
      doubts.add(
          "column "
              + heading
              + " says what each number is; declare fields: {measure: ...} and words for it");
    } else {
      doubts.add(
          "column "
              + (heading.isEmpty() ? column : heading)
              + " holds nothing known; declare its field, or furniture_columns");
    }
  }

  /** Whether a column tells levels from growth and shares. */
  private boolean holdsMeasures(int column) {
    List<String> texts = texts(column).stream().map(Names::normalise).toList();
    return mostly(
        texts,
        text ->
            !Headings.code("measure", text).isEmpty()
                || GROWTH.matcher(text).matches()
                || OTHER_MEASURE.matcher(text).matches());
  }

  private void checkIndicators(int column) {
    boolean measured = columnRoles.containsValue("measure");
    for (Sheet.Row row : table.data()) {
      String printed = row.cell(column).text();
      String text = printed.strip();
      Optional<Indicator> indicator = indicator(text);
      if (text.isBlank()) {
        doubts.add("row " + row.number() + " has no name of an indicator; declare fill_down");
        return;
      }
      if (indicator.isEmpty()) {
        unmatched.put(text, conf.nearestIndicator(text));
      } else if (PART.matcher(printed).find()) {
        doubts.add("row " + row.number() + " (" + text + ") may be a part of the row above it");
        return;
      } else if (!measured && isOtherMeasure(text, indicator.get())) {
        doubts.add(text + " may be added in the period, or be a share; declare its measure");
        return;
      }
    }
  }

  private static boolean isOtherMeasure(String name, Indicator indicator) {
    Matcher other = ANOTHER_MEASURE.matcher(Names.normalise(name));
    return other.find() && !indicator.nameZh().contains(other.group());
  }

  private void checkZones(int column) {
    Set<String> names = new LinkedHashSet<>();
    for (Sheet.Row row : table.data()) {
      String text = row.cell(column).text().strip();
      if (text.isBlank()) {
        if (table.sheet().merges().stream().noneMatch(area -> area.covers(row.number(), column))) {
          doubts.add("row " + row.number() + " has no name of a zone; declare fill_down");
          break;
        }
      } else if (isZone(text) || ZoneColumn.isPlace(text, conf)) {
        names.add(text);
      } else {
        unmatched.put(text, conf.nearestZone(text));
      }
    }
    List<String> around = new ArrayList<>();
    context.forEach(each -> around.add(each.text()));
    for (int each = 1; each <= width; each++) {
      around.addAll(header.texts(each));
    }
    ZoneColumn read = ZoneColumn.of(names, header.shown(column), around, conf);
    if (!read.words().isEmpty()) {
      words.put("zone", read.words());
      found("zone", "", "bare names are places, by the words around them", IN_TITLE);
    }
    if (!read.twofold().isEmpty()) {
      Map<String, String> open = new LinkedHashMap<>(read.words());
      read.twofold().forEach(name -> open.put(name, "?"));
      words.put("zone", open);
      String some = String.join(", ", read.twofold().stream().limit(3).toList());
      lacking.add("zone of " + some);
      doubts.add(
          "two readings: "
              + some
              + " may be places or their high-tech zones; write the full names under words");
    }
  }

  // ---- what the whole table says ----------------------------------------------------------------

  private void readContext() {
    readScope();
    readUnitLines();
    boolean periodInHeader = anyHeader("period");
    if (!fields.containsKey("period") && !periodInHeader) {
      readPeriod();
    }
    List<String> explained = new ArrayList<>();
    if (!fields.containsKey("zone") && !anyHeader("zone")) {
      readName("zone", name -> conf.zone(name).map(Zone::zoneId), explained);
    }
    if (!fields.containsKey("indicator") && !anyHeader("indicator")) {
      readName("indicator", name -> conf.indicator(name).map(Indicator::indicatorId), explained);
    }
  }

  /** What is counted, where it is less than all, unless the name of an indicator says it itself. */
  private void readScope() {
    for (SaidInText each : context) {
      scope = scope.isEmpty() ? each.scope() : scope;
      String narrowing = each.narrowing(conf);
      if (!narrowing.isEmpty()) {
        doubts.add(
            narrowing + " in the " + each.place() + " narrows what is counted; declare the scope");
      }
    }
    if (scope.isEmpty() || fields.containsKey("scope")) {
      return;
    }
    found("scope", scope, "title or name", IN_TITLE);
    if (fields.containsKey("indicator")) {
      constants.put("scope", scope);
      boolean twice =
          texts(header.columns(fields.get("indicator")).get(0)).stream().anyMatch(this::saysScope);
      if (twice) {
        doubts.add("some indicators name a scope, and the title " + scope + "; declare the scope");
      }
    }
  }

  /** Whether the name of an indicator begins as the scope does: 规模以上工业增加值. */
  private boolean saysScope(String name) {
    return SCOPED.matcher(Names.normalise(name)).find();
  }

  private void readUnitLines() {
    List<SaidInText> texts = new ArrayList<>(context);
    for (Sheet.Row row : table.notes()) {
      texts.add(new SaidInText("note, row " + row.number(), String.join(" ", row.texts())));
    }
    Set<String> lines = new LinkedHashSet<>();
    for (SaidInText each : texts) {
      String line = each.unitLine();
      if (line.isEmpty() || fields.containsKey("unit")) {
        continue;
      }
      List<String> units =
          Stream.of(line.split("[、,\\uFF0C;\\uFF1B/\\s]+"))
              .filter(unit -> conf.unit(unit).isPresent())
              .toList();
      lines.add(line);
      if (units.isEmpty()) {
        unclearUnits = each.text();
      } else if (conf.unit(line).isPresent()) {
        constants.put("unit", line);
        found("unit", line, each.place(), 1);
      } else if (each.place().startsWith("title")) {
        namedIn.add(
            new NamedIn(
                NamedIn.Place.TITLE,
                Pattern.compile("单\\s*位\\s*[:\\uFF1A]\\s*([^)\\uFF09]+)"),
                "unit"));
        found("unit", line, each.place() + ", each by the kind of its indicator", IN_TITLE);
      }
    }
    if (lines.size() > 1) {
      doubts.add("two readings: the unit may be any of " + String.join(" | ", lines));
    }
  }

  /** Whether the header of a column with numbers says a field. */
  private boolean anyHeader(String field) {
    return columnRoles.entrySet().stream()
        .filter(role -> role.getValue().equals("value"))
        .anyMatch(
            role -> {
              Map<String, String> said = new LinkedHashMap<>();
              joined(header.texts(role.getKey())).forEach(text -> say(text, said));
              return said.containsKey(field);
            });
  }

  /** A period in a title is certain, and one in a name where it says 年 or stands alone. */
  private void readPeriod() {
    Map<String, SaidInText> certain = new LinkedHashMap<>();
    Map<String, SaidInText> plausible = new LinkedHashMap<>();
    for (SaidInText each : context) {
      SaidInText.Periods periods = each.periods();
      boolean said =
          each.place().startsWith("title")
              ? each.text().matches(YEAR_SAID)
              : each.text().matches(YEAR_SAID)
                  || each.place().equals(SHEET_NAME) && YEAR_ONLY.matcher(each.text()).matches();
      for (String period : periods.texts()) {
        (periods.isCertain() && said ? certain : plausible).putIfAbsent(period, each);
      }
    }
    if (certain.size() == 1
        && plausible.values().stream().allMatch(each -> each.place().equals(FILE_NAME))) {
      String period = certain.keySet().iterator().next();
      String place = certain.get(period).place();
      constants.put("period", period);
      seePeriod(period);
      found("period", period, place, worth(place));
      return;
    }
    lacking.add("period");
    Set<String> all = new LinkedHashSet<>(certain.keySet());
    all.addAll(plausible.keySet());
    if (all.size() > 1) {
      doubts.add("two readings: the period may be any of " + String.join(", ", all));
    } else if (!all.isEmpty()) {
      String period = all.iterator().next();
      doubts.add(
          "two readings: "
              + period
              + " in the "
              + plausible.getOrDefault(period, certain.get(period)).place()
              + " may be the year of the data, or of an edition whose data are of the year before");
    }
  }

  private static double worth(String place) {
    return place.equals(FILE_NAME)
        ? IN_FILE_NAME
        : place.equals(SHEET_NAME) ? IN_SHEET_NAME : IN_TITLE;
  }

  private void seePeriod(String text) {
    if (Period.ofPrinted(text).isPresent()) {
      LocalDate day = Period.ofPrinted(text).value().lastDay();
      lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
    }
  }

  /** The one known name inside the titles and names; two that do not overlap are no answer. */
  private void readName(
      String field, Function<String, Optional<String>> idOf, List<String> explained) {
    Map<String, String> found = new LinkedHashMap<>();
    SaidInText first = null;
    for (SaidInText each : context) {
      for (String name : each.names(name -> idOf.apply(name).isPresent())) {
        first = first == null ? each : first;
        found.putIfAbsent(idOf.apply(name).orElseThrow(), name);
        explained.add(name);
      }
    }
    if (found.size() != 1) {
      lacking.add(field);
      if (found.size() > 1) {
        doubts.add(
            "two readings: the "
                + field
                + " may be any of "
                + String.join(", ", found.values().stream().limit(3).toList()));
      }
      return;
    }
    String name = found.values().iterator().next();
    if (field.equals("indicator")) {
      Matcher unit = UNIT_BEHIND.matcher(first.text());
      if (unit.find() && conf.unit(unit.group(2)).isPresent()) {
        explained.add(unit.group(2));
      }
      String rest = first.unexplained(explained);
      if (!rest.isEmpty() || isOtherMeasure(name, indicator(name).orElseThrow())) {
        lacking.add(field);
        doubts.add(
            "the "
                + field
                + " may be "
                + name
                + ", but the "
                + first.place()
                + " also says "
                + rest);
        return;
      }
      constants.put("measure", "level");
      if (!scope.isEmpty() && !saysScope(name)) {
        constants.put("scope", scope);
      }
    }
    constants.put(field, name);
    found(
        field,
        name,
        first.place(),
        field.equals("indicator") ? TITLE_ONLY_INDICATOR : worth(first.place()));
    Matcher unit = UNIT_BEHIND.matcher(first.text());
    if (field.equals("indicator")
        && unit.find()
        && conf.unit(unit.group(2)).isPresent()
        && !constants.containsKey("unit")) {
      constants.put("unit", unit.group(2));
      found("unit", unit.group(2), first.place(), IN_TITLE);
    }
  }

  // ---- value columns ----------------------------------------------------------------------------

  private void declareValue(int column) {
    texts(column).stream()
        .filter(text -> GridTable.MARK.matcher(text).matches())
        .forEach(marks::add);
    if (header.isBlank(column)) {
      leftOut.put("column " + column, "it has numbers and no header");
      return;
    }
    String name = shown(column);
    Map<String, String> said = new LinkedHashMap<>();
    String problem = "";
    for (String text : joined(header.texts(column))) {
      problem = problem.isEmpty() ? say(text, said) : problem;
    }
    if (said.containsKey("indicator") && !scope.isEmpty() && !saysScope(said.get("indicator"))) {
      said.put("scope", scope);
    }
    if (problem.isEmpty() && header.columns(name).size() != 1) {
      problem = "its header stands over another column too";
    }
    boolean growth = "growth".equals(said.get("measure"));
    if (problem.isEmpty() && growth) {
      problem = completeGrowth(column, said);
    }
    boolean unit =
        said.containsKey("unit")
            || fields.containsKey("unit")
            || constants.containsKey("unit")
            || !namedIn.isEmpty()
            || !growth && fields.containsKey("indicator") && namesCarryUnits()
            || cellsCarryUnits(column);
    if (problem.isEmpty() && !unit) {
      problem = NO_UNIT + (unclearUnits.isEmpty() ? "" : "; it may be any of " + unclearUnits);
    }
    for (String field : List.of("zone", "indicator", "period")) {
      boolean known =
          said.containsKey(field)
              || fields.containsKey(field)
              || constants.containsKey(field)
              || lacking.contains(field);
      if (problem.isEmpty() && !known) {
        problem = NOTHING_SAYS + "its " + field;
      }
      if (problem.isEmpty() && said.containsKey(field) && fields.containsKey(field)) {
        problem = "its header says a " + field + ", and so does column " + fields.get(field);
      }
    }
    if (problem.isEmpty()) {
      values.put(name, said);
      if (said.containsKey("period")) {
        seePeriod(said.get("period"));
      }
      if (said.containsKey("unit") && !growth) {
        headersByUnit.computeIfAbsent(said.get("unit"), any -> new ArrayList<>()).add(name);
      }
    } else {
      columnRoles.put(column, "?");
      leftOut.put(name, problem);
      if (problem.startsWith(NO_UNIT)) {
        lacking.add(UNIT_OF + name);
        said.put("unit", "?");
        values.put(name, said);
      } else if (problem.startsWith(NOTHING_SAYS)) {
        lacking.add("everything about column " + name);
      }
    }
  }

  /** The texts of a header, those together that together are the name of an indicator. */
  private List<String> joined(List<String> texts) {
    for (int length = texts.size(); length > 1; length--) {
      for (int from = 0; from + length <= texts.size(); from++) {
        String whole = flat(String.join("", texts.subList(from, from + length)));
        if (indicator(whole).isPresent()) {
          List<String> joined = new ArrayList<>(texts.subList(0, from));
          joined.add(whole);
          joined.addAll(texts.subList(from + length, texts.size()));
          return joined;
        }
      }
    }
    return texts;
  }

  /** Growth is in percent; of what, where its own header does not say, the one column beside it. */
  private String completeGrowth(int column, Map<String, String> said) {
    List<Double> printed =
        texts(column).stream()
            .filter(GridTable::isNumber)
            .map(text -> PrintedQuantity.parse(Footnotes.unmarked(text)).value().number())
            .map(number -> Math.abs(number.value().doubleValue()))
            .toList();
    if (!said.containsKey("unit")
        && printed.size() >= FRACTIONS_MIN
        && printed.stream().allMatch(value -> value < 1)) {
      return "its growth may be percent or fractions";
    }
    said.put("unit", "%");
    boolean told = said.containsKey("indicator") || fields.containsKey("indicator");
    if (!told && !constants.containsKey("indicator")) {
      Set<String> beside = new HashSet<>();
      values.values().stream()
          .filter(other -> other.containsKey("indicator"))
          .forEach(other -> beside.add(other.get("indicator")));
      long numbers = columnRoles.values().stream().filter(role -> role.equals("value")).count();
      if (beside.size() != 1 || numbers != 2) {
        return "it does not say what grows";
      }
      said.put("indicator", beside.iterator().next());
      found("indicator", "", "growth is that of the column beside it", IN_SHEET_NAME);
    }
    return "";
  }

  /** Adds what one text of a header says; what is wrong with it, or "". */
  private String say(String printed, Map<String, String> said) {
    String text = CUT.matcher(Subjects.inChinese(printed).strip()).replaceFirst("");
    String bare = text.replaceAll("^[(\\uFF08]|[)\\uFF09]$", "").strip();
    if (conf.unit(bare).isPresent()) {
      return put(said, "unit", bare);
    }
    for (Pattern withUnit : List.of(UNIT_BEHIND, UNIT_JOINED)) {
      Matcher behind = withUnit.matcher(text);
      if (conf.indicator(text).isEmpty() && behind.matches() && isUnit(behind.group(2))) {
        String problem = put(said, "unit", unitName(behind.group(2)));
        if (!problem.isEmpty()) {
          return problem;
        }
        text = behind.group(1).strip();
      }
    }
    Optional<Indicator> indicator = indicator(text);
    if (indicator.isEmpty() && !scope.isEmpty()) {
      String whole = nameInTitle(flat(text));
      if (!whole.isEmpty()) {
        return put(said, "indicator", whole);
      }
    }
    if (indicator.isPresent()) {
      return isOtherMeasure(text, indicator.get())
          ? "it may be added in the period, or be a share; declare its measure"
          : put(said, "indicator", Footnotes.unmarked(flat(text)));
    }
    if (Period.ofPrinted(text).isPresent()) {
      return put(said, "period", Period.ofPrinted(text).value().text());
    }
    if (isZone(text)) {
      return twofoldHeader(text) ? "its zone has two readings" : put(said, "zone", flat(text));
    }
    return sayMeasure(flat(text), said);
  }

  /**
   * The one known name in the titles that ends as the header does, and says the scope before it.
   */
  private String nameInTitle(String ending) {
    List<String> whole =
        context.stream()
            .flatMap(each -> each.names(name -> conf.indicator(name).isPresent()).stream())
            .filter(name -> name.endsWith(ending) && saysScope(name))
            .distinct()
            .toList();
    return whole.size() == 1 ? whole.get(0) : "";
  }

  private boolean twofoldHeader(String text) {
    List<String> around = context.stream().map(SaidInText::text).toList();
    ZoneColumn read = ZoneColumn.of(List.of(text), "", around, conf);
    return !read.twofold().isEmpty() || !read.words().isEmpty();
  }

  private boolean isUnit(String text) {
    return conf.unit(text).isPresent() || Names.normalise(text).equals("pct");
  }

  private static String unitName(String text) {
    return Names.normalise(text).equals("pct") ? "%" : text;
  }

  private static String put(Map<String, String> said, String field, String value) {
    String before = said.putIfAbsent(field, value);
    return before == null || Names.normalise(before).equals(Names.normalise(value))
        ? ""
        : "its header says two " + field + "s: " + before + " and " + value;
  }

  private String sayMeasure(String text, Map<String, String> said) {
    String form = Names.normalise(text);
    if (OTHER_MEASURE.matcher(form).matches()) {
      return "declare what " + text + " refers to";
    }
    Matcher growth = GROWTH.matcher(form);
    if (growth.matches()) {
      String before = growth.group(1);
      if (indicator(before).isPresent()) {
        said.put("indicator", before);
      } else if (!before.isEmpty()) {
        return "what grows is not known: " + before;
      }
      said.put("measure", "growth");
      return "";
    }
    if (LEVEL.matcher(form).matches()) {
      if (!fields.containsKey("measure")) {
        said.put("measure", "level");
      }
      return "";
    }
    unmatched.put(text, conf.nearestIndicator(text));
    return "its header " + text + " is not known";
  }

  /** Whether the names of the indicators have their unit in brackets. */
  private boolean namesCarryUnits() {
    int column = header.columns(fields.get("indicator")).get(0);
    return texts(column).stream()
        .map(UNIT_BEHIND::matcher)
        .anyMatch(name -> name.matches() && conf.unit(name.group(2)).isPresent());
  }

  /** Whether most cells print their unit behind the number. */
  private boolean cellsCarryUnits(int column) {
    return mostly(
        texts(column),
        text -> {
          var quantity = PrintedQuantity.parse(Footnotes.unmarked(text));
          return quantity.isPresent()
              && conf.unit(quantity.value().multiplier() + quantity.value().unit()).isPresent();
        });
  }

  private void countKnownNames() {
    long known = 0;
    long all = 0;
    for (Map.Entry<Integer, String> role : columnRoles.entrySet()) {
      if (role.getValue().equals("zone") || role.getValue().equals("indicator")) {
        for (String text : texts(role.getKey())) {
          all++;
          known += unmatched.containsKey(text) ? 0 : 1;
        }
      }
    }
    if (known < all) {
      found("names", known + " of " + all + " known", "key columns", (double) known / all);
    }
    unmatched.keySet().stream()
        .filter(name -> TOTAL.matcher(name).find())
        .findFirst()
        .ifPresent(name -> leftOut.put("row " + name, "what is it the total of? declare words"));
  }

  // ---- names ------------------------------------------------------------------------------------

  private String shown(int column) {
    return flat(String.join("", header.texts(column)));
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }

  /** Whether a text is the name of a zone or an indicator. */
  boolean isName(String text) {
    return isZone(text) || indicator(text).isPresent();
  }

  private boolean isZone(String text) {
    return found(text, conf::zone).isPresent();
  }

  private Optional<Indicator> indicator(String text) {
    return found(text, conf::indicator)
        .or(
            () -> {
              Matcher behind = UNIT_BEHIND.matcher(text.strip());
              return behind.matches() && conf.unit(behind.group(2)).isPresent()
                  ? conf.indicator(behind.group(1))
                  : Optional.empty();
            });
  }

  /** An id of conf/ is no name that a table prints. */
  private static <T> Optional<T> found(String text, Function<String, Optional<T>> known) {
    String name = Subjects.inChinese(text);
    return name.isBlank() || GridTable.isNumber(name) || name.matches("[a-z0-9_-]+")
        ? Optional.empty()
        : known.apply(text).or(() -> known.apply(name));
  }
}
