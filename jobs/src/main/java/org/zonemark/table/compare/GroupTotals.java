package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.method.growth.Contribution;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;
import org.zonemark.table.data.TableRow;

/**
 * The totals of declared groups: sums of what can be summed, and of ratios the sum of the
 * numerators over that of the denominators, never a mean of ratios. Beside the panel of all members
 * stands the balanced one, of those with a value in both years on the same area (同口径), and beside
 * both what is published of the whole.
 */
public final class GroupTotals {

  /** The table group_totals. */
  public static final DerivedTable<IndicatorData> TABLE =
      DerivedTable.<IndicatorData>of(
              Tables.GROUP_TOTALS, DerivedTable.GROWTH, (data, conf) -> of(data, conf).stream())
          .askedIf(conf -> conf.growth().groups().totals());

  static final String ALL = "all";
  static final String BALANCED = "balanced";

  /**
   * What a total is of.
   *
   * @param panel all members, or those of both periods
   */
  private record Total(String panel, String group, Series kind, Period period) {
    Total of(Series other) {
      return new Total(panel, group, other, period);
    }
  }

  private final Configuration conf;
  private final Indicator indicator;
  private final SeriesBreaks breaks;
  private final GroupValues panel;
  private final List<Row> rows = new ArrayList<>();

  private GroupTotals(IndicatorData data, Configuration conf) {
    this.conf = conf;
    this.indicator = conf.indicatorById(data.indicatorId());
    this.breaks = SeriesBreaks.of(conf);
    this.panel = GroupValues.of(data.indicatorId(), data.latest(), conf);
  }

  /** Rows of the table group_totals for one indicator. */
  public static List<Row> of(IndicatorData data, Configuration conf) {
    GroupTotals totals = new GroupTotals(data, conf);
    Optional<GroupQuotients> quotients = GroupQuotients.of(data, conf);
    for (String group : conf.growth().groups().ids()) {
      if (totals.indicator.isAdditive()) {
        totals.sums(group);
      } else if (quotients.isPresent()) {
        totals.quotients(group, quotients.get());
      }
    }
    return totals.rows;
  }

  // ---- sums -------------------------------------------------------------------------------------

  private void sums(String group) {
    for (Series kind : panel.kinds()) {
      if (Measure.LEVEL.is(kind) || Measure.INCREMENT.is(kind)) {
        for (Period period : panel.periods(kind)) {
          if (!panel.of(group, kind, period).isEmpty()) {
            GroupChange change = GroupChange.of(panel, group, kind, period, breaks);
            rows.add(sum(new Total(ALL, group, kind, period), change, change.parts()));
            rows.add(sum(new Total(BALANCED, group, kind, period), change, change.continuing()));
          }
        }
      }
    }
  }

  private Row sum(Total total, GroupChange change, List<GroupChange.Part> parts) {
    List<Double> after = values(parts, GroupChange.Part::after);
    List<Double> before = values(parts, GroupChange.Part::before);
    TableRow row = row(total, after.size());
    published(row, total);
    if (!change.told()) {
      return row.put(Columns.REASON, Reason.WITHHELD.code()).row();
    }
    if (parts.isEmpty()) {
      return row.put(Columns.REASON, change.noneContinuing().code()).row();
    }
    row.put(Columns.TOTAL, after.isEmpty() ? null : (Double) Exact.sum(after));
    if (before.isEmpty()) {
      return row.put(Columns.REASON, Reason.BASE_MISSING.code()).row();
    }
    row.put(Columns.BASE_PERIOD, total.period().base().text())
        .put(Columns.BASE_TOTAL, Exact.sum(before));
    // Who is known in one period alone would be counted as zero in the other.
    if (total.panel().equals(ALL) && !change.isKnown()) {
      return row.put(Columns.REASON, Reason.PANEL_MIXED.code()).row();
    }
    growth(row, parts);
    return row.row();
  }

  private static List<Double> values(
      List<GroupChange.Part> parts, Function<GroupChange.Part, Observation> side) {
    return parts.stream().map(side).filter(Objects::nonNull).map(Observation::value).toList();
  }

  /** The growth of a sum, and what came of those who stayed, entered, left and changed. */
  private static void growth(TableRow row, List<GroupChange.Part> parts) {
    List<Contribution.Change> changes = parts.stream().map(GroupChange.Part::change).toList();
    Outcome<List<Double>> points = Contribution.points(changes);
    row.put(Columns.GROWTH_PCT, Contribution.growth(changes).value())
        .put(Columns.REASON, points.isPresent() ? null : points.reason().code());
    if (points.isPresent()) {
      TreeMap<String, Double> byFlow = new TreeMap<>();
      for (int at = 0; at < parts.size(); at++) {
        byFlow.merge(parts.get(at).flow(), points.value().get(at), Double::sum);
      }
      double other =
          byFlow.getOrDefault(GroupChange.APPEARED, 0.0)
              + byFlow.getOrDefault(GroupChange.VANISHED, 0.0)
              + byFlow.getOrDefault(GroupChange.SCOPE_CHANGED, 0.0);
      row.put(Columns.CONTINUING_PP, byFlow.getOrDefault(GroupChange.CONTINUING, 0.0))
          .put(Columns.ENTRY_PP, byFlow.getOrDefault(GroupChange.ENTRY, 0.0))
          .put(Columns.EXIT_PP, byFlow.getOrDefault(GroupChange.EXIT, 0.0))
          .put(Columns.OTHER_PP, other);
    }
  }

  /** What is published of the whole, and how the sum of all members differs from it. */
  private void published(TableRow row, Total total) {
    Series kind = total.kind();
    Optional<Observation> whole = panel.at(kind, total.period(), total.group());
    Optional<Observation> before = panel.at(kind, total.period().base(), total.group());
    whole.ifPresent(
        one ->
            row.put(Columns.PUBLISHED_TOTAL, one.value())
                .put(Columns.OBSERVATION_ID, one.id())
                .put(
                    Columns.PUBLISHED_GROWTH_PCT,
                    before.isPresent()
                        ? Growth.yoy(before.get().value(), one.value()).value()
                        : null));
    for (Series rate : panel.kinds()) {
      boolean ofKind =
          Measure.GROWTH.is(rate)
              && rate.ofMeasure().equals(kind.measure())
              && rate.scope().equals(kind.scope());
      Optional<Observation> reported = panel.at(rate, total.period(), total.group());
      if (ofKind && reported.isPresent()) {
        row.put(Columns.REPORTED_PCT, reported.get().value())
            .put(Columns.REPORTED_PRICE_BASIS, rate.priceBasis());
        return;
      }
    }
  }

  // ---- quotients of sums ------------------------------------------------------------------------

  private void quotients(String group, GroupQuotients ratios) {
    // A ratio has no prices: of a period it is told at the first that have both sides.
    Set<List<String>> told = new HashSet<>();
    for (Series kind : ratios.numerators()) {
      for (Period period : ratios.periods(kind)) {
        TreeMap<String, Observation> now = ratios.both(group, kind, period);
        if (!now.isEmpty() && told.add(List.of(kind.scope(), period.text()))) {
          TreeMap<String, Observation> before = ratios.both(group, kind, period.base());
          rows.add(quotient(new Total(ALL, group, kind, period), ratios, now, before));
          rows.add(balanced(new Total(BALANCED, group, kind, period), ratios, now, before));
        }
      }
    }
  }

  /** The quotient of those who are known in both periods on the same area. */
  private Row balanced(
      Total numerators,
      GroupQuotients ratios,
      TreeMap<String, Observation> now,
      TreeMap<String, Observation> before) {
    Period period = numerators.period();
    TreeMap<String, Observation> same = new TreeMap<>(now);
    same.keySet().retainAll(before.keySet());
    boolean anyInBoth = !same.isEmpty();
    same.keySet().removeIf(zone -> breaks.between(zone, period.base().year(), period.year()));
    if (same.isEmpty()) {
      TableRow row = row(numerators.of(ratio(numerators.kind())), 0);
      publishedRatio(row, numerators.of(ratio(numerators.kind())));
      Reason others = anyInBoth ? Reason.SCOPE_BREAK : Reason.PANEL_MIXED;
      Reason reason = before.isEmpty() ? Reason.BASE_MISSING : others;
      return row.put(Columns.REASON, reason.code()).row();
    }
    TreeMap<String, Observation> sameBefore = new TreeMap<>(before);
    sameBefore.keySet().retainAll(same.keySet());
    return quotient(numerators, ratios, same, sameBefore);
  }

  /** The quotient of two sums, of which the numerators are the kind of the total. */
  private Row quotient(
      Total numerators,
      GroupQuotients ratios,
      TreeMap<String, Observation> now,
      TreeMap<String, Observation> before) {
    Series kind = numerators.kind();
    Period period = numerators.period();
    TableRow row = row(numerators.of(ratio(kind)), now.size());
    publishedRatio(row, numerators.of(ratio(kind)));
    if (ratios.tells(numerators.group(), kind, period)
        || ratios.tells(numerators.group(), kind, period.base())) {
      return row.put(Columns.REASON, Reason.WITHHELD.code()).row();
    }
    Outcome<Double> total = ratios.ratio(kind, now, period);
    row.put(Columns.NUMERATOR_TOTAL, GroupQuotients.sum(now))
        .put(Columns.DENOMINATOR_TOTAL, ratios.denominators(kind, now, period))
        .put(Columns.TOTAL, total.value());
    if (before.isEmpty()) {
      Reason reason = total.isPresent() ? Reason.BASE_MISSING : total.reason();
      return row.put(Columns.REASON, reason.code()).row();
    }
    Outcome<Double> base = ratios.ratio(kind, before, period.base());
    row.put(Columns.BASE_PERIOD, period.base().text()).put(Columns.BASE_TOTAL, base.value());
    if (numerators.panel().equals(ALL)
        && !panel.isKnown(numerators.group(), period, now.keySet(), before.keySet())) {
      row.put(Columns.REASON, Reason.PANEL_MIXED.code());
    } else if (total.isPresent() && base.isPresent()) {
      row.put(Columns.CHANGE_PP, percent() ? Exact.difference(total.value(), base.value()) : null);
    } else {
      row.put(Columns.REASON, (total.isPresent() ? base : total).reason().code());
    }
    return row.row();
  }

  /** The ratio has no prices of its own: those of its two sides are the same and cancel. */
  private Series ratio(Series numerator) {
    return new Series(
        Series.NONE,
        indicator.indicatorId(),
        Measure.RATIO.code(),
        Series.NONE,
        Series.NONE,
        Series.NONE,
        Series.NONE,
        numerator.scope());
  }

  /** What is published of the whole, as a ratio or as a level. */
  private void publishedRatio(TableRow row, Total total) {
    Series ratio = total.kind();
    for (Series own : new TreeSet<>(List.of(ratio, ratio.withMeasure(Measure.LEVEL.code())))) {
      panel
          .at(own, total.period(), total.group())
          .ifPresent(
              one ->
                  row.put(Columns.PUBLISHED_TOTAL, one.value())
                      .put(Columns.OBSERVATION_ID, one.id()));
    }
  }

  private boolean percent() {
    return conf.unit(indicator.unit()).orElseThrow().canonical().equals("%");
  }

  // ---- both -------------------------------------------------------------------------------------

  private TableRow row(Total total, int reporting) {
    return panel
        .row(Tables.GROUP_TOTALS, total.group(), total.kind(), total.period(), reporting)
        .put(Columns.PANEL, total.panel())
        .put(Columns.WITHHELD, panel.withheld(total.group(), total.kind(), total.period()))
        .put(Columns.UNIT, conf.unit(indicator.unit()).orElseThrow().canonical());
  }
}
