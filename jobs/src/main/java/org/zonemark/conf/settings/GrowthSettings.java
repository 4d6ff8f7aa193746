package org.zonemark.conf.settings;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.text.Require;

/**
 * Which rates of growth are computed; without growth.yaml the {@linkplain #STANDARD standard} ones.
 *
 * @param windows codes of growth_window
 * @param methods codes of growth_method, for windows of several years
 * @param baseYears the base years of the window since; empty without it
 * @param rollingYears the lengths in years of the window rolling; empty without it
 * @param minPoints the fewest values from which a trend is given
 * @param deflators the price indices of the method real; an indicator has one at most
 * @param groups what is computed of groups of zones
 * @param components what indicators are sums of; an indicator once at most
 * @param quotients what ratios are quotients of; a ratio once at most
 * @param standing by which method average growth is judged where there is no target, or {@link
 *     #NONE}
 */
public record GrowthSettings(
    List<String> windows,
    List<String> methods,
    List<Integer> baseYears,
    List<Integer> rollingYears,
    int minPoints,
    List<Deflator> deflators,
    GroupSettings groups,
    List<Components> components,
    List<Quotient> quotients,
    String standing)
    implements Serializable {

  /** Growth is not judged. */
  public static final String NONE = "none";

  /** What is computed where growth.yaml does not say otherwise. */
  public static final GrowthSettings STANDARD =
      new GrowthSettings(
          List.of("yoy", "gap", "plan", "span"),
          List.of("cagr"),
          List.of(),
          List.of(),
          3,
          List.of(),
          GroupSettings.NONE,
          List.of(),
          List.of(),
          NONE);

  /** Rejects settings that compute nothing, and a window without its years. */
  public GrowthSettings {
    windows = Require.copy("windows", windows);
    methods = Require.copy("methods", methods);
    baseYears = Require.copy("base_years", baseYears);
    rollingYears = Require.copy("rolling_years", rollingYears);
    deflators = Require.copy("deflators", deflators);
    Require.present("groups", groups);
    components = Require.copy("components", components);
    quotients = Require.copy("quotients", quotients);
    Require.filled("standing", standing);
    Require.holds(!windows.isEmpty() && !methods.isEmpty(), "windows and methods must be filled");
    Require.holds(
        windows.contains("since") != baseYears.isEmpty(),
        "the window since and base_years must stand together");
    Require.holds(
        windows.contains("rolling") != rollingYears.isEmpty(),
        "the window rolling and rolling_years must stand together");
    Require.holds(minPoints >= 2, "min_points must be >= 2, was " + minPoints);
  }

  /** The price index that is declared for an indicator. */
  public Optional<Deflator> deflator(String indicatorId) {
    return deflators.stream().filter(one -> one.of().contains(indicatorId)).findFirst();
  }

  /** The parts that are declared for an indicator; none where it is no sum. */
  public List<String> partsOf(String indicatorId) {
    return components.stream()
        .filter(one -> one.whole().equals(indicatorId))
        .findFirst()
        .map(Components::parts)
        .orElse(List.of());
  }

  /** What an indicator is declared the quotient of. */
  public Optional<Quotient> quotient(String indicatorId) {
    return quotients.stream().filter(one -> one.ratio().equals(indicatorId)).findFirst();
  }

  /** The indicators whose statements this one is computed with. */
  public Set<String> neededFor(String indicatorId) {
    Set<String> needed = new TreeSet<>();
    deflator(indicatorId).ifPresent(one -> needed.add(one.priceIndex()));
    needed.addAll(partsOf(indicatorId));
    quotient(indicatorId)
        .ifPresent(one -> needed.addAll(List.of(one.numerator(), one.denominator())));
    return needed;
  }
}
