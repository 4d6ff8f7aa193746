package org.zonemark.method.target;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Outcome;

/**
 * A way from a base to a target through the years between. All ways meet at both ends: at share 0
 * of the time the value is the base, at share 1 the target, exactly.
 */
public enum Path {
  /** The same amount each year. */
  LINEAR,
  /** The same rate each year. */
  GEOMETRIC,
  /** More at first: {@code 1 - (1 - share)^load} of the way. */
  FRONT_LOADED,
  /** More at last: {@code share^load} of the way. */
  BACK_LOADED;

  /** The path as tables and conf/ write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The path with this code. */
  public static Path of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /**
   * The value on the way, in the unit of base and target. Empty on the geometric way where base and
   * target are not of one sign.
   *
   * @param share of the time, 0 to 1
   * @param load how uneven a loaded way is: 1 is linear, 2 makes three quarters of the way in the
   *     first or last half of the time; of no meaning for the others
   */
  public Optional<Double> at(double base, double target, double share, double load) {
    if (!(load >= 1)) {
      throw new IllegalArgumentException("A load is at least 1, was " + load);
    }
    return switch (this) {
      case LINEAR -> Optional.of(linear(base, target, share));
      case GEOMETRIC -> geometric(base, target, share);
      case FRONT_LOADED -> Optional.of(linear(base, target, 1 - StrictMath.pow(1 - share, load)));
      case BACK_LOADED -> Optional.of(linear(base, target, StrictMath.pow(share, load)));
    };
  }

  /**
   * The value on straight lines through given points, in their unit; the first and the last stand
   * for all time before and after them.
   *
   * @param points in order of time, at least one
   * @param time in the same years as theirs
   */
  public static double through(List<Trend.Point> points, double time) {
    Trend.Point before = points.get(0);
    if (time <= before.year()) {
      return before.value();
    }
    for (Trend.Point next : points.subList(1, points.size())) {
      if (time <= next.year()) {
        double share = (time - before.year()) / (next.year() - before.year());
        return linear(before.value(), next.value(), share);
      }
      before = next;
    }
    return before.value();
  }

  /**
   * The value on the straight line from base to target after a share of the time, in their unit:
   * {@code base (1 - share) + target share}, which meets both ends exactly.
   */
  public static double linear(double base, double target, double elapsedShare) {
    return base * (1 - elapsedShare) + target * elapsedShare;
  }

  /**
   * The value at constant growth from base to target after a share of the time, in their unit:
   * {@code base (target / base)^share}. Between rising positive ends it lies below the straight
   * line. Empty where base and target are not of the same sign, or one is zero.
   */
  public static Optional<Double> geometric(double base, double target, double elapsedShare) {
    if (base == 0 || target == 0 || base > 0 != target > 0) {
      return Optional.empty();
    }
    if (elapsedShare == 1) {
      return Optional.of(target);
    }
    return Outcome.number(base * StrictMath.pow(target / base, elapsedShare)).toOptional();
  }
}
