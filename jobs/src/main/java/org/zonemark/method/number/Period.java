package org.zonemark.method.number;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;

/**
 * A run of whole months: a year, half-year, quarter or month, or a span of them. The same months
 * are the same period however they were printed: 2018年1-6月 and 2018年上半年 are both 2018-S1.
 *
 * @param first the first month
 * @param last the last month, not before the first
 */
public record Period(YearMonth first, YearMonth last) implements Comparable<Period>, Serializable {

  private static final Spellings SPELLINGS = Spellings.of("printed");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private static final String SDMX_UNIT = "(\\d{4})(?:-(?:s([12])|q([1-4])|(0[1-9]|1[0-2])))?";
  private static final Pattern SDMX = Pattern.compile(SDMX_UNIT + "(?:/" + SDMX_UNIT + ")?");

  /** How publications print a period; the first that fits is meant. */
  private static final List<Printed> PRINTED =
      List.of(
          new Printed("year", read -> months(number(read, 1), 1, number(read, 1), 12)),
          new Printed("years", read -> months(number(read, 1), 1, number(read, 2), 12)),
          new Printed("months", Period::monthsOf),
          new Printed(
              "months-over-years",
              read -> months(number(read, 1), number(read, 2), number(read, 3), number(read, 4))),
          new Printed("half", Period::halfOf),
          new Printed("quarters", Period::quartersOf),
          new Printed(
              "first-quarters",
              read -> months(number(read, 1), 1, number(read, 1), 3 * number(read, 2))),
          new Printed("plan", Period::planOf));

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "A period must not end before it begins: " + first + "/" + last);
    }
  }

  /** The period of one year. */
  public static Period ofYear(int year) {
    return ofYears(year, year);
  }

  /** The span of years from the first to the last, both included. */
  public static Period ofYears(int first, int last) {
    return new Period(YearMonth.of(first, 1), YearMonth.of(last, 12));
  }

  /** The months of a year from the first to the last, both included. */
  public static Period ofMonths(int year, int first, int last) {
    return new Period(YearMonth.of(year, first), YearMonth.of(year, last));
  }

  /**
   * Reads SDMX text: 2018, 2018-S1, 2018-Q2, 2018-06, and A/B for the span from the first day of A
   * to the last day of B, both of one length (2016/2020, 2015-01/2015-10).
   *
   * <p>Null rule: other text is {@code unreadable}; a year outside 1900..2100 is {@code
   * year_out_of_range}.
   */
  public static Outcome<Period> parse(String text) {
    if (isYear(text)) {
      int year = Integer.parseInt(text);
      return months(year, 1, year, 12);
    }
    Matcher matcher = SDMX.matcher(HalfWidth.of(text));
    if (!matcher.matches()) {
      return Outcome.none(Reason.UNREADABLE);
    }
    int[] from = sdmxUnit(matcher, 1);
    if (matcher.group(5) == null) {
      return months(from[0], from[1], from[0], from[2]);
    }
    int[] to = sdmxUnit(matcher, 5);
    if (from[2] - from[1] != to[2] - to[1]) {
      return Outcome.none(Reason.UNREADABLE);
    }
    return months(from[0], from[1], to[0], to[2]);
  }

  /**
   * Reads a period as Chinese publications print it: 2018年, 2018年底, 2018年4月, 2015年1-10月, 2018年上半年,
   * 2018年一季度, 2023年1-3季度, 2023年前三季度, 2016-2020年, 十三五; also {@linkplain #parse SDMX text}.
   * Full-width digits, any dash, 至 and 到, blanks and quotation marks are understood. A year's end
   * stands for the year, a month's end for the month. The five-year plans are known from the sixth
   * on.
   *
   * <p>Null rule as for {@link #parse}; nothing is guessed (16-20年 is {@code unreadable}).
   */
  public static Outcome<Period> ofPrinted(String text) {
    if (isYear(text)) {
      return parse(text);
    }
    String plain = HalfWidth.of(text).replaceAll(SPELLINGS.text("ignored"), "");
    Outcome<Period> sdmx = parse(plain);
    if (sdmx.reason() != Reason.UNREADABLE) {
      return sdmx;
    }
    String printed = plain.replaceAll(SPELLINGS.text("to"), "-");
    for (Printed form : PRINTED) {
      Matcher matcher = form.pattern().matcher(printed);
      if (matcher.matches()) {
        return form.months().apply(matcher);
      }
    }
    return Outcome.none(Reason.UNREADABLE);
  }

  /** Whether a text is four digits, as nearly all periods are. */
  private static boolean isYear(String text) {
    boolean digits = text != null && text.length() == 4;
    for (int at = 0; digits && at < 4; at++) {
      digits = text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
    return digits;
  }

  /** A way in which publications print a period, and the months that it means. */
  private record Printed(Pattern pattern, Function<Matcher, Outcome<Period>> months) {
    Printed(String spelling, Function<Matcher, Outcome<Period>> months) {
      this(SPELLINGS.pattern(spelling), months);
    }
  }

  private static Outcome<Period> monthsOf(Matcher matcher) {
    int last = number(matcher, matcher.group(3) == null ? 2 : 3);
    return months(number(matcher, 1), number(matcher, 2), number(matcher, 1), last);
  }

  private static Outcome<Period> halfOf(Matcher matcher) {
    int half = matcher.group(2).equals(SPELLINGS.text("first-half")) ? 1 : 2;
    return months(number(matcher, 1), 6 * half - 5, number(matcher, 1), 6 * half);
  }

  private static Outcome<Period> quartersOf(Matcher matcher) {
    int last = number(matcher, matcher.group(3) == null ? 2 : 3);
    return months(number(matcher, 1), 3 * number(matcher, 2) - 2, number(matcher, 1), 3 * last);
  }

  private static Outcome<Period> planOf(Matcher matcher) {
    // The sixth plan began in 1981, and each since then in the year after the last.
    int begin = 1951 + 5 * number(matcher, 1);
    return months(begin, 1, begin + 4, 12);
  }

  /** The SDMX text: of one unit, or A/B of the longest units that the span is made of. */
  public String text() {
    int length = unitMonths();
    String from = unitText(first, length);
    String to = unitText(last, length);
    return from.equals(to) ? from : from + "/" + to;
  }

  @Override
  public String toString() {
    return text();
  }

  /** The first day. */
  public LocalDate firstDay() {
    return first.atDay(1);
  }

  /** The last day: a period is due once it is over. */
  public LocalDate lastDay() {
    return last.atEndOfMonth();
  }

  /** The year of the last day. */
  public int year() {
    return last.getYear();
  }

  /** Whether this is one calendar year. */
  public boolean isAnnual() {
    return unitMonths() == 12 && first.getYear() == last.getYear();
  }

  /** Whether this is one calendar year or a span of them. */
  public boolean isOfYears() {
    return unitMonths() == 12;
  }

  /** The length in years: 1 for 2018, 5 for 2016/2020, 0.25 for a quarter. */
  public double years() {
    return (ChronoUnit.MONTHS.between(first, last) + 1) / 12.0;
  }

  /**
   * The period that growth over this one starts from. Of years A/B (or the one year A) it is the
   * year A-1, so that 2016/2020 is five years of growth on 2015; of a shorter period it is the same
   * months of the year before.
   */
  public Period base() {
    return unitMonths() == 12
        ? ofYear(first.getYear() - 1)
        : new Period(first.minusYears(1), last.minusYears(1));
  }

  /**
   * The period that a change of rank over this one starts from: of a span of years A/B the year A
   * itself, since 2017/2020 says from where to where; otherwise {@link #base()}.
   */
  public Period rankChangeBase() {
    return unitMonths() == 12 && !isAnnual() ? ofYear(first.getYear()) : base();
  }

  /** Whether it is a five-year plan: 2021 to 2025, the fourteenth. */
  public boolean isFiveYearPlan() {
    return isOfYears() && years() == 5 && first.getYear() % 5 == 1;
  }

  /** The run of as many months that ends just before this one begins: 2017-Q4 of 2018-Q1. */
  public Period previous() {
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    return new Period(first.minusMonths(months), first.minusMonths(1));
  }

  /** The year up to the end of this period: 2018-Q1/2018-Q3 of 2018-Q3. */
  public Period yearToDate() {
    return new Period(YearMonth.of(last.getYear(), 1), last);
  }

  /** Whether this is one year, half-year, quarter or month, and no span of several. */
  public boolean isUnit() {
    return ChronoUnit.MONTHS.between(first, last) + 1 == unitMonths();
  }

  /** Years from the end of this period to the end of another; negative where that ends earlier. */
  public double yearsTo(Period other) {
    return ChronoUnit.MONTHS.between(last, other.last) / 12.0;
  }

  /**
   * Whether both cover the same months of the year over the same length, so that their values can
   * stand in one row of time: 2018 and 2022, not 2018-S1 and 2018-S2.
   */
  public boolean isLike(Period other) {
    return first.getMonth() == other.first.getMonth() && years() == other.years();
  }

  /**
   * The share of the time between the ends of two periods that a date has seen pass (时序进度), by
   * days, from 0 at the end of the base to 1 at the end of the due period and after it.
   */
  public static double elapsedShare(Period base, Period due, LocalDate on) {
    long whole = ChronoUnit.DAYS.between(base.lastDay(), due.lastDay());
    if (whole <= 0) {
      throw new IllegalArgumentException("The base must end first, was " + base + " and " + due);
    }
    long passed = ChronoUnit.DAYS.between(base.lastDay(), on);
    return Math.max(0, Math.min(1, (double) passed / whole));
  }

  /** In order of their ends, then of their beginnings. */
  @Override
  public int compareTo(Period other) {
    if (this == other) {
      return 0;
    }
    int order = last.compareTo(other.last);
    return order != 0 ? order : first.compareTo(other.first);
  }

  private int unitMonths() {
    for (int length : new int[] {12, 6, 3}) {
      if ((first.getMonthValue() - 1) % length == 0 && last.getMonthValue() % length == 0) {
        return length;
      }
    }
    return 1;
  }

  private static String unitText(YearMonth month, int length) {
    int unit = (month.getMonthValue() - 1) / length + 1;
    return switch (length) {
      case 12 -> Integer.toString(month.getYear());
      case 6 -> month.getYear() + "-S" + unit;
      case 3 -> month.getYear() + "-Q" + unit;
      default -> month.getYear() + (unit < 10 ? "-0" : "-") + unit;
    };
  }

  /** Year, first month and last month of one SDMX unit whose groups begin at this one. */
  private static int[] sdmxUnit(Matcher matcher, int group) {
    int year = number(matcher, group);
    if (matcher.group(group + 1) != null) {
      int half = number(matcher, group + 1);
      return new int[] {year, 6 * half - 5, 6 * half};
    }
    if (matcher.group(group + 2) != null) {
      int quarter = number(matcher, group + 2);
      return new int[] {year, 3 * quarter - 2, 3 * quarter};
    }
    if (matcher.group(group + 3) != null) {
      int month = number(matcher, group + 3);
      return new int[] {year, month, month};
    }
    return new int[] {year, 1, 12};
  }

  private static Outcome<Period> months(
      int firstYear, int firstMonth, int lastYear, int lastMonth) {
    if (firstMonth < 1 || firstMonth > 12 || lastMonth < 1 || lastMonth > 12) {
      return Outcome.none(Reason.UNREADABLE);
    }
    if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR) {
      return Outcome.none(Reason.YEAR_OUT_OF_RANGE);
    }
    YearMonth first = YearMonth.of(firstYear, firstMonth);
    YearMonth last = YearMonth.of(lastYear, lastMonth);
    return last.isBefore(first)
        ? Outcome.none(Reason.UNREADABLE)
        : Outcome.of(new Period(first, last));
  }

  /** The number in a group: digits, or Chinese numerals from 一 to 十九. */
  private static int number(Matcher matcher, int group) {
    String text = matcher.group(group);
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int ten = text.startsWith(SPELLINGS.text("ten")) ? 10 : 0;
    String unit = ten == 0 ? text : text.substring(1);
    return ten + (unit.isEmpty() ? 0 : SPELLINGS.text("digits").indexOf(unit));
  }
}
