package org.zonemark.conf.text;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years one after the other, both ends among them.
 *
 * @param first the first
 * @param last the last, not before it
 */
public record Years(int first, int last) implements Serializable {

  private static final Pattern TEXT = Pattern.compile("([0-9]{4})(?:\\.\\.([0-9]{4}))?");

  /** The years of a text such as {@code 2015..2018} or {@code 2018}; empty where it is none. */
  public static Optional<Years> of(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
    return first <= last ? Optional.of(new Years(first, last)) : Optional.empty();
  }

  /** Whether a year is one of these. */
  public boolean contains(int year) {
    return first <= year && year <= last;
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
