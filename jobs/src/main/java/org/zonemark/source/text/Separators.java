package org.zonemark.source.text;

import java.util.List;

/** Finds what separates the cells of a text, and what quotes them, from its first lines. */
public final class Separators {

  private static final int SAMPLE = 1 << 16;
  private static final int LINES = 200;

  /** In this order where several fit equally well. */
  private static final List<Character> CANDIDATES = List.of('\t', ',', ';', '|');

  private Separators() {}

  /** The declared separator, or the one that the text speaks for where {@code auto} is declared. */
  public static char separator(String text, String declared, char quote) {
    if (declared.equals("tab")) {
      return '\t';
    }
    return declared.equals("auto") ? found(text, quote) : declared.charAt(0);
  }

  /**
   * The separator that stands equally often in the most lines; the commas of thousands do not. A
   * text in which none does has one column.
   */
  private static char found(String text, char quote) {
    char best = ',';
    int bestLines = 0;
    for (char candidate : CANDIDATES) {
      int[] linesByCount = new int[LINES + 1];
      for (int count : counts(text, candidate, quote)) {
        linesByCount[Math.min(count, LINES)]++;
      }
      for (int count = 1; count <= LINES; count++) {
        if (linesByCount[count] > bestLines) {
          best = candidate;
          bestLines = linesByCount[count];
        }
      }
    }
    return best;
  }

  private static List<Integer> counts(String text, char separator, char quote) {
    List<Integer> counts = new java.util.ArrayList<>();
    int count = 0;
    boolean quoted = false;
    boolean filled = false;
    for (int at = 0; at < Math.min(text.length(), SAMPLE) && counts.size() < LINES; at++) {
      char letter = text.charAt(at);
      if (letter == quote) {
        quoted = !quoted;
      } else if (letter == '\n' && !quoted) {
        if (filled) {
          counts.add(count);
        }
        count = 0;
        filled = false;
      } else if (letter == separator && !quoted) {
        count++;
      }
      filled |= !Character.isWhitespace(letter);
    }
    if (filled && counts.size() < LINES) {
      counts.add(count);
    }
    return counts;
  }

  /** The declared quote, or the one that the text speaks for where {@code auto} is declared. */
  public static char quote(String text, String declared) {
    if (!declared.equals("auto")) {
      return declared.charAt(0);
    }
    return opened(text, '\'') > opened(text, '"') ? '\'' : '"';
  }

  /** How often a cell begins and another ends with the quote. */
  private static int opened(String text, char quote) {
    int opens = 0;
    int closes = 0;
    int length = Math.min(text.length(), SAMPLE);
    for (int at = 0; at < length; at++) {
      if (text.charAt(at) == quote) {
        opens += at == 0 || isBoundary(text.charAt(at - 1)) ? 1 : 0;
        closes += at + 1 == text.length() || isBoundary(text.charAt(at + 1)) ? 1 : 0;
      }
    }
    return Math.min(opens, closes);
  }

  private static boolean isBoundary(char letter) {
    return letter == '\n' || letter == '\r' || CANDIDATES.contains(letter);
  }
}
