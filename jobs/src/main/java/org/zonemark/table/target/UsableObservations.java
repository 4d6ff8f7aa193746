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
 * The statements of a dossier that count: the latest ones with a value that no check doubts, by
 * indicator and zone, each in the order of the dossier.
 */
public final class UsableObservations {

  private final IndicatorData dossier;
  private final Map<String, Map<String, List<Observation>>> byIndicator = new HashMap<>();

  private UsableObservations(IndicatorData dossier) {
    this.dossier = dossier;
  }

  /** What counts in a dossier. */
  static UsableObservations of(IndicatorData dossier) {
    UsableObservations known = new UsableObservations(dossier);
    if (dossier.promises().isEmpty()) {
      return known;
    }
    dossier.observations().forEach(known::add);
    dossier.denominators().stream()
        .filter(other -> !other.series().indicatorId().equals(dossier.indicatorId()))
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
   * A dossier as it was known on the day asked about: only editions of that time, settled anew. For
   * dossiers that were settled for another day.
   */
  public static IndicatorData asKnown(IndicatorData dossier, Configuration conf) {
    String knownOn = PublicationDay.knownOn(conf);
    if (knownOn == null) {
      return dossier;
    }
    return new IndicatorData(
        dossier.indicatorId(),
        asKnown(dossier.observations(), knownOn, conf),
        dossier.promises(),
        asKnown(dossier.denominators(), knownOn, conf));
  }

  private static List<Observation> asKnown(
      List<Observation> observations, String knownOn, Configuration conf) {
    List<Observation> then =
        observations.stream()
            .filter(observation -> PublicationDay.isOutBy(knownOn, observation.publishedOn()))
            .toList();
    return SenseChecks.of(then, conf).observations();
  }

  IndicatorData dossier() {
    return dossier;
  }

  /** What counts of the dossier's indicator in a zone; empty where nothing does. */
  List<Observation> ofZone(String zoneId) {
    return of(dossier.indicatorId(), zoneId);
  }

  /** What counts of an indicator that the dossier knows in a zone; empty where nothing does. */
  List<Observation> of(String indicatorId, String zoneId) {
    return byIndicator.getOrDefault(indicatorId, Map.of()).getOrDefault(zoneId, List.of());
  }
}
