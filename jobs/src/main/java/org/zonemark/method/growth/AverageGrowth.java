package org.zonemark.method.growth;

import org.zonemark.method.number.Outcome;

/** Average annual growth (年均增速, 水平法): {@link Growth#cagr}. */
final class AverageGrowth implements GrowthMethod {

  @Override
  public String code() {
    return "cagr";
  }

  @Override
  public boolean isOfEnds() {
    return true;
  }

  @Override
  public Outcome<Result> of(Window window) {
    Outcome<Double> rate = Growth.cagr(window.base(), window.value(), window.years());
    return rate.isPresent() ? Outcome.of(Result.of(rate.value())) : Outcome.none(rate.reason());
  }
}
