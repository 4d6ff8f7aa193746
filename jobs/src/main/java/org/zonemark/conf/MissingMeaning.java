package org.zonemark.conf;

import java.io.Serializable;
import java.util.List;

/**
 * What a printed mark in place of a value means.
 *
 * @param status the observation status: O, M, L, Q or N
 * @param reason the reason why there is no value
 */
public record MissingMeaning(String status, String reason) implements Serializable {

  /** The statuses of a cell without value. */
  public static final List<String> STATUSES = List.of("O", "M", "L", "Q", "N");

  /** Rejects an unknown status and an empty reason. */
  public MissingMeaning {
    Check.oneOf("status", status, STATUSES);
    Check.filled("reason", reason);
  }
}
