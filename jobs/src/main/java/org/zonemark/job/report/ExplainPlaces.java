package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.store.TableReader;
import org.zonemark.table.data.PeerGroups;

/**
 * Says what stands behind a place of a zone in a list: the number of places, ties and interval, the
 * value or the statement it rests on, the moves that end there, and of an index the scores of its
 * nodes and what entered them. It prints what rows say.
 */
final class ExplainPlaces {

  private final ExplainRows rows;
  private final Snapshot snapshot;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final ReportNames names;

  ExplainPlaces(Configuration conf, Snapshot snapshot) {
    this.rows = new ExplainRows(conf, snapshot);
    this.snapshot = snapshot;
    this.lang = Lang.of(conf.run().lang());
    this.labels = Labels.of(lang);
    this.figures = new Figures(lang, labels);
    this.names = new ReportNames(conf);
  }

  /** The years in which a list ranks a zone or says why not. */
  Set<Integer> years(Zone zone, String listId) throws IOException {
    Set<Integer> years = new TreeSet<>();
    TableReader rankings = snapshot.reader(Tables.RANKINGS);
    for (StoredRow row :
        rankings.select(Columns.ZONE_ID, Columns.RANK).where(Columns.LIST_ID, Set.of(listId))) {
      if (row.get(Columns.ZONE_ID).equals(zone.zoneId()) && row.has(Columns.RANK)) {
        years.add(row.whole(Columns.YEAR));
      }
    }
    return years;
  }

  /** What stands behind the places of a zone in a list and a year; none where it is not in it. */
  List<String> lines(Zone zone, String listId, int year) throws IOException {
    List<String> lines = new ArrayList<>();
    for (StoredRow row : places(zone, listId, year)) {
      if (row.has(Columns.RANK)) {
        add(row, zone, lines);
      }
    }
    IndexDeclaration index = names.index(listId);
    if (index != null && !lines.isEmpty()) {
      addScores(index, zone, year, lines);
    }
    return lines;
  }

  private List<StoredRow> places(Zone zone, String listId, int year) throws IOException {
    return snapshot.reader(Tables.RANKINGS).ofYear(year, Columns.LIST_ID, Set.of(listId)).stream()
        .filter(row -> row.get(Columns.ZONE_ID).equals(zone.zoneId()))
        .sorted(Comparator.comparing(row -> row.text(Columns.PEER_GROUP)))
        .toList();
  }

  private void add(StoredRow row, Zone zone, List<String> lines) throws IOException {
    lines.add(heading(row));
    if (row.number(Columns.VALUE) != null) {
      lines.add(
          labels.text(
              "explain-place-value",
              figures.amount(row.number(Columns.VALUE), row.text(Columns.UNIT))));
    }
    addStatement(row, lines);
    Integer tied = row.whole(Columns.TIED_WITH);
    if (tied != null && tied > 0) {
      lines.add(labels.text("explain-place-tied", tied.toString()));
    }
    Integer low = row.whole(Columns.RANK_LOW);
    Integer high = row.whole(Columns.RANK_HIGH);
    if (low != null && !low.equals(high)) {
      lines.add(labels.text("explain-place-interval", low.toString(), high.toString()));
    }
    addMoves(row, zone, lines);
  }

  /** Which place in which list and year, and whether it is stated and the list complete. */
  private String heading(StoredRow row) {
    String group = row.text(Columns.PEER_GROUP);
    boolean stated = row.flag(Columns.STATED);
    boolean complete = row.flag(Columns.COMPLETE);
    return labels.text(
        "explain-place",
        shown(names.list(row.text(Columns.LIST_ID))),
        figures.year(row.whole(Columns.YEAR)),
        group.equals(PeerGroups.ALL) ? "" : " " + shown(names.group(group)),
        figures.rank(row.whole(Columns.RANK), row.whole(Columns.RANK_OF)),
        labels.text(stated ? "explain-place-stated" : "explain-place-computed"),
        labels.text(complete ? "explain-place-complete" : "explain-place-incomplete"));
  }

  private void addStatement(StoredRow place, List<String> lines) throws IOException {
    if (place.has(Columns.OBSERVATION_ID)) {
      Set<String> id = Set.of(place.text(Columns.OBSERVATION_ID));
      for (StoredRow row : rows.statements(id, place.whole(Columns.YEAR))) {
        lines.add(
            labels.text(
                "explain-place-statement",
                Objects.toString(row.get(Columns.RAW), ""),
                row.text(Columns.SOURCE_REF)));
      }
    }
  }

  private void addMoves(StoredRow place, Zone zone, List<String> lines) throws IOException {
    Set<String> list = Set.of(place.text(Columns.LIST_ID));
    for (StoredRow move : snapshot.reader(Tables.RANK_MOVES).where(Columns.LIST_ID, list)) {
      if (move.get(Columns.ZONE_ID).equals(zone.zoneId())
          && move.get(Columns.PEER_GROUP).equals(place.get(Columns.PEER_GROUP))
          && move.get(Columns.TO_YEAR).equals(place.get(Columns.YEAR))
          && move.has(Columns.FROM_RANK)) {
        Integer change = move.whole(Columns.CHANGE);
        lines.add(
            labels.text(
                "explain-place-move",
                figures.year(move.whole(Columns.FROM_YEAR)),
                figures.rank(move.whole(Columns.FROM_RANK), move.whole(Columns.FROM_OF)),
                change == null
                    ? labels.wordOrCode("rank_reason", move.text(Columns.REASON))
                    : figures.moveInWords(change)));
      }
    }
  }

  /** The nodes of an index from its top, and below each leaf what entered it. */
  private void addScores(IndexDeclaration index, Zone zone, int year, List<String> lines)
      throws IOException {
    Map<String, StoredRow> scores = byKey(Tables.SCORES, Columns.NODE_ID, index, zone, year);
    Map<String, StoredRow> inputs =
        byKey(Tables.INDEX_INPUTS, Columns.INDICATOR_ID, index, zone, year);
    lines.add(lang == Lang.ZH ? "  " + index.labelZh() : "  " + index.labelEn());
    new ScoreLines(scores, inputs).add(index.root(), "  ", lines);
  }

  private Map<String, StoredRow> byKey(
      String table, String key, IndexDeclaration index, Zone zone, int year) throws IOException {
    Map<String, StoredRow> byKey = new HashMap<>();
    for (StoredRow row :
        snapshot.reader(table).ofYear(year, Columns.ZONE_ID, Set.of(zone.zoneId()))) {
      if (row.get(Columns.INDEX_ID).equals(index.indexId())
          && row.get(Columns.VARIANT_ID).equals(index.variantId())) {
        byKey.put(row.text(key), row);
      }
    }
    return byKey;
  }

  /** Lines about the nodes of a tree. */
  private final class ScoreLines {
    private final Map<String, StoredRow> scores;
    private final Map<String, StoredRow> inputs;

    ScoreLines(Map<String, StoredRow> scores, Map<String, StoredRow> inputs) {
      this.scores = scores;
      this.inputs = inputs;
    }

    void add(IndexNode node, String indent, List<String> lines) {
      StoredRow row = scores.get(node.id());
      String name = shown(new Name(node.nameZh(), node.nameEn()));
      if (row != null) {
        lines.add(indent + scored(row, name));
      }
      if (node.isLeaf() && inputs.containsKey(node.leaf().indicator())) {
        addInput(inputs.get(node.leaf().indicator()), indent + "  ", lines);
      }
      node.children().forEach(child -> add(child, indent + "  ", lines));
    }

    private String scored(StoredRow row, String name) {
      if (row.number(Columns.SCORE) == null) {
        return labels.text(
            "explain-score-none",
            name,
            labels.wordOrCode("index_reason", row.text(Columns.REASON)));
      }
      Double contribution = row.number(Columns.CONTRIBUTION);
      return labels.text(
          "explain-node-score",
          name,
          two(row.number(Columns.SCORE)),
          figures.rank(row.whole(Columns.RANK), row.whole(Columns.RANK_OF)),
          two(row.number(Columns.WEIGHT_PCT)),
          contribution == null ? "" : labels.text("explain-score-adds", two(contribution)));
    }

    private void addInput(StoredRow row, String indent, List<String> lines) {
      Double value = row.number(Columns.VALUE);
      if (value != null) {
        lines.add(
            indent
                + labels.text(
                    "explain-score-input",
                    figures.amount(value, unit(row.text(Columns.INDICATOR_ID))),
                    labels.wordOrCode("input_origin", row.text(Columns.ORIGIN))));
      }
    }

    private String unit(String indicatorId) {
      return rows.conf().indicatorById(indicatorId).unit();
    }

    private String two(Double number) {
      return String.format(Locale.ROOT, "%.2f", number);
    }
  }

  private String shown(Name name) {
    return lang == Lang.ZH || name.en().isEmpty() ? name.zh() : name.en();
  }
}
