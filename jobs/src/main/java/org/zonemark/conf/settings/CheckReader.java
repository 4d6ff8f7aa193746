package org.zonemark.conf.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.settings.CheckSettings.Rule;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** Reads checks.yaml, which may be absent. */
public final class CheckReader {

  public static final String FILE = "checks.yaml";

  private final ConfFolder folder;
  private final Problems problems;
  private final SortedMap<String, Setting> resolved;

  /**
   * A reader of the file of a folder.
   *
   * @param resolved takes each rule with where it comes from
   */
  public CheckReader(ConfFolder folder, Problems problems, SortedMap<String, Setting> resolved) {
    this.folder = folder;
    this.problems = problems;
    this.resolved = resolved;
  }

  /** Gives the settings; the standard ones where the file is absent or has problems. */
  public CheckSettings read() {
    CheckSettings standard = CheckSettings.STANDARD;
    if (!folder.contains(FILE)) {
      standard.rules().forEach((code, rule) -> put(code, rule, "default"));
      return standard;
    }
    YamlDocument document = YamlDocument.read(folder, FILE, ConfSchema.ofChecks(), problems);
    Map<String, Rule> rules = new LinkedHashMap<>();
    standard
        .rules()
        .forEach(
            (code, rule) -> {
              YamlNode node = document.root().child(code);
              rules.put(code, rule(node, rule));
              put(code, rules.get(code), node.isPresent() ? folder.shown(FILE) : "default");
            });
    return document.isSound() ? new CheckSettings(rules) : standard;
  }

  private static Rule rule(YamlNode node, Rule standard) {
    Map<String, Double> limits = new TreeMap<>();
    standard.limits().forEach((name, limit) -> limits.put(name, node.child(name).number(limit)));
    boolean enabled = node.child("enabled").isPresent() ? node.child("enabled").truth() : true;
    return new Rule(
        enabled,
        node.child("severity").text(standard.severity()),
        node.child("correct").truth(),
        limits,
        except(node.child("except"), standard.except()));
  }

  private static String except(YamlNode node, String standard) {
    try {
      return Pattern.compile(node.text(standard)).pattern();
    } catch (PatternSyntaxException e) {
      node.reject(
          "not a regular expression: `" + node.text() + "`: " + e.getDescription(), "correct it");
      return standard;
    }
  }

  private void put(String code, Rule rule, String origin) {
    StringBuilder text = new StringBuilder(rule.enabled() ? rule.severity() : "off");
    if (rule.corrects()) {
      text.append(", correct");
    }
    rule.limits()
        .forEach(
            (name, limit) ->
                text.append(", ")
                    .append(name)
                    .append(' ')
                    .append(BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString()));
    if (!rule.except().isEmpty()) {
      text.append(", except ").append(rule.except());
    }
    resolved.put("checks." + code, new Setting(text.toString(), origin));
  }
}
