package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * A zone's way through the years of one list.
 *
 * @param zone the zone
 * @param list the name of the list
 * @param peerGroup the zones it compares
 * @param stated whether the ranks are copied from publications; otherwise they are computed
 * @param unofficial whether the list is an index computed here: 测算,非官方 (computed, not official)
 * @param points the ranks, by year
 * @param moves moves over several years worth telling: from the first to the last year, and those a
 *     publication makes a claim about
 */
public record RankPath(
    Name zone,
    Name list,
    Name peerGroup,
    boolean stated,
    boolean unofficial,
    List<Point> points,
    List<RankMove> moves) {

  /** The reason of a move across a change of method. */
  public static final String METHOD_BREAK = "method_break";

  public RankPath {
    Objects.requireNonNull(zone, "A path names its zone");
    Objects.requireNonNull(list, "A path names its list");
    Objects.requireNonNull(peerGroup, "A path names its peer group");
    points = List.copyOf(points);
    moves = List.copyOf(moves);
  }

  /** Whether the method changed between two years of the way. */
  public boolean isBroken(int fromYear, int toYear) {
    return moves.stream()
        .filter(move -> METHOD_BREAK.equals(move.reason()))
        .anyMatch(move -> fromYear <= move.fromYear() && move.toYear() <= toYear);
  }

  /**
   * A rank on the way.
   *
   * @param year the year
   * @param rank the rank
   * @param rankOf how many zones are ranked; null where unknown
   * @param sourceRef where it is printed; null where it is computed
   */
  public record Point(int year, int rank, Integer rankOf, String sourceRef) {}
}
