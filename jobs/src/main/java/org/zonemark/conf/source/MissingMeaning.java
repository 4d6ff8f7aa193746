package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * What a printed mark in place of a number means.
 *
 * @param status the observation status: O, M, L, Q or N; A where the mark is a zero
 * @param reason the reason why there is no value; zero where the mark is one
 */
public record MissingMeaning(String status, String reason) implements Serializable {

  /** The statuses of a cell without value. */
  public static final List<String> STATUSES = List.of("O", "M", "L", "Q", "N");

  /** The mark stands for the number zero, such as a dash for nil; nothing is missing. */
  public static final MissingMeaning ZERO = new MissingMeaning("A", "zero");

  /** Rejects an unknown status and an empty reason. */
  public MissingMeaning {
    Require.holds(
        STATUSES.contains(status) || status.equals("A") && reason.equals("zero"),
        "status must be one of " + STATUSES + ", was \"" + status + "\"");
    Require.filled("reason", reason);
  }

  /** Says whether the mark is a printed zero, which is a value like any other. */
  public boolean isZero() {
    return equals(ZERO);
  }
}
