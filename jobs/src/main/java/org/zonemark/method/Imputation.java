package org.zonemark.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Values in the place of missing ones. What is withheld must never be handed in as missing. */
public final class Imputation {
  private Imputation() {}

  /** The middle of the values that are known. */
  public enum Centre {
    /** The arithmetic mean. */
    MEAN,
    /** The middle value, or the mean of the two in the middle. */
    MEDIAN
  }

  /**
   * A value in the place of a missing one.
   *
   * @param value the value
   * @param sourceYear the latest year that it was made from
   */
  public record Filled(double value, int sourceYear) {}

  /**
   * The centre of each group's known values, in the order of the values.
   *
   * <p>Null rule: null for a value that belongs to no group, or to one without any known value.
   * Source: COINr, i_mean, i_median, i_mean_grp, i_median_grp.
   *
   * @param values of one indicator and year, null where missing
   * @param groups the group of each value; null where it belongs to none
   */
  public static List<Double> centres(List<Double> values, List<String> groups, Centre centre) {
    Map<String, List<Double>> members = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null && groups.get(i) != null) {
        members.computeIfAbsent(groups.get(i), any -> new ArrayList<>()).add(values.get(i));
      }
    }
    Map<String, Double> centres = new HashMap<>();
    members.forEach(
        (group, known) -> {
          Statistics statistics = Statistics.of(known);
          centres.put(group, centre == Centre.MEAN ? statistics.mean() : statistics.median());
        });
    List<Double> filled = new ArrayList<>(values.size());
    groups.forEach(group -> filled.add(centres.get(group)));
    return filled;
  }

  /** The mean of the known values; there is none where none is known. */
  public static Optional<Double> mean(List<Double> values) {
    Statistics known = Statistics.of(values);
    return known.count() == 0 ? Optional.empty() : Optional.of(known.mean());
  }

  /**
   * The latest value before a year, if it is not too old.
   *
   * @param series known values by year
   * @param limit how many years old it may be, at least 1
   */
  public static Optional<Filled> carriedForward(
      NavigableMap<Integer, Double> series, int year, int limit) {
    return Optional.ofNullable(series.lowerEntry(year))
        .filter(before -> year - before.getKey() <= limit)
        .map(before -> new Filled(before.getValue(), before.getKey()));
  }

  /**
   * The value on the straight line between the nearest years before and after: {@code y0 + (y1 -
   * y0) * (t - t0) / (t1 - t0)}. There is none at the ends of the series: nothing is extrapolated.
   *
   * @param series known values by year
   */
  public static Optional<Filled> interpolated(NavigableMap<Integer, Double> series, int year) {
    Map.Entry<Integer, Double> before = series.lowerEntry(year);
    Map.Entry<Integer, Double> after = series.higherEntry(year);
    if (before == null || after == null) {
      return Optional.empty();
    }
    double share = (double) (year - before.getKey()) / (after.getKey() - before.getKey());
    double value = before.getValue() + (after.getValue() - before.getValue()) * share;
    return Optional.of(new Filled(value, after.getKey()));
  }
}
