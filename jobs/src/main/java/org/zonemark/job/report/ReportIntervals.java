package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/** How sure the ranks of indices with draws are. */
final class ReportIntervals {

  private ReportIntervals() {}

  /** The intervals, by list, year and zone, as in {@code list/2024/zone/}. */
  static Map<String, ZoneProfile.Interval> byListAndZone(
      Configuration conf, ReportRankings rankings, Snapshot snapshot) throws IOException {
    Map<String, ZoneProfile.Interval> intervals = new HashMap<>();
    boolean drawn = conf.indices().stream().anyMatch(index -> index.uncertainty() != null);
    if (!drawn || !snapshot.has(Tables.RANK_UNCERTAINTY)) {
      return intervals;
    }
    Map<String, List<ZoneProfile.Chance>> chances = new HashMap<>();
    if (snapshot.has(Tables.RANK_PROBABILITIES)) {
      Map<String, TreeMap<Integer, Double>> sorted = new HashMap<>();
      for (StoredRow row : snapshot.reader(Tables.RANK_PROBABILITIES).all()) {
        sorted
            .computeIfAbsent(key(conf, row), any -> new TreeMap<>())
            .put(row.whole(Columns.TOP_K), row.number(Columns.PROBABILITY));
      }
      sorted.forEach(
          (key, byK) -> {
            List<ZoneProfile.Chance> list = new ArrayList<>();
            byK.forEach((k, probability) -> list.add(new ZoneProfile.Chance(k, probability)));
            chances.put(key, list);
          });
    }
    Map<String, Double> before = beforeNext(conf, rankings, snapshot);
    for (StoredRow row : snapshot.reader(Tables.RANK_UNCERTAINTY).all()) {
      intervals.put(
          key(conf, row),
          new ZoneProfile.Interval(
              row.number(Columns.LOW),
              row.number(Columns.HIGH),
              row.whole(Columns.LEADER_TIER),
              chances.getOrDefault(key(conf, row), List.of()),
              before.get(key(conf, row))));
    }
    return intervals;
  }

  /** The probability of each zone to stand before the one that comes next in its list. */
  private static Map<String, Double> beforeNext(
      Configuration conf, ReportRankings rankings, Snapshot snapshot) throws IOException {
    Map<String, Double> before = new HashMap<>();
    if (snapshot.has(Tables.PAIRWISE_WINS)) {
      Map<String, String> next = rankings.next();
      for (StoredRow row : snapshot.reader(Tables.PAIRWISE_WINS).all()) {
        String key = key(conf, row);
        if (row.get(Columns.OTHER_ZONE_ID).equals(next.get(key))) {
          before.put(key, row.number(Columns.PROBABILITY));
        }
      }
    }
    return before;
  }

  private static String key(Configuration conf, StoredRow row) {
    String list =
        conf.indices().stream()
            .filter(index -> index.indexId().equals(row.get(Columns.INDEX_ID)))
            .filter(index -> index.variantId().equals(row.get(Columns.VARIANT_ID)))
            .map(IndexDeclaration::listId)
            .findFirst()
            .orElse("");
    return list + "/" + row.get(Columns.YEAR) + "/" + row.text(Columns.ZONE_ID) + "/";
  }
}
