package org.zonemark.table.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Names;

/**
 * The usual words of plans and yearbooks for measures and bounds, where a source declares none:
 * {@code org/zonemark/vocabulary/plans.csv}.
 */
public final class UsualWords {

  private static final String FILE = "/org/zonemark/vocabulary/plans.csv";
  private static final Map<String, Map<String, String>> CODES = read();

  private UsualWords() {}

  private static Map<String, Map<String, String>> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                UsualWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
      Map<String, Map<String, String>> codes = new HashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", 3);
        codes
            .computeIfAbsent(cells[0], any -> new HashMap<>())
            .put(Names.normalise(cells[2]), cells[1]);
      }
      return codes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The code of a usual word for a measure; "" where it is not known. */
  public static String measure(String word) {
    return CODES.get("measure").getOrDefault(Names.normalise(word), "");
  }

  /** The code of a usual word for a tier; the word itself where it is not known. */
  public static String tier(String word) {
    return CODES.get("tier").getOrDefault(Names.normalise(word), word);
  }

  /** The code of a usual word for a bound; the word itself where it is not known. */
  public static String operator(String word) {
    return CODES.get("op").getOrDefault(Names.normalise(word), word);
  }
}
