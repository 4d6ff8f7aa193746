package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The weighted mean with an exponent p: {@code (sum(w * x^p) / sum(w))^(1/p)}; for 1 the
 * arithmetic, for 0 the geometric {@code exp(sum(w * ln x) / sum(w))}, for -1 the harmonic mean.
 * With another p than 1 a negative value has no mean ({@code not_positive}); with p at most 0 a
 * zero makes the mean zero.
 */
public sealed interface Mean extends Aggregation {

  /** The exponent. */
  double power();

  @Override
  default boolean isZoneByZone() {
    return true;
  }

  /**
   * A part made ready to be weighed, which can be done once for many weights.
   *
   * @param powered x^p, ln x for p = 0, or what no such number is for a negative x; 0 where missing
   * @param there 1 where there is a value, else 0
   */
  record Part(double[] powered, double[] there) {}

  /** A part by zone, NaN where missing, made ready. */
  default Part part(double[] values) {
    double power = power();
    double negative = power == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    double[] powered = new double[values.length];
    double[] there = new double[values.length];
    for (int zone = 0; zone < values.length; zone++) {
      double x = values[zone];
      if (!Double.isNaN(x)) {
        there[zone] = 1;
        powered[zone] = power == 1 ? x : x < 0 ? negative : powered(power, x);
      }
    }
    return new Part(powered, there);
  }

  @Override
  default double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
    int zones = Aggregation.zones(parts, weights);
    Part[] ready = Arrays.stream(parts).map(this::part).toArray(Part[]::new);
    return scores(ready, zones, weights, minimumCoverage);
  }

  /** The scores of parts that are ready. */
  default double[] scores(Part[] parts, int zones, double[] weights, double minimumCoverage) {
    double[] known = new double[zones];
    double whole = 0;
    for (int i = 0; i < parts.length; i++) {
      whole += weights[i];
      addTimes(known, weights[i], parts[i].there());
    }
    double power = power();
    double[] sums = new double[zones];
    for (int i = 0; i < parts.length; i++) {
      if (power == 1) {
        addShares(sums, weights[i], parts[i].powered(), known);
      } else if (weights[i] > 0) {
        addTimes(sums, weights[i], parts[i].powered());
      }
    }
    for (int zone = 0; zone < zones; zone++) {
      boolean covered = new Aggregation.Coverage(known[zone], whole).reaches(minimumCoverage);
      sums[zone] = covered ? mean(power, sums[zone], known[zone]) : Double.NaN;
    }
    return sums;
  }

  // Bare loops over zones, each sum in the order of the parts: compiled to vectors.

  private static void addTimes(double[] sums, double weight, double[] values) {
    for (int zone = 0; zone < sums.length; zone++) {
      sums[zone] += weight * values[zone];
    }
  }

  private static void addShares(double[] sums, double weight, double[] values, double[] known) {
    for (int zone = 0; zone < sums.length; zone++) {
      sums[zone] += weight * values[zone] / known[zone];
    }
  }

  private static double mean(double power, double sum, double known) {
    if (power == 1) {
      return sum;
    }
    if (power == 0) {
      boolean negative = Double.isNaN(sum) || sum == Double.POSITIVE_INFINITY;
      return negative ? Double.NaN : StrictMath.exp(sum / known);
    }
    if (!(sum >= 0)) {
      return Double.NaN;
    }
    return power == -1 ? known / sum : StrictMath.pow(sum / known, 1 / power);
  }

  private static double powered(double power, double x) {
    if (power == 0) {
      return StrictMath.log(x);
    }
    return power == -1 ? 1 / x : StrictMath.pow(x, power);
  }

  @Override
  default List<Double> contributions(
      double[][] parts, double[] weights, int zone, double knownWeight) {
    if (power() != 1) {
      return Collections.nCopies(weights.length, null);
    }
    List<Double> contributions = new ArrayList<>(weights.length);
    for (int i = 0; i < weights.length; i++) {
      double x = parts[i][zone];
      contributions.add(Double.isNaN(x) ? null : Double.valueOf(weights[i] * x / knownWeight));
    }
    return contributions;
  }

  /** The weighted arithmetic mean. */
  record Arithmetic() implements Mean {
    @Override
    public double power() {
      return 1;
    }
  }

  /** The weighted geometric mean. */
  record Geometric() implements Mean {
    @Override
    public double power() {
      return 0;
    }
  }

  /** The weighted harmonic mean. */
  record Harmonic() implements Mean {
    @Override
    public double power() {
      return -1;
    }
  }

  /** The weighted mean of a declared exponent. */
  record Generalised(double power) implements Mean {}
}
