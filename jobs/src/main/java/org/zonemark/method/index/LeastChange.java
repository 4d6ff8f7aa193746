package org.zonemark.method.index;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** The least change of a number after which something holds that did not hold before. */
public final class LeastChange {

  /** How often the change is doubled before it is given up. */
  private static final int DOUBLINGS = 60;

  private LeastChange() {}

  /**
   * The nearest number in one direction at which a condition holds, to the last bit, where the
   * condition once met stays met; found by doubling the change and then by bisection. Empty where
   * it does not hold at any of the doubled changes.
   *
   * @param from where it does not hold
   * @param step the first change tried: its sign is the direction; not 0
   */
  public static OptionalDouble of(double from, double step, DoublePredicate condition) {
    double missed = from;
    for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
      double tried = from + step * StrictMath.scalb(1, doubling);
      if (!Double.isFinite(tried)) {
        return OptionalDouble.empty();
      }
      if (condition.test(tried)) {
        return OptionalDouble.of(nearest(missed, tried, condition));
      }
      missed = tried;
    }
    return OptionalDouble.empty();
  }

  private static double nearest(double from, double to, DoublePredicate condition) {
    double missed = from;
    double met = to;
    while (true) {
      double middle = missed + (met - missed) / 2;
      if (middle == missed || middle == met) {
        return met;
      }
      if (condition.test(middle)) {
        met = middle;
      } else {
        missed = middle;
      }
    }
  }
}
