package org.zonemark.job.query;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A table of text for a terminal, where Chinese is two columns wide. */
final class TextAnswer implements Answer {

  /** A terminal shows no more; a file has all. */
  static final int ROWS_MOST = 1000;

  static final int WIDTH_MOST = 60;

  private final List<String> names;
  private final PrintStream out;
  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] isNumber;
  private long count;
  private boolean isCut;

  TextAnswer(List<String> names, PrintStream out) {
    this.names = names;
    this.out = out;
    this.isNumber = new boolean[names.size()];
  }

  @Override
  public void write(Object[] values) {
    count++;
    if (count > ROWS_MOST) {
      return;
    }
    String[] row = new String[values.length];
    for (int at = 0; at < values.length; at++) {
      row[at] = cut(shown(values[at]));
      isNumber[at] |= values[at] instanceof Number;
    }
    rows.add(row);
  }

  /** How many rows there were, shown or not. */
  long count() {
    return count;
  }

  /** Whether some value is shown in part. */
  boolean isCut() {
    return isCut;
  }

  /** A value as people read it: numbers without exponents. */
  static String shown(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return number.isInfinite() || number.isNaN()
          ? number.toString()
          : plain(BigDecimal.valueOf(number));
    }
    return value instanceof BigDecimal number ? plain(number) : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    int width = 0;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      width += width(line.codePointAt(at));
      if (width > WIDTH_MOST) {
        isCut = true;
        return line.substring(0, at) + "…";
      }
    }
    return line;
  }

  private static int width(String text) {
    return text.codePoints().map(TextAnswer::width).sum();
  }

  private static int width(int letter) {
    boolean wide =
        Character.isIdeographic(letter)
            || letter >= 0x3000 && letter <= 0x303F
            || letter >= 0xFF00 && letter <= 0xFF60;
    return wide ? 2 : 1;
  }

  @Override
  public void close() {
    int[] widths = new int[names.size()];
    for (int at = 0; at < widths.length; at++) {
      widths[at] = width(names.get(at));
      for (String[] row : rows) {
        widths[at] = Math.max(widths[at], width(row[at]));
      }
    }
    print(names.toArray(String[]::new), widths);
    StringBuilder rule = new StringBuilder();
    for (int at = 0; at < widths.length; at++) {
      rule.append(at == 0 ? "" : "-+-").append("-".repeat(widths[at]));
    }
    out.println(rule);
    rows.forEach(row -> print(row, widths));
    out.flush();
  }

  private void print(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < row.length; at++) {
      String blanks = " ".repeat(widths[at] - width(row[at]));
      line.append(at == 0 ? "" : " | ");
      line.append(isNumber[at] ? blanks + row[at] : row[at] + blanks);
    }
    out.println(line.toString().stripTrailing());
  }
}
