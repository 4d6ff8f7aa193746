package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexTable;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.table.index.IndexSteps;

/** The ranks that indices with draws have in the latest year drawn, the best zones first. */
final class ReportIndices {

  private static final int ROWS = 30;
  private static final int NAMED = 3;

  private ReportIndices() {}

  /** One table an index that has draws. */
  static List<IndexTable> tables(
      Configuration conf, ReportNames names, ListYears lists, Snapshot snapshot)
      throws IOException {
    List<IndexTable> tables = new ArrayList<>();
    for (IndexDeclaration index : conf.indices()) {
      if (index.uncertainty() != null && snapshot.has(Tables.RANK_UNCERTAINTY)) {
        List<Integer> years = snapshot.reader(Tables.RANK_UNCERTAINTY).years();
        for (int year : lists.untilHeadline(index.listId(), years)) {
          List<StoredRow> ranks = rows(index, snapshot, Tables.RANK_UNCERTAINTY, year);
          if (!ranks.isEmpty()) {
            tables.add(table(index, names, snapshot, year, ranks));
            break;
          }
        }
      }
    }
    return tables;
  }

  private static IndexTable table(
      IndexDeclaration index, ReportNames names, Snapshot snapshot, int year, List<StoredRow> ranks)
      throws IOException {
    return new IndexTable(
        new Name(index.nameZh(), index.nameEn()),
        new Name(index.labelZh(), index.labelEn()),
        steps(index),
        year,
        ranks.get(0).whole(Columns.DRAWS),
        ranks.size(),
        ranks.stream()
            .map(row -> row.whole(Columns.RANK_TIER))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        rows(index, names, snapshot, year, ranks));
  }

  /** The first zones of the list. */
  private static List<IndexTable.Row> rows(
      IndexDeclaration index, ReportNames names, Snapshot snapshot, int year, List<StoredRow> ranks)
      throws IOException {
    List<StoredRow> standings = rows(index, snapshot, Tables.STRENGTHS, year);
    Map<String, IndexTable.Change> changes = changes(index, snapshot, year);
    Map<String, Name> indicators = indicators(index);
    return ranks.stream()
        .sorted(
            Comparator.comparing((StoredRow row) -> row.whole(Columns.RANK))
                .thenComparing(row -> row.text(Columns.ZONE_ID)))
        .limit(ROWS)
        .map(
            row -> {
              String zone = row.text(Columns.ZONE_ID);
              return new IndexTable.Row(
                  names.zone(zone),
                  row.whole(Columns.RANK),
                  row.number(Columns.LOW),
                  row.number(Columns.HIGH),
                  row.whole(Columns.LEADER_TIER),
                  row.whole(Columns.ZONES_ALIKE),
                  named(standings, zone, "strength", indicators),
                  named(standings, zone, "weakness", indicators),
                  changes.get(zone));
            })
        .toList();
  }

  /** The names of the indicators, by node. */
  private static Map<String, Name> indicators(IndexDeclaration index) {
    Map<String, Name> indicators = new HashMap<>();
    for (IndexNode leaf : index.leaves()) {
      indicators.put(
          leaf.id(),
          new Name(leaf.nameZh(), leaf.nameEn().isEmpty() ? leaf.nameZh() : leaf.nameEn()));
    }
    return indicators;
  }

  /** Why zones stand elsewhere than the year before, where that is known. */
  private static Map<String, IndexTable.Change> changes(
      IndexDeclaration index, Snapshot snapshot, int year) throws IOException {
    Map<String, IndexTable.Change> changes = new HashMap<>();
    for (StoredRow row : rows(index, snapshot, Tables.RANK_CHANGES, year)) {
      if (row.get(Columns.OWN_CHANGE) != null) {
        changes.put(row.text(Columns.ZONE_ID), change(row));
      }
    }
    return changes;
  }

  /** The steps by which an index is made, in the order in which they are taken. */
  static Name steps(IndexDeclaration index) {
    return new Name(steps(index, Lang.ZH), steps(index, Lang.EN));
  }

  private static String steps(IndexDeclaration index, Lang lang) {
    Labels labels = Labels.of(lang);
    return IndexSteps.of(index).stream()
        .map(step -> (lang == Lang.ZH ? step.zh() : step.en()) + details(step, labels))
        .collect(Collectors.joining(" → "));
  }

  /** What a reader asks of a step; its other parameters are in the table index_steps. */
  private static String details(IndexSteps.Step step, Labels labels) {
    String about =
        step.about().startsWith("level ")
            ? labels.text("step-level") + step.about().substring(5)
            : step.about();
    List<String> details = new ArrayList<>(about.isEmpty() ? List.of() : List.of(about));
    for (String parameter : step.parameters().split(", ")) {
      int at = parameter.indexOf('=');
      if (at > 0) {
        String key = "step-" + parameter.substring(0, at).replace('_', '-');
        String value = parameter.substring(at + 1);
        if (labels.keys().contains("page." + key + "-" + value)) {
          details.add(labels.text(key + "-" + value));
        } else if (labels.keys().contains("page." + key)) {
          details.add(labels.text(key) + " " + value);
        }
      }
    }
    return details.isEmpty()
        ? ""
        : labels.text("in-brackets", String.join(labels.text("clause"), details));
  }

  private static IndexTable.Change change(StoredRow row) {
    return new IndexTable.Change(
        row.whole(Columns.CHANGE),
        row.number(Columns.OWN_CHANGE),
        row.number(Columns.OTHERS_CHANGE),
        row.number(Columns.ENTRY_EXIT_CHANGE),
        row.number(Columns.REVISION_CHANGE),
        row.number(Columns.METHOD_CHANGE));
  }

  private static List<Name> named(
      List<StoredRow> standings, String zone, String side, Map<String, Name> indicators) {
    return standings.stream()
        .filter(row -> zone.equals(row.get(Columns.ZONE_ID)) && side.equals(row.get(Columns.SIDE)))
        .sorted(Comparator.comparing(row -> row.whole(Columns.PLACE)))
        .limit(NAMED)
        .map(row -> indicators.get(row.text(Columns.NODE_ID)))
        .toList();
  }

  /** The rows of an index in a year; none where the table was not asked for. */
  private static List<StoredRow> rows(
      IndexDeclaration index, Snapshot snapshot, String table, int year) throws IOException {
    if (!snapshot.has(table)) {
      return List.of();
    }
    return snapshot.reader(table).ofYear(year, Columns.INDEX_ID, Set.of(index.indexId())).stream()
        .filter(row -> index.variantId().equals(row.get(Columns.VARIANT_ID)))
        .toList();
  }

  // ---- scores of unlike dimensions --------------------------------------------------------------

  /** The key of a zone in a year of a list. */
  static String key(String listId, int year, String zoneId) {
    return listId + "/" + year + "/" + zoneId;
  }

  /**
   * Why the place of a zone in an index does not compare with that of the year before, by list,
   * year and zone: a rank by other dimensions is another thing.
   */
  static Map<String, String> unlike(
      Configuration conf, List<ListYears.ListYear> shown, Snapshot snapshot) throws IOException {
    Map<String, String> unlike = new HashMap<>();
    for (ListYears.ListYear list : shown) {
      Optional<IndexDeclaration> index =
          conf.indices().stream().filter(any -> any.listId().equals(list.listId())).findFirst();
      if (index.isEmpty() || !snapshot.has(Tables.SCORES)) {
        continue;
      }
      Map<String, Set<String>> now = missing(snapshot, index.get(), list.year());
      Map<String, Set<String>> before = missing(snapshot, index.get(), list.year() - 1);
      now.forEach(
          (zone, own) -> {
            String why = unlike(own, before.get(zone));
            if (why != null) {
              unlike.put(key(list.listId(), list.year(), zone), why);
            }
          });
    }
    return unlike;
  }

  /**
   * Why two scores do not compare; null where they do or the earlier one is unknown.
   *
   * @param missing the dimensions that the later score lacks
   * @param before those that the earlier one lacked; null where there was none
   */
  static String unlike(Set<String> missing, Set<String> before) {
    if (before == null || missing.equals(before)) {
      return null;
    }
    return missing.isEmpty() ? RankMove.DIMENSION_MISSING_BEFORE : RankMove.DIMENSION_MISSING;
  }

  /** The dimensions that others have a score of and a scored zone has not, by zone. */
  private static Map<String, Set<String>> missing(
      Snapshot snapshot, IndexDeclaration index, int year) throws IOException {
    Set<String> dimensions =
        index.nodes().stream()
            .filter(node -> node.leaf() == null)
            .map(IndexNode::id)
            .collect(Collectors.toSet());
    Map<String, Set<String>> scored = new HashMap<>();
    snapshot
        .reader(Tables.SCORES)
        .select(
            Columns.INDEX_ID, Columns.VARIANT_ID, Columns.NODE_ID, Columns.ZONE_ID, Columns.SCORE)
        .keep(row -> row.has(Columns.SCORE) && dimensions.contains(row.text(Columns.NODE_ID)))
        .keep(row -> index.variantId().equals(row.get(Columns.VARIANT_ID)))
        .ofYear(year, Columns.INDEX_ID, Set.of(index.indexId()))
        .forEach(
            row ->
                scored
                    .computeIfAbsent(row.text(Columns.ZONE_ID), any -> new HashSet<>())
                    .add(row.text(Columns.NODE_ID)));
    Set<String> all = new HashSet<>();
    scored.values().forEach(all::addAll);
    Map<String, Set<String>> missing = new HashMap<>();
    scored.forEach(
        (zone, own) -> {
          Set<String> without = new HashSet<>(all);
          without.removeAll(own);
          missing.put(zone, without);
        });
    return missing;
  }
}
