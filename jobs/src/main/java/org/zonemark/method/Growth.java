package org.zonemark.method;

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
