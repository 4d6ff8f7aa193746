package org.zonemark.table.words;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zonemark.method.text.WordFile;

/** Units in English, put together of a power of ten and what is counted, in either order. */
public final class EnglishUnits {

  private static final Map<String, String> POWERS = words("power");
  private static final Map<String, String> COUNTED = words("counted");

  private EnglishUnits() {}

  /** Words of a kind and the Chinese for them, the longest words first. */
  private static Map<String, String> words(String kind) {
    Map<String, String> words =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    WordFile.lines("english-units").stream()
        .filter(line -> line[0].equals(kind))
        .forEach(line -> words.put(line[2], line[1]));
    return words;
  }

  /**
   * The Chinese for a unit: 十亿元 for {@code rmbbillion} and {@code billionyuan}; empty where it is
   * not a power of ten of something that is counted.
   *
   * @param form the unit, normalised
   */
  public static Optional<String> inChinese(String form) {
    for (Map.Entry<String, String> counted : COUNTED.entrySet()) {
      String word = counted.getKey();
      boolean before = form.startsWith(word);
      if (before || form.endsWith(word)) {
        String rest =
            before
                ? form.substring(word.length())
                : form.substring(0, form.length() - word.length());
        String power = POWERS.get(rest.replaceFirst("^of|of$", ""));
        if (power != null) {
          return Optional.of(power + counted.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
