package org.zonemark.table.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.text.Spellings;

/** Periods in the spellings of offices, where the column or the head says that it is a period. */
public final class PeriodText {

  private static final Spellings SPELLINGS = Spellings.of("periods");

  private static final Pattern YEAR_ALONE = Pattern.compile("[12][0-9]{3}");
  private static final Pattern MONTH = Pattern.compile("([12][0-9]{3})[./]?(0[1-9]|1[0-2])");
  private static final Pattern TO = SPELLINGS.pattern("to");
  private static final Pattern YEAR = SPELLINGS.pattern("of-year");
  private static final String OF_YEAR = SPELLINGS.text("of-year");
  private static final Pattern WHOLE = SPELLINGS.pattern("whole-year");
  private static final Pattern ONE_YEAR = SPELLINGS.pattern("one-year");
  private static final String DIGITS = SPELLINGS.text("digits");
  private static final Pattern QUARTER = SPELLINGS.pattern("quarter");
  private static final Pattern HALF = SPELLINGS.pattern("half");
  private static final Pattern M = SPELLINGS.pattern("m");
  private static final Pattern FLOAT = Pattern.compile("([12][0-9]{3})\\.0");
  private static final Pattern LAST_DAY = SPELLINGS.pattern("last-day");
  private static final Pattern TWO_YEARS = SPELLINGS.pattern("two-years");
  private static final Pattern NUMERALS = SPELLINGS.pattern("numerals");
  private static final Pattern REMARK = SPELLINGS.pattern("remark");

  private static final String MONTH_SIGN = "-";

  /** Spellings of a year and its part, and what stands between them in SDMX. */
  private static final Map<Pattern, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put(FLOAT, "");
    FORMS.put(LAST_DAY, "");
    FORMS.put(MONTH, MONTH_SIGN);
    FORMS.put(QUARTER, "-Q");
    FORMS.put(HALF, "-S");
    FORMS.put(M, MONTH_SIGN);
  }

  private PeriodText() {}

  /**
   * Reads a period. Null rule: two years in one text ({@code 2022/2023}) may be a span, a financial
   * year or two years, and are not read; nor is 2023.1, which may be January or October.
   */
  public static Outcome<Period> read(String text) {
    if (YEAR_ALONE.matcher(text).matches()) {
      return Period.parse(text);
    }
    String form = Names.normalise(PrintedText.visible(text));
    form = TO.matcher(form).replaceAll("-");
    form = REMARK.matcher(form).replaceFirst("");
    Matcher years = TWO_YEARS.matcher(form);
    if (years.matches()
        && !YEAR.matcher(form).find()
        && Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1) {
      return Outcome.none(Reason.UNREADABLE);
    }
    form = inDigits(form);
    Outcome<Period> inForm = inForm(form);
    return inForm.isPresent() ? inForm : Period.ofPrinted(form);
  }

  /** Reads a part of a year in the forms that programs write: 2023.10, 202310, 2023Q3, 2023H1. */
  public static Outcome<Period> ofPart(String text) {
    Outcome<Period> part = inForm(Names.normalise(PrintedText.visible(text)));
    return part.isPresent() && part.value().isAnnual() ? Outcome.none(Reason.UNREADABLE) : part;
  }

  private static Outcome<Period> inForm(String form) {
    for (Map.Entry<Pattern, String> each : FORMS.entrySet()) {
      Matcher matcher = each.getKey().matcher(form);
      if (matcher.matches()) {
        String part = matcher.groupCount() < 2 ? "" : matcher.group(2);
        boolean month = each.getValue().equals(MONTH_SIGN) && part.length() < 2;
        return Period.parse(matcher.group(1) + each.getValue() + (month ? "0" : "") + part);
      }
    }
    return Outcome.none(Reason.UNREADABLE);
  }

  /** A text with its years in numerals in digits: 二〇二三年. */
  public static String inDigits(String text) {
    return NUMERALS.matcher(text).replaceAll(year -> digits(year.group(1)));
  }

  private static String digits(String numerals) {
    return numerals
        .chars()
        .map(letter -> Math.max(0, DIGITS.indexOf(letter)))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining());
  }

  /** A part of a named year: 上半年 of 2023. */
  public static Outcome<Period> of(String year, String part) {
    return WHOLE.matcher(part).lookingAt()
        ? Period.parse(year)
        : Period.ofPrinted(year + OF_YEAR + part);
  }

  /** Whether a text is one year: 2021, 2021年. */
  public static boolean isYear(String text) {
    return ONE_YEAR.matcher(text).matches();
  }
}
