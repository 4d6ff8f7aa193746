package org.zonemark.conf.text;

import org.zonemark.method.text.Spellings;
import org.zonemark.method.text.WordFile;

/** The one way in which names, headers and units are made comparable. */
public final class Names {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  /** What a raised digit behind makes square or cubic. */
  private static final String METRES = Spellings.of("numbers").text("metres");

  /** By letter its simplified form, 0 where it has no other. */
  private static final char[] SIMPLIFIED_BY_LETTER = new char[Character.MAX_VALUE + 1];

  static {
    for (String[] line : WordFile.lines("traditional")) {
      SIMPLIFIED_BY_LETTER[line[0].charAt(0)] = line[1].charAt(0);
    }
  }

  private Names() {}

  /**
   * Gives the comparable form of a printed name: full-width forms become half-width, blanks of any
   * kind and footnote marks (circled numbers, raised digits and letters, *, #) go, letters become
   * lower case, and traditional characters simplified.
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
      boolean isMark = isFootnoteMark(letter) || isRaised(letter) && !isOfUnit(name, i);
      if (!isBlank(letter) && !isMark) {
        char simplified = SIMPLIFIED_BY_LETTER[letter];
        form.append(simplified == 0 ? Character.toLowerCase(letter) : simplified);
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

  private static boolean isRaised(char letter) {
    return letter == '\u00B2'
        || letter == '\u00B3'
        || letter == '\u00B9'
        || letter >= '\u2070' && letter <= '\u207F'
        || letter >= '\u1D2C' && letter <= '\u1DBF';
  }

  /** Whether what is raised makes square or cubic metres. */
  private static boolean isOfUnit(String name, int at) {
    return at > 0 && METRES.indexOf(name.charAt(at - 1)) >= 0;
  }
}
