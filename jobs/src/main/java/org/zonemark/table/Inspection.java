package org.zonemark.table;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.zonemark.conf.Names;
import org.zonemark.conf.Zone;
import org.zonemark.method.Period;
import org.zonemark.method.PrintedQuantity;
import org.zonemark.source.Sheet;

/**
 * What a grid that nobody has declared seems to say, told from known names of zones, indicators and
 * units alone.
 *
 * @param rowRoles row number to what the row is: title, header, data, note or blank
 * @param columnRoles column to what it holds: a statement field, value, furniture, or ? where
 *     nothing known tells
 * @param unmatched names in key columns and headers that nothing in conf/ knows, with their nearest
 *     known name or ""
 * @param sources what was found, and where: "unit 千元: title, row 2"
 * @param doubts what a person must decide; where two readings are plausible, both
 * @param fields statement field to the header of its column
 * @param headerRows the rows of the header
 * @param constants statement field to what the whole table says
 * @param values header to what its column says
 * @param furniture the headers of columns that are left out
 * @param notes whether some rows are notes
 * @param marks the texts in value cells that are no numbers
 * @param twofold names of zones that have two readings; their words must be declared
 * @param lacking the fields that nothing says; without them there is no declaration
 */
public record Inspection(
    Map<Integer, String> rowRoles,
    Map<Integer, String> columnRoles,
    Map<String, String> unmatched,
    List<String> sources,
    List<String> doubts,
    Map<String, String> fields,
    List<Integer> headerRows,
    Map<String, String> constants,
    Map<String, Map<String, String>> values,
    List<String> furniture,
    boolean notes,
    Set<String> marks,
    Set<String> twofold,
    Set<String> lacking) {

  private static final Pattern NOTE =
      Pattern.compile("^(注|说明|资料来源|数据来源|来源|Note|Source)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SERIAL =
      Pattern.compile(
          "序号|编号|no\\.?|[(\\uFF08]?[0-9一二三四五六七八九十]{1,4}[)\\uFF09、.]?", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNIT_LINE = Pattern.compile("(?:计量)?单\\s*位\\s*[:\\uFF1A]\\s*(.+)");
  private static final Pattern UNIT_BEHIND =
      Pattern.compile("(.+?)[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]", Pattern.DOTALL);
  private static final Pattern PERIOD_IN_TEXT =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2}(?:年(?:上半年|下半年|前?[一二三四1-4]季度|1?[0-9](?:-1?[0-9])?月)?)?)"
              + "(?![0-9])");
  private static final Pattern GROWTH = Pattern.compile("(.*?)(同比|增速|增长率?|增幅)%?");
  private static final Pattern LEVEL = Pattern.compile("绝对[额值数]|总量|数值|数量|指标值|本期|累计|value");
  private static final Pattern OTHER_MEASURE = Pattern.compile(".*(占比|比重|份额|位次|排名|名次|环比).*");
  private static final Pattern MARK = Pattern.compile("[-—–…./*:xX一]+|暂无|n/a|.?保密");
  private static final Pattern TOTAL = Pattern.compile("(合计|总计|总\\s*数|全部|平均)");
  private static final double MOSTLY = 0.5;

  /** What a person can add to a declaration that is whole otherwise. */
  private static final Set<String> FILLED_IN = Set.of("zone", "indicator", "period");

  private static final String FILE_NAME = "name of the file";

  /** The shortest name that is looked for inside a longer text. */
  private static final int NAME_MIN = 4;

  /** Looks at a grid. */
  public static Inspection of(String file, Sheet sheet, Configuration conf) {
    return new Inspector(file, sheet, conf).inspect();
  }

  /**
   * Whether enough is known for a declaration, though fields that are lacking must be filled in.
   */
  public boolean isDeclarable() {
    return !values.isEmpty()
        && lacking.stream()
            .allMatch(each -> FILLED_IN.contains(each) || each.startsWith("zone of "));
  }

  /** The work of one look. */
  private static final class Inspector {

    private final String file;
    private final Sheet sheet;
    private final Configuration conf;
    private final int width;

    private final Map<Integer, String> rowRoles = new TreeMap<>();
    private final Map<Integer, String> columnRoles = new TreeMap<>();
    private final Map<String, String> unmatched = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
    private final List<String> furniture = new ArrayList<>();
    private final Set<String> marks = new TreeSet<>();
    private final Set<String> lacking = new LinkedHashSet<>();

    private final List<Sheet.Row> titles = new ArrayList<>();
    private final List<Sheet.Row> headers = new ArrayList<>();
    private final List<Sheet.Row> data = new ArrayList<>();
    private Header header;
    private final Set<String> twofold = new LinkedHashSet<>();
    private String unclearUnits = "";

    Inspector(String file, Sheet sheet, Configuration conf) {
      this.file = file;
      this.sheet = sheet;
      this.conf = conf;
      this.width = sheet.width();
    }

    Inspection inspect() {
      divideRows();
      header = Header.of(sheet, headers, width);
      for (int column = 1; column <= width; column++) {
        columnRoles.put(column, role(column));
      }
      keepOneColumnPerField();
      columnRoles.forEach(this::declareKey);
      if (data.isEmpty() || headers.isEmpty()) {
        lacking.add("a header with rows of numbers below it");
      } else {
        readContext();
        columnRoles.forEach(this::declareValue);
        if (values.isEmpty()) {
          lacking.add("a value column whose header says what it holds");
        }
      }
      return new Inspection(
          rowRoles,
          columnRoles,
          unmatched,
          sources,
          doubts,
          fields,
          headers.stream().map(Sheet.Row::number).toList(),
          constants,
          values,
          furniture,
          rowRoles.containsValue("note"),
          marks,
          twofold,
          lacking);
    }

    // ---- rows -----------------------------------------------------------------------------------

    /** Titles stand alone in their row; the header ends where the first number stands. */
    private void divideRows() {
      boolean begun = false;
      for (Sheet.Row row : sheet.rows()) {
        List<String> filled =
            row.texts().stream().map(String::strip).filter(text -> !text.isBlank()).toList();
        String role;
        if (filled.isEmpty()) {
          role = "blank";
        } else if (begun && NOTE.matcher(filled.get(0)).find()) {
          role = "note";
        } else if (begun || isData(row)) {
          begun = true;
          role = "data";
          data.add(row);
        } else if (headers.isEmpty() && (filled.size() == 1 && width > 1)) {
          role = "title";
          titles.add(row);
        } else {
          role = "header";
          headers.add(row);
        }
        rowRoles.put(row.number(), role);
      }
      List<String> first = headers.isEmpty() ? List.of() : headers.get(0).texts();
      for (Sheet.Row row : data) {
        if (row.texts().equals(first)) {
          lacking.add(
              "where its tables end (row "
                  + row.number()
                  + " repeats the header; declare them under tables)");
        }
      }
    }

    /** A row of data has a number that is no year, or a known name beside numbers. */
    private boolean isData(Sheet.Row row) {
      boolean number = false;
      boolean year = false;
      boolean name = false;
      for (String text : row.texts()) {
        if (!text.isBlank()) {
          boolean isYear = Period.ofPrinted(text.strip()).isPresent();
          year |= isYear;
          number |= !isYear && isNumber(text);
          name |= isZone(text) || indicator(text).isPresent();
        }
      }
      return number || year && name;
    }

    // ---- columns --------------------------------------------------------------------------------

    private String role(int column) {
      List<String> texts =
          data.stream()
              .map(row -> row.cell(column).text().strip())
              .filter(text -> !text.isBlank())
              .toList();
      String heading = Names.normalise(header.shown(column));
      if (texts.isEmpty()) {
        return header.isBlank(column) ? "blank" : "furniture";
      }
      if (heading.matches("序号|编号|no\\.?")
          || header.isBlank(column) && mostly(texts, text -> SERIAL.matcher(text).matches())) {
        return "furniture";
      }
      boolean zones = mostly(texts, this::isZone);
      boolean indicators = mostly(texts, text -> indicator(text).isPresent());
      if (zones && indicators) {
        doubts.add(
            "the names of column " + header.shown(column) + " are zones as well as indicators");
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
      if (heading.matches("年|年份|年度|时期|时间|统计期|报告期|period|year")
          && mostly(texts, text -> Period.ofPrinted(text).isPresent())) {
        return "period";
      }
      boolean some = texts.stream().anyMatch(Inspector::isNumber);
      return some && mostly(texts, text -> isNumber(text) || MARK.matcher(text).matches())
          ? "value"
          : "?";
    }

    private static boolean mostly(List<String> texts, Predicate<String> what) {
      return texts.stream().filter(what).count() >= Math.max(1, MOSTLY * texts.size());
    }

    /** A second column of zones, indicators, units or periods would be another statement's. */
    private void keepOneColumnPerField() {
      for (String field : List.of("zone", "indicator", "unit", "period")) {
        List<Integer> columns =
            columnRoles.entrySet().stream()
                .filter(role -> role.getValue().equals(field))
                .map(Map.Entry::getKey)
                .toList();
        if (columns.size() > 1) {
          doubts.add(
              "columns "
                  + String.join(", ", columns.stream().map(header::shown).toList())
                  + " all hold a "
                  + field
                  + "; the first is taken");
          columns.subList(1, columns.size()).forEach(column -> columnRoles.put(column, "?"));
        }
      }
    }

    private void declareKey(int column, String role) {
      switch (role) {
        case "zone", "indicator", "unit", "period" -> {
          if (header.isBlank(column)) {
            lacking.add("a header over the column of the " + role);
            return;
          }
          fields.put(role, shown(column));
          sources.add(role + ": column " + shown(column));
          if (role.equals("zone") || role.equals("indicator")) {
            checkNames(column, role);
          }
        }
        case "furniture", "?" -> {
          if (!header.isBlank(column)) {
            furniture.add(shown(column));
          }
          if (role.equals("?") && holdsMeasures(column)) {
            lacking.add("measure");
            doubts.add(
                "column "
                    + shown(column)
                    + " says what each number is; declare fields: {measure: ...} and words for it");
          } else if (role.equals("?")) {
            doubts.add("column " + shown(column) + " holds nothing known, and is left out");
          }
        }
        default -> {}
      }
    }

    /** Whether a column tells levels from growth and shares: then it cannot be left out. */
    private boolean holdsMeasures(int column) {
      List<String> texts =
          data.stream()
              .map(row -> Names.normalise(row.cell(column).text()))
              .filter(text -> !text.isEmpty())
              .toList();
      return mostly(
          texts,
          text ->
              text.equals("水平")
                  || LEVEL.matcher(text).matches()
                  || GROWTH.matcher(text).matches()
                  || OTHER_MEASURE.matcher(text).matches());
    }

    private void checkNames(int column, String role) {
      Set<String> places = new LinkedHashSet<>();
      for (Sheet.Row row : data) {
        String text = row.cell(column).text().strip();
        boolean known = role.equals("zone") ? isZone(text) : indicator(text).isPresent();
        if (!text.isBlank() && !known) {
          unmatched.put(
              text, role.equals("zone") ? conf.nearestZone(text) : conf.nearestIndicator(text));
          if (TOTAL.matcher(text).find()) {
            doubts.add("what is the total of? declare words: {" + role + ": {" + text + ": ...}}");
          }
        }
        if (role.equals("zone") && !text.isBlank() && known) {
          Zone zone = zone(text).orElseThrow();
          if (hasOtherReading(column, flat(Subjects.inChinese(text)), zone)) {
            places.add(text);
          }
        }
      }
      if (!places.isEmpty()) {
        twofold.addAll(places);
        lacking.add("zone of " + String.join(", ", places.stream().limit(3).toList()));
        doubts.add(
            "two readings: "
                + String.join(", ", places.stream().limit(3).toList())
                + " may be places or their high-tech zones; write the full names under words");
      }
    }

    /** Whether a bare name is that of a place as well as that of its zones. */
    private boolean hasOtherReading(int column, String name, Zone read) {
      if (read.kind().equals("zone")) {
        boolean said = Pattern.compile("高新|园区|开发区").matcher(header.shown(column)).find();
        return !said && conf.zone(name + "市").isPresent();
      }
      return Stream.of("高新区", "国家高新区", "省国家高新区")
          .map(ending -> conf.zone(name + ending))
          .anyMatch(zone -> zone.isPresent() && !zone.get().equals(read));
    }

    // ---- what the whole table says
    // ----------------------------------------------------------------

    private record Text(String place, String text) {}

    private List<Text> context() {
      List<Text> texts = new ArrayList<>();
      for (Sheet.Row row : titles) {
        row.texts().stream()
            .filter(text -> !text.isBlank())
            .forEach(text -> texts.add(new Text("title, row " + row.number(), text.strip())));
      }
      if (!sheet.name().isEmpty()) {
        texts.add(new Text("name of the sheet", sheet.name()));
      }
      texts.add(new Text(FILE_NAME, file.substring(file.lastIndexOf('/') + 1)));
      return texts;
    }

    private void readContext() {
      for (Text each : context()) {
        Matcher line = UNIT_LINE.matcher(each.text());
        if (line.find() && !constants.containsKey("unit") && !fields.containsKey("unit")) {
          String printed = line.group(1).replaceAll("[)\\uFF09]$", "").strip();
          List<String> units =
              Stream.of(printed.split("[、,\\uFF0C;\\uFF1B\\s]+"))
                  .filter(unit -> conf.unit(unit).isPresent() && !unit.equals("%"))
                  .toList();
          if (units.size() == 1) {
            constants.put("unit", units.get(0));
            sources.add("unit " + units.get(0) + ": " + each.place());
          } else if (!printed.equals("%")) {
            unclearUnits = each.text();
          }
        }
      }
      boolean periodInHeader = anyHeader(text -> Period.ofPrinted(text).isPresent());
      if (!fields.containsKey("period") && !periodInHeader) {
        findPeriod();
      }
      if (!fields.containsKey("zone") && !anyHeader(this::isZone)) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Zone zone : conf.zones()) {
          Stream.concat(Stream.of(zone.nameZh()), zone.aliases().stream())
              .forEach(name -> names.put(name, zone.zoneId()));
        }
        findName("zone", names);
      }
      if (!fields.containsKey("indicator") && !anyHeader(text -> indicator(text).isPresent())) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Indicator indicator : conf.indicators()) {
          Stream.concat(Stream.of(indicator.nameZh()), indicator.synonyms().stream())
              .forEach(name -> names.put(name, indicator.indicatorId()));
        }
        findName("indicator", names);
      }
    }

    private boolean anyHeader(Predicate<String> what) {
      return valueColumns().stream()
          .flatMap(column -> header.texts(column).stream())
          .anyMatch(what);
    }

    private List<Integer> valueColumns() {
      return columnRoles.entrySet().stream()
          .filter(role -> role.getValue().equals("value"))
          .map(Map.Entry::getKey)
          .toList();
    }

    private void findPeriod() {
      Map<String, String> found = new LinkedHashMap<>();
      for (Text each : context()) {
        Matcher matcher = PERIOD_IN_TEXT.matcher(each.text());
        while (matcher.find()) {
          if (Period.ofPrinted(matcher.group(1)).isPresent()) {
            found.putIfAbsent(Period.ofPrinted(matcher.group(1)).value().text(), each.place());
          }
        }
      }
      if (found.isEmpty()) {
        lacking.add("period");
        return;
      }
      String period = found.keySet().iterator().next();
      String place = found.get(period);
      if (found.size() > 1) {
        lacking.add("period");
        doubts.add("two readings: the period may be any of " + String.join(", ", found.keySet()));
      } else if (place.equals(FILE_NAME)) {
        lacking.add("period");
        doubts.add(
            "two readings: "
                + period
                + " in the "
                + place
                + " may be the year of the data, or of an edition whose data are of the year before");
      } else {
        constants.put("period", period);
        sources.add("period " + period + ": " + place);
      }
    }

    /** The longest known name inside a title or name; two that do not overlap are no answer. */
    private void findName(String field, Map<String, String> names) {
      for (Text each : context()) {
        String text = Names.normalise(each.text());
        List<String> inside =
            names.keySet().stream()
                .filter(name -> name.length() >= NAME_MIN)
                .filter(name -> text.contains(Names.normalise(name)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (!inside.isEmpty()) {
          String longest = inside.get(0);
          boolean several = inside.stream().anyMatch(name -> !longest.contains(name));
          if (several) {
            lacking.add(field);
            doubts.add(
                "two readings: the "
                    + field
                    + " in the "
                    + each.place()
                    + " may be any of "
                    + String.join(", ", inside.stream().limit(3).toList()));
            break;
          }
          constants.put(field, longest);
          sources.add(field + " " + longest + ": " + each.place());
          doubts.add("the " + field + " " + longest + " stands only in the " + each.place());
          return;
        }
      }
      lacking.add(field);
    }

    // ---- value columns
    // ----------------------------------------------------------------------------

    private void declareValue(int column, String role) {
      if (!role.equals("value")) {
        return;
      }
      if (header.isBlank(column)) {
        doubts.add("column " + column + " has numbers and no header, and is left out");
        return;
      }
      data.stream()
          .map(row -> row.cell(column).text().strip())
          .filter(text -> !text.isBlank() && MARK.matcher(text).matches())
          .forEach(marks::add);
      String name = shown(column);
      Map<String, String> said = new LinkedHashMap<>();
      String problem =
          header.texts(column).stream()
              .map(text -> say(text, said))
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse("");
      if (problem.isEmpty() && header.columns(name).size() != 1) {
        problem = "its header stands over another column too";
      }
      boolean growth = "growth".equals(said.get("measure"));
      if (growth) {
        said.put("unit", "%");
      }
      boolean unit =
          said.containsKey("unit")
              || fields.containsKey("unit")
              || constants.containsKey("unit")
              || fields.containsKey("indicator") && !growth && namesCarryUnits();
      if (problem.isEmpty() && !unit) {
        problem =
            "nothing says its unit"
                + (unclearUnits.isEmpty() ? "" : "; it may be any of " + unclearUnits);
      }
      for (String field : List.of("zone", "indicator", "period")) {
        boolean known =
            said.containsKey(field) || fields.containsKey(field) || constants.containsKey(field);
        if (problem.isEmpty() && !known && !lacking.contains(field)) {
          problem = "nothing says its " + field;
        }
      }
      if (problem.isEmpty()) {
        values.put(name, said);
      } else {
        columnRoles.put(column, "?");
        furniture.add(name);
        doubts.add("column " + name + " is left out: " + problem);
      }
    }

    /** Adds what one text of a header says; what is wrong with it, or "". */
    private String say(String printed, Map<String, String> said) {
      String text = printed;
      Matcher behind = UNIT_BEHIND.matcher(text);
      String bare = text.replaceAll("^[(\\uFF08]|[)\\uFF09]$", "");
      if (conf.unit(bare).isPresent()) {
        said.put("unit", bare);
        return "";
      }
      if (conf.indicator(text).isEmpty()
          && behind.matches()
          && conf.unit(behind.group(2)).isPresent()) {
        said.put("unit", behind.group(2));
        text = behind.group(1);
      }
      Optional<Indicator> indicator = indicator(text);
      if (indicator.isPresent()) {
        said.put("indicator", flat(text));
      } else if (Period.ofPrinted(text).isPresent()) {
        said.put("period", Period.ofPrinted(text).value().text());
      } else if (isZone(text)) {
        said.put("zone", flat(text));
      } else {
        return sayMeasure(flat(text), said);
      }
      return "";
    }

    private String sayMeasure(String text, Map<String, String> said) {
      String form = Names.normalise(text);
      Matcher growth = GROWTH.matcher(form);
      if (OTHER_MEASURE.matcher(form).matches()) {
        return "declare what " + text + " refers to";
      }
      if (growth.matches()) {
        String before = growth.group(1).replaceAll("(比上年|同期|同比)+$", "");
        if (indicator(before).isPresent()) {
          said.put("indicator", before);
        } else if (!before.isEmpty()) {
          return "what grows is not known: " + before;
        }
        said.put("measure", "growth");
        return "";
      }
      if (LEVEL.matcher(form).matches()) {
        said.put("measure", "level");
        return "";
      }
      unmatched.put(text, conf.nearestIndicator(text));
      return "its header " + text + " is not known";
    }

    /** Whether the names of the indicators have their unit in brackets. */
    private boolean namesCarryUnits() {
      int column = header.columns(fields.get("indicator")).get(0);
      return data.stream()
          .map(row -> UNIT_BEHIND.matcher(row.cell(column).text().strip()))
          .anyMatch(name -> name.matches() && conf.unit(name.group(2)).isPresent());
    }

    // ---- names
    // ------------------------------------------------------------------------------------

    private String shown(int column) {
      return flat(String.join("", header.texts(column)));
    }

    private static String flat(String text) {
      return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }

    private static boolean isNumber(String text) {
      return PrintedQuantity.parse(Footnotes.unmarked(text.strip())).isPresent();
    }

    private boolean isZone(String text) {
      return zone(text).isPresent();
    }

    private Optional<Zone> zone(String text) {
      return found(text, conf::zone);
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
      return name.isBlank() || isNumber(name)
          ? Optional.empty()
          : known.apply(text).or(() -> known.apply(name));
    }
  }
}
