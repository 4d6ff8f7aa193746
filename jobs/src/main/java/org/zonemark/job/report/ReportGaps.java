package org.zonemark.job.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.zonemark.method.number.Reason;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.schema.Columns;
import org.zonemark.store.StoredRow;

/**
 * Which values of the panel's latest year a zone is expected to have and has not. A value is
 * expected where three quarters of the zones have one in that year, where a publication prints a
 * mark in its place, and where the zone has one of an earlier year. Each is told once, with its
 * reason.
 */
final class ReportGaps {

  private ReportGaps() {}

  /**
   * The latest year that has three quarters of the values of the fullest, so that some values that
   * come early do not make gaps of all others; 0 without any.
   *
   * @param filled how many values each year has
   */
  static int panelYear(TreeMap<Integer, Integer> filled) {
    int fullest = filled.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return filled.descendingMap().entrySet().stream()
        .filter(year -> year.getValue() >= ListYears.FILLED * fullest)
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /**
   * What is missing, by zone, in the order of the ids of indicators.
   *
   * @param year the panel's latest year
   * @param without the rows of that year in the lists of indicators that have no value
   * @param values zone and indicator to the latest value
   */
  static Map<String, List<ZoneProfile.Absent>> of(
      int year,
      List<StoredRow> without,
      Map<String, Map<String, StoredRow>> values,
      Function<String, Name> names) {
    Map<String, Map<String, String>> reasons = new TreeMap<>();
    values.forEach(
        (zone, own) ->
            own.forEach(
                (indicator, row) -> {
                  if (row.whole(Columns.YEAR) < year) {
                    reasons
                        .computeIfAbsent(zone, any -> new TreeMap<>())
                        .put(indicator, Reason.NO_VALUE.code());
                  }
                }));
    for (StoredRow row : without) {
      String zone = row.text(Columns.ZONE_ID);
      String indicator = row.text(Columns.LIST_ID);
      boolean ended = reasons.getOrDefault(zone, Map.of()).containsKey(indicator);
      boolean known = values.getOrDefault(zone, Map.of()).containsKey(indicator);
      if (ended || !known && isExpected(row)) {
        reasons.computeIfAbsent(zone, any -> new TreeMap<>()).put(indicator, reason(row));
      }
    }
    Map<String, List<ZoneProfile.Absent>> absent = new TreeMap<>();
    reasons.forEach((zone, own) -> absent.put(zone, absent(year, own, names)));
    return absent;
  }

  private static List<ZoneProfile.Absent> absent(
      int year, Map<String, String> reasons, Function<String, Name> names) {
    return reasons.entrySet().stream()
        .map(own -> new ZoneProfile.Absent(names.apply(own.getKey()), year, own.getValue()))
        .toList();
  }

  private static String reason(StoredRow row) {
    return row.has(Columns.REASON) ? row.text(Columns.REASON) : Reason.NO_VALUE.code();
  }

  private static boolean isExpected(StoredRow row) {
    return row.has(Columns.OBSERVATION_ID)
        || row.has(Columns.COVERAGE) && row.number(Columns.COVERAGE) >= ListYears.FILLED;
  }
}
