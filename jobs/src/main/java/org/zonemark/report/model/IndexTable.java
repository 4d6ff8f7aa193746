package org.zonemark.report.model;

import java.util.List;

/**
 * How sure the ranks of an index are in a year, and what stands behind them.
 *
 * @param name the index
 * @param label what stands beside everything that is computed
 * @param steps by which it is made, from values to the whole
 * @param year the year
 * @param draws how many draws were made
 * @param total how many zones are ranked; more than are shown
 * @param apart into how many groups all zones fall of which each differs significantly from each
 *     other; null where not asked for
 * @param rows the zones, in order of rank
 */
public record IndexTable(
    Name name,
    Name label,
    Name steps,
    int year,
    int draws,
    int total,
    Integer apart,
    List<Row> rows) {
  public IndexTable {
    rows = List.copyOf(rows);
  }

  /**
   * One zone.
   *
   * @param rank as declared
   * @param low the 5 % quantile of its drawn ranks
   * @param high the 95 % quantile
   * @param tier the tier that its leader's lead makes; null where not asked for
   * @param alike how many others it does not differ from; null where not asked for
   * @param strengths indicators in which it stands best; empty where not asked for
   * @param weaknesses indicators in which it stands worst; empty where not asked for
   * @param change why it moved; null where not asked for or where it was not ranked before
   */
  public record Row(
      Name zone,
      int rank,
      double low,
      double high,
      Integer tier,
      Integer alike,
      List<Name> strengths,
      List<Name> weaknesses,
      Change change) {
    public Row {
      strengths = List.copyOf(strengths);
      weaknesses = List.copyOf(weaknesses);
    }
  }

  /** A change of rank by cause, in places; up is positive. */
  public record Change(
      int places, double own, double others, double entries, double revisions, double method) {}
}
