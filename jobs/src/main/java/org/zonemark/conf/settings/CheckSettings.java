package org.zonemark.conf.settings;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zonemark.conf.text.Require;
import org.zonemark.schema.Schemas;

/**
 * Which sense checks are made and how strictly; without checks.yaml the {@linkplain #STANDARD
 * standard} ones.
 *
 * @param rules the rules by the finding code that each gives, in the order of their explanation
 */
public record CheckSettings(Map<String, Rule> rules) implements Serializable {

  /**
   * One rule.
   *
   * @param enabled whether its findings are made
   * @param severity of its findings, a code of severity
   * @param corrects whether it may put right what it finds; the text as printed stays
   * @param limits its thresholds by name, as the schema of checks.yaml explains them
   * @param except a regular expression over the names of indicators of which it is silent; "" where
   *     there are none
   */
  public record Rule(
      boolean enabled, String severity, boolean corrects, Map<String, Double> limits, String except)
      implements Serializable {

    /** Copies the thresholds. */
    public Rule {
      Require.filled("severity", severity);
      limits = Require.copy("limits", limits);
      Require.present("except", except);
    }

    /**
     * Gives a threshold.
     *
     * @throws IllegalArgumentException where the rule has none of the name
     */
    public double limit(String name) {
      Double limit = limits.get(name);
      Require.holds(limit != null, "There is no threshold " + name);
      return limit;
    }
  }

  /** What is checked where checks.yaml does not say otherwise. */
  public static final CheckSettings STANDARD = new CheckSettings(standard());

  /** Copies the rules. */
  public CheckSettings {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }

  private static Map<String, Rule> standard() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    put(
        rules,
        "magnitude",
        Map.of("fewest", 3d, "neighbours", 4d, "decades", 0.6, "spreads", 3d, "scatter", 0.25));
    put(rules, "magnitude_of_peers", Map.of("fewest", 8d, "decades", 0.6, "spreads", 4d));
    put(rules, "magnitude_of_total", Map.of());
    put(rules, "parts_exceed_total", Map.of());
    put(rules, "magnitude_of_year", Map.of("fewest", 3d, "decades", 0.7));
    put(rules, "jump", Map.of("fewest", 2d, "decades", 0.5, "spreads", 6d));
    put(rules, "reported_growth_differs", Map.of("tolerance_pp", 0d));
    put(rules, "value_repeated", Map.of("digits", 5d));
    put(rules, "year_repeated", Map.of("fewest", 12d, "share", 0.9));
    put(rules, "zone_missing", Map.of("fewest", 3d, "share", 0.8));
    put(rules, "year_missing", Map.of());
    put(rules, "period_not_over", Map.of());
    put(rules, "share_out_of_range", Map.of());
    put(rules, "count_not_whole", Map.of());
    put(rules, "negative_value", Map.of(), "净|利润|结余|顺差|差额|net |profit|surplus|balance");
    put(rules, "duplicate_equal", Map.of());
    put(rules, "duplicate_conflict", Map.of());
    put(rules, "sources_disagree", Map.of());
    put(rules, "text_contradicts_table", Map.of());
    put(rules, "revised", Map.of("change_pct", 20d));
    put(rules, "currency_unusual", Map.of());
    put(rules, "part_exceeds_whole", Map.of());
    put(rules, "part_without_whole", Map.of());
    return rules;
  }

  private static void put(Map<String, Rule> rules, String code, Map<String, Double> limits) {
    put(rules, code, limits, "");
  }

  private static void put(
      Map<String, Rule> rules, String code, Map<String, Double> limits, String except) {
    String severity = Schemas.standard().codeList("finding_code").code(code).attribute("severity");
    rules.put(code, new Rule(true, severity, false, new java.util.TreeMap<>(limits), except));
  }

  /**
   * Gives the rule of a code.
   *
   * @throws IllegalArgumentException where the code is that of no rule
   */
  public Rule rule(String code) {
    Rule rule = rules.get(code);
    Require.holds(rule != null, "There is no rule " + code);
    return rule;
  }

  /** Says whether findings of the code are made; those of no rule always are. */
  public boolean isEnabled(String code) {
    Rule rule = rules.get(code);
    return rule == null || rule.enabled();
  }

  /** Gives the severity of a finding, which only a rule can change. */
  public String severity(String code) {
    Rule rule = rules.get(code);
    return rule == null
        ? Schemas.standard().codeList("finding_code").code(code).attribute("severity")
        : rule.severity();
  }
}
