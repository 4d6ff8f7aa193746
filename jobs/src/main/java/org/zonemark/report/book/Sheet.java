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
 * @param rows their cells: a text, a number, a {@link Formula} or null
 */
record Sheet(String name, String table, String title, List<Column> columns, List<Object[]> rows) {

  /** A sheet of a workbook holds little over a million rows, and people look through far fewer. */
  static final int MOST_ROWS = 100_000;

  /**
   * A column.
   *
   * @param key the label of its head; {@code means-KEY} says what it is
   * @param head its head where that is a name of the data; null where the label serves
   * @param format the format of its numbers; null for texts
   * @param bar whether a bar lies behind its numbers
   */
  record Column(String key, String head, String format, boolean bar) {

    static Column text(String key) {
      return new Column(key, null, null, false);
    }

    static Column number(String key, String format) {
      return new Column(key, null, format, false);
    }

    Column named(String name) {
      return new Column(key, name, format, bar);
    }

    Column barred() {
      return new Column(key, head, format, true);
    }
  }

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
  static final String TWO = "#,##0.00";

  /** As many decimals as there are, up to nine: of numbers whose difference decides. */
  static final String FINE = "#,##0.00#######";

  static final String SIGNED = "+#,##0;-#,##0;0";
  static final String EXACT = "General";

  Sheet {
    columns = List.copyOf(columns);
    rows = new ArrayList<>(rows);
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
        rows.stream().map(row -> kept.stream().map(column -> row[column]).toArray()).toList());
  }

  /** The letters of a column, counted from zero. */
  static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + letters(column % 26);
  }
}
