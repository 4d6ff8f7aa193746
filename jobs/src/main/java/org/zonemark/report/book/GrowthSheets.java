package org.zonemark.report.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.League;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/** Who grows best and worst, to be printed, and all values of all zones, to be filtered. */
final class GrowthSheets {

  /** The first pages of the values; who filters them sets what to print. */
  private static final int PRINTED = 100;

  /** Whose and what of, then what is known of it. */
  private static final List<Sheet.Column> VALUES =
      List.of(
          Sheet.Column.text("zone").within(28),
          Sheet.Column.text("province").within(18),
          Sheet.Column.text("indicator"),
          Sheet.Column.number("year-header", Sheet.YEAR),
          Sheet.Column.text("book-missing").within(20),
          Sheet.Column.number("value", Sheet.TWO),
          Sheet.Column.text("book-unit").within(20),
          Sheet.Column.number("rank", Sheet.WHOLE),
          Sheet.Column.number("book-of", Sheet.WHOLE),
          Sheet.Column.number("book-growth-pct", Sheet.TWO).barred(),
          Sheet.Column.text("book-beside").within(28),
          Sheet.Column.number("book-beside-growth", Sheet.TWO),
          Sheet.Column.number("book-beside-share", Sheet.TWO));

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final Report report;
  private final Map<Name, UnitScale> scales;

  GrowthSheets(Report report, Labels labels, Figures figures) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.scales = scales();
  }

  /** Of each indicator the zones that grow best and worst in its latest year. */
  Sheet growth() {
    List<Object[]> rows = new ArrayList<>();
    for (League league : League.of(report.zones())) {
      Stream.concat(league.best().stream(), league.worst().stream())
          .forEach(grown -> rows.add(cells(league, grown)));
    }
    return new Sheet(
        labels.text("growth"),
        "Growth",
        labels.text("book-growth-title"),
        List.of(
            Sheet.Column.text("indicator").within(30),
            Sheet.Column.number("year-header", Sheet.YEAR),
            Sheet.Column.number("book-growth-place", Sheet.WHOLE),
            Sheet.Column.number("book-growth-of", Sheet.WHOLE),
            Sheet.Column.text("zone").within(28),
            Sheet.Column.number("value", Sheet.TWO),
            Sheet.Column.text("book-unit").within(20),
            Sheet.Column.number("book-growth-pct", Sheet.TWO)),
        rows);
  }

  private Object[] cells(League league, League.Grown grown) {
    UnitScale scale = scales.get(league.indicator());
    return new Object[] {
      league.indicator().in(lang),
      league.year(),
      league.place(grown),
      league.zones().size(),
      grown.zone().name().in(lang),
      new Sheet.Amount(scale.number(grown.value().value()), scale.decimals()),
      scale.unit(),
      grown.value().growthPct()
    };
  }

  /**
   * The latest value of each indicator of each zone, with its growth, and a row for each value of
   * the panel's latest year that is missing.
   */
  Sheet values() {
    List<Object[]> rows = new ArrayList<>();
    long all = 0;
    for (ZoneProfile zone : report.zones()) {
      for (ZoneProfile.Value value : zone.values()) {
        // What no sheet holds is not made ready for one.
        if (all++ < Sheet.MOST_ROWS) {
          rows.add(cells(zone, value));
        }
      }
      for (ZoneProfile.Absent absent : zone.absent()) {
        if (all++ < Sheet.MOST_ROWS) {
          rows.add(cells(zone, absent));
        }
      }
    }
    String shown = labels.shownOf(rows.size(), all);
    String title =
        rows.size() > PRINTED
            ? labels.text("book-values-title-printed", PRINTED)
            : labels.text("book-values-title");
    return new Sheet(
        labels.text("value"),
        "Values",
        shown == null ? title : title + " · " + shown,
        VALUES,
        rows,
        PRINTED);
  }

  private Object[] cells(ZoneProfile zone, ZoneProfile.Value value) {
    UnitScale scale = scales.get(value.indicator());
    ZoneProfile.Beside beside =
        value.beside().stream().filter(Objects::nonNull).findFirst().orElse(null);
    List<Object> cells = about(zone, value.indicator(), value.year(), null);
    cells.add(new Sheet.Amount(scale.number(value.value()), scale.decimals()));
    cells.add(scale.unit());
    cells.add(value.rank());
    cells.add(value.rankOf());
    cells.add(value.growthPct());
    cells.add(beside == null ? null : beside.comparator().in(lang));
    cells.add(beside == null ? null : beside.growthPct());
    cells.add(beside == null ? null : beside.sharePct());
    return cells.toArray();
  }

  private Object[] cells(ZoneProfile zone, ZoneProfile.Absent absent) {
    return Arrays.copyOf(
        about(zone, absent.indicator(), absent.year(), labels.rankReason(absent.reason()))
            .toArray(),
        VALUES.size());
  }

  private List<Object> about(ZoneProfile zone, Name indicator, int year, String missing) {
    List<Object> cells = new ArrayList<>();
    cells.add(zone.name().in(lang));
    cells.add(zone.province() == null ? null : zone.province().in(lang));
    cells.add(indicator.in(lang));
    cells.add(year);
    cells.add(missing);
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
    scales.forEach(
        (name, scale) ->
            rows.add(
                new Object[] {
                  labels.text("indicator"), name.in(lang), labels.text("book-unit-is", scale.unit())
                }));
    return rows;
  }
}
