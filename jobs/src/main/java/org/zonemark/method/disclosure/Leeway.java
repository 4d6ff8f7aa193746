package org.zonemark.method.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Whether a cell that is not published could be as much above and below its value as it must, for
 * all that readers know: whether there are two tables that agree with everything published, in
 * which no cell is below 0, and in which it is off by that much.
 *
 * <p>The tables are looked for by linear programming (simplex method of commons-math3) as
 * deviations from the true one, in units of what is asked, first among the unknown cells next to
 * the cell and then further out ({@link Surroundings}), while those beyond stay as they are. A
 * table that is found is a proof whatever it leaves as it is, so the size of what hangs together
 * does not matter; and since withholding more takes nothing from it, no cell is looked at again.
 * One table often proves several cells.
 */
final class Leeway {

  /** Of an equation at least how many unknown cells may deviate, one attempt after the other. */
  private static final int[] EACH = {2, 3, 6};

  /** How many unknown cells may deviate at most. */
  private static final int[] MOST = {24, 48, 200};

  /**
   * The last attempt is left out once programmes that found nothing had so many cells, to the third
   * power, together: where many cells hang together and a table is seldom found, it would take
   * hours; more is withheld instead.
   */
  private static final double MOST_IN_VAIN = 4e9;

  private static final int MOST_STEPS = 20_000;

  /** A little more than is asked, for what the solver loses. */
  private static final double ENOUGH = 1 + 1e-4;

  private final Table table;
  private final DisclosureRule rule;
  private final BitSet above = new BitSet();
  private final BitSet below = new BitSet();
  private double inVain;

  Leeway(Table table, DisclosureRule rule) {
    this.table = table;
    this.rule = rule;
  }

  /** Whether a cell is proved to have it. */
  boolean isProved(int cell) {
    return above.get(cell) && below.get(cell);
  }

  /** Tries to prove it of a cell. */
  boolean prove(int cell) {
    double slack = rule.slack(table.cell(cell));
    if (slack == 0) {
      above.set(cell);
      below.set(cell);
    }
    List<Integer> before = List.of();
    int attempts = inVain < MOST_IN_VAIN ? EACH.length : EACH.length - 1;
    for (int at = 0; at < attempts && !isProved(cell); at++) {
      List<Integer> near = Surroundings.of(table, cell, EACH[at], MOST[at]);
      if (!near.equals(before)) {
        prove(near, slack, 1, above);
        prove(near, slack, -1, below);
      }
      before = near;
    }
    inVain += isProved(cell) ? 0 : (double) before.size() * before.size() * before.size();
    return isProved(cell);
  }

  // ---- a table that is off ----------------------------------------------------------------------

  /**
   * Looks for a table in which the first of some cells is off by as much as it must.
   *
   * @param direction 1 for above, -1 for below
   * @param proved where cells are noted that are off enough
   */
  private void prove(List<Integer> near, double unit, int direction, BitSet proved) {
    int cell = near.get(0);
    if (proved.get(cell)) {
      return;
    }
    double[] lows = new double[near.size()];
    for (int at = 0; at < lows.length; at++) {
      lows[at] = Math.min(table.cell(near.get(at)).total() / unit, near.size());
    }
    double asked = direction > 0 ? ENOUGH : Math.min(ENOUGH, lows[0]);
    double[] found = extreme(constraints(near, lows, direction, asked), near.size(), direction);
    if (found != null) {
      for (int at = 0; at < lows.length; at++) {
        note(near.get(at), (found[at] - lows[at]) * unit);
      }
    }
  }

  /** Notes by how much a cell is off in a table that readers cannot tell from the true one. */
  private void note(int cell, double off) {
    double slack = rule.slack(table.cell(cell));
    if (off >= slack) {
      above.set(cell);
    }
    if (-off >= Math.min(slack, table.cell(cell).total() * (1 - 1e-9))) {
      below.set(cell);
    }
  }

  /** Deviations fulfil the equations; each is counted from the lowest that its cell can have. */
  private List<LinearConstraint> constraints(
      List<Integer> near, double[] lows, int direction, double asked) {
    Map<Integer, Integer> places = new HashMap<>();
    Set<Integer> equations = new LinkedHashSet<>();
    for (int cell : near) {
      places.put(cell, places.size());
      for (int equation : table.equationsOf(cell)) {
        equations.add(equation);
      }
    }
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int equation : equations) {
      double[] factors = new double[lows.length];
      double sum = 0;
      for (int member : table.members(equation)) {
        Integer place = places.get(member);
        if (place != null) {
          int sign = member == table.equation(equation).whole() ? -1 : 1;
          factors[place] += sign;
          sum += sign * lows[place];
        }
      }
      constraints.add(new LinearConstraint(factors, Relationship.EQ, sum));
    }
    double[] first = new double[lows.length];
    first[0] = direction;
    Relationship bound = Relationship.LEQ;
    constraints.add(new LinearConstraint(first, bound, direction * lows[0] + asked));
    return constraints;
  }

  /** The table in which the first cell is off most; null where the solver does not find it. */
  private static double[] extreme(List<LinearConstraint> constraints, int cells, int direction) {
    double[] aim = new double[cells];
    aim[0] = direction;
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(MOST_STEPS),
              new LinearObjectiveFunction(aim, 0),
              new LinearConstraintSet(constraints),
              GoalType.MAXIMIZE,
              new NonNegativeConstraint(true))
          .getPoint();
    } catch (TooManyIterationsException | NoFeasibleSolutionException lost) {
      return null;
    }
  }
}
