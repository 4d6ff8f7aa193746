package org.zonemark.method.growth;

import java.util.List;
import java.util.Optional;

/** The growth methods that need nothing but levels. */
public final class GrowthMethods {

  /** All of them. */
  public static final List<GrowthMethod> ALL =
      List.of(
          new AverageGrowth(),
          new TotalGrowth(),
          new CumulativeGrowth(),
          new TrendGrowth("log_ols", Trend::logOls),
          new TrendGrowth("linear", Trend::linear));

  private GrowthMethods() {}

  /** The method of a code; empty where none that needs only levels has it. */
  public static Optional<GrowthMethod> of(String code) {
    return ALL.stream().filter(method -> method.code().equals(code)).findFirst();
  }
}
