package org.zonemark.conf;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zonemark.conf.text.Require;

/**
 * What stops a snapshot from being published.
 *
 * @param most finding code or severity to the largest number of findings with which a snapshot is
 *     published, and {@link #UNREAD}
 * @param changes table to the largest share of its rows before, in percent, that may be changed or
 *     gone for a snapshot to be published
 */
public record Gates(Map<String, Long> most, Map<String, Double> changes) implements Serializable {

  /** The gate of the value cells that were not read: at most so many percent of them. */
  public static final String UNREAD = "unread_cells_pct";

  /** So many percent where run.yaml does not say. */
  static final long UNREAD_PCT_MOST = 50;

  /** Rejects limits below zero. */
  public Gates {
    most = Require.copy("gates", most);
    most.forEach(
        (code, limit) -> Require.holds(limit >= 0, "gate " + code + " must be >= 0, was " + limit));
    changes = Require.copy("changes", changes);
  }

  /** The gates that count findings, by code or severity. */
  public Map<String, Long> ofFindings() {
    Map<String, Long> counting = new LinkedHashMap<>(most);
    counting.remove(UNREAD);
    return counting;
  }

  /** How much of the value cells may be unread for a snapshot to be published, in percent. */
  public long unreadPctMost() {
    return most.getOrDefault(UNREAD, UNREAD_PCT_MOST);
  }
}
