package org.zonemark.method.target;

import java.util.Comparator;
import java.util.Optional;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;

/**
 * A level carried forward to the promise's period at the latest printed rate.
 *
 * @param projected the projected value in the promise's unit, or why there is none; null where none
 *     is asked for
 * @param illustration what compounding gives where it is not allowed as a projection because the
 *     price bases differ; to be shown only with that said. Null otherwise
 * @param illustrationRatePct the rate of the illustration, in percent; null without one
 * @param illustrationGap distance of the illustration to the promise: negative is short
 */
public record RateProjection(
    Outcome<Double> projected,
    Double illustration,
    Double illustrationRatePct,
    Double illustrationGap) {

  static final RateProjection UNASKED = new RateProjection(null, null, null, null);

  static RateProjection none(Reason reason) {
    return new RateProjection(Outcome.none(reason), null, null, null);
  }

  /**
   * Carries a level forward: {@code value * (1 + rate)^n}, n years.
   *
   * <p>Null rule: a rate at comparable prices is never compounded on a level at current prices, nor
   * on one of unknown basis: {@code price_basis_mixed}, with the same number as an illustration.
   * Without a rate {@code rate_missing}; for anything but a level {@code rate_measure}; from a
   * bound {@code bound_inconclusive}; from another unit {@code unit_differs}.
   *
   * @param from the value to start from, of the promise's period or before
   * @param rate the known rate, or null where none is
   */
  public static RateProjection of(
      ObservedValue from,
      JudgementBasis.YearlyRate rate,
      Promise promise,
      Circumstances circumstances) {
    if (circumstances.scale() != Scale.LEVEL) {
      return none(Reason.RATE_MEASURE);
    }
    if (!from.unit().equals(promise.unit())) {
      return none(Reason.UNIT_DIFFERS);
    }
    if (!from.isPoint()) {
      return none(Reason.BOUND_INCONCLUSIVE);
    }
    if (rate == null) {
      return none(Reason.RATE_MISSING);
    }
    double years = from.period().yearsTo(promise.period());
    Outcome<Double> carried = Growth.project(from.value(), rate.pct(), years);
    if (!carried.isPresent() || circumstances.prices().compounds(rate.prices())) {
      return new RateProjection(carried, null, null, null);
    }
    return new RateProjection(
        Outcome.none(Reason.PRICE_BASIS_MIXED),
        carried.value(),
        rate.pct(),
        promise.gap(carried.value(), circumstances));
  }

  /** The latest of the rates up to a value that is a level; empty where there is none. */
  static Optional<JudgementBasis.YearlyRate> rate(JudgementBasis basis, ObservedValue shown) {
    if (shown == null || basis.circumstances().scale() != Scale.LEVEL) {
      return Optional.empty();
    }
    return basis.rates().stream()
        .filter(rate -> !rate.period().last().isAfter(shown.period().last()))
        .max(
            Comparator.comparing(JudgementBasis.YearlyRate::period)
                .thenComparing(JudgementBasis.YearlyRate::id));
  }
}
