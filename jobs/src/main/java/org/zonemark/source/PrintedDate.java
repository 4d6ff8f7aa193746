package org.zonemark.source;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A day that a workbook stores as a number, as its number format shows it: a cell of the format
 * yyyy年 holds 45291 and shows 2023年.
 */
final class PrintedDate {

  /** What a number format says in words, or in brackets, is no part of the date. */
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private PrintedDate() {}

  /** Whether a number format shows a number as a day, a month or a year. */
  static boolean is(String format) {
    return format != null && pattern(format).indexOf('y') >= 0;
  }

  /** The day, the month or the year, whichever the format shows: 2023-12-31, 2023-12 or 2023. */
  static String of(String format, LocalDateTime date) {
    String pattern = pattern(format);
    String shown =
        pattern.indexOf('d') >= 0 ? "yyyy-MM-dd" : pattern.indexOf('m') >= 0 ? "yyyy-MM" : "yyyy";
    return DateTimeFormatter.ofPattern(shown, Locale.ROOT).format(date);
  }

  private static String pattern(String format) {
    return WORDS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
