package org.zonemark.report.model;

import java.util.Objects;

/**
 * How many findings have a code.
 *
 * @param code the code of the finding
 * @param severity the code of its severity: error, warning or info
 * @param count the number of findings, not only those shown
 */
public record FindingCount(String code, String severity, long count) {
  public FindingCount {
    Objects.requireNonNull(code, "A count of findings names its code");
    Objects.requireNonNull(severity, "A count of findings names its severity");
  }
}
