package org.zonemark.source;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One grid of cells: a sheet of a workbook, or a whole text file.
 *
 * @param name the sheet's name, "" for a text file
 * @param rows the rows in order of the file; each has the one-based number it has there, and its
 *     cells from column 1 on
 */
public record Sheet(String name, List<Row> rows) implements Serializable {

  public Sheet {
    rows = List.copyOf(rows);
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
      return texts.stream().allMatch(String::isBlank);
    }
  }

  /** The number of cells in the used range: every row counted to the widest row's last column. */
  public int cellCount() {
    return rows.size() * width();
  }

  /** The number of columns of the widest row. */
  public int width() {
    return rows.stream().mapToInt(row -> row.texts().size()).max().orElse(0);
  }

  /** The place of a cell of this sheet in a file, relative to the inputs: {@code a.xlsx#1-3!G6}. */
  public String reference(String file, Cell cell) {
    return name.isEmpty()
        ? file + "#L" + cell.row() + "C" + cell.column()
        : file + "#" + name + "!" + cell.address();
  }
}
