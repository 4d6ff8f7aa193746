package org.zonemark.method.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A node of an index with everything below it. Children stand in the order of their ids, so that
 * the order in which they are written changes no bit of a score.
 *
 * @param id once in the tree
 * @param weight beside its siblings, of which only the proportion counts; not negative
 * @param children empty for a leaf
 */
public record Tree(String id, double weight, List<Tree> children) implements Serializable {
  public Tree {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("A weight must not be negative, was " + weight);
    }
    List<Tree> ordered = new ArrayList<>(children);
    ordered.sort(Comparator.comparing(Tree::id));
    children = List.copyOf(ordered);
  }

  /** All nodes below, each before its own children: the order of weights given by position. */
  public List<Tree> below() {
    List<Tree> below = new ArrayList<>();
    for (Tree child : children) {
      below.add(child);
      below.addAll(child.below());
    }
    return below;
  }

  /** Whether nothing is below. */
  public boolean isLeaf() {
    return children.isEmpty();
  }
}
