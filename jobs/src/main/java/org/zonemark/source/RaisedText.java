package org.zonemark.source;

/**
 * Superscripts and subscripts as the letters that Unicode has for them, so that they stay what they
 * are where a text has one size only: 125.3 with a raised 2 is 125.3², a mark and no digit.
 */
public final class RaisedText {

  private static final String PLAIN = "0123456789+-=()n";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
  private static final String LETTERS = "abcdefghijklmoprstuvwxyz";
  private static final String RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
  private static final String BRACKETS = "[(（［〔【)]）］〕】";

  private RaisedText() {}

  /**
   * A raised text; where Unicode has no raised form of a letter, the whole stands in raised
   * brackets: 注1 becomes ⁽注¹⁾.
   */
  public static String raised(String text) {
    StringBuilder raised = new StringBuilder();
    boolean isWhole = true;
    for (char letter : text.toCharArray()) {
      char plain = plain(letter);
      int at = PLAIN.indexOf(plain);
      int letters = LETTERS.indexOf(plain);
      if (at >= 0) {
        raised.append(RAISED.charAt(at));
      } else if (letters >= 0) {
        raised.append(RAISED_LETTERS.charAt(letters));
      } else {
        raised.append(letter);
        isWhole &= Character.isWhitespace(letter) || isMark(letter);
      }
    }
    return isWhole ? raised.toString() : "⁽" + raised + "⁾";
  }

  /** A lowered text; letters that have no lowered form stay. */
  public static String lowered(String text) {
    StringBuilder lowered = new StringBuilder();
    for (char letter : text.toCharArray()) {
      int at = PLAIN.indexOf(letter);
      lowered.append(at >= 0 ? LOWERED.charAt(at) : letter);
    }
    return lowered.toString();
  }

  private static char plain(char letter) {
    int bracket = BRACKETS.indexOf(letter);
    return bracket < 0 ? letter : bracket < BRACKETS.length() / 2 ? '(' : ')';
  }

  /** Signs that are marks of notes at any height. */
  private static boolean isMark(char letter) {
    return "*†‡§#,，、;".indexOf(letter) >= 0
        || letter >= '①' && letter <= '⑳'
        || RAISED.indexOf(letter) >= 0;
  }
}
