package org.zonemark.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of a dossier that count: the latest ones with a value that no check doubts, by
 * zone, each in the order of the dossier.
 */
final class Known {

  private final Dossier dossier;
  private final Map<String, List<Observation>> byZone = new HashMap<>();

  private Known(Dossier dossier) {
    this.dossier = dossier;
  }

  static Known of(Dossier dossier) {
    Known known = new Known(dossier);
    if (dossier.promises().isEmpty()) {
      return known;
    }
    for (Observation observation : dossier.observations()) {
      if (observation.latest() && observation.value() != null && !observation.isUnreliable()) {
        known
            .byZone
            .computeIfAbsent(observation.series().zoneId(), any -> new ArrayList<>())
            .add(observation);
      }
    }
    return known;
  }

  Dossier dossier() {
    return dossier;
  }

  /** What counts of a zone; empty where nothing does. */
  List<Observation> ofZone(String zoneId) {
    return byZone.getOrDefault(zoneId, List.of());
  }
}
