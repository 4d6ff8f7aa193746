package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * What a template for next year's numbers offers.
 *
 * @param lang the language of its explanations
 * @param year the year of the numbers
 * @param zones names of zones
 * @param indicators the indicators
 * @param units names of units
 * @param handedOut the zones whose rows are written out, for people to fill in the numbers alone
 */
public record Template(
    Lang lang,
    int year,
    List<String> zones,
    List<Indicator> indicators,
    List<String> units,
    List<String> handedOut) {

  public Template {
    Objects.requireNonNull(lang, "A template has a language");
    zones = List.copyOf(zones);
    indicators = List.copyOf(indicators);
    units = List.copyOf(units);
    handedOut = List.copyOf(handedOut);
  }

  /** An indicator and the unit in which it is usually written. */
  public record Indicator(String name, String unit) {}
}
