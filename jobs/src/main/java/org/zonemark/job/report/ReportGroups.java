package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.report.model.GroupGrowth;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/** How the groups asked for grew in their latest year, from the tables made for them. */
final class ReportGroups {

  private static final String ALL = "all";
  private static final String BALANCED = "balanced";
  private static final int ROWS = 30;
  private static final int NAMED = 3;

  private final Configuration conf;
  private final ReportNames names;
  private final Map<String, List<StoredRow>> contributions = new HashMap<>();
  private final Map<String, Double> ginis = new HashMap<>();

  private ReportGroups(Configuration conf, ReportNames names) {
    this.conf = conf;
    this.names = names;
  }

  /** One row a group and indicator; none where no totals were asked for. */
  static List<GroupGrowth> of(Configuration conf, ReportNames names, Snapshot snapshot)
      throws IOException {
    if (!snapshot.has(Tables.GROUP_TOTALS)) {
      return List.of();
    }
    Set<String> groups = conf.growth().groups().ids().stream().collect(Collectors.toSet());
    for (int year : snapshot.reader(Tables.GROUP_TOTALS).years()) {
      List<GroupGrowth> rows = new ReportGroups(conf, names).ofYear(year, groups, snapshot);
      if (rows.stream().anyMatch(row -> row.balancedPct() != null)) {
        return rows.stream().limit(ROWS).toList();
      }
    }
    return List.of();
  }

  private List<GroupGrowth> ofYear(int year, Set<String> groups, Snapshot snapshot)
      throws IOException {
    if (snapshot.has(Tables.CONTRIBUTIONS)) {
      snapshot.reader(Tables.CONTRIBUTIONS).ofYear(year, Columns.GROUP_ID, groups).stream()
          .filter(row -> row.get(Columns.CONTRIBUTION_PP) != null)
          .filter(row -> "-".equals(row.get(Columns.COMPONENT_ID)) && isOfYear(row))
          .filter(row -> "continuing".equals(row.get(Columns.FLOW)))
          .forEach(
              row -> contributions.computeIfAbsent(key(row), any -> new ArrayList<>()).add(row));
    }
    if (snapshot.has(Tables.DISPERSION)) {
      snapshot.reader(Tables.DISPERSION).ofYear(year, Columns.GROUP_ID, groups).stream()
          .filter(row -> "gini".equals(row.get(Columns.GROUP_STATISTIC)) && isOfYear(row))
          .filter(row -> row.get(Columns.STATISTIC_VALUE) != null)
          .forEach(row -> ginis.put(key(row), row.number(Columns.STATISTIC_VALUE)));
    }
    Map<String, Map<String, StoredRow>> panels = new TreeMap<>();
    snapshot.reader(Tables.GROUP_TOTALS).ofYear(year, Columns.GROUP_ID, groups).stream()
        .filter(row -> "level".equals(row.get(Columns.MEASURE)) && isOfYear(row))
        .filter(row -> row.get(Columns.TOTAL) != null)
        .forEach(
            row ->
                panels
                    .computeIfAbsent(key(row), any -> new HashMap<>())
                    .put(row.text(Columns.PANEL), row));
    return panels.entrySet().stream()
        .map(entry -> growth(entry.getKey(), year, entry.getValue()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean isOfYear(StoredRow row) {
    return row.get(Columns.YEAR).toString().equals(row.get(Columns.PERIOD));
  }

  private static String key(StoredRow row) {
    return row.get(Columns.GROUP_ID) + "/" + row.get(Columns.INDICATOR_ID);
  }

  private GroupGrowth growth(String key, int year, Map<String, StoredRow> panels) {
    StoredRow all = panels.get(ALL);
    StoredRow balanced = panels.getOrDefault(BALANCED, StoredRow.of(Map.of()));
    if (all == null) {
      return null;
    }
    String indicator = all.text(Columns.INDICATOR_ID);
    return new GroupGrowth(
        names.group(all.text(Columns.GROUP_ID)),
        names.indicator(indicator),
        year,
        all.number(Columns.TOTAL),
        all.text(Columns.UNIT),
        all.whole(Columns.MEMBERS),
        all.whole(Columns.REPORTING),
        all.number(Columns.GROWTH_PCT),
        balanced.number(Columns.GROWTH_PCT),
        conf.indicatorById(indicator).direction(),
        ginis.get(key),
        contributions.getOrDefault(key, List.of()).stream()
            .map(
                row ->
                    new GroupGrowth.Contribution(
                        names.zone(row.text(Columns.ZONE_ID)), row.number(Columns.CONTRIBUTION_PP)))
            .sorted(Comparator.comparingDouble(one -> -Math.abs(one.points())))
            .limit(NAMED)
            .toList());
  }
}
