package org.zonemark.table.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.UnitSlip;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;

/**
 * Zones beside the total of the same table: where moving the decimal point of one of them makes
 * them add up, it slipped (magnitude_of_total); where they come to more than the total by more than
 * rounding, something is counted twice or wrong (parts_exceed_total). That they come to less says
 * nothing, since a table need not have all zones.
 */
final class Totals implements SenseCheck {

  private static final String SLIP = "magnitude_of_total";
  private static final String EXCEED = "parts_exceed_total";

  /** A table, as far as it states one thing. */
  private record Table(
      String totalId, Period period, String unit, String sourceId, String edition) {

    static Table of(Observation observation, String totalId) {
      return new Table(
          totalId,
          observation.period(),
          observation.unit(),
          observation.sourceId(),
          observation.edition());
    }
  }

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(
            SLIP,
            "A level whose decimal point has to move for the zones of a table "
                + "to add up to their total. Such values are marked as unreliable."),
        CheckRule.of(
            EXCEED,
            "The zones of a table come to more than their total, beyond "
                + "rounding. Silent where the source declares total: deduplicated."));
  }

  @Override
  public List<CheckResult> of(IndicatorSeries evidence) {
    List<CheckResult> doubts = new ArrayList<>();
    if (evidence.indicator().isAdditive()) {
      for (IndicatorSeries.ZoneSeries family : evidence.families()) {
        if (Measure.LEVEL.is(family.series())) {
          check(family, evidence.conf(), doubts);
        }
      }
    }
    return doubts;
  }

  private static void check(
      IndicatorSeries.ZoneSeries family, Configuration conf, List<CheckResult> doubts) {
    Map<Table, Observation> totals = new HashMap<>();
    for (IndicatorSeries.SeriesPoints strand : family.strands()) {
      String zoneId = strand.series().zoneId();
      if (conf.zoneById(zoneId).kind() == ZoneKind.GROUP) {
        strand.all().stream()
            .filter(Totals::isAmount)
            .forEach(total -> totals.put(Table.of(total, zoneId), total));
      }
    }
    if (totals.isEmpty()) {
      return;
    }
    Map<Table, List<Observation>> parts = new HashMap<>();
    for (IndicatorSeries.SeriesPoints strand : family.strands()) {
      String parent = conf.zoneById(strand.series().zoneId()).parentId();
      if (!parent.isEmpty()) {
        for (Observation part : strand.all()) {
          if (isAmount(part)) {
            parts.computeIfAbsent(Table.of(part, parent), any -> new ArrayList<>()).add(part);
          }
        }
      }
    }
    totals.forEach(
        (table, total) ->
            check(
                total,
                parts.getOrDefault(table, List.of()),
                conf.source(table.sourceId()).orElseThrow().caveats().deduplicated(),
                doubts));
  }

  private static boolean isAmount(Observation observation) {
    return observation.value() != null
        && observation.printStep() != null
        && observation.isPoint()
        && observation.dupOf() == null;
  }

  private static void check(
      Observation total, List<Observation> parts, boolean deduplicated, List<CheckResult> doubts) {
    if (parts.isEmpty()) {
      return;
    }
    double[] values = parts.stream().mapToDouble(Observation::value).toArray();
    double[] steps = parts.stream().mapToDouble(Observation::printStep).toArray();
    Optional<UnitSlip.SlipOfTotal> slip =
        UnitSlip.ofTotal(values, steps, total.value(), total.printStep());
    if (slip.isPresent()) {
      int part = slip.get().part();
      doubtSlip(part < 0 ? total : parts.get(part), slip.get().power(), total, doubts);
      return;
    }
    double sum = UnitSlip.sum(values);
    double rounding = total.printStep() / 2 + UnitSlip.sum(steps) / 2;
    if (!deduplicated && sum - total.value() > rounding) {
      doubts.add(CheckResult.of(EXCEED, total, Map.of("expected", plain(sum) + total.unit())));
    }
  }

  private static void doubtSlip(
      Observation slipped, int power, Observation total, List<CheckResult> doubts) {
    if (!slipped.isUnreliable()) {
      double right = UnitSlip.movedBack(slipped.value(), power);
      doubts.add(
          CheckResult.unreliable(
              SLIP,
              slipped,
              Map.of("expected", plain(right) + slipped.unit(), "other_place", total.sourceRef())));
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
