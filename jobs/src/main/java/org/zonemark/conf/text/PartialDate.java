package org.zonemark.conf.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and periods as far as they are known. */
public final class PartialDate {

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern PERIOD =
      Pattern.compile("([0-9]{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

  private PartialDate() {}

  /** Says whether a text is a day, a month or a year. */
  public static boolean isReadable(String text) {
    try {
      lastDay(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * Gives the last day of a year, a month or a day (YYYY, YYYY-MM, YYYY-MM-DD).
   *
   * @throws DateTimeException where the text is none of them
   */
  public static LocalDate lastDay(String text) {
    String day = text == null ? "" : text;
    if (YEAR.matcher(day).matches()) {
      return Year.parse(day).atMonth(12).atEndOfMonth();
    }
    return day.length() == 7 ? YearMonth.parse(day).atEndOfMonth() : LocalDate.parse(day);
  }

  /** Says whether a text is a period: 2018, 2018-S1, 2018-Q2, 2018-06, or a span A/B of two. */
  public static boolean isPeriod(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return PERIOD.matcher(text).matches();
    }
    Matcher first = PERIOD.matcher(text.substring(0, slash));
    Matcher last = PERIOD.matcher(text.substring(slash + 1));
    return first.matches() && last.matches() && first.group().compareTo(last.group()) <= 0;
  }
}
