package org.zonemark.table.firm;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What is known of some numbers of firms without knowing the firms.
 *
 * @param firms how many there are
 * @param sum their sum, exact, in the column's unit
 * @param magnitude the sum of their amounts without signs
 * @param largest the largest amount without sign
 */
public record FirmStat(long firms, BigDecimal sum, BigDecimal magnitude, BigDecimal largest)
    implements Serializable {

  /** Of no firm. */
  public static final FirmStat NONE =
      new FirmStat(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Of both, which have no firm in common. */
  public FirmStat plus(FirmStat other) {
    return new FirmStat(
        firms + other.firms,
        sum.add(other.sum),
        magnitude.add(other.magnitude),
        largest.max(other.largest));
  }
}
