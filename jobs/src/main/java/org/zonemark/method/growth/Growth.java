package org.zonemark.method.growth;

import java.util.List;
import java.util.Objects;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * Growth of levels, in percent. A base that is missing, zero or negative gives a reason instead of
 * a number; so does a change of sign. Rates, shares and ranks do not grow in percent: see {@link
 * Reason#RATE_MEASURE}.
 */
public final class Growth {
  private Growth() {}

  /**
   * Growth on the base, in percent: {@code 100 * (value - base) / base}, from -100 upwards. It is a
   * year-on-year rate (同比) where the base is the same period of the year before, and only there.
   *
   * <p>Null rule: no base is {@code base_missing}, then no value is {@code value_missing}. A base
   * of zero is {@code base_zero}, even with a value of zero. Opposite signs are {@code
   * sign_change}; any other negative base is {@code base_negative}. Source: 同比 as Chinese official
   * statistics define it.
   */
  public static Outcome<Double> yoy(Double base, Double value) {
    Reason refusal = refusal(base, value);
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    return Outcome.number(100 * ((value - base) / base));
  }

  /**
   * Compound annual growth between two ends of a window (年均增速, 水平法), in percent: {@code 100 *
   * ((value / base)^(1 / years) - 1)}. A value of zero is -100, equal ends are 0.
   *
   * <p>Null rule as for {@link #yoy}. Source: 水平法 of Chinese official statistics; CAGR of
   * Statistics Canada's CIF methodology, without its substitution of 0.001 for zero.
   *
   * @param years real years between the two ends, not the number of points; positive
   */
  public static Outcome<Double> cagr(Double base, Double value, double years) {
    if (!(years > 0) || Double.isInfinite(years)) {
      throw new IllegalArgumentException("Years must be positive, was " + years);
    }
    Reason refusal = refusal(base, value);
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    if (years == 1) {
      return yoy(base, value);
    }
    return Outcome.number(100 * (StrictMath.pow(value / base, 1 / years) - 1));
  }

  /**
   * Growth a year by the cumulative method (累计法), in percent: the rate g at which the base, grown
   * year by year, adds up to the same total as the values of the window: {@code base ((1 + g) + ...
   * + (1 + g)^n) = value_1 + ... + value_n}. It weighs every year, where {@link #cagr} sees only
   * the last. On values that grow at one rate it is that rate; values of nothing but zero are -100.
   *
   * <p>Null rule: as for {@link #yoy} with the last value; a year without a value between is {@code
   * gap}; a value between of another sign than the base is {@code sign_change}.
   *
   * @param base the value of the year before the first
   * @param values of the years after the base, one each, null where unknown; at least one
   */
  public static Outcome<Double> cumulative(Double base, List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("The cumulative method needs a year after the base");
    }
    Reason refusal = refusal(base, values.get(values.size() - 1));
    if (refusal == null && values.stream().anyMatch(Objects::isNull)) {
      refusal = Reason.GAP;
    }
    if (refusal == null && values.stream().anyMatch(value -> value < 0)) {
      refusal = Reason.SIGN_CHANGE;
    }
    if (refusal != null) {
      return Outcome.none(refusal);
    }
    int years = values.size();
    double total = 0;
    for (double value : values) {
      total += value / base;
    }
    if (total == 0) {
      return Outcome.of(-100.0);
    }
    // The sum of powers is convex and rising, and by the means of its terms not below years times
    // their geometric mean: from this bound Newton's steps fall onto the root and never past it.
    double factor = StrictMath.pow(total / years, 2.0 / (years + 1));
    double next = newton(factor, years, total);
    while (next < factor) {
      factor = next;
      next = newton(factor, years, total);
    }
    return Outcome.number(100 * (factor - 1));
  }

  /** One of Newton's steps towards the factor whose powers 1 to n sum to the total. */
  private static double newton(double factor, int years, double total) {
    double sum = 0;
    double slope = 0;
    for (int power = years; power >= 1; power--) {
      slope = slope * factor + power;
      sum = (sum + 1) * factor;
    }
    return factor - (sum - total) / slope;
  }

  /**
   * The growth a year, in percent, that leads from the observed value to the target in the years
   * that are left: {@link #cagr} towards the target. Negative where the target is already exceeded.
   */
  public static Outcome<Double> required(Double observed, Double target, double years) {
    return cagr(observed, target, years);
  }

  /**
   * The value after some years at a constant rate: {@code value * (1 + ratePct / 100)^years}, in
   * the value's unit. Whether the rate may be compounded on this level at all (price basis, scope)
   * is for the caller to decide.
   *
   * <p>Null rule: a rate below -100 % and a result beyond a double are {@code out_of_range}.
   *
   * @param ratePct growth a year, in percent
   * @param years zero or more
   */
  public static Outcome<Double> project(double value, double ratePct, double years) {
    if (!(years >= 0)) {
      throw new IllegalArgumentException("Years must not be negative, was " + years);
    }
    return Outcome.number(value * StrictMath.pow(1 + ratePct / 100, years));
  }

  /**
   * The base that a rate implies, in the value's unit: {@code value / (1 + ratePct / 100)^years}.
   *
   * <p>Null rule: a rate of -100 % or less is {@code out_of_range}.
   */
  public static Outcome<Double> base(double value, double ratePct, double years) {
    if (ratePct <= -100) {
      return Outcome.none(Reason.OUT_OF_RANGE);
    }
    return Outcome.number(value / StrictMath.pow(1 + ratePct / 100, years));
  }

  /**
   * Growth at constant prices, in percent: {@code 100 ((1 + nominal) / (1 + price) - 1)} with both
   * as shares; the index of quantities is that of values divided by that of prices. The difference
   * of the two rates is not it.
   *
   * <p>Null rule: a price change of -100 % or less is {@code out_of_range}. Source: deflation as in
   * the System of National Accounts 2008, chapter 15.
   *
   * @param nominalPct growth at current prices, in percent
   * @param pricePct the change of prices over the same window, in percent
   */
  public static Outcome<Double> real(double nominalPct, double pricePct) {
    if (pricePct <= -100) {
      return Outcome.none(Reason.OUT_OF_RANGE);
    }
    return Outcome.number(100 * ((100 + nominalPct) / (100 + pricePct) - 1));
  }

  /**
   * The index number that links of growth make (环比指数连乘), base = 100: {@code 100 (1 + r_1) ... (1 +
   * r_n)}. Levels of different prices are never set against each other: only their links multiply.
   *
   * <p>Null rule: a link below -100 % is {@code out_of_range}. Source: chaining as in the System of
   * National Accounts 2008, chapter 15.
   *
   * @param linksPct growth of each period on the one before, in percent and in order of time
   */
  public static Outcome<Double> chained(List<Double> linksPct) {
    double index = 100;
    for (double link : linksPct) {
      if (link < -100) {
        return Outcome.none(Reason.OUT_OF_RANGE);
      }
      index *= 1 + link / 100;
    }
    return Outcome.number(index);
  }

  /**
   * How far the rounding of two printed levels can move the rate a year between them, in points:
   * the distance to the farther corner of what the true levels may be. Nothing where the rate has
   * no bound, which is where the base may be zero.
   *
   * @param halfBase half the last printed step of the base; 0 where unknown
   * @param halfValue half the last printed step of the value; 0 where unknown
   */
  public static Outcome<Double> roundingPp(
      double base, double halfBase, double value, double halfValue, double years) {
    Outcome<Double> rate = cagr(base, value, years);
    Outcome<Double> low = cagr(base + halfBase, Math.max(0, value - halfValue), years);
    Outcome<Double> high = cagr(base - halfBase, value + halfValue, years);
    if (!rate.isPresent() || !low.isPresent() || !high.isPresent()) {
      return Outcome.none(Reason.OUT_OF_RANGE);
    }
    return Outcome.of(Math.max(high.value() - rate.value(), rate.value() - low.value()));
  }

  private static Reason refusal(Double base, Double value) {
    if (base == null) {
      return Reason.BASE_MISSING;
    }
    if (value == null) {
      return Reason.VALUE_MISSING;
    }
    if (base == 0) {
      return Reason.BASE_ZERO;
    }
    if (base < 0 && value > 0 || base > 0 && value < 0) {
      return Reason.SIGN_CHANGE;
    }
    return base < 0 ? Reason.BASE_NEGATIVE : null;
  }
}
