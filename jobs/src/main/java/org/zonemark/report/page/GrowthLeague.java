package org.zonemark.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.League;
import org.zonemark.report.chart.GrowthBar;
import org.zonemark.report.model.GroupGrowth;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/** Which zones grow best and worst, and how groups of zones grow. */
final class GrowthLeague {

  /**
   * The growth of all zones in one indicator, the best news first.
   *
   * @param own the row of the zone whose report it is, where it is neither among the best nor the
   *     worst
   */
  record Standings(String title, String count, List<Row> best, List<Row> own, List<Row> worst) {

    boolean hasOwn() {
      return !own.isEmpty();
    }

    boolean hasWorst() {
      return !worst.isEmpty();
    }
  }

  /** The growth of a zone, which may be that whose report it is; its bar is markup. */
  record Row(
      String place,
      String zone,
      String value,
      String growth,
      String tone,
      String bar,
      boolean own) {}

  /** The growth of a group. */
  record Group(
      String group,
      String indicator,
      String total,
      String reporting,
      String all,
      String balanced,
      String tone,
      String gini,
      String contributions) {}

  private static final int LEAGUES = 6;

  private final Report report;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;

  /** The zone whose report it is; null where it is nobody's. */
  private final Name own;

  GrowthLeague(Report report, Labels labels, Figures figures, ZoneLinks links) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.links = links;
    this.own = report.focused().map(ZoneProfile::name).orElse(null);
  }

  /** The leagues of the indicators in which most zones have a rate. */
  List<Standings> leagues() {
    return League.of(report.zones()).stream().limit(LEAGUES).map(this::standings).toList();
  }

  private Standings standings(League league) {
    List<League.Grown> shown = new ArrayList<>(league.best());
    shown.addAll(league.worst());
    double largest =
        shown.stream().mapToDouble(grown -> Math.abs(grown.value().growthPct())).max().orElse(0);
    List<Row> rows = shown.stream().map(grown -> row(league, grown, largest)).toList();
    int best = league.best().size();
    return new Standings(
        labels.text(
            "league-title",
            isBetterLow(league)
                ? labels.text("lower-better", league.indicator().in(lang))
                : league.indicator().in(lang),
            figures.year(league.year())),
        labels.text(
                "league-count", Figures.count(league.zones().size()), Figures.count(rows.size()))
            + (league.small() == 0
                ? ""
                : labels.text("league-small", Figures.count(league.small()))),
        rows.subList(0, best),
        league.zones().stream()
            .filter(grown -> grown.zone().name().equals(own) && !shown.contains(grown))
            .map(grown -> row(league, grown, largest))
            .toList(),
        rows.subList(best, rows.size()));
  }

  private static boolean isBetterLow(League league) {
    return league.zones().get(0).value().direction() < 0;
  }

  /** That net amounts are left out, and which they are; null where there is none. */
  String netted() {
    String names =
        report.zones().stream()
            .flatMap(zone -> zone.values().stream())
            .filter(ZoneProfile.Value::net)
            .map(value -> value.indicator().in(lang))
            .distinct()
            .collect(Collectors.joining(labels.text("enumeration")));
    return names.isEmpty() ? null : labels.text("league-netted", names);
  }

  private Row row(League league, League.Grown grown, double largest) {
    ZoneProfile.Value value = grown.value();
    String tone = ZonePages.tone(value.growthPct(), value.direction());
    return new Row(
        figures.rank(league.place(grown), league.zones().size()),
        links.of(grown.zone().name()),
        figures.amount(value.value(), value.unit() == null ? "" : value.unit()),
        Figures.signedPercent(value.growthPct()),
        tone == null ? "even" : tone,
        GrowthBar.of(value.growthPct(), tone == null ? "even" : tone, largest),
        grown.zone().name().equals(own));
  }

  /** The growth of the groups asked for. */
  List<Group> groups() {
    return report.groups().stream().map(this::group).toList();
  }

  private Group group(GroupGrowth growth) {
    String tone = ZonePages.tone(growth.balancedPct(), growth.direction());
    return new Group(
        labels.text("league-title", growth.group().in(lang), figures.year(growth.year())),
        growth.indicator().in(lang),
        growth.total() == null ? "—" : figures.amount(growth.total(), growth.unit()),
        Figures.count(growth.reporting()) + "/" + Figures.count(growth.members()),
        growth.allPct() == null ? "—" : Figures.signedPercent(growth.allPct()),
        growth.balancedPct() == null ? "—" : Figures.signedPercent(growth.balancedPct()),
        tone == null ? "even" : tone,
        growth.gini() == null
            ? "—"
            : BigDecimal.valueOf(growth.gini()).setScale(2, RoundingMode.HALF_UP).toPlainString(),
        growth.contributions().isEmpty()
            ? "—"
            : growth.contributions().stream()
                .map(
                    one ->
                        links.of(one.zone())
                            + " "
                            + ZoneLinks.escaped(figures.points(one.points())))
                .collect(Collectors.joining(labels.text("enumeration"))));
  }
}
