package org.zonemark.report.book;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How wide the columns of a sheet are, in digits, and so how high its rows and how it prints. */
final class ColumnWidths {

  /** Points of a line of text. */
  static final double LINE = 15.5;

  private static final int NARROWEST = 7;

  /** What stands beside a text: the blank before it, and the edges of the cell. */
  private static final int BESIDE = 3;

  /** The button of a filter lies over the end of a head. */
  private static final int BUTTON = 3;

  /** The rows from which widths are taken. */
  private static final int MEASURED = 500;

  /** So many digits stand side by side on A4 upright at their full size. */
  private static final int UPRIGHT = 100;

  /** A little more is made smaller rather than laid on its side. */
  private static final int LYING = 140;

  /** The width of a column that nobody set. */
  private static final double USUAL = 8.88671875;

  /** A title is written larger than what is below. */
  private static final double TITLE = 1.3;

  private final Sheet table;
  private final int[] widths;
  private int headLines = 1;

  ColumnWidths(Sheet table, List<String> heads, int rows) {
    this.table = table;
    this.widths = new int[heads.size()];
    for (int column = 0; column < widths.length; column++) {
      int head = of(heads.get(column));
      int word = longestWord(heads.get(column)) + BUTTON;
      String format = table.columns().get(column).format();
      int widest = Math.max(NARROWEST, (head + 1) / 2 + BUTTON);
      for (int at = 0; at < Math.min(rows, MEASURED); at++) {
        widest = Math.max(widest, longest(shown(table.rows().get(at)[column], format)) + BESIDE);
      }
      widths[column] = Math.max(word, Math.min(widest, table.columns().get(column).widest()));
      headLines = Math.max(headLines, lines(head, widths[column] - BUTTON));
    }
  }

  int of(int column) {
    return widths[column];
  }

  /** How many lines the heads take; not every program makes room for them by itself. */
  int headLines() {
    return headLines;
  }

  /** How many lines a row takes. */
  int lines(Object[] cells) {
    int lines = 1;
    for (int column = 0; column < cells.length; column++) {
      if (table.columns().get(column).format() == null && cells[column] != null) {
        int room = widths[column] - BESIDE + 1;
        int taken =
            shown(cells[column], null).lines().mapToInt(line -> lines(of(line), room)).sum();
        lines = Math.max(lines, taken);
      }
    }
    return lines;
  }

  private static int lines(int width, int room) {
    return Math.max(1, (width + room - 1) / room);
  }

  /** Whether what is printed is wider than a page that stands upright. */
  boolean isWide() {
    return width(table.printed()) > LYING;
  }

  /**
   * The last column that is printed: what else fits an upright page is printed, too, and a table
   * that does not fill it is not blown up to its width.
   */
  int printed() {
    int right = table.printed();
    while (right < widths.length && width(right + 1) <= UPRIGHT) {
      right++;
    }
    if (right == widths.length) {
      for (double width = width(right); width + USUAL <= UPRIGHT; width += USUAL) {
        right++;
      }
    }
    return right - 1;
  }

  /** How many lines a title takes above the columns up to one. */
  int titleLines(String title, int right) {
    double room = width(Math.min(right + 1, widths.length));
    room += Math.max(0, right + 1 - widths.length) * USUAL;
    return lines((int) Math.ceil(of(title) * TITLE), (int) room);
  }

  /** The width of the first columns. */
  private int width(int columns) {
    return Arrays.stream(widths, 0, columns).sum();
  }

  /** Programs break a word that does not fit, but not one of Chinese characters alone. */
  private static int longestWord(String text) {
    return Arrays.stream(text.split("[\\s/-]"))
        .mapToInt(word -> word.codePoints().anyMatch(ColumnWidths::isWide) ? 0 : of(word) + 1)
        .max()
        .orElse(0);
  }

  private static String shown(Object value, String format) {
    if (value instanceof Sheet.Amount amount) {
      return digits(amount.number(), amount.decimals());
    }
    if (value instanceof Double number) {
      return digits(number, Decimals.of(format));
    }
    if (value instanceof Sheet.Link link) {
      return link.text();
    }
    if (value instanceof Sheet.Marked marked) {
      return marked.text();
    }
    return value == null || value instanceof Sheet.Formula ? "" : value.toString();
  }

  private static String digits(double number, int decimals) {
    return String.format(Locale.ROOT, "%,." + Decimals.shown(number, decimals) + "f", number);
  }

  private static int longest(String text) {
    return text.lines().mapToInt(ColumnWidths::of).max().orElse(0);
  }

  /** Chinese characters are twice as wide as digits, small letters a little narrower. */
  static int of(String text) {
    int tenths =
        text.codePoints()
            .map(sign -> isWide(sign) ? 20 : sign >= 'a' && sign <= 'z' || sign == ' ' ? 9 : 10)
            .sum();
    return (tenths + 9) / 10;
  }

  private static boolean isWide(int sign) {
    return sign >= 0x2E80;
  }
}
