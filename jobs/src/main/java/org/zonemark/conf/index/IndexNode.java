package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Require;
import org.zonemark.method.index.Tree;

/**
 * A node of an index: a dimension with children, or a leaf with an indicator.
 *
 * @param id the id, once in the index
 * @param nameZh the name in Chinese
 * @param nameEn the name in English; may be empty
 * @param weight the weight beside its siblings, of which only the proportion counts
 * @param weightOfficial whether the official document prints this weight
 * @param officialRelativeWeight a printed weight that takes no part in the computation; null where
 *     none is known
 * @param leaf what a leaf measures; null for a dimension
 * @param noteZh what a reader must know; may be empty
 * @param children the nodes below; empty for a leaf
 */
public record IndexNode(
    String id,
    String nameZh,
    String nameEn,
    double weight,
    boolean weightOfficial,
    Double officialRelativeWeight,
    Leaf leaf,
    String noteZh,
    List<IndexNode> children)
    implements Serializable {

  /** Rejects a node without id and name, or that is neither leaf nor dimension, or both. */
  public IndexNode {
    Require.filled("id", id);
    Require.filled("name_zh", nameZh);
    Require.present("name_en", nameEn);
    Require.holds(weight >= 0 && !Double.isInfinite(weight), "weight must be >= 0, was " + weight);
    Require.present("note_zh", noteZh);
    children = Require.copy("children", children);
    Require.holds(
        (leaf == null) != children.isEmpty(),
        "node " + id + " must have either an indicator or children");
  }

  /** Gives this node as it would be with another method for each leaf that has this one. */
  public IndexNode with(IndexNormalisation method, IndexNormalisation instead) {
    return new IndexNode(
        id,
        nameZh,
        nameEn,
        weight,
        weightOfficial,
        officialRelativeWeight,
        leaf == null || !leaf.normalisation().equals(method)
            ? leaf
            : new Leaf(leaf.indicator(), leaf.direction(), leaf.denominator(), instead),
        noteZh,
        children.stream().map(child -> child.with(method, instead)).toList());
  }

  /** Gives this node as it would be with these weights, here and below; others stay. */
  IndexNode weighing(Map<String, Double> weights) {
    return new IndexNode(
        id,
        nameZh,
        nameEn,
        weights.getOrDefault(id, weight),
        !weights.containsKey(id) && weightOfficial,
        officialRelativeWeight,
        leaf,
        noteZh,
        children.stream().map(child -> child.weighing(weights)).toList());
  }

  /** Gives this node with everything below it as what scores are made by. */
  public Tree tree() {
    return new Tree(id, weight, children.stream().map(IndexNode::tree).toList());
  }

  /** Says whether this is a leaf. */
  public boolean isLeaf() {
    return leaf != null;
  }

  /**
   * What a leaf measures.
   *
   * @param indicator the id of the indicator
   * @param direction 1 where more is better, -1 where less is
   * @param denominator what its values are divided by; null where by nothing
   * @param normalisation how its values are made comparable
   */
  public record Leaf(
      String indicator, int direction, Denominator denominator, IndexNormalisation normalisation)
      implements Serializable {

    /** Rejects a leaf without indicator, direction or method. */
    public Leaf {
      Require.filled("indicator", indicator);
      Require.holds(
          direction == 1 || direction == -1, "direction must be 1 or -1, was " + direction);
      Require.present("normalisation", normalisation);
    }
  }

  /**
   * What values are divided by.
   *
   * @param indicator the id of an indicator; empty where values are declared
   * @param values declared values by zone, the same in every year; empty where an indicator is
   * @param scale what the quotient is multiplied by
   */
  public record Denominator(String indicator, Map<String, Double> values, double scale)
      implements Serializable {

    /** Rejects a denominator that is neither an indicator nor declared, or both. */
    public Denominator {
      Require.present("indicator", indicator);
      values = Require.copy("values", values);
      Require.holds(
          indicator.isEmpty() != values.isEmpty(),
          "a denominator must have either an indicator or values");
    }
  }
}
