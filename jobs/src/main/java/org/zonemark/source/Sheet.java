package org.zonemark.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One grid of cells: a sheet of a workbook, a table of a page, or a whole text file.
 *
 * @param member the file inside an archive that it comes from, "" where the file is none
 * @param name the sheet's name, "" for a text file
 * @param rows the rows in order of the file; each has the one-based number it has there, and its
 *     cells from column 1 on
 * @param merges the merged areas
 * @param hidden what the file shows to nobody
 * @param inOrder whether cells have no places but their order, as in text and pages: where one
 *     lacks, those behind it slide
 * @param part of a file that is read in parts, what lies before this one; null where the grid is
 *     whole
 */
public record Sheet(
    String member,
    String name,
    List<Row> rows,
    List<Merge> merges,
    Hidden hidden,
    boolean inOrder,
    Part part)
    implements Serializable {

  /** What stands between a file and the place in it. */
  private static final String PLACE_SIGNS = "#!";

  /** The number of the row of what stands over the table of a page, outside of it. */
  public static final int ABOVE = 0;

  private static final Pattern LINE =
      Pattern.compile("#L(?<row>[0-9]{1,9})(C(?<column>[0-9]{1,9}))?");
  private static final Pattern ADDRESS =
      Pattern.compile("!(?<column>[A-Z]{1,3})(?<row>[0-9]{1,9})");

  public Sheet {
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
  }

  /** A whole grid. */
  public Sheet(String member, String name, List<Row> rows, List<Merge> merges, Hidden hidden) {
    this(member, name, rows, merges, hidden, null);
  }

  /** A grid of a workbook or, where it has no name, of a text, or a part of one. */
  public Sheet(
      String member, String name, List<Row> rows, List<Merge> merges, Hidden hidden, Part part) {
    this(member, name, rows, merges, hidden, name.isEmpty() && merges.isEmpty(), part);
  }

  /** A table of a page, in which nothing is hidden. */
  public static Sheet ofPage(String name, List<Row> rows, List<Merge> merges) {
    return new Sheet("", name, rows, merges, Hidden.NOTHING, true, null);
  }

  /** A grid of a file that is no archive, with nothing merged and nothing hidden. */
  public Sheet(String name, List<Row> rows) {
    this("", name, rows, List.of(), Hidden.NOTHING);
  }

  /** The same grid with other texts in its rows, a list for each. */
  public Sheet withTexts(List<List<String>> texts) {
    List<Row> other = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      other.add(new Row(rows.get(at).number(), texts.get(at)));
    }
    return new Sheet(member, name, other, merges, hidden, inOrder, part);
  }

  /** The same grid as part of an archive. */
  public Sheet in(String archiveMember) {
    return new Sheet(archiveMember, name, rows, merges, hidden, inOrder, part);
  }

  /**
   * One row of the grid.
   *
   * @param number the one-based row of a workbook, or the line of a text file on which it begins
   * @param texts the cells' texts from column 1 on, "" where blank
   */
  public record Row(int number, List<String> texts) implements Serializable {

    public Row {
      texts = List.copyOf(texts);
    }

    /** The cell of a one-based column; blank beyond the row's end. */
    public Cell cell(int column) {
      return new Cell(number, column, column <= texts.size() ? texts.get(column - 1) : "");
    }

    /** The row's cells in order. */
    public List<Cell> cells() {
      return IntStream.rangeClosed(1, texts.size()).mapToObj(this::cell).toList();
    }

    /** Whether every cell is blank. */
    public boolean isBlank() {
      for (String text : texts) {
        if (!text.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Where some rows of a large file stand: their header lies in its beginning, with which it is
   * accounted for.
   *
   * @param header the rows of titles and header
   * @param unit what the places of rows count: B for bytes, R for rows
   * @param before what is added to the number of a row for its place in the file
   */
  public record Part(List<Row> header, char unit, long before) implements Serializable {

    public Part {
      header = List.copyOf(header);
    }
  }

  /**
   * A merged area; its text stands in its first cell.
   *
   * @param firstRow the one-based first row
   * @param firstColumn the one-based first column
   * @param lastRow the last row, included
   * @param lastColumn the last column, included
   */
  public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn)
      implements Serializable {

    /** Whether a cell lies in the area. */
    public boolean covers(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }

  /**
   * What a workbook hides: by a filter, by hand, or as a whole sheet.
   *
   * @param sheet whether the whole sheet is hidden
   * @param rows the one-based hidden rows
   * @param columns the one-based hidden columns
   */
  public record Hidden(boolean sheet, Set<Integer> rows, Set<Integer> columns)
      implements Serializable {

    /** Nothing is hidden. */
    public static final Hidden NOTHING = new Hidden(false, Set.of(), Set.of());

    public Hidden {
      rows = Set.copyOf(rows);
      columns = Set.copyOf(columns);
    }

    /** The rows and columns as spreadsheets name them: 3:3, C:C. */
    public String ranges() {
      Stream<String> named =
          columns.stream().sorted().map(each -> new Cell(1, each, "").address().replace("1", ""));
      return Stream.concat(rows.stream().sorted().map(Object::toString), named)
          .map(each -> each + ":" + each)
          .collect(Collectors.joining(", "));
    }
  }

  /** The text of a cell; of a cell merged with those above it, the text of the merged area. */
  public String text(Row row, int column) {
    String text = row.cell(column).text().strip();
    if (!text.isEmpty() || merges.isEmpty()) {
      return text;
    }
    return merged(rows, merges, row, column);
  }

  /** The text of the merged area that a place lies in, of an area that begins in these rows. */
  public static String merged(List<Row> rows, List<Merge> merges, Row row, int column) {
    return merges.stream()
        .filter(merge -> merge.covers(row.number(), column))
        .findFirst()
        .flatMap(
            merge ->
                rows.stream()
                    .filter(first -> first.number() == merge.firstRow())
                    .findFirst()
                    .map(first -> first.cell(merge.firstColumn()).text().strip()))
        .orElse("");
  }

  /** Whether a cell lies in a merged area and is not its first. */
  public boolean isCovered(Cell cell) {
    for (Merge merge : merges) {
      if (merge.covers(cell.row(), cell.column())
          && (merge.firstRow() != cell.row() || merge.firstColumn() != cell.column())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The number of cells in the used range: every row counted to the widest row's last column; in a
   * part to the header's last column or its own, so that it does not depend on the other rows.
   */
  public int cellCount() {
    if (part == null) {
      return rows.size() * width();
    }
    int header = widest(part.header());
    return rows.stream().mapToInt(row -> Math.max(header, row.texts().size())).sum();
  }

  /** Whether no cell is filled. */
  public boolean isBlank() {
    return rows.stream().allMatch(Row::isBlank);
  }

  /** The number of columns of the widest row; in a part that of the header. */
  public int width() {
    return widest(part == null ? rows : part.header());
  }

  private static int widest(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.texts().size()).max().orElse(0);
  }

  /**
   * The place of a cell of this sheet in a file, relative to the inputs: {@code a.xlsx#1-3!G6},
   * {@code a.csv#L6C7}, {@code a.zip!b.csv#L6C7}; of a file read in parts {@code a.csv#B1024C7},
   * the byte at which the line begins, or {@code a.parquet#R6C7}.
   */
  public String reference(String file, Cell cell) {
    if (part != null) {
      return file + "#" + part.unit() + (part.before() + cell.row()) + "C" + cell.column();
    }
    return place(file)
        + (name.isEmpty() ? "#L" + cell.row() + "C" + cell.column() : "!" + cell.address());
  }

  /** The place of the whole sheet in a file. */
  public String place(String file) {
    String whole = member.isEmpty() ? file : file + "!" + member;
    return name.isEmpty() ? whole : whole + "#" + name;
  }

  /**
   * The file in which a place lies: its beginning, up to where a place in a file may begin, that is
   * the name of one. Names of files may themselves hold the signs that end them. Empty where the
   * place lies in no file.
   *
   * @param isFile whether there is a file of such a name
   */
  public static Optional<String> file(String place, Predicate<String> isFile) {
    return IntStream.rangeClosed(1, place.length())
        .filter(at -> at == place.length() || PLACE_SIGNS.indexOf(place.charAt(at)) >= 0)
        .mapToObj(at -> place.substring(0, at))
        .filter(isFile)
        .findFirst();
  }

  /**
   * The cell, without its text, that a place names: what {@link #reference} says of it, or a whole
   * line ({@code a.csv#L6}, its first cell). Empty where the place lies elsewhere.
   */
  public Optional<Cell> at(String file, String reference) {
    String place = place(file);
    if (!reference.startsWith(place)) {
      return Optional.empty();
    }
    Matcher matcher =
        (name.isEmpty() ? LINE : ADDRESS).matcher(reference.substring(place.length()));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int row = Integer.parseInt(matcher.group("row"));
    String column = matcher.group("column");
    if (column == null) {
      return Optional.of(new Cell(row, 1, ""));
    }
    return Optional.of(
        new Cell(row, name.isEmpty() ? Integer.parseInt(column) : Cell.column(column), ""));
  }
}
