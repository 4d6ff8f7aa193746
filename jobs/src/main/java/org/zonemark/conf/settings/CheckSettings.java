package org.zonemark.conf.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.text.ConfSchema;
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

  private static final String CODES = "finding_code";

  /** What is checked where checks.yaml does not say otherwise. */
  public static final CheckSettings STANDARD = new CheckSettings(standard());

  /** Copies the rules. */
  public CheckSettings {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }

  /** The rules as the schema of checks.yaml describes them, which is made of the checks. */
  private static Map<String, Rule> standard() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> rule : ConfSchema.ofChecks().at("/properties").properties()) {
      Map<String, Double> limits = new TreeMap<>();
      String except = "";
      for (Map.Entry<String, JsonNode> key : rule.getValue().path("properties").properties()) {
        JsonNode standard = key.getValue().path("default");
        if (standard.isNumber()) {
          limits.put(key.getKey(), standard.doubleValue());
        } else if (standard.isTextual()) {
          except = standard.textValue();
        }
      }
      String severity =
          Schemas.standard().codeList(CODES).code(rule.getKey()).attribute("severity");
      rules.put(rule.getKey(), new Rule(true, severity, false, limits, except));
    }
    return rules;
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
        ? Schemas.standard().codeList(CODES).code(code).attribute("severity")
        : rule.severity();
  }
}
