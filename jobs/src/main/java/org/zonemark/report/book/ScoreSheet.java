package org.zonemark.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/** The scores of the zones in an index, a row a zone. */
final class ScoreSheet {

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final Report report;

  ScoreSheet(Report report, Labels labels, Figures figures) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
  }

  /** The scores of the index whose profiles the report has; no rows where there is none. */
  Sheet sheet() {
    List<ZoneProfile> scored =
        report.zones().stream()
            .filter(zone -> zone.index() != null)
            .sorted(Comparator.comparingInt(zone -> zone.index().rank()))
            .toList();
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(Sheet.Column.text("zone").within(26));
    columns.add(Sheet.Column.number("score", Sheet.TWO).barred());
    columns.add(Sheet.Column.number("rank", Sheet.WHOLE));
    columns.add(Sheet.Column.number("book-of", Sheet.WHOLE));
    columns.add(Sheet.Column.number("book-live", Sheet.WHOLE));
    List<Name> dimensions =
        scored.stream()
            .flatMap(zone -> zone.index().dimensions().stream())
            .map(IndexProfile.Dimension::name)
            .distinct()
            .toList();
    dimensions.forEach(
        name ->
            columns.add(
                Sheet.Column.number("dimension", Sheet.TWO).named(name.in(lang)).within(14)));
    columns.add(Sheet.Column.text("index-strengths").within(42));
    columns.add(Sheet.Column.text("index-weaknesses").within(42));
    String live = "RANK({score}%d,${score}$3:${score}$" + (scored.size() + 2) + ",0)";
    return new Sheet(
        labels.text("score"),
        "Scores",
        title(scored),
        columns,
        scored.stream().map(zone -> scores(zone, dimensions, live)).toList());
  }

  private String title(List<ZoneProfile> scored) {
    if (scored.isEmpty()) {
      return labels.text("book-none");
    }
    IndexProfile index = scored.get(0).index();
    return labels.text("index-title", index.index().in(lang), figures.year(index.year()))
        + " · "
        + index.label().in(lang);
  }

  private Object[] scores(ZoneProfile zone, List<Name> dimensions, String live) {
    IndexProfile index = zone.index();
    List<Object> cells = new ArrayList<>();
    cells.add(zone.name().in(lang));
    cells.add(index.score());
    cells.add(index.rank());
    cells.add(index.rankOf());
    cells.add(new Sheet.Formula(live));
    Map<Name, Double> byName = new HashMap<>();
    index.dimensions().forEach(dimension -> byName.put(dimension.name(), dimension.score()));
    dimensions.forEach(name -> cells.add(byName.get(name)));
    cells.add(figures.places(index.strengths()));
    cells.add(figures.places(index.weaknesses()));
    return cells.toArray();
  }
}
