package org.zonemark.conf;

import java.io.Serializable;
import java.util.List;

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
 * @param indicator the indicator of a leaf; empty for a dimension
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
    String indicator,
    String noteZh,
    List<IndexNode> children)
    implements Serializable {

  /** Rejects a node without id and name, or that is neither leaf nor dimension, or both. */
  public IndexNode {
    Check.filled("id", id);
    Check.filled("name_zh", nameZh);
    Check.present("name_en", nameEn);
    Check.holds(weight >= 0 && !Double.isInfinite(weight), "weight must be >= 0, was " + weight);
    Check.present("indicator", indicator);
    Check.present("note_zh", noteZh);
    children = Check.copy("children", children);
    Check.holds(
        indicator.isEmpty() != children.isEmpty(),
        "node " + id + " must have either an indicator or children");
  }

  /** Says whether this is a leaf. */
  public boolean isLeaf() {
    return children.isEmpty();
  }
}
