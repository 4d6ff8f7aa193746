package org.zonemark.method.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The products of the rows of a sparse matrix with each other, solved for any right side: of a
 * matrix A the equations A A' x = b, factored once as L D L' (Cholesky without roots).
 *
 * <p>Rows are taken in the order of least degree (Tinney and Walker, Proceedings of the IEEE 55,
 * 1967; George and Liu, Computer Solution of Large Sparse Positive Definite Systems, 1981), so that
 * sums of few cells go before sums of sums and L stays sparse. Rows that follow from others have no
 * part in it: their x is 0, and the solution is good only as far as b is theirs too.
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
    takeLeastFirst(neighbours(rowsOf));
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

  /** By row the others that it has a column in common with, ascending. */
  private int[][] neighbours(int[][] rowsOf) {
    int[][] neighbours = new int[members.length][];
    int[] found = new int[members.length];
    int[] seenBy = new int[members.length];
    Arrays.fill(seenBy, -1);
    for (int row = 0; row < members.length; row++) {
      int size = 0;
      seenBy[row] = row;
      for (int at : members[row]) {
        for (int other : rowsOf[at]) {
          if (seenBy[other] != row) {
            seenBy[other] = row;
            found[size++] = other;
          }
        }
      }
      neighbours[row] = Arrays.copyOf(found, size);
      Arrays.sort(neighbours[row]);
    }
    return neighbours;
  }

  // ---- order ------------------------------------------------------------------------------------

  private record Degree(int degree, int row) {

    static final Comparator<Degree> ORDER =
        Comparator.comparingInt(Degree::degree).thenComparingInt(Degree::row);
  }

  /** Each time the row with the fewest neighbours, which become neighbours of each other. */
  private void takeLeastFirst(int[][] neighbours) {
    PriorityQueue<Degree> next = new PriorityQueue<>(Degree.ORDER);
    int[] held = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      held[row] = neighbours[row].length;
      next.add(new Degree(held[row], row));
    }
    Arrays.fill(placeOf, -1);
    for (int place = 0; place < order.length; ) {
      Degree least = next.remove();
      int row = least.row();
      int degree = neighbours[row].length;
      if (placeOf[row] < 0 && degree > least.degree()) {
        held[row] = degree;
        next.add(new Degree(degree, row));
      } else if (placeOf[row] < 0) {
        placeOf[row] = place;
        order[place++] = row;
        for (int other : neighbours[row]) {
          neighbours[other] = joined(neighbours[other], neighbours[row], row, other);
          if (neighbours[other].length < held[other]) {
            held[other] = neighbours[other].length;
            next.add(new Degree(held[other], other));
          }
        }
      }
    }
    for (int place = 0; place < order.length; place++) {
      int[] later = neighbours[order[place]];
      below[place] = new int[later.length];
      Arrays.setAll(below[place], at -> placeOf[later[at]]);
      Arrays.sort(below[place]);
    }
  }

  /** What is in one or the other, without two. */
  private static int[] joined(int[] one, int[] other, int without, int itself) {
    int[] joined = new int[one.length + other.length];
    int size = 0;
    int left = 0;
    int right = 0;
    while (left < one.length || right < other.length) {
      boolean isLeft = right == other.length || left < one.length && one[left] <= other[right];
      int next = isLeft ? one[left] : other[right];
      left += left < one.length && one[left] == next ? 1 : 0;
      right += right < other.length && other[right] == next ? 1 : 0;
      if (next != without && next != itself) {
        joined[size++] = next;
      }
    }
    return Arrays.copyOf(joined, size);
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
