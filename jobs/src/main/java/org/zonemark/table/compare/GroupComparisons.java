package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.settings.GroupStatistic;
import org.zonemark.method.growth.Contribution;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;
import org.zonemark.table.data.TableRow;

/**
 * The members of each group that conf/growth.yaml asks for beside its mean, its median and its best
 * other member. A group is the whole of no member: a member has a gap to it, and no share.
 */
final class GroupComparisons {

  private final Configuration conf;
  private final Indicator indicator;
  private final SeriesBreaks breaks;
  private final List<Row> rows = new ArrayList<>();

  private GroupComparisons(String indicatorId, Configuration conf) {
    this.conf = conf;
    this.breaks = SeriesBreaks.of(conf);
    this.indicator = conf.indicatorById(indicatorId);
  }

  /** Rows of the table comparisons for the groups. */
  static List<Row> of(IndicatorData data, Configuration conf) {
    return new GroupComparisons(data.indicatorId(), conf)
        .groups(
            GroupValues.of(data.indicatorId(), data.latest(), conf), GroupQuotients.of(data, conf));
  }

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
    for (GroupStatistic statistic : conf.growth().groups().comparators()) {
      switch (statistic) {
        case MEAN -> {
          if (ratio.isPresent()) {
            weighted(group, members, ratio.get());
          } else {
            mean(group, members, change, told, rates);
          }
        }
        case MEDIAN -> median(group, members, rates);
        case BEST -> best(group, members, rates);
        case HHI, CR5, GINI, THEIL, SIGMA, BETA ->
            throw new IllegalArgumentException("Nothing to stand beside: " + statistic.code());
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
    boolean summed = Measure.LEVEL.is(any.series()) && !isPercent(any) && indicator.isAdditive();
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
    return ComparisonRows.row(member.series(), group + ":" + statistic, member)
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
      ComparisonRows.growthGap(row, own, growth);
    }
    return row;
  }

  private static boolean isPercent(Observation one) {
    return one.unit().equals("%");
  }
}
