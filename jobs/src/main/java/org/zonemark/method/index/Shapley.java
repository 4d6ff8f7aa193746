package org.zonemark.method.index;

import java.util.function.IntToDoubleFunction;

/**
 * What each of some changes that were made together adds to their whole effect, whatever the order
 * in which they are thought to be made: the mean over all orders of what the change adds when its
 * turn comes (Shapley 1953). The parts sum to the whole effect.
 */
public final class Shapley {

  private Shapley() {}

  /**
   * The part of each change, by enumeration of all sets of changes.
   *
   * @param changes how many there are, at most 16
   * @param effect what is seen when the changes of a set are made: bit i stands for change i.
   *     Called once a set
   */
  public static double[] parts(int changes, IntToDoubleFunction effect) {
    if (changes < 0 || changes > 16) {
      throw new IllegalArgumentException("Changes must be 0 to 16, were " + changes);
    }
    double[] seen = new double[1 << changes];
    for (int set = 0; set < seen.length; set++) {
      seen[set] = effect.applyAsDouble(set);
    }
    double[] orders = orders(changes);
    double[] parts = new double[changes];
    for (int change = 0; change < changes; change++) {
      double sum = 0;
      for (int set = 0; set < seen.length; set++) {
        if ((set >> change & 1) == 0) {
          sum += orders[Integer.bitCount(set)] * (seen[set | 1 << change] - seen[set]);
        }
      }
      parts[change] = sum / factorial(changes);
    }
    return parts;
  }

  /** By the size of a set: in how many orders exactly its members stand before a given other. */
  private static double[] orders(int changes) {
    double[] orders = new double[changes];
    for (int size = 0; size < changes; size++) {
      orders[size] = factorial(size) * factorial(changes - 1 - size);
    }
    return orders;
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }
}
