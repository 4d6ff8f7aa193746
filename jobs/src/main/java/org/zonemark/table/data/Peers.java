package org.zonemark.table.data;

import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.IndexPeers;

/** Who is compared with whom. */
public final class Peers {

  /** The zone that stands for all national high-tech zones together, and is their parent. */
  public static final String NATIONAL = "htz-all";

  private Peers() {}

  /** Whether a zone is a national high-tech zone. */
  public static boolean isNational(Zone zone) {
    return zone.kind().equals("zone") && zone.parentId().equals(NATIONAL);
  }

  /** Whether an index scores a zone in a year. */
  public static boolean includes(IndexPeers peers, String zoneId, int year, Configuration conf) {
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
