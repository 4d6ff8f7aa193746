package org.zonemark.method.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalEquationsTest {

  private static final double HALF = Math.sqrt(0.5);

  /** Rows of length 1: x + y, y + z; their products are 1, 1 and 0.5. */
  @Test
  void shouldSolveTwoEquationsThatHaveAColumnInCommon() {
    NormalEquations equations =
        new NormalEquations(
            new int[][] {{0, 1}, {1, 2}}, new double[][] {{HALF, HALF}, {HALF, HALF}}, 3);
    // 1 = x + 0.5 y and 2 = 0.5 x + y.
    double[] x = equations.solve(new double[] {1, 2});
    assertThat(x[0]).isCloseTo(0, within(1e-12));
    assertThat(x[1]).isCloseTo(2, within(1e-12));
  }

  @Test
  void shouldTakeNothingOfARowThatFollowsFromAnother() {
    NormalEquations equations =
        new NormalEquations(
            new int[][] {{0, 1}, {0, 1}}, new double[][] {{HALF, HALF}, {-HALF, -HALF}}, 2);
    double[] x = equations.solve(new double[] {3, -3});
    assertThat(x[0] - x[1]).isCloseTo(3, within(1e-12));
    assertThat(x).contains(0.0);
  }

  /** Sums of sums, in any order, come out as they went in. */
  @Test
  void shouldSolveWhatManyRowsOfFewColumnsAre() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      int columns = 20 + random.nextInt(40);
      List<int[]> members = new ArrayList<>();
      List<double[]> factors = new ArrayList<>();
      for (int row = 0; row < columns / 2; row++) {
        int[] some = random.ints(0, columns).distinct().limit(2 + row % 5).sorted().toArray();
        double[] values = random.doubles(some.length, -1, 1).toArray();
        double length = Math.sqrt(product(some, values, some, values));
        members.add(some);
        factors.add(Arrays.stream(values).map(each -> each / length).toArray());
      }
      int rows = members.size();
      double[] truth = random.doubles(rows, -1, 1).toArray();
      double[] right = new double[rows];
      for (int row = 0; row < rows; row++) {
        for (int other = 0; other < rows; other++) {
          right[row] +=
              truth[other]
                  * product(
                      members.get(row), factors.get(row), members.get(other), factors.get(other));
        }
      }
      double[] solved =
          new NormalEquations(
                  members.toArray(int[][]::new), factors.toArray(double[][]::new), columns)
              .solve(right);
      assertThat(solved).containsExactly(truth, within(1e-6));
    }
  }

  private static double product(int[] one, double[] left, int[] other, double[] right) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      for (int with = 0; with < other.length; with++) {
        sum += one[at] == other[with] ? left[at] * right[with] : 0;
      }
    }
    return sum;
  }
}
