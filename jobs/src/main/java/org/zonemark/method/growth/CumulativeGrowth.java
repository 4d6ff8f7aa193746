package org.zonemark.method.growth;

import org.zonemark.method.number.Outcome;

/** Average annual growth by sums (累计法): {@link Growth#cumulative}. */
final class CumulativeGrowth implements GrowthMethod {

  @Override
  public String code() {
    return "cumulative";
  }

  @Override
  public boolean isOfEnds() {
    return false;
  }

  @Override
  public Outcome<Result> of(Window window) {
    Outcome<Double> rate = Growth.cumulative(window.base(), window.yearly());
    return rate.isPresent() ? Outcome.of(Result.of(rate.value())) : Outcome.none(rate.reason());
  }
}
