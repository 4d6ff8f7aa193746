package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.method.number.Period;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.table.data.Measure;
import org.zonemark.table.growth.SeriesGrowth;

/**
 * The latest values of zones of which only months, quarters or halves are known: no list ranks by
 * them, and yet they are what is known of the zone.
 */
final class ReportParts {

  private static final Comparator<Period> LATER =
      Comparator.comparing(Period::last).thenComparing(Period::first, Comparator.reverseOrder());

  private ReportParts() {}

  /** By zone, in the order of indicators; none of a zone without any. */
  static Map<String, List<ZoneProfile.Part>> of(
      ReportNames names, Snapshot snapshot, Set<String> zones) throws IOException {
    Map<String, Map<String, StoredRow>> latest = latest(snapshot, zones);
    Map<String, StoredRow> rates = rates(snapshot, latest);
    Map<String, List<ZoneProfile.Part>> parts = new HashMap<>();
    latest.forEach(
        (zone, byIndicator) ->
            byIndicator.forEach(
                (indicator, row) -> {
                  StoredRow rate = rates.get(key(row));
                  parts
                      .computeIfAbsent(zone, any -> new ArrayList<>())
                      .add(
                          new ZoneProfile.Part(
                              names.indicator(indicator),
                              row.text(Columns.UNIT),
                              row.text(Columns.PERIOD),
                              row.number(Columns.VALUE),
                              rate == null ? null : rate.number(Columns.GROWTH_PCT),
                              rate == null ? null : rate.number(Columns.REPORTED_PCT)));
                }));
    return parts;
  }

  /** By zone and indicator the level of the latest period, of equal ends the longest. */
  private static Map<String, Map<String, StoredRow>> latest(Snapshot snapshot, Set<String> zones)
      throws IOException {
    Map<String, Map<String, StoredRow>> latest = new TreeMap<>();
    if (zones.isEmpty()) {
      return latest;
    }
    for (StoredRow row : snapshot.reader(Tables.OBSERVATIONS).where(Columns.ZONE_ID, zones)) {
      if (row.flag(Columns.IS_LATEST) && isLevel(row) && row.has(Columns.VALUE)) {
        latest
            .computeIfAbsent(row.text(Columns.ZONE_ID), any -> new TreeMap<>())
            .merge(row.text(Columns.INDICATOR_ID), row, ReportParts::later);
      }
    }
    return latest;
  }

  private static boolean isLevel(StoredRow row) {
    return Measure.LEVEL.code().equals(row.text(Columns.MEASURE)) && !period(row).isAnnual();
  }

  private static StoredRow later(StoredRow one, StoredRow other) {
    return LATER.compare(period(one), period(other)) >= 0 ? one : other;
  }

  private static Period period(StoredRow row) {
    return ExplainRows.period(row, Columns.PERIOD);
  }

  /** The growth on the year before of these values, by {@link #key}. */
  private static Map<String, StoredRow> rates(
      Snapshot snapshot, Map<String, Map<String, StoredRow>> latest) throws IOException {
    Set<Integer> years = new TreeSet<>();
    latest
        .values()
        .forEach(rows -> rows.values().forEach(row -> years.add(row.whole(Columns.YEAR))));
    Map<String, StoredRow> rates = new HashMap<>();
    for (int year : years) {
      for (StoredRow row :
          snapshot.reader(Tables.GROWTH).ofYear(year, Columns.ZONE_ID, latest.keySet())) {
        boolean onYearBefore = SeriesGrowth.YOY.equals(row.text(Columns.METHOD));
        boolean known = row.has(Columns.GROWTH_PCT) || row.has(Columns.REPORTED_PCT);
        if (onYearBefore && known && Measure.LEVEL.code().equals(row.text(Columns.MEASURE))) {
          rates.put(key(row), row);
        }
      }
    }
    return rates;
  }

  private static String key(StoredRow row) {
    return String.join(
        "/",
        row.text(Columns.ZONE_ID),
        row.text(Columns.INDICATOR_ID),
        row.text(Columns.PERIOD),
        row.text(Columns.SCOPE),
        row.text(Columns.COMPARATOR_ID));
  }
}
