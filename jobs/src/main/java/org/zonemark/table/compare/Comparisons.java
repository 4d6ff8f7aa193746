package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.method.growth.Contribution;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.growth.Share;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;
import org.zonemark.table.data.TableRow;

/**
 * Zones beside their city, their province, the nation and all national zones together, wherever
 * both have a value of the same period; beside the mean, the median and the best other of the
 * groups that conf/growth.yaml asks for; and the gaps that publications state.
 */
public final class Comparisons {

  private final Configuration conf;
  private final Indicator indicator;
  private final SeriesBreaks breaks;
  private final Map<Series, Map<Period, Observation>> values = new LinkedHashMap<>();

  /** Rows beside statistics of groups. */
  private final List<Row> rows = new ArrayList<>();

  private Comparisons(IndicatorData dossier, Configuration conf) {
    this.conf = conf;
    this.breaks = SeriesBreaks.of(conf);
    this.indicator = conf.indicatorById(dossier.indicatorId());
    for (Observation observation : dossier.observations()) {
      boolean usable =
          observation.latest()
              && observation.value() != null
              && observation.isPoint()
              && !observation.isUnreliable();
      if (usable) {
        values
            .computeIfAbsent(observation.series(), any -> new LinkedHashMap<>())
            .put(observation.period(), observation);
      }
    }
  }

  /** Rows of the table comparisons for one indicator, a series at a time. */
  public static Stream<Row> of(IndicatorData dossier, Configuration conf) {
    Comparisons comparisons = new Comparisons(dossier, conf);
    Stream<Row> rows =
        comparisons.values.entrySet().stream()
            .flatMap(
                points ->
                    points.getValue().values().stream()
                        .flatMap(point -> comparisons.compare(points.getKey(), point)));
    if (conf.growth().groups().comparators().isEmpty()) {
      return rows;
    }
    return Stream.concat(
        rows,
        comparisons
            .groups(
                GroupValues.of(dossier.indicatorId(), dossier.observations(), conf),
                GroupQuotients.of(dossier, conf))
            .stream());
  }

  private Stream<Row> compare(Series series, Observation point) {
    if (Measure.GAP.is(series)) {
      return Stream.of(stated(series, point));
    }
    boolean own = series.comparatorId().equals(Series.NONE);
    boolean compared =
        Measure.LEVEL.is(series) || Measure.GROWTH.is(series) || Measure.RATIO.is(series);
    if (!own || !compared) {
      return Stream.empty();
    }
    return conf.above(series.zoneId()).stream()
        .flatMap(
            comparator ->
                Stream.ofNullable(at(series.withZone(comparator), point.period()))
                    .map(beside -> beside(series, comparator, point, beside)));
  }

  private Observation at(Series series, Period period) {
    return values.getOrDefault(series, Map.of()).get(period);
  }

  private Row beside(Series series, String comparator, Observation point, Observation beside) {
    TableRow row =
        row(series, comparator, point)
            .put(Columns.COMPARATOR_VALUE, beside.value())
            .put(Columns.COMPARATOR_OBSERVATION_ID, beside.id());
    if (!point.unit().equals(beside.unit())) {
      return row.put(Columns.REASON, Reason.UNIT_DIFFERS.code()).row();
    }
    double gap = Exact.difference(point.value(), beside.value());
    if (!Measure.LEVEL.is(series) || point.unit().equals("%")) {
      return row.put(Columns.GAP, gap).put(Columns.GAP_PP, gap).row();
    }
    row.put(Columns.GAP, gap);
    Observation before = at(series, point.period().base());
    Observation besideBefore = at(series.withZone(comparator), point.period().base());
    growthGap(row, growth(before, point), growth(besideBefore, beside));
    if (!indicator.aggregation().equals("sum")) {
      return row.put(Columns.REASON, "not_additive").row();
    }
    Outcome<Double> share = Share.of(point.value(), beside.value());
    if (!share.isPresent()) {
      String reason =
          share.reason() == Reason.DENOMINATOR_ZERO ? "comparator_zero" : share.reason().code();
      return row.put(Columns.REASON, reason).row();
    }
    row.put(Columns.SHARE_PCT, share.value());
    return contribution(row, before, point, besideBefore, beside).row();
  }

  /** What the zone added to the growth of the whole: in points, and as a share of the increase. */
  private TableRow contribution(
      TableRow row,
      Observation before,
      Observation point,
      Observation besideBefore,
      Observation beside) {
    if (before == null || besideBefore == null) {
      return row.put(Columns.REASON, Reason.BASE_MISSING.code());
    }
    if (!before.unit().equals(point.unit()) || !besideBefore.unit().equals(beside.unit())) {
      return row.put(Columns.REASON, Reason.UNIT_DIFFERS.code());
    }
    Contribution.Change part = new Contribution.Change(before.value(), point.value());
    Contribution.Change whole = new Contribution.Change(besideBefore.value(), beside.value());
    Outcome<Double> points = Share.points(part, whole);
    if (!points.isPresent()) {
      return row.put(Columns.REASON, points.reason().code());
    }
    if (breaks.between(point.series().zoneId(), before.year(), point.year())) {
      return row.put(Columns.REASON, Reason.SCOPE_BREAK.code());
    }
    row.put(Columns.SHARE_CHANGE_PP, Share.change(part, whole).value())
        .put(Columns.CONTRIBUTION_PP, points.value());
    if (isMixed(beside.series().zoneId(), before.year(), point.year())) {
      return row.put(Columns.REASON, Reason.PANEL_MIXED.code());
    }
    Outcome<Double> ofIncrease = Share.ofIncrease(part, whole);
    if (!ofIncrease.isPresent()) {
      boolean zero = beside.value().equals(besideBefore.value());
      return row.put(Columns.REASON, zero ? "increase_zero" : ofIncrease.reason().code());
    }
    return row.put(Columns.CONTRIBUTION_SHARE_PCT, ofIncrease.value());
  }

  /**
   * Whether zones came to or left a group between two years, so that its total is not of the same.
   */
  private boolean isMixed(String comparator, int baseYear, int year) {
    return conf.zoneById(comparator).kind().equals("group")
        && !conf.zoneGroups()
            .members(comparator, baseYear)
            .equals(conf.zoneGroups().members(comparator, year));
  }

  /** Growth on the same period of the year before, on the same area. */
  private Outcome<Double> growth(Observation before, Observation point) {
    if (before == null || !before.unit().equals(point.unit())) {
      return Outcome.none(Reason.BASE_MISSING);
    }
    return breaks.between(point.series().zoneId(), before.year(), point.year())
        ? Outcome.none(Reason.SCOPE_BREAK)
        : Growth.yoy(before.value(), point.value());
  }

  /** The growth of both, and the points between. */
  private static void growthGap(TableRow row, Outcome<Double> own, Outcome<Double> other) {
    row.put(Columns.GROWTH_PCT, own.value()).put(Columns.COMPARATOR_GROWTH_PCT, other.value());
    if (own.isPresent() && other.isPresent()) {
      row.put(Columns.GROWTH_GAP_PP, Exact.difference(own.value(), other.value()));
    }
  }

  // ---- groups -----------------------------------------------------------------------------------

  /** The members of every group beside its statistics. */
  private List<Row> groups(GroupValues panel, Optional<GroupQuotients> quotients) {
    for (String group : conf.growth().groups().ids()) {
      for (Series kind : panel.kinds()) {
        if (Measure.LEVEL.is(kind) || Measure.GROWTH.is(kind) || Measure.RATIO.is(kind)) {
          for (Period period : panel.periods(kind)) {
            TreeMap<String, Observation> members = panel.of(group, kind, period);
            if (!members.isEmpty()) {
              GroupChange change = GroupChange.of(panel, group, kind, period, breaks);
              boolean told = !panel.tells(group, kind, period);
              Optional<Ratio> ratio =
                  Measure.GROWTH.is(kind)
                      ? Optional.empty()
                      : quotients.flatMap(all -> ratio(group, kind, period, all));
              group(group, List.copyOf(members.values()), change, told, ratio);
            }
          }
        }
      }
    }
    return rows;
  }

  /**
   * The declared ratio of a group, sum over sum.
   *
   * @param members how many have a numerator and a denominator
   */
  private record Ratio(Outcome<Double> value, int members) {}

  private static Optional<Ratio> ratio(
      String group, Series kind, Period period, GroupQuotients quotients) {
    for (Series numerator : quotients.numerators(kind)) {
      TreeMap<String, Observation> both = quotients.both(group, numerator, period);
      if (!both.isEmpty()) {
        return Optional.of(
            new Ratio(
                quotients.tells(group, numerator, period)
                    ? Outcome.none(Reason.WITHHELD)
                    : quotients.ratio(numerator, both, period),
                both.size()));
      }
    }
    return Optional.empty();
  }

  private void group(
      String group,
      List<Observation> members,
      GroupChange change,
      boolean told,
      Optional<Ratio> ratio) {
    Map<String, Outcome<Double>> rates = new HashMap<>();
    for (GroupChange.Part part : change.continuing()) {
      boolean grows = Measure.LEVEL.is(part.after().series()) && !isPercent(part.after());
      if (grows) {
        rates.put(part.zoneId(), Growth.yoy(part.before().value(), part.after().value()));
      }
    }
    for (String statistic : conf.growth().groups().comparators()) {
      switch (statistic) {
        case "mean" -> {
          if (ratio.isPresent()) {
            weighted(group, members, ratio.get());
          } else {
            mean(group, members, change, told, rates);
          }
        }
        case "median" -> median(group, members, rates);
        case "best" -> best(group, members, rates);
        default -> throw new IllegalArgumentException("There is no comparator " + statistic);
      }
    }
  }

  private void mean(
      String group,
      List<Observation> members,
      GroupChange change,
      boolean told,
      Map<String, Outcome<Double>> rates) {
    Observation any = members.get(0);
    boolean summed =
        Measure.LEVEL.is(any.series()) && !isPercent(any) && indicator.aggregation().equals("sum");
    if (!summed || !told) {
      String reason = summed ? Reason.WITHHELD.code() : "mean_of_ratios";
      for (Observation member : members) {
        rows.add(
            statistic(group, "mean", member, members.size()).put(Columns.REASON, reason).row());
      }
      return;
    }
    double mean = Exact.sum(members.stream().map(Observation::value).toList()) / members.size();
    List<Contribution.Change> continuing =
        change.continuing().stream().map(GroupChange.Part::change).toList();
    Outcome<Double> growth =
        change.told() ? Contribution.growth(continuing) : Outcome.none(Reason.WITHHELD);
    for (Observation member : members) {
      TableRow row = statistic(group, "mean", member, members.size());
      rows.add(beside(row, member, mean, rates.get(member.series().zoneId()), growth).row());
    }
  }

  /** The mean of ratios that are weighed by their denominators: sum over sum. */
  private void weighted(String group, List<Observation> members, Ratio ratio) {
    for (Observation member : members) {
      TableRow row = statistic(group, "mean", member, ratio.members());
      rows.add(
          ratio.value().isPresent()
              ? beside(row, member, ratio.value().value(), null, null).row()
              : row.put(Columns.REASON, ratio.value().reason().code()).row());
    }
  }

  private void median(String group, List<Observation> members, Map<String, Outcome<Double>> rates) {
    double median = Statistics.of(members.stream().map(Observation::value).toList()).median();
    List<Double> known =
        rates.values().stream().filter(Outcome::isPresent).map(Outcome::value).toList();
    Outcome<Double> growth =
        known.isEmpty()
            ? Outcome.none(Reason.BASE_MISSING)
            : Outcome.of(Statistics.of(known).median());
    for (Observation member : members) {
      TableRow row = statistic(group, "median", member, members.size());
      rows.add(beside(row, member, median, rates.get(member.series().zoneId()), growth).row());
    }
  }

  private void best(String group, List<Observation> members, Map<String, Outcome<Double>> rates) {
    if (indicator.direction() == 0 || members.size() < 2) {
      return;
    }
    Comparator<Observation> worse =
        Comparator.comparingDouble((Observation one) -> indicator.direction() * one.value());
    List<Observation> order = new ArrayList<>(members);
    // Sorting is stable: of two that are as good the first by id stays in front.
    order.sort(worse.reversed());
    for (Observation member : members) {
      Observation peer = order.get(order.get(0).equals(member) ? 1 : 0);
      TableRow row =
          statistic(group, "best", member, members.size())
              .put(Columns.COMPARATOR_OBSERVATION_ID, peer.id())
              .put(Columns.PEER_ID, peer.series().zoneId());
      Outcome<Double> growth = rates.get(peer.series().zoneId());
      rows.add(
          beside(row, member, peer.value(), rates.get(member.series().zoneId()), growth).row());
    }
  }

  private static TableRow statistic(String group, String statistic, Observation member, int count) {
    return row(member.series(), group + ":" + statistic, member)
        .put(Columns.GROUP_STATISTIC, statistic)
        .put(Columns.GROUP_ID, group)
        .put(Columns.REPORTING, count);
  }

  /** A member beside a statistic of its group, of which it is no part. */
  private static TableRow beside(
      TableRow row, Observation member, double other, Outcome<Double> own, Outcome<Double> growth) {
    double gap = Exact.difference(member.value(), other);
    boolean points = !Measure.LEVEL.is(member.series()) || isPercent(member);
    row.put(Columns.COMPARATOR_VALUE, other)
        .put(Columns.GAP, gap)
        .put(Columns.GAP_PP, points ? gap : null)
        .put(Columns.REASON, "no_part");
    if (own != null && growth != null) {
      growthGap(row, own, growth);
    }
    return row;
  }

  private static boolean isPercent(Observation one) {
    return one.unit().equals("%");
  }

  // ---- both -------------------------------------------------------------------------------------

  /** A gap that a publication states, as printed. */
  private Row stated(Series series, Observation point) {
    TableRow row = row(series, series.comparatorId(), point);
    boolean points = !point.unit().equals(conf.unit(indicator.unit()).orElseThrow().canonical());
    return row.put(Columns.GAP, point.value())
        .put(Columns.GAP_PP, points ? point.value() : null)
        .put(Columns.VALUE, null)
        .put(Columns.REASON, Reason.COMPARATOR_MISSING.code())
        .row();
  }

  private static TableRow row(Series series, String comparator, Observation point) {
    return series
        .putInto(TableRow.of(Tables.COMPARISONS))
        .put(Columns.COMPARATOR_ID, comparator)
        .put(Columns.PERIOD, point.period().text())
        .put(Columns.YEAR, point.year())
        .put(Columns.VALUE, point.value())
        .put(Columns.UNIT, point.unit())
        .put(Columns.OBSERVATION_ID, point.id());
  }
}
