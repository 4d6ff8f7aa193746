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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.FileDeclaration;
import org.zonemark.conf.Indicator;
import org.zonemark.conf.MissingMeaning;
import org.zonemark.conf.Names;
import org.zonemark.conf.SourceDeclaration;
import org.zonemark.conf.Unit;
import org.zonemark.conf.ValueColumn;
import org.zonemark.conf.Zone;
import org.zonemark.method.Exact;
import org.zonemark.method.Operator;
import org.zonemark.method.Outcome;
import org.zonemark.method.Period;
import org.zonemark.method.PrintedNumber;
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
      Pattern.compile("(.+?)[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]");

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
    int lastHeader = source.headerRows().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Sheet.Row> headers = new ArrayList<>();
    List<Sheet.Row> data = new ArrayList<>();
    for (Sheet.Row row : sheet.rows()) {
      if (source.headerRows().contains(row.number())) {
        headers.add(row);
        countRow(row, width, CellBalance.Kind.HEADER);
      } else if (row.number() <= lastHeader) {
        countRow(row, width, CellBalance.Kind.TITLE);
      } else if (row.isBlank()) {
        count(CellBalance.Kind.BLANK, width);
      } else if (isNote(row)) {
        countRow(row, width, CellBalance.Kind.NOTE);
      } else {
        data.add(row);
      }
    }
    Header header = Header.of(headers, width);
    Layout layout = layout(sheet, header, width);
    for (Sheet.Row row : data) {
      if (layout.isReadable()) {
        readRow(sheet, layout, row, width);
      } else {
        countRow(row, width, CellBalance.Kind.FINDING);
      }
    }
  }

  private boolean isNote(Sheet.Row row) {
    return source.notePattern() != null
        && row.texts().stream()
            .filter(text -> !text.isBlank())
            .findFirst()
            .filter(text -> source.notePattern().matcher(text.strip()).find())
            .isPresent();
  }

  /** Which columns hold keys, which values, which nothing for us. */
  private record Layout(
      Header header,
      Map<Integer, String> keys,
      Map<Integer, Map<String, String>> values,
      List<Integer> unused,
      boolean isReadable) {}

  private Layout layout(Sheet sheet, Header header, int width) {
    Map<Integer, String> keys = new TreeMap<>();
    Map<Integer, Map<String, String>> values = new TreeMap<>();
    List<Integer> unused = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> missingValues = new ArrayList<>();
    source
        .fields()
        .forEach(
            (field, name) ->
                header
                    .column(name)
                    .ifPresentOrElse(column -> keys.put(column, field), () -> missing.add(name)));
    for (ValueColumn value : source.values()) {
      header
          .column(value.header())
          .ifPresentOrElse(
              column -> values.put(column, withUnitOf(header, column, value.constants())),
              () -> missingValues.add(value.header()));
    }
    for (String name : source.furnitureColumns()) {
      header.column(name).ifPresent(unused::add);
    }
    if (source.valueHeaders() != null) {
      for (int column = 1; column <= width; column++) {
        if (!keys.containsKey(column) && !values.containsKey(column) && !unused.contains(column)) {
          String field = source.valueHeaders().field();
          header
              .text(column, source.valueHeaders().pattern())
              .ifPresent(
                  text ->
                      values.put(
                          text.column(),
                          withUnitOf(header, text.column(), Map.of(field, text.text()))));
        }
      }
    }
    String top = sheet.reference(file, new Cell(source.headerRows().get(0), 1, ""));
    for (List<String> names : List.of(missing, missingValues)) {
      names.forEach(name -> find("missing_header", top, name, Map.of("expected", header.shown())));
    }
    for (int column = 1; column <= width; column++) {
      boolean declared =
          keys.containsKey(column) || values.containsKey(column) || unused.contains(column);
      if (!declared && !header.isBlank(column)) {
        Cell cell = new Cell(source.headerRows().get(0), column, "");
        find("undeclared_column", sheet.reference(file, cell), header.shown(column), Map.of());
      }
    }
    // Without a key column its rows would be statements about nothing.
    return new Layout(header, keys, values, unused, missing.isEmpty());
  }

  /** A unit in brackets in the header is the column's, where none is declared for the column. */
  private Map<String, String> withUnitOf(Header header, int column, Map<String, String> constants) {
    Matcher behind = UNIT_BEHIND.matcher(header.shown(column).strip());
    if (constants.containsKey("unit")
        || !behind.matches()
        || conf.unit(behind.group(2)).isEmpty()) {
      return constants;
    }
    Map<String, String> withUnit = new HashMap<>(constants);
    withUnit.put("unit", behind.group(2));
    return withUnit;
  }

  private void readRow(Sheet sheet, Layout layout, Sheet.Row row, int width) {
    Map<String, String> base = new HashMap<>(source.constants());
    base.putAll(declaration.constants());
    layout
        .keys()
        .forEach(
            (column, field) -> {
              String text = row.cell(column).text().strip();
              if (!text.isEmpty()) {
                base.put(field, text);
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
        count(readValue(sheet, cell, fields), 1);
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

  private CellBalance.Kind readValue(Sheet sheet, Cell cell, Map<String, String> fields) {
    String reference = sheet.reference(file, cell);
    String printed = cell.text().strip();
    MissingMeaning missing = source.missing().get(printed);
    if (missing == null && printed.isEmpty() && source.missing().isEmpty()) {
      return CellBalance.Kind.BLANK;
    }
    try {
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
      return CellBalance.Kind.OBSERVATION;
    } catch (Rejected rejected) {
      find(rejected.code, reference, rejected.value, rejected.details);
      return CellBalance.Kind.FINDING;
    }
  }

  /** What a statement is about, resolved. */
  private record Subject(Series series, Indicator indicator, Period period, String printedUnit)
      implements Serializable {}

  private Subject subject(Map<String, String> fields) throws Rejected {
    String zoneText = word("zone", fields.getOrDefault("zone", ""));
    Zone zone =
        conf.zone(zoneText).orElseThrow(() -> new Rejected("unknown_zone", zoneText, Map.of()));

    String printedUnit = fields.getOrDefault("unit", "");
    String name = word("indicator", fields.getOrDefault("indicator", ""));
    Optional<Indicator> indicator = conf.indicator(name);
    if (indicator.isEmpty()) {
      Matcher behind = UNIT_BEHIND.matcher(name.strip());
      if (behind.matches() && conf.unit(behind.group(2)).isPresent()) {
        indicator = conf.indicator(word("indicator", behind.group(1)));
        // The unit beside the name is nearer than one declared for the whole table, and further
        // than one of the column: 实际利用外资(亿美元) grows in percent.
        if (!fields.containsKey(COLUMN_UNIT)) {
          printedUnit = behind.group(2);
        }
      }
    }
    Indicator found =
        indicator.orElseThrow(() -> new Rejected("unknown_indicator", name, Map.of()));

    Measure measure = measure("measure", fields.getOrDefault("measure", Measure.LEVEL.code()));
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
  private record Quantity(Double value, Double valueHi, Double printStep, Operator op, Unit unit) {}

  private Quantity quantity(Cell cell, Map<String, String> fields, Subject subject)
      throws Rejected {
    PrintedNumber number = number(cell.text());
    Unit unit = withSign(unit(subject, false), number.sign());
    Double high = null;
    String highText = fields.getOrDefault("value_hi", "");
    if (!highText.isEmpty()) {
      high = canonical(number(highText).value(), unit);
    }
    Operator op = operator(fields, number.operator());
    double low = canonical(number.value(), unit);
    if (op == Operator.RANGE && high == null || high != null && high < low) {
      throw new Rejected("unreadable_value", cell.text() + " … " + highText, Map.of());
    }
    return new Quantity(
        low, high, canonical(number.printStep(), unit), high == null ? op : Operator.RANGE, unit);
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

  private static PrintedNumber number(String text) throws Rejected {
    Outcome<PrintedNumber> number = PrintedNumber.parse(text.strip());
    if (!number.isPresent()) {
      throw new Rejected("unreadable_value", text, Map.of());
    }
    return number.value();
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
    boolean inOwnUnit =
        switch (measure) {
          case LEVEL, INCREMENT, CUMULATIVE -> true;
          case GROWTH, SHARE, RATIO, RANK, PERCENTILE, RANK_CHANGE, GAP, COVERAGE, MILESTONE ->
              false;
        };
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
      quantity = new Quantity(null, null, null, Operator.EQUAL, unit(subject, true));
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
            subject.printedUnit());
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
            : canonical(number(fields.get("base_value")).value(), quantity.unit()),
        subject.period(),
        emptyToNull(code("binding", fields.getOrDefault("binding", ""))),
        emptyToNull(fields.getOrDefault("owner", "")),
        fields.getOrDefault("stated_on", declaration.publishedOn()),
        null,
        source.synthetic(),
        source.sourceId(),
        reference,
        cell.text(),
        subject.printedUnit());
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
          cell.text().strip() + subject.printedUnit(),
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
