package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.method.growth.Contribution;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.growth.Share;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;
import org.zonemark.table.data.TableRow;

/**
 * Zones beside their city, their province, the nation and all national zones together, wherever
 * both have a value of the same period; beside the mean, the median and the best other of the
 * groups that conf/growth.yaml asks for; and the gaps that publications state.
 */
public final class Comparisons {

  /** The table comparisons. */
  public static final DerivedTable<IndicatorData> TABLE =
      DerivedTable.of(Tables.COMPARISONS, DerivedTable.GROWTH, Comparisons::of);

  private final Configuration conf;
  private final Indicator indicator;
  private final SeriesBreaks breaks;
  private final Map<Series, Map<Period, Observation>> values = new LinkedHashMap<>();

  private Comparisons(IndicatorData data, Configuration conf) {
    this.conf = conf;
    this.breaks = SeriesBreaks.of(conf);
    this.indicator = conf.indicatorById(data.indicatorId());
    for (Observation observation : data.latest()) {
      boolean usable =
          observation.value() != null && observation.isPoint() && !observation.isUnreliable();
      if (usable) {
        values
            .computeIfAbsent(observation.series(), any -> new LinkedHashMap<>())
            .put(observation.period(), observation);
      }
    }
  }

  /** Rows of the table comparisons for one indicator, a series at a time. */
  public static Stream<Row> of(IndicatorData data, Configuration conf) {
    Comparisons comparisons = new Comparisons(data, conf);
    Stream<Row> rows =
        comparisons.values.entrySet().stream()
            .flatMap(
                points ->
                    points.getValue().values().stream()
                        .flatMap(point -> comparisons.compare(points.getKey(), point)));
    if (conf.growth().groups().comparators().isEmpty()) {
      return rows;
    }
    return Stream.concat(rows, GroupComparisons.of(data, conf).stream());
  }

  private Stream<Row> compare(Series series, Observation point) {
    if (Measure.GAP.is(series)) {
      return Stream.of(stated(series, point));
    }
    boolean own = series.comparatorId().equals(Series.NONE);
    boolean compared =
        Measure.LEVEL.is(series) || Measure.GROWTH.is(series) || Measure.RATIO.is(series);
    if (!own || !compared) {
      return Stream.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (String comparator : conf.above(series.zoneId())) {
      Observation beside = at(series.withZone(comparator), point.period());
      if (beside != null) {
        rows.add(beside(series, comparator, point, beside));
      }
    }
    return rows.stream();
  }

  private Observation at(Series series, Period period) {
    return values.getOrDefault(series, Map.of()).get(period);
  }

  private Row beside(Series series, String comparator, Observation point, Observation beside) {
    TableRow row =
        ComparisonRows.row(series, comparator, point)
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
    Observation before = at(series, point.period().base());
    Observation besideBefore = at(series.withZone(comparator), point.period().base());
    ComparisonRows.growthGap(row, growth(before, point), growth(besideBefore, beside));
    if (!indicator.isAdditive()) {
      return row.put(Columns.REASON, "not_additive").row();
    }
    Outcome<Double> share = Share.of(point.value(), beside.value());
    if (!share.isPresent()) {
      String reason =
          share.reason() == Reason.DENOMINATOR_ZERO ? "comparator_zero" : share.reason().code();
      return row.put(Columns.REASON, reason).row();
    }
    row.put(Columns.SHARE_PCT, share.value());
    return contribution(row, before, point, besideBefore, beside).row();
  }

  /** What the zone added to the growth of the whole: in points, and as a share of the increase. */
  private TableRow contribution(
      TableRow row,
      Observation before,
      Observation point,
      Observation besideBefore,
      Observation beside) {
    if (before == null || besideBefore == null) {
      return row.put(Columns.REASON, Reason.BASE_MISSING.code());
    }
    if (!before.unit().equals(point.unit()) || !besideBefore.unit().equals(beside.unit())) {
      return row.put(Columns.REASON, Reason.UNIT_DIFFERS.code());
    }
    Contribution.Change part = new Contribution.Change(before.value(), point.value());
    Contribution.Change whole = new Contribution.Change(besideBefore.value(), beside.value());
    Outcome<Double> points = Share.points(part, whole);
    if (!points.isPresent()) {
      return row.put(Columns.REASON, points.reason().code());
    }
    boolean broken =
        breaks.between(point.series().zoneId(), before.year(), point.year())
            || breaks.between(beside.series().zoneId(), before.year(), point.year());
    if (broken) {
      return row.put(Columns.REASON, Reason.SCOPE_BREAK.code());
    }
    row.put(Columns.SHARE_CHANGE_PP, Share.change(part, whole).value())
        .put(Columns.CONTRIBUTION_PP, points.value());
    if (isMixed(beside.series().zoneId(), before.year(), point.year())) {
      return row.put(Columns.REASON, Reason.PANEL_MIXED.code());
    }
    Outcome<Double> ofIncrease = Share.ofIncrease(part, whole);
    if (!ofIncrease.isPresent()) {
      boolean zero = beside.value().equals(besideBefore.value());
      return row.put(Columns.REASON, zero ? "increase_zero" : ofIncrease.reason().code());
    }
    return row.put(Columns.CONTRIBUTION_SHARE_PCT, ofIncrease.value());
  }

  /**
   * Whether zones came to or left a group between two years, so that its total is not of the same.
   */
  private boolean isMixed(String comparator, int baseYear, int year) {
    return conf.zoneById(comparator).kind() == ZoneKind.GROUP
        && !conf.zoneGroups()
            .members(comparator, baseYear)
            .equals(conf.zoneGroups().members(comparator, year));
  }

  /** Growth on the same period of the year before, on the same area. */
  private Outcome<Double> growth(Observation before, Observation point) {
    if (before == null || !before.unit().equals(point.unit())) {
      return Outcome.none(Reason.BASE_MISSING);
    }
    return breaks.between(point.series().zoneId(), before.year(), point.year())
        ? Outcome.none(Reason.SCOPE_BREAK)
        : Growth.yoy(before.value(), point.value());
  }

  /** A gap that a publication states, as printed. */
  private Row stated(Series series, Observation point) {
    TableRow row = ComparisonRows.row(series, series.comparatorId(), point);
    boolean points = !point.unit().equals(conf.unit(indicator.unit()).orElseThrow().canonical());
    return row.put(Columns.GAP, point.value())
        .put(Columns.GAP_PP, points ? point.value() : null)
        .put(Columns.VALUE, null)
        .put(Columns.REASON, Reason.COMPARATOR_MISSING.code())
        .row();
  }
}
