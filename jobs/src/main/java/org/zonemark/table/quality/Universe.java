package org.zonemark.table.quality;

import java.util.regex.Pattern;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.table.data.Observation;

/**
 * Which statements count the same, so that one year can be held against another. Declared sources
 * do, or their scope says otherwise. Of files that nobody has declared only those do that bear one
 * name but for its digits, as the editions of a yearbook; what two others state of two years may be
 * of two universes, and that they differ tells nothing.
 */
final class Universe {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private Universe() {}

  /** The universe of a statement; "" is that of all declared sources. */
  static String of(Observation one) {
    return of(one.sourceId());
  }

  /** The universe of what a source states. */
  static String of(String sourceId) {
    return UndeclaredSource.isId(sourceId) ? DIGITS.matcher(sourceId).replaceAll("#") : "";
  }

  static boolean isDeclared(Observation one) {
    return !UndeclaredSource.isId(one.sourceId());
  }

  /** Whether statements are of one universe. */
  static boolean isOne(Observation first, Observation second) {
    return first.sourceId().equals(second.sourceId()) || of(first).equals(of(second));
  }
}
