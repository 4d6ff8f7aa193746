package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;

/** Who is like whom: zones near each other in some indicators, and classes of size. */
public final class Neighbours {

  /** More than rounding takes away from a number. */
  private static final double ABOUT_EQUAL = 1e-9;

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
    double[][] places = columns.stream().map(Neighbours::percentiles).toArray(double[][]::new);
    int[] complete = IntStream.range(0, zones).filter(zone -> isComplete(columns, zone)).toArray();
    List<List<Integer>> nearest = new ArrayList<>();
    for (int zone = 0; zone < zones; zone++) {
      nearest.add(isComplete(columns, zone) ? nearest(places, zone, complete, count) : List.of());
    }
    return List.copyOf(nearest);
  }

  private static List<Integer> nearest(double[][] places, int zone, int[] complete, int count) {
    int[] others = IntStream.of(complete).filter(other -> other != zone).toArray();
    double[] distances = new double[others.length];
    for (int at = 0; at < others.length; at++) {
      distances[at] = distance(places, zone, others[at]);
    }
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    int found = Math.min(count, others.length);
    // Rounding is slow, and whether distances are equal matters among the nearest alone.
    double farthest = found == 0 ? 0 : sorted[found - 1] * (1 + ABOUT_EQUAL);
    return IntStream.range(0, others.length)
        .filter(at -> distances[at] <= farthest)
        .boxed()
        .sorted(Comparator.comparingDouble(at -> Decimals.rounded(distances[at])))
        .limit(found)
        .map(at -> others[at])
        .toList();
  }

  private static boolean isComplete(List<List<Double>> columns, int zone) {
    return columns.stream().noneMatch(column -> column.get(zone) == null);
  }

  private static double[] percentiles(List<Double> column) {
    return new Places.PercentileRank(Places.Ties.AVERAGE)
        .scores(column, Direction.LARGER_IS_BETTER).stream()
            .mapToDouble(score -> Objects.requireNonNullElse(score.value(), 0.0))
            .toArray();
  }

  private static double distance(double[][] places, int one, int other) {
    double squares = 0;
    for (double[] place : places) {
      double difference = place[one] - place[other];
      squares += difference * difference;
    }
    return Math.sqrt(squares / places.length);
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
