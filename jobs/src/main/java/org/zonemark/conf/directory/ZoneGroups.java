package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.zonemark.conf.text.Problem;

/**
 * Who is in which group in which year. A group is listed in zone_groups.csv, with years; or it is a
 * zone of zones.csv, whose members are the zones that are part of it, directly or as part of a
 * group that is. What is part of a zone is no member beside that zone.
 */
public final class ZoneGroups implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, Zone> zones = new TreeMap<>();
  private final Map<String, Map<String, List<GroupMembership>>> listed = new HashMap<>();
  private final String whole;

  /** The zones that are part of the whole where it is not listed. */
  private final Set<String> parts = new HashSet<>();

  /** What was asked before: comparisons ask for each zone and indicator anew. */
  private final Map<GroupYear, SortedSet<String>> known = new ConcurrentHashMap<>();

  private record GroupYear(String groupId, int year) implements Serializable {}

  /**
   * The groups of a directory.
   *
   * @param whole the group whose zones lists rank; empty for every zone that is part of no other
   */
  public ZoneGroups(Collection<Zone> zones, List<GroupMembership> memberships, String whole) {
    this.whole = whole;
    zones.forEach(zone -> this.zones.put(zone.zoneId(), zone));
    for (GroupMembership member : memberships) {
      listed
          .computeIfAbsent(member.groupId(), any -> new TreeMap<>())
          .merge(member.zoneId(), List.of(member), ZoneGroups::both);
    }
    for (Zone zone : zones) {
      if (zone.kind() == ZoneKind.ZONE && isPart(zone, whole)) {
        parts.add(zone.zoneId());
      }
    }
  }

  private static List<GroupMembership> both(List<GroupMembership> one, List<GroupMembership> more) {
    return Stream.of(one, more).flatMap(List::stream).toList();
  }

  /** Whether a zone is part of a group that is itself a zone of the directory. */
  private boolean isPart(Zone zone, String group) {
    Set<String> passed = new HashSet<>();
    Zone above = zones.get(zone.parentId());
    while (above != null && above.kind() != ZoneKind.ZONE && passed.add(above.zoneId())) {
      if (above.zoneId().equals(group)) {
        return true;
      }
      above = zones.get(above.parentId());
    }
    return group.isEmpty() && (above == null || above.kind() != ZoneKind.ZONE);
  }

  /** The zones of a group in a year, in order; of an unlisted one those approved by then. */
  public SortedSet<String> members(String groupId, int year) {
    SortedSet<String> members = known.get(new GroupYear(groupId, year));
    return members != null ? members : remembered(groupId, year);
  }

  /** Years of the same members share them, so that most comparisons of two years are quick. */
  private SortedSet<String> remembered(String groupId, int year) {
    SortedSet<String> found = find(groupId, year);
    SortedSet<String> members =
        known.values().stream()
            .filter(found::equals)
            .findFirst()
            .orElse(Collections.unmodifiableSortedSet(found));
    known.put(new GroupYear(groupId, year), members);
    return members;
  }

  private SortedSet<String> find(String groupId, int year) {
    SortedSet<String> members = new TreeSet<>();
    if (listed.containsKey(groupId)) {
      listed
          .get(groupId)
          .keySet()
          .forEach(
              zone -> {
                if (isListed(zone, groupId, year)) {
                  members.add(zone);
                }
              });
      return members;
    }
    for (Zone zone : zones.values()) {
      if (zone.kind() == ZoneKind.ZONE && zone.existsIn(year) && isPart(zone, groupId)) {
        members.add(zone.zoneId());
      }
    }
    return members;
  }

  /** Whether zone_groups.csv has a zone in a group in a year. */
  public boolean isListed(String zoneId, String groupId, int year) {
    return listed.getOrDefault(groupId, Map.of()).getOrDefault(zoneId, List.of()).stream()
        .anyMatch(member -> member.covers(year));
  }

  /** Whether a zone is one of those that lists rank in a year. */
  public boolean isOfWhole(String zoneId, int year) {
    return listed.containsKey(whole) ? isListed(zoneId, whole, year) : parts.contains(zoneId);
  }

  /**
   * The zones that no list ranks in any year, in order, but for those that were never approved and
   * are declared part of something else: nobody expects to see them ranked.
   */
  public List<String> outside() {
    Set<String> inside = listed.containsKey(whole) ? listed.get(whole).keySet() : Set.copyOf(parts);
    return zones.values().stream()
        .filter(zone -> zone.kind() == ZoneKind.ZONE)
        .filter(zone -> zone.approvedYear() != null || zone.parentId().isEmpty())
        .map(Zone::zoneId)
        .filter(zone -> !inside.contains(zone))
        .toList();
  }

  /** Zones that stand in no computed list with a rank, of which somebody may not know. */
  List<Problem> warnings(String file, String whole) {
    List<String> outside = outside();
    if (outside.isEmpty()) {
      return List.of();
    }
    String of = whole.isEmpty() ? "are part of another zone" : "are not part of `" + whole + "`";
    return List.of(
        new Problem(
            file,
            0,
            0,
            "warning: no list ranks zones that " + of + ": " + String.join(", ", outside),
            "give them a parent_id that is part of the `whole` of rankings.yaml, or leave it so"));
  }
}
