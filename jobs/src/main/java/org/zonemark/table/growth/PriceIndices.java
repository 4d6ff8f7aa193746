package org.zonemark.table.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Changes of prices over some periods, and whose they are. */
  record Links(String zoneId, List<Double> pct) {}

  private final Configuration conf;
  private final boolean fixed;
  private final Map<String, Map<Period, Double>> levels = new HashMap<>();
  private final Map<String, Map<Period, Double>> changes = new HashMap<>();

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

  private static void put(Map<String, Map<Period, Double>> values, Observation one) {
    values
        .computeIfAbsent(one.series().zoneId(), any -> new HashMap<>())
        .putIfAbsent(one.period(), one.value());
  }

  /** The price index of a dossier's indicator; empty where none is declared. */
  static Optional<PriceIndices> of(IndicatorData dossier, Configuration conf) {
    return conf.growth()
        .deflator(dossier.indicatorId())
        .map(deflator -> new PriceIndices(conf, deflator, dossier.denominators()));
  }

  /** The changes of prices over periods, each on its base; empty where nobody has all of them. */
  Optional<Links> links(String zoneId, List<Period> periods) {
    List<String> zones = new ArrayList<>(List.of(zoneId));
    zones.addAll(conf.above(zoneId));
    return zones.stream()
        .map(zone -> new Links(zone, periods.stream().map(one -> change(zone, one)).toList()))
        .filter(links -> !links.pct().contains(null))
        .findFirst();
  }

  private Double change(String zone, Period period) {
    Double level = levels.getOrDefault(zone, Map.of()).get(period);
    if (level != null && fixed) {
      Double base = levels.get(zone).get(period.base());
      return Growth.yoy(base, level).value();
    }
    return level != null
        ? Double.valueOf(Exact.difference(level, 100))
        : changes.getOrDefault(zone, Map.of()).get(period);
  }
}
