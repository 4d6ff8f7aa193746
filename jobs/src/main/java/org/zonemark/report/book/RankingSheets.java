package org.zonemark.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/**
 * A sheet for each list: places as the tables have them and, beside computed ones, the same rank as
 * a formula over the values, so that a changed value moves the zone.
 */
final class RankingSheets {

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final Report report;
  private final Map<Name, ZoneProfile> zones = new HashMap<>();

  RankingSheets(Report report, Labels labels, Figures figures) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    report.zones().forEach(zone -> zones.put(zone.name(), zone));
  }

  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    for (RankingTable list : report.rankings()) {
      if (!list.rows().isEmpty()) {
        sheets.add(sheet(list, sheets.size() + 1));
      }
    }
    return sheets;
  }

  private Sheet sheet(RankingTable list, int number) {
    UnitScale scale = list.unit() == null ? null : scale(list);
    String formula = formula(list);
    return new Sheet(
            number + " " + list.list().in(lang),
            "Ranking_" + number,
            title(list),
            columns(list, scale),
            list.rows().stream().map(row -> cells(list, row, scale, formula)).toList())
        .withoutEmpty();
  }

  private UnitScale scale(RankingTable list) {
    double largest =
        list.rows().stream()
            .filter(row -> row.value() != null)
            .mapToDouble(row -> Math.abs(row.value()))
            .max()
            .orElse(0);
    return figures.columnScale(largest, list.unit());
  }

  private String title(RankingTable list) {
    String title =
        labels.text(
            "ranking-title",
            list.list().in(lang),
            list.peerGroup().in(lang),
            figures.year(list.year()));
    return list.unofficial() ? title + " · " + labels.text("unofficial") : title;
  }

  private List<Sheet.Column> columns(RankingTable list, UnitScale scale) {
    String value = list.valueName() == null ? labels.text("value") : list.valueName().in(lang);
    boolean plain = scale == null || scale.unit().isEmpty();
    String head = plain ? value : labels.text("name-unit", value, scale.unit());
    int decimals =
        Decimals.of(
            list.rows().stream()
                .filter(row -> row.value() != null)
                .mapToDouble(row -> scaled(row.value(), scale)),
            scale == null ? 2 : scale.decimals());
    return List.of(
        Sheet.Column.number("rank", Sheet.WHOLE),
        Sheet.Column.number("book-of", Sheet.WHOLE),
        Sheet.Column.text("zone").within(30),
        Sheet.Column.text("province"),
        Sheet.Column.number("value", Decimals.format(decimals)).named(head).barred(),
        Sheet.Column.number("change", Sheet.SIGNED),
        Sheet.Column.number("previous", Sheet.WHOLE),
        Sheet.Column.number("book-low", Sheet.WHOLE),
        Sheet.Column.number("book-high", Sheet.WHOLE),
        Sheet.Column.number("book-tier", Sheet.WHOLE),
        Sheet.Column.number("book-live", Sheet.WHOLE),
        Sheet.Column.text("source-ref").unprinted());
  }

  /** Equal values share the better rank, as RANK does; null where places are copied. */
  private static String formula(RankingTable list) {
    List<Double> values = list.rows().stream().map(RankRow::value).toList();
    if (list.stated() || values.contains(null)) {
      return null;
    }
    boolean falling = values.get(0) < values.get(values.size() - 1);
    return "RANK({value}%%d,${value}$3:${value}$%d,%d)"
        .formatted(values.size() + 2, falling ? 1 : 0);
  }

  private Object[] cells(RankingTable list, RankRow row, UnitScale scale, String formula) {
    ZoneProfile zone = zones.get(row.zone());
    ZoneProfile.Interval interval = interval(zone, list);
    return new Object[] {
      row.rank(),
      row.rankOf(),
      row.zone().in(lang),
      zone == null || zone.province() == null ? null : zone.province().in(lang),
      row.value() == null ? null : scaled(row.value(), scale),
      row.move() == null ? null : row.move().change(),
      row.move() == null ? null : row.move().fromRank(),
      interval == null ? null : interval.low(),
      interval == null ? null : interval.high(),
      interval == null ? null : interval.tier(),
      formula == null ? null : new Sheet.Formula(formula),
      row.sourceRef()
    };
  }

  /** Unrounded, so that a formula ranks what was ranked. */
  private static double scaled(double value, UnitScale scale) {
    return scale == null ? value : scale.number(value);
  }

  private static ZoneProfile.Interval interval(ZoneProfile zone, RankingTable list) {
    return zone == null
        ? null
        : zone.standings().stream()
            .filter(place -> place.list().equals(list.list()) && place.year() == list.year())
            .map(ZoneProfile.Standing::interval)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
