package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Nature;
import org.zonemark.conf.settings.GroupStatistic;
import org.zonemark.method.growth.Concentration;
import org.zonemark.method.growth.Contribution;
import org.zonemark.method.growth.Convergence;
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
 * How unevenly the levels of an indicator lie over a group in a period, and whether they converge.
 */
public final class Dispersion {

  /** The table dispersion. */
  public static final DerivedTable<IndicatorData> TABLE =
      DerivedTable.<IndicatorData>of(
              Tables.DISPERSION, DerivedTable.GROWTH, (data, conf) -> of(data, conf).stream())
          .askedIf(conf -> !conf.growth().groups().dispersion().isEmpty());

  private static final int LARGEST = 5;

  private final Configuration conf;
  private final boolean additive;
  private final GroupValues panel;
  private final SeriesBreaks breaks;
  private final List<Row> rows = new ArrayList<>();

  private Dispersion(IndicatorData data, Configuration conf) {
    this.conf = conf;
    this.additive = conf.indicatorById(data.indicatorId()).isAdditive();
    this.panel = GroupValues.of(data.indicatorId(), data.latest(), conf);
    this.breaks = SeriesBreaks.of(conf);
  }

  /** Rows of the table dispersion for one indicator. */
  public static List<Row> of(IndicatorData data, Configuration conf) {
    if (conf.indicatorById(data.indicatorId()).nature() == Nature.RANK) {
      return List.of();
    }
    Dispersion dispersion = new Dispersion(data, conf);
    for (String group : conf.growth().groups().ids()) {
      for (Series kind : dispersion.panel.kinds()) {
        if (Measure.LEVEL.is(kind) || Measure.RATIO.is(kind)) {
          dispersion.panel.periods(kind).forEach(period -> dispersion.add(group, kind, period));
        }
      }
    }
    return dispersion.rows;
  }

  private void add(String group, Series kind, Period period) {
    TreeMap<String, Observation> members = panel.of(group, kind, period);
    if (members.isEmpty()) {
      return;
    }
    List<Double> values = members.values().stream().map(Observation::value).toList();
    for (GroupStatistic statistic : conf.growth().groups().dispersion()) {
      TableRow row = row(group, kind, period, statistic, members.size());
      if (members.size() == 1) {
        rows.add(row.put(Columns.REASON, Reason.SINGLE_VALUE.code()).row());
        continue;
      }
      switch (statistic) {
        case HHI -> put(row, shares(group, kind, period, Concentration.hhi(values)));
        case CR5 -> put(row, shares(group, kind, period, Concentration.ratio(values, LARGEST)));
        case GINI -> put(row, Concentration.gini(values));
        case THEIL -> put(row, Concentration.theil(values));
        case SIGMA -> put(row, Convergence.sigma(values));
        case BETA -> beta(row, group, kind, period);
        case MEAN, MEDIAN, BEST ->
            throw new IllegalArgumentException("No measure of dispersion: " + statistic.code());
      }
      rows.add(row.row());
    }
  }

  /** Shares need a sum, and one that may be told. */
  private Outcome<Double> shares(
      String group, Series kind, Period period, Outcome<Double> statistic) {
    if (!additive) {
      return Outcome.none(Reason.NOT_ADDITIVE);
    }
    return panel.tells(group, kind, period) ? Outcome.none(Reason.WITHHELD) : statistic;
  }

  private void beta(TableRow row, String group, Series kind, Period period) {
    List<Contribution.Change> continuing =
        GroupChange.of(panel, group, kind, period, breaks).continuing().stream()
            .map(GroupChange.Part::change)
            .toList();
    Outcome<Convergence.Beta> beta = Convergence.beta(continuing, period.base().yearsTo(period));
    row.put(Columns.BASE_PERIOD, period.base().text())
        .put(Columns.REPORTING, continuing.size())
        .put(Columns.COVERAGE, (double) continuing.size() / panel.members(group, period).size());
    if (beta.isPresent()) {
      row.put(Columns.STATISTIC_VALUE, beta.value().slope())
          .put(Columns.STANDARD_ERROR, beta.value().standardError())
          .put(Columns.R_SQUARED, beta.value().rSquared());
    } else {
      row.put(Columns.REASON, beta.reason().code());
    }
  }

  private static void put(TableRow row, Outcome<Double> statistic) {
    row.put(Columns.STATISTIC_VALUE, statistic.value())
        .put(Columns.REASON, statistic.isPresent() ? null : statistic.reason().code());
  }

  private TableRow row(
      String group, Series kind, Period period, GroupStatistic statistic, int reporting) {
    return panel
        .row(Tables.DISPERSION, group, kind, period, reporting)
        .put(Columns.GROUP_STATISTIC, statistic.code());
  }
}
