package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;

/** Who is like whom: zones near each other in some indicators, and classes of size. */
public final class Neighbours {
  private Neighbours() {}

  /**
   * The nearest others of each zone, nearest first. The distance of two zones is the root of the
   * mean squared difference of their percentile ranks in the indicators, so that no unit and no
   * outlier weighs; of equal distances the one that stands first is the nearer.
   *
   * <p>Null rule: a zone without one of the values is nobody's neighbour and has none; where an
   * indicator does not differ between zones it does not count.
   *
   * @param columns the indicators, by zone; null where missing
   * @param count how many neighbours, as far as there are so many
   * @return the positions of the neighbours, by zone
   */
  public static List<List<Integer>> nearest(List<List<Double>> columns, int count) {
    int zones = columns.get(0).size();
    List<List<Double>> places = columns.stream().map(Neighbours::percentiles).toList();
    List<List<Integer>> nearest = new ArrayList<>();
    for (int zone = 0; zone < zones; zone++) {
      double[] distances = new double[zones];
      Arrays.fill(distances, Double.NaN);
      List<Integer> others = new ArrayList<>();
      for (int other = 0; other < zones; other++) {
        if (other != zone && isComplete(columns, zone) && isComplete(columns, other)) {
          distances[other] = distance(places, zone, other);
          others.add(other);
        }
      }
      others.sort(
          Comparator.<Integer>comparingDouble(other -> distances[other])
              .thenComparing(Comparator.naturalOrder()));
      nearest.add(List.copyOf(others.subList(0, Math.min(count, others.size()))));
    }
    return List.copyOf(nearest);
  }

  private static boolean isComplete(List<List<Double>> columns, int zone) {
    return columns.stream().noneMatch(column -> column.get(zone) == null);
  }

  private static List<Double> percentiles(List<Double> column) {
    List<Double> percentiles = new ArrayList<>();
    new Places.PercentileRank(Places.Ties.AVERAGE)
        .scores(column, Direction.LARGER_IS_BETTER)
        .forEach(score -> percentiles.add(Objects.requireNonNullElse(score.value(), 0.0)));
    return percentiles;
  }

  private static double distance(List<List<Double>> places, int one, int other) {
    double squares = 0;
    for (List<Double> place : places) {
      double difference = place.get(one) - place.get(other);
      squares += difference * difference;
    }
    return Decimals.rounded(Math.sqrt(squares / places.size()));
  }

  /**
   * Classes of size, 1 for the largest: as many zones in each as can be, equal values in the same,
   * {@code 1 + (rank - 1) * classes / n} without its fraction.
   *
   * <p>Null rule: null without a value.
   *
   * @param values of one indicator, null where missing
   * @param classes how many, at least 2
   */
  public static List<Integer> sizeClasses(List<Double> values, int classes) {
    long known = values.stream().filter(Objects::nonNull).count();
    List<Integer> sizes = new ArrayList<>();
    for (Outcome<Double> rank :
        new Places.Rank(Places.Ties.MIN).scores(values, Direction.SMALLER_IS_BETTER)) {
      sizes.add(rank.isPresent() ? 1 + (int) ((rank.value() - 1) * classes / known) : null);
    }
    return sizes;
  }
}
