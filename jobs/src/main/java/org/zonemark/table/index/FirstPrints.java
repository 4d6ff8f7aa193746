package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zonemark.method.number.Revision;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.rank.Rankings;

/** What later editions changed of the yearly values of an indicator. */
public final class FirstPrints {

  /** By the id of the latest observation: the value of the earliest edition. */
  private final Map<String, Double> firsts = new HashMap<>();

  private final Double revisionPct;

  private FirstPrints(IndicatorData data, List<Rankings.Entry> values) {
    Map<String, Observation> earliest = new HashMap<>();
    Map<String, Observation> latest = new HashMap<>();
    Comparator<Observation> age =
        Comparator.comparing((Observation any) -> PublicationDay.of(any.publishedOn()))
            .thenComparing(Observation::id);
    for (Observation observation : data.observations()) {
      if (observation.value() != null) {
        String key = observation.series() + " " + observation.period();
        earliest.merge(
            key, observation, (one, other) -> age.compare(one, other) <= 0 ? one : other);
      }
      latest.put(observation.id(), observation);
    }
    List<Revision.Change> changes = new ArrayList<>();
    for (Rankings.Entry entry : values) {
      if (entry.value() != null) {
        Observation now = latest.get(entry.observationId());
        double first = earliest.get(now.series() + " " + now.period()).value();
        firsts.put(entry.observationId(), first);
        changes.add(new Revision.Change(first, entry.value()));
      }
    }
    this.revisionPct = Revision.usualPct(changes).orElse(null);
  }

  /** The reprints of some values, which are in the order of the data. */
  public static FirstPrints of(IndicatorData data, List<Rankings.Entry> values) {
    return new FirstPrints(data, values);
  }

  /** The value as it was printed first; null where there is none. */
  public Double first(Rankings.Entry entry) {
    return firsts.get(Objects.requireNonNullElse(entry.observationId(), ""));
  }

  /** The {@linkplain Revision#usualPct usual revision}; null where no value ever was revised. */
  public Double revisionPct() {
    return revisionPct;
  }
}
