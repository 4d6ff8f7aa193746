package org.zonemark.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.Indicator;
import org.zonemark.method.Exact;
import org.zonemark.method.Period;
import org.zonemark.method.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/**
 * Zones beside their city, their province, the nation and all national zones together, wherever
 * both have a value of the same period; and the gaps that publications state.
 */
final class Comparisons {

  private final Configuration conf;
  private final Indicator indicator;
  private final Map<Series, Map<Period, Observation>> values = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private Comparisons(Dossier dossier, Configuration conf) {
    this.conf = conf;
    this.indicator = conf.indicatorById(dossier.indicatorId());
    for (Observation observation : dossier.observations()) {
      boolean usable =
          observation.latest()
              && observation.value() != null
              && observation.isPoint()
              && !observation.isUnreliable();
      if (usable) {
        values
            .computeIfAbsent(observation.series(), any -> new LinkedHashMap<>())
            .put(observation.period(), observation);
      }
    }
  }

  /** Rows of the table comparisons for one indicator. */
  static List<Row> of(Dossier dossier, Configuration conf) {
    Comparisons comparisons = new Comparisons(dossier, conf);
    comparisons.values.forEach(
        (series, points) -> points.values().forEach(point -> comparisons.compare(series, point)));
    return comparisons.rows;
  }

  private void compare(Series series, Observation point) {
    if (Measure.GAP.is(series)) {
      rows.add(stated(series, point));
      return;
    }
    boolean own = series.comparatorId().equals(Series.NONE);
    boolean compared =
        Measure.LEVEL.is(series) || Measure.GROWTH.is(series) || Measure.RATIO.is(series);
    if (!own || !compared) {
      return;
    }
    for (String comparator : conf.above(series.zoneId())) {
      Observation beside = at(series.withZone(comparator), point.period());
      if (beside != null) {
        rows.add(beside(series, comparator, point, beside));
      }
    }
  }

  private Observation at(Series series, Period period) {
    return values.getOrDefault(series, Map.of()).get(period);
  }

  private Row beside(Series series, String comparator, Observation point, Observation beside) {
    TableRow row =
        row(series, comparator, point)
            .put(Columns.COMPARATOR_VALUE, beside.value())
            .put(Columns.COMPARATOR_OBSERVATION_ID, beside.id());
    if (!point.unit().equals(beside.unit())) {
      return row.put(Columns.REASON, Reason.UNIT_DIFFERS.code()).row();
    }
    double gap = Exact.difference(point.value(), beside.value());
    if (!Measure.LEVEL.is(series) || point.unit().equals("%")) {
      return row.put(Columns.GAP, gap).put(Columns.GAP_PP, gap).row();
    }
    row.put(Columns.GAP, gap);
    if (!indicator.aggregation().equals("sum")) {
      return row.put(Columns.REASON, "not_additive").row();
    }
    if (beside.value() == 0) {
      return row.put(Columns.REASON, "comparator_zero").row();
    }
    row.put(Columns.SHARE_PCT, 100 * (point.value() / beside.value()));
    return contribution(row, series, comparator, point, beside).row();
  }

  /** What the zone added to the growth of the whole: in points, and as a share of the increase. */
  private TableRow contribution(
      TableRow row, Series series, String comparator, Observation point, Observation beside) {
    Observation before = at(series, point.period().base());
    Observation besideBefore = at(series.withZone(comparator), point.period().base());
    if (before == null || besideBefore == null) {
      return row.put(Columns.REASON, Reason.BASE_MISSING.code());
    }
    if (!before.unit().equals(point.unit()) || !besideBefore.unit().equals(beside.unit())) {
      return row.put(Columns.REASON, Reason.UNIT_DIFFERS.code());
    }
    if (besideBefore.value() == 0) {
      return row.put(Columns.REASON, Reason.BASE_ZERO.code());
    }
    double increase = point.value() - before.value();
    double whole = beside.value() - besideBefore.value();
    row.put(Columns.CONTRIBUTION_PP, 100 * (increase / besideBefore.value()));
    return whole == 0
        ? row.put(Columns.REASON, "increase_zero")
        : row.put(Columns.CONTRIBUTION_SHARE_PCT, 100 * (increase / whole));
  }

  /** A gap that a publication states, as printed. */
  private Row stated(Series series, Observation point) {
    TableRow row = row(series, series.comparatorId(), point);
    boolean points = !point.unit().equals(conf.unit(indicator.unit()).orElseThrow().canonical());
    return row.put(Columns.GAP, point.value())
        .put(Columns.GAP_PP, points ? point.value() : null)
        .put(Columns.VALUE, null)
        .put(Columns.REASON, Reason.COMPARATOR_MISSING.code())
        .row();
  }

  private static TableRow row(Series series, String comparator, Observation point) {
    return series
        .putInto(TableRow.of(Tables.COMPARISONS))
        .put(Columns.COMPARATOR_ID, comparator)
        .put(Columns.PERIOD, point.period().text())
        .put(Columns.YEAR, point.year())
        .put(Columns.VALUE, point.value())
        .put(Columns.UNIT, point.unit())
        .put(Columns.OBSERVATION_ID, point.id());
  }
}
