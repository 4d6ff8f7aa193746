package org.zonemark.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.conf.text.ConfSchema;

/**
 * Writes the enumerations of the schemas of conf/ that say to hold {@code Codes of LIST}, or {@code
 * Codes of LIST but A, B}, from that code list; the rest of the file stays as it is.
 */
public final class ConfEnumsGenerator {
  /** Regenerates the files; to be run in the root folder of the project. */
  static final String COMMAND =
      "mvn -q test-compile exec:java -Dexec.classpathScope=test"
          + " -Dexec.mainClass=org.zonemark.conf.ConfEnumsGenerator";

  private static final Pattern CODES =
      Pattern.compile(
          "(\"\\$comment\": \"Codes of (\\w+)(?: but ([\\w, ]+))?\\.\",(\\s+)\"enum\": )\\[[^]]*]");

  private ConfEnumsGenerator() {}

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<Path, String> file : files().entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  /** The text of each schema of conf/ by its file. */
  static Map<Path, String> files() throws IOException {
    Path folder = Path.of(System.getProperty("basedir", ""), "schemas/conf");
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(
            file, CODES.matcher(Files.readString(file)).replaceAll(ConfEnumsGenerator::codes));
      }
    }
    return texts;
  }

  private static String codes(MatchResult found) {
    List<String> but = found.group(3) == null ? List.of() : List.of(found.group(3).split(", "));
    String line = found.group(4);
    String codes =
        ConfSchema.codeList(found.group(2)).stream()
            .filter(code -> !but.contains(code))
            .map(code -> line + "  \"" + code + "\"")
            .collect(Collectors.joining(",", "[", line + "]"));
    return Matcher.quoteReplacement(found.group(1) + codes);
  }
}
