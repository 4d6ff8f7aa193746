package org.zonemark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.report.model.Lang;

/**
 * The size of unit in which people read a quantity: 51508971234.5 元 is 515.09 亿元 in Chinese and
 * 51.509 bn CNY in English. Numbers that stand in one column or are compared with one another share
 * one scale.
 *
 * @param divisor how many canonical units make one of this scale
 * @param decimals the most decimals that are printed
 * @param fixed whether trailing zeros are kept in a column
 * @param unit the name of the scaled unit; empty for a plain count in English
 */
public record UnitScale(BigDecimal divisor, int decimals, boolean fixed, String unit) {

  /** A step: from which absolute value on, what it is divided by, and the label that names it. */
  private record Step(double from, String divisor, int decimals, String label) {}

  /** What differs in no more decimals than these is left over from binary arithmetic. */
  private static final int FINEST = 9;

  private static final List<Step> MONEY_ZH =
      List.of(
          new Step(1e12, "1e12", 4, "scale-money-largest"),
          new Step(1e8, "1e8", 2, "scale-money-large"),
          new Step(1e4, "1e4", 2, "scale-money"));

  // One billion is ten of the large unit of Chinese, so three decimals say what two say there.
  private static final List<Step> MONEY_EN =
      List.of(
          new Step(1e12, "1e12", 4, "scale-money-largest"),
          new Step(1e8, "1e9", 3, "scale-money-large"),
          new Step(1e4, "1e6", 3, "scale-money"));

  private static final List<Step> AREA_ZH =
      List.of(new Step(1e7, "1e6", 2, "scale-area-large"), new Step(1e4, "1e4", 2, "scale-area"));

  private static final List<Step> AREA_EN = List.of(new Step(1e7, "1e6", 2, "scale-area-large"));

  private static final List<Step> LENGTH = List.of(new Step(1e3, "1e3", 2, "scale-length"));

  /** The largest scale of a column: 亿元, so that the smaller zones stay readable beside 万亿元. */
  private static final double COLUMN_LIMIT = 1e12;

  /** The scale that suits the largest absolute value of a few numbers that stand together. */
  public static UnitScale of(double largest, String unit, Lang lang, Labels labels) {
    double size = Math.abs(largest);
    for (Step step : steps(unit, lang)) {
      if (size >= step.from) {
        String unitName = labels.text(step.label, word(unit, labels));
        return new UnitScale(new BigDecimal(step.divisor), step.decimals, true, unitName);
      }
    }
    boolean percent =
        unit.equals("%") || unit.equals(UnitCodes.POINTS) || unit.equals(UnitCodes.SCORE);
    // A quantity below one would lose its first digits to two decimals.
    int decimals = size > 0 && size < 1 && !percent ? 4 : 2;
    return new UnitScale(BigDecimal.ONE, decimals, percent, word(unit, labels));
  }

  /** The scale of a column with this largest absolute value. */
  public static UnitScale ofColumn(double largest, String unit, Lang lang, Labels labels) {
    return of(Math.min(Math.abs(largest), Math.nextDown(COLUMN_LIMIT)), unit, lang, labels);
  }

  private static List<Step> steps(String unit, Lang lang) {
    boolean chinese = lang == Lang.ZH;
    if (unit.equals(UnitCodes.YUAN) || unit.equals(UnitCodes.DOLLAR)) {
      return chinese ? MONEY_ZH : MONEY_EN;
    }
    if (unit.equals(UnitCodes.SQUARE_METRE)) {
      return chinese ? AREA_ZH : AREA_EN;
    }
    return unit.equals(UnitCodes.METRE) ? LENGTH : List.of();
  }

  private static String word(String unit, Labels labels) {
    return labels.wordOrCode("unit", unit);
  }

  /**
   * The number in this scale, for a column: fixed decimals, so that the points stand below another.
   */
  public String column(double value) {
    return Digits.grouped(scaled(value), fixed ? decimals : 0);
  }

  /** The number in this scale, for running text: no trailing zeros. */
  public String inline(double value) {
    return Digits.grouped(scaled(value), 0);
  }

  /** Whether it is a plain number: neither scaled, nor a rate or a score. */
  public boolean isPlain() {
    return divisor.equals(BigDecimal.ONE) && !fixed;
  }

  /** The number in this scale, unrounded, for a cell that is computed with. */
  public double number(double value) {
    return BigDecimal.valueOf(value).divide(divisor, MathContext.DECIMAL64).doubleValue();
  }

  /**
   * This scale with as many decimals as it takes to write two different numbers so that their
   * difference can be read off them.
   */
  public UnitScale apart(double one, double other) {
    BigDecimal difference = BigDecimal.valueOf(one).subtract(BigDecimal.valueOf(other)).abs();
    UnitScale finer = this;
    while (difference.signum() != 0
        && finer.decimals < FINEST
        && difference.compareTo(divisor.movePointLeft(finer.decimals)) < 0) {
      finer = new UnitScale(divisor, finer.decimals + 1, fixed, unit);
    }
    return finer;
  }

  /** What is not zero is not written as zero, however small it is beside its unit. */
  private BigDecimal scaled(double value) {
    BigDecimal number = BigDecimal.valueOf(value);
    BigDecimal rounded = number.divide(divisor, decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0
        ? firstDigit(number.divide(divisor, FINEST, RoundingMode.HALF_UP))
        : rounded;
  }

  /** The first digit of a small number that is not zero; zero where there is none but of noise. */
  static BigDecimal firstDigit(BigDecimal number) {
    return number.setScale(FINEST, RoundingMode.HALF_UP).round(new MathContext(1));
  }
}
