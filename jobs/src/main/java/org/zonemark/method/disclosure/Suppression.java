package org.zonemark.method.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which cells of a table of sums are withheld, so that no sensitive one is published or follows
 * from what is: primary suppression by the rule, then complementary suppression by equation, each
 * time of the smallest cells that suffice, until no equation gives anything away; then every
 * sensitive cell is attacked by a linear programme over all published cells, and what is too narrow
 * is widened.
 *
 * <p>The first part is the hypercube idea of one cell more in each row and column, reduced to one
 * equation at a time; the second is the intruder's problem of Fischetti and Salazar (Management
 * Science 47, 2001). The choice is not optimal: it withholds more than the least possible.
 */
public final class Suppression {

  /**
   * Unknown cells that hang together, above which they are not attacked: the programme is dense.
   */
  private static final int ATTACKED = 250;

  private final List<Cell> cells;
  private final List<Equation> equations;
  private final DisclosureRule rule;
  private final SortedMap<Integer, Withheld> withheld = new TreeMap<>();
  private final Attack attack;

  private Suppression(List<Cell> cells, List<Equation> equations, DisclosureRule rule) {
    this.cells = cells;
    this.equations = equations;
    this.rule = rule;
    this.attack = new Attack(cells, equations, this::isUnknown);
  }

  /**
   * What is not published, and why.
   *
   * @param cells of one table, each with what it would give away
   * @param equations between them, by position
   * @return positions of published cells that are withheld, with the reason
   */
  public static SortedMap<Integer, Withheld> of(
      List<Cell> cells, List<Equation> equations, DisclosureRule rule) {
    Suppression suppression = new Suppression(cells, equations, rule);
    suppression.withholdSensitive();
    do {
      suppression.complement();
    } while (suppression.widen());
    return suppression.withheld;
  }

  private void withholdSensitive() {
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.get(cell).published() && rule.isSensitive(cells.get(cell))) {
        withheld.put(cell, rule.hasFew(cells.get(cell)) ? Withheld.FEW : Withheld.DOMINATED);
      }
    }
  }

  private boolean isUnknown(int cell) {
    return !cells.get(cell).published() || withheld.containsKey(cell);
  }

  // ---- one equation at a time -------------------------------------------------------------------

  private void complement() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Equation equation : equations) {
        while (givesAway(equation) && withholdOneMore(equation)) {
          changed = true;
        }
      }
    }
  }

  /** Whether the published members of an equation say too much of a sensitive one. */
  private boolean givesAway(Equation equation) {
    List<Integer> unknown =
        equation.parts().stream()
            .filter(this::isUnknown)
            .filter(part -> !cells.get(part).isEmpty())
            .toList();
    Cell whole = cells.get(equation.whole());
    if (isUnknown(equation.whole())) {
      double rest = unknown.stream().mapToDouble(part -> cells.get(part).total()).sum();
      return rule.isSensitive(whole) && rest < rule.slack(whole);
    }
    if (unknown.stream().noneMatch(part -> rule.isSensitive(cells.get(part)))) {
      return false;
    }
    Cell together = unknown.stream().map(cells::get).reduce(Cell::plus).orElseThrow();
    return rule.isSensitive(together)
        || unknown.stream()
            .map(cells::get)
            .filter(rule::isSensitive)
            .anyMatch(cell -> together.total() - cell.total() < rule.slack(cell));
  }

  /** Withholds the smallest published part, or the whole where there is none. */
  private boolean withholdOneMore(Equation equation) {
    Optional<Integer> next =
        equation.parts().stream()
            .filter(part -> !isUnknown(part) && !cells.get(part).isEmpty())
            .min(Comparator.comparingDouble((Integer part) -> cells.get(part).total()));
    int cell = next.orElse(equation.whole());
    if (isUnknown(cell)) {
      return false;
    }
    withheld.put(cell, Withheld.COMPLEMENTARY);
    return true;
  }

  // ---- all equations together -------------------------------------------------------------------

  /** Withholds one more cell beside each sensitive one that all equations together give away. */
  private boolean widen() {
    boolean widened = false;
    for (int cell : List.copyOf(withheld.keySet())) {
      if (rule.isSensitive(cells.get(cell)) && isNarrow(cell)) {
        widened |= withholdBeside(cell);
      }
    }
    return widened;
  }

  private boolean isNarrow(int cell) {
    if (attack.reach(cell).size() > ATTACKED) {
      return false;
    }
    return !attack.interval(cell).leaves(cells.get(cell).total(), rule.slack(cells.get(cell)));
  }

  /** In an equation of a cell that hangs together with it, the nearest first. */
  private boolean withholdBeside(int cell) {
    for (int linked : attack.reach(cell)) {
      for (Equation equation : attack.equations(linked)) {
        if (withholdOneMore(equation)) {
          return true;
        }
      }
    }
    return false;
  }
}
