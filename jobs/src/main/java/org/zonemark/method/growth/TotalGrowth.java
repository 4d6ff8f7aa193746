package org.zonemark.method.growth;

import org.zonemark.method.number.Outcome;

/** Growth over the whole window (累计增长): {@link Growth#yoy} of its ends, with an index number. */
final class TotalGrowth implements GrowthMethod {

  @Override
  public String code() {
    return "total";
  }

  @Override
  public boolean isOfEnds() {
    return true;
  }

  @Override
  public Outcome<Result> of(Window window) {
    Outcome<Double> rate = Growth.yoy(window.base(), window.value());
    return rate.isPresent()
        ? Outcome.of(new Result(rate.value(), 100 + rate.value(), null))
        : Outcome.none(rate.reason());
  }
}
