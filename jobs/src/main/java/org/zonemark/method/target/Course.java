package org.zonemark.method.target;

import java.util.Objects;
import java.util.Optional;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * A way from a base to a target, and where on it a value stands. All values are in one unit.
 *
 * @param base the value that the way starts from, or null where unknown
 * @param current the value now
 * @param target the value to be reached
 * @param passed years from base to now, positive; of no meaning without a base
 * @param left years from now to the target's period, 0 in it
 * @param direction whether larger or smaller is better; where neither is, the way from base to
 *     target is
 * @param achieved whether the current value meets the target
 */
public record Course(
    Double base,
    double current,
    double target,
    double passed,
    double left,
    Direction direction,
    boolean achieved) {
  public Course {
    Objects.requireNonNull(direction, "direction");
    if (base != null && !Double.isFinite(base)
        || !Double.isFinite(current)
        || !Double.isFinite(target)) {
      throw new IllegalArgumentException("The values of a course must be finite");
    }
    if (base != null && !(passed > 0) || !(left >= 0)) {
      throw new IllegalArgumentException(
          "The years passed must be positive and those left not negative, were "
              + passed
              + " and "
              + left);
    }
  }

  /**
   * Whether the base already lay beyond the target: there was no way to go, and a share of it says
   * nothing.
   */
  public boolean beyond() {
    return base != null
        && direction != Direction.NEUTRAL
        && direction.code() * Decimals.compareBeyondNoise(base, target) > 0;
  }

  /**
   * Whether the current value is past the target and does not meet it, as of a target from two
   * sides ("about 40" at 70), or in the target's period is at it where that is not enough ("below
   * 70" at 70): then a share of the way would contradict the verdict.
   */
  boolean isPassed() {
    return base != null
        && !achieved
        && !beyond()
        && isPassed(base, current, target, left == 0, direction);
  }

  /** The same of a value that does not meet the target, from a base that did not. */
  static boolean isPassed(
      double base, double current, double target, boolean over, Direction direction) {
    int past = Decimals.compareBeyondNoise(current, target) * (target < base ? -1 : 1);
    return target != base && (over ? past >= 0 : past > 0 && direction == Direction.NEUTRAL);
  }

  /** Years from base to the target's period. */
  double whole() {
    return passed + left;
  }

  /** 1 where the way goes up, -1 where it goes down. */
  int sense() {
    boolean down =
        direction == Direction.NEUTRAL ? target < base : direction == Direction.SMALLER_IS_BETTER;
    return down ? -1 : 1;
  }

  /** How far the current value is on the way, in percent, or why that says nothing. */
  Outcome<Double> progressPct() {
    if (base == null) {
      return Outcome.none(Reason.BASE_MISSING);
    }
    if (beyond() && base != target) {
      return Outcome.none(Reason.BASE_BEYOND_TARGET);
    }
    if (isPassed()) {
      return Outcome.none(Reason.TARGET_PASSED);
    }
    return progressPct(base, current, target)
        .map(Outcome::of)
        .orElseGet(() -> Outcome.none(Reason.TARGET_EQUALS_BASE));
  }

  /**
   * Share of the way from base to target, in percent: {@code 100 (observed - base) / (target -
   * base)}; above 100 beyond the target, negative on the way back. Empty where the target equals
   * the base.
   */
  public static Optional<Double> progressPct(double base, double observed, double target) {
    double way = Decimals.difference(target, base);
    if (way == 0) {
      return Optional.empty();
    }
    return Outcome.number(100 * (Decimals.difference(observed, base) / way)).toOptional();
  }
}
