package org.zonemark.table.infer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;

/** Periods in the spellings of offices, where the column or the head says that it is a period. */
final class PeriodText {

  private static final Pattern MONTH = Pattern.compile("([12][0-9]{3})[./]?(0[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("([12][0-9]{3})年?[-]?q([1-4])");
  private static final Pattern HALF = Pattern.compile("([12][0-9]{3})年?[-]?h([12])");
  private static final Pattern M = Pattern.compile("([12][0-9]{3})年?m(0?[1-9]|1[0-2])");
  private static final Pattern FLOAT = Pattern.compile("([12][0-9]{3})\\.0");
  private static final Pattern LAST_DAY = Pattern.compile("([12][0-9]{3})[-/.年]12[-/.月]31日?");
  private static final Pattern TWO_YEARS = Pattern.compile("([12][0-9]{3})年?[/-]([12][0-9]{3})年?");
  private static final Pattern NUMERALS = Pattern.compile("^([一二][〇○零一二三四五六七八九]{3})(?=年)");
  private static final Pattern REMARK = Pattern.compile("\\((?:快报数?|初步数?|修订数?|调整数?)\\)$");

  private PeriodText() {}

  /**
   * Reads a period. Null rule: two years in one text ({@code 2022/2023}) may be a span, a financial
   * year or two years, and are not read; nor is 2023.1, which may be January or October.
   */
  static Outcome<Period> read(String text) {
    String form = Names.normalise(TextReader.visible(text)).replaceAll("[—–~～〜至到]+", "-");
    form = REMARK.matcher(form).replaceFirst("");
    Matcher years = TWO_YEARS.matcher(form);
    if (years.matches()
        && !form.contains("年")
        && Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1) {
      return Outcome.none(Reason.UNREADABLE);
    }
    Matcher numerals = NUMERALS.matcher(form);
    if (numerals.find()) {
      StringBuilder digits = new StringBuilder();
      for (char letter : numerals.group(1).toCharArray()) {
        digits.append(letter == '○' || letter == '〇' ? 0 : "零一二三四五六七八九".indexOf(letter));
      }
      form = digits + form.substring(4);
    }
    for (Pattern plain : new Pattern[] {FLOAT, LAST_DAY}) {
      Matcher matcher = plain.matcher(form);
      if (matcher.matches()) {
        return Period.parse(matcher.group(1));
      }
    }
    Matcher matcher = MONTH.matcher(form);
    if (matcher.matches()) {
      return Period.parse(matcher.group(1) + "-" + matcher.group(2));
    }
    matcher = QUARTER.matcher(form);
    if (matcher.matches()) {
      return Period.parse(matcher.group(1) + "-Q" + matcher.group(2));
    }
    matcher = HALF.matcher(form);
    if (matcher.matches()) {
      return Period.parse(matcher.group(1) + "-S" + matcher.group(2));
    }
    matcher = M.matcher(form);
    if (matcher.matches()) {
      int month = Integer.parseInt(matcher.group(2));
      return Period.parse(matcher.group(1) + (month < 10 ? "-0" : "-") + month);
    }
    return Period.ofPrinted(form);
  }

  /** A part of a named year: 上半年 of 2023. */
  static Outcome<Period> of(String year, String part) {
    return part.startsWith("全年") ? Period.parse(year) : Period.ofPrinted(year + "年" + part);
  }

  /** Whether a text is one year: 2021, 2021年. */
  static boolean isYear(String text) {
    return text.matches("\\s*[12][0-9]{3}\\s*年?\\s*");
  }
}
