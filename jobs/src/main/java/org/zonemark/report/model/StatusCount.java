package org.zonemark.report.model;

import java.util.Objects;

/**
 * How many targets have a status, each promise counted once.
 *
 * @param status the code of the status
 * @param count the number of targets
 */
public record StatusCount(String status, long count) {
  public StatusCount {
    Objects.requireNonNull(status, "A count of targets names its status");
  }
}
