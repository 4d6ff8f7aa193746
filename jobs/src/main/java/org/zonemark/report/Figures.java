package org.zonemark.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;

/**
 * How numbers, ranks and periods are written in one language. Rounding is half up, and happens in
 * this package only. No method takes null: what is unknown has a reason, and the reason is written
 * instead.
 */
public final class Figures {
  private static final int DECIMALS = 2;

  private static final Pattern CELL = Pattern.compile("(.+)#L(\\d+)C(\\d+)");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern SPAN = Pattern.compile("(\\d{4})/(\\d{4})");
  private static final Pattern PART = Pattern.compile("(\\d{4})-([SQ])([1-4])");
  private static final Pattern MONTHS = Pattern.compile("(\\d{4})-(\\d{2})/\\1-(\\d{2})");
  private static final Pattern QUARTERS = Pattern.compile("(\\d{4})-Q([1-4])/\\1-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

  private final Lang lang;
  private final Labels labels;

  public Figures(Lang lang, Labels labels) {
    this.lang = lang;
    this.labels = labels;
  }

  /** Indicators with their places: R&D (第3/178)、patents (第5/178). */
  public String places(List<IndexProfile.Place> places) {
    return places.stream()
        .map(
            place ->
                labels.text(
                    "place-in", place.indicator().in(lang), rank(place.rank(), place.rankOf())))
        .collect(Collectors.joining(labels.text("enumeration")));
  }

  /** A place in a file in words, where it is one of a text table: 目标.csv 第83行第10列. */
  public String place(String sourceRef) {
    Matcher cell = CELL.matcher(sourceRef);
    return cell.matches()
        ? labels.text("cell-place", cell.group(1), cell.group(2), cell.group(3))
        : sourceRef;
  }

  /** A count: 51,234. */
  public static String count(long value) {
    return Digits.count(value);
  }

  /** The scale for numbers that stand together. */
  public UnitScale scale(double largest, String unit) {
    return UnitScale.of(largest, unit, lang, labels);
  }

  /** The scale for the numbers of a column. */
  public UnitScale columnScale(double largest, String unit) {
    return UnitScale.ofColumn(largest, unit, lang, labels);
  }

  /** A quantity with its unit, without trailing zeros: 515.09亿元, 51.509 bn CNY. */
  public String amount(double value, String unit) {
    return amount(value, scale(value, unit));
  }

  /** A quantity in a given scale with its unit. */
  public String amount(double value, UnitScale scale) {
    return withUnit(scale.inline(value), scale.unit());
  }

  /** A number and a unit; Chinese has no blank between the two, neither has the percent sign. */
  public String withUnit(String number, String unit) {
    boolean close = lang == Lang.ZH || unit.isEmpty() || unit.equals("%");
    return number + (close ? "" : " ") + unit;
  }

  /** A rate with its sign and two decimals, or more where it would be written as zero: +1.75%. */
  public static String signedPercent(double value) {
    return signed(value) + "%";
  }

  /**
   * A rate without sign, as short as two decimals allow: 10.3%; what is neither nothing nor all is
   * written as neither: 0.002%, 99.998%.
   */
  public static String percent(double value) {
    BigDecimal rounded = rounded(value, BigDecimal.ZERO);
    BigDecimal all = BigDecimal.valueOf(100);
    return Digits.grouped(rounded.compareTo(all) == 0 ? rounded(value, all) : rounded, 0) + "%";
  }

  /** A number with two decimals, or with the first digit that tells it apart from another. */
  private static BigDecimal rounded(double value, BigDecimal other) {
    BigDecimal number = BigDecimal.valueOf(value);
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.compareTo(other) == 0
        ? UnitScale.firstDigit(number.subtract(other)).add(other)
        : rounded;
  }

  /** A probability as a whole percentage: draws and models tell no more; never 0% or 100%. */
  public static String chance(double probability) {
    long percent = Math.round(100 * probability);
    return percent < 1 ? "<1%" : percent > 99 ? ">99%" : percent + "%";
  }

  /** A difference in points: +0.31个百分点, +0.31 pp. */
  public String points(double value) {
    return withUnit(signed(value), labels.text("points"));
  }

  /** A number with its sign and two decimals: +1.75. */
  public static String signedNumber(double value) {
    return signed(value);
  }

  /** A number with two decimals. */
  public static String number(double value) {
    return Digits.grouped(rounded(value, BigDecimal.ZERO), DECIMALS);
  }

  private static String signed(double value) {
    BigDecimal rounded = rounded(value, BigDecimal.ZERO);
    return (rounded.signum() > 0 ? "+" : "") + Digits.grouped(rounded, DECIMALS);
  }

  /** A rank with its denominator: 第66/169, or 第92(参评数未知); 66/169, 92 of unknown. */
  public String rank(int rank, Integer of) {
    return of == null
        ? labels.text("rank-of-unknown", count(rank))
        : labels.text("rank-of", count(rank), count(of));
  }

  /** A move in places: ▲3 up, ▼2 down, — unchanged. */
  public static String move(int change) {
    if (change == 0) {
      return "—";
    }
    return (change > 0 ? "▲" : "▼") + count(Math.abs((long) change));
  }

  /** A move in words, for those who do not see the sign. */
  public String moveInWords(int change) {
    if (change == 0) {
      return labels.text("move-none");
    }
    return labels.text(change > 0 ? "move-up" : "move-down", count(Math.abs((long) change)));
  }

  /** A number of places with its sign, as publications claim it: +26. */
  public static String signedPlaces(int change) {
    return (change > 0 ? "+" : "") + count(change);
  }

  /** A year: 2020年, 2020. */
  public String year(int year) {
    return labels.text("year", Integer.toString(year));
  }

  /** The years from one to another: 2015–2020年; of one and the same: 2020年. */
  public String yearSpan(int first, int last) {
    return first == last
        ? year(first)
        : labels.text("year-span", Integer.toString(first), Integer.toString(last));
  }

  /** A period in words: 2017年上半年, 2016–2020年; one that has no words is shown as it is. */
  public String period(String period) {
    if (YEAR.matcher(period).matches()) {
      return labels.text("year", period);
    }
    Matcher span = SPAN.matcher(period);
    if (span.matches()) {
      return labels.text("year-span", span.group(1), span.group(2));
    }
    Matcher part = PART.matcher(period);
    if (part.matches()) {
      return labels.text("part-" + part.group(2) + part.group(3), part.group(1));
    }
    Matcher months = MONTHS.matcher(period);
    if (months.matches()) {
      return labels.text(
          "month-span", months.group(1), bare(months.group(2)), bare(months.group(3)));
    }
    Matcher quarters = QUARTERS.matcher(period);
    if (quarters.matches()) {
      return labels.text("quarter-span", quarters.group(1), quarters.group(2), quarters.group(3));
    }
    Matcher month = MONTH.matcher(period);
    if (month.matches()) {
      return labels.text("month", month.group(1), bare(month.group(2)));
    }
    return period;
  }

  /** A number without leading zeros. */
  private static String bare(String number) {
    return Integer.toString(Integer.parseInt(number));
  }

  /** The years from one annual period to another; 0 where one of them is no year. */
  public static int years(String from, String to) {
    return YEAR.matcher(from).matches() && YEAR.matcher(to).matches()
        ? Integer.parseInt(to) - Integer.parseInt(from)
        : 0;
  }
}
