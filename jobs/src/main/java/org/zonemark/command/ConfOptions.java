package org.zonemark.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.text.Overrides;
import picocli.CommandLine.Option;

/** What every command that reads conf/ is told. */
class ConfOptions {

  /** What the launcher says to itself; no settings of a run. */
  static final Set<String> LAUNCHER =
      Set.of(
          "ZONEMARK_HOME", "ZONEMARK_JAVA_OPTS", "ZONEMARK_CONF", "ZONEMARK_LOG", "ZONEMARK_CACHE");

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      descriptionKey = "option.conf",
      defaultValue = "${env:ZONEMARK_CONF:-conf}")
  private String conf;

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "option.lang")
  private String lang;

  final String conf() {
    return conf;
  }

  final Overrides overrides() {
    Map<String, String> flags = new LinkedHashMap<>();
    put(flags, "lang", lang);
    addTo(flags);
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.keySet().removeAll(LAUNCHER);
    return new Overrides(flags, environment);
  }

  /** Adds the settings of further options that are given. */
  void addTo(Map<String, String> flags) {}

  static void put(Map<String, String> flags, String name, String value) {
    if (value != null) {
      flags.put(name, value);
    }
  }
}
