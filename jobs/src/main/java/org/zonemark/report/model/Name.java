package org.zonemark.report.model;

import java.util.Objects;

/**
 * A name or a sentence in Chinese and English.
 *
 * @param zh the Chinese text, never null
 * @param en the English text; null or blank where there is none, then the Chinese one is shown
 */
public record Name(String zh, String en) {
  public Name {
    Objects.requireNonNull(zh, "A name has a Chinese text");
  }

  /** A name that is the same in both languages, or is known in one only. */
  public static Name of(String text) {
    return new Name(text, null);
  }

  /** The text in a language; the Chinese one where the English one is missing. */
  public String in(Lang lang) {
    return lang == Lang.EN && en != null && !en.isBlank() ? en : zh;
  }
}
