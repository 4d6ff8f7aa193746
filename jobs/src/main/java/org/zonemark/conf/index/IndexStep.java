package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Require;

/** What is done to the values of an index before they are made comparable, in declared order. */
public sealed interface IndexStep extends Serializable {

  /**
   * Zones with too few values leave the index for the year.
   *
   * @param availability the least share of the indicators that must have a value, 0 to 1
   * @param nonZero the least share of the values that must not be zero, 0 to 1
   */
  record Screen(double availability, double nonZero) implements IndexStep {}

  /** Values of indicators with a denominator are divided by it. */
  record Denominate() implements IndexStep {}

  /**
   * Missing values are filled; withheld ones never.
   *
   * @param method one of {@link #METHODS}
   * @param groups what makes a group: province, city or approved_year alone, or ids of zone_groups,
   *     of which a zone's first counts; empty for methods without groups
   * @param limit how many years away a value that is carried may be
   * @param value the constant
   * @param indicators the indicators it is about; all where empty
   */
  record Impute(
      String method, List<String> groups, int limit, double value, List<String> indicators)
      implements IndexStep {

    /** The methods. */
    public static final List<String> METHODS =
        List.of(
            "none",
            "mean",
            "median",
            "group-mean",
            "group-median",
            "row-mean",
            "row-median",
            "carry-forward",
            "carry-backward",
            "linear",
            "constant");

    /** What groups zones without a list of zone_groups. */
    public static final List<String> GROUPINGS = List.of("province", "city", "approved_year");

    /** Rejects an unknown method, and a method of groups without any. */
    public Impute {
      Require.oneOf("impute method", method, METHODS);
      groups = Require.copy("group", groups);
      indicators = Require.copy("indicators", indicators);
      Require.holds(
          method.startsWith("group-") != groups.isEmpty(),
          "method " + method + " does not fit groups " + groups);
      Require.holds(limit >= 1, "limit must be at least 1, was " + limit);
    }

    /** Says whether values of other years are used. */
    public boolean crossesYears() {
      return List.of("carry-forward", "carry-backward", "linear").contains(method);
    }
  }

  /**
   * What a step on the class path does.
   *
   * @param name of the {@link CustomStep}
   * @param parameters for it
   */
  record Custom(String name, Map<String, Double> parameters) implements IndexStep {

    /** Rejects a step without a name. */
    public Custom {
      Require.filled("name", name);
      parameters = Require.copy("parameters", parameters);
    }
  }

  /**
   * Outliers are brought closer to the others.
   *
   * @param method one of {@link #METHODS}
   * @param skewness values pass below this absolute skewness
   * @param kurtosis values pass below this excess kurtosis
   * @param limit how many values may be winsorised
   * @param lambda the exponent of Box-Cox
   * @param second of two stages the second, one of {@link #TRANSFORMS}
   * @param indicators the indicators it is about; all where empty
   */
  record Treat(
      String method,
      double skewness,
      double kurtosis,
      int limit,
      double lambda,
      String second,
      List<String> indicators)
      implements IndexStep {

    /** The methods that change every value. */
    public static final List<String> TRANSFORMS =
        List.of("log-ct", "log-ct-orig", "log-gii", "boxcox");

    /** The methods. */
    public static final List<String> METHODS =
        List.of("two-stage", "winsorise", "log-ct", "log-ct-orig", "log-gii", "boxcox");

    /** Rejects an unknown method. */
    public Treat {
      Require.oneOf("treat method", method, METHODS);
      Require.oneOf("second", second, TRANSFORMS);
      Require.holds(limit >= 0, "limit must not be negative, was " + limit);
      indicators = Require.copy("indicators", indicators);
    }
  }
}
