package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.method.growth.Contribution;
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
 * What zones add to the growth of their group, and what the declared components of an indicator add
 * to its growth in a zone, with their shift-share against the nearest whole that has the same
 * components. The rows of one whole and panel add up to its growth without an error. Shares of an
 * increase are taken over a balanced panel alone: over a mixed one they say who reports.
 */
public final class Contributions {

  /** The table contributions; of zones where groups are asked for, of components as declared. */
  public static final DerivedTable<IndicatorData> TABLE =
      DerivedTable.<IndicatorData>of(
              Tables.CONTRIBUTIONS, DerivedTable.GROWTH, (data, conf) -> of(data, conf).stream())
          .askedIf(
              conf ->
                  conf.growth().groups().contributions() || !conf.growth().components().isEmpty());

  /** What the declared components leave of the whole. */
  private static final String REST = Series.NONE;

  private final Configuration conf;
  private final Indicator indicator;
  private final GroupValues panel;
  private final SeriesBreaks breaks;
  private final List<Row> rows = new ArrayList<>();

  private Contributions(IndicatorData data, Configuration conf) {
    this.conf = conf;
    this.indicator = conf.indicatorById(data.indicatorId());
    this.panel = GroupValues.of(data.indicatorId(), data.latest(), conf);
    this.breaks = SeriesBreaks.of(conf);
  }

  /** Rows of the table contributions for one indicator. */
  public static List<Row> of(IndicatorData data, Configuration conf) {
    boolean asked =
        conf.growth().groups().contributions()
            || !conf.growth().partsOf(data.indicatorId()).isEmpty();
    if (!asked || !conf.indicatorById(data.indicatorId()).isAdditive()) {
      return List.of();
    }
    Contributions contributions = new Contributions(data, conf);
    if (conf.growth().groups().contributions()) {
      conf.growth().groups().ids().forEach(contributions::zones);
    }
    if (!conf.growth().partsOf(data.indicatorId()).isEmpty()) {
      contributions.components(data.denominators());
    }
    return contributions.rows;
  }

  // ---- zones in a group
  // ---------------------------------------------------------------------------

  private void zones(String group) {
    for (Series kind : panel.kinds()) {
      if (Measure.LEVEL.is(kind)) {
        for (Period period : panel.periods(kind)) {
          GroupChange change = GroupChange.of(panel, group, kind, period, breaks);
          if (change.hasBase()) {
            zones(group, kind, period, change);
          }
        }
      }
    }
  }

  private void zones(String group, Series kind, Period period, GroupChange change) {
    List<Contribution.Change> all = changes(change.parts());
    List<Contribution.Change> same = changes(change.continuing());
    Reason mixed = change.told() ? Reason.PANEL_MIXED : Reason.WITHHELD;
    zones(
        GroupTotals.ALL,
        change.parts(),
        change.told() && change.isKnown() ? Contribution.points(all) : Outcome.none(mixed),
        change.told() && change.isBalanced() ? Contribution.shares(all) : Outcome.none(mixed),
        part -> row(group, part.zoneId(), REST, kind, period, part.before(), part.after()));
    zones(
        GroupTotals.BALANCED,
        change.continuing(),
        change.told() ? Contribution.points(same) : Outcome.none(Reason.WITHHELD),
        change.told() ? Contribution.shares(same) : Outcome.none(Reason.WITHHELD),
        part -> row(group, part.zoneId(), REST, kind, period, part.before(), part.after()));
  }

  private static List<Contribution.Change> changes(List<GroupChange.Part> parts) {
    return parts.stream().map(GroupChange.Part::change).toList();
  }

  private void zones(
      String panel,
      List<GroupChange.Part> parts,
      Outcome<List<Double>> points,
      Outcome<List<Double>> shares,
      Function<GroupChange.Part, TableRow> begun) {
    for (int at = 0; at < parts.size(); at++) {
      TableRow row =
          begun
              .apply(parts.get(at))
              .put(Columns.PANEL, panel)
              .put(Columns.FLOW, parts.get(at).flow());
      rows.add(figures(row, at, points, shares).row());
    }
  }

  private static TableRow figures(
      TableRow row, int at, Outcome<List<Double>> points, Outcome<List<Double>> shares) {
    row.put(Columns.CONTRIBUTION_PP, points.isPresent() ? points.value().get(at) : null)
        .put(Columns.CONTRIBUTION_SHARE_PCT, shares.isPresent() ? shares.value().get(at) : null);
    Outcome<List<Double>> lacking = points.isPresent() ? shares : points;
    return row.put(Columns.REASON, lacking.isPresent() ? null : lacking.reason().code());
  }

  // ---- components in a zone
  // -----------------------------------------------------------------------

  private void components(List<Observation> others) {
    TreeMap<String, GroupValues> parts = new TreeMap<>();
    for (String part : conf.growth().partsOf(indicator.indicatorId())) {
      parts.put(part, GroupValues.of(part, others, conf));
    }
    for (Series kind : panel.kinds()) {
      if (Measure.LEVEL.is(kind)) {
        for (Period period : panel.periods(kind)) {
          for (String zone : panel.zones(kind, period)) {
            if (panel.at(kind, period.base(), zone).isPresent()) {
              components(zone, kind, period, parts);
            }
          }
        }
      }
    }
  }

  private void components(
      String zone, Series kind, Period period, TreeMap<String, GroupValues> parts) {
    Split own = split(zone, kind, period, parts);
    boolean broken = isBroken(zone, period);
    Outcome<List<Double>> points =
        broken ? Outcome.none(Reason.SCOPE_BREAK) : Contribution.points(own.changes());
    Outcome<List<Double>> shares =
        broken ? Outcome.none(Reason.SCOPE_BREAK) : Contribution.shares(own.changes());
    Optional<String> parent =
        conf.above(zone).stream()
            .filter(above -> !broken && !isBroken(above, period))
            .filter(above -> panel.at(kind, period, above).isPresent())
            .filter(above -> panel.at(kind, period.base(), above).isPresent())
            .filter(above -> split(above, kind, period, parts).ids().containsAll(own.ids()))
            .findFirst();
    Outcome<List<Contribution.Shift>> shifts =
        parent.isPresent()
            ? Contribution.shifts(
                own.changes(), split(parent.get(), kind, period, own.only(parts)).changes())
            : Outcome.none(Reason.COMPARATOR_MISSING);
    for (int at = 0; at < own.ids().size(); at++) {
      String id = own.ids().get(at);
      TableRow row =
          component(zone, id, kind, period, parts.get(id))
              .put(Columns.BASE_VALUE, own.changes().get(at).before())
              .put(Columns.VALUE, own.changes().get(at).after());
      if (id.equals(REST) && own.secret()) {
        row.put(Columns.BASE_VALUE, null)
            .put(Columns.VALUE, null)
            .put(Columns.REASON, Reason.WITHHELD.code());
      } else {
        figures(row, at, points, shares);
        if (shifts.isPresent()) {
          shift(row, parent.get(), shifts.value().get(at));
        }
      }
      rows.add(row.row());
    }
  }

  /** A row of a component, of which the values may be unknown. */
  private TableRow component(
      String zone, String id, Series kind, Period period, GroupValues values) {
    Series series = kind.withIndicator(id);
    return row(
            Series.NONE,
            zone,
            id,
            kind,
            period,
            values == null ? null : values.at(series, period.base(), zone).orElse(null),
            values == null ? null : values.at(series, period, zone).orElse(null))
        .put(Columns.PANEL, isBroken(zone, period) ? GroupTotals.ALL : GroupTotals.BALANCED)
        .put(
            Columns.FLOW,
            isBroken(zone, period) ? GroupChange.SCOPE_CHANGED : GroupChange.CONTINUING);
  }

  /** Whether a zone or a whole was another area in the base of a period. */
  private boolean isBroken(String zone, Period period) {
    return breaks.between(zone, period.base().year(), period.year());
  }

  private static void shift(TableRow row, String parent, Contribution.Shift shift) {
    row.put(Columns.PARENT_ID, parent)
        .put(Columns.CONTRIBUTION_PP, shift.nationalPp() + shift.mixPp() + shift.ownPp())
        .put(Columns.NATIONAL_PP, shift.nationalPp())
        .put(Columns.MIX_PP, shift.mixPp())
        .put(Columns.OWN_PP, shift.ownPp());
  }

  /**
   * A whole taken apart.
   *
   * @param ids the components that have a value in both periods, and last the rest
   * @param changes of each
   * @param secret whether the rest is that of components of which some are withheld
   */
  private record Split(List<String> ids, List<Contribution.Change> changes, boolean secret) {

    /** These components alone, so that the rest is of the same kinds. */
    TreeMap<String, GroupValues> only(TreeMap<String, GroupValues> parts) {
      TreeMap<String, GroupValues> same = new TreeMap<>(parts);
      same.keySet().retainAll(ids);
      return same;
    }
  }

  private Split split(String zone, Series kind, Period period, TreeMap<String, GroupValues> parts) {
    List<String> ids = new ArrayList<>();
    List<Contribution.Change> changes = new ArrayList<>();
    double before = panel.at(kind, period.base(), zone).orElseThrow().value();
    double after = panel.at(kind, period, zone).orElseThrow().value();
    boolean secret = false;
    for (var part : parts.entrySet()) {
      Series series = kind.withIndicator(part.getKey());
      Optional<Observation> then = part.getValue().at(series, period.base(), zone);
      Optional<Observation> now = part.getValue().at(series, period, zone);
      secret |=
          part.getValue().isWithheld(series, period, zone)
              || part.getValue().isWithheld(series, period.base(), zone);
      if (then.isPresent() && now.isPresent()) {
        ids.add(part.getKey());
        changes.add(new Contribution.Change(then.get().value(), now.get().value()));
        before = Exact.difference(before, then.get().value());
        after = Exact.difference(after, now.get().value());
      }
    }
    ids.add(REST);
    changes.add(new Contribution.Change(before, after));
    return new Split(ids, changes, secret);
  }

  // ---- both -------------------------------------------------------------------------------------

  private TableRow row(
      String group,
      String zone,
      String component,
      Series kind,
      Period period,
      Observation before,
      Observation after) {
    return TableRow.of(Tables.CONTRIBUTIONS)
        .put(Columns.GROUP_ID, group)
        .put(Columns.ZONE_ID, zone)
        .put(Columns.COMPONENT_ID, component)
        .put(Columns.INDICATOR_ID, kind.indicatorId())
        .put(Columns.PRICE_BASIS, kind.priceBasis())
        .put(Columns.SCOPE, kind.scope())
        .put(Columns.PERIOD, period.text())
        .put(Columns.YEAR, period.year())
        .put(Columns.BASE_PERIOD, period.base().text())
        .put(Columns.BASE_VALUE, before == null ? null : before.value())
        .put(Columns.VALUE, after == null ? null : after.value())
        .put(Columns.UNIT, conf.unit(indicator.unit()).orElseThrow().canonical())
        .put(Columns.BASE_OBSERVATION_ID, before == null ? null : before.id())
        .put(Columns.OBSERVATION_ID, after == null ? null : after.id());
  }
}
