package org.zonemark.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
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
  record League(String title, String count, List<Row> best, List<Row> own, List<Row> worst) {

    boolean hasOwn() {
      return !own.isEmpty();
    }

    boolean hasWorst() {
      return !worst.isEmpty();
    }
  }

  /** The growth of a zone; its bar is markup. */
  record Row(String place, String zone, String value, String growth, String tone, String bar) {}

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
  private static final int ROWS = 6;

  /** A league of fewer tells nothing. */
  private static final int LEAST = 3;

  private static final double FILLED = 0.75;

  /** From a base of fewer pieces, one more or less is a large rate that says little. */
  private static final double SMALL = 10;

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
    this.own =
        report.zones().stream()
            .filter(zone -> zone.id().equals(report.focus()))
            .map(ZoneProfile::name)
            .findFirst()
            .orElse(null);
  }

  /** A zone's growth in one indicator and year. */
  private record Grown(Name zone, ZoneProfile.Value value) {

    /** The better the news, the larger; where neither is better, the faster. */
    double news() {
      return value.growthPct() * (value.direction() == 0 ? 1 : value.direction());
    }

    /** Whether it counts pieces, of which there were few. */
    boolean isFromSmallBase() {
      double base = value.value() / (1 + value.growthPct() / 100);
      return base < SMALL && isWhole(base) && isWhole(value.value());
    }

    private static boolean isWhole(double number) {
      return Math.abs(number - Math.rint(number)) < 1e-6;
    }
  }

  /** The leagues of the indicators in which most zones have a rate. */
  List<League> leagues() {
    Map<Name, List<Grown>> rates = new LinkedHashMap<>();
    for (ZoneProfile zone : report.zones()) {
      for (ZoneProfile.Value value : zone.values()) {
        if (value.growthPct() != null) {
          rates
              .computeIfAbsent(value.indicator(), name -> new ArrayList<>())
              .add(new Grown(zone.name(), value));
        }
      }
    }
    return rates.values().stream()
        .map(GrowthLeague::ofLatestYear)
        .filter(some -> some.stream().filter(each -> !each.isFromSmallBase()).count() >= LEAST)
        .sorted(Comparator.comparingInt((List<Grown> some) -> -some.size()))
        .limit(LEAGUES)
        .map(this::league)
        .toList();
  }

  /**
   * The rates of the latest year that has about as many as any: one that comes early is no year.
   */
  private static List<Grown> ofLatestYear(List<Grown> some) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    some.forEach(grown -> counts.merge(grown.value().year(), 1, Integer::sum));
    double enough = FILLED * Collections.max(counts.values());
    int year =
        counts.descendingMap().entrySet().stream()
            .filter(count -> count.getValue() >= enough)
            .findFirst()
            .orElseThrow()
            .getKey();
    return some.stream()
        .filter(grown -> grown.value().year() == year)
        .sorted(Comparator.comparingDouble(Grown::news).reversed())
        .toList();
  }

  private League league(List<Grown> all) {
    List<Grown> some = all.stream().filter(grown -> !grown.isFromSmallBase()).toList();
    ZoneProfile.Value any = some.get(0).value();
    int best = Math.min(ROWS, some.size());
    int worst = Math.max(best, some.size() - ROWS);
    List<Grown> shown = new ArrayList<>(some.subList(0, best));
    shown.addAll(some.subList(worst, some.size()));
    double largest =
        shown.stream().mapToDouble(grown -> Math.abs(grown.value().growthPct())).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (Grown grown : shown) {
      rows.add(row(grown, some.indexOf(grown) + 1, some.size(), largest));
    }
    return new League(
        labels.text("league-title", any.indicator().in(lang), figures.year(any.year())),
        labels.text("league-count", Figures.count(some.size()), Figures.count(rows.size()))
            + (some.size() == all.size()
                ? ""
                : labels.text("league-small", Figures.count(all.size() - some.size()))),
        rows.subList(0, best),
        some.stream()
            .filter(grown -> grown.zone().equals(own) && !shown.contains(grown))
            .map(grown -> row(grown, some.indexOf(grown) + 1, some.size(), largest))
            .toList(),
        rows.subList(best, rows.size()));
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

  private Row row(Grown grown, int place, int of, double largest) {
    ZoneProfile.Value value = grown.value();
    String tone = ZonePages.tone(value.growthPct(), value.direction());
    return new Row(
        figures.rank(place, of),
        links.of(grown.zone()),
        figures.amount(value.value(), value.unit() == null ? "" : value.unit()),
        Figures.signedPercent(value.growthPct()),
        tone == null ? "even" : tone,
        GrowthBar.of(value.growthPct(), tone == null ? "even" : tone, largest));
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
