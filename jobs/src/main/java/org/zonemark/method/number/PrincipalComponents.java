package org.zonemark.method.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Principal components of a correlation matrix, by the decomposition of commons-math3, whose
 * arithmetic gives the same bits everywhere. The component of the largest variance is the first.
 *
 * @param eigenvalues the variance of each component; together the number of columns
 * @param vectors by component the part of each column, of length 1 and turned so that their sum is
 *     not negative
 */
public record PrincipalComponents(List<Double> eigenvalues, List<List<Double>> vectors) {

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
    EigenDecomposition found = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
    List<Double> eigenvalues = new ArrayList<>();
    List<List<Double>> components = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      eigenvalues.add(Math.max(0, found.getRealEigenvalue(i)));
      double[] vector = found.getEigenvector(i).toArray();
      double turn = Arrays.stream(vector).reduce(0, Double::sum) < 0 ? -1 : 1;
      components.add(Arrays.stream(vector).mapToObj(part -> turn * part).toList());
    }
    return new PrincipalComponents(eigenvalues, components);
  }
}
