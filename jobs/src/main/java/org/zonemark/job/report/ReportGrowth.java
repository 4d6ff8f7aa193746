package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.report.model.GrowthRow;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.store.TableReader;
import org.zonemark.table.growth.SeriesGrowth;

/**
 * The rates that the report shows: beside a printed one, and of the indicators whose lists are
 * shown, latest years first.
 */
final class ReportGrowth {

  private static final int ROWS = 150;
  private static final int YEARS = 8;

  /** What a reader takes for growth where no method is named. */
  private static final Set<String> SHOWN_METHODS =
      Set.of(SeriesGrowth.YOY, SeriesGrowth.CAGR, "reported");

  private static final String[] SHOWN_COLUMNS = {
    Columns.ZONE_ID,
    Columns.INDICATOR_ID,
    Columns.MEASURE,
    Columns.METHOD,
    Columns.GROWTH_WINDOW,
    Columns.BASE_PERIOD,
    Columns.PERIOD,
    Columns.BASE_VALUE,
    Columns.VALUE,
    Columns.UNIT,
    Columns.GROWTH_PCT,
    Columns.REPORTED_PCT,
    Columns.DIFFERENCE_PP,
    Columns.DIFFERENCE_CAUSE,
    Columns.REPORTED_PRICE_BASIS,
    Columns.REASON,
    Columns.OBSERVATION_ID,
    Columns.REPORTED_OBSERVATION_ID
  };

  private final ReportNames names;
  private final List<StoredRow> rows;
  private final long known;

  private ReportGrowth(ReportNames names, List<StoredRow> rows, long known) {
    this.names = names;
    this.rows = rows;
    this.known = known;
  }

  static ReportGrowth of(
      Configuration conf, ReportNames names, ReportRankings rankings, Snapshot snapshot)
      throws IOException {
    TableReader table =
        snapshot
            .reader(Tables.GROWTH)
            .select(SHOWN_COLUMNS)
            .keep(row -> row.has(Columns.GROWTH_PCT) || row.has(Columns.REPORTED_PCT))
            .keep(ReportGrowth::isShown);
    Set<String> indicators = new HashSet<>(rankings.listIds());
    boolean small = rankings.longest() <= ROWS / 2;
    if (small) {
      conf.indicators().forEach(indicator -> indicators.add(indicator.indicatorId()));
    }
    Comparator<StoredRow> order =
        Comparator.comparing((StoredRow row) -> row.get(Columns.REPORTED_PCT) == null)
            .thenComparing(row -> -row.whole(Columns.YEAR))
            .thenComparing(row -> !conf.rankings().whole().equals(row.get(Columns.ZONE_ID)))
            .thenComparing(row -> row.text(Columns.ZONE_ID))
            .thenComparing(row -> row.text(Columns.INDICATOR_ID))
            .thenComparing(row -> row.text(Columns.GROWTH_WINDOW))
            .thenComparing(row -> row.text(Columns.PERIOD));
    List<StoredRow> rates = new ArrayList<>();
    for (int year : table.years().stream().limit(YEARS).toList()) {
      if (small || rates.size() < ROWS) {
        rates.addAll(table.ofYear(year, Columns.INDICATOR_ID, indicators));
      }
    }
    List<StoredRow> shown =
        rates.stream()
            .sorted(order)
            .limit(ROWS)
            .sorted(
                Comparator.comparing((StoredRow row) -> row.text(Columns.ZONE_ID))
                    .thenComparing(row -> row.text(Columns.INDICATOR_ID))
                    .thenComparing(row -> row.text(Columns.PERIOD))
                    .thenComparing(row -> row.text(Columns.GROWTH_WINDOW)))
            .toList();
    return new ReportGrowth(names, shown, rates.size());
  }

  /** Rates on the period before only where one is printed: of each month they would be many. */
  private static boolean isShown(StoredRow row) {
    String method = row.text(Columns.METHOD);
    return SHOWN_METHODS.contains(method)
        || method.equals("period_on_period") && row.get(Columns.REPORTED_PCT) != null;
  }

  /** How many rates there are of the indicators and years shown. */
  long known() {
    return known;
  }

  /** The rows of growth that the report shows. */
  List<StoredRow> rows() {
    return rows;
  }

  /**
   * The rates, in the order of the report.
   *
   * @param places the place in a file of an observation, by its id
   */
  List<GrowthRow> rates(Map<String, String> places) {
    return rows.stream().map(row -> rate(row, places)).toList();
  }

  private GrowthRow rate(StoredRow row, Map<String, String> places) {
    return new GrowthRow(
        names.zone(row.text(Columns.ZONE_ID)),
        names.indicator(row.text(Columns.INDICATOR_ID)),
        row.text(Columns.MEASURE),
        row.text(Columns.UNIT),
        new GrowthRow.Span(
            row.text(Columns.GROWTH_WINDOW),
            row.text(Columns.BASE_PERIOD),
            row.number(Columns.BASE_VALUE),
            row.text(Columns.PERIOD),
            row.number(Columns.VALUE)),
        row.number(Columns.GROWTH_PCT),
        new GrowthRow.Reported(
            row.number(Columns.REPORTED_PCT),
            row.text(Columns.REPORTED_PRICE_BASIS),
            row.number(Columns.DIFFERENCE_PP),
            row.text(Columns.DIFFERENCE_CAUSE)),
        row.text(Columns.REASON),
        places.getOrDefault(
            Objects.toString(row.get(Columns.OBSERVATION_ID), ""),
            places.get(row.get(Columns.REPORTED_OBSERVATION_ID))));
  }
}
