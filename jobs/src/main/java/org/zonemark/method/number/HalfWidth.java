package org.zonemark.method.number;

import java.util.Locale;

/** Full-width digits, letters, signs and blanks (２０１８,％) as their ordinary forms. */
public final class HalfWidth {
  private HalfWidth() {}

  /** The text in half-width forms, blanks at both ends removed; the empty text for null. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(of(text.charAt(i)));
    }
    return folded.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static char of(char character) {
    // The block of full-width forms mirrors ASCII at a fixed distance. Unicode's own compatibility
    // folding is too wide here: it makes a digit of a footnote mark such as ①.
    if (character >= '\uFF01' && character <= '\uFF5E') {
      return (char) (character - 0xFEE0);
    }
    return switch (character) {
      case '\u3000', '\u00A0' -> ' ';
      case '\u2212', '\u2013' -> '-';
      default -> character;
    };
  }
}
