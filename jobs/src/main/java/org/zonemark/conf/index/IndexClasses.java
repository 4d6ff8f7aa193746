package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * Classes into which an index sorts zones by cut points, the best first.
 *
 * @param by score, or percentile, the share of the list behind the rank (0 last)
 * @param cuts the classes with the least that each needs, falling
 */
public record IndexClasses(String by, List<Cut> cuts) implements Serializable {

  /** Rejects cut points that do not fall. */
  public IndexClasses {
    Require.oneOf("classes by", by, List.of("score", "percentile"));
    cuts = Require.copy("classes", cuts);
    for (int i = 1; i < cuts.size(); i++) {
      Require.holds(
          cuts.get(i).from() < cuts.get(i - 1).from(),
          "cut points must fall, were " + cuts.get(i - 1).from() + " and " + cuts.get(i).from());
    }
  }

  /**
   * A class.
   *
   * @param id what it is called, such as A
   * @param from the least that it needs; minus infinity for what is left
   */
  public record Cut(String id, double from) implements Serializable {

    /** Rejects a class without name. */
    public Cut {
      Require.filled("class", id);
    }
  }

  /** Gives the class of a score and its percentile; null below the last cut point. */
  public String of(double score, double percentile) {
    double value = by.equals("score") ? score : percentile;
    return cuts.stream().filter(cut -> value >= cut.from()).findFirst().map(Cut::id).orElse(null);
  }
}
