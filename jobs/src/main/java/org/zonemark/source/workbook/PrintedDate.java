package org.zonemark.source.workbook;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A day, a month, a year or an hour that a workbook stores as a number, as its number format shows
 * it: a cell of the format yyyy年 holds 45291 and shows 2023年.
 */
final class PrintedDate {

  /** What a number format says in words, or in brackets, is no part of the date. */
  private static final Pattern WORDS =
      Pattern.compile("\"[^\"]*\"?|\\[(?![hms]+])[^]]*]?|[\\\\!_*].|(?i:general|G/通用格式)");

  private static final Pattern LETTERS = Pattern.compile("[ymdhs]|e(?![+-])|am/pm|aaa");

  private PrintedDate() {}

  /** Whether a number format shows a number as a day, a month, a year or an hour. */
  static boolean is(String format) {
    return format != null && LETTERS.matcher(pattern(format)).find();
  }

  /**
   * What the format shows: 2023-12-31, 2023-12 or 2023; without a year 12月31日, 12月 or 31日; and an
   * hour 8:30.
   */
  static String of(String format, LocalDateTime date) {
    String pattern = pattern(format);
    boolean year = pattern.indexOf('y') >= 0 || pattern.indexOf('e') >= 0;
    boolean day = pattern.indexOf('d') >= 0 || pattern.contains("aaa");
    boolean hour = pattern.indexOf('h') >= 0 || pattern.indexOf('s') >= 0;
    boolean month = pattern.indexOf('m') >= 0 && (year || day || !hour);
    String shown =
        year
            ? day ? "yyyy-MM-dd" : month ? "yyyy-MM" : "yyyy"
            : month || day ? (month ? "M月" : "") + (day ? "d日" : "") : "H:mm";
    return DateTimeFormatter.ofPattern(shown, Locale.ROOT).format(date);
  }

  private static String pattern(String format) {
    String first = NumberSection.divide(format).get(0);
    return WORDS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
