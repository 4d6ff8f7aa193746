package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.List;
import org.zonemark.method.number.KeyedRandom;
import org.zonemark.method.number.Statistics;

/**
 * Shares of factors in the variance of an output (Sobol indices), from a design of N(d+2) runs: N
 * runs A, N runs B apart from them, and for each factor N runs that are A but for this factor,
 * which is B's.
 *
 * <p>First order: {@code mean(yB * (yABi - yA)) / V} (Saltelli et al. 2010); total: {@code mean((yA
 * - yABi)^2) / (2 V)} (Jansen 1999); V the variance of yA and yB together, with 2N. The output is
 * centred first, which changes neither in the limit and makes the first less noisy. Intervals: the
 * 5 % and 95 % quantiles (type 7) over runs drawn again with replacement.
 */
public final class Sobol {

  private Sobol() {}

  /** An estimate with its interval. */
  public record Share(double value, double low, double high) {}

  /**
   * The shares of one factor.
   *
   * @param first of its own effect
   * @param total with all effects it takes part in
   */
  public record Shares(Share first, Share total) {}

  /**
   * The shares of each factor, in the order of the runs; empty where the output does not vary.
   *
   * @param a the output of each run A
   * @param b of each run B
   * @param ab by factor, of each run A with this factor of B
   * @param bootstrap how often runs are drawn again
   */
  public static List<Shares> of(double[] a, double[] b, double[][] ab, int bootstrap, long seed) {
    Sample whole = new Sample(a, b, identity(a.length));
    List<Shares> shares = new ArrayList<>();
    if (whole.variance == 0) {
      return shares;
    }
    List<Sample> again = new ArrayList<>();
    for (int round = 0; round < bootstrap; round++) {
      KeyedRandom random = KeyedRandom.of(seed, round, "/bootstrap");
      int[] runs = new int[a.length];
      for (int i = 0; i < runs.length; i++) {
        runs[i] = (int) (random.nextDouble() * runs.length);
      }
      Sample sample = new Sample(a, b, runs);
      if (sample.variance > 0) {
        again.add(sample);
      }
    }
    for (double[] swapped : ab) {
      List<Double> firsts = new ArrayList<>();
      List<Double> totals = new ArrayList<>();
      for (Sample sample : again) {
        firsts.add(sample.first(swapped));
        totals.add(sample.total(swapped));
      }
      shares.add(
          new Shares(share(whole.first(swapped), firsts), share(whole.total(swapped), totals)));
    }
    return shares;
  }

  private static Share share(double value, List<Double> again) {
    Statistics spread = Statistics.of(again);
    return spread.count() == 0
        ? new Share(value, value, value)
        : new Share(value, spread.quantile(0.05), spread.quantile(0.95));
  }

  private static int[] identity(int size) {
    int[] runs = new int[size];
    for (int i = 0; i < size; i++) {
      runs[i] = i;
    }
    return runs;
  }

  /** Some runs, one or more times each. */
  private static final class Sample {
    private final double[] a;
    private final double[] b;
    private final int[] runs;
    private final double mean;
    private final double variance;

    Sample(double[] a, double[] b, int[] runs) {
      this.a = a;
      this.b = b;
      this.runs = runs;
      double sum = 0;
      for (int run : runs) {
        sum += a[run] + b[run];
      }
      this.mean = sum / (2 * runs.length);
      double squares = 0;
      boolean varies = false;
      for (int run : runs) {
        varies |= a[run] != a[runs[0]] || b[run] != a[runs[0]];
        squares += (a[run] - mean) * (a[run] - mean) + (b[run] - mean) * (b[run] - mean);
      }
      // What never varies has no variance, whatever the mean's rounding leaves.
      this.variance = varies ? squares / (2 * runs.length) : 0;
    }

    double first(double[] swapped) {
      double sum = 0;
      for (int run : runs) {
        sum += (b[run] - mean) * (swapped[run] - a[run]);
      }
      return sum / runs.length / variance;
    }

    double total(double[] swapped) {
      double sum = 0;
      for (int run : runs) {
        sum += (a[run] - swapped[run]) * (a[run] - swapped[run]);
      }
      return sum / runs.length / 2 / variance;
    }
  }
}
