package org.zonemark.method.growth;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * Values that no publication states, reckoned from values that publications do state: what a target
 * is judged by where its own value is not printed. Whether the values may be put together (scope,
 * price basis, unit) is for the caller to decide.
 */
public final class DerivedValues {
  private DerivedValues() {}

  /**
   * What was added between two levels (净增), in their unit: {@code value - base}. Of a stock it is
   * the net increment, which may be less than what was newly added (新增).
   */
  public static double increment(double base, double value) {
    return Decimals.difference(value, base);
  }

  /**
   * The sum of the years of a span (累计), in their unit.
   *
   * <p>Null rule: a year without a value is {@code gap}.
   *
   * @param years a value for each year of the span, null where unknown; at least one
   */
  public static Outcome<Double> total(List<Double> years) {
    if (years.stream().anyMatch(Objects::isNull)) {
      return Outcome.none(Reason.GAP);
    }
    return Outcome.number(years.stream().reduce(0.0, Double::sum));
  }

  /**
   * The average growth a year over a span of years whose yearly rates are known (年均增速), in percent:
   * {@code 100 (((1 + g1) ... (1 + gn))^(1 / n) - 1)}, the geometric mean that official reviews of
   * plans use. Never the mean of the rates, which is higher.
   *
   * <p>Null rule: a year without a rate is {@code gap}; a rate below -100 % is {@code
   * out_of_range}.
   *
   * @param ratesPct the growth of each year on the year before, in percent, at one price basis;
   *     null where unknown; at least one
   */
  public static Outcome<Double> averageRate(List<Double> ratesPct) {
    return linked(ratesPct, factor -> StrictMath.pow(factor, 1.0 / ratesPct.size()));
  }

  /** What a function makes of the product of yearly factors, as a rate in percent. */
  private static Outcome<Double> linked(List<Double> ratesPct, DoubleUnaryOperator made) {
    if (ratesPct.stream().anyMatch(Objects::isNull)) {
      return Outcome.none(Reason.GAP);
    }
    if (ratesPct.size() == 1) {
      return Outcome.of(ratesPct.get(0));
    }
    double factor = 1;
    for (double rate : ratesPct) {
      if (rate < -100) {
        return Outcome.none(Reason.OUT_OF_RANGE);
      }
      factor *= 1 + rate / 100;
    }
    return Outcome.number(100 * (made.applyAsDouble(factor) - 1));
  }

  /**
   * The growth over a whole span whose yearly rates are known (累计增长), in percent: {@code 100 ((1 +
   * g1) ... (1 + gn) - 1)}. Never n times the average rate, and never read as one.
   *
   * <p>Null rule as for {@link #averageRate}.
   */
  public static Outcome<Double> totalRate(List<Double> ratesPct) {
    return linked(ratesPct, factor -> factor);
  }

  /**
   * How many times a base the value is (翻一番 is twice, 增长1.5倍 two and a half times): {@code value /
   * base}.
   *
   * <p>Null rule: a base of zero is {@code base_zero}, a negative one {@code base_negative}.
   */
  public static Outcome<Double> multiple(double base, double value) {
    if (base <= 0) {
      return Outcome.none(base == 0 ? Reason.BASE_ZERO : Reason.BASE_NEGATIVE);
    }
    return Outcome.number(value / base);
  }

  /**
   * A value relative to a benchmark, as a multiple of it: {@code value / benchmark}; times 100 it
   * is a share in percent.
   *
   * <p>Null rule: a benchmark of zero is {@code denominator_zero}.
   */
  public static Outcome<Double> relative(double value, double benchmark) {
    return benchmark == 0
        ? Outcome.none(Reason.DENOMINATOR_ZERO)
        : Outcome.number(value / benchmark);
  }

  /**
   * A ratio from its two sides: {@code factor sum(numerators) / sum(denominators)}. Of one zone it
   * is its numerator over its denominator; of a group it is the sum over the sum, which weighs
   * every member by its denominator, and never the mean of the members' ratios.
   *
   * <p>Null rule: denominators that come to zero are {@code denominator_zero}; to less, {@code
   * denominator_negative}, since a loss of a loss is no share of anything.
   *
   * <p>Source: Cochran, Sampling Techniques, 3rd edition (1977), chapter 6, the ratio of totals.
   *
   * @param numerators of the members, in one unit
   * @param denominators of the same members, in one unit
   * @param factor from the units of the two sides to the unit of the ratio, such as 100 for percent
   */
  public static Outcome<Double> quotient(
      List<Double> numerators, List<Double> denominators, double factor) {
    double below = Exact.sum(denominators);
    if (below <= 0) {
      return Outcome.none(below == 0 ? Reason.DENOMINATOR_ZERO : Reason.DENOMINATOR_NEGATIVE);
    }
    return Outcome.number(factor * (Exact.sum(numerators) / below));
  }

  /** The plain mean of the values of a group, in their unit; at least one value. */
  public static double mean(List<Double> values) {
    return values.stream().reduce(0.0, Double::sum) / values.size();
  }
}
