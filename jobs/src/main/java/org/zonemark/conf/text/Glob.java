package org.zonemark.conf.text;

import java.util.function.Predicate;

/** Names of files, sheets and members in which * stands for any letters and ? for one. */
public final class Glob {

  private Glob() {}

  /** Whether a name fits; neither sign stands for a slash. */
  public static Predicate<String> of(String pattern) {
    String[] parts = pattern.split("/", -1);
    return name -> {
      String[] names = name.split("/", -1);
      boolean fits = names.length == parts.length;
      for (int at = 0; fits && at < parts.length; at++) {
        fits = fits(names[at], parts[at]);
      }
      return fits;
    };
  }

  /** Only the last star is ever tried anew, so that no pattern takes long. */
  private static boolean fits(String name, String pattern) {
    int at = 0;
    int in = 0;
    int star = -1;
    int afterStar = 0;
    while (at < name.length()) {
      boolean isSame =
          in < pattern.length()
              && (pattern.charAt(in) == '?' || pattern.charAt(in) == name.charAt(at));
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        afterStar = at;
      } else if (isSame) {
        at++;
        in++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++afterStar;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return in == pattern.length();
  }
}
