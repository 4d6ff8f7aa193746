package org.zonemark.table.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells as people see them, and the Chinese of those in two languages. */
public final class PrintedText {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char WIDE_ZERO = '\uFF10';
  private static final char FIRST_INVISIBLE = '\u200B';

  /** Letters that print nothing, and break names and numbers in two. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u00AD\\uFEFF\\u202A-\\u202E\\u2060\\u0000]");

  /** A Chinese text with its translation behind it. */
  private static final Pattern TRANSLATED =
      Pattern.compile(
          "(.*(?:\\p{IsHan}[^A-Za-z\\n]*?|[)\\uFF09]))(?:\\s+|\\n)([A-Za-z(][^\\p{IsHan}]*)",
          Pattern.DOTALL);

  /** A text with its translation before the unit of both: 净利润 Net Profit (亿元 100 million yuan). */
  private static final Pattern TRANSLATED_BEFORE_UNIT =
      Pattern.compile(
          "(.*\\p{IsHan}[^A-Za-z\\n(\\uFF08]*?)\\s+[A-Za-z][^\\p{IsHan}(\\uFF08]*"
              + "([(\\uFF08][^()\\uFF08\\uFF09]*\\p{IsHan}[^()\\uFF08\\uFF09]*[)\\uFF09])",
          Pattern.DOTALL);

  private PrintedText() {}

  /** A text without what nobody sees. */
  public static String visible(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == 0 || letter == SOFT_HYPHEN || letter >= FIRST_INVISIBLE) {
        boolean some = letter < FIRST_INVISIBLE || !isHan(letter);
        if (some) {
          return INVISIBLE.matcher(text).replaceAll("").strip();
        }
      }
    }
    return text.strip();
  }

  /** A text with its wide digits as those of a keyboard; other wide letters stay. */
  public static String narrowDigits(String text) {
    StringBuilder narrow = null;
    for (int at = 0; at < text.length(); at++) {
      int digit = text.charAt(at) - WIDE_ZERO;
      if (digit >= 0 && digit <= 9) {
        narrow = narrow == null ? new StringBuilder(text) : narrow;
        narrow.setCharAt(at, (char) ('0' + digit));
      }
    }
    return narrow == null ? text : narrow.toString();
  }

  private static boolean isHan(char letter) {
    return letter >= '\u3000' && letter <= '\u9FFF';
  }

  private static boolean hasLatin(String text) {
    return text.chars().anyMatch(each -> each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z');
  }

  /** The Chinese of a text in two languages; any other text as it is. */
  public static String inChinese(String text) {
    String plain = visible(text);
    if (!hasLatin(plain)) {
      return plain;
    }
    Matcher around = TRANSLATED_BEFORE_UNIT.matcher(plain);
    if (around.matches()) {
      return around.group(1) + around.group(2);
    }
    Matcher both = TRANSLATED.matcher(plain);
    return both.matches() ? both.group(1) : plain;
  }
}
