package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.text.Require;

/**
 * The zones that an index scores and compares with each other.
 *
 * @param kind their kind; of zones the national high-tech zones count
 * @param zones those chosen by id; all where this and groups are empty
 * @param groups those chosen as members of a group of zone_groups.csv or of a province, by its id
 * @param nearest by what zones are near each other; null where none are ranked among the nearest
 * @param size into what classes of size zones fall; null where none are ranked inside these
 */
public record IndexPeers(
    ZoneKind kind, Set<String> zones, Set<String> groups, Nearest nearest, Size size)
    implements Serializable {

  /**
   * How many neighbours a zone has.
   *
   * @param count how many
   * @param by the indicators of size and structure by which zones are near
   */
  public record Nearest(int count, List<String> by) implements Serializable {

    /** Rejects nobody, and nothing to be near in. */
    public Nearest {
      by = Require.copy("by", by);
      Require.holds(count >= 1 && !by.isEmpty(), "there must be a neighbour, by something");
    }
  }

  /**
   * Classes of size.
   *
   * @param by the indicator
   * @param classes how many
   */
  public record Size(String by, int classes) implements Serializable {

    /** Rejects fewer than two classes. */
    public Size {
      Require.filled("by", by);
      Require.holds(classes >= 2, "there must be two classes, were " + classes);
    }
  }

  /** Rejects an unknown kind. */
  public IndexPeers {
    Require.present("peer kind", kind);
    zones = Collections.unmodifiableSet(new TreeSet<>(zones));
    groups = Collections.unmodifiableSet(new TreeSet<>(groups));
  }

  /** Says whether only some of the zones of the kind are chosen. */
  public boolean isChosen() {
    return !zones.isEmpty() || !groups.isEmpty();
  }
}
