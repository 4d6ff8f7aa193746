package org.zonemark.method.growth;

import java.util.List;
import java.util.function.Function;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * The rate of a fitted line.
 *
 * <p>Null rule: without a value at the end {@code value_missing}, with fewer points than are wanted
 * {@code too_few_points}, and that of the fit.
 *
 * @param code of the method
 * @param fitted the line of some points
 */
record TrendGrowth(String code, Function<List<Trend.Point>, Outcome<Trend.Fit>> fitted)
    implements GrowthMethod {

  @Override
  public boolean isOfEnds() {
    return false;
  }

  @Override
  public Outcome<Result> of(Window window) {
    if (window.value() == null) {
      return Outcome.none(Reason.VALUE_MISSING);
    }
    if (window.points().size() < window.fewest()) {
      return Outcome.none(Reason.TOO_FEW_POINTS);
    }
    Outcome<Trend.Fit> fit = fitted.apply(window.points());
    return fit.isPresent()
        ? Outcome.of(new Result(fit.value().ratePct(), null, fit.value()))
        : Outcome.none(fit.reason());
  }
}
