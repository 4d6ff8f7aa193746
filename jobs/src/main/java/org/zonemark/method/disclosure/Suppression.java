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
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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

  /** How far from a cell others are withheld for it, in cells. */
  private static final int NEIGHBOURS = 400;

  /** Where so many times as much can be taken up as must, it is no matter how much more. */
  private static final double MOST_TIMES = 1e6;

  private final Table table;
  private final DisclosureRule rule;
  private final Leeway leeway;

  /** Equations that may say more than they did when last looked at. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private Suppression(Table table, DisclosureRule rule, Leeway leeway) {
    this.table = table;
    this.rule = rule;
    this.leeway = leeway;
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
    Table table = new Table(cells, equations);
    Leeway leeway = new Leeway(table, rule);
    // What does not hang together is protected by itself, on all cores: no two touch the same cell.
    table.components().parallelStream()
        .forEach(together -> new Suppression(table, rule, leeway).protect(together));
    return table.withheld();
  }

  private void protect(int[] together) {
    withholdSensitive(together);
    openAll(together);
    complement();
    widen(together, leeway::cramped);
    widen(together, leeway::unproved);
    openAll(together);
    release();
  }

  private void openAll(int[] together) {
    IntStream.of(together)
        .flatMap(cell -> IntStream.of(table.equationsOf(cell)))
        .sorted()
        .distinct()
        .forEach(open::add);
  }

  private void open(int cell, int except) {
    for (int equation : table.equationsOf(cell)) {
      if (equation != except) {
        open.add(equation);
      }
    }
  }

  private void withholdSensitive(int[] together) {
    for (int at : together) {
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
        if (!withholdOneMore(equation, 0)) {
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

  /**
   * Withholds the smallest published part that is large enough, else the largest; or the whole
   * where there is no part.
   */
  private boolean withholdOneMore(int at, double enough) {
    Equation equation = table.equation(at);
    Optional<Integer> next =
        equation.parts().stream()
            .filter(part -> !table.isUnknown(part) && !table.cell(part).isEmpty())
            .min(
                Comparator.comparing((Integer part) -> table.cell(part).total() < enough)
                    .thenComparingDouble(
                        part ->
                            table.cell(part).total() < enough
                                ? -table.cell(part).total()
                                : table.cell(part).total()));
    int cell = next.orElse(equation.whole());
    if (table.isUnknown(cell)) {
      return false;
    }
    table.withhold(cell, Withheld.COMPLEMENTARY);
    open(cell, at);
    return true;
  }

  // ---- all equations together -------------------------------------------------------------------

  /**
   * Withholds more beside sensitive cells that lack their leeway, each time twice as much and where
   * twice as much could be taken up already, until none lacks it or nothing is left to withhold.
   *
   * @param lacking of the cells that nobody is told those that lack it
   */
  private void widen(int[] together, UnaryOperator<int[]> lacking) {
    boolean isWider = true;
    for (double times = 1; isWider; times *= 2) {
      isWider = false;
      int[] unknown = IntStream.of(together).filter(table::isUnknown).toArray();
      for (int cell : lacking.apply(unknown)) {
        for (int one = 0; one < times && withholdBeside(cell, times); one++) {
          isWider = true;
        }
      }
      complement();
    }
  }

  /** Withholds one more where cells that hang together with one are cramped, else near it. */
  private boolean withholdBeside(int cell, double times) {
    double enough = rule.slack(table.cell(cell)) * times;
    for (double limit = enough; limit < MOST_TIMES * enough; limit *= 2) {
      if (withholdBeside(cell, enough, limit)) {
        return true;
      }
    }
    return withholdBeside(cell, enough, Double.POSITIVE_INFINITY);
  }

  /**
   * In the nearest equation whose other cells that nobody is told can take up less than a limit.
   */
  private boolean withholdBeside(int cell, double enough, double limit) {
    Set<Integer> near = new LinkedHashSet<>(Set.of(cell));
    Deque<Integer> next = new ArrayDeque<>(near);
    while (!next.isEmpty()) {
      int linked = next.remove();
      for (int equation : table.equationsOf(linked)) {
        int[] unknown = table.unknown(equation);
        if (leeway.room(unknown) - leeway.room(linked) < limit) {
          if (withholdOneMore(equation, enough)) {
            return true;
          }
          for (int member : unknown) {
            if (near.size() < NEIGHBOURS && near.add(member)) {
              next.add(member);
            }
          }
        }
      }
    }
    return false;
  }

  /** Publishes what follows from one equation all the same. */
  private void release() {
    while (!open.isEmpty()) {
      int[] unknown = table.unknown(open.remove());
      if (unknown.length == 1 && table.why(unknown[0]) == Withheld.COMPLEMENTARY) {
        table.publish(unknown[0]);
        open(unknown[0], -1);
      }
    }
  }
}
