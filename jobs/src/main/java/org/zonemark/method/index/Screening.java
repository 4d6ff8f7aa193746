package org.zonemark.method.index;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.zonemark.method.number.Decimals;

/**
 * Which zones have data enough to be compared at all.
 *
 * @param availability the least share of the indicators that must have a value, 0..1
 * @param nonZero the least share of the values that must not be zero, 0..1
 */
public record Screening(double availability, double nonZero) implements Serializable {
  public Screening {
    requireShare(availability);
    requireShare(nonZero);
  }

  /**
   * Whether a zone stays: {@code known / all >= availability} and {@code (known - zeros) / known >=
   * nonZero}. Zero is a value. Source: COINr, Screen (byNA, byzeros, byNAandzeros).
   *
   * @param values of the zone, one an indicator, null where missing
   */
  public boolean keeps(List<Double> values) {
    long known = values.stream().filter(Objects::nonNull).count();
    long zeros = values.stream().filter(value -> value != null && value == 0).count();
    boolean available = Decimals.compare(share(known, values.size()), availability) >= 0;
    return available && Decimals.compare(share(known - zeros, known), nonZero) >= 0;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A share is 0 to 1, was " + share);
    }
  }
}
