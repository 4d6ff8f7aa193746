package org.zonemark.method.number;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution, by commons-math3, whose arithmetic gives the same bits everywhere. */
public final class StudentT {

  private StudentT() {}

  /**
   * The probability that a t-distributed variable is at most t, from 0 to 1.
   *
   * @param t any number, infinities included
   * @param freedom degrees of freedom, at least 1
   */
  public static double cdf(double t, int freedom) {
    if (freedom < 1 || Double.isNaN(t)) {
      throw new IllegalArgumentException(
          "There is at least one degree of freedom, was " + freedom + " for " + t);
    }
    if (Double.isInfinite(t)) {
      return t > 0 ? 1 : 0;
    }
    // Without a generator: nothing is drawn.
    return new TDistribution(null, freedom).cumulativeProbability(t);
  }
}
