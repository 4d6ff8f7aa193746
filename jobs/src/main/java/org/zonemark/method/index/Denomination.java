package org.zonemark.method.index;

import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/** Values of zones of different size made comparable by what they are per head, area or revenue. */
public final class Denomination {
  private Denomination() {}

  /**
   * {@code value * scale / denominator}, in the unit of the value over that of the denominator.
   *
   * <p>Null rule: without a value {@code no_value}, without a denominator {@code
   * denominator_missing}, with one of zero {@code denominator_zero}.
   */
  public static Outcome<Double> ratio(Double value, Double denominator, double scale) {
    if (value == null) {
      return Outcome.none(Reason.NO_VALUE);
    }
    if (denominator == null) {
      return Outcome.none(Reason.DENOMINATOR_MISSING);
    }
    return denominator == 0
        ? Outcome.none(Reason.DENOMINATOR_ZERO)
        : Outcome.number(value * scale / denominator);
  }
}
