package org.zonemark.conf.text;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One mistake in the configuration: where it stands, what is wrong, and what to do about it.
 *
 * @param file the file or the environment variable or the flag, as shown to the user
 * @param line the line, counted from 1; 0 where there is none
 * @param column the column, counted from 1; 0 where there is none
 * @param message what is wrong, with the value
 * @param remedy what to do
 */
public record Problem(String file, int line, int column, String message, String remedy)
    implements Serializable, Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message)
          .thenComparing(Problem::remedy);

  /** Rejects a problem that names no place or says nothing. */
  public Problem {
    Require.filled("file", file);
    Require.filled("message", message);
    Require.filled("remedy", remedy);
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "line and column must be >= 0, were " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** Gives the one line that a user reads: {@code file:line:column: message - remedy: ...}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (line > 0 && column > 0) {
      text.append(':').append(column);
    }
    return text.append(": ").append(message).append(" - remedy: ").append(remedy).toString();
  }
}
