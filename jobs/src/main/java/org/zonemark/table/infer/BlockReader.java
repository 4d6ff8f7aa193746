package org.zonemark.table.infer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;
import org.zonemark.table.infer.Grid.LeftOut;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.read.Header;
import org.zonemark.table.read.StatedCell;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.table.words.ZoneNames;

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
  private final RowKeys.Reader rowKeys;
  private final ColumnChecks checks;
  private final CellSubject subject;
  private final RowRemarks remarks;

  /** What the remarks of the row leave out of it. */
  private Optional<RowRemarks.Doubt> doubt = Optional.empty();

  /** Whether they say that the numbers of the row are promised. */
  private boolean rowPromises;

  final List<StatedCell> stated = new ArrayList<>();
  final List<LeftOut> leftOut = new ArrayList<>();

  /** Why nothing of the table is read, where no finding says so. */
  Bilingual refused = Phrases.of("nothing-read");

  BlockReader(
      Block block,
      Titles titles,
      Configuration conf,
      TextReader reader,
      Vocabulary vocabulary,
      ZoneNames zoneNames,
      int pastYear) {
    this.conf = conf;
    this.block = block;
    this.grid = block.grid();
    this.titles = titles;
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.zoneNames = zoneNames;
    this.header = Header.of(grid.sheet, block.rows(saying()), grid.width);
    this.columns = new Columns(block, header, titles, reader, vocabulary, zoneNames);
    this.heads = new Heads(header, columns, titles, conf, reader, grid.sheet.hidden());
    this.units = new Units(conf, titles, grid, block, columns, heads);
    int zones = columns.of("zone");
    this.names = zones < 0 ? Set.of() : columns.names(zones);
    this.context = context(zones < 0 ? "" : columns.heading(zones));
    this.rowKeys =
        new RowKeys.Reader(
            conf,
            grid,
            columns,
            titles,
            reader,
            vocabulary,
            zoneNames,
            context,
            names,
            leftOut::add);
    this.checks =
        new ColumnChecks(block, header, columns, heads, titles, conf, reader, leftOut::add);
    this.remarks = new RowRemarks(grid, columns, titles, reader);
    var facts = titles.time.factYears(conf, pastYear, block, () -> heads.years(checks.promised()));
    this.subject = new CellSubject(conf, block, titles, reader, columns, heads, units, facts);
  }

  /** What the names of areas are: told by the words around them, else by a person. */
  private ZoneNames.Context context(String heading) {
    List<String> around = new ArrayList<>(titles.around());
    heads.all().values().forEach(head -> around.add(head.shown()));
    ZoneNames.Context told = zoneNames.context(names, heading, around);
    return told == ZoneNames.Context.OPEN ? ZoneNames.Context.of(titles.bareNames) : told;
  }

  /** The rows of the header but those of its furniture: 频度, 来源. */
  private List<Integer> saying() {
    return block.headers().stream()
        .filter(
            row -> {
              List<Integer> filled = grid.filled(row);
              return filled.size() < 2
                  || filled.get(0) > block.first()
                  || !isOfFurniture(grid.text(row, filled.get(0)))
                  || block.headers().size() == 1;
            })
        .toList();
  }

  private boolean isOfFurniture(String label) {
    return vocabulary.field(label).equals(Vocabulary.FURNITURE)
        || Columns.OF_CODES.matcher(label.strip()).matches();
  }

  /** Whether a table without heads has one number a row, so that title and name say what it is. */
  private boolean isPlainList() {
    return heads.all().size() == 1 && (columns.of("zone") >= 0 || columns.of("indicator") >= 0);
  }

  BlockReader read() {
    if (block.data().isEmpty() || block.headers().isEmpty() && !isPlainList()) {
      refused = Phrases.of("no-header");
      return this;
    }
    if (grid.sheet.hidden().sheet()) {
      leftOut.add(
          new LeftOut(
              "hidden_not_read", block.data().get(0), 0, grid.sheet.name(), Bilingual.of("")));
      return this;
    }
    if (!checks.areReadable()) {
      return this;
    }
    checks.checkColumns();
    Said group = new Said("");
    boolean closed = false;
    String above = "";
    int nextAlone = 0;
    for (int row : block.data()) {
      while (nextAlone < block.alone().size() && block.alone().get(nextAlone) < row) {
        int alone = block.alone().get(nextAlone++);
        Said said = rowKeys.group(alone);
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

  // ---- rows -------------------------------------------------------------------------------------

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
    leftOut.add(new LeftOut(code, row, column, value, Bilingual.of(expected)));
  }

  /** Reads a row; the text of its area, for those below that repeat it by a blank. */
  private String readRow(int row, Said group, String above) {
    boolean some = false;
    for (int column : heads.all().keySet()) {
      some |= grid.look(row, column) != Look.BLANK;
    }
    if (!some && !isRagged(row)) {
      return rowKeys.keyText(row, columns.of("zone"), above);
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
          Integer.toString(header.lastColumn()));
      return above;
    }
    String zoneText = rowKeys.keyText(row, columns.of("zone"), hasOtherKey() ? above : "");
    Optional<RowKeys> keys = rowKeys.read(row, zoneText);
    this.doubt = keys.flatMap(own -> remarks.doubt(row, own));
    rowPromises =
        doubt.filter(each -> each.leftOut().code().equals("promise_not_read")).isPresent();
    if (rowPromises && titles.declared.wantPromises) {
      doubt = Optional.empty();
    }
    doubt.ifPresent(each -> leftOut.add(each.leftOut()));
    keys.ifPresent(own -> remarks.addScope(row, own));
    for (int column : heads.all().keySet()) {
      boolean read = checks.isRead(column) && grid.look(row, column) != Look.BLANK;
      if (keys.isPresent() && read) {
        readCell(row, column, keys.get(), group);
      }
    }
    return zoneText;
  }

  private boolean hasOtherKey() {
    return columns.of("period") >= 0 || columns.of("indicator") >= 0;
  }

  /** A row of a text file that does not fit its header says nothing certain. */
  private boolean isRagged(int row) {
    return block.last() == grid.width - 1
        && !block.headers().isEmpty()
        && header.isRagged(grid.sheet, grid.sheet.rows().get(row));
  }

  // ---- cells ------------------------------------------------------------------------------------

  private void readCell(int row, int column, RowKeys keys, Said group) {
    Look look = grid.look(row, column);
    Heads.Head head = heads.all().get(column);
    if (look == Look.MARK) {
      return;
    }
    Sheet.Merge merge = grid.merge(row, column);
    if (merge != null && (spansData(merge) || spansValues(merge))) {
      leave("joint_value", row, column, grid.text(row, column), rowName(row) + " …");
      return;
    }
    Map<String, String> fields = new HashMap<>(keys.fields);
    String problem =
        subject.fill(fields, head, keys, group, row, column, promise(column, keys, group));
    if (problem.equals(ColumnChecks.Promise.ANOTHER)) {
      return;
    }
    if (!problem.isEmpty()) {
      String code = problem.contains(":") ? problem.substring(0, problem.indexOf(':')) : problem;
      String why = problem.contains(":") ? problem.substring(problem.indexOf(':') + 1) : "";
      if (outOnce.add(code + column + (byRow(code) ? "r" + row : ""))) {
        leave(
            code,
            byRow(code) ? row : checks.headerRow(),
            column,
            byRow(code) ? rowName(row) : checks.headOf(column),
            why);
      }
      return;
    }
    if (doubt.filter(each -> each.concerns(fields.get("indicator"))).isPresent()) {
      return;
    }
    Cell cell = grid.cell(row, column);
    stated.add(new StatedCell(cell, units.number(row, column, fields), fields));
  }

  private ColumnChecks.Promise promise(int column, RowKeys keys, Said group) {
    boolean said =
        rowPromises
            || Stream.of(keys.said, keys.time, group)
                .anyMatch(each -> each.means(Vocabulary.PROMISE));
    return said ? ColumnChecks.Promise.SURE : checks.promise(column);
  }

  private final Set<String> outOnce = new LinkedHashSet<>();

  private static boolean byRow(String code) {
    return code.equals("unit_twofold");
  }

  /** Whether a merged area covers values of several columns: of zones, years or indicators. */
  private boolean spansValues(Sheet.Merge merge) {
    return heads.all().subMap(merge.firstColumn() - 1, merge.lastColumn()).size() > 1;
  }

  private boolean spansData(Sheet.Merge merge) {
    return block.data().stream()
            .filter(
                row -> grid.number(row) >= merge.firstRow() && grid.number(row) <= merge.lastRow())
            .count()
        > 1;
  }

  /** Whether promises are wanted, and the table has none. */
  boolean hasNothingWanted() {
    return titles.declared.wantPromises
        && stated.isEmpty()
        && (leftOut.isEmpty() || !checks.mayPromise());
  }

  /** The last day of the latest period that a cell is of; null where none is. */
  LocalDate lastDay() {
    return subject.lastDay;
  }

  /** What each column and row is, for those who show a table. */
  Map<Integer, String> roles() {
    return columns.roles();
  }
}
