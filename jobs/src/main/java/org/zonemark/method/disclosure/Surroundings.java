package org.zonemark.method.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where near a cell, among the cells that nobody is told, one more can be withheld.
 *
 * <p>First where the cells of an equation cannot take up what the cell must be off, then where they
 * can twice as much, and so on: by one search over equations, those that can take up less before
 * those that can more, near ones before far ones, until what is found is in proportion: the total
 * of a province is not withheld for one firm where a zone will do. Where a search ends in vain
 * nothing that hangs together there is told any more, and none is started there again.
 */
final class Surroundings {

  /** Where so many times as much can be taken up as must, in powers of 2, more is no matter. */
  private static final int LEVELS = 20;

  /** How many equations are compared. */
  private static final int FOUND = 4;

  /** What is more than so many times what must be taken up is not withheld at first sight. */
  private static final double DEAR = 30;

  private final Table table;

  /** By cell by how much it can be off at most, when last looked at. */
  private final double[] rooms;

  /** By equation by how much its cells that nobody is told can be off at most together. */
  private final double[] roomsOf;

  /** By cell and by equation the search that saw it last. */
  private final int[] seen;

  private final int[] passed;

  /** By equation the search after which one of its cells was withheld last. */
  private final int[] withheldAfter;

  private final boolean[] isInVain;

  Surroundings(Table table) {
    this.table = table;
    this.rooms = new double[table.size()];
    this.roomsOf = new double[table.equations()];
    this.seen = new int[table.size()];
    this.passed = new int[table.equations()];
    this.withheldAfter = new int[table.equations()];
    this.isInVain = new boolean[table.size()];
  }

  /** Notes by how much a cell can be off at most. */
  void note(int cell, double room) {
    for (int equation : table.equationsOf(cell)) {
      roomsOf[equation] += room - rooms[cell];
    }
    rooms[cell] = room;
  }

  /** Notes that a cell is withheld: that it can be off by all that it is, for what is known yet. */
  void noteWithheld(int cell, int search) {
    note(cell, table.cell(cell).total());
    for (int equation : table.equationsOf(cell)) {
      withheldAfter[equation] = search;
    }
  }

  /** Whether nothing is told any more of what hangs together with a cell. */
  boolean isInVain(int cell) {
    return isInVain[cell];
  }

  /**
   * The equation in which one more is withheld best: of the first few that are found alike the one
   * of which the least is lost. Where one was withheld near by since the cells were looked at, it
   * may be enough for this one too: none is found before they are looked at again.
   *
   * @param since the search before which the cells were looked at
   * @param search a number that no search among the cells that hang together had before, above 0
   * @param enough by how much the cell must be off
   * @return the equation, of which cells are told; -1 where there is none
   */
  int nearest(int cell, int since, int search, double enough) {
    List<Deque<Integer>> levels = new ArrayList<>();
    for (int level = 0; level <= LEVELS; level++) {
      levels.add(new ArrayDeque<>());
    }
    List<Integer> reached = new ArrayList<>();
    reach(cell, 0, search, enough, levels, reached);
    int best = -1;
    int found = 0;
    for (int level = 0; level <= LEVELS && found < FOUND && isDear(best, enough); level++) {
      Deque<Integer> next = levels.get(level);
      while (!next.isEmpty() && found < FOUND) {
        int equation = next.remove();
        if (passed[equation] != search) {
          passed[equation] = search;
          if (withheldAfter[equation] > since) {
            return -1;
          }
          if (table.told(equation) > 0) {
            found++;
            best = better(best, equation, enough);
          }
          for (int member : table.members(equation)) {
            if (seen[member] != search && table.isUnknown(member)) {
              reach(member, level, search, enough, levels, reached);
            }
          }
        }
      }
    }
    if (best < 0) {
      reached.forEach(each -> isInVain[each] = true);
    }
    return best;
  }

  /** Whether far more would be withheld than must be taken up, so that another may be found. */
  private boolean isDear(int equation, double enough) {
    return equation < 0 || total(equation, enough) > DEAR * enough;
  }

  private int better(int one, int other, double enough) {
    return one < 0 || total(other, enough) < total(one, enough) ? other : one;
  }

  private double total(int equation, double enough) {
    return table.cell(table.least(equation, enough)).total();
  }

  private void reach(
      int cell,
      int level,
      int search,
      double enough,
      List<Deque<Integer>> levels,
      List<Integer> reached) {
    seen[cell] = search;
    reached.add(cell);
    for (int equation : table.equationsOf(cell)) {
      if (passed[equation] != search) {
        double others = roomsOf[equation] - rooms[cell];
        levels.get(Math.max(level, level(others / enough))).add(equation);
      }
    }
  }

  private static int level(double times) {
    return times < 1 ? 0 : Math.min(LEVELS, Math.getExponent(times) + 1);
  }
}
