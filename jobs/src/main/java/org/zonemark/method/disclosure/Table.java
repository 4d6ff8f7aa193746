package org.zonemark.method.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cells, the equations between them by position, and which of them nobody is told. */
final class Table {

  private final Cell[] cells;

  /** By equation its cells, the whole as the last. */
  private final int[][] members;

  /** By equation whether its whole is withheld rather than a part. */
  private final boolean[] wholeFirst;

  /** By cell the equations that it stands in. */
  private final int[][] equationsOf;

  private final Withheld[] withheld;

  /** By equation how many of its cells nobody is told. */
  private final int[] unknowns;

  /** By equation how many of its cells are told and could be withheld. */
  private final int[] told;

  /** By cell and by equation the walk that came by last; no two walks at once come by the same. */
  private final int[] reachedBy;

  private final int[] passedBy;
  private final AtomicInteger walks = new AtomicInteger();

  /** By cell its place among those that were looked at last. */
  private final int[] placeOf;

  Table(List<Cell> cells, List<Equation> equations) {
    this.cells = cells.toArray(Cell[]::new);
    this.withheld = new Withheld[cells.size()];
    this.members =
        equations.stream()
            .map(each -> each.members().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.wholeFirst = new boolean[members.length];
    for (int at = 0; at < wholeFirst.length; at++) {
      wholeFirst[at] = equations.get(at).wholeFirst();
    }
    this.equationsOf = equationsOf();
    this.unknowns = new int[members.length];
    this.told = new int[members.length];
    this.reachedBy = new int[cells.size()];
    this.passedBy = new int[members.length];
    this.placeOf = new int[cells.size()];
    for (int at = 0; at < members.length; at++) {
      for (int cell : members[at]) {
        unknowns[at] += isUnknown(cell) ? 1 : 0;
        told[at] += isTold(cell) ? 1 : 0;
      }
    }
  }

  private int[][] equationsOf() {
    int[] counts = new int[cells.length];
    for (int[] some : members) {
      for (int cell : some) {
        counts[cell]++;
      }
    }
    int[][] of = new int[cells.length][];
    Arrays.setAll(of, cell -> new int[counts[cell]]);
    for (int at = members.length - 1; at >= 0; at--) {
      for (int cell : members[at]) {
        of[cell][--counts[cell]] = at;
      }
    }
    return of;
  }

  int size() {
    return cells.length;
  }

  int equations() {
    return members.length;
  }

  Cell cell(int at) {
    return cells[at];
  }

  /** The cells of an equation: the parts, and the whole behind them. */
  int[] members(int equation) {
    return members[equation];
  }

  /** The cell of an equation that is the sum of the others. */
  int whole(int equation) {
    return members[equation][members[equation].length - 1];
  }

  /** How many cells of an equation nobody is told. */
  int unknowns(int equation) {
    return unknowns[equation];
  }

  /** How many cells of an equation are told and could be withheld. */
  int told(int equation) {
    return told[equation];
  }

  /** The equations that a cell stands in, ascending. */
  int[] equationsOf(int cell) {
    return equationsOf[cell];
  }

  /** The equations that some cells stand in, each once. */
  int[] equationsOf(int[] some) {
    int walk = walks.incrementAndGet();
    int[] found = new int[IntStream.of(some).map(cell -> equationsOf[cell].length).sum()];
    int size = 0;
    for (int cell : some) {
      for (int equation : equationsOf[cell]) {
        if (passedBy[equation] != walk) {
          passedBy[equation] = walk;
          found[size++] = equation;
        }
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** By cell its place among some; of others any number. */
  int[] placesOf(int[] some) {
    for (int place = 0; place < some.length; place++) {
      placeOf[some[place]] = place;
    }
    return placeOf;
  }

  boolean isUnknown(int cell) {
    return withheld[cell] != null || !cells[cell].published();
  }

  /** Whether readers are told it, and it could be withheld: where nobody is, nothing is hidden. */
  boolean isTold(int cell) {
    return !isUnknown(cell) && !cells[cell].isEmpty();
  }

  /**
   * Of the cells of an equation that readers are told the smallest part that is large enough, else
   * the largest; or the whole where there is no part, or where it goes first.
   */
  int least(int equation, double enough) {
    int whole = whole(equation);
    if (wholeFirst[equation] && isTold(whole)) {
      return whole;
    }
    int best = -1;
    for (int part : members[equation]) {
      if (part != whole && isTold(part) && (best < 0 || isBetter(part, best, enough))) {
        best = part;
      }
    }
    return best < 0 ? whole : best;
  }

  private boolean isBetter(int part, int best, double enough) {
    double total = cells[part].total();
    double least = cells[best].total();
    return least < enough ? total > least : total >= enough && total < least;
  }

  /** Why a published cell is withheld; null where it is not. */
  Withheld why(int cell) {
    return withheld[cell];
  }

  /** Withholds a published cell, or gives another reason for it. */
  void withhold(int cell, Withheld why) {
    boolean wasUnknown = isUnknown(cell);
    withheld[cell] = why;
    if (!wasUnknown) {
      count(cell, 1);
    }
  }

  /** Publishes a cell that was withheld. */
  void publish(int cell) {
    withheld[cell] = null;
    count(cell, -1);
  }

  private void count(int cell, int more) {
    for (int equation : equationsOf[cell]) {
      unknowns[equation] += more;
      told[equation] -= cells[cell].isEmpty() ? 0 : more;
    }
  }

  /** The cells that hang together by equations, ascending, each time all of them. */
  List<int[]> components() {
    return together(IntStream.range(0, cells.length).toArray(), cell -> true);
  }

  /**
   * The cells that nobody is told, ascending, each time all that hang together by them alone, where
   * readers are told others of their equations.
   */
  List<int[]> open(int[] component) {
    return together(component, this::isUnknown).stream().filter(this::isBesideTold).toList();
  }

  private boolean isBesideTold(int[] some) {
    for (int cell : some) {
      for (int equation : equationsOf[cell]) {
        if (told[equation] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** What hangs together of some cells, which hang together with no others. */
  private List<int[]> together(int[] some, IntPredicate counts) {
    int walk = walks.incrementAndGet();
    int[] reached = new int[some.length];
    List<int[]> all = new ArrayList<>();
    for (int cell : some) {
      if (reachedBy[cell] != walk && counts.test(cell)) {
        reachedBy[cell] = walk;
        reached[0] = cell;
        int[] together = Arrays.copyOf(reached, reach(reached, counts, walk));
        Arrays.sort(together);
        all.add(together);
      }
    }
    return all;
  }

  /** From the first on; how many are reached. */
  private int reach(int[] reached, IntPredicate counts, int walk) {
    int size = 1;
    for (int at = 0; at < size; at++) {
      for (int equation : equationsOf[reached[at]]) {
        if (passedBy[equation] != walk) {
          passedBy[equation] = walk;
          for (int member : members[equation]) {
            if (reachedBy[member] != walk && counts.test(member)) {
              reachedBy[member] = walk;
              reached[size++] = member;
            }
          }
        }
      }
    }
    return size;
  }

  /** Published cells that are withheld, with the reason. */
  SortedMap<Integer, Withheld> withheld() {
    SortedMap<Integer, Withheld> all = new TreeMap<>();
    for (int at = 0; at < withheld.length; at++) {
      if (withheld[at] != null) {
        all.put(at, withheld[at]);
      }
    }
    return all;
  }
}
