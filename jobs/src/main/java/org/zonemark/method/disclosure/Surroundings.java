package org.zonemark.method.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Unknown cells that can take up what one of them is off: whatever equation one of them stands in
 * has others of them, where it has others at all. They are few, since each that is added is the one
 * that asks for the fewest more.
 */
final class Surroundings {

  private final Table table;
  private final int each;
  private final Set<Integer> cells = new LinkedHashSet<>();

  /** By equation how many of its cells are there. */
  private final Map<Integer, Integer> counts = new HashMap<>();

  private final Deque<Integer> lacking = new ArrayDeque<>();

  private Surroundings(Table table, int each) {
    this.table = table;
    this.each = each;
  }

  /**
   * Those of a cell, itself the first.
   *
   * @param each how many cells of an equation at least, where it has so many; 2 or more
   * @param most how many cells at most
   */
  static List<Integer> of(Table table, int cell, int each, int most) {
    Surroundings found = new Surroundings(table, each);
    found.add(cell);
    while (!found.lacking.isEmpty() && found.cells.size() < most) {
      int next = found.isLacking(found.lacking.element()) ? found.next() : -1;
      if (next < 0) {
        found.lacking.remove();
      } else {
        found.add(next);
      }
    }
    return List.copyOf(found.cells);
  }

  private void add(int cell) {
    cells.add(cell);
    for (int equation : table.equationsOf(cell)) {
      if (counts.merge(equation, 1, Integer::sum) == 1) {
        lacking.add(equation);
      }
    }
  }

  private boolean isLacking(int equation) {
    return counts.getOrDefault(equation, 0) < each;
  }

  /** The cell of the first equation that asks for the fewest more, and of such the largest. */
  private int next() {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int cell : table.members(lacking.element())) {
      if (table.isUnknown(cell) && !cells.contains(cell)) {
        int more = asked(cell);
        if (more < fewest
            || more == fewest && best >= 0 && table.cell(cell).total() > table.cell(best).total()) {
          best = cell;
          fewest = more;
        }
      }
    }
    return best;
  }

  /** How many more equations would lack cells with a cell than without. */
  private int asked(int cell) {
    int more = 0;
    for (int equation : table.equationsOf(cell)) {
      if (counts.containsKey(equation)) {
        more -= isLacking(equation) ? 1 : 0;
      } else if (table.unknowns(equation) == 1) {
        return Integer.MAX_VALUE;
      } else {
        more++;
      }
    }
    return more;
  }
}
