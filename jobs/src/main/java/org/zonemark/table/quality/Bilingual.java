package org.zonemark.table.quality;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A few words in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Bilingual(String zh, String en) implements Serializable {

  private static final String ZH = "_zh";
  private static final String EN = "_en";

  /** A name, a number or an id, which is the same in both. */
  public static Bilingual of(String name) {
    return new Bilingual(name, name);
  }

  /** Several, one behind the other. */
  public static Bilingual joined(List<Bilingual> parts) {
    return new Bilingual(
        parts.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
        parts.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
  }

  /** What a finding's messages name under a key, each in its language. */
  public Map<String, String> as(String key) {
    Map<String, String> details = new HashMap<>();
    if (zh.equals(en)) {
      details.put(key, zh);
    } else {
      details.put(key + ZH, zh);
      details.put(key + EN, en);
    }
    return details;
  }

  /** The key of a detail in a message of one language; "" where it is one of the other. */
  static String keyIn(String key, boolean chinese) {
    String own = chinese ? ZH : EN;
    if (key.endsWith(own)) {
      return key.substring(0, key.length() - own.length());
    }
    return key.endsWith(ZH) || key.endsWith(EN) ? "" : key;
  }
}
