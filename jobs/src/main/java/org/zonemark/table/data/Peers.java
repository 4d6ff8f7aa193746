package org.zonemark.table.data;

import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneGroups;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.index.IndexPeers;

/** Who is compared with whom. */
public final class Peers {

  private Peers() {}

  /**
   * Whether an index scores a zone in a year: of all zones those of the whole, of a province those
   * of the whole in it; of the zones that it names, and of a listed group, each.
   */
  public static boolean includes(IndexPeers peers, String zoneId, int year, Configuration conf) {
    Zone zone = conf.zoneById(zoneId);
    ZoneGroups groups = conf.zoneGroups();
    boolean ofKind = zone.kind() == peers.kind();
    boolean all = zone.kind() != ZoneKind.ZONE || groups.isOfWhole(zoneId, year);
    return ofKind
        && (all && (!peers.isChosen() || peers.groups().contains(zone.provinceId()))
            || peers.zones().contains(zoneId)
            || peers.groups().stream().anyMatch(group -> groups.isListed(zoneId, group, year)));
  }
}
