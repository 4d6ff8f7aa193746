package org.zonemark.table.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.ZoneEvent;

/** The years from which zones are other areas than before: mergers and changes of scope. */
public final class SeriesBreaks {

  private static final Set<String> EVENTS = Set.of("merged", "scope_changed");

  private final Map<String, List<Integer>> years = new TreeMap<>();

  private SeriesBreaks() {}

  /** The breaks that zone_events.csv lists. */
  public static SeriesBreaks of(Configuration conf) {
    SeriesBreaks breaks = new SeriesBreaks();
    for (ZoneEvent event : conf.events()) {
      if (EVENTS.contains(event.event())) {
        breaks.years.computeIfAbsent(event.zoneId(), any -> new ArrayList<>()).add(event.year());
      }
    }
    return breaks;
  }

  /** Whether a zone was another area in the base year. */
  public boolean between(String zoneId, int baseYear, int year) {
    for (int event : years.getOrDefault(zoneId, List.of())) {
      if (baseYear < event && event <= year) {
        return true;
      }
    }
    return false;
  }
}
