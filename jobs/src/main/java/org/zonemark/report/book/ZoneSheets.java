package org.zonemark.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/** What is known of each zone: its scores, a row a zone, and its values, a row a value. */
final class ZoneSheets {

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final Report report;

  ZoneSheets(Report report, Labels labels, Figures figures) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
  }

  /** The scores of the index whose profiles the report has; no rows where there is none. */
  Sheet scores() {
    List<ZoneProfile> scored =
        report.zones().stream().filter(zone -> zone.index() != null).toList();
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

  /**
   * The latest value of each indicator of each zone, with its growth, and a row for each value of
   * the panel's latest year that is missing.
   */
  Sheet growth() {
    Map<Name, UnitScale> scales = scales();
    List<Object[]> rows = new ArrayList<>();
    long all = 0;
    for (ZoneProfile zone : report.zones()) {
      for (ZoneProfile.Value value : zone.values()) {
        // What no sheet holds is not made ready for one.
        if (all++ < Sheet.MOST_ROWS) {
          rows.add(cells(zone, value, scales.get(value.indicator())));
        }
      }
      for (ZoneProfile.Absent absent : zone.absent()) {
        if (all++ < Sheet.MOST_ROWS) {
          rows.add(cells(zone, absent));
        }
      }
    }
    String shown = labels.shownOf(rows.size(), all);
    String title = labels.text("book-growth-title");
    return new Sheet(
        labels.text("growth"),
        "Growth",
        shown == null ? title : title + " · " + shown,
        List.of(
            Sheet.Column.text("zone").within(28),
            Sheet.Column.text("province").within(18),
            Sheet.Column.text("indicator"),
            Sheet.Column.number("year-header", Sheet.YEAR),
            Sheet.Column.number("value", Sheet.TWO),
            Sheet.Column.text("book-unit").within(20),
            Sheet.Column.number("rank", Sheet.WHOLE),
            Sheet.Column.number("book-of", Sheet.WHOLE),
            Sheet.Column.number("book-growth-pct", Sheet.TWO).barred(),
            Sheet.Column.text("book-beside").within(28),
            Sheet.Column.number("book-beside-growth", Sheet.TWO),
            Sheet.Column.number("book-beside-share", Sheet.TWO),
            Sheet.Column.text("book-missing").within(20)),
        rows);
  }

  private Object[] cells(ZoneProfile zone, ZoneProfile.Value value, UnitScale scale) {
    ZoneProfile.Beside beside =
        value.beside().stream().filter(Objects::nonNull).findFirst().orElse(null);
    return new Object[] {
      zone.name().in(lang),
      zone.province() == null ? null : zone.province().in(lang),
      value.indicator().in(lang),
      value.year(),
      new Sheet.Amount(scale.number(value.value()), scale.decimals()),
      scale.unit(),
      value.rank(),
      value.rankOf(),
      value.growthPct(),
      beside == null ? null : beside.comparator().in(lang),
      beside == null ? null : beside.growthPct(),
      beside == null ? null : beside.sharePct(),
      null
    };
  }

  private Object[] cells(ZoneProfile zone, ZoneProfile.Absent absent) {
    Object[] cells = new Object[13];
    cells[0] = zone.name().in(lang);
    cells[1] = zone.province() == null ? null : zone.province().in(lang);
    cells[2] = absent.indicator().in(lang);
    cells[3] = absent.year();
    cells[12] = labels.rankReason(absent.reason());
    return cells;
  }

  /** One scale an indicator, so that its zones can be compared and sorted. */
  private Map<Name, UnitScale> scales() {
    Map<Name, List<Double>> values = new LinkedHashMap<>();
    Map<Name, String> units = new HashMap<>();
    for (ZoneProfile zone : report.zones()) {
      for (ZoneProfile.Value value : zone.values()) {
        values.computeIfAbsent(value.indicator(), any -> new ArrayList<>()).add(value.value());
        units.put(value.indicator(), value.unit() == null ? "" : value.unit());
      }
    }
    Map<Name, UnitScale> scales = new LinkedHashMap<>();
    values.forEach((name, all) -> scales.put(name, scale(all, units.get(name))));
    return scales;
  }

  /** The scale that suits the largest value, with no decimals that are zero throughout. */
  private UnitScale scale(List<Double> values, String unit) {
    double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
    UnitScale scale = figures.columnScale(largest, unit);
    int decimals = Decimals.of(values.stream().mapToDouble(scale::number), scale.decimals());
    return new UnitScale(scale.divisor(), decimals, scale.fixed(), scale.unit());
  }

  /** What the indicators are measured in, for the dictionary. */
  List<Object[]> indicators() {
    List<Object[]> rows = new ArrayList<>();
    scales()
        .forEach(
            (name, scale) ->
                rows.add(
                    new Object[] {
                      labels.text("indicator"),
                      name.in(lang),
                      labels.text("book-unit-is", scale.unit())
                    }));
    return rows;
  }
}
