package org.zonemark.method.target;

import java.util.Comparator;
import java.util.List;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;

/**
 * How far a value is from what is promised, and since when it meets it. Every part is null where it
 * cannot be given.
 *
 * @param gap distance to the promised value in the good direction, in the unit: negative is short
 * @param gapPct the same in percent of the promised value; none of ranks
 * @param attainedSince the first of the periods that meet the promise without a break up to the
 *     value shown
 */
public record Distance(Double gap, Double gapPct, Period attainedSince) {

  static final Distance NONE = new Distance(null, null, null);

  static Distance of(JudgementBasis basis, Verdict verdict) {
    ObservedValue shown = verdict.value();
    if (shown == null) {
      return NONE;
    }
    Circumstances circumstances = basis.circumstances();
    Double gap =
        verdict.reason() == Reason.BOUND_INCONCLUSIVE
            ? null
            : Double.valueOf(basis.promise().gap(shown.worst(circumstances), circumstances));
    double aim = basis.aim();
    boolean inPercent = gap != null && aim != 0 && circumstances.scale() != Scale.PLACES;
    return new Distance(
        gap, inPercent ? Double.valueOf(gapPct(gap, aim)) : null, attainedSince(basis, shown));
  }

  /** A distance to a promised value in percent of that value, which is not zero. */
  public static double gapPct(double gap, double aim) {
    return 100 * (gap / Math.abs(aim));
  }

  /** Whether a value lies beyond what is promised by more than a tolerance in percent of it. */
  boolean isBeyond(double aim, double tolerancePct) {
    return gap != null && Decimals.compareBeyondNoise(gap, Math.abs(aim) * tolerancePct / 100) > 0;
  }

  private static Period attainedSince(JudgementBasis basis, ObservedValue shown) {
    if (!basis.circumstances().movement().isFromABase()) {
      return null;
    }
    List<ObservedValue> order =
        basis.values().stream()
            .filter(value -> value.period().isLike(shown.period()))
            .filter(value -> value.period().compareTo(shown.period()) <= 0)
            .sorted(
                Comparator.comparing(ObservedValue::period, Comparator.reverseOrder())
                    .thenComparing(ObservedValue.WHICH_COUNTS))
            .toList();
    Period since = null;
    for (ObservedValue value : order) {
      if (!basis.promise().isMetBy(value, basis.circumstances())) {
        return since;
      }
      since = value.period();
    }
    return since;
  }
}
