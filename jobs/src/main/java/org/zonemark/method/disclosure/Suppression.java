package org.zonemark.method.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

  private static final Cell NOTHING = new Cell(0, 0, 0, false);

  private final Table table;
  private final DisclosureRule rule;
  private final Leeway leeway;
  private final Surroundings surroundings;

  /** How often more was withheld beside a cell. */
  private int searches;

  /** Equations that may say more than they did when last looked at. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private Suppression(Table table, DisclosureRule rule, Leeway leeway, Surroundings surroundings) {
    this.table = table;
    this.rule = rule;
    this.leeway = leeway;
    this.surroundings = surroundings;
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
    Surroundings surroundings = new Surroundings(table);
    Leeway leeway = new Leeway(table, rule, surroundings);
    // What does not hang together is protected by itself, on all cores: no two touch the same cell.
    table.components().parallelStream()
        .forEach(
            together ->
                new Suppression(table, rule, leeway.apart(), surroundings).protect(together));
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
    IntStream.of(table.equationsOf(together)).forEach(open::add);
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
      while (table.told(equation) > 0 && givesAway(equation)) {
        withholdOneMore(equation, 0);
      }
    }
  }

  /** Whether the published members of an equation say too much of a sensitive one. */
  private boolean givesAway(int equation) {
    int whole = table.whole(equation);
    Cell together = NOTHING;
    boolean isSensitive = false;
    for (int part : table.members(equation)) {
      if (part != whole && table.isUnknown(part)) {
        together = together.plus(table.cell(part));
        isSensitive |= rule.isSensitive(table.cell(part));
      }
    }
    if (table.isUnknown(whole)) {
      Cell sum = table.cell(whole);
      return rule.isSensitive(sum) && together.total() < rule.slack(sum);
    }
    return isSensitive && (rule.isSensitive(together) || isCramped(equation, together.total()));
  }

  /** Whether what nobody is told of the parts of an equation leaves too little to one of them. */
  private boolean isCramped(int equation, double total) {
    int whole = table.whole(equation);
    for (int part : table.members(equation)) {
      Cell cell = table.cell(part);
      boolean isAsked = part != whole && table.isUnknown(part) && rule.isSensitive(cell);
      if (isAsked && total - cell.total() < rule.slack(cell)) {
        return true;
      }
    }
    return false;
  }

  /** Withholds one of an equation, of which one must be told. */
  private void withholdOneMore(int equation, double enough) {
    int cell = table.least(equation, enough);
    table.withhold(cell, Withheld.COMPLEMENTARY);
    surroundings.noteWithheld(cell, searches);
    open(cell, equation);
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
      int since = searches;
      int[] lack = table.open(together).stream().map(lacking).flatMapToInt(IntStream::of).toArray();
      for (int cell : lack) {
        for (int one = 0; one < times && withholdBeside(cell, since, times); one++) {
          isWider = true;
        }
      }
      complement();
    }
  }

  /** Withholds one more where cells that hang together with one are cramped, else near it. */
  private boolean withholdBeside(int cell, int since, double times) {
    double enough = rule.slack(table.cell(cell)) * times;
    int equation =
        surroundings.isInVain(cell) ? -1 : surroundings.nearest(cell, since, ++searches, enough);
    if (equation < 0) {
      return false;
    }
    withholdOneMore(equation, enough);
    return true;
  }

  /** Publishes what follows from one equation all the same. */
  private void release() {
    while (!open.isEmpty()) {
      int equation = open.remove();
      if (table.unknowns(equation) == 1) {
        int unknown =
            IntStream.of(table.members(equation))
                .filter(table::isUnknown)
                .findFirst()
                .orElseThrow();
        if (table.why(unknown) == Withheld.COMPLEMENTARY) {
          table.publish(unknown);
          open(unknown, -1);
        }
      }
    }
  }
}
