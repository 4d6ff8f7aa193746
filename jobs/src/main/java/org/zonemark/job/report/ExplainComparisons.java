package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.Period;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.StoredRow;
import org.zonemark.table.data.Measure;

/**
 * Says how a zone stands beside others in an indicator and a period: beside its city, province and
 * nation, beside the whole, and beside the mean, the median and the best of its groups, each with
 * the cell of the other's value; and why a comparison lacks something. It prints what rows say.
 */
final class ExplainComparisons {

  /** A share of a median or of a best zone is none, which needs no saying. */
  private static final String NO_PART = "no_part";

  private final ExplainRows rows;
  private final ReportNames names;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;

  ExplainComparisons(ExplainRows rows) {
    this.rows = rows;
    this.names = new ReportNames(rows.conf());
    this.lang = Lang.of(rows.conf().run().lang());
    this.labels = Labels.of(lang);
    this.figures = new Figures(lang, labels);
  }

  /** A line each; none where the zone is compared with nobody. */
  List<String> lines(Zone zone, String indicatorId, Period period) throws IOException {
    List<StoredRow> compared =
        rows
            .snapshot()
            .reader(Tables.COMPARISONS)
            .ofYear(period.year(), Columns.ZONE_ID, Set.of(zone.zoneId()))
            .stream()
            .filter(row -> row.get(Columns.INDICATOR_ID).equals(indicatorId))
            .filter(row -> ExplainRows.isOf(period, row) && isCompared(row))
            .sorted(
                Comparator.comparing((StoredRow row) -> !isLevel(row))
                    .thenComparing(row -> row.text(Columns.MEASURE))
                    .thenComparing(row -> row.text(Columns.PERIOD))
                    .thenComparing(row -> row.text(Columns.COMPARATOR_ID)))
            .toList();
    Map<String, String> cells = cells(compared, period.year());
    List<String> lines = new ArrayList<>();
    for (StoredRow row : compared) {
      lines.add(
          labels.text(
              "explain-compared",
              comparator(row),
              figures.period(row.text(Columns.PERIOD)),
              values(row)
                  + share(row)
                  + growth(row)
                  + reason(row)
                  + cell(cells.get(row.text(Columns.COMPARATOR_OBSERVATION_ID)))));
    }
    return lines;
  }

  /** Whether there is somebody to compare with. */
  private boolean isCompared(StoredRow row) {
    return row.has(Columns.GROUP_STATISTIC)
        || rows.conf().zone(row.text(Columns.COMPARATOR_ID)).isPresent();
  }

  private static boolean isLevel(StoredRow row) {
    return Measure.LEVEL.code().equals(row.text(Columns.MEASURE));
  }

  /** The cells of the others' values, by the ids of their observations. */
  private Map<String, String> cells(List<StoredRow> compared, int year) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (StoredRow row : compared) {
      if (row.text(Columns.COMPARATOR_OBSERVATION_ID) != null) {
        ids.add(row.text(Columns.COMPARATOR_OBSERVATION_ID));
      }
    }
    Map<String, String> cells = new HashMap<>();
    for (StoredRow row : rows.statements(ids, year)) {
      if (row.flag(Columns.IS_LATEST)) {
        cells.put(row.text(Columns.OBSERVATION_ID), row.text(Columns.SOURCE_REF));
      }
    }
    return cells;
  }

  /** Another zone or whole by its name, a statistic by that of its group and the best zone's. */
  private String comparator(StoredRow row) {
    String statistic = row.text(Columns.GROUP_STATISTIC);
    if (statistic == null) {
      return names.zone(row.text(Columns.COMPARATOR_ID)).in(lang);
    }
    String peer = row.text(Columns.PEER_ID);
    return labels.text(
        "explain-beside-group",
        names.group(row.text(Columns.GROUP_ID)).in(lang),
        labels.wordOrCode("statistic", statistic),
        peer == null ? "" : labels.text("explain-beside-peer", names.zone(peer).in(lang)));
  }

  private String values(StoredRow row) {
    boolean known = row.has(Columns.VALUE) || row.has(Columns.COMPARATOR_VALUE);
    String values =
        known
            ? labels.text(
                "explain-beside-values",
                value(row, Columns.VALUE),
                value(row, Columns.COMPARATOR_VALUE))
            : labels.text("unknown");
    return isLevel(row)
        ? values
        : labels.wordOrCode("measure", row.text(Columns.MEASURE)) + " " + values;
  }

  private String value(StoredRow row, String column) {
    Double value = row.number(column);
    return value == null
        ? labels.text("unknown")
        : figures.amount(value, row.text(Columns.UNIT) == null ? "" : row.text(Columns.UNIT));
  }

  private String share(StoredRow row) {
    Double share = row.number(Columns.SHARE_PCT);
    return share == null ? "" : labels.text("explain-beside-share", Figures.percent(share));
  }

  private String growth(StoredRow row) {
    Double gap = row.number(Columns.GROWTH_GAP_PP);
    return gap == null
        ? ""
        : labels.text(
            "explain-beside-growth",
            Figures.signedPercent(row.number(Columns.GROWTH_PCT)),
            Figures.signedPercent(row.number(Columns.COMPARATOR_GROWTH_PCT)),
            figures.points(gap));
  }

  /** Why the other's value or the growth is not there. */
  private String reason(StoredRow row) {
    boolean lacks =
        row.number(Columns.COMPARATOR_VALUE) == null || row.number(Columns.GROWTH_GAP_PP) == null;
    String reason = row.text(Columns.REASON);
    return !lacks || reason == null || reason.equals(NO_PART)
        ? ""
        : labels.text("explain-beside-reason", labels.wordOrCode("comparison_reason", reason));
  }

  private String cell(String cell) {
    return cell == null ? "" : labels.text("explain-beside-cell", cell);
  }
}
