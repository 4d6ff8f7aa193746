package org.zonemark.report.model;

/**
 * A zone's move between two years of one list.
 *
 * @param fromYear the earlier year
 * @param fromRank the rank then; null where unknown, see the reason
 * @param fromOf how many zones were ranked then; null where unknown
 * @param toYear the later year
 * @param toRank the rank in the later year; null where unknown, see the reason
 * @param toOf how many zones were ranked in the later year; null where unknown
 * @param change the earlier rank less the later one, in places, positive = up; null with a reason
 * @param changeCommon the same among the zones ranked in both years; null where the lists are not
 *     complete
 * @param reportedChange the change a publication claims, positive = up; null where none does
 * @param reason the code of the reason why change is null; null where it is not
 * @param sourceRef where the claim is printed; null where there is none
 */
public record RankMove(
    int fromYear,
    Integer fromRank,
    Integer fromOf,
    int toYear,
    Integer toRank,
    Integer toOf,
    Integer change,
    Integer changeCommon,
    Integer reportedChange,
    String reason,
    String sourceRef) {

  /** The reason of a move to a score that lacks a dimension which the year before had. */
  public static final String DIMENSION_MISSING = "dimension_missing";

  /** The reason of a move from a score that lacked a dimension. */
  public static final String DIMENSION_MISSING_BEFORE = "dimension_missing_before";

  public RankMove {
    if (fromYear >= toYear) {
      throw new IllegalArgumentException(
          "A move goes from an earlier to a later year, was " + fromYear + " to " + toYear);
    }
  }

  /** Whether the two scores rest on different dimensions, so that their ranks are not compared. */
  public boolean isUnlike() {
    return DIMENSION_MISSING.equals(reason) || DIMENSION_MISSING_BEFORE.equals(reason);
  }

  /** Whether the printed claim agrees with the ranks; null where one of them is unknown. */
  public Boolean agrees() {
    return change == null || reportedChange == null ? null : change.equals(reportedChange);
  }
}
