package org.zonemark.conf.directory;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * A unit as printed, with the exact factor to its canonical unit: canonical value = value *
 * numerator / denominator.
 *
 * @param unit the unit's code, which is its usual printed form
 * @param aliases other printed forms
 * @param nameEn the name in English; may be empty
 * @param dimension what it measures (money, count, area, ...)
 * @param canonical the code of the unit in which values of this dimension are stored
 * @param numerator the factor's numerator, not 0
 * @param denominator the factor's denominator, not 0
 */
public record Unit(
    String unit,
    List<String> aliases,
    String nameEn,
    String dimension,
    String canonical,
    BigDecimal numerator,
    BigDecimal denominator)
    implements Serializable {

  /** Rejects a unit without code, dimension or canonical unit, or with a factor of 0. */
  public Unit {
    Require.filled("unit", unit);
    aliases = Require.copy("aliases", aliases);
    Require.present("name_en", nameEn);
    Require.filled("dimension", dimension);
    Require.filled("canonical", canonical);
    Require.present("numerator", numerator);
    Require.present("denominator", denominator);
    Require.holds(numerator.signum() > 0, "numerator must be > 0, was " + numerator);
    Require.holds(denominator.signum() > 0, "denominator must be > 0, was " + denominator);
  }
}
