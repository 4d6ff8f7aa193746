package org.zonemark.table.infer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Period;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.read.Header;
import org.zonemark.table.read.StatedCell;
import org.zonemark.table.words.Vocabulary;

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
  private final CellSubject subject;

  final List<StatedCell> stated = new ArrayList<>();
  final List<LeftOut> leftOut = new ArrayList<>();

  /** Why nothing of the table is read, where no finding says so. */
  Bilingual refused = Phrases.of("nothing-read");

  private final Map<Integer, String> outColumns = new TreeMap<>();

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
    this.columns = new Columns(block, header, conf, reader, vocabulary, zoneNames);
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
    FactYears facts = titles.time.factYears(conf, pastYear, () -> heads.years(promised()));
    this.subject = new CellSubject(conf, block, titles, reader, columns, heads, units, facts);
  }

  /** What the names of areas are: told by the words around them, else by a person. */
  private ZoneNames.Context context(String heading) {
    List<String> around = new ArrayList<>(titles.around());
    heads.all().values().forEach(head -> around.add(head.shown()));
    ZoneNames.Context told = zoneNames.context(names, heading, around);
    return told == ZoneNames.Context.OPEN ? ZoneNames.Context.of(titles.bareNames) : told;
  }

  private Set<Integer> promised() {
    return outColumns.entrySet().stream()
        .filter(each -> each.getValue().equals("promise_not_read"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
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

  BlockReader read() {
    if (block.data().isEmpty() || block.headers().isEmpty()) {
      refused = Phrases.of("no-header");
      return this;
    }
    if (grid.sheet.hidden().sheet()) {
      leftOut.add(
          new LeftOut(
              "hidden_not_read", block.data().get(0), 0, grid.sheet.name(), Bilingual.of("")));
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

  // ---- the whole table --------------------------------------------------------------------------

  private boolean checkWhole() {
    if (!titles.narrowing.isEmpty() && !namesItself(titles.narrowing)) {
      leave("scope_doubtful", block.data().get(0), 0, titles.narrowing, "");
      return false;
    }
    for (Map.Entry<Integer, String> role : columns.roles().entrySet()) {
      boolean hidden = grid.sheet.hidden().columns().contains(role.getKey() + 1);
      boolean asks =
          role.getValue().equals(Vocabulary.ASKS)
              || role.getValue().equals(Columns.UNKNOWN) && changesMeaning(role.getKey());
      if (asks && !hidden) {
        leave("words_change_meaning", headerRow(), role.getKey(), headOf(role.getKey()), "");
        return false;
      }
    }
    return true;
  }

  /** Whether what the titles narrow to is what the heads name anyway: 外资 over 实际使用外资. */
  private boolean namesItself(String narrowing) {
    List<Heads.Head> named =
        heads.all().values().stream()
            .filter(head -> head.problem().isEmpty() && head.said().measures.isEmpty())
            .toList();
    return !named.isEmpty() && named.stream().allMatch(head -> head.shown().contains(narrowing));
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
    return heading.isEmpty()
        ? new Cell(1, column + 1, "").address().replaceAll("[0-9]", "")
        : heading.replaceAll("\\s+", " ");
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
                  leaveColumn(code, column, why);
                }
              }
            });
  }

  /** Whether a table of plans says this number as one of them. */
  private boolean isPromised(Said said, boolean flagged) {
    if (!titles.time.promised && !titles.time.promisedByName) {
      return false;
    }
    if (titles.time.planBegins != null && !said.periods.isEmpty()) {
      return Period.parse(said.period()).value().year() >= titles.time.planBegins;
    }
    boolean own = !said.periods.isEmpty() || !said.parts.isEmpty();
    return !(flagged && (own || !titles.time.promised));
  }

  private void leaveColumn(String code, int column, String why) {
    List<String> texts = header.texts(column + 1);
    Bilingual expected =
        code.equals("head_unknown") && !texts.isEmpty()
            ? new UnknownName(conf).indicator(texts.get(texts.size() - 1))
            : Bilingual.of(why);
    leftOut.add(new LeftOut(code, headerRow(), column, headOf(column), expected));
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
    for (int column : heads.all().keySet()) {
      boolean read = !outColumns.containsKey(column) && grid.look(row, column) != Look.BLANK;
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
    String problem = subject.fill(fields, head, keys, group, row, column);
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
    stated.add(new StatedCell(cell, units.number(row, column, fields), fields));
  }

  private final Set<String> outOnce = new LinkedHashSet<>();

  private static boolean byRow(String code) {
    return code.equals("unit_not_said_of_row");
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

  /** The last day of the latest period that a cell is of; null where none is. */
  LocalDate lastDay() {
    return subject.lastDay;
  }

  /** What each column and row is, for those who show a table. */
  Map<Integer, String> roles() {
    return columns.roles();
  }
}
