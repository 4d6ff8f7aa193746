package org.zonemark.method.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * The difference of two scores of an index taken apart by node: of two zones, or of one zone in two
 * years. What the nodes of one parent add sums to what the parent adds.
 *
 * <p>Where parts make their parent by a weighted arithmetic mean, a part adds its contribution to
 * the one score less that to the other. Where by another mean {@code g(sum(w f(x)))}, the
 * difference of the means is divided in proportion to {@code w f(x) - w f(y)}; for the geometric
 * mean this is the logarithmic mean decomposition (Montgomery 1937; Vartia 1976). A missing part
 * has left its weight to the others. Null rule: methods that are no means make no sum ({@code
 * no_sum}); zero has no logarithm ({@code not_positive}); without one of the scores there is no
 * difference ({@code no_value}).
 */
public final class ScoreSplit {

  private final List<Composite.Level> levels;
  private final Map<String, Double> one;
  private final Map<String, Double> other;
  private final Map<String, Outcome<Double>> parts = new LinkedHashMap<>();

  private ScoreSplit(
      List<Composite.Level> levels, Map<String, Double> one, Map<String, Double> other) {
    this.levels = levels;
    this.one = one;
    this.other = other;
  }

  /**
   * What each node adds to {@code one - other}, by id.
   *
   * @param root the tree with the weights of the one score
   * @param otherRoot the same tree with those of the other
   * @param one the scores of all nodes; absent or null where there is none
   * @param other the same
   */
  public static Map<String, Outcome<Double>> of(
      Tree root,
      Tree otherRoot,
      List<Composite.Level> levels,
      Map<String, Double> one,
      Map<String, Double> other) {
    ScoreSplit split = new ScoreSplit(levels, one, other);
    boolean known = one.get(root.id()) != null && other.get(root.id()) != null;
    split.add(root, otherRoot, 0, 1, 1, known ? null : Reason.NO_VALUE);
    return split.parts;
  }

  /**
   * Adds a node and all below it: it adds {@code times * one - otherTimes * other}.
   *
   * @param reason why nothing can be said of it; null where something can
   */
  private void add(
      Tree node, Tree otherNode, int depth, double times, double otherTimes, Reason reason) {
    Double x = one.get(node.id());
    Double y = other.get(node.id());
    Reason why = reason == null && x == null && y == null ? Reason.NO_VALUE : reason;
    double adds = (x == null ? 0 : times * x) - (y == null ? 0 : otherTimes * y);
    parts.put(node.id(), why == null ? Outcome.number(adds) : Outcome.none(why));
    // What has no score adds nothing, whatever is known below it.
    double known = x == null ? 0 : times;
    double otherKnown = y == null ? 0 : otherTimes;
    if (node.isLeaf()) {
      return;
    }
    Aggregation method = levels.get(Math.min(depth, levels.size() - 1)).aggregation();
    if (why == null && !(method instanceof Mean)) {
      why = Reason.NO_SUM;
    }
    if (why != null) {
      addNothing(node, otherNode, depth, why);
      return;
    }
    double power = ((Mean) method).power();
    if (power == 1) {
      addLinear(node, otherNode, depth, known, otherKnown);
    } else {
      addCurved(node, otherNode, depth, power, adds, times);
    }
  }

  private void addLinear(Tree node, Tree otherNode, int depth, double times, double otherTimes) {
    List<Double> weights = Weights.shares(node);
    List<Double> otherWeights = Weights.shares(otherNode);
    double known = known(node, weights, one);
    double otherKnown = known(node, otherWeights, other);
    for (int i = 0; i < weights.size(); i++) {
      double share = known == 0 ? 0 : weights.get(i) / known;
      double otherShare = otherKnown == 0 ? 0 : otherWeights.get(i) / otherKnown;
      add(
          node.children().get(i),
          otherNode.children().get(i),
          depth + 1,
          times * share,
          otherTimes * otherShare,
          null);
    }
  }

  /** Divides what a node adds among parts that make it by another mean than the arithmetic. */
  private void addCurved(
      Tree node, Tree otherNode, int depth, double power, double adds, double times) {
    List<Double> weights = Weights.shares(node);
    List<Double> otherWeights = Weights.shares(otherNode);
    double known = known(node, weights, one);
    double otherKnown = known(node, otherWeights, other);
    double sum = 0;
    double size = 0;
    boolean both = one.get(node.id()) != null && other.get(node.id()) != null;
    Reason why = both && known > 0 && otherKnown > 0 ? null : Reason.NO_VALUE;
    for (int i = 0; i < weights.size() && why == null; i++) {
      String id = node.children().get(i).id();
      double bent = weights.get(i) / known * bent(one.get(id), power);
      double otherBent = otherWeights.get(i) / otherKnown * bent(other.get(id), power);
      sum += bent - otherBent;
      size += Math.abs(bent) + Math.abs(otherBent);
      why = Double.isFinite(sum) ? null : Reason.NOT_POSITIVE;
    }
    if (why != null) {
      addNothing(node, otherNode, depth, why);
      return;
    }
    // Two means that are all but equal: what their parts add is divided by the slope there.
    double rate =
        Math.abs(sum) > 1e-9 * size ? adds / sum : times * slope(one.get(node.id()), power);
    for (int i = 0; i < weights.size(); i++) {
      double share = rate * weights.get(i) / known;
      double otherShare = rate * otherWeights.get(i) / otherKnown;
      Tree child = node.children().get(i);
      addBent(child, otherNode.children().get(i), depth + 1, power, share, otherShare);
    }
  }

  /** Adds all below a node, of which nothing can be said. */
  private void addNothing(Tree node, Tree otherNode, int depth, Reason why) {
    for (int i = 0; i < node.children().size(); i++) {
      add(node.children().get(i), otherNode.children().get(i), depth + 1, 0, 0, why);
    }
  }

  /** What a part adds to a mean that is bent by a power, by its share of the difference there. */
  private void addBent(
      Tree child, Tree otherChild, int depth, double power, double share, double otherShare) {
    Double x = one.get(child.id());
    Double y = other.get(child.id());
    if (x != null && y != null && share == otherShare && x.doubleValue() != y) {
      double each = share * (bent(x, power) - bent(y, power)) / (x - y);
      add(child, otherChild, depth, each, each, null);
    } else {
      add(
          child,
          otherChild,
          depth,
          x == null || x == 0 ? 0 : share * bent(x, power) / x,
          y == null || y == 0 ? 0 : otherShare * bent(y, power) / y,
          null);
    }
  }

  private static double known(Tree node, List<Double> weights, Map<String, Double> scores) {
    double known = 0;
    for (int i = 0; i < weights.size(); i++) {
      known += scores.get(node.children().get(i).id()) == null ? 0 : weights.get(i);
    }
    return known;
  }

  private static double bent(Double score, double power) {
    if (score == null) {
      return 0;
    }
    return power == 0 ? StrictMath.log(score) : StrictMath.pow(score, power);
  }

  /** How fast the mean rises with the sum of its bent parts. */
  private static double slope(double mean, double power) {
    return power == 0 ? mean : StrictMath.pow(mean, 1 - power) / power;
  }
}
