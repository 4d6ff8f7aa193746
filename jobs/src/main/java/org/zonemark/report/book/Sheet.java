package org.zonemark.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a workbook: a line that says what it is, its heads, its rows.
 *
 * @param name the name of the sheet, made fit and unique by the workbook
 * @param table the name of the table in formulas, ASCII letters, digits and underscores
 * @param title what it is
 * @param columns its columns
 * @param rows their cells: a text, a number, an {@link Amount}, a {@link Formula}, a {@link Link},
 *     a {@link Marked} text or null
 * @param printedRows of how many rows, from the top, the print area is
 */
record Sheet(
    String name,
    String table,
    String title,
    List<Column> columns,
    List<Object[]> rows,
    int printedRows) {

  /** A sheet of a workbook holds little over a million rows, and people look through far fewer. */
  static final int MOST_ROWS = 100_000;

  /**
   * A column.
   *
   * @param key the label of its head; {@code means-KEY} says what it is
   * @param head its head where that is a name of the data; null where the label serves
   * @param format the format of its numbers; null for texts
   * @param bar whether a bar lies behind its numbers
   * @param widest how many digits wide it is at most; what is longer goes on in the next line
   * @param printed whether it is printed; such columns stand before those that are not
   */
  record Column(String key, String head, String format, boolean bar, int widest, boolean printed) {

    private static final int WIDEST = 44;

    static Column text(String key) {
      return new Column(key, null, null, false, WIDEST, true);
    }

    static Column number(String key, String format) {
      return new Column(key, null, format, false, WIDEST, true);
    }

    Column named(String name) {
      return new Column(key, name, format, bar, widest, printed);
    }

    Column barred() {
      return new Column(key, head, format, true, widest, printed);
    }

    Column within(int digits) {
      return new Column(key, head, format, bar, digits, printed);
    }

    /** For the screen alone: provenance, and what serves only to filter by. */
    Column unprinted() {
      return new Column(key, head, format, bar, widest, false);
    }
  }

  /** A number that is shown with so many decimals, whatever its column shows. */
  record Amount(double number, int decimals) {}

  /** A text that leads to a cell, counted from one, of another sheet. */
  record Link(String text, String sheet, int row, int column) {}

  /** A text on a ground. */
  record Marked(String text, String colour) {}

  /**
   * A formula, without the sign of equality; %d stands for its row, counted from one, and {KEY} for
   * the letters of a column.
   */
  record Formula(String text) {

    String in(Sheet sheet, int row) {
      String placed = text.replace("%d", Integer.toString(row));
      for (int column = 0; column < sheet.columns().size(); column++) {
        placed = placed.replace("{" + sheet.columns().get(column).key() + "}", letters(column));
      }
      return placed;
    }
  }

  static final String WHOLE = "#,##0";
  static final String TWO = Decimals.format(2);
  static final String SIGNED = "+#,##0;-#,##0;0";
  static final String YEAR = "0";

  Sheet {
    columns = List.copyOf(columns);
    rows = new ArrayList<>(rows);
  }

  /** A sheet that is printed to its last row. */
  Sheet(String name, String table, String title, List<Column> columns, List<Object[]> rows) {
    this(name, table, title, columns, rows, MOST_ROWS);
  }

  /** The same without columns that are empty throughout. */
  Sheet withoutEmpty() {
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(column -> rows.stream().anyMatch(row -> row[column] != null))
            .boxed()
            .toList();
    return new Sheet(
        name,
        table,
        title,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(column -> row[column]).toArray()).toList(),
        printedRows);
  }

  /** How many columns are printed. */
  int printed() {
    return (int) columns.stream().takeWhile(Column::printed).count();
  }

  /** The letters of a column, counted from zero. */
  static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + letters(column % 26);
  }
}
