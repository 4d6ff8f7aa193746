package org.zonemark.report.model;

import java.util.Objects;

/**
 * A zone without a place in a list.
 *
 * @param zone the zone
 * @param reason the code of the reason
 */
public record UnrankedRow(Name zone, String reason) {
  public UnrankedRow {
    Objects.requireNonNull(zone, "An unranked row names its zone");
    Objects.requireNonNull(reason, "A zone without a rank has a reason");
  }
}
