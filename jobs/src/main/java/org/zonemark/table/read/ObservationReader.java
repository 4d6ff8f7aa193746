package org.zonemark.table.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.NamedIn;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TableRows;
import org.zonemark.conf.source.TableShape;
import org.zonemark.schema.Row;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.table.words.Footnotes;

/**
 * Makes statements of the cells of one file: the second room of a number's way.
 *
 * <p>Each value cell becomes one observation or target, or is covered by a finding; every other
 * cell is furniture. What a statement is about comes from the declaration: constants of the source,
 * of the file, the row's key columns, then the value column, the later overriding the earlier.
 */
public final class ObservationReader {

  private final Configuration conf;
  private final SourceDeclaration source;
  private final FileDeclaration declaration;
  private final String file;
  private final Map<CellBalance.Kind, Long> counts = new EnumMap<>(CellBalance.Kind.class);
  private final FileFindings findings;
  private final LayoutReader layouts;
  private final CellReader cells;

  private ObservationReader(Configuration conf, SourceDeclaration source, SourceFile file) {
    this.conf = conf;
    this.source = source;
    this.declaration = source.files().get(file.position());
    this.file = file.file();
    this.findings = new FileFindings(source, conf);
    this.layouts = new LayoutReader(conf, source, this.file, findings);
    this.cells = new CellReader(conf, source, declaration, findings, file::isDoubted);
  }

  /** What a file says, read as a declaration says. */
  public static FileReading of(SourceFile file, SourceDeclaration source, Configuration conf) {
    ObservationReader statements = new ObservationReader(conf, source, file);
    for (Fault fault : file.faults()) {
      statements.findings.add(
          fault.code(), file.file() + fault.place(), fault.detail(), fault.details());
    }
    long cells = 0;
    for (Sheet sheet : file.sheets()) {
      cells += sheet.cellCount();
      statements.read(sheet);
    }
    return statements.reading(file, cells);
  }

  /**
   * What cells say of which is known already what they state; the balance is of these alone.
   *
   * @param sheet the sheet that they stand in
   */
  public static FileReading of(
      SourceFile file,
      SourceDeclaration source,
      Configuration conf,
      Sheet sheet,
      List<StatedCell> stated) {
    ObservationReader reader = new ObservationReader(conf, source, file);
    for (StatedCell each : stated) {
      reader.count(reader.cells.read(sheet.reference(reader.file, each.cell()), each), 1);
    }
    return reader.reading(file, stated.size());
  }

  private FileReading reading(SourceFile from, long cellsRead) {
    cells.checkCorrections(file);
    List<Row> observations = cells.observations();
    return new FileReading(
        source.sourceId(),
        from.position(),
        file,
        from.bytes(),
        from.sha256(),
        from.sheets().stream().mapToLong(sheet -> sheet.rows().size()).sum(),
        cellsRead,
        new CellBalance(counts),
        observations,
        cells.targets(),
        findings.all(),
        List.of());
  }

  // ---- cells of a sheet -------------------------------------------------------------------------

  private void read(Sheet sheet) {
    if (sheet.part() != null) {
      readPart(sheet);
      return;
    }
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
      } else if (row.number() == Sheet.ABOVE) {
        countRow(row, width, CellBalance.Kind.TITLE);
      } else if (begins(row, source.notePattern())) {
        countRow(row, width, CellBalance.Kind.NOTE);
      } else if (begins(row, source.shape().skipPattern())) {
        countRow(row, width, CellBalance.Kind.UNUSED);
      } else {
        countRow(row, width, CellBalance.Kind.FINDING);
        Cell first = firstFilled(row).orElseThrow();
        findings.add("undeclared_row", sheet.reference(file, first), first.text(), Map.of());
      }
    }
    rowsByTable.forEach((table, rows) -> read(sheet, table, rows, width));
  }

  /**
   * Rows of a file that is read in parts: each by itself, as its header says. What the header lacks
   * is found where it is read, once.
   */
  private void readPart(Sheet sheet) {
    TableRows table = source.tables().get(0);
    int width = sheet.width();
    List<Sheet.Row> headers = new ArrayList<>();
    List<Sheet.Row> titles = new ArrayList<>();
    for (Sheet.Row row : sheet.part().header()) {
      (table.headerRows().contains(row.number()) ? headers : titles).add(row);
    }
    Layout layout =
        new LayoutReader(conf, source, file, new FileFindings(source, conf))
            .of(sheet, table, Header.of(sheet, headers, width), width);
    Table whole =
        new Table(
            sheet, table, named(sheet, titles), new Footnotes(List.of()), new TableSeparators());
    for (Sheet.Row row : sheet.rows()) {
      int own = Math.max(width, row.texts().size());
      if (row.isBlank()) {
        count(CellBalance.Kind.BLANK, own);
      } else if (begins(row, source.shape().skipPattern())) {
        countRow(row, own, CellBalance.Kind.UNUSED);
      } else if (layout.isReadable()) {
        readRow(whole, layout, row, own, new HashMap<>());
      } else {
        countRow(row, own, CellBalance.Kind.FINDING);
      }
    }
  }

  /** Hidden parts that nobody has declared are read, but not in silence. */
  private void checkHidden(Sheet sheet) {
    Sheet.Hidden hidden = sheet.hidden();
    boolean some = hidden.sheet() || !hidden.rows().isEmpty() || !hidden.columns().isEmpty();
    if (some && source.shape().hidden() == TableShape.Hidden.UNDECLARED) {
      String what = hidden.sheet() ? sheet.name() : hidden.ranges();
      findings.add("hidden_cells", sheet.reference(file, new Cell(1, 1, "")), what, Map.of());
    }
  }

  /** One table of a sheet: its place, and what its titles, notes and names say about every cell. */
  private record Table(
      Sheet sheet,
      TableRows rows,
      Map<String, String> named,
      Footnotes footnotes,
      TableSeparators separators) {}

  private void read(Sheet sheet, TableRows table, List<Sheet.Row> rows, int width) {
    Map<CellBalance.Kind, List<Sheet.Row>> others = new EnumMap<>(CellBalance.Kind.class);
    List<Sheet.Row> data = new ArrayList<>();
    for (Sheet.Row row : rows) {
      Optional<CellBalance.Kind> kind = kind(table, row);
      kind.ifPresent(other -> countRow(row, width, other));
      kind.map(other -> others.computeIfAbsent(other, any -> new ArrayList<>()))
          .orElse(data)
          .add(row);
    }
    Header header =
        Header.of(sheet, others.getOrDefault(CellBalance.Kind.HEADER, List.of()), width);
    Layout layout = layouts.of(sheet, table, header, width);
    Table whole =
        new Table(
            sheet,
            table,
            named(sheet, others.getOrDefault(CellBalance.Kind.TITLE, List.of())),
            new Footnotes(others.getOrDefault(CellBalance.Kind.NOTE, List.of())),
            new TableSeparators());
    whole.separators().add(layout, data);
    Map<String, String> above = new HashMap<>();
    if (layout.namesZones(sheet, data, conf)) {
      above.put(Layout.BESIDE_ZONES, "true");
    }
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

  /** What a row that holds no data is for. */
  private Optional<CellBalance.Kind> kind(TableRows table, Sheet.Row row) {
    int lastHeader = table.headerRows().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (table.headerRows().contains(row.number())) {
      return Optional.of(CellBalance.Kind.HEADER);
    } else if (row.number() <= lastHeader) {
      return Optional.of(CellBalance.Kind.TITLE);
    } else if (row.isBlank()) {
      return Optional.of(CellBalance.Kind.BLANK);
    } else if (begins(row, source.notePattern())) {
      return Optional.of(CellBalance.Kind.NOTE);
    } else if (begins(row, source.shape().skipPattern())) {
      return Optional.of(CellBalance.Kind.UNUSED);
    }
    return Optional.empty();
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
          .map(each::in)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(found -> named.put(each.field(), found));
    }
    return named;
  }

  private void readRow(
      Table table, Layout layout, Sheet.Row row, int width, Map<String, String> above) {
    Sheet sheet = table.sheet();
    if (layout.header().isRagged(sheet, row)) {
      countRow(row, width, CellBalance.Kind.FINDING);
      findings.add(
          "ragged_row",
          sheet.reference(file, new Cell(row.number(), 1, "")),
          Integer.toString(row.texts().size()),
          Map.of("expected", Integer.toString(layout.header().lastColumn())));
      return;
    }
    Map<String, String> base = keys(table, layout, row, above);
    for (int column = 1; column <= width; column++) {
      Cell cell = row.cell(column);
      if (layout.values().containsKey(column)) {
        count(readValue(table, layout, row, cell, base), 1);
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
          findings.add("undeclared_column", sheet.reference(file, cell), cell.text(), Map.of());
        }
      }
    }
  }

  /** The fields of all values of a row: what is declared, what stands above, what its keys say. */
  private Map<String, String> keys(
      Table table, Layout layout, Sheet.Row row, Map<String, String> above) {
    Map<String, String> base = new HashMap<>(source.constants());
    base.putAll(declaration.constants());
    base.putAll(table.named());
    base.putAll(table.rows().constants());
    base.putAll(above);
    layout
        .keys()
        .forEach(
            (column, field) -> {
              String text = table.sheet().text(row, column);
              if (!text.isEmpty()) {
                base.put(field, text);
                checkFootnote(table, row.cell(column));
              }
              if (source.shape().fillDown().contains(field)) {
                above.put(field, base.getOrDefault(field, ""));
              }
            });
    return base;
  }

  private CellBalance.Kind readValue(
      Table table, Layout layout, Sheet.Row row, Cell cell, Map<String, String> base) {
    Map<String, String> ofColumn = layout.values().get(cell.column());
    Map<String, String> fields = new HashMap<>(base);
    fields.putAll(ofColumn);
    if (ofColumn.containsKey("unit")) {
      fields.put(Layout.COLUMN_UNIT, "true");
    }
    if (new MergedValues(file, layout, findings).found(table.sheet(), row, cell)) {
      return CellBalance.Kind.FINDING;
    }
    return readValue(table, cell, fields);
  }

  /** Keeps the text of the note that a mark behind a name points to. */
  private void checkFootnote(Table table, Cell cell) {
    String mark = Footnotes.mark(cell.text());
    String note = mark.isEmpty() ? "" : table.footnotes().text(mark);
    if (!note.isEmpty()) {
      findings.add(
          "footnote",
          table.sheet().reference(file, cell),
          cell.text().strip(),
          Map.of("expected", mark + " " + note));
    }
  }

  private CellBalance.Kind readValue(Table table, Cell cell, Map<String, String> fields) {
    Sheet sheet = table.sheet();
    CellBalance.Kind kind =
        cells.read(
            sheet.reference(file, cell),
            cell,
            fields,
            table.separators().of(cell),
            sheet.isCovered(cell));
    if (kind == CellBalance.Kind.OBSERVATION && !isMark(cell)) {
      checkFootnote(table, cell);
    }
    return kind;
  }

  /** Whether the cell holds a declared mark in place of a value. */
  private boolean isMark(Cell cell) {
    return source.missing().containsKey(cell.text().strip());
  }

  // ---- bookkeeping ------------------------------------------------------------------------------

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
