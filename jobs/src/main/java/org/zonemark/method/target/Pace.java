package org.zonemark.method.target;

import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Scale;

/**
 * How fast a value has come, and how fast it has to go on. Every part is null where it cannot be
 * given.
 *
 * @param requiredGrowthPct growth a year from an earlier value to the promised one, in percent;
 *     levels only
 * @param requiredIncrement what has to be added a year, in the unit
 * @param observedGrowthPct growth a year from the base to the value, in percent; levels only
 * @param accelerationPp required less observed growth, in percentage points
 */
public record Pace(
    Double requiredGrowthPct,
    Double requiredIncrement,
    Double observedGrowthPct,
    Double accelerationPp) {

  static final Pace NONE = new Pace(null, null, null, null);

  static Pace of(JudgementBasis basis, Verdict verdict, Double base) {
    ObservedValue shown = verdict.value();
    if (shown == null || !shown.isPoint()) {
      return NONE;
    }
    Promise promise = basis.promise();
    boolean level = basis.circumstances().scale() == Scale.LEVEL;
    double left = shown.period().yearsTo(promise.period());
    Double required =
        level && left > 0 ? Growth.required(shown.value(), basis.aim(), left).value() : null;
    Double increment =
        left > 0 && basis.circumstances().movement().isFromABase()
            ? Double.valueOf(requiredIncrement(shown.value(), basis.aim(), left))
            : null;
    Double observed = level && base != null ? observed(promise, base, shown) : null;
    Double acceleration =
        required == null || observed == null
            ? null
            : Double.valueOf(DerivedValues.increment(observed, required));
    return new Pace(required, increment, observed, acceleration);
  }

  private static Double observed(Promise promise, double base, ObservedValue shown) {
    if (promise.basePeriod() == null || !(promise.basePeriod().yearsTo(promise.period()) > 0)) {
      return null;
    }
    double passed = promise.basePeriod().yearsTo(shown.period());
    return passed > 0 ? Growth.cagr(base, shown.value(), passed).value() : null;
  }

  /**
   * What has to be added a year from here to the target, in their unit: {@code (target - observed)
   * / years}.
   *
   * @param years left to the target's period, positive
   */
  public static double requiredIncrement(double observed, double target, double years) {
    return Decimals.difference(target, observed) / years;
  }
}
