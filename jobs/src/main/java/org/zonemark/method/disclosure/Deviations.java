package org.zonemark.method.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By how much some unknown cells may be off their true values so that all equations still hold,
 * while all other cells stay as they are: a linear space.
 *
 * <p>The nearest of its members to any wanted deviations is found by weighted least squares, the
 * weight of a cell being what it can be off at all, by conjugate gradients on the equations
 * (Hestenes and Stiefel, Journal of Research of the National Bureau of Standards 49, 1952), which
 * {@link NormalEquations} bring to an end in one step or few: the quadratic controlled adjustment
 * of Castro (European Journal of Operational Research 171, 2006). Two cells that alone make up an
 * equation are off by the same and are taken as one.
 */
final class Deviations {

  /** How far an equation may be missed, in parts of what its cells can be off. */
  private static final double MISSED = 1e-6;

  private static final int MOST_STEPS = 300;

  /** What cells can be off is cut until it changes by less, or so often. */
  private static final double SETTLED = 0.999;

  private static final int MOST_CUTS = 50;

  private final int[] cells;
  private final double[] room;

  /** By cell the one whose deviation it has, and with which sign. */
  private final int[] leaders;

  private final double[] signs;
  private final int[][] members;
  private final double[][] factors;

  /** Made where the first deviations are asked for. */
  private NormalEquations equations;

  /**
   * Those of some cells.
   *
   * @param cells their positions in the table, ascending
   */
  Deviations(Table table, int[] cells) {
    this.cells = cells;
    this.room = Arrays.stream(cells).mapToDouble(cell -> table.cell(cell).total()).toArray();
    this.leaders = new int[cells.length];
    this.signs = new double[cells.length];
    List<Combination> rows = rows(table);
    cutRoom(rows);
    rows.forEach(row -> row.leaveOut(room));
    join(rows);
    Arrays.setAll(room, place -> room[leaders[place]]);
    List<Combination> left = List.copyOf(new LinkedHashSet<>(rows));
    this.members = new int[left.size()][];
    this.factors = new double[left.size()][];
    for (int row = 0; row < members.length; row++) {
      members[row] = left.get(row).places();
      factors[row] = scaled(left.get(row));
    }
  }

  /** By how much a cell can be off at most, or less, for what the others of its equations can. */
  double room(int place) {
    return room[place];
  }

  // ---- the equations ----------------------------------------------------------------------------

  private List<Combination> rows(Table table) {
    int[] placeOf = table.placesOf(cells);
    List<Combination> rows = new ArrayList<>();
    for (int equation : table.equationsOf(cells)) {
      int[] members = table.members(equation);
      int[] places = new int[members.length];
      int size = 0;
      for (int member : members) {
        int place = placeOf[member];
        if (place < cells.length && cells[place] == member) {
          places[size++] = place;
        }
      }
      int[] own = Arrays.copyOf(places, size);
      Arrays.sort(own);
      double[] factors = new double[size];
      int whole = table.whole(equation);
      Arrays.setAll(factors, at -> cells[own[at]] == whole ? -1.0 : 1.0);
      rows.add(new Combination(own, factors));
    }
    return rows;
  }

  /** None can be off by more than the others of an equation together. */
  private void cutRoom(List<Combination> rows) {
    boolean isCut = true;
    for (int cut = 0; cut < MOST_CUTS && isCut; cut++) {
      isCut = false;
      for (Combination row : rows) {
        double sum = 0;
        int largest = -1;
        for (int at = 0; at < row.size(); at++) {
          int place = row.place(at);
          sum += room[place];
          largest = largest < 0 || room[place] > room[largest] ? place : largest;
        }
        if (largest >= 0 && 2 * room[largest] > sum) {
          double others = sum - room[largest];
          isCut |= others < SETTLED * room[largest];
          room[largest] = others;
        }
      }
    }
  }

  /** Takes two that alone make up an equation as one, until there are none. */
  private void join(List<Combination> rows) {
    List<List<Integer>> joined = new ArrayList<>();
    List<SortedSet<Integer>> rowsOf = new ArrayList<>();
    for (int place = 0; place < cells.length; place++) {
      leaders[place] = place;
      signs[place] = 1;
      joined.add(new ArrayList<>(List.of(place)));
      rowsOf.add(new TreeSet<>());
    }
    Deque<Integer> open = new ArrayDeque<>();
    for (int row = 0; row < rows.size(); row++) {
      open.add(row);
      for (int place : rows.get(row).places()) {
        rowsOf.get(place).add(row);
      }
    }
    while (!open.isEmpty()) {
      Combination pair = rows.get(open.remove());
      if (pair.isPair()) {
        int kept = pair.place(0);
        int other = pair.place(1);
        double sign = -pair.factor(0) / pair.factor(1);
        lead(kept, joined.get(other), sign);
        joined.get(kept).addAll(joined.get(other));
        for (int row : rowsOf.get(other)) {
          rows.get(row).replace(other, kept, sign);
          rowsOf.get(kept).add(row);
          open.add(row);
        }
      }
    }
  }

  private void lead(int leader, List<Integer> others, double sign) {
    for (int place : others) {
      leaders[place] = leader;
      signs[place] *= sign;
      room[leader] = Math.min(room[leader], room[place]);
    }
  }

  /** Deviations are counted in room, and equations so that all weigh the same. */
  private double[] scaled(Combination row) {
    double[] scaled = new double[row.size()];
    Arrays.setAll(scaled, at -> row.factor(at) * room[row.place(at)]);
    double length = Math.sqrt(product(scaled, scaled));
    Arrays.setAll(scaled, at -> scaled[at] / length);
    return scaled;
  }

  // ---- the nearest ------------------------------------------------------------------------------

  /**
   * Deviations that fulfil the equations, as near as can be to what is wanted.
   *
   * @param wanted by cell, in parts of its room
   * @return by cell, in parts of its room; null where they are not found
   */
  double[] nearest(double[] wanted) {
    double[] found = new double[cells.length];
    for (int place = 0; place < cells.length; place++) {
      int leader = leaders[place];
      if (room[place] > 0 && Math.abs(wanted[place]) > Math.abs(found[leader])) {
        found[leader] = wanted[place] * signs[place];
      }
    }
    if (!project(found)) {
      return null;
    }
    for (int place = 0; place < cells.length; place++) {
      found[place] = found[leaders[place]] * signs[place];
    }
    return found;
  }

  private NormalEquations equations() {
    if (equations == null) {
      equations = new NormalEquations(members, factors, cells.length);
    }
    return equations;
  }

  private boolean project(double[] found) {
    double[] missed = new double[members.length];
    miss(found, missed);
    double[] solved = equations().solve(missed);
    double[] direction = solved.clone();
    double[] change = new double[cells.length];
    double square = product(missed, solved);
    for (int step = 0; !isFulfilled(missed); step++) {
      if (step == MOST_STEPS) {
        return false;
      }
      spread(direction, change);
      double length = square / product(change, change);
      for (int place = 0; place < found.length; place++) {
        found[place] -= length * change[place];
      }
      miss(found, missed);
      solved = equations().solve(missed);
      double next = product(missed, solved);
      for (int row = 0; row < direction.length; row++) {
        direction[row] = solved[row] + next / square * direction[row];
      }
      square = next;
    }
    return true;
  }

  private static boolean isFulfilled(double[] missed) {
    for (double each : missed) {
      if (Math.abs(each) > MISSED) {
        return false;
      }
    }
    return true;
  }

  /** By how much each equation is missed. */
  private void miss(double[] found, double[] missed) {
    for (int row = 0; row < members.length; row++) {
      double sum = 0;
      for (int at = 0; at < members[row].length; at++) {
        sum += factors[row][at] * found[members[row][at]];
      }
      missed[row] = sum;
    }
  }

  private void spread(double[] ofRows, double[] spread) {
    Arrays.fill(spread, 0);
    for (int row = 0; row < members.length; row++) {
      for (int at = 0; at < members[row].length; at++) {
        spread[members[row][at]] += factors[row][at] * ofRows[row];
      }
    }
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
