package org.zonemark.report.model;

import java.util.Objects;

/**
 * A zone's place in a list.
 *
 * @param zone the zone
 * @param rank the rank, 1 being the best; equal values share the better rank (1224)
 * @param rankOf how many zones are ranked; null where unknown
 * @param tiedWith how many other zones share the rank; null where the list is not complete
 * @param value the value in the table's unit; null where the list gives a rank only
 * @param move the move to this place; null where there is no earlier year
 * @param sourceRef the cell or clause the rank or its value comes from; null where it is computed
 *     from several
 */
public record RankRow(
    Name zone,
    int rank,
    Integer rankOf,
    Integer tiedWith,
    Double value,
    RankMove move,
    String sourceRef) {
  public RankRow {
    Objects.requireNonNull(zone, "A rank names its zone");
    if (rank < 1 || rankOf != null && rank > rankOf) {
      throw new IllegalArgumentException("A rank lies between 1 and " + rankOf + ", was " + rank);
    }
  }
}
