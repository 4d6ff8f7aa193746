package org.zonemark.example;

import static org.zonemark.example.Units.THOUSAND_YUAN;
import static org.zonemark.example.Units.YUAN;
import static org.zonemark.example.Wording.INDICATOR_NAME;

/**
 * An indicator of the panel.
 *
 * @param typical the value of a zone of ordinary size in the first year, in the printed unit
 * @param spread the standard deviation between zones on the log (or log-odds) scale; of a growth
 *     rate, in percentage points
 * @param trend the mean change a year on the same scale
 * @param decimals digits printed after the point
 */
record Indicator(
    String number,
    Kind kind,
    String unit,
    int direction,
    double typical,
    double spread,
    double trend,
    int decimals,
    String nameEn) {
  String id() {
    String[] parts = number.split("\\.");
    return "syn_" + parts[0] + "_" + (parts[1].length() == 1 ? "0" : "") + parts[1];
  }

  int dimension() {
    return number.charAt(0) - '0';
  }

  String name() {
    return INDICATOR_NAME + Wording.word("indicator-" + number);
  }

  String header() {
    return name() + "(" + unit + ")";
  }

  boolean money() {
    return unit.equals(THOUSAND_YUAN);
  }

  String canonicalUnit() {
    return money() ? YUAN : unit;
  }

  boolean level() {
    return kind == Kind.STOCK || kind == Kind.FLOW;
  }

  boolean additive() {
    return kind.aggregation.equals("sum");
  }
}
