package org.zonemark.conf;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The zones that an index scores and compares with each other.
 *
 * @param kind their kind; of zones the national high-tech zones count
 * @param zones those chosen by id; all where this and groups are empty
 * @param groups those chosen as members of a group of zone_groups.csv or of a province, by its id
 */
public record IndexPeers(String kind, Set<String> zones, Set<String> groups)
    implements Serializable {

  /** Rejects an unknown kind. */
  public IndexPeers {
    Check.oneOf("peer kind", kind, Zone.KINDS);
    zones = Collections.unmodifiableSet(new TreeSet<>(zones));
    groups = Collections.unmodifiableSet(new TreeSet<>(groups));
  }

  /** Says whether only some of the zones of the kind are chosen. */
  public boolean isChosen() {
    return !zones.isEmpty() || !groups.isEmpty();
  }
}
