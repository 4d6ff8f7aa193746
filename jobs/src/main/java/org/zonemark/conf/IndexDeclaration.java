package org.zonemark.conf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A composite index. Computed here it is never official, whatever its weights.
 *
 * @param indexId the stable id
 * @param variantId the id of this choice of weights and methods
 * @param nameZh the name in Chinese
 * @param nameEn the name in English
 * @param labelZh what stands beside every score, in Chinese
 * @param labelEn the same in English
 * @param source the document that the tree follows; may be empty
 * @param noteZh what a reader must know, in Chinese; may be empty
 * @param noteEn the same in English; may be empty
 * @param peerKind the kind of the zones that are scored and compared with each other
 * @param normalisation how indicators are made comparable
 * @param aggregation how children make their parent: arithmetic
 * @param coverageThreshold the least share of a node's weight that must have values, 0 to 1
 * @param nodes the first level
 */
public record IndexDeclaration(
    String indexId,
    String variantId,
    String nameZh,
    String nameEn,
    String labelZh,
    String labelEn,
    String source,
    String noteZh,
    String noteEn,
    String peerKind,
    Normalisation normalisation,
    String aggregation,
    double coverageThreshold,
    List<IndexNode> nodes)
    implements Serializable {

  /** The ways in which children make their parent. */
  public static final List<String> AGGREGATIONS = List.of("arithmetic");

  /** Rejects an index without id, names, label or nodes, or with an unknown method. */
  public IndexDeclaration {
    Check.filled("index_id", indexId);
    Check.filled("variant_id", variantId);
    Check.filled("name_zh", nameZh);
    Check.filled("name_en", nameEn);
    Check.filled("label_zh", labelZh);
    Check.filled("label_en", labelEn);
    Check.present("source", source);
    Check.present("note_zh", noteZh);
    Check.present("note_en", noteEn);
    Check.oneOf("peer kind", peerKind, Zone.KINDS);
    Check.present("normalisation", normalisation);
    Check.oneOf("aggregation", aggregation, AGGREGATIONS);
    Check.holds(
        coverageThreshold >= 0 && coverageThreshold <= 1,
        "coverage_threshold must be 0 to 1, was " + coverageThreshold);
    nodes = Check.copy("dimensions", nodes);
    Check.holds(!nodes.isEmpty(), "index " + indexId + " must have dimensions");
    Check.holds(
        nodes.stream().anyMatch(node -> node.weight() > 0),
        "index " + indexId + " must have a weight above 0");
  }

  /** Gives the leaves, top-down. */
  public List<IndexNode> leaves() {
    List<IndexNode> leaves = new ArrayList<>();
    nodes.forEach(node -> addLeaves(node, leaves));
    return Collections.unmodifiableList(leaves);
  }

  /**
   * Gives each node's weight in the whole index, in percent, top-down: its share of its siblings'
   * weights times the weight of its parent. The first level adds up to 100.
   */
  public Map<String, Double> weightsPct() {
    Map<String, Double> weights = new LinkedHashMap<>();
    addWeights(nodes, 100, weights);
    return Collections.unmodifiableMap(weights);
  }

  /**
   * How an indicator's values of one year are made comparable: the worst zone gets low, the best
   * high, the others in proportion.
   *
   * @param method min-max
   * @param low the score of the worst
   * @param high the score of the best
   */
  public record Normalisation(String method, double low, double high) implements Serializable {

    /** The methods. */
    public static final List<String> METHODS = List.of("min-max");

    /** Rejects an unknown method and a best that is not above the worst. */
    public Normalisation {
      Check.oneOf("normalisation", method, METHODS);
      Check.holds(low < high, "low must be below high, was " + low + " and " + high);
    }
  }

  private static void addLeaves(IndexNode node, List<IndexNode> leaves) {
    if (node.isLeaf()) {
      leaves.add(node);
    }
    node.children().forEach(child -> addLeaves(child, leaves));
  }

  private static void addWeights(
      List<IndexNode> siblings, double parentPct, Map<String, Double> weights) {
    double sum = siblings.stream().mapToDouble(IndexNode::weight).sum();
    for (IndexNode node : siblings) {
      double weightPct = sum == 0 ? 0 : parentPct * node.weight() / sum;
      weights.put(node.id(), weightPct);
      addWeights(node.children(), weightPct, weights);
    }
  }
}
