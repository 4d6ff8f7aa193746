package org.zonemark.table.infer;

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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.source.Sheet;
import org.zonemark.table.read.Footnotes;
import org.zonemark.table.read.Header;
import org.zonemark.table.read.StatementKeys;

/** The work of one look at a table: which column holds what, and what the whole table says. */
final class Inspector {

  private static final Pattern SERIAL =
      Pattern.compile("[(\\uFF08]?[0-9一二三四五六七八九十]{1,4}[)\\uFF09、.]?");

  static final Pattern GROWTH =
      Pattern.compile(
          "(.*?)(?:[_,，]?)(?:比上年|较上年|比去年|同比)?(?:同期)?(?:同比|增速|增长率?|增幅|±|growth)[(]?[%±]*[)]?");
  static final Pattern OTHER_MEASURE =
      Pattern.compile(".*(占比|占.*比|比重|份额|位次|排名|名次|环比|年均|平均增|累计|完成|进度|目标|计划|任务|rank).*");

  private static final Pattern TOTAL = Pattern.compile("合计|总计|总\\s*数|全部|平均|小计");
  private static final Pattern PART = Pattern.compile("^[\\s\\u3000\\u00A0]+\\S|^(其中|#)");

  private static final double MOSTLY = 0.5;

  /** Growth of less than one percent in every row is rather a fraction. */
  private static final int FRACTIONS_MIN = 2;

  /** Begins the reason why a column cannot be read though its header is understood. */
  private static final String NOTHING_SAYS = "nothing says ";

  private static final String NO_UNIT = NOTHING_SAYS + "its unit";

  /** Names a column whose unit a person must fill in. */
  static final String UNIT_OF = "unit of ";

  private final String file;
  private final Configuration conf;
  private final KnownNames names;

  private final Map<Integer, String> columnRoles = new TreeMap<>();
  private final Map<String, String> unmatched = new LinkedHashMap<>();
  private final List<String> doubts = new ArrayList<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final Set<String> lacking = new LinkedHashSet<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
  private final List<String> furniture = new ArrayList<>();
  private final Set<String> marks = new TreeSet<>();
  private final Map<String, List<String>> headersByUnit = new LinkedHashMap<>();

  private GridTable table;
  private Header header;
  private int width;
  private TableContext context;
  private HeaderWords headers;

  Inspector(String file, Configuration conf) {
    this.file = file;
    this.conf = conf;
    this.names = new KnownNames(conf);
  }

  Inspection inspect(GridTable of) {
    table = of;
    width = table.sheet().width();
    header = Header.of(table.sheet(), table.headers(), width);
    context = new TableContext(file, table, conf, fields, doubts, lacking);
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
              context.found(
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
        context.evidence(),
        doubts,
        leftOut,
        lacking,
        fields,
        context.constants(),
        context.namedIn(),
        values,
        words,
        furniture,
        marks,
        context.lastDay());
  }

  // ---- rows -------------------------------------------------------------------------------------

  /** A row with one text between the numbers heads those below it, unless it is an empty row. */
  private void checkRowsAlone() {
    for (Sheet.Row row : table.alone()) {
      String text =
          row.texts().stream().filter(each -> !each.isBlank()).findFirst().orElse("").strip();
      if (!names.isName(text) && headsKnownNames(row)) {
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
        .anyMatch(text -> names.isName(text.strip()) || ZoneColumn.isPlace(text.strip(), conf));
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
      return texts.stream().allMatch(names::isZone) ? usual : "?";
    }
    if (usual.equals("of_indicator") || usual.equals("part_of")) {
      return texts.stream().allMatch(text -> names.indicator(text).isPresent()) ? usual : "?";
    }
    if (usual.equals("published_on")) {
      return texts.stream().allMatch(text -> text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"))
          ? usual
          : "?";
    }
    boolean zones = mostly(texts, names::isZone);
    boolean indicators = mostly(texts, text -> names.indicator(text).isPresent());
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
    return texts.isEmpty()
        ? ""
        : Headings.field(StatementKeys.inChinese(texts.get(texts.size() - 1)));
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
        context.found(role, "", "column " + shown(column), 1);
        if (role.equals("zone")) {
          checkZones(column);
        } else if (role.equals("indicator")) {
          checkIndicators(column);
        } else if (role.equals("period")) {
          texts(column).forEach(context::seePeriod);
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
      Optional<Indicator> indicator = names.indicator(text);
      if (text.isBlank()) {
        doubts.add("row " + row.number() + " has no name of an indicator; declare fill_down");
        return;
      }
      if (indicator.isEmpty()) {
        unmatched.put(text, conf.nearestIndicator(text));
      } else if (PART.matcher(printed).find()) {
        doubts.add("row " + row.number() + " (" + text + ") may be a part of the row above it");
        return;
      } else if (!measured && KnownNames.isOtherMeasure(text, indicator.get())) {
        doubts.add(text + " may be added in the period, or be a share; declare its measure");
        return;
      }
    }
  }

  private void checkZones(int column) {
    Set<String> bare = new LinkedHashSet<>();
    for (Sheet.Row row : table.data()) {
      String text = row.cell(column).text().strip();
      if (text.isBlank()) {
        if (table.sheet().merges().stream().noneMatch(area -> area.covers(row.number(), column))) {
          doubts.add("row " + row.number() + " has no name of a zone; declare fill_down");
          break;
        }
      } else if (names.isZone(text) || ZoneColumn.isPlace(text, conf)) {
        bare.add(text);
      } else {
        unmatched.put(text, conf.nearestZone(text));
      }
    }
    List<String> around = new ArrayList<>();
    context.texts().forEach(each -> around.add(each.text()));
    for (int each = 1; each <= width; each++) {
      around.addAll(header.texts(each));
    }
    ZoneColumn read = ZoneColumn.of(bare, header.shown(column), around, conf);
    if (!read.words().isEmpty()) {
      words.put("zone", read.words());
      context.found(
          "zone", "", "bare names are places, by the words around them", TableContext.IN_TITLE);
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
    context.readScope(
        fields.containsKey("indicator")
            ? texts(header.columns(fields.get("indicator")).get(0))
            : List.of());
    headers =
        new HeaderWords(
            conf, context.scope(), context.texts(), fields.containsKey("measure"), unmatched);
    context.readUnitLines();
    boolean periodInHeader = anyHeader("period");
    if (!fields.containsKey("period") && !periodInHeader) {
      context.readPeriod();
    }
    List<String> explained = new ArrayList<>();
    if (!fields.containsKey("zone") && !anyHeader("zone")) {
      context.readName("zone", name -> conf.zone(name).map(Zone::zoneId), explained);
    }
    if (!fields.containsKey("indicator") && !anyHeader("indicator")) {
      context.readName(
          "indicator", name -> conf.indicator(name).map(Indicator::indicatorId), explained);
    }
  }

  /** Whether the header of a column with numbers says a field. */
  private boolean anyHeader(String field) {
    return columnRoles.entrySet().stream()
        .filter(role -> role.getValue().equals("value"))
        .anyMatch(
            role -> {
              Map<String, String> said = new LinkedHashMap<>();
              headers.joined(header.texts(role.getKey())).forEach(text -> headers.say(text, said));
              return said.containsKey(field);
            });
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
    for (String text : headers.joined(header.texts(column))) {
      problem = problem.isEmpty() ? headers.say(text, said) : problem;
    }
    if (said.containsKey("indicator")
        && !context.scope().isEmpty()
        && !KnownNames.saysScope(said.get("indicator"))) {
      said.put("scope", context.scope());
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
            || context.constants().containsKey("unit")
            || !context.namedIn().isEmpty()
            || !growth && fields.containsKey("indicator") && namesCarryUnits()
            || cellsCarryUnits(column);
    if (problem.isEmpty() && !unit) {
      problem =
          NO_UNIT
              + (context.unclearUnits().isEmpty()
                  ? ""
                  : "; it may be any of " + context.unclearUnits());
    }
    for (String field : List.of("zone", "indicator", "period")) {
      boolean known =
          said.containsKey(field)
              || fields.containsKey(field)
              || context.constants().containsKey(field)
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
        context.seePeriod(said.get("period"));
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
    if (!told && !context.constants().containsKey("indicator")) {
      Set<String> beside = new HashSet<>();
      values.values().stream()
          .filter(other -> other.containsKey("indicator"))
          .forEach(other -> beside.add(other.get("indicator")));
      long numbers = columnRoles.values().stream().filter(role -> role.equals("value")).count();
      if (beside.size() != 1 || numbers != 2) {
        return "it does not say what grows";
      }
      said.put("indicator", beside.iterator().next());
      context.found(
          "indicator", "", "growth is that of the column beside it", TableContext.IN_SHEET_NAME);
    }
    return "";
  }

  /** Whether the names of the indicators have their unit in brackets. */
  private boolean namesCarryUnits() {
    int column = header.columns(fields.get("indicator")).get(0);
    return texts(column).stream()
        .map(KnownNames.UNIT_BEHIND::matcher)
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
      context.found("names", known + " of " + all + " known", "key columns", (double) known / all);
    }
    unmatched.keySet().stream()
        .filter(name -> TOTAL.matcher(name).find())
        .findFirst()
        .ifPresent(name -> leftOut.put("row " + name, "what is it the total of? declare words"));
  }

  // ---- names ------------------------------------------------------------------------------------

  private String shown(int column) {
    return KnownNames.flat(String.join("", header.texts(column)));
  }
}
