package org.zonemark.report.model;

import java.util.Objects;

/**
 * An example of a finding.
 *
 * @param code the code of the finding
 * @param severity the code of its severity: error, warning or info
 * @param message what is wrong or odd
 * @param value the text as printed; null where there is none
 * @param disposition the code of what became of it: rejected, kept or corrected
 * @param sourceRef the cell or clause; null where it concerns no single one
 */
public record FindingRow(
    String code,
    String severity,
    Name message,
    String value,
    String disposition,
    String sourceRef) {
  public FindingRow {
    Objects.requireNonNull(code, "A finding has a code");
    Objects.requireNonNull(severity, "A finding has a severity");
    Objects.requireNonNull(message, "A finding has a message");
    Objects.requireNonNull(disposition, "A finding says what became of it");
  }
}
