package org.zonemark.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.RunSettings;

/**
 * The language in which a command speaks, told before anything else is read, so that help and
 * mistakes are in it too: {@code --lang}, else ZONEMARK_LANG, else {@code lang} of run.yaml, else
 * that of a run that says nothing.
 */
final class SpokenLanguage {

  private static final Pattern SETTING = Pattern.compile("(?m)^lang:\\s*[\"']?(zh|en)\\b");

  private SpokenLanguage() {}

  /** zh or en. */
  static String of(String[] args, Map<String, String> environment) {
    List<String> told = List.of(args);
    return option(told, "--lang")
        .or(() -> Optional.ofNullable(environment.get("ZONEMARK_LANG")))
        .filter(RunSettings.LANGUAGES::contains)
        .or(
            () ->
                ofFile(
                    option(told, "--conf")
                        .orElse(environment.getOrDefault("ZONEMARK_CONF", "conf"))))
        .orElse(RunSettings.LANGUAGES.get(0));
  }

  private static Optional<String> option(List<String> args, String name) {
    for (int at = args.size() - 1; at >= 0; at--) {
      if (args.get(at).startsWith(name + "=")) {
        return Optional.of(args.get(at).substring(name.length() + 1));
      }
      if (args.get(at).equals(name) && at + 1 < args.size()) {
        return Optional.of(args.get(at + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofFile(String conf) {
    try {
      Path file = Path.of(conf, "run.yaml");
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Matcher setting = SETTING.matcher(Files.readString(file));
      return setting.find() ? Optional.of(setting.group(1)) : Optional.empty();
    } catch (InvalidPathException | IOException unreadable) {
      // What is wrong with the file is told where it is read.
      return Optional.empty();
    }
  }
}
