package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.text.Require;
import org.zonemark.method.index.Weighting;

/**
 * How the weights of an index are computed rather than declared.
 *
 * @param method the method
 * @param panel whether the scores of all years give one set of weights, rather than each year its
 *     own
 * @param levels the levels whose weights are computed, 1 is the first; all where empty
 */
public record IndexWeighting(Weighting method, boolean panel, Set<Integer> levels)
    implements Serializable {

  /** Rejects no method. */
  public IndexWeighting {
    Require.present("weighting", method);
    levels = Collections.unmodifiableSet(new TreeSet<>(levels));
  }

  /** Says whether the weights of a level are computed; the whole, of level 0, has none. */
  public boolean isAbout(int level) {
    return level > 0 && (levels.isEmpty() || levels.contains(level));
  }
}
