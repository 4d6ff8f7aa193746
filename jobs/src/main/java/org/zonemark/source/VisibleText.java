package org.zonemark.source;

/**
 * A text without what nobody sees: signs of no width (zero-width blanks and joiners, soft hyphens,
 * byte order marks inside a text, marks of writing direction) go, and every kind of blank is a
 * plain one, but for the ideographic blank, which a table may pad with.
 */
public final class VisibleText {

  private VisibleText() {}

  /** The text as it is seen; the same text where all of it is seen, as nearly always. */
  public static String of(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (seen(text.charAt(at)) != text.charAt(at)) {
        return cleaned(text, at);
      }
    }
    return text;
  }

  private static String cleaned(String text, int from) {
    StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, from);
    for (int at = from; at < text.length(); at++) {
      char seen = seen(text.charAt(at));
      if (seen != NOTHING) {
        cleaned.append(seen);
      }
    }
    return cleaned.toString();
  }

  private static final char NOTHING = '\0';

  /** The sign itself, a blank, or nothing. */
  private static char seen(char sign) {
    if (sign < 0x7F) {
      boolean isControl = sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r';
      return isControl ? NOTHING : sign;
    }
    if (sign < 0xAE) {
      return sign == 0xAD || sign == 0x7F ? NOTHING : sign <= 0xA0 ? ' ' : sign;
    }
    if (sign < 0x1160) {
      return sign == 0x034F || sign == 0x061C || sign == 0x115F ? NOTHING : sign;
    }
    return sign < 0x3000 ? seenInSigns(sign) : seenAbove(sign);
  }

  private static char seenInSigns(char sign) {
    if (sign < 0x2000) {
      boolean isNothing =
          sign == 0x1160 || sign >= 0x17B4 && sign <= 0x17B5 || sign >= 0x180B && sign <= 0x180E;
      return isNothing ? NOTHING : sign == 0x1680 ? ' ' : sign;
    }
    if (sign > 0x206F) {
      return sign == 0x2800 ? ' ' : sign;
    }
    boolean isBlank =
        sign <= 0x200A || sign == 0x2028 || sign == 0x2029 || sign == 0x202F || sign == 0x205F;
    boolean isNothing = sign <= 0x200F || sign >= 0x202A && sign <= 0x202E || sign >= 0x2060;
    return isBlank ? ' ' : isNothing && sign != 0x2010 ? NOTHING : sign;
  }

  private static char seenAbove(char sign) {
    boolean isNothing =
        sign == 0x3164
            || sign >= 0xFE00 && sign <= 0xFE0F
            || sign == 0xFEFF
            || sign == 0xFFA0
            || sign >= 0xFFF9 && sign <= 0xFFFB;
    return isNothing ? NOTHING : sign;
  }
}
