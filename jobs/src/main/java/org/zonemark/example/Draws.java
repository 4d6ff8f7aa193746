package org.zonemark.example;

/**
 * Independent draws for one key, by SplitMix64 (Steele, Lea and Flood 2014). Written out because
 * java.util's generators promise a distribution, not a sequence.
 */
final class Draws {

  static final int PURPOSE_SIZE = 1;
  static final int PURPOSE_LEVEL = 2;
  static final int PURPOSE_SHOCK = 3;
  static final int PURPOSE_MISSING = 4;
  static final int PURPOSE_PRINT = 5;
  static final int PURPOSE_REVISION = 6;
  static final int PURPOSE_RANK = 7;
  static final int PURPOSE_TARGET = 8;

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  Draws(long seed, int purpose, int zone, int indicator, int year) {
    state = seed;
    for (int part : new int[] {purpose, zone, indicator, year}) {
      state = mixed(state + GOLDEN_GAMMA) ^ part;
    }
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long nextLong() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  /** A uniform number in [0, 1). */
  double uniform() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A whole number from 0 to bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** A standard normal number, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }
}
