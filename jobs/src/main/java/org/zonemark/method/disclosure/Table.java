package org.zonemark.method.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cells, the equations between them, and which of them nobody is told. */
final class Table {

  private final List<Cell> cells;
  private final List<Equation> equations;
  private final List<List<Equation>> equationsOf = new ArrayList<>();
  private final SortedMap<Integer, Withheld> withheld = new TreeMap<>();

  Table(List<Cell> cells, List<Equation> equations) {
    this.cells = cells;
    this.equations = equations;
    cells.forEach(cell -> equationsOf.add(new ArrayList<>(2)));
    for (Equation equation : equations) {
      equation.members().forEach(cell -> equationsOf.get(cell).add(equation));
    }
  }

  int size() {
    return cells.size();
  }

  Cell cell(int at) {
    return cells.get(at);
  }

  List<Equation> equations() {
    return equations;
  }

  /** The equations that a cell stands in. */
  List<Equation> equations(int cell) {
    return equationsOf.get(cell);
  }

  boolean isUnknown(int cell) {
    return !cells.get(cell).published() || withheld.containsKey(cell);
  }

  void withhold(int cell, Withheld why) {
    withheld.put(cell, why);
  }

  /** Published cells that are withheld, with the reason. */
  SortedMap<Integer, Withheld> withheld() {
    return withheld;
  }
}
