package org.zonemark.table.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.WordFile;
import org.zonemark.table.data.Measure;

/**
 * The usual words in columns of measures, bounds and tiers, where a source declares none: {@code
 * org/zonemark/vocabulary/plans.csv}, and of measures besides what {@code measures.csv} has for
 * heads.
 */
public final class UsualWords {

  private static final Map<String, Map<String, String>> CODES = read();

  private UsualWords() {}

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> codes = new HashMap<>();
    for (String[] line : WordFile.lines("plans")) {
      codes.computeIfAbsent(line[0], any -> new HashMap<>()).put(Names.normalise(line[2]), line[1]);
    }
    List<String> measures = Stream.of(Measure.values()).map(Measure::code).toList();
    for (String[] line : WordFile.lines("measures")) {
      if (measures.contains(line[1])) {
        codes.get("measure").putIfAbsent(Names.normalise(line[0]), line[1]);
      }
    }
    return codes;
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
