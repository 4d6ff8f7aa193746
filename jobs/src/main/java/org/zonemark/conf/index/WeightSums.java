package org.zonemark.conf.index;

import java.util.ArrayList;
import java.util.List;
import org.zonemark.conf.text.Problem;

/** Says of which indices the weights of siblings add up to something odd. */
public final class WeightSums {

  private static final double TOLERANCE = 0.001;

  private WeightSums() {}

  /**
   * A warning for each node whose children have weights that add up neither to 100 nor to 1 nor to
   * its own: only their proportions count, but a number may be mistyped. Equal weights are no sum.
   */
  public static List<Problem> warnings(List<IndexDeclaration> indices) {
    List<Problem> warnings = new ArrayList<>();
    for (IndexDeclaration index : indices) {
      check(index.listId(), index.root(), warnings);
    }
    return warnings;
  }

  private static void check(String list, IndexNode parent, List<Problem> warnings) {
    List<IndexNode> siblings = parent.children();
    double sum = siblings.stream().mapToDouble(IndexNode::weight).sum();
    boolean equal = siblings.stream().mapToDouble(IndexNode::weight).distinct().count() == 1;
    if (!equal && !is(sum, 100) && !is(sum, 1) && !is(sum, parent.weight())) {
      String shown = String.valueOf(Math.round(1000 * sum) / 1000.0).replaceFirst("\\.0$", "");
      warnings.add(
          new Problem(
              "conf/indices",
              0,
              0,
              "warning: the weights below `"
                  + parent.id()
                  + "` of `"
                  + list
                  + "` add up to "
                  + shown
                  + ", not to 100",
              "correct them, or leave it so: only their proportions count"));
    }
    siblings.stream().filter(node -> !node.isLeaf()).forEach(node -> check(list, node, warnings));
  }

  private static boolean is(double sum, double expected) {
    return Math.abs(sum - expected) <= TOLERANCE * Math.abs(expected);
  }
}
