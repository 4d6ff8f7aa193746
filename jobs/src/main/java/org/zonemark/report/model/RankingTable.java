package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * One list in one year and peer group.
 *
 * @param list the name of the list
 * @param peerGroup the zones it compares, such as all zones or those of a province
 * @param year the year of the list
 * @param evaluationYear the year the publication evaluates; null where it is no evaluation
 * @param dataYear the year of the data; null where unknown
 * @param publishedOn the date of publication, a day or a year; null where unknown
 * @param stated whether the ranks are copied from a publication; otherwise they are computed
 * @param complete whether all places of the list are known
 * @param unofficial whether this is an index computed here: 测算,非官方 (computed, not official)
 * @param valueName what the values are, such as revenue or score; null where the list has no values
 * @param unit the canonical unit of the values; null where the list has no values
 * @param coverage the share (0 to 1) of the zones of the peer group that have a rank; null where
 *     the number of zones is unknown
 * @param coverageNote what the coverage means or lacks, such as weights that are unknown; null for
 *     none
 * @param rows the ranked zones, best first
 * @param unranked the zones without a rank
 */
public record RankingTable(
    Name list,
    Name peerGroup,
    int year,
    Integer evaluationYear,
    Integer dataYear,
    String publishedOn,
    boolean stated,
    boolean complete,
    boolean unofficial,
    Name valueName,
    String unit,
    Double coverage,
    Name coverageNote,
    List<RankRow> rows,
    List<UnrankedRow> unranked) {
  public RankingTable {
    Objects.requireNonNull(list, "A ranking table names its list");
    Objects.requireNonNull(peerGroup, "A ranking table names its peer group");
    rows = List.copyOf(rows);
    unranked = List.copyOf(unranked);
  }
}
