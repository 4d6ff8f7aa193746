package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.text.Require;

/**
 * How the weights of an index are computed rather than declared.
 *
 * @param method one of {@link #METHODS}
 * @param panel whether the scores of all years give one set of weights, rather than each year its
 *     own
 * @param levels the levels whose weights are computed, 1 is the first; all where empty
 * @param shift entropy: what is added to every score
 * @param components pca: how many components are used
 * @param experts budget: the points of each expert by node
 */
public record IndexWeighting(
    String method,
    boolean panel,
    Set<Integer> levels,
    double shift,
    int components,
    List<Map<String, Double>> experts)
    implements Serializable {

  /** The methods, and the keys that each takes beside method, scope and levels. */
  public static final Map<String, Set<String>> METHODS =
      Map.of(
          "entropy", Set.of("shift"),
          "critic", Set.of(),
          "pca", Set.of("components"),
          "equal-influence", Set.of(),
          "standard-deviation", Set.of(),
          "coefficient-of-variation", Set.of(),
          "budget", Set.of("experts"));

  /** Says whether the weights of a level are computed; the whole, of level 0, has none. */
  public boolean isAbout(int level) {
    return level > 0 && (levels.isEmpty() || levels.contains(level));
  }

  /** Rejects an unknown method, and a budget without experts. */
  public IndexWeighting {
    Require.oneOf("weighting", method, METHODS.keySet());
    levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    experts = experts.stream().map(points -> Require.copy("points", points)).toList();
    Require.holds(
        method.equals("budget") != experts.isEmpty(),
        "method " + method + " does not fit " + experts.size() + " experts");
  }
}
