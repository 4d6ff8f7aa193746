package org.zonemark.conf;

import java.io.Serializable;

/**
 * The two indicators whose quotient an indicator is, so that a group's is sum over sum.
 *
 * @param ratio the quotient
 * @param numerator what is divided
 * @param denominator what it is divided by
 */
public record Quotient(String ratio, String numerator, String denominator) implements Serializable {

  /** Rejects a quotient of which a part is not named. */
  public Quotient {
    Check.filled("ratio", ratio);
    Check.filled("numerator", numerator);
    Check.filled("denominator", denominator);
  }
}
