package org.zonemark.conf.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What stands above run.yaml: the flags of the command line and the environment.
 *
 * @param flags setting (inputs, lake, lang, as_of, known_on, mode) to the text given on the command
 *     line
 * @param environment the variables of the environment; those that do not begin with ZONEMARK_ are
 *     left alone
 */
public record Overrides(Map<String, String> flags, Map<String, String> environment) {

  /** Settings whose flag has another name. */
  private static final Map<String, String> FLAGS = Map.of("focus", "zone");

  public Overrides {
    flags = Require.copy("flags", flags);
    environment = Require.copy("environment", environment);
  }

  /** Gives these with one flag more. */
  public Overrides with(String flag, String text) {
    Map<String, String> more = new HashMap<>(flags);
    more.put(flag, text);
    return new Overrides(more, environment);
  }

  /** Gives what stands above the files for a setting; null where nothing does. */
  public Setting setting(String name) {
    String flag = flags.getOrDefault(name, "");
    if (!flag.isBlank()) {
      return new Setting(
          flag.strip(), "flag --" + FLAGS.getOrDefault(name, name.replace('_', '-')));
    }
    String variable = "ZONEMARK_" + name.toUpperCase(Locale.ROOT);
    String text = environment.getOrDefault(variable, "");
    return text.isBlank() ? null : new Setting(text.strip(), "environment " + variable);
  }

  /** Gives no overrides at all. */
  public static Overrides none() {
    return new Overrides(Map.of(), Map.of());
  }
}
