package org.zonemark.method.growth;

import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * What one part is of its whole, and adds to its growth, where of the other parts only their sum is
 * known. All in percent or percentage points.
 */
public final class Share {

  /** An increase this small beside all that moved leaves no share to speak of. */
  private static final double SMALLEST_INCREASE = 0.001;

  private Share() {}

  /**
   * The share of a part in its whole: {@code 100 part / whole}.
   *
   * <p>Null rule: a whole of zero is {@code denominator_zero}, a negative one {@code
   * denominator_negative}.
   */
  public static Outcome<Double> of(double part, double whole) {
    if (whole <= 0) {
      return Outcome.none(whole == 0 ? Reason.DENOMINATOR_ZERO : Reason.DENOMINATOR_NEGATIVE);
    }
    return Outcome.of(100 * (part / whole));
  }

  /**
   * The change of a share, in percentage points.
   *
   * <p>Null rule as for {@link #of}, of both times.
   */
  public static Outcome<Double> change(Contribution.Change part, Contribution.Change whole) {
    Outcome<Double> before = of(part.before(), whole.before());
    Outcome<Double> after = of(part.after(), whole.after());
    if (!before.isPresent() || !after.isPresent()) {
      return Outcome.none((after.isPresent() ? before : after).reason());
    }
    return Outcome.of(Exact.difference(after.value(), before.value()));
  }

  /**
   * What the part adds to the growth of the whole, in points (拉动): {@code 100 (after - before) /
   * whole before}.
   *
   * <p>Null rule: a whole of zero before is {@code base_zero}, a negative one {@code
   * base_negative}.
   */
  public static Outcome<Double> points(Contribution.Change part, Contribution.Change whole) {
    if (whole.before() <= 0) {
      return Outcome.none(whole.before() == 0 ? Reason.BASE_ZERO : Reason.BASE_NEGATIVE);
    }
    return Outcome.of(100 * ((part.after() - part.before()) / whole.before()));
  }

  /**
   * The share of the part in the increase of the whole (贡献率): {@code 100 (after - before) /
   * increase of the whole}; negative or above 100 where the rest moves against the part.
   *
   * <p>Null rule: no increase, or one below a thousandth of what the part and the rest move by, is
   * {@code denominator_small}. The whole must be the sum of the same parts at both times; whether
   * it is, the caller knows.
   */
  public static Outcome<Double> ofIncrease(Contribution.Change part, Contribution.Change whole) {
    double own = part.after() - part.before();
    double all = whole.after() - whole.before();
    double moved = Math.abs(own) + Math.abs(all - own);
    return Math.abs(all) <= SMALLEST_INCREASE * moved
        ? Outcome.none(Reason.DENOMINATOR_SMALL)
        : Outcome.of(100 * (own / all));
  }
}
