package org.zonemark.table;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.method.number.Period;
import org.zonemark.schema.Row;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PackedObservations;
import org.zonemark.table.quality.Finding;

/**
 * The data of an indicator, and what was met when its statements were settled.
 *
 * @param data the data of the indicator
 * @param revisions rows of the table revisions
 * @param findings oddities between statements
 */
public record IndicatorEditions(IndicatorData data, List<Row> revisions, List<Finding> findings)
    implements Serializable {

  /** Rows of the table observations. */
  public Stream<Row> observations() {
    return data.observations().stream().map(Observation::toRow);
  }

  /** What a run wants to know of it before anything is derived. */
  public IndicatorSummary brief() {
    TreeMap<String, Long> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
    Optional<Period> latest = PackedObservations.lastPeriod(data.observations());
    return new IndicatorSummary(
        data.indicatorId(),
        counts,
        latest.isPresent(),
        latest.map(period -> period.lastDay().toString()).orElse(""));
  }
}
