package org.zonemark.method.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which cells of a table of sums are withheld, so that no sensitive one is published or follows
 * from what is: primary suppression by the rule, then complementary suppression by equation, each
 * time of the smallest cells that suffice, until no equation gives anything away; then each
 * sensitive cell must be proved to have its {@link Leeway} by all equations together, and more is
 * withheld beside it until it is.
 *
 * <p>The first part is the hypercube idea of one cell more in each row and column, reduced to one
 * equation at a time; the second is the intruder's problem of Fischetti and Salazar (Management
 * Science 47, 2001). The choice is not optimal: it withholds more than the least possible.
 *
 * <p>Guaranteed of every sensitive cell, however many cells hang together: readers who know all
 * published cells, all equations and that nothing is below 0 cannot narrow it down to less than the
 * rule's interval on both sides; unless all cells that hang together with it are withheld already.
 * A complementary cell is none that readers could subtract: it then gives nothing more away, and is
 * published.
 */
public final class Suppression {

  /** How far from a cell others are withheld for it. */
  private static final int NEIGHBOURS = 400;

  private final Table table;
  private final DisclosureRule rule;
  private final Leeway leeway;

  /** Equations that may say more than they did when last looked at. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private Suppression(Table table, DisclosureRule rule) {
    this.table = table;
    this.rule = rule;
    this.leeway = new Leeway(table, rule);
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
    Suppression suppression = new Suppression(new Table(cells, equations), rule);
    suppression.withholdSensitive();
    suppression.openAll();
    suppression.complement();
    suppression.widen();
    suppression.release();
    return suppression.table.withheld();
  }

  private void openAll() {
    for (int at = 0; at < table.equations(); at++) {
      open.add(at);
    }
  }

  private void open(int cell, int except) {
    for (int equation : table.equationsOf(cell)) {
      if (equation != except) {
        open.add(equation);
      }
    }
  }

  private void withholdSensitive() {
    for (int at = 0; at < table.size(); at++) {
      Cell cell = table.cell(at);
      if (cell.published() && rule.isSensitive(cell)) {
        table.withhold(at, rule.hasFew(cell) ? Withheld.FEW : Withheld.DOMINATED);
      }
    }
  }

  // ---- one equation at a time -------------------------------------------------------------------

  private void complement() {
    while (!open.isEmpty()) {
      int equation = open.remove();
      while (givesAway(table.equation(equation))) {
        if (!withholdOneMore(equation)) {
          break;
        }
      }
    }
  }

  /** Whether the published members of an equation say too much of a sensitive one. */
  private boolean givesAway(Equation equation) {
    Cell whole = table.cell(equation.whole());
    boolean isWholeUnknown = table.isUnknown(equation.whole());
    List<Cell> unknown = new ArrayList<>();
    boolean isSensitive = false;
    for (int part : equation.parts()) {
      Cell cell = table.cell(part);
      if (!cell.isEmpty() && table.isUnknown(part)) {
        unknown.add(cell);
        isSensitive |= rule.isSensitive(cell);
      }
    }
    if (isWholeUnknown) {
      double rest = unknown.stream().mapToDouble(Cell::total).sum();
      return rule.isSensitive(whole) && rest < rule.slack(whole);
    }
    if (!isSensitive) {
      return false;
    }
    Cell together = unknown.stream().reduce(Cell::plus).orElseThrow();
    return rule.isSensitive(together)
        || unknown.stream()
            .filter(rule::isSensitive)
            .anyMatch(cell -> together.total() - cell.total() < rule.slack(cell));
  }

  /** Withholds the smallest published part, or the whole where there is none. */
  private boolean withholdOneMore(int at) {
    Equation equation = table.equation(at);
    Optional<Integer> next =
        equation.parts().stream()
            .filter(part -> !table.isUnknown(part) && !table.cell(part).isEmpty())
            .min(Comparator.comparingDouble((Integer part) -> table.cell(part).total()));
    int cell = next.orElse(equation.whole());
    if (table.isUnknown(cell)) {
      return false;
    }
    table.withhold(cell, Withheld.COMPLEMENTARY);
    open(cell, at);
    return true;
  }

  // ---- all equations together -------------------------------------------------------------------

  /** Withholds more beside each sensitive cell that all equations together give away. */
  private void widen() {
    for (int at = 0; at < table.size(); at++) {
      if (table.isUnknown(at) && rule.isSensitive(table.cell(at))) {
        while (!leeway.isProved(at) && !leeway.prove(at) && withholdBeside(at)) {
          complement();
        }
      }
    }
  }

  /** In an equation of a cell that hangs together with it, the nearest first. */
  private boolean withholdBeside(int cell) {
    for (int linked : near(cell)) {
      for (int equation : table.equationsOf(linked)) {
        if (withholdOneMore(equation)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The nearest unknown cells that hang together with one, itself the first. */
  private List<Integer> near(int cell) {
    Set<Integer> near = new LinkedHashSet<>(Set.of(cell));
    Deque<Integer> next = new ArrayDeque<>(near);
    while (!next.isEmpty() && near.size() < NEIGHBOURS) {
      for (int equation : table.equationsOf(next.remove())) {
        for (int member : table.members(equation)) {
          if (near.size() < NEIGHBOURS && table.isUnknown(member) && near.add(member)) {
            next.add(member);
          }
        }
      }
    }
    return List.copyOf(near);
  }

  /** Publishes what follows from one equation all the same. */
  private void release() {
    openAll();
    while (!open.isEmpty()) {
      int[] unknown = table.unknown(open.remove());
      if (unknown.length == 1 && table.why(unknown[0]) == Withheld.COMPLEMENTARY) {
        table.publish(unknown[0]);
        open(unknown[0], -1);
      }
    }
  }
}
