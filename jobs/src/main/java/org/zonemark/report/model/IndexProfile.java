package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * What makes a zone's score in an index computed here, and who stands near it.
 *
 * @param index the index
 * @param label what stands beside everything that is computed
 * @param year the year
 * @param score the score of the whole
 * @param rank its rank
 * @param rankOf how many are ranked
 * @param dimensions the first level
 * @param strengths indicators in which it stands best
 * @param weaknesses indicators in which it stands worst
 * @param ahead the zone one place better, and by how many points; null for the first
 * @param peers the zones whose dimension scores are nearest, nearest first
 * @param lifts which indicator alone would lift it how many places, least change first; empty where
 *     not asked for
 */
public record IndexProfile(
    Name index,
    Name label,
    int year,
    double score,
    int rank,
    int rankOf,
    List<Dimension> dimensions,
    List<Place> strengths,
    List<Place> weaknesses,
    Ahead ahead,
    List<Peer> peers,
    List<Lift> lifts) {

  public IndexProfile {
    Objects.requireNonNull(index, "A profile names its index");
    dimensions = List.copyOf(dimensions);
    strengths = List.copyOf(strengths);
    weaknesses = List.copyOf(weaknesses);
    peers = List.copyOf(peers);
    lifts = List.copyOf(lifts);
  }

  /**
   * A score of the first level beside those of all zones.
   *
   * @param score null where its coverage is too low
   * @param median the median of all zones scored
   * @param best the best of them
   * @param rank null where unknown
   * @param rankOf null where unknown
   * @param change what it adds to the score less what it added the year before, in points of the
   *     whole; null where one of them is unknown
   * @param parts its indicators scored in both years; empty where one of the years is unknown
   */
  public record Dimension(
      Name name,
      Double score,
      double median,
      double best,
      Integer rank,
      Integer rankOf,
      Double change,
      List<Part> parts) {
    public Dimension {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An indicator, its score in the year before and now, and what that changed in the whole.
   *
   * @param change in points of the whole
   */
  public record Part(Name indicator, double before, double score, double change) {}

  /** The score of the year before; null where what a dimension added is unknown. */
  public Double scoreBefore() {
    return dimensions.isEmpty() || dimensions.stream().anyMatch(each -> each.change() == null)
        ? null
        : Double.valueOf(score - dimensions.stream().mapToDouble(Dimension::change).sum());
  }

  /** An indicator and the zone's place in it. */
  public record Place(Name indicator, int rank, int rankOf) {}

  /**
   * The zone one place better, and how many points of the score lie between.
   *
   * @param shift the least weight that levels the two; null where none does, or scores are no means
   */
  public record Ahead(Name zone, int rank, double points, Shift shift) {}

  /** Weight moved from one dimension to another, in points of all weight. */
  public record Shift(Name from, Name to, double points) {}

  /** A zone like this one, and its scores in the order of the dimensions, null where unknown. */
  public record Peer(Name zone, int rank, List<Double> scores) {
    public Peer {
      scores = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(scores));
    }
  }

  /**
   * The least change of one indicator that lifts the zone, other things equal.
   *
   * @param places how many places up
   * @param value the value now
   * @param needed the value that does it
   * @param unit the canonical unit
   * @param changePct the change in percent of the value; null where the value is zero
   */
  public record Lift(
      int places, Name indicator, double value, double needed, String unit, Double changePct) {}
}
