package org.zonemark.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An index of some zones: the scores of its leaves, and how they go up the tree. */
public final class Composite {

  private final Tree root;
  private final Map<String, double[]> leaves = new HashMap<>();
  private final List<Level> levels;

  /** How many nodes are below each. */
  private final Map<String, Integer> sizes = new HashMap<>();

  /** The scores under the weights of the tree, by node. */
  private Map<String, List<Aggregation.Aggregate>> nominal;

  /**
   * How children make their parent at one level.
   *
   * @param minimumCoverage share of a node's weight that must have a value, 0..1
   */
  public record Level(Aggregation aggregation, double minimumCoverage) {}

  /**
   * An index.
   *
   * @param leaves the scores of each leaf by zone, null where missing; by id
   * @param levels how children make their parent, from the whole down; the last one for everything
   *     below it too
   */
  public Composite(Tree root, Map<String, List<Double>> leaves, List<Level> levels) {
    this.root = root;
    leaves.forEach((id, scores) -> this.leaves.put(id, numbers(scores)));
    this.levels = List.copyOf(levels);
    root.below().forEach(node -> sizes.put(node.id(), node.below().size()));
  }

  /**
   * The scores of every node above the leaves, by id and in the order of the zones, with the
   * contributions of its children in the order of their ids. Weights are taken as {@linkplain
   * Weights#shares shares}.
   */
  public Map<String, List<Aggregation.Aggregate>> nodes() {
    if (nominal == null) {
      Map<String, List<Aggregation.Aggregate>> nodes = new HashMap<>();
      score(root, 0, nodes);
      nominal = Collections.unmodifiableMap(nodes);
    }
    return nominal;
  }

  private List<Double> score(Tree node, int depth, Map<String, List<Aggregation.Aggregate>> nodes) {
    if (node.isLeaf()) {
      return values(leaves.get(node.id()));
    }
    List<List<Double>> parts = new ArrayList<>();
    node.children().forEach(child -> parts.add(score(child, depth + 1, nodes)));
    Level level = level(depth);
    List<Aggregation.Aggregate> scores =
        level.aggregation().of(parts, Weights.shares(node), level.minimumCoverage());
    nodes.put(node.id(), scores);
    List<Double> values = new ArrayList<>(scores.size());
    scores.forEach(score -> values.add(score.score().value()));
    return Collections.unmodifiableList(values);
  }

  /**
   * The scores of the whole under other weights, in the order of the zones; NaN where there is
   * none. Who has no score at a node under the weights of the tree has none there under others
   * either, so that the same zones are compared in every draw. A node whose children all weigh
   * nothing is left out.
   *
   * @param weights by id, of all nodes below the whole
   */
  public double[] whole(Map<String, Double> weights) {
    return whole(root.below().stream().mapToDouble(node -> weights.get(node.id())).toArray());
  }

  /** The same with the weights in the order of {@link Tree#below}. */
  double[] whole(double[] weights) {
    nodes();
    return whole(root, 0, weights, 0);
  }

  /**
   * The scores of a node.
   *
   * @param first the position of the weight of the first node below it
   */
  private double[] whole(Tree node, int depth, double[] weights, int first) {
    if (node.isLeaf()) {
      return leaves.get(node.id());
    }
    int size = node.children().size();
    double[][] parts = new double[size][];
    double[] drawn = new double[size];
    double all = 0;
    int at = first;
    for (int i = 0; i < size; i++) {
      Tree child = node.children().get(i);
      drawn[i] = weights[at];
      all += weights[at];
      parts[i] = whole(child, depth + 1, weights, at + 1);
      at += 1 + sizes.get(child.id());
    }
    List<Aggregation.Aggregate> declared = nominal.get(node.id());
    double[] scores =
        all > 0 ? level(depth).aggregation().scores(parts, drawn, 0) : new double[declared.size()];
    for (int zone = 0; zone < scores.length; zone++) {
      if (all == 0 || !declared.get(zone).score().isPresent()) {
        scores[zone] = Double.NaN;
      }
    }
    return scores;
  }

  private Level level(int depth) {
    return levels.get(Math.min(depth, levels.size() - 1));
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(value -> value == null ? Double.NaN : value).toArray();
  }

  private static List<Double> values(double[] numbers) {
    List<Double> values = new ArrayList<>(numbers.length);
    for (double number : numbers) {
      values.add(Double.isNaN(number) ? null : Double.valueOf(number));
    }
    return values;
  }
}
