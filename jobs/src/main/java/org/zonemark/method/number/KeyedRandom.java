package org.zonemark.method.number;

/**
 * Random numbers that depend on a key alone: SplitMix64 (Steele, Lea, Flood 2014) started from a
 * seed, the number of a draw and a name. The same on every machine, in any order of the draws.
 */
public final class KeyedRandom {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  private KeyedRandom(long state) {
    this.state = state;
  }

  public static KeyedRandom of(long seed, long number, String name) {
    long key = mix(seed + GOLDEN);
    key = mix(key ^ (number + GOLDEN));
    for (int i = 0; i < name.length(); i++) {
      key = mix(key ^ name.charAt(i));
    }
    return new KeyedRandom(key);
  }

  /** A number from 0 to below 1, all equally likely. */
  public double nextDouble() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1p-53;
  }

  /** A normal variate, by the polar method (Marsaglia and Bray 1964). */
  public double nextNormal() {
    double u;
    double squares;
    do {
      u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      squares = u * u + v * v;
    } while (squares >= 1 || squares == 0);
    return u * StrictMath.sqrt(-2 * StrictMath.log(squares) / squares);
  }

  /** A gamma variate of a positive shape and scale 1 (Marsaglia and Tsang 2000). */
  public double nextGamma(double shape) {
    if (shape < 1) {
      double boosted = nextGamma(shape + 1);
      return boosted * StrictMath.pow(1 - nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double normal = nextNormal();
      double cube = 1 + c * normal;
      if (cube > 0) {
        double v = cube * cube * cube;
        double bound = 0.5 * normal * normal + d - d * v + d * StrictMath.log(v);
        if (StrictMath.log(1 - nextDouble()) < bound) {
          return d * v;
        }
      }
    }
  }

  private static long mix(long z) {
    long mixed = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
