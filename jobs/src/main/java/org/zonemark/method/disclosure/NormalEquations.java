package org.zonemark.method.disclosure;

import java.util.Arrays;

/**
 * The products of the rows of a sparse matrix with each other, solved for any right side: of a
 * matrix A the equations A A' x = b, factored once as L D L' (Cholesky without roots).
 *
 * <p>Rows are taken in the order of {@link LeastDegree}, so that sums of few cells go before sums
 * of sums and L stays sparse. Rows that follow from others have no part in it: their x is 0, and
 * the solution is good only as far as b is theirs too.
 */
final class NormalEquations {

  /** What is left of a row of length 1 that follows from the others. */
  private static final double NOTHING_LEFT = 1e-12;

  private final int[][] members;
  private final double[][] factors;

  /** The rows in the order in which they are taken, and by row its place in it. */
  private final int[] order;

  private final int[] placeOf;

  /** By place the later places in its column of L, ascending, and what stands there. */
  private final int[][] below;

  private final double[][] column;

  /** By place 1 / D; 0 of a row that follows from others. */
  private final double[] inverse;

  /**
   * Those of a matrix.
   *
   * @param members by row the columns in which it is not 0, ascending
   * @param factors by row what stands there; all rows have length 1
   */
  NormalEquations(int[][] members, double[][] factors, int columns) {
    this.members = members;
    this.factors = factors;
    this.order = new int[members.length];
    this.placeOf = new int[members.length];
    this.below = new int[members.length][];
    this.column = new double[members.length][];
    this.inverse = new double[members.length];
    int[][] rowsOf = rowsOf(columns);
    take(new LeastDegree(members, rowsOf));
    factor(rowsOf);
  }

  private int[][] rowsOf(int columns) {
    int[] counts = new int[columns];
    for (int[] row : members) {
      for (int at : row) {
        counts[at]++;
      }
    }
    int[][] rowsOf = new int[columns][];
    Arrays.setAll(rowsOf, at -> new int[counts[at]]);
    for (int row = members.length - 1; row >= 0; row--) {
      for (int at : members[row]) {
        rowsOf[at][--counts[at]] = row;
      }
    }
    return rowsOf;
  }

  private void take(LeastDegree least) {
    for (int place = 0; place < order.length; place++) {
      order[place] = least.order()[place];
      placeOf[order[place]] = place;
    }
    for (int place = 0; place < order.length; place++) {
      int[] later = least.later()[place];
      below[place] = new int[later.length];
      Arrays.setAll(below[place], at -> placeOf[later[at]]);
      Arrays.sort(below[place]);
    }
  }

  // ---- factors ----------------------------------------------------------------------------------

  /** Column by column, each of the products less what the columns before it explain. */
  private void factor(int[][] rowsOf) {
    int size = order.length;
    double[] work = new double[size];
    // By place the last of the columns that reach it next, by column the one before in that chain.
    int[] reaching = new int[size];
    int[] before = new int[size];
    int[] reached = new int[size];
    Arrays.fill(reaching, -1);
    for (int place = 0; place < size; place++) {
      multiply(place, rowsOf, work);
      for (int by = reaching[place]; by >= 0; ) {
        int following = before[by];
        subtract(by, reached[by]++, work);
        chain(by, reached[by], reaching, before);
        by = following;
      }
      double left = work[place];
      inverse[place] = left > NOTHING_LEFT ? 1 / left : 0;
      work[place] = 0;
      column[place] = new double[below[place].length];
      for (int at = 0; at < below[place].length; at++) {
        column[place][at] = work[below[place][at]] * inverse[place];
        work[below[place][at]] = 0;
      }
      chain(place, 0, reaching, before);
    }
  }

  private void chain(int column, int reached, int[] reaching, int[] before) {
    if (reached < below[column].length) {
      int next = below[column][reached];
      before[column] = reaching[next];
      reaching[next] = column;
    }
  }

  /** The products of a row with itself and with those behind it. */
  private void multiply(int place, int[][] rowsOf, double[] work) {
    int row = order[place];
    for (int at = 0; at < members[row].length; at++) {
      int cell = members[row][at];
      for (int other : rowsOf[cell]) {
        if (placeOf[other] >= place) {
          int where = Arrays.binarySearch(members[other], cell);
          work[placeOf[other]] += factors[row][at] * factors[other][where];
        }
      }
    }
  }

  private void subtract(int by, int from, double[] work) {
    if (inverse[by] > 0) {
      double times = column[by][from] / inverse[by];
      for (int at = from; at < below[by].length; at++) {
        work[below[by][at]] -= times * column[by][at];
      }
    }
  }

  // ---- solution ---------------------------------------------------------------------------------

  /** Solves for a right side by row. */
  double[] solve(double[] right) {
    double[] x = new double[order.length];
    Arrays.setAll(x, place -> right[order[place]]);
    for (int place = 0; place < x.length; place++) {
      for (int at = 0; at < below[place].length; at++) {
        x[below[place][at]] -= column[place][at] * x[place];
      }
    }
    for (int place = x.length - 1; place >= 0; place--) {
      x[place] *= inverse[place];
      for (int at = 0; at < below[place].length; at++) {
        x[place] -= column[place][at] * x[below[place][at]];
      }
    }
    double[] solution = new double[x.length];
    Arrays.setAll(solution, row -> x[placeOf[row]]);
    return solution;
  }
}
