package org.zonemark.method.disclosure;

import java.util.Arrays;

/**
 * In which order the rows of a sparse matrix A are taken where A A' is factored, so that the factor
 * stays sparse: each time one that few others hang together with.
 *
 * <p>Rows hang together by the columns that they have in common, and by rows taken before: such
 * sets are kept as they are, a set within another with it, and never as pairs; how many others a
 * row hangs together with is counted set by set, some of them more than once (the approximate
 * minimum degree of Amestoy, Davis and Duff, SIAM Journal on Matrix Analysis and Applications 17,
 * 1996).
 */
final class LeastDegree {

  private static final int NONE = -1;

  /** By set the rows in it that are still to be taken; null where it is within another. */
  private final int[][] sets;

  /** By row its sets, of which so many count. */
  private final int[][] setsOf;

  private final int[] counts;

  /** By set how many of its rows are not in the one made last, and in which step that was said. */
  private final int[] outside;

  private final int[] saidIn;

  /** By degree the first row, by row its neighbours in the list of its degree. */
  private final int[] first;

  private final int[] next;
  private final int[] before;
  private final int[] degrees;
  private int least;

  private final int[] order;
  private final int[][] later;

  /**
   * Of a matrix.
   *
   * @param columnsOf by row the columns in which it is not 0
   * @param rowsOf by column the rows that are not 0 there
   */
  LeastDegree(int[][] columnsOf, int[][] rowsOf) {
    int rows = columnsOf.length;
    this.sets = Arrays.copyOf(rowsOf, rowsOf.length + rows);
    this.setsOf = new int[rows][];
    this.counts = new int[rows];
    this.outside = new int[sets.length];
    this.saidIn = new int[sets.length];
    this.first = new int[rows];
    this.next = new int[rows];
    this.before = new int[rows];
    this.degrees = new int[rows];
    this.order = new int[rows];
    this.later = new int[rows][];
    Arrays.fill(first, NONE);
    Arrays.fill(saidIn, NONE);
    for (int row = rows - 1; row >= 0; row--) {
      setsOf[row] = columnsOf[row].clone();
      counts[row] = setsOf[row].length;
      int degree = 0;
      for (int set : setsOf[row]) {
        degree += rowsOf[set].length - 1;
      }
      list(row, Math.min(rows - 1, degree));
    }
    takeAll();
  }

  /** The rows in the order in which they are taken. */
  int[] order() {
    return order;
  }

  /** By place in the order the rows behind it that the row hangs together with when it is taken. */
  int[][] later() {
    return later;
  }

  // ---- taking -----------------------------------------------------------------------------------

  private void takeAll() {
    int[] seenIn = new int[order.length];
    Arrays.fill(seenIn, NONE);
    int[] found = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      while (first[least] == NONE) {
        least++;
      }
      int row = first[least];
      unlist(row);
      order[place] = row;
      seenIn[row] = place;
      later[place] = Arrays.copyOf(found, join(row, place, seenIn, found));
      sets[sets.length - order.length + place] = later[place];
      countOutside(place);
      for (int other : later[place]) {
        unlist(other);
        list(other, Math.min(order.length - place - 2, degree(other, place)));
      }
    }
  }

  /** All rows that one hangs together with; its sets are within theirs. */
  private int join(int row, int place, int[] seenIn, int[] found) {
    int size = 0;
    for (int at = 0; at < counts[row]; at++) {
      int set = setsOf[row][at];
      if (sets[set] != null) {
        for (int other : sets[set]) {
          if (seenIn[other] != place) {
            seenIn[other] = place;
            found[size++] = other;
          }
        }
        sets[set] = null;
      }
    }
    return size;
  }

  private void countOutside(int place) {
    for (int row : later[place]) {
      for (int at = 0; at < counts[row]; at++) {
        int set = setsOf[row][at];
        if (sets[set] != null) {
          if (saidIn[set] != place) {
            saidIn[set] = place;
            outside[set] = sets[set].length;
          }
          outside[set]--;
        }
      }
    }
  }

  /** With how many others a row of the set made last hangs together; its sets are made fewer. */
  private int degree(int row, int place) {
    int degree = later[place].length - 1;
    int kept = 0;
    for (int at = 0; at < counts[row]; at++) {
      int set = setsOf[row][at];
      if (sets[set] != null && outside[set] == 0) {
        sets[set] = null;
      }
      if (sets[set] != null) {
        setsOf[row][kept++] = set;
        degree += outside[set];
      }
    }
    // One at least is gone: that by which the row came into the new set.
    setsOf[row][kept++] = sets.length - order.length + place;
    counts[row] = kept;
    return degree;
  }

  // ---- lists by degree --------------------------------------------------------------------------

  private void list(int row, int degree) {
    degrees[row] = degree;
    next[row] = first[degree];
    before[row] = NONE;
    if (first[degree] != NONE) {
      before[first[degree]] = row;
    }
    first[degree] = row;
    least = Math.min(least, degree);
  }

  private void unlist(int row) {
    if (before[row] == NONE) {
      first[degrees[row]] = next[row];
    } else {
      next[before[row]] = next[row];
    }
    if (next[row] != NONE) {
      before[next[row]] = before[row];
    }
  }
}
