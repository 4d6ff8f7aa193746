package org.zonemark.method.index;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.method.number.KeyedRandom;

/** Weights of the nodes of an index: their shares, and draws around them. */
public final class Weights {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Weights() {}

  /**
   * The weights of a node's children in percent of their sum, in the order of their ids. Worked out
   * in decimals, so that 1 and 2 give the same bits as 0.1 and 0.2.
   */
  public static List<Double> shares(Tree node) {
    List<BigDecimal> exact = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Tree child : node.children()) {
      BigDecimal weight = BigDecimal.valueOf(child.weight());
      exact.add(weight);
      sum = sum.add(weight);
    }
    List<Double> shares = new ArrayList<>(exact.size());
    for (BigDecimal weight : exact) {
      shares.add(
          sum.signum() == 0
              ? 0
              : weight.multiply(WHOLE).divide(sum, MathContext.DECIMAL128).doubleValue());
    }
    return shares;
  }

  /** Each node's weight among its siblings, in percent of their sum; the root's own is 100. */
  public static Map<String, Double> amongSiblings(Tree root) {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put(root.id(), 100.0);
    addShares(root, weights);
    return weights;
  }

  private static void addShares(Tree node, Map<String, Double> weights) {
    List<Double> shares = shares(node);
    for (int i = 0; i < shares.size(); i++) {
      weights.put(node.children().get(i).id(), shares.get(i));
      addShares(node.children().get(i), weights);
    }
  }

  /**
   * Each node's weight in the whole index, in percent, the root's own 100 among them: its share of
   * its siblings' weights times the weight of its parent.
   */
  public static Map<String, Double> effective(Tree root) {
    Map<String, Double> weights = new LinkedHashMap<>();
    addEffective(root, 100, weights);
    return weights;
  }

  private static void addEffective(Tree node, double weight, Map<String, Double> weights) {
    weights.put(node.id(), weight);
    List<Double> shares = shares(node);
    for (int i = 0; i < shares.size(); i++) {
      addEffective(node.children().get(i), weight * shares.get(i) / 100, weights);
    }
  }

  /** How weights vary. A draw depends on the seed, its number and the node's id alone. */
  public sealed interface Variation extends Serializable {
    /** The weight of one node in one draw, in percent of its siblings' nominal sum. */
    double drawn(double share, KeyedRandom random);
  }

  /**
   * Each weight is multiplied by a factor between {@code 1 - width} and {@code 1 + width}, all
   * equally likely, apart from its siblings.
   *
   * @param width 0..1
   */
  public record Noise(double width) implements Variation {
    @Override
    public double drawn(double share, KeyedRandom random) {
      return share * (1 + width * (2 * random.nextDouble() - 1));
    }
  }

  /**
   * The shares of siblings follow a Dirichlet distribution around the nominal ones: gamma variates
   * of shape {@code concentration * share}.
   *
   * @param concentration larger is nearer to the nominal weights; the number of siblings with equal
   *     weights makes all weights equally likely
   */
  public record Dirichlet(double concentration) implements Variation {
    @Override
    public double drawn(double share, KeyedRandom random) {
      return share == 0 ? 0 : random.nextGamma(concentration * share / 100);
    }
  }

  /** Draws of the weights of all nodes below a root, in the order of {@link Tree#below}. */
  public static final class Draws {
    private final String[] ids;
    private final double[] shares;
    private final boolean[] vary;
    private final Variation variation;
    private final long seed;

    /**
     * Draws around the weights of a tree.
     *
     * @param variation how weights vary; null where they are those of the tree in every draw
     * @param levels the levels whose weights vary, 1 is the first below the root; all where empty
     */
    public Draws(Tree root, Variation variation, Set<Integer> levels, long seed) {
      int size = root.below().size();
      this.ids = new String[size];
      this.shares = new double[size];
      this.vary = new boolean[size];
      this.variation = variation;
      this.seed = seed;
      add(root, 1, levels, 0);
    }

    private int add(Tree node, int level, Set<Integer> levels, int first) {
      List<Double> ofChildren = shares(node);
      int at = first;
      for (int i = 0; i < ofChildren.size(); i++) {
        Tree child = node.children().get(i);
        ids[at] = child.id();
        shares[at] = ofChildren.get(i);
        vary[at] = variation != null && (levels.isEmpty() || levels.contains(level));
        at = add(child, level + 1, levels, at + 1);
      }
      return at;
    }

    /** The ids of the nodes. */
    public List<String> ids() {
      return List.of(ids);
    }

    /** Whether the weight of the node at a position is drawn. */
    public boolean varies(int at) {
      return vary[at];
    }

    /** The weights of one draw, which depend on the seed, its number and the nodes' ids alone. */
    public double[] drawn(long number) {
      double[] weights = shares.clone();
      for (int at = 0; at < weights.length; at++) {
        if (vary[at]) {
          weights[at] = variation.drawn(shares[at], KeyedRandom.of(seed, number, ids[at]));
        }
      }
      return weights;
    }
  }
}
