package org.zonemark.method.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Principal components of a correlation matrix, by Jacobi's rotations in a fixed order: the same
 * bits everywhere. The component of the largest variance is the first.
 *
 * @param eigenvalues the variance of each component; together the number of columns
 * @param vectors by component the part of each column, of length 1 and turned so that their sum is
 *     not negative
 */
public record PrincipalComponents(List<Double> eigenvalues, List<List<Double>> vectors) {

  private static final int SWEEPS = 100;

  public PrincipalComponents {
    eigenvalues = List.copyOf(eigenvalues);
    vectors = List.copyOf(vectors);
  }

  /**
   * The components of some columns, over the places where all are known ({@code too_few_points}
   * with fewer than three, {@code zero_range} where a column is the same everywhere).
   *
   * @param columns by column, then by place; NaN where missing
   */
  public static Outcome<PrincipalComponents> of(double[][] columns) {
    Outcome<double[][]> matrix = Correlation.matrix(columns);
    return matrix.isPresent()
        ? Outcome.of(ofMatrix(matrix.value()))
        : Outcome.none(matrix.reason());
  }

  private static PrincipalComponents ofMatrix(double[][] matrix) {
    int size = matrix.length;
    double[][] vectors = new double[size][size];
    IntStream.range(0, size).forEach(i -> vectors[i][i] = 1);
    for (int sweep = 0; sweep < SWEEPS && outside(matrix) > 0; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    List<Integer> order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -matrix[i][i])
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<Double> eigenvalues = new ArrayList<>();
    List<List<Double>> components = new ArrayList<>();
    for (int i : order) {
      eigenvalues.add(Math.max(0, matrix[i][i]));
      double sum =
          IntStream.range(0, size).mapToDouble(row -> vectors[row][i]).reduce(0, Double::sum);
      List<Double> component = new ArrayList<>();
      for (int row = 0; row < size; row++) {
        component.add(sum < 0 ? -vectors[row][i] : vectors[row][i]);
      }
      components.add(Collections.unmodifiableList(component));
    }
    return new PrincipalComponents(eigenvalues, components);
  }

  /** What is left outside of the diagonal, as far as it is more than rounding. */
  private static double outside(double[][] matrix) {
    double sum = 0;
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        sum += Math.abs(matrix[p][q]);
      }
    }
    return sum < 1e-15 * matrix.length ? 0 : sum;
  }

  /** Turns two axes so that they are uncorrelated (Golub and Van Loan, symmetric Schur 2 by 2). */
  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (double[] row : matrix) {
      turn(row, p, q, cosine, sine);
    }
    for (int i = 0; i < matrix.length; i++) {
      double left = matrix[p][i];
      double right = matrix[q][i];
      matrix[p][i] = cosine * left - sine * right;
      matrix[q][i] = sine * left + cosine * right;
    }
    for (double[] row : vectors) {
      turn(row, p, q, cosine, sine);
    }
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double left = row[p];
    double right = row[q];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
}
