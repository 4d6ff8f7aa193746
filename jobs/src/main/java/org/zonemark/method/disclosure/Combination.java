package org.zonemark.method.disclosure;

import java.util.Arrays;

/** What times which factors adds up to nothing: one equation between deviations. */
final class Combination {

  /** Ascending, so many as count. */
  private final int[] places;

  private final double[] factors;
  private int size;

  /**
   * Of a place with each factor.
   *
   * @param places ascending, each once
   */
  Combination(int[] places, double[] factors) {
    this.places = places;
    this.factors = factors;
    this.size = places.length;
  }

  int size() {
    return size;
  }

  int place(int at) {
    return places[at];
  }

  double factor(int at) {
    return factors[at];
  }

  int[] places() {
    return Arrays.copyOf(places, size);
  }

  /** Leaves out the places of which there is no room. */
  void leaveOut(double[] room) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (room[places[at]] != 0) {
        places[kept] = places[at];
        factors[kept++] = factors[at];
      }
    }
    size = kept;
  }

  /** Whether it says that two are the same, but for their signs. */
  boolean isPair() {
    return size == 2 && Math.abs(factors[0]) == Math.abs(factors[1]);
  }

  /** Takes one for another, times a sign; both may go. */
  void replace(int other, int kept, double sign) {
    int at = find(other);
    if (at >= 0) {
      double more = factors[at] * sign;
      int of = find(kept);
      if (of < 0) {
        remove(at);
        insert(-1 - find(kept), kept, more);
      } else {
        factors[of] += more;
        remove(at);
        if (factors[find(kept)] == 0) {
          remove(find(kept));
        }
      }
    }
  }

  private int find(int place) {
    return Arrays.binarySearch(places, 0, size, place);
  }

  private void remove(int at) {
    System.arraycopy(places, at + 1, places, at, size - at - 1);
    System.arraycopy(factors, at + 1, factors, at, size - at - 1);
    size--;
  }

  /** One was removed before, so there is room. */
  private void insert(int at, int place, double factor) {
    System.arraycopy(places, at, places, at + 1, size - at);
    System.arraycopy(factors, at, factors, at + 1, size - at);
    places[at] = place;
    factors[at] = factor;
    size++;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Combination row
        && Arrays.equals(places, 0, size, row.places, 0, row.size)
        && Arrays.equals(factors, 0, size, row.factors, 0, row.size);
  }

  @Override
  public int hashCode() {
    int hash = size;
    for (int at = 0; at < size; at++) {
      hash = 31 * hash + places[at];
    }
    return hash;
  }
}
