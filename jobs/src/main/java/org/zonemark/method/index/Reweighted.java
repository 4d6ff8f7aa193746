package org.zonemark.method.index;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * An index under other weights than its own, made over and over: what weights do not change is made
 * ready once. Every sum runs as it does under the declared weights, so that these give the same
 * bits.
 */
final class Reweighted {

  private final Node root;

  /** A node with what does not change. */
  private static final class Node {
    private Aggregation aggregation;

    /** The scores of a leaf, by zone; NaN where missing. */
    private double[] scores;

    /** The same, ready for the mean that makes the parent; null where that is no mean. */
    private Mean.Part part;

    /** Which zones have a score under the declared weights. */
    private boolean[] scored;

    private Node[] children;

    /** How many nodes are below. */
    private int size;
  }

  /**
   * An index.
   *
   * @param leaves the scores of each leaf by zone, NaN where missing; by id
   * @param nominal the scores of the others under the declared weights, by id
   * @param methods how the nodes of a depth are made
   */
  Reweighted(
      Tree root,
      Map<String, double[]> leaves,
      Map<String, List<Aggregation.Aggregate>> nominal,
      IntFunction<Aggregation> methods) {
    this.root = node(root, 0, leaves, nominal, methods);
  }

  private static Node node(
      Tree tree,
      int depth,
      Map<String, double[]> leaves,
      Map<String, List<Aggregation.Aggregate>> nominal,
      IntFunction<Aggregation> methods) {
    Node node = new Node();
    node.scores = leaves.get(tree.id());
    if (tree.isLeaf()) {
      return node;
    }
    node.aggregation = methods.apply(depth);
    node.children = new Node[tree.children().size()];
    for (int i = 0; i < node.children.length; i++) {
      Node child = node(tree.children().get(i), depth + 1, leaves, nominal, methods);
      if (child.children == null && node.aggregation instanceof Mean mean) {
        child.part = mean.part(child.scores);
      }
      node.children[i] = child;
      node.size += 1 + child.size;
    }
    List<Aggregation.Aggregate> declared = nominal.get(tree.id());
    node.scored = new boolean[declared.size()];
    for (int zone = 0; zone < node.scored.length; zone++) {
      node.scored[zone] = declared.get(zone).score().isPresent();
    }
    return node;
  }

  /** The scores of the whole, in the order of the zones, as the index gives them. */
  double[] whole(double[] weights) {
    return root.children == null ? root.scores : scores(root, weights, 0);
  }

  /**
   * The scores of a node.
   *
   * @param first the position of the weight of the first node below it
   */
  private static double[] scores(Node node, double[] weights, int first) {
    double[] own = new double[node.children.length];
    double all = 0;
    int at = first;
    for (int i = 0; i < own.length; i++) {
      own[i] = weights[at];
      all += weights[at];
      at += 1 + node.children[i].size;
    }
    double[] scores;
    if (all == 0) {
      scores = new double[node.scored.length];
    } else if (node.aggregation instanceof Mean mean) {
      scores = mean.scores(parts(node, mean, weights, first), node.scored.length, own, 0);
    } else {
      scores = node.aggregation.scores(parts(node, weights, first), own, 0);
    }
    for (int zone = 0; zone < scores.length; zone++) {
      if (all == 0 || !node.scored[zone]) {
        scores[zone] = Double.NaN;
      }
    }
    return scores;
  }

  private static Mean.Part[] parts(Node node, Mean mean, double[] weights, int first) {
    Mean.Part[] parts = new Mean.Part[node.children.length];
    int at = first;
    for (int i = 0; i < parts.length; i++) {
      Node child = node.children[i];
      parts[i] = child.part == null ? mean.part(scores(child, weights, at + 1)) : child.part;
      at += 1 + child.size;
    }
    return parts;
  }

  private static double[][] parts(Node node, double[] weights, int first) {
    double[][] parts = new double[node.children.length][];
    int at = first;
    for (int i = 0; i < parts.length; i++) {
      Node child = node.children[i];
      parts[i] = child.children == null ? child.scores : scores(child, weights, at + 1);
      at += 1 + child.size;
    }
    return parts;
  }
}
