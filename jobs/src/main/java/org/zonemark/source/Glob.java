package org.zonemark.source;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of files, sheets and members in which * stands for any letters and ? for one. */
final class Glob {

  private Glob() {}

  /** Whether a name fits; neither sign stands for a slash. */
  static Predicate<String> of(String path) {
    StringBuilder pattern = new StringBuilder();
    for (char letter : path.toCharArray()) {
      switch (letter) {
        case '*' -> pattern.append("[^/]*");
        case '?' -> pattern.append("[^/]");
        default -> pattern.append(Pattern.quote(String.valueOf(letter)));
      }
    }
    return Pattern.compile(pattern.toString()).asMatchPredicate();
  }
}
