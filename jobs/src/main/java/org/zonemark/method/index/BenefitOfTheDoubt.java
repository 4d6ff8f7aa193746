package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zonemark.method.number.Statistics;

/**
 * Benefit of the doubt: each zone is scored with the weights that suit it best, {@code max sum(w *
 * y)} where no zone would get more than 1 with them and no weight is negative; 0..1, and 1 on the
 * frontier. The score is unique, the weights need not be. Weights of the tree other than 0 count
 * alike. Source: Cherchye et al. 2007; OECD/JRC Handbook (2008), step 6.
 *
 * <p>Null rule: a zone without some parts is compared, over the parts it has, with the zones that
 * have all of these. A negative part has no score and binds nobody ({@code not_positive}).
 */
public record BenefitOfTheDoubt() implements Aggregation {

  /** Below this a reduced cost or a pivot is rounding: values are at most 1. */
  private static final double ZERO = 1e-12;

  @Override
  public double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
    double[] scores = new double[Aggregation.zones(parts, weights)];
    double[][] zones = scaled(parts, weights, scores.length);
    Map<List<Integer>, double[][]> frontiers = new HashMap<>();
    for (int zone = 0; zone < scores.length; zone++) {
      boolean covered = Coverage.of(parts, weights, zone).reaches(minimumCoverage);
      scores[zone] = Double.NaN;
      if (covered && isPositive(zones[zone])) {
        int[] own = known(zones[zone]);
        double[][] binding =
            frontiers.computeIfAbsent(
                Arrays.stream(own).boxed().toList(), any -> frontier(zones, own));
        scores[zone] = Math.min(1, maximum(pick(zones[zone], own), binding));
      }
    }
    return scores;
  }

  /** By zone the parts that weigh something, as shares of the best: units change nothing. */
  private static double[][] scaled(double[][] parts, double[] weights, int count) {
    List<double[]> columns = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (weights[i] > 0) {
        Statistics all = Statistics.of(parts[i]);
        double best = all.count() > 0 && all.max() > 0 ? all.max() : 1;
        columns.add(Arrays.stream(parts[i]).map(value -> value / best).toArray());
      }
    }
    double[][] zones = new double[count][columns.size()];
    for (int zone = 0; zone < count; zone++) {
      for (int i = 0; i < columns.size(); i++) {
        zones[zone][i] = columns.get(i)[zone];
      }
    }
    return zones;
  }

  private static boolean isPositive(double[] parts) {
    return Arrays.stream(parts).noneMatch(part -> part < 0);
  }

  private static int[] known(double[] zone) {
    return IntStream.range(0, zone.length).filter(part -> !Double.isNaN(zone[part])).toArray();
  }

  /**
   * The zones that bind the others over some parts: those that have all of them, and of which no
   * other has at least as much of each. In an order of their own, so that the order of the zones
   * does not show in the last bit.
   */
  private static double[][] frontier(double[][] zones, int[] parts) {
    List<double[]> rows = new ArrayList<>();
    for (double[] zone : zones) {
      double[] row = pick(zone, parts);
      if (isPositive(row) && Arrays.stream(row).noneMatch(Double::isNaN)) {
        rows.add(row);
      }
    }
    rows.sort((one, other) -> Arrays.compare(other, one));
    List<double[]> frontier = new ArrayList<>();
    for (double[] row : rows) {
      if (frontier.stream().noneMatch(better -> reaches(better, row))) {
        frontier.add(row);
      }
    }
    return frontier.toArray(double[][]::new);
  }

  private static boolean reaches(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      if (one[i] < other[i]) {
        return false;
      }
    }
    return true;
  }

  private static double[] pick(double[] zone, int[] parts) {
    double[] picked = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      picked[i] = zone[parts[i]];
    }
    return picked;
  }

  /**
   * {@code max c * w} where {@code A * w <= 1} and {@code w >= 0}, by the simplex method in a
   * condensed tableau with Bland's rule (1977), which never cycles. The slacks are the basis to
   * start from. Bounded, since some row is at least c. Our own, since it is made anew for each zone
   * in each draw: commons-math3's SimplexSolver agrees to 2e-15 (178 zones, 6 to 24 parts) and
   * needs 3 to 6 times as long.
   */
  static double maximum(double[] objective, double[][] rows) {
    int columns = objective.length;
    double[][] tableau = new double[rows.length][];
    int[] basic = new int[rows.length];
    int[] free = new int[columns];
    for (int row = 0; row < rows.length; row++) {
      tableau[row] = Arrays.copyOf(rows[row], columns + 1);
      tableau[row][columns] = 1;
      basic[row] = columns + row;
    }
    Arrays.setAll(free, column -> column);
    double[] costs = Arrays.copyOf(objective, columns + 1);
    int entering = entering(costs, free);
    while (entering >= 0) {
      int leaving = leaving(tableau, basic, entering);
      pivot(tableau, costs, leaving, entering);
      int variable = basic[leaving];
      basic[leaving] = free[entering];
      free[entering] = variable;
      entering = entering(costs, free);
    }
    return 0 - costs[columns];
  }

  /** The variable of lowest number that improves the objective; -1 where none does. */
  private static int entering(double[] costs, int[] free) {
    int entering = -1;
    for (int column = 0; column < free.length; column++) {
      if (costs[column] > ZERO && (entering < 0 || free[column] < free[entering])) {
        entering = column;
      }
    }
    return entering;
  }

  /** The row that binds first; among equals the variable of lowest number. */
  private static int leaving(double[][] tableau, int[] basic, int entering) {
    int leaving = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < tableau.length; row++) {
      double step = tableau[row][entering];
      if (step > ZERO) {
        double ratio = tableau[row][tableau[row].length - 1] / step;
        if (ratio < least || ratio == least && basic[row] < basic[leaving]) {
          least = ratio;
          leaving = row;
        }
      }
    }
    return leaving;
  }

  private static void pivot(double[][] tableau, double[] costs, int leaving, int entering) {
    double[] pivot = tableau[leaving];
    double by = pivot[entering];
    pivot[entering] = 1;
    for (int column = 0; column < pivot.length; column++) {
      pivot[column] /= by;
    }
    for (int row = 0; row < tableau.length; row++) {
      if (row != leaving) {
        subtract(tableau[row], pivot, entering);
      }
    }
    subtract(costs, pivot, entering);
  }

  private static void subtract(double[] row, double[] pivot, int entering) {
    double times = row[entering];
    if (times != 0) {
      row[entering] = 0;
      for (int column = 0; column < row.length; column++) {
        row[column] -= times * pivot[column];
      }
    }
  }
}
