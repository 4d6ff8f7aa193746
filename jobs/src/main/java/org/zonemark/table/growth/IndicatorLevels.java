package org.zonemark.table.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;

/** The levels and the printed rates of one indicator. */
final class IndicatorLevels {

  final Map<Series, TreeMap<Period, Observation>> levels = new TreeMap<>();
  final Map<Grown, TreeMap<Period, List<Observation>>> rates = new TreeMap<>();
  final Map<Grown, TreeMap<Period, List<Observation>>> sequential = new TreeMap<>();
  private final Map<Grown, Series> grown = new TreeMap<>();
  private final Map<Series, Map<Period, List<Observation>>> superseded = new TreeMap<>();
  private final Map<Series, List<Series>> alike = new TreeMap<>();
  final SeriesBreaks breaks;
  final Optional<PriceIndices> prices;

  IndicatorLevels(IndicatorData data, Configuration conf) {
    this.prices = PriceIndices.of(data, conf);
    this.breaks = SeriesBreaks.of(conf);
    for (Observation observation : data.latest()) {
      Series series = observation.series();
      if (grows(series)) {
        levels
            .computeIfAbsent(series, any -> new TreeMap<>())
            .put(observation.period(), observation);
        grown.putIfAbsent(Grown.level(series), series);
      } else if (Measure.GROWTH.is(series) || Measure.SEQUENTIAL_GROWTH.is(series)) {
        (Measure.GROWTH.is(series) ? rates : sequential)
            .computeIfAbsent(Grown.rate(series), any -> new TreeMap<>())
            .computeIfAbsent(observation.period(), any -> new ArrayList<>())
            .add(observation);
      }
    }
    if (!rates.isEmpty() || !sequential.isEmpty()) {
      data.observations().forEach(this::supersede);
    }
    for (Series series : levels.keySet()) {
      alike.computeIfAbsent(series.ofAnyBasis(), any -> new ArrayList<>()).add(series);
    }
  }

  /** Other statements are asked for only where a rate is printed of their series. */
  private void supersede(Observation observation) {
    Series series = observation.series();
    boolean isBesideRates =
        !observation.latest()
            && grows(series)
            && (rates.containsKey(Grown.level(series))
                || sequential.containsKey(Grown.level(series)));
    if (isBesideRates) {
      superseded
          .computeIfAbsent(series, any -> new TreeMap<>())
          .computeIfAbsent(observation.period(), any -> new ArrayList<>())
          .add(observation);
    }
  }

  /** The rates that are printed of a series; they name no prices of the levels. */
  Map<Period, List<Observation>> printedOf(Series series) {
    return printedOf(series, rates);
  }

  /** The rates on the month, quarter or half-year before that are printed of a series. */
  Map<Period, List<Observation>> sequentialOf(Series series) {
    return printedOf(series, sequential);
  }

  private Map<Period, List<Observation>> printedOf(
      Series series, Map<Grown, TreeMap<Period, List<Observation>>> all) {
    return grown.get(Grown.level(series)).equals(series)
        ? all.getOrDefault(Grown.level(series), new TreeMap<>())
        : Map.of();
  }

  /**
   * Other statements of a level than the one that counts, where a rate is printed of its series.
   */
  List<Observation> supersededOf(Observation level) {
    return superseded
        .getOrDefault(level.series(), Map.of())
        .getOrDefault(level.period(), List.of());
  }

  /** Why a series has no value of a period: others of its like may have one. */
  Reason missing(Series series, Period period) {
    List<Series> others =
        alike.get(series.ofAnyBasis()).stream()
            .filter(other -> !other.equals(series))
            .filter(other -> levels.get(other).containsKey(period))
            .filter(other -> levels.get(other).get(period).value() != null)
            .toList();
    if (others.isEmpty()) {
      return Reason.BASE_MISSING;
    }
    boolean sameScope = others.stream().anyMatch(any -> any.scope().equals(series.scope()));
    return sameScope ? Reason.PRICE_BASIS_MIXED : Reason.SCOPE_BREAK;
  }

  /** What grows: a zone's measure in a scope; rates name the same without the level's prices. */
  record Grown(String zoneId, String measure, String scope) implements Comparable<Grown> {

    static Grown level(Series series) {
      return new Grown(series.zoneId(), series.measure(), series.scope());
    }

    static Grown rate(Series series) {
      return new Grown(series.zoneId(), series.ofMeasure(), series.scope());
    }

    @Override
    public int compareTo(Grown other) {
      int order = zoneId.compareTo(other.zoneId);
      order = order != 0 ? order : measure.compareTo(other.measure);
      return order != 0 ? order : scope.compareTo(other.scope);
    }
  }

  private static boolean grows(Series series) {
    return (Measure.LEVEL.is(series) || Measure.INCREMENT.is(series))
        && series.comparatorId().equals(Series.NONE);
  }
}
