package org.zonemark.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.FileDeclaration;
import org.zonemark.conf.Indicator;
import org.zonemark.conf.MissingMeaning;
import org.zonemark.conf.NamedIn;
import org.zonemark.conf.Names;
import org.zonemark.conf.SourceDeclaration;
import org.zonemark.conf.TableRows;
import org.zonemark.conf.TableShape;
import org.zonemark.conf.Unit;
import org.zonemark.conf.ValueColumn;
import org.zonemark.conf.Zone;
import org.zonemark.method.Exact;
import org.zonemark.method.Operator;
import org.zonemark.method.Outcome;
import org.zonemark.method.Period;
import org.zonemark.method.PrintedQuantity;
import org.zonemark.quality.Finding;
import org.zonemark.quality.Ids;
import org.zonemark.schema.Schemas;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;

/**
 * Makes statements of the cells of one file: the second room of a number's way.
 *
 * <p>Each value cell becomes one observation or target, or is covered by a finding; every other
 * cell is furniture. What a statement is about comes from the declaration: constants of the source,
 * of the file, the row's key columns, then the value column, the later overriding the earlier.
 */
public final class Statements {

  /** A unit in brackets behind a name: 企业数(个). */
  private static final Pattern UNIT_BEHIND =
      Pattern.compile("(.+?)[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]", Pattern.DOTALL);

  /** A Chinese name with its English one behind it. */
  private static final Pattern TWO_LANGUAGES =
      Pattern.compile("([^A-Za-z]*\\p{IsHan}[^A-Za-z]*?)\\s+[A-Za-z][^\\p{IsHan}]*");

  /** Two ends of a range. */
  private static final Pattern RANGE =
      Pattern.compile("(.*?\\d.*?)\\s*[-\u2013\u2014~\u301C\uFF5E至到]+\\s*(\\d.*)");

  /** What a formula without a result shows. */
  private static final Pattern FORMULA_ERROR =
      Pattern.compile("#(REF!|DIV/0!|N/A|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)");

  /** Says that the unit is that of the value column; no field that a declaration can name. */
  private static final String COLUMN_UNIT = "unit of the column";

  /** The unit of rates and shares. */
  private static final String PERCENT = "%";

  /** A day, a month or a year. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

  private final Configuration conf;
  private final SourceDeclaration source;
  private final FileDeclaration declaration;
  private final String file;

  private final Map<CellBalance.Kind, Long> counts = new EnumMap<>(CellBalance.Kind.class);
  private final List<Observation> observations = new ArrayList<>();
  private final Map<String, String> wholeByObservation = new LinkedHashMap<>();
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, String> targetPlaces = new HashMap<>();
  private final Map<String, String> declaredDuplicates = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Statements(Configuration conf, SourceDeclaration source, SourceFile file) {
    this.conf = conf;
    this.source = source;
    this.declaration = source.files().get(file.position());
    this.file = file.file();
  }

  /** What a file says, read as its source declares. */
  public static FileReading of(SourceFile file, Configuration conf) {
    Statements statements = new Statements(conf, conf.source(file.sourceId()).orElseThrow(), file);
    for (Fault fault : file.faults()) {
      statements.find(fault.code(), file.file() + fault.place(), fault.detail(), Map.of());
    }
    long cells = 0;
    for (Sheet sheet : file.sheets()) {
      cells += sheet.cellCount();
      statements.read(sheet);
    }
    return statements.reading(file, cells);
  }

  private FileReading reading(SourceFile from, long cells) {
    Map<String, String> idByItem = new HashMap<>();
    targets.forEach(target -> idByItem.put(itemOf(target.id()), target.id()));
    List<Row> targetRows =
        targets.stream()
            .map(
                target ->
                    target
                        .duplicateOf(idByItem.get(declaredDuplicates.getOrDefault(target.id(), "")))
                        .toRow())
            .toList();
    return new FileReading(
        source.sourceId(),
        from.position(),
        file,
        from.bytes(),
        from.sha256(),
        from.sheets().stream().mapToLong(sheet -> sheet.rows().size()).sum(),
        cells,
        new CellBalance(counts),
        List.copyOf(withWholes()),
        targetRows,
        List.copyOf(findings));
  }

  private static String itemOf(String targetId) {
    return targetId.substring(targetId.indexOf(':') + 1);
  }

  /** Parts point to their whole: the statement of the same zone, period and measure. */
  private List<Row> withWholes() {
    List<Row> rows = new ArrayList<>();
    for (Observation part : observations) {
      String wholeIndicator = wholeByObservation.get(part.id());
      Observation linked = part;
      if (wholeIndicator != null) {
        Optional<Observation> whole =
            observations.stream()
                .filter(
                    other ->
                        other.series().equals(part.series().withIndicator(wholeIndicator))
                            && other.period().equals(part.period()))
                .findFirst();
        linked = part.withPartOf(whole.map(Observation::id).orElse(null));
        whole.ifPresentOrElse(
            found -> checkPart(part, found),
            () ->
                find(
                    "part_without_whole",
                    part.sourceRef(),
                    part.raw() + part.rawUnit(),
                    Map.of("expected", conf.indicatorById(wholeIndicator).nameZh())));
      }
      rows.add(linked.toRow());
    }
    return rows;
  }

  /** A part may not exceed its whole by more than both print steps. */
  private void checkPart(Observation part, Observation whole) {
    if (part.value() == null || whole.value() == null || !part.unit().equals(whole.unit())) {
      return;
    }
    double slack = part.printStep() + whole.printStep();
    if (part.value() > whole.value() + slack) {
      find(
          "part_exceeds_whole",
          part.sourceRef(),
          part.raw() + part.rawUnit(),
          Map.of(
              "expected", "<= " + whole.raw() + whole.rawUnit(), "other_place", whole.sourceRef()));
    }
  }

  // ---- cells of a sheet -------------------------------------------------------------------------

  private void read(Sheet sheet) {
    int width = sheet.width();
    boolean skipsHidden = source.shape().hidden() == TableShape.Hidden.SKIP;
    checkHidden(sheet);
    Map<TableRows, List<Sheet.Row>> rowsByTable = new LinkedHashMap<>();
    source.tables().forEach(table -> rowsByTable.put(table, new ArrayList<>()));
    for (Sheet.Row row : sheet.rows()) {
      Optional<TableRows> table =
          source.tables().stream().filter(each -> each.contains(row.number())).findFirst();
      if (skipsHidden && (sheet.hidden().sheet() || sheet.hidden().rows().contains(row.number()))) {
        countRow(row, width, CellBalance.Kind.UNUSED);
      } else if (table.isPresent()) {
        rowsByTable.get(table.get()).add(row);
      } else if (row.isBlank()) {
        count(CellBalance.Kind.BLANK, width);
      } else if (begins(row, source.notePattern())) {
        countRow(row, width, CellBalance.Kind.NOTE);
      } else if (begins(row, source.shape().skipPattern())) {
        countRow(row, width, CellBalance.Kind.UNUSED);
      } else {
        countRow(row, width, CellBalance.Kind.FINDING);
        Cell first = firstFilled(row).orElseThrow();
        find("undeclared_row", sheet.reference(file, first), first.text(), Map.of());
      }
    }
    rowsByTable.forEach((table, rows) -> read(sheet, table, rows, width));
  }

  /** Hidden parts that nobody has declared are read, but not in silence. */
  private void checkHidden(Sheet sheet) {
    Sheet.Hidden hidden = sheet.hidden();
    boolean some = hidden.sheet() || !hidden.rows().isEmpty() || !hidden.columns().isEmpty();
    if (some && source.shape().hidden() == TableShape.Hidden.UNDECLARED) {
      String what =
          hidden.sheet()
              ? sheet.name()
              : "rows "
                  + new TreeSet<>(hidden.rows())
                  + ", columns "
                  + new TreeSet<>(hidden.columns());
      find("hidden_cells", sheet.reference(file, new Cell(1, 1, "")), what, Map.of());
    }
  }

  /** One table of a sheet: its place, and what its titles, notes and names say about every cell. */
  private record Table(
      Sheet sheet, TableRows rows, Map<String, String> named, Footnotes footnotes) {}

  private void read(Sheet sheet, TableRows table, List<Sheet.Row> rows, int width) {
    int lastHeader = table.headerRows().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Sheet.Row> titles = new ArrayList<>();
    List<Sheet.Row> headers = new ArrayList<>();
    List<Sheet.Row> notes = new ArrayList<>();
    List<Sheet.Row> data = new ArrayList<>();
    for (Sheet.Row row : rows) {
      if (table.headerRows().contains(row.number())) {
        headers.add(row);
        countRow(row, width, CellBalance.Kind.HEADER);
      } else if (row.number() <= lastHeader) {
        titles.add(row);
        countRow(row, width, CellBalance.Kind.TITLE);
      } else if (row.isBlank()) {
        count(CellBalance.Kind.BLANK, width);
      } else if (begins(row, source.notePattern())) {
        notes.add(row);
        countRow(row, width, CellBalance.Kind.NOTE);
      } else if (begins(row, source.shape().skipPattern())) {
        countRow(row, width, CellBalance.Kind.UNUSED);
      } else {
        data.add(row);
      }
    }
    Header header = Header.of(sheet, headers, width);
    Layout layout = layout(sheet, table, header, width);
    Table whole = new Table(sheet, table, named(sheet, titles), new Footnotes(notes));
    Map<String, String> above = new HashMap<>();
    for (Sheet.Row row : data) {
      if (isGroup(row)) {
        countRow(row, width, CellBalance.Kind.KEY);
        above.put(source.shape().groups().field(), groupText(row));
      } else if (layout.isReadable()) {
        readRow(whole, layout, row, width, above);
      } else {
        countRow(row, width, CellBalance.Kind.FINDING);
      }
    }
  }

  private boolean isGroup(Sheet.Row row) {
    return source.shape().groups() != null && begins(row, source.shape().groups().pattern());
  }

  /** What the pattern's group has, where it has one; else the whole text. */
  private String groupText(Sheet.Row row) {
    String text = firstFilled(row).orElseThrow().text().strip();
    Matcher matcher = source.shape().groups().pattern().matcher(text);
    boolean inGroup = matcher.find() && matcher.groupCount() > 0 && matcher.group(1) != null;
    return inGroup ? matcher.group(1).strip() : text;
  }

  private static Optional<Cell> firstFilled(Sheet.Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst();
  }

  private static boolean begins(Sheet.Row row, Pattern pattern) {
    return pattern != null
        && firstFilled(row).filter(cell -> pattern.matcher(cell.text().strip()).find()).isPresent();
  }

  /** The fields that titles and names say, by the declared patterns. */
  private Map<String, String> named(Sheet sheet, List<Sheet.Row> titles) {
    Map<String, String> named = new HashMap<>();
    for (NamedIn each : source.shape().namedIn()) {
      List<String> texts =
          switch (each.place()) {
            case TITLE -> titles.stream().flatMap(row -> row.texts().stream()).toList();
            case SHEET -> List.of(sheet.name());
            case FILE -> List.of(file + "!" + sheet.member());
          };
      texts.stream()
          .map(each.pattern()::matcher)
          .filter(Matcher::find)
          .findFirst()
          .ifPresent(found -> named.put(each.field(), found.group(1).strip()));
    }
    return named;
  }

  /** Which columns hold keys, which values, which nothing for us. */
  private record Layout(
      Header header,
      Map<Integer, String> keys,
      Map<Integer, Map<String, String>> values,
      List<Integer> unused,
      boolean isReadable) {}

  private Layout layout(Sheet sheet, TableRows table, Header header, int width) {
    Map<Integer, String> keys = new TreeMap<>();
    Map<Integer, Map<String, String>> values = new TreeMap<>();
    List<Integer> unused = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> missingValues = new ArrayList<>();
    Map<String, List<Integer>> ambiguous = new LinkedHashMap<>();
    source
        .fields()
        .forEach(
            (field, name) -> {
              List<Integer> columns = header.columns(name);
              if (columns.size() == 1) {
                keys.put(columns.get(0), field);
              } else {
                missing.add(name);
                ambiguous.put(name, columns);
              }
            });
    for (ValueColumn value : source.values()) {
      List<Integer> columns = header.columns(value.header());
      if (columns.size() == 1) {
        int column = columns.get(0);
        values.put(column, withUnitOf(header, column, value.constants()));
      } else {
        missingValues.add(value.header());
        ambiguous.put(value.header(), columns);
      }
    }
    for (String name : source.furnitureColumns()) {
      unused.addAll(header.columns(name));
    }
    if (source.shape().hidden() == TableShape.Hidden.SKIP) {
      for (int column : sheet.hidden().columns()) {
        keys.remove(column);
        values.remove(column);
        unused.add(column);
      }
    }
    if (source.valueHeaders() != null) {
      for (int column = 1; column <= width; column++) {
        if (!keys.containsKey(column) && !values.containsKey(column) && !unused.contains(column)) {
          Optional<String> text = header.text(column, source.valueHeaders().pattern());
          if (text.isPresent()) {
            values.put(column, withUnitOf(header, column, said(header, column, text.get())));
          }
        }
      }
    }
    String top = sheet.reference(file, new Cell(table.headerRows().get(0), 1, ""));
    for (List<String> names : List.of(missing, missingValues)) {
      for (String name : names) {
        if (ambiguous.get(name).isEmpty()) {
          find("missing_header", top, name, Map.of("expected", header.shown()));
        } else {
          String columns =
              ambiguous.get(name).stream()
                  .map(column -> String.join(" ", header.texts(column)))
                  .reduce((left, right) -> left + " | " + right)
                  .orElse("");
          find("ambiguous_header", top, name, Map.of("expected", columns));
        }
      }
    }
    for (int column = 1; column <= width; column++) {
      int at = column;
      boolean declared =
          keys.containsKey(column)
              || values.containsKey(column)
              || unused.contains(column)
              || ambiguous.values().stream().anyMatch(columns -> columns.contains(at));
      if (!declared && !header.isBlank(column)) {
        Cell cell = new Cell(table.headerRows().get(0), column, "");
        find("undeclared_column", sheet.reference(file, cell), header.shown(column), Map.of());
      }
    }
    // Without a key column its rows would be statements about nothing.
    return new Layout(header, keys, values, unused, missing.isEmpty());
  }

  /** What the header of a wide table says about a column. */
  private Map<String, String> said(Header header, int column, String matched) {
    Map<String, String> fields = new HashMap<>();
    source
        .valueHeaders()
        .rows()
        .forEach(
            (row, field) -> {
              String text = header.level(column, Integer.parseInt(row));
              if (!text.isEmpty()) {
                fields.put(field, text);
              }
            });
    fields.put(source.valueHeaders().field(), matched);
    return fields;
  }

  /**
   * The unit in a header is the column's, where none is declared for the column: in brackets behind
   * a text, or as a text of its own below another.
   */
  private Map<String, String> withUnitOf(Header header, int column, Map<String, String> constants) {
    if (constants.containsKey("unit")) {
      return constants;
    }
    boolean stacked = header.texts(column).size() > 1;
    Optional<String> unit =
        header.lowest(column, text -> unitIn(text).or(() -> stacked ? unitAlone(text) : NO_UNIT));
    if (unit.isEmpty()) {
      return constants;
    }
    Map<String, String> withUnit = new HashMap<>(constants);
    withUnit.put("unit", unit.get());
    return withUnit;
  }

  private static final Optional<String> NO_UNIT = Optional.empty();

  private Optional<String> unitIn(String text) {
    Matcher behind = UNIT_BEHIND.matcher(text.strip());
    return behind.matches() && conf.unit(behind.group(2)).isPresent()
        ? Optional.of(behind.group(2))
        : NO_UNIT;
  }

  private Optional<String> unitAlone(String text) {
    String bare = text.strip().replaceAll("^[(\\uFF08]|[)\\uFF09]$", "");
    return conf.unit(bare).isPresent() ? Optional.of(bare) : NO_UNIT;
  }

  private void readRow(
      Table table, Layout layout, Sheet.Row row, int width, Map<String, String> above) {
    Sheet sheet = table.sheet();
    Map<String, String> base = new HashMap<>(source.constants());
    base.putAll(declaration.constants());
    base.putAll(table.named());
    base.putAll(table.rows().constants());
    base.putAll(above);
    layout
        .keys()
        .forEach(
            (column, field) -> {
              String text = key(sheet, row, column);
              if (!text.isEmpty()) {
                base.put(field, text);
                checkFootnote(table, row.cell(column));
              }
              if (source.shape().fillDown().contains(field)) {
                above.put(field, base.getOrDefault(field, ""));
              }
            });
    for (int column = 1; column <= width; column++) {
      Cell cell = row.cell(column);
      if (layout.values().containsKey(column)) {
        Map<String, String> fields = new HashMap<>(base);
        fields.putAll(layout.values().get(column));
        if (layout.values().get(column).containsKey("unit")) {
          fields.put(COLUMN_UNIT, "true");
        }
        count(readValue(table, cell, fields), 1);
      } else if (cell.isBlank()) {
        count(CellBalance.Kind.BLANK, 1);
      } else if (layout.keys().containsKey(column)) {
        count(CellBalance.Kind.KEY, 1);
      } else if (layout.unused().contains(column)) {
        count(CellBalance.Kind.UNUSED, 1);
      } else {
        // A cell under a column that nothing declares; the finding stands at its header.
        count(CellBalance.Kind.FINDING, 1);
        if (layout.header().isBlank(column)) {
          find("ragged_row", sheet.reference(file, cell), cell.text(), Map.of());
        }
      }
    }
  }

  /** The text of a key cell; of a cell merged with those above it, the text of the merged area. */
  private static String key(Sheet sheet, Sheet.Row row, int column) {
    String text = row.cell(column).text().strip();
    if (!text.isEmpty() || sheet.merges().isEmpty()) {
      return text;
    }
    return sheet.merges().stream()
        .filter(merge -> merge.covers(row.number(), column))
        .findFirst()
        .flatMap(
            merge ->
                sheet.rows().stream()
                    .filter(first -> first.number() == merge.firstRow())
                    .findFirst()
                    .map(first -> first.cell(merge.firstColumn()).text().strip()))
        .orElse("");
  }

  private static boolean isCovered(Sheet sheet, Cell cell) {
    return sheet.merges().stream()
        .anyMatch(
            merge ->
                merge.covers(cell.row(), cell.column())
                    && (merge.firstRow() != cell.row() || merge.firstColumn() != cell.column()));
  }

  /** Keeps the text of the note that a mark behind a name points to. */
  private void checkFootnote(Table table, Cell cell) {
    String mark = Footnotes.mark(cell.text());
    String note = mark.isEmpty() ? "" : table.footnotes().text(mark);
    if (!note.isEmpty()) {
      find(
          "footnote",
          table.sheet().reference(file, cell),
          cell.text().strip(),
          Map.of("expected", mark + " " + note));
    }
  }

  // ---- one value cell ---------------------------------------------------------------------------

  /** A fault that keeps a cell from becoming a statement. */
  private static final class Rejected extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String value;
    private final Map<String, String> details;

    Rejected(String code, String value, Map<String, String> details) {
      super(code, null, false, false);
      this.code = code;
      this.value = value;
      this.details = new HashMap<>(details);
    }
  }

  private CellBalance.Kind readValue(Table table, Cell cell, Map<String, String> fields) {
    String reference = table.sheet().reference(file, cell);
    String printed = cell.text().strip();
    MissingMeaning missing = source.missing().get(printed);
    if (printed.isEmpty()
        && (missing == null && source.missing().isEmpty() || isCovered(table.sheet(), cell))) {
      return CellBalance.Kind.BLANK;
    }
    try {
      if (missing == null && printed.startsWith("#") && FORMULA_ERROR.matcher(printed).matches()) {
        throw new Rejected("formula_error", printed, Map.of());
      }
      if (source.isTargets()) {
        if (missing != null || printed.isEmpty()) {
          return CellBalance.Kind.BLANK;
        }
        Target target = target(reference, cell, fields);
        targets.add(target);
        targetPlaces.put(target.id(), reference);
        return CellBalance.Kind.TARGET;
      }
      Observation observation = observation(reference, cell, fields, missing);
      observations.add(observation);
      if (missing == null) {
        checkFootnote(table, cell);
      }
      return CellBalance.Kind.OBSERVATION;
    } catch (Rejected rejected) {
      find(rejected.code, reference, rejected.value, rejected.details);
      return CellBalance.Kind.FINDING;
    }
  }

  /** What a statement is about, resolved. */
  private record Subject(Series series, Indicator indicator, Period period, String printedUnit)
      implements Serializable {

    Subject withUnit(String unit) {
      return new Subject(series, indicator, period, unit);
    }
  }

  private Subject subject(Map<String, String> fields) throws Rejected {
    String zoneText = word("zone", fields.getOrDefault("zone", ""));
    Zone zone =
        conf.zone(zoneText)
            .or(() -> conf.zone(word("zone", inChinese(zoneText))))
            .orElseThrow(() -> new Rejected("unknown_zone", zoneText, Map.of()));

    String printedUnit = fields.getOrDefault("unit", "");
    Measure measure = measure("measure", fields.getOrDefault("measure", Measure.LEVEL.code()));
    String name = word("indicator", fields.getOrDefault("indicator", ""));
    Optional<Indicator> indicator =
        conf.indicator(name).or(() -> conf.indicator(word("indicator", inChinese(name))));
    if (indicator.isEmpty()) {
      Matcher behind = UNIT_BEHIND.matcher(name.strip());
      if (behind.matches() && conf.unit(behind.group(2)).isPresent()) {
        indicator = conf.indicator(word("indicator", behind.group(1)));
        // The unit beside the name is nearer than one declared for the whole table, and further
        // than one of the column: 实际利用外资(亿美元) grows in percent.
        if (!fields.containsKey(COLUMN_UNIT) && (printedUnit.isEmpty() || isInOwnUnit(measure))) {
          printedUnit = behind.group(2);
        }
      }
    }
    Indicator found =
        indicator.orElseThrow(() -> new Rejected("unknown_indicator", name, Map.of()));

    printedUnit = unitOf(printedUnit, measure);
    String ofMeasure = Series.NONE;
    if (fields.containsKey("of_measure")) {
      ofMeasure = measure("of_measure", fields.get("of_measure")).code();
    } else if (measure == Measure.GROWTH) {
      ofMeasure = Measure.LEVEL.code();
    }
    String ofIndicator = Series.NONE;
    if (fields.containsKey("of_indicator")) {
      String whole = word("indicator", fields.get("of_indicator"));
      ofIndicator =
          conf.indicator(whole)
              .orElseThrow(() -> new Rejected("unknown_indicator", whole, Map.of()))
              .indicatorId();
    }
    String comparator = Series.NONE;
    if (fields.containsKey("comparator")) {
      String beside = word("zone", word("comparator", fields.get("comparator")));
      comparator =
          conf.zone(beside)
              .orElseThrow(() -> new Rejected("unknown_zone", beside, Map.of()))
              .zoneId();
    }
    String scope = word("scope", fields.getOrDefault("scope", Series.NONE));
    Series series =
        new Series(
            zone.zoneId(),
            found.indicatorId(),
            measure.code(),
            ofMeasure,
            ofIndicator,
            comparator,
            priceBasis(fields, found, measure),
            scope.isEmpty() ? Series.NONE : scope);

    String periodText = word("period", fields.getOrDefault("period", ""));
    Outcome<Period> period = Period.ofPrinted(periodText);
    if (!period.isPresent()) {
      throw new Rejected("unreadable_period", periodText, Map.of());
    }
    return new Subject(series, found, period.value(), printedUnit);
  }

  /** The Chinese of a name in two languages; any other name as it is. */
  static String inChinese(String name) {
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
          case GROWTH, SHARE, COVERAGE, PERCENTILE -> true;
          case LEVEL, INCREMENT, CUMULATIVE, RATIO, RANK, RANK_CHANGE, GAP, MILESTONE -> false;
        };
    List<String> fitting =
        Stream.of(printed.split("[、,\\uFF0C;\\uFF1B\\s]+"))
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
    String declared = code("price_basis", fields.getOrDefault("price_basis", ""));
    if (!declared.isEmpty()) {
      return declared;
    }
    return switch (measure) {
      case LEVEL, INCREMENT, CUMULATIVE -> indicator.priceBasis();
      case GROWTH -> indicator.growthPriceBasis();
      case SHARE, RATIO, RANK, PERCENTILE, RANK_CHANGE, GAP, COVERAGE, MILESTONE -> Series.NONE;
    };
  }

  private Measure measure(String field, String text) throws Rejected {
    String code = word(field, text);
    for (Measure measure : Measure.values()) {
      if (measure.code().equals(code)) {
        return measure;
      }
    }
    throw new Rejected("unknown_word", text, Map.of("field", field));
  }

  private Operator operator(Map<String, String> fields, Operator printed) throws Rejected {
    String text = fields.getOrDefault("op", "");
    if (text.isEmpty()) {
      return printed;
    }
    String code = word("op", text);
    for (Operator operator : Operator.values()) {
      if (operator.code().equals(code)) {
        return operator == Operator.EQUAL ? printed : operator;
      }
    }
    throw new Rejected("unknown_word", text, Map.of("field", "op"));
  }

  /** The publication's word for a code, where it declares one; else the text itself. */
  private String word(String field, String text) {
    Map<String, String> words = source.words().get(field);
    if (words == null) {
      return text;
    }
    String exact = words.get(text);
    return exact != null ? exact : words.getOrDefault(Names.normalise(text), text);
  }

  /** A printed number in the canonical unit of its printed unit. */
  private record Quantity(
      Double value, Double valueHi, Double printStep, Operator op, Unit unit, String printedUnit) {}

  private Quantity quantity(Cell cell, Map<String, String> fields, Subject subject)
      throws Rejected {
    String text = Footnotes.unmarked(cell.text());
    if (Measure.MILESTONE.is(subject.series())
        && !PrintedQuantity.parse(text.strip()).isPresent()) {
      return done(text.strip(), subject);
    }
    String highText = fields.getOrDefault("value_hi", "");
    if (source.shape().ranges() && highText.isEmpty()) {
      Matcher range = RANGE.matcher(text.strip());
      if (range.matches()) {
        text = range.group(1);
        highText = range.group(2);
      }
    }
    PrintedQuantity printed = number(cell.text(), text);
    Subject inOwnUnit = subject.withUnit(ownUnit(cell.text(), printed, subject));
    Unit unit = withSign(unit(inOwnUnit, false), printed.number().sign());
    Double high = null;
    if (!highText.isEmpty()) {
      high = canonical(value(cell.text(), number(cell.text(), highText), unit), unit);
    }
    Operator op = operator(fields, printed.number().operator());
    double low = canonical(value(cell.text(), printed, unit), unit);
    if (op == Operator.RANGE && high == null || high != null && high < low) {
      String shown = cell.text().contains(highText) ? cell.text() : cell.text() + " … " + highText;
      throw new Rejected("unreadable_value", shown, Map.of());
    }
    BigDecimal step = Exact.printStep(value(cell.text(), printed, unit));
    return new Quantity(
        low,
        high,
        canonical(step, unit),
        high == null ? op : Operator.RANGE,
        unit,
        inOwnUnit.printedUnit());
  }

  /**
   * A milestone in words. Where the source declares words for the field milestone (建成: done, 在建:
   * not_done) they say whether it is done; a target names no number at all.
   */
  private Quantity done(String text, Subject subject) throws Rejected {
    Unit unit = unit(subject, true);
    if (source.isTargets()) {
      return new Quantity(null, null, null, Operator.REACH, unit, subject.printedUnit());
    }
    double done =
        switch (word("milestone", text)) {
          case "done" -> 1;
          case "not_done" -> 0;
          default -> throw new Rejected("unreadable_value", text, Map.of());
        };
    return new Quantity(done, null, null, Operator.EQUAL, unit, subject.printedUnit());
  }

  /** A sign printed behind the number (12.5%, 4.5‰) is its unit, and must be of the same kind. */
  private Unit withSign(Unit unit, String sign) throws Rejected {
    if (sign.isEmpty()) {
      return unit;
    }
    Unit printed = conf.unit(sign).orElseThrow(() -> new Rejected("unknown_unit", sign, Map.of()));
    if (!printed.canonical().equals(unit.canonical())) {
      throw new Rejected("unit_mismatch", sign, Map.of("expected", unit.unit()));
    }
    return printed;
  }

  private static PrintedQuantity number(String cell, String text) throws Rejected {
    Outcome<PrintedQuantity> number = PrintedQuantity.parse(text.strip());
    if (!number.isPresent()) {
      throw new Rejected("unreadable_value", cell, Map.of());
    }
    return number.value();
  }

  /** The unit behind the number is nearer than any other. */
  private String ownUnit(String cell, PrintedQuantity printed, Subject subject) throws Rejected {
    String whole = printed.multiplier() + printed.unit();
    if (conf.unit(whole).isPresent()) {
      return whole;
    }
    if (printed.unit().isEmpty()) {
      return subject.printedUnit();
    }
    if (conf.unit(printed.unit()).isEmpty()) {
      throw new Rejected("unreadable_value", cell, Map.of());
    }
    return printed.unit();
  }

  /**
   * The number in the unit. A multiplier that is no part of a unit is worked in, but only where the
   * unit has none of its own: 3.5万 in a column of 万元 has two readings.
   */
  private BigDecimal value(String cell, PrintedQuantity printed, Unit unit) throws Rejected {
    boolean inUnit = conf.unit(printed.multiplier() + printed.unit()).isPresent();
    if (printed.multiplier().isEmpty() || inUnit) {
      return printed.number().value();
    }
    if (unit.numerator().compareTo(unit.denominator()) != 0) {
      throw new Rejected("unreadable_value", cell, Map.of());
    }
    return printed.multiplied();
  }

  private static double canonical(BigDecimal printed, Unit unit) {
    return Exact.toCanonical(
        printed, unit.numerator().longValueExact(), unit.denominator().longValueExact());
  }

  private Unit unit(Subject subject, boolean isMissing) throws Rejected {
    String printed = word("unit", subject.printedUnit());
    // What is not there needs no unit to be read; it stands in the indicator's own.
    if (printed.isEmpty() && isMissing) {
      return conf.unit(subject.indicator().unit()).orElseThrow();
    }
    Unit unit =
        conf.unit(printed).orElseThrow(() -> new Rejected("unknown_unit", printed, Map.of()));
    Measure measure = measure("measure", subject.series().measure());
    boolean inOwnUnit = isInOwnUnit(measure);
    Unit own = conf.unit(subject.indicator().unit()).orElseThrow();
    boolean money = isMoney(unit) && isMoney(own);
    if (inOwnUnit && !money && !unit.dimension().equals(own.dimension())) {
      throw new Rejected("unit_mismatch", printed, Map.of("expected", own.unit()));
    }
    boolean rate =
        measure == Measure.GROWTH || measure == Measure.SHARE || measure == Measure.COVERAGE;
    if (rate && !unit.canonical().equals(PERCENT)) {
      throw new Rejected("unit_mismatch", printed, Map.of("expected", PERCENT));
    }
    return unit;
  }

  /** Whether values of the measure stand in the unit of the indicator, and not in one of rates. */
  private static boolean isInOwnUnit(Measure measure) {
    return switch (measure) {
      case LEVEL, INCREMENT, CUMULATIVE -> true;
      case GROWTH, SHARE, RATIO, RANK, PERCENTILE, RANK_CHANGE, GAP, COVERAGE, MILESTONE -> false;
    };
  }

  private static boolean isMoney(Unit unit) {
    return unit.dimension().startsWith("money");
  }

  private Observation observation(
      String reference, Cell cell, Map<String, String> fields, MissingMeaning missing)
      throws Rejected {
    Subject subject = subject(fields);
    Series series = subject.series();
    Quantity quantity;
    if (missing != null) {
      quantity =
          new Quantity(
              null, null, null, Operator.EQUAL, unit(subject, true), subject.printedUnit());
    } else if (cell.isBlank()) {
      throw new Rejected("missing_value_undeclared", "", Map.of());
    } else {
      quantity = quantity(cell, fields, subject);
    }
    Observation observation =
        new Observation(
            Ids.of(source.sourceId(), reference, series.measure()),
            series,
            subject.period(),
            quantity.value(),
            quantity.valueHi(),
            quantity.op(),
            quantity.unit().canonical(),
            missing == null
                ? code("obs_status", fields.getOrDefault("obs_status", "A"))
                : missing.status(),
            missing == null ? null : missing.reason(),
            quantity.printStep(),
            declaration.edition(),
            publishedOn(fields),
            true,
            null,
            null,
            "reported",
            source.synthetic(),
            source.sourceId(),
            reference,
            cell.text(),
            quantity.printedUnit());
    checkCurrency(observation.sourceRef(), cell, subject, quantity);
    checkShare(observation);
    if (!fields.getOrDefault("part_of", "").isEmpty()) {
      String whole = word("indicator", fields.get("part_of"));
      wholeByObservation.put(
          observation.id(),
          conf.indicator(whole)
              .orElseThrow(() -> new Rejected("unknown_indicator", whole, Map.of()))
              .indicatorId());
    }
    return observation;
  }

  private Target target(String reference, Cell cell, Map<String, String> fields) throws Rejected {
    Subject subject = subject(fields);
    Quantity quantity = quantity(cell, fields, subject);
    Series series = subject.series();
    String item = fields.getOrDefault("target_id", fields.getOrDefault("id", ""));
    String id =
        source.sourceId()
            + ":"
            + (item.isEmpty() ? Ids.of(source.sourceId(), reference, series.measure()) : item);
    if (targetPlaces.containsKey(id)) {
      find(
          "duplicate_conflict",
          reference,
          item,
          Map.of("expected", item, "other_place", targetPlaces.get(id)));
      id = id + "@" + reference.substring(reference.indexOf('#') + 1);
    }
    checkCurrency(reference, cell, subject, quantity);
    String duplicate = fields.getOrDefault("dup_of", "");
    if (!duplicate.isEmpty()) {
      declaredDuplicates.put(id, duplicate);
    }
    boolean rank = Measure.RANK.is(series);
    return new Target(
        id,
        1,
        fields.getOrDefault("plan_id", source.sourceId()),
        series,
        rank
            ? conf.listOfIndicator(series.indicatorId()).map(list -> list.listId()).orElse(null)
            : null,
        rank ? word("peer_group", fields.getOrDefault("peer_group", Rankings.ALL)) : null,
        quantity.op(),
        quantity.value(),
        quantity.valueHi(),
        Boolean.parseBoolean(word("exact", fields.getOrDefault("exact", "false"))),
        emptyToNull(code("tier", fields.getOrDefault("tier", ""))),
        quantity.unit().canonical(),
        emptyToNull(fields.getOrDefault("base_period", "")),
        fields.getOrDefault("base_value", "").isEmpty()
            ? null
            : canonical(baseValue(fields.get("base_value"), quantity.unit()), quantity.unit()),
        subject.period(),
        emptyToNull(code("binding", fields.getOrDefault("binding", ""))),
        emptyToNull(fields.getOrDefault("owner", "")),
        fields.getOrDefault("stated_on", declaration.publishedOn()),
        null,
        source.synthetic(),
        source.sourceId(),
        reference,
        cell.text(),
        quantity.printedUnit());
  }

  private BigDecimal baseValue(String text, Unit unit) throws Rejected {
    return value(text, number(text, text), unit);
  }

  /** The date of the row, where it has one, else that of the file. */
  private String publishedOn(Map<String, String> fields) throws Rejected {
    String date = fields.getOrDefault("published_on", declaration.publishedOn());
    if (!DATE.matcher(date).matches()) {
      throw new Rejected("unreadable_period", date, Map.of());
    }
    return date;
  }

  /** The code of a list that a text stands for; "" stands for none. */
  private String code(String list, String text) throws Rejected {
    String code = word(list, text);
    if (!code.isEmpty() && !Schemas.standard().codeList(list).contains(code)) {
      throw new Rejected("unknown_word", text, Map.of("field", list));
    }
    return code;
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  // ---- checks of one statement ------------------------------------------------------------------

  /** Money in another currency than the indicator is usually stated in. */
  private void checkCurrency(String reference, Cell cell, Subject subject, Quantity quantity) {
    Unit own = conf.unit(subject.indicator().unit()).orElseThrow();
    boolean amount =
        isMoney(quantity.unit())
            && isMoney(own)
            && !own.dimension().equals(quantity.unit().dimension());
    if (amount && !subject.indicator().currency().equals(Series.NONE)) {
      find(
          "currency_unusual",
          reference,
          cell.text().strip() + quantity.printedUnit(),
          Map.of("expected", subject.indicator().currency()));
    }
  }

  /** A share of a whole lies between 0 and 100 percent. */
  private void checkShare(Observation observation) {
    boolean bounded =
        Measure.SHARE.is(observation.series()) || Measure.COVERAGE.is(observation.series());
    if (bounded
        && observation.value() != null
        && (observation.value() < 0 || observation.value() > 100)) {
      find("share_out_of_range", observation.sourceRef(), observation.raw(), Map.of());
    }
  }

  // ---- bookkeeping ------------------------------------------------------------------------------

  private void find(String code, String place, String value, Map<String, String> details) {
    findings.add(new Finding(code, source.sourceId(), place, value, details, source.synthetic()));
  }

  private void count(CellBalance.Kind kind, long cells) {
    counts.merge(kind, cells, Long::sum);
  }

  /** Counts the filled cells of a furniture row as what it is, and its blank cells as blank. */
  private void countRow(Sheet.Row row, int width, CellBalance.Kind kind) {
    int filled = (int) row.texts().stream().filter(text -> !text.isBlank()).count();
    count(kind, filled);
    count(CellBalance.Kind.BLANK, width - filled);
  }
}
