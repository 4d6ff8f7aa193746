package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Tree;
import org.zonemark.method.number.Direction;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Row;

/** One year of an index: the scores of all its nodes. */
final class ScoredYear {

  private final IndexDeclaration index;
  private final IndexValues inputs;
  private final int year;
  private final LeafScores leaves;
  private final List<String> zones;
  private final Tree tree;
  private final Composite composite;

  /**
   * By node, those above the leaves only once they are asked for, in the order of the zones; null
   * where there is none.
   */
  private final Map<String, List<Double>> scores = new HashMap<>();

  private ScoredYear(IndexDeclaration index, IndexValues inputs, int year) {
    this.index = index;
    this.inputs = inputs;
    this.year = year;
    this.leaves = LeafScores.of(index, inputs);
    scores.putAll(leaves.bare(year));
    this.zones = scores.isEmpty() ? List.of() : inputs.zones(year);
    this.tree = zones.isEmpty() ? index.tree() : leaves.trees().get(year).tree();
    this.composite = new Composite(tree, Map.copyOf(scores), index.levels());
  }

  static ScoredYear of(IndexDeclaration index, Configuration conf, List<Row> values, int year) {
    return new ScoredYear(index, IndexInputs.of(index, conf, values), year);
  }

  /** A year of inputs that are made already. */
  static ScoredYear of(IndexDeclaration index, IndexValues inputs, int year) {
    return new ScoredYear(index, inputs, year);
  }

  /** The tree with the weights of the year. */
  Tree tree() {
    return tree;
  }

  /** The index of the year under the weights of its tree. */
  Composite composite() {
    return composite;
  }

  LeafScores leaves() {
    return leaves;
  }

  IndexValues inputs() {
    return inputs;
  }

  int year() {
    return year;
  }

  /** The zones that are not screened out, in their order. */
  List<String> zones() {
    return zones;
  }

  /** The scores of a node, in the order of the zones; null where there is none. */
  List<Double> scores(String node) {
    return all().get(node);
  }

  private Map<String, List<Double>> all() {
    if (!zones.isEmpty() && !scores.containsKey(index.indexId())) {
      composite
          .nodes()
          .forEach(
              (id, nodes) ->
                  scores.put(id, nodes.stream().map(node -> node.score().value()).toList()));
    }
    return scores;
  }

  /** A zone's scores by node; without those that it has not. */
  Map<String, Double> ofZone(String zone) {
    int at = zones.indexOf(zone);
    Map<String, Double> byNode = new HashMap<>();
    all()
        .forEach(
            (node, values) -> {
              if (at >= 0 && values.get(at) != null) {
                byNode.put(node, values.get(at));
              }
            });
    return byNode;
  }

  /** The ranks of the ranked zones at a node, by zone. */
  Map<String, Integer> ranks(String node) {
    List<Ranks.Entry> entries = new ArrayList<>();
    for (int at = 0; at < zones.size(); at++) {
      entries.add(Ranks.Entry.of(zones.get(at), scores(node).get(at)));
    }
    Map<String, Integer> ranks = new TreeMap<>();
    for (Ranks.Place place :
        Ranks.of(entries, Direction.LARGER_IS_BETTER, index.rankDecimals()).places()) {
      if (place.rank() != null) {
        ranks.put(place.key(), place.rank());
      }
    }
    return ranks;
  }

  /** The ranks of the ranked zones, by zone. */
  Map<String, Integer> ranks() {
    return ranks(index.indexId());
  }

  /** The rank of one zone; null where it is unranked. */
  Integer rank(String zone) {
    int at = zones.indexOf(zone);
    double[] wholes = at < 0 ? null : composite.whole();
    return at < 0 || Double.isNaN(wholes[at])
        ? null
        : Integer.valueOf(Ranks.rank(wholes, at, index.rankDecimals()));
  }

  /** The ids of all nodes with that of their parent, the whole first with none. */
  static Map<String, String> parents(IndexNode root) {
    Map<String, String> parents = new LinkedHashMap<>();
    parents.put(root.id(), null);
    addParents(root, parents);
    return parents;
  }

  private static void addParents(IndexNode node, Map<String, String> parents) {
    for (IndexNode child : node.children()) {
      parents.put(child.id(), node.id());
      addParents(child, parents);
    }
  }
}
