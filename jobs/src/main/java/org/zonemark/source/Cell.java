package org.zonemark.source;

import java.io.Serializable;

/**
 * One cell of an input file, as printed.
 *
 * @param row one-based row; in a text file the line on which the record begins
 * @param column one-based column
 * @param text the text as printed, "" for a blank cell, never null
 */
public record Cell(int row, int column, String text) implements Serializable {

  /** Whether nothing is printed in the cell (blanks and ideographic spaces count as nothing). */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** The place in spreadsheet notation, such as {@code G6}. */
  public String address() {
    return columnLetters(column) + row;
  }

  /** The letters of a one-based column: 1 is A, 27 is AA. */
  public static String columnLetters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The one-based column of its letters: A is 1, AA is 27. */
  public static int column(String letters) {
    int column = 0;
    for (int at = 0; at < letters.length(); at++) {
      column = 26 * column + letters.charAt(at) - 'A' + 1;
    }
    return column;
  }
}
