package org.zonemark.table.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.settings.PeerGrouping;
import org.zonemark.conf.settings.RankingSettings;

/** The peer groups inside which a computed list ranks each zone, as conf/rankings.yaml asks. */
public final class PeerGroups {

  /** The peer group of all zones of a list. */
  public static final String ALL = "all";

  private static final String REGION = "region-";
  private static final String APPROVED = "approved-";

  private final Configuration conf;
  private final RankingSettings settings;
  private final Map<String, String> regions = new HashMap<>();
  private final Map<String, List<GroupMembership>> memberships = new HashMap<>();

  /** The groups of a zone that it is in whatever the year. */
  private final Map<String, Set<String>> lasting = new HashMap<>();

  public PeerGroups(Configuration conf) {
    this.conf = conf;
    this.settings = conf.rankings();
    settings
        .regions()
        .forEach(
            (region, provinces) ->
                provinces.forEach(province -> regions.put(province, REGION + region)));
    if (settings.peerGroups().contains(PeerGrouping.ZONE_GROUPS)) {
      conf.memberships()
          .forEach(
              member ->
                  memberships
                      .computeIfAbsent(member.zoneId(), any -> new ArrayList<>())
                      .add(member));
    }
  }

  /** The groups of a zone in a year, that of all among them. */
  Set<String> of(String zoneId, int year) {
    Set<String> groups = lasting.computeIfAbsent(zoneId, this::lasting);
    if (!memberships.containsKey(zoneId)) {
      return groups;
    }
    Set<String> ofYear = new TreeSet<>(groups);
    memberships.get(zoneId).stream()
        .filter(member -> member.covers(year))
        .forEach(member -> ofYear.add(member.groupId()));
    return ofYear;
  }

  private Set<String> lasting(String zoneId) {
    Zone zone = conf.zoneById(zoneId);
    Set<String> groups = new TreeSet<>();
    groups.add(ALL);
    for (PeerGrouping by : settings.peerGroups()) {
      String group =
          switch (by) {
            case PROVINCE -> zone.provinceId();
            case REGION -> regions.getOrDefault(zone.provinceId(), "");
            case APPROVED_YEAR ->
                Objects.toString(
                    zone.approvedYear() == null ? null : APPROVED + zone.approvedYear(), "");
            case ZONE_GROUPS -> "";
          };
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** The groups that some zones are in in a year. */
  public Set<String> named(Set<String> zones, int year) {
    Set<String> named = new TreeSet<>();
    zones.forEach(zone -> named.addAll(of(zone, year)));
    return named;
  }

  /** The zones by group, of some zones in a year. */
  public Map<String, TreeSet<String>> members(Set<String> zones, int year) {
    Map<String, TreeSet<String>> members = new TreeMap<>();
    for (String zone : zones) {
      of(zone, year)
          .forEach(group -> members.computeIfAbsent(group, any -> new TreeSet<>()).add(zone));
    }
    return members;
  }
}
