package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Tree;
import org.zonemark.method.index.Weights;

/** An index under other weights, of the scores that its leaves have. */
public final class AlternativeWeights {

  private AlternativeWeights() {}

  /**
   * The scores under the weights of an index.
   *
   * @param zones in any order
   * @param scores by node and zone; those of dimensions are not looked at
   */
  public static IndexComparison.Side side(
      IndexDeclaration index, List<String> zones, Map<String, Map<String, Double>> scores) {
    Tree tree = index.tree();
    Map<String, Double> weights = Weights.effective(tree);
    IndexComparison.Side side = new IndexComparison.Side(index);
    Map<String, List<Double>> leaves = new HashMap<>();
    for (IndexNode leaf : index.leaves()) {
      Map<String, Double> ofLeaf = scores.getOrDefault(leaf.id(), Map.of());
      List<Double> column = new ArrayList<>(zones.size());
      zones.forEach(zone -> column.add(ofLeaf.get(zone)));
      leaves.put(leaf.id(), column);
      ofLeaf.forEach((zone, score) -> side.addLeaf(zone, leaf.id(), weights.get(leaf.id()), score));
    }
    List<Aggregation.Aggregate> wholes =
        new Composite(tree, leaves, index.levels()).nodes().get(tree.id());
    for (int at = 0; at < zones.size(); at++) {
      if (wholes.get(at).score().isPresent()) {
        side.addWhole(zones.get(at), wholes.get(at).score().value());
      }
    }
    return side;
  }
}
