package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.GrowthRow;
import org.zonemark.report.model.Lang;

/** The rates of growth in words. */
final class GrowthSection {

  /** The table, grouped by zone or by indicator, whichever gives fewer groups. */
  record Table(
      String rowHeader, boolean hasReported, String span, String left, List<Group> groups) {}

  /** The rates of one zone or one indicator. */
  record Group(String name, List<Row> rows) {}

  /** One rate. */
  record Row(
      String name,
      String window,
      Value base,
      Value value,
      String growth,
      String growthTone,
      String reason,
      String reported,
      String priceBasis,
      String difference,
      String cause,
      String sourceRef) {}

  /** A value and its period. */
  record Value(String number, String period) {}

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;

  GrowthSection(Lang lang, Labels labels, Figures figures) {
    this.lang = lang;
    this.labels = labels;
    this.figures = figures;
  }

  /**
   * The table; the columns of printed rates are left out where none is printed.
   *
   * @param known how many such rates there are, shown or not
   */
  Table table(List<GrowthRow> rows, long known) {
    boolean printed = rows.stream().anyMatch(row -> row.reportedPct() != null);
    boolean byZone =
        rows.stream().map(GrowthRow::zone).distinct().count()
            <= rows.stream().map(GrowthRow::indicator).distinct().count();
    Function<GrowthRow, String> zone = row -> row.zone().in(lang);
    Function<GrowthRow, String> group = byZone ? zone : this::indicator;
    Function<GrowthRow, String> name = byZone ? this::indicator : zone;
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (GrowthRow row : rows) {
      groups
          .computeIfAbsent(group.apply(row), key -> new ArrayList<>())
          .add(row(row, name.apply(row)));
    }
    return new Table(
        labels.text(byZone ? "indicator" : "zone"),
        printed,
        printed ? "7" : "5",
        known > rows.size()
            ? labels.text("growth-left", Figures.count(rows.size()), Figures.count(known))
            : null,
        groups.entrySet().stream()
            .map(entry -> new Group(entry.getKey(), entry.getValue()))
            .toList());
  }

  private String indicator(GrowthRow row) {
    String name = row.indicator().in(lang);
    return row.measure() == null || row.measure().equals("level")
        ? name
        : labels.text("name-measure", name, labels.wordOrCode("measure", row.measure()));
  }

  private Row row(GrowthRow row, String name) {
    UnitScale scale = scale(row);
    return new Row(
        name,
        window(row),
        value(row.baseValue(), row.basePeriod(), scale),
        value(row.value(), row.period(), scale),
        row.growthPct() == null ? null : Figures.signedPercent(row.growthPct()),
        row.growthPct() == null ? "even" : RankingSection.tone(Double.compare(row.growthPct(), 0)),
        row.growthPct() == null ? reason(row) : null,
        row.reportedPct() == null ? "—" : Figures.signedPercent(row.reportedPct()),
        row.reportedPct() == null ? null : priceBasis(row.reportedPriceBasis()),
        row.differencePp() == null ? "—" : figures.points(row.differencePp()),
        row.differenceCause() == null
            ? null
            : labels.wordOrCode("growth_difference", row.differenceCause()),
        row.sourceRef() == null ? null : figures.place(row.sourceRef()));
  }

  private UnitScale scale(GrowthRow row) {
    double base = row.baseValue() == null ? 0 : Math.abs(row.baseValue());
    double value = row.value() == null ? 0 : Math.abs(row.value());
    return row.unit() == null ? null : figures.scale(Math.max(base, value), row.unit());
  }

  private Value value(Double value, String period, UnitScale scale) {
    String number =
        value == null || scale == null ? labels.text("unknown") : figures.amount(value, scale);
    return new Value(number, period == null ? null : figures.period(period));
  }

  private String window(GrowthRow row) {
    int years = row.basePeriod() == null ? 0 : Figures.years(row.basePeriod(), row.period());
    String window = labels.wordOrCode("growth_window", row.window());
    return years > 1 ? labels.text("window-years", window, Integer.toString(years)) : window;
  }

  private String reason(GrowthRow row) {
    return row.reason() == null
        ? labels.text("unknown")
        : labels.wordOrCode("growth_reason", row.reason());
  }

  private String priceBasis(String code) {
    return code == null || code.equals("-") ? null : labels.wordOrCode("price_basis", code);
  }
}
