package org.zonemark.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.IndexNode;
import org.zonemark.method.Composite;
import org.zonemark.method.Direction;
import org.zonemark.method.Ranks;
import org.zonemark.method.Tree;

/** One year of an index: the scores of all its nodes. */
final class ScoredYear {

  private final IndexDeclaration index;
  private final IndexInputs inputs;
  private final int year;
  private final LeafScores leaves;
  private final List<String> zones;
  private final Tree tree;

  /** By node, in the order of the zones; null where there is none. */
  private final Map<String, List<Double>> scores = new HashMap<>();

  private ScoredYear(IndexDeclaration index, IndexInputs inputs, int year) {
    this.index = index;
    this.inputs = inputs;
    this.year = year;
    this.leaves = LeafScores.of(index, inputs);
    scores.putAll(leaves.bare(year));
    this.zones = scores.isEmpty() ? List.of() : inputs.zones(year);
    this.tree = zones.isEmpty() ? IndexMethods.tree(index.root()) : leaves.trees().get(year).tree();
    if (!zones.isEmpty()) {
      new Composite(tree, Map.copyOf(scores), IndexMethods.levels(index))
          .nodes()
          .forEach(
              (id, nodes) ->
                  scores.put(id, nodes.stream().map(node -> node.score().value()).toList()));
    }
  }

  static ScoredYear of(IndexDeclaration index, Configuration conf, List<Row> values, int year) {
    return new ScoredYear(index, IndexInputs.of(index, conf, values), year);
  }

  /** A year of inputs that are made already. */
  static ScoredYear of(IndexDeclaration index, IndexInputs inputs, int year) {
    return new ScoredYear(index, inputs, year);
  }

  /** The tree with the weights of the year. */
  Tree tree() {
    return tree;
  }

  LeafScores leaves() {
    return leaves;
  }

  IndexInputs inputs() {
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
    return scores.get(node);
  }

  /** A zone's scores by node; without those that it has not. */
  Map<String, Double> ofZone(String zone) {
    int at = zones.indexOf(zone);
    Map<String, Double> byNode = new HashMap<>();
    scores.forEach(
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
      entries.add(Ranks.Entry.of(zones.get(at), scores.get(node).get(at)));
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
