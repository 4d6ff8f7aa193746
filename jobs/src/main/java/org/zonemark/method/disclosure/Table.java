package org.zonemark.method.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Cells, the equations between them by position, and which of them nobody is told. */
final class Table {

  private final List<Cell> cells;
  private final List<Equation> equations;

  /** By equation its cells, the whole as the last. */
  private final int[][] members;

  /** By cell the equations that it stands in. */
  private final int[][] equationsOf;

  private final Withheld[] withheld;

  /** By equation how many of its cells nobody is told. */
  private final int[] unknowns;

  Table(List<Cell> cells, List<Equation> equations) {
    this.cells = List.copyOf(cells);
    this.equations = List.copyOf(equations);
    this.withheld = new Withheld[cells.size()];
    this.members = new int[equations.size()][];
    List<List<Integer>> of = new ArrayList<>();
    cells.forEach(cell -> of.add(new ArrayList<>(2)));
    for (int at = 0; at < members.length; at++) {
      members[at] = equations.get(at).members().stream().mapToInt(Integer::intValue).toArray();
      for (int cell : members[at]) {
        of.get(cell).add(at);
      }
    }
    this.equationsOf =
        of.stream()
            .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.unknowns = IntStream.range(0, members.length).map(at -> unknown(at).length).toArray();
  }

  int size() {
    return cells.size();
  }

  Cell cell(int at) {
    return cells.get(at);
  }

  Equation equation(int at) {
    return equations.get(at);
  }

  /** The cells of an equation: the parts, and the whole behind them. */
  int[] members(int equation) {
    return members[equation];
  }

  /** The cells of an equation that nobody is told, in its order. */
  int[] unknown(int equation) {
    return IntStream.of(members[equation]).filter(this::isUnknown).toArray();
  }

  /** The equations that a cell stands in. */
  int[] equationsOf(int cell) {
    return equationsOf[cell];
  }

  boolean isUnknown(int cell) {
    return withheld[cell] != null || !cells.get(cell).published();
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
    }
  }

  /** The cells that hang together by equations, ascending, each time all of them. */
  List<int[]> components() {
    int[] component = new int[cells.size()];
    Arrays.fill(component, -1);
    List<int[]> all = new ArrayList<>();
    for (int at = 0; at < component.length; at++) {
      if (component[at] < 0) {
        IntStream.Builder reached = IntStream.builder();
        Deque<Integer> next = new ArrayDeque<>(List.of(at));
        component[at] = all.size();
        while (!next.isEmpty()) {
          int cell = next.remove();
          reached.add(cell);
          for (int equation : equationsOf[cell]) {
            for (int member : members[equation]) {
              if (component[member] < 0) {
                component[member] = all.size();
                next.add(member);
              }
            }
          }
        }
        all.add(reached.build().sorted().toArray());
      }
    }
    return all;
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
