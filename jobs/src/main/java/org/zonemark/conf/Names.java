package org.zonemark.conf;

/** The one way in which names, headers and units are made comparable. */
public final class Names {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private Names() {}

  /**
   * Gives the comparable form of a printed name: full-width forms become half-width, blanks of any
   * kind and footnote marks (circled numbers, *, #) go, letters become lower case.
   *
   * <p>Two names are the same when their comparable forms are equal. The form of null is the empty
   * text.
   */
  public static String normalise(String name) {
    if (name == null) {
      return "";
    }
    StringBuilder form = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char letter = halfWidth(name.charAt(i));
      if (!isBlank(letter) && !isFootnoteMark(letter)) {
        form.append(Character.toLowerCase(letter));
      }
    }
    return form.toString();
  }

  private static char halfWidth(char letter) {
    if (letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST) {
      return (char) (letter - FULL_WIDTH_SHIFT);
    }
    return letter;
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || letter == '\u200B'
        || letter == '\uFEFF';
  }

  private static boolean isFootnoteMark(char letter) {
    return letter == '*' || letter == '#' || (letter >= '\u2460' && letter <= '\u2473');
  }
}
