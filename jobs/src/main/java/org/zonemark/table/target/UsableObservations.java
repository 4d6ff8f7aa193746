package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.quality.SenseChecks;

/**
 * The statements of an indicator that count: the latest ones with a value that no check doubts, by
 * indicator and zone, each in the order of the data.
 */
public final class UsableObservations {

  private final IndicatorData data;
  private final Map<String, Map<String, List<Observation>>> byIndicator = new HashMap<>();

  private UsableObservations(IndicatorData data) {
    this.data = data;
  }

  /** What counts of an indicator. */
  static UsableObservations of(IndicatorData data) {
    UsableObservations known = new UsableObservations(data);
    if (data.promises().isEmpty()) {
      return known;
    }
    data.latest().forEach(known::add);
    data.denominators().stream()
        .filter(other -> !other.series().indicatorId().equals(data.indicatorId()))
        .forEach(known::add);
    return known;
  }

  private void add(Observation observation) {
    if (observation.latest() && observation.value() != null && !observation.isUnreliable()) {
      byIndicator
          .computeIfAbsent(observation.series().indicatorId(), any -> new HashMap<>())
          .computeIfAbsent(observation.series().zoneId(), any -> new ArrayList<>())
          .add(observation);
    }
  }

  /**
   * The data of an indicator as they were known on the day asked about: only editions of that time,
   * settled anew. For data of indicators that were settled for another day.
   */
  public static IndicatorData asKnown(IndicatorData data, Configuration conf) {
    String knownOn = PublicationDay.knownOn(conf);
    if (knownOn == null) {
      return data;
    }
    return new IndicatorData(
        data.indicatorId(),
        asKnown(data.observations(), knownOn, conf),
        data.promises(),
        asKnown(data.denominators(), knownOn, conf));
  }

  private static List<Observation> asKnown(
      List<Observation> observations, String knownOn, Configuration conf) {
    List<Observation> then =
        observations.stream()
            .filter(observation -> PublicationDay.isOutBy(knownOn, observation.publishedOn()))
            .toList();
    return SenseChecks.of(then, conf).observations();
  }

  IndicatorData data() {
    return data;
  }

  /** What counts of the data's indicator in a zone; empty where nothing does. */
  List<Observation> ofZone(String zoneId) {
    return of(data.indicatorId(), zoneId);
  }

  /** What counts of an indicator that the data knows in a zone; empty where nothing does. */
  List<Observation> of(String indicatorId, String zoneId) {
    return byIndicator.getOrDefault(indicatorId, Map.of()).getOrDefault(zoneId, List.of());
  }
}
