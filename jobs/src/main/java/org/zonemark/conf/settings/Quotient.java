package org.zonemark.conf.settings;

import java.io.Serializable;
import org.zonemark.conf.text.Require;

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
    Require.filled("ratio", ratio);
    Require.filled("numerator", numerator);
    Require.filled("denominator", denominator);
  }
}
