package org.zonemark.method.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * What a reader can conclude of a cell that is not published: the least and the greatest value that
 * fit all published cells, all equations, and that no cell is below 0.
 */
final class Attack {

  private static final int MOST_STEPS = 100_000;

  private final List<Cell> cells;
  private final IntPredicate isUnknown;
  private final Map<Integer, List<Equation>> equationsOf = new HashMap<>();

  Attack(List<Cell> cells, List<Equation> equations, IntPredicate isUnknown) {
    this.cells = cells;
    this.isUnknown = isUnknown;
    for (Equation equation : equations) {
      equation
          .members()
          .forEach(
              cell -> equationsOf.computeIfAbsent(cell, any -> new ArrayList<>()).add(equation));
    }
  }

  /** Between what a value must lie; the high end is infinite where nothing bounds it. */
  record Interval(double low, double high) {}

  /** The unknown cells that hang together with one, itself the first. */
  private Set<Integer> reach(int cell) {
    Set<Integer> reached = new LinkedHashSet<>(Set.of(cell));
    Deque<Integer> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (Equation equation : equations(next.remove())) {
        unknown(equation).stream().filter(reached::add).forEach(next::add);
      }
    }
    return reached;
  }

  private List<Equation> equations(int cell) {
    return equationsOf.getOrDefault(cell, List.of());
  }

  private List<Integer> unknown(Equation equation) {
    return equation.members().stream().filter(isUnknown::test).toList();
  }

  Interval interval(int cell) {
    Map<Integer, Integer> places = new LinkedHashMap<>();
    reach(cell).forEach(each -> places.put(each, places.size()));
    double scale =
        Math.max(
            1, places.keySet().stream().mapToDouble(at -> cells.get(at).total()).max().orElse(1));
    List<LinearConstraint> known =
        places.keySet().stream()
            .flatMap(at -> equations(at).stream())
            .distinct()
            .map(equation -> constraint(equation, places, scale))
            .toList();
    double[] aim = new double[places.size()];
    aim[0] = 1;
    return new Interval(
        Math.max(0, scale * extreme(aim, known, GoalType.MINIMIZE)),
        scale * extreme(aim, known, GoalType.MAXIMIZE));
  }

  private LinearConstraint constraint(
      Equation equation, Map<Integer, Integer> places, double scale) {
    double[] factors = new double[places.size()];
    double sum = 0;
    for (int each : unknown(equation)) {
      int sign = each == equation.whole() ? -1 : 1;
      factors[places.get(each)] += sign;
      sum += sign * cells.get(each).total() / scale;
    }
    return new LinearConstraint(factors, Relationship.EQ, sum);
  }

  private static double extreme(
      double[] aim, Collection<LinearConstraint> known, GoalType direction) {
    if (known.isEmpty()) {
      return direction == GoalType.MINIMIZE ? 0 : Double.POSITIVE_INFINITY;
    }
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(MOST_STEPS),
              new LinearObjectiveFunction(aim, 0),
              new LinearConstraintSet(known),
              direction,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException unbounded) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
