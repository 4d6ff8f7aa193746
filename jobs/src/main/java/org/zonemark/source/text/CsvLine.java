package org.zonemark.source.text;

import java.util.ArrayList;
import java.util.List;

/** Divides one line of separated text into its cells, as RFC 4180 has it. */
public final class CsvLine {

  private CsvLine() {}

  /**
   * The cells of a line; null where a quoted cell does not end in it, or something stands between
   * its end and the next separator.
   */
  public static List<String> cells(String line, char separator, char quote) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    while (true) {
      if (from < line.length() && line.charAt(from) == quote) {
        int end = end(line, from + 1, quote);
        if (end < 0 || end + 1 < line.length() && line.charAt(end + 1) != separator) {
          return null;
        }
        String inside = line.substring(from + 1, end);
        cells.add(
            inside.indexOf(quote) < 0
                ? inside
                : inside.replace("" + quote + quote, String.valueOf(quote)));
        from = end + 2;
        if (end + 1 == line.length()) {
          return cells;
        }
      } else {
        int end = line.indexOf(separator, from);
        cells.add(line.substring(from, end < 0 ? line.length() : end));
        if (end < 0) {
          return cells;
        }
        from = end + 1;
      }
    }
  }

  /** The quote that ends the cell; two in a row stand for one. */
  private static int end(String line, int from, char quote) {
    int at = line.indexOf(quote, from);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == quote) {
      at = line.indexOf(quote, at + 2);
    }
    return at;
  }
}
