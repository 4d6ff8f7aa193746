package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * One list in one year and peer group.
 *
 * @param list the name of the list
 * @param peerGroup the zones it compares, such as all zones or those of a province
 * @param dates its years and the day of its publication
 * @param kind where its places come from
 * @param valueName what the values are, such as revenue or score; null where the list has no values
 * @param unit the canonical unit of the values; null where the list has no values
 * @param covered how many of the zones it ranks
 * @param rows the ranked zones, best first
 * @param unranked the zones without a rank
 */
public record RankingTable(
    Name list,
    Name peerGroup,
    Dates dates,
    Kind kind,
    Name valueName,
    String unit,
    Coverage covered,
    List<RankRow> rows,
    List<UnrankedRow> unranked) {
  public RankingTable {
    Objects.requireNonNull(list, "A ranking table names its list");
    Objects.requireNonNull(peerGroup, "A ranking table names its peer group");
    rows = List.copyOf(rows);
    unranked = List.copyOf(unranked);
  }

  /**
   * The years of a list, and when it was published.
   *
   * @param year the year of the list
   * @param evaluationYear the year the publication evaluates; null where it is no evaluation
   * @param dataYear the year of the data; null where unknown
   * @param publishedOn the date of publication, a day or a year; null where unknown
   */
  public record Dates(int year, Integer evaluationYear, Integer dataYear, String publishedOn) {}

  /**
   * Where the places of a list come from.
   *
   * @param stated whether the ranks are copied from a publication; otherwise they are computed
   * @param complete whether all places of the list are known
   * @param unofficial whether this is an index computed here: 测算,非官方 (computed, not official)
   */
  public record Kind(boolean stated, boolean complete, boolean unofficial) {}

  /**
   * How many of the zones of the peer group have a rank.
   *
   * @param coverage the share (0 to 1) of the zones of the peer group that have a rank; null where
   *     the number of zones is unknown
   * @param coverageNote what the coverage means or lacks, such as weights that are unknown; null
   *     for none
   */
  public record Coverage(Double coverage, Name coverageNote) {}

  public int year() {
    return dates.year();
  }

  public Integer evaluationYear() {
    return dates.evaluationYear();
  }

  public Integer dataYear() {
    return dates.dataYear();
  }

  public String publishedOn() {
    return dates.publishedOn();
  }

  public boolean stated() {
    return kind.stated();
  }

  public boolean complete() {
    return kind.complete();
  }

  public boolean unofficial() {
    return kind.unofficial();
  }

  public Double coverage() {
    return covered.coverage();
  }

  public Name coverageNote() {
    return covered.coverageNote();
  }
}
