package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Statistics;

/** Values in the place of missing ones. What is withheld must never be handed in as missing. */
public sealed interface Imputation extends IndexMethod
    permits Imputation.OfYear, Imputation.OfRow, Imputation.OfSeries {

  /** Whether what fills a gap depends on the values of the same zone alone. */
  default boolean isZoneByZone() {
    return this instanceof OfSeries;
  }

  /** Gaps are filled from the values of the same indicator and year. */
  sealed interface OfYear extends Imputation
      permits None, Mean, Median, GroupMean, GroupMedian, Constant {

    /**
     * What could fill each gap, in the order of the values; null where nothing can.
     *
     * @param values of one indicator and year, null where missing
     * @param groups the group of each value; null where it belongs to none
     */
    List<Double> filled(List<Double> values, List<String> groups);

    /**
     * What makes a group: province, city or approved_year, or ids of groups, of which a zone's
     * first counts; empty where all zones are one.
     */
    default List<String> group() {
      return List.of();
    }
  }

  /** Gaps are filled from where the zone stands in the other indicators of the dimension. */
  sealed interface OfRow extends Imputation permits RowMean, RowMedian {

    /** Of which others: their centre. */
    Centre centre();
  }

  /** Gaps are filled from other years of the same zone and indicator. */
  sealed interface OfSeries extends Imputation permits CarryForward, CarryBackward, Linear {

    /** What could fill the gap of a year, of known values by year. */
    Optional<Filled> filled(NavigableMap<Integer, Double> series, int year);
  }

  /** Nothing is filled. */
  record None() implements OfYear {
    @Override
    public boolean isZoneByZone() {
      return true;
    }

    @Override
    public List<Double> filled(List<Double> values, List<String> groups) {
      return Collections.nCopies(values.size(), null);
    }
  }

  /** The mean of the zones of the year. */
  record Mean() implements OfYear {
    @Override
    public List<Double> filled(List<Double> values, List<String> groups) {
      return centres(values, groups, Centre.MEAN);
    }
  }

  /** The median of the zones of the year. */
  record Median() implements OfYear {
    @Override
    public List<Double> filled(List<Double> values, List<String> groups) {
      return centres(values, groups, Centre.MEDIAN);
    }
  }

  /** The mean of the zone's group in the year. */
  record GroupMean(List<String> group) implements OfYear {
    public GroupMean {
      group = List.copyOf(group);
    }

    @Override
    public List<Double> filled(List<Double> values, List<String> groups) {
      return centres(values, groups, Centre.MEAN);
    }
  }

  /** The median of the zone's group in the year. */
  record GroupMedian(List<String> group) implements OfYear {
    public GroupMedian {
      group = List.copyOf(group);
    }

    @Override
    public List<Double> filled(List<Double> values, List<String> groups) {
      return centres(values, groups, Centre.MEDIAN);
    }
  }

  /** A declared value, in the indicator's canonical unit. */
  record Constant(double value) implements OfYear {
    @Override
    public boolean isZoneByZone() {
      return true;
    }

    @Override
    public List<Double> filled(List<Double> values, List<String> groups) {
      return Collections.nCopies(values.size(), value);
    }
  }

  /** Where the zone stands on average in the others. */
  record RowMean() implements OfRow {
    @Override
    public Centre centre() {
      return Centre.MEAN;
    }
  }

  /** Where the zone stands in the middle of the others. */
  record RowMedian() implements OfRow {
    @Override
    public Centre centre() {
      return Centre.MEDIAN;
    }
  }

  /**
   * The latest value before.
   *
   * @param limit how many years old it may be, at least 1; null for any
   */
  record CarryForward(Integer limit) implements OfSeries {
    @Override
    public Optional<Filled> filled(NavigableMap<Integer, Double> series, int year) {
      return carriedForward(series, year, limit == null ? Integer.MAX_VALUE : limit);
    }
  }

  /**
   * The next value after: what is known only later stands for what it was before.
   *
   * @param limit how many years later it may be, at least 1; null for any
   */
  record CarryBackward(Integer limit) implements OfSeries {
    @Override
    public Optional<Filled> filled(NavigableMap<Integer, Double> series, int year) {
      return carriedBackward(series, year, limit == null ? Integer.MAX_VALUE : limit);
    }
  }

  /** On the straight line between the values before and after. */
  record Linear() implements OfSeries {
    @Override
    public Optional<Filled> filled(NavigableMap<Integer, Double> series, int year) {
      return interpolated(series, year);
    }
  }

  /** The middle of the values that are known. */
  enum Centre {
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
  record Filled(double value, int sourceYear) {}

  /**
   * The centre of each group's known values, in the order of the values.
   *
   * <p>Null rule: null for a value that belongs to no group, or to one without any known value.
   * Source: COINr, i_mean, i_median, i_mean_grp, i_median_grp.
   *
   * @param values of one indicator and year, null where missing
   * @param groups the group of each value; null where it belongs to none
   */
  static List<Double> centres(List<Double> values, List<String> groups, Centre centre) {
    Map<String, List<Double>> members = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null && groups.get(i) != null) {
        members.computeIfAbsent(groups.get(i), any -> new ArrayList<>()).add(values.get(i));
      }
    }
    Map<String, Double> centres = new HashMap<>();
    members.forEach((group, known) -> centres.put(group, centre(known, centre)));
    List<Double> filled = new ArrayList<>(values.size());
    groups.forEach(group -> filled.add(centres.get(group)));
    return filled;
  }

  /**
   * What each zone would have of each indicator if it stood there as it stands, on average, in the
   * others that it has: values from 0 for the worst to 1 for the best of their column, their centre
   * over the row, and that brought back to the scale of the column.
   *
   * <p>Null rule: null for a column without any value, and in a row without any value in a column
   * that differs between zones. A column of equal values gives that value. Source: COINr, Impute by
   * row, normalised first.
   *
   * @param columns the indicators of one dimension and year, by zone; null where missing
   * @param directions which values of each are better
   * @return by column, then by zone
   */
  static List<List<Double>> rows(
      List<List<Double>> columns, List<Direction> directions, Centre centre) {
    List<List<Outcome<Double>>> scores = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      scores.add(
          new Normalisation.MinMax(0, 1).scores(columns.get(column), directions.get(column)));
    }
    List<List<Double>> filled = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      Statistics all = Statistics.of(columns.get(column));
      List<Double> ofColumn = new ArrayList<>();
      for (int zone = 0; zone < columns.get(column).size(); zone++) {
        int row = zone;
        List<Double> known =
            scores.stream().map(one -> one.get(row).value()).filter(Objects::nonNull).toList();
        ofColumn.add(
            known.isEmpty() || all.count() == 0
                ? null
                : brought(centre(known, centre), all, directions.get(column)));
      }
      filled.add(ofColumn);
    }
    return filled;
  }

  private static double brought(double share, Statistics all, Direction direction) {
    double better = direction == Direction.LARGER_IS_BETTER ? share : 1 - share;
    return all.min() + better * (all.max() - all.min());
  }

  private static double centre(List<Double> known, Centre centre) {
    Statistics statistics = Statistics.of(known);
    return centre == Centre.MEAN ? statistics.mean() : statistics.median();
  }

  /** The mean of the known values; there is none where none is known. */
  static Optional<Double> mean(List<Double> values) {
    Statistics known = Statistics.of(values);
    return known.count() == 0 ? Optional.empty() : Optional.of(known.mean());
  }

  /**
   * The latest value before a year, if it is not too old.
   *
   * @param series known values by year
   * @param limit how many years old it may be, at least 1
   */
  static Optional<Filled> carriedForward(
      NavigableMap<Integer, Double> series, int year, int limit) {
    return Optional.ofNullable(series.lowerEntry(year))
        .filter(before -> year - before.getKey() <= limit)
        .map(before -> new Filled(before.getValue(), before.getKey()));
  }

  /**
   * The next value after a year, if it is not too late: what is known only later stands for what it
   * was before.
   *
   * @param series known values by year
   * @param limit how many years later it may be, at least 1
   */
  static Optional<Filled> carriedBackward(
      NavigableMap<Integer, Double> series, int year, int limit) {
    return Optional.ofNullable(series.higherEntry(year))
        .filter(after -> after.getKey() - year <= limit)
        .map(after -> new Filled(after.getValue(), after.getKey()));
  }

  /**
   * The value on the straight line between the nearest years before and after: {@code y0 + (y1 -
   * y0) * (t - t0) / (t1 - t0)}. There is none at the ends of the series: nothing is extrapolated.
   *
   * @param series known values by year
   */
  static Optional<Filled> interpolated(NavigableMap<Integer, Double> series, int year) {
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
