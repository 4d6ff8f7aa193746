package org.zonemark.conf.settings;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Require;

/**
 * What computed lists say beside the competition rank among all.
 *
 * @param whole the group or whole whose zones computed lists rank; empty for every zone that is no
 *     part of another zone
 * @param peerGroups inside what zones are ranked too
 * @param regions the provinces of each region, by the region's id
 * @param ties the further ways to count equal places: some of {@link #TIES}
 * @param tieBreak what decides between equal places in the ordinal rank, one after the other: some
 *     of {@link #TIE_BREAKS}; the zone's id decides last
 */
public record RankingSettings(
    String whole,
    List<PeerGrouping> peerGroups,
    Map<String, List<String>> regions,
    List<String> ties,
    List<String> tieBreak)
    implements Serializable {

  /** The further ways to count equal places: 1223, 1 2.5 2.5 4, and 1234. */
  public static final List<String> TIES = List.of("dense", "fractional", "ordinal");

  /** What may decide between equal places. */
  public static final List<String> TIE_BREAKS = List.of("approved_year", "previous_rank");

  /** The settings without a file. */
  public static final RankingSettings STANDARD =
      new RankingSettings("", List.of(PeerGrouping.PROVINCE), Map.of(), List.of(), List.of());

  /** Rejects unknown words. */
  public RankingSettings {
    Require.present("whole", whole);
    peerGroups = Require.copy("peer_groups", peerGroups);
    regions = Require.copy("regions", regions);
    ties = Require.copy("ties", ties);
    ties.forEach(tie -> Require.oneOf("ties", tie, TIES));
    tieBreak = Require.copy("tie_break", tieBreak);
    tieBreak.forEach(by -> Require.oneOf("tie_break", by, TIE_BREAKS));
  }
}
