package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.method.growth.Contribution;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;

/**
 * The members of a group in a period and in its base, zone by zone, with who came and who went.
 *
 * @param parts the zones that have a value in either, in order
 * @param told whether the values before and after may be summed; not so where the sum would tell a
 *     withheld value
 * @param isKnown whether nobody is known in one of the periods alone, but for those who came or
 *     went, of whom all are known
 */
record GroupChange(List<Part> parts, boolean told, boolean isKnown) {

  /** In both, on the same area: what same-scope growth (同口径) rests on. */
  static final String CONTINUING = "continuing";

  static final String ENTRY = "entry";
  static final String EXIT = "exit";
  static final String APPEARED = "appeared";
  static final String VANISHED = "vanished";
  static final String SCOPE_CHANGED = "scope_changed";

  /**
   * A member of the group.
   *
   * @param flow code of flow
   * @param before its value in the base period; null where it has none
   * @param after its value in the period; null where it has none
   */
  record Part(String zoneId, String flow, Observation before, Observation after) {
    Contribution.Change change() {
      return new Contribution.Change(
          before == null ? 0 : before.value(), after == null ? 0 : after.value());
    }
  }

  /** The change of a group over the base of a period. */
  static GroupChange of(
      GroupValues panel, String groupId, Series kind, Period period, SeriesBreaks breaks) {
    Period base = period.base();
    TreeMap<String, Observation> after = panel.of(groupId, kind, period);
    TreeMap<String, Observation> before = panel.of(groupId, kind, base);
    SortedSet<String> zones = new TreeSet<>(after.keySet());
    zones.addAll(before.keySet());
    List<Part> parts = new ArrayList<>();
    for (String zone : zones) {
      String flow;
      if (!before.containsKey(zone)) {
        flow = panel.members(groupId, base).contains(zone) ? APPEARED : ENTRY;
      } else if (!after.containsKey(zone)) {
        flow = panel.members(groupId, period).contains(zone) ? VANISHED : EXIT;
      } else {
        flow = breaks.between(zone, base.year(), period.year()) ? SCOPE_CHANGED : CONTINUING;
      }
      parts.add(new Part(zone, flow, before.get(zone), after.get(zone)));
    }
    boolean told = !panel.tells(groupId, kind, period) && !panel.tells(groupId, kind, base);
    boolean known = panel.isKnown(groupId, period, after.keySet(), before.keySet());
    return new GroupChange(parts, told, known);
  }

  /** The parts that are on both sides, on the same area. */
  List<Part> continuing() {
    return parts.stream().filter(part -> part.flow().equals(CONTINUING)).toList();
  }

  /** Whether all parts are on both sides, on the same area. */
  boolean isBalanced() {
    return isKnown && parts.stream().allMatch(part -> part.flow().equals(CONTINUING));
  }

  /** Why nobody is on both sides on the same area. */
  Reason noneContinuing() {
    if (!hasBase()) {
      return Reason.BASE_MISSING;
    }
    boolean changed = parts.stream().anyMatch(part -> part.flow().equals(SCOPE_CHANGED));
    return changed ? Reason.SCOPE_BREAK : Reason.PANEL_MIXED;
  }

  /** Whether anybody has a value in the base period. */
  boolean hasBase() {
    return parts.stream().anyMatch(part -> part.before() != null);
  }
}
