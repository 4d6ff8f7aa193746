package org.zonemark.conf;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Which rates of growth are computed; without growth.yaml the {@linkplain #STANDARD standard} ones.
 *
 * @param windows codes of growth_window
 * @param methods codes of growth_method, for windows of several years
 * @param baseYears the base years of the window since; empty without it
 * @param rollingYears the lengths in years of the window rolling; empty without it
 * @param minPoints the fewest values from which a trend is given
 * @param deflators the price indices of the method real; an indicator has one at most
 */
public record GrowthSettings(
    List<String> windows,
    List<String> methods,
    List<Integer> baseYears,
    List<Integer> rollingYears,
    int minPoints,
    List<Deflator> deflators)
    implements Serializable {

  /** What is computed where growth.yaml does not say otherwise. */
  public static final GrowthSettings STANDARD =
      new GrowthSettings(
          List.of("yoy", "gap", "plan", "span"),
          List.of("cagr"),
          List.of(),
          List.of(),
          3,
          List.of());

  /** Rejects settings that compute nothing, and a window without its years. */
  public GrowthSettings {
    windows = Check.copy("windows", windows);
    methods = Check.copy("methods", methods);
    baseYears = Check.copy("base_years", baseYears);
    rollingYears = Check.copy("rolling_years", rollingYears);
    deflators = Check.copy("deflators", deflators);
    Check.holds(!windows.isEmpty() && !methods.isEmpty(), "windows and methods must be filled");
    Check.holds(
        windows.contains("since") != baseYears.isEmpty(),
        "the window since and base_years must stand together");
    Check.holds(
        windows.contains("rolling") != rollingYears.isEmpty(),
        "the window rolling and rolling_years must stand together");
    Check.holds(minPoints >= 2, "min_points must be >= 2, was " + minPoints);
  }

  /** The price index that is declared for an indicator. */
  public Optional<Deflator> deflator(String indicatorId) {
    return deflators.stream().filter(one -> one.of().contains(indicatorId)).findFirst();
  }
}
