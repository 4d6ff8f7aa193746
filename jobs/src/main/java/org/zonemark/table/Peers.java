package org.zonemark.table;

import org.zonemark.conf.Configuration;
import org.zonemark.conf.IndexPeers;
import org.zonemark.conf.Zone;

/** Who is compared with whom. */
final class Peers {

  /** The zone that stands for all national high-tech zones together, and is their parent. */
  static final String NATIONAL = "htz-all";

  private Peers() {}

  /** Whether a zone is a national high-tech zone. */
  static boolean isNational(Zone zone) {
    return zone.kind().equals("zone") && zone.parentId().equals(NATIONAL);
  }

  /** Whether an index scores a zone in a year. */
  static boolean includes(IndexPeers peers, String zoneId, int year, Configuration conf) {
    Zone zone = conf.zoneById(zoneId);
    boolean kind =
        peers.kind().equals("zone") ? isNational(zone) : zone.kind().equals(peers.kind());
    return kind
        && (!peers.isChosen()
            || peers.zones().contains(zoneId)
            || peers.groups().contains(zone.provinceId())
            || conf.memberships().stream()
                .anyMatch(
                    member ->
                        peers.groups().contains(member.groupId())
                            && member.zoneId().equals(zoneId)
                            && member.covers(year)));
  }
}
