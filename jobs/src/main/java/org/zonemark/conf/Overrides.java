package org.zonemark.conf;

import java.util.Map;

/**
 * What stands above run.yaml: the flags of the command line and the environment.
 *
 * @param flags setting (inputs, lake, lang, as_of, known_on) to the text given on the command line
 * @param environment the variables of the environment; those that do not begin with ZONEMARK_ are
 *     left alone
 */
public record Overrides(Map<String, String> flags, Map<String, String> environment) {

  /** Rejects a flag that is no setting. */
  public Overrides {
    flags = Check.copy("flags", flags);
    environment = Check.copy("environment", environment);
    flags.keySet().forEach(flag -> Check.oneOf("flag", flag, RunSettings.OVERRIDABLE));
  }

  /** Gives no overrides at all. */
  public static Overrides none() {
    return new Overrides(Map.of(), Map.of());
  }
}
