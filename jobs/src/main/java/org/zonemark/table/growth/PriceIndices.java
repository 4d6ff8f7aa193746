package org.zonemark.table.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.Deflator;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Period;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * How prices moved, by the price index that is declared for an indicator: the zone's own, else that
 * of its city, its province, what it is part of, or the nation; the same for all links of a window.
 */
final class PriceIndices {

  /**
   * Changes of prices over some periods.
   *
   * @param zoneId whose they are
   * @param used ids of the statements they rest on
   */
  record Links(String zoneId, List<Double> pct, List<String> used) {}

  private final Configuration conf;
  private final boolean fixed;
  private final Map<String, Map<Period, Observation>> levels = new HashMap<>();
  private final Map<String, Map<Period, Observation>> changes = new HashMap<>();

  private PriceIndices(Configuration conf, Deflator deflator, List<Observation> observations) {
    this.conf = conf;
    this.fixed = deflator.base().equals(Deflator.FIXED);
    for (Observation one : observations) {
      boolean usable =
          one.series().indicatorId().equals(deflator.priceIndex())
              && one.latest()
              && one.value() != null
              && one.isPoint()
              && !one.isUnreliable()
              && one.series().comparatorId().equals(Series.NONE);
      if (usable && Measure.LEVEL.is(one.series())) {
        put(levels, one);
      } else if (usable && Measure.GROWTH.is(one.series())) {
        put(changes, one);
      }
    }
  }

  private static void put(Map<String, Map<Period, Observation>> values, Observation one) {
    values
        .computeIfAbsent(one.series().zoneId(), any -> new HashMap<>())
        .putIfAbsent(one.period(), one);
  }

  /** The price index of an indicator; empty where none is declared. */
  static Optional<PriceIndices> of(IndicatorData data, Configuration conf) {
    return conf.growth()
        .deflator(data.indicatorId())
        .map(deflator -> new PriceIndices(conf, deflator, data.denominators()));
  }

  /** The changes of prices over periods, each on its base; empty where nobody has all of them. */
  Optional<Links> links(String zoneId, List<Period> periods) {
    List<String> zones = new ArrayList<>(List.of(zoneId));
    zones.addAll(conf.above(zoneId));
    return zones.stream()
        .filter(zone -> periods.stream().allMatch(period -> change(zone, period) != null))
        .map(
            zone ->
                new Links(
                    zone,
                    periods.stream().map(period -> change(zone, period)).toList(),
                    periods.stream().flatMap(period -> used(zone, period)).distinct().toList()))
        .findFirst();
  }

  private Double change(String zone, Period period) {
    Double level = value(levels, zone, period);
    if (level != null && fixed) {
      return Growth.yoy(value(levels, zone, period.base()), level).value();
    }
    return level != null
        ? Double.valueOf(Exact.difference(level, 100))
        : value(changes, zone, period);
  }

  /** The statements that a change of prices rests on. */
  private Stream<String> used(String zone, Period period) {
    Map<Period, Observation> own = levels.getOrDefault(zone, Map.of());
    Observation change = changes.getOrDefault(zone, Map.of()).get(period);
    Observation level = own.get(period);
    Observation base = fixed && level != null ? own.get(period.base()) : null;
    return Stream.of(base, level == null ? change : level)
        .filter(Objects::nonNull)
        .map(Observation::id);
  }

  private static Double value(
      Map<String, Map<Period, Observation>> values, String zone, Period period) {
    Observation one = values.getOrDefault(zone, Map.of()).get(period);
    return one == null ? null : one.value();
  }
}
