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
 * @param about what the value says; null where it was not read as a value
 */
public record FindingRow(
    String code,
    String severity,
    Name message,
    String value,
    String disposition,
    String sourceRef,
    About about) {

  /** The zone, the indicator and the period, as an SDMX period, that a value is of. */
  public record About(Name zone, Name indicator, String period) {}

  /** A finding of what was not read as a value. */
  public FindingRow(
      String code,
      String severity,
      Name message,
      String value,
      String disposition,
      String sourceRef) {
    this(code, severity, message, value, disposition, sourceRef, null);
  }

  public FindingRow {
    Objects.requireNonNull(code, "A finding has a code");
    Objects.requireNonNull(severity, "A finding has a severity");
    Objects.requireNonNull(message, "A finding has a message");
    Objects.requireNonNull(disposition, "A finding says what became of it");
  }

  /**
   * The message without the place it begins with.
   *
   * @param colon what stands behind the place
   */
  public String told(Lang lang, String colon) {
    String told = message.in(lang);
    String place = sourceRef + colon;
    return told.startsWith(place) ? told.substring(place.length()) : told;
  }

  /** The same, of a value that says this. */
  public FindingRow about(About said) {
    return new FindingRow(code, severity, message, value, disposition, sourceRef, said);
  }
}
