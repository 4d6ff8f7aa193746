package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Sheet;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.infer.Grid.RowLook;
import org.zonemark.table.read.Header;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.PrintedText;
import org.zonemark.table.words.Vocabulary;

/**
 * One table of a grid: its rows told apart, and the columns it reaches over.
 *
 * @param titles rows above the header that speak of the whole table
 * @param headers rows of texts above the numbers
 * @param data rows with numbers
 * @param alone rows with one text between those
 * @param repeats rows that repeat the header
 * @param notes rows behind the last number
 * @param first the first column, from 0
 * @param last the last column, included
 */
record Block(
    Grid grid,
    List<Integer> titles,
    List<Integer> headers,
    List<Integer> data,
    List<Integer> alone,
    List<Integer> repeats,
    List<Integer> notes,
    int first,
    int last) {

  private static final Pattern NAMES_YEAR = Spellings.of("titles").pattern("names-year");

  /** The tables of a grid from top to bottom; a new header below numbers begins a new one. */
  static List<Block> of(Grid grid) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    int firstHeader = -1;
    boolean begun = false;
    Set<Integer> repeats = new HashSet<>();
    Set<String> headTexts = new HashSet<>();
    for (int row = 0; row < grid.height; row++) {
      RowLook look = grid.look(row);
      boolean heads = look == RowLook.TEXTS || look == RowLook.SAYING;
      if (begun && heads && leadsToData(grid, row)) {
        int start = row;
        while (grid.look(start - 1) == RowLook.ALONE || grid.look(start - 1) == RowLook.BLANK) {
          start--;
        }
        boolean titled = false;
        for (int above = start; above < row; above++) {
          titled |= grid.look(above) == RowLook.ALONE;
        }
        if (!titled && headTexts.contains(line(grid, row))) {
          repeats.add(row);
          continue;
        }
        blocks.add(divide(grid, from, start, repeats));
        from = start;
        begun = false;
        headTexts.clear();
      }
      if (look == RowLook.TEXTS && !begun) {
        headTexts.add(line(grid, row));
      }
      begun |= look == RowLook.DATA;
    }
    blocks.add(divide(grid, from, grid.height, repeats));
    return blocks;
  }

  private static String line(Grid grid, int row) {
    return grid.filled(row).stream()
        .map(column -> column + Names.normalise(grid.text(row, column)))
        .collect(Collectors.joining("|"));
  }

  private static boolean leadsToData(Grid grid, int from) {
    for (int row = from + 1; row < grid.height; row++) {
      if (grid.look(row) == RowLook.DATA) {
        return true;
      }
      if (grid.look(row) == RowLook.NOTE) {
        return false;
      }
    }
    return false;
  }

  private static Block divide(Grid grid, int from, int to, Set<Integer> repeats) {
    List<Integer> titles = new ArrayList<>();
    List<Integer> headers = new ArrayList<>();
    List<Integer> data = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    List<Integer> again = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    int lastData =
        IntStream.range(from, to).filter(row -> grid.look(row) == RowLook.DATA).max().orElse(-1);
    for (int row = from; row < to; row++) {
      switch (grid.look(row)) {
        case BLANK -> {}
        case NOTE, SAYING -> (data.isEmpty() ? titles : notes).add(row);
        case NUMBERED -> again.add(row);
        case DATA -> data.add(row);
        case TEXTS -> {
          if (repeats.contains(row)) {
            again.add(row);
          } else if (data.isEmpty()) {
            headers.add(row);
          } else {
            (row > lastData ? notes : alone).add(row);
          }
        }
        case ALONE -> {
          if (!data.isEmpty()) {
            (row > lastData ? notes : alone).add(row);
          } else if (headers.isEmpty()) {
            titles.add(row);
          } else {
            // A text over the first column heads the rows below it; elsewhere it is of the header.
            (grid.filled(row).get(0) > 0 ? headers : alone).add(row);
          }
        }
      }
    }
    return new Block(grid, titles, headers, data, alone, again, notes, 0, grid.width - 1);
  }

  /** The same rows over some of the columns. */
  Block columns(int from, int to) {
    return new Block(grid, titles, headers, data, alone, repeats, notes, from, to);
  }

  /** The texts above the header and below the numbers. */
  Stream<String> textsAround() {
    return Stream.concat(texts(titles), texts(notes));
  }

  /**
   * The year with its word in the corner of the header, over names and before heads; "" where
   * something else stands there.
   */
  String corner() {
    List<String> texts =
        headers.stream().map(row -> grid.text(row, first)).filter(text -> !text.isBlank()).toList();
    boolean year =
        texts.size() == 1
            && PeriodText.isYear(texts.get(0))
            && NAMES_YEAR.matcher(texts.get(0)).find();
    return year && data.stream().allMatch(row -> grid.look(row, first) == Look.TEXT)
        ? texts.get(0)
        : "";
  }

  /** The texts of the header. */
  Stream<String> headTexts() {
    return texts(headers);
  }

  /** The texts of some rows, of all columns of the sheet. */
  Stream<String> texts(List<Integer> rows) {
    return rows.stream()
        .flatMap(row -> grid.filled(row).stream().map(column -> grid.text(row, column)));
  }

  /** The rows as the grid has them. */
  List<Sheet.Row> rows(List<Integer> some) {
    return some.stream().map(row -> grid.sheet.rows().get(row)).toList();
  }

  /** All rows of the block in order. */
  List<Integer> rows() {
    List<Integer> all = new ArrayList<>();
    List.of(titles, headers, data, alone, repeats, notes).forEach(all::addAll);
    all.sort(null);
    return all;
  }

  /** The parts of a block that lie side by side, each with its own column of areas. */
  List<Block> sideBySide(Vocabulary vocabulary, TextReader reader) {
    Block below = belowCaptions();
    if (below != this) {
      List<Block> parts = below.sideBySide(vocabulary, reader);
      boolean each = parts.stream().allMatch(part -> part.captions(headers.get(0)) == 1);
      return parts.size() > 1 && each ? parts : List.of(this);
    }
    List<Integer> starts = headers.isEmpty() ? named(reader) : headed(vocabulary);
    if (starts.size() < 2) {
      return List.of(this);
    }
    Header header = Header.of(grid.sheet, rows(headers), grid.width);
    List<Block> parts = new ArrayList<>();
    int from = first;
    for (int at = 1; at < starts.size(); at++) {
      int start = starts.get(at);
      while (start - 1 > starts.get(at - 1)
          && (!headers.isEmpty() && header.isBlank(start)
              || vocabulary.field(header.shown(start)).equals(Vocabulary.SERIAL))) {
        start--;
      }
      parts.add(columns(from, start - 1));
      from = start;
    }
    parts.add(columns(from, last));
    return parts;
  }

  /** The same under captions side by side, which are titles and no heads: 表1 …, 表2 …. */
  private Block belowCaptions() {
    List<Integer> captions = headers.size() < 2 ? List.of() : grid.filled(headers.get(0));
    boolean numbered =
        captions.stream()
            .map(column -> grid.text(headers.get(0), column))
            .noneMatch(text -> TextReader.withoutNumber(text).equals(text));
    if (captions.size() < 2 || !numbered) {
      return this;
    }
    List<Integer> above = new ArrayList<>(titles);
    above.add(headers.get(0));
    List<Integer> heads = headers.subList(1, headers.size());
    return new Block(grid, above, heads, data, alone, repeats, notes, first, last);
  }

  private int captions(int row) {
    return grid.saying(row, first, last).size();
  }

  /** The columns under the same heading of keys. */
  private List<Integer> headed(Vocabulary vocabulary) {
    Header header = Header.of(grid.sheet, rows(headers), grid.width);
    Map<String, List<Integer>> byHeading = new LinkedHashMap<>();
    for (int column = 0; column <= last; column++) {
      String heading = PrintedText.inChinese(header.shown(column + 1)).replaceAll("\\s", "");
      String field = vocabulary.field(heading);
      if (field.equals("zone") || field.equals("indicator") || field.equals("period")) {
        byHeading.computeIfAbsent(heading, any -> new ArrayList<>()).add(column);
      }
    }
    return byHeading.values().stream()
        .filter(each -> each.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  /** The columns of names that stand before numbers, where no heads are. */
  private List<Integer> named(TextReader reader) {
    List<Integer> named = new ArrayList<>();
    for (int column = first; column < last; column++) {
      int at = column;
      List<String> texts =
          data.stream().map(row -> grid.text(row, at)).filter(text -> !text.isBlank()).toList();
      if (!texts.isEmpty()
          && texts.stream().noneMatch(text -> reader.read(text).indicators.isEmpty())) {
        named.add(column);
      }
    }
    return named;
  }

  /** The rows of the block, blank ones between them too, as wide as the sheet. */
  Sheet sheet() {
    List<Integer> own = rows();
    List<Sheet.Row> rows = new ArrayList<>();
    int from = own.isEmpty() ? 0 : own.get(0);
    int to = own.isEmpty() ? grid.height - 1 : own.get(own.size() - 1);
    for (int row = from; row <= to; row++) {
      List<String> texts = new ArrayList<>(grid.sheet.rows().get(row).texts());
      while (texts.size() < grid.width) {
        texts.add("");
      }
      rows.add(new Sheet.Row(grid.number(row), texts));
    }
    return new Sheet(
        grid.sheet.member(), grid.sheet.name(), rows, grid.sheet.merges(), grid.sheet.hidden());
  }

  /** Row number to what the row is: title, header, data, alone, note or blank. */
  Map<Integer, String> roles() {
    Map<Integer, String> roles = new TreeMap<>();
    sheet().rows().forEach(row -> roles.put(row.number(), "blank"));
    titles.forEach(row -> roles.put(grid.number(row), "title"));
    headers.forEach(row -> roles.put(grid.number(row), "header"));
    repeats.forEach(row -> roles.put(grid.number(row), "header"));
    data.forEach(row -> roles.put(grid.number(row), "data"));
    alone.forEach(row -> roles.put(grid.number(row), "alone"));
    notes.forEach(row -> roles.put(grid.number(row), "note"));
    return roles;
  }
}
