package org.zonemark.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.report.Digits;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexTable;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

/** The ranks of indices in words: each with its interval, and why it is what it is. */
final class IndexSection {

  /** One index. */
  record Table(
      String title,
      String label,
      String steps,
      String facts,
      String shown,
      boolean close,
      boolean hasTiers,
      String tiers,
      boolean hasStrengths,
      boolean hasChanges,
      List<Row> rows) {}

  /** One zone. */
  record Row(
      String zone,
      String rank,
      String interval,
      String tier,
      String alike,
      String strengths,
      String weaknesses,
      String move,
      String moveTone,
      List<String> why) {}

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;

  IndexSection(Lang lang, Labels labels, Figures figures) {
    this.lang = lang;
    this.labels = labels;
    this.figures = figures;
  }

  List<Table> tables(List<IndexTable> indices) {
    return indices.stream().map(this::table).toList();
  }

  private Table table(IndexTable index) {
    List<IndexTable.Row> rows = index.rows();
    return new Table(
        labels.text("index-title", index.name().in(lang), figures.year(index.year())),
        index.label().in(lang),
        index.steps().in(lang),
        labels.text("index-draws", Figures.count(index.draws())),
        rows.size() < index.total()
            ? labels.text("index-shown", Figures.count(rows.size()), Figures.count(index.total()))
            : null,
        overlaps(rows),
        rows.stream().anyMatch(row -> row.tier() != null),
        index.apart() == null ? null : labels.text("index-tiers", Figures.count(index.apart())),
        rows.stream().anyMatch(row -> !row.strengths().isEmpty()),
        rows.stream().anyMatch(row -> row.change() != null),
        rows.stream().map(row -> row(row, index.total())).toList());
  }

  /** Whether neighbours cannot be told apart: the interval of one holds the rank of the other. */
  private static boolean overlaps(List<IndexTable.Row> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i - 1).high() >= rows.get(i).rank()) {
        return true;
      }
    }
    return false;
  }

  private Row row(IndexTable.Row row, int total) {
    IndexTable.Change change = row.change();
    return new Row(
        row.zone().in(lang),
        figures.rank(row.rank(), total),
        labels.text("index-interval", place(row.low()), place(row.high())),
        row.tier() == null ? "—" : Figures.count(row.tier()),
        row.alike() == null ? null : labels.text("index-alike", Figures.count(row.alike())),
        names(row.strengths()),
        names(row.weaknesses()),
        change == null ? "—" : Figures.move(change.places()),
        change == null ? "even" : RankingSection.tone(change.places()),
        change == null ? List.of() : why(change));
  }

  private String names(List<Name> names) {
    return names.isEmpty()
        ? "—"
        : String.join(
            labels.text("index-comma"), names.stream().map(name -> name.in(lang)).toList());
  }

  /** The causes of a move, each with the comma that follows it. */
  private List<String> why(IndexTable.Change change) {
    List<String> parts = new ArrayList<>();
    part(parts, "index-own", change.own());
    part(parts, "index-others", change.others());
    part(parts, "index-entries", change.entries());
    part(parts, "index-revisions", change.revisions());
    part(parts, "index-method", change.method());
    for (int at = 0; at < parts.size() - 1; at++) {
      parts.set(at, parts.get(at) + labels.text("index-comma").strip());
    }
    return parts;
  }

  private void part(List<String> parts, String label, double places) {
    BigDecimal rounded = BigDecimal.valueOf(places).setScale(1, RoundingMode.HALF_UP);
    if (rounded.signum() != 0) {
      parts.add(labels.text(label, (rounded.signum() > 0 ? "+" : "") + Digits.grouped(rounded, 0)));
    }
  }

  private static String place(double rank) {
    return Digits.grouped(BigDecimal.valueOf(rank).setScale(0, RoundingMode.HALF_UP), 0);
  }
}
