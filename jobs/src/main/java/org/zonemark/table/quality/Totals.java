package org.zonemark.table.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The parts of a total: they may be so many that only numbers of them are held. */
  private static final class Parts {
    private final IndicatorSeries.ZoneSeries family;
    private int size;
    private double[] values = new double[16];
    private double[] steps = new double[16];

    /** By part the number of its series in the family, and its place in that. */
    private int[] strands = new int[16];

    private int[] places = new int[16];

    Parts(IndicatorSeries.ZoneSeries family) {
      this.family = family;
    }

    void add(Observation part, int strand, int place) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
        steps = Arrays.copyOf(steps, 2 * size);
        strands = Arrays.copyOf(strands, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
      }
      values[size] = part.value();
      steps[size] = part.printStep();
      strands[size] = strand;
      places[size++] = place;
    }

    double[] values() {
      return Arrays.copyOf(values, size);
    }

    double[] steps() {
      return Arrays.copyOf(steps, size);
    }

    Observation get(int part) {
      return family.strands().get(strands[part]).all().get(places[part]);
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
    Map<Table, Parts> parts = parts(family, totals.keySet(), conf);
    totals.forEach(
        (table, total) -> {
          if (parts.containsKey(table)) {
            boolean deduplicated =
                conf.source(table.sourceId()).orElseThrow().caveats().deduplicated();
            check(total, parts.get(table), deduplicated, doubts);
          }
        });
  }

  private static Map<Table, Parts> parts(
      IndicatorSeries.ZoneSeries family, Set<Table> tables, Configuration conf) {
    Map<Table, Parts> parts = new HashMap<>();
    for (int strand = 0; strand < family.strands().size(); strand++) {
      IndicatorSeries.SeriesPoints points = family.strands().get(strand);
      String parent = conf.zoneById(points.series().zoneId()).parentId();
      int place = 0;
      for (Observation part : parent.isEmpty() ? List.<Observation>of() : points.all()) {
        Table table = Table.of(part, parent);
        if (isAmount(part) && tables.contains(table)) {
          parts.computeIfAbsent(table, any -> new Parts(family)).add(part, strand, place);
        }
        place++;
      }
    }
    return parts;
  }

  private static boolean isAmount(Observation observation) {
    return observation.value() != null
        && observation.printStep() != null
        && observation.isPoint()
        && observation.dupOf() == null;
  }

  private static void check(
      Observation total, Parts parts, boolean deduplicated, List<CheckResult> doubts) {
    double[] values = parts.values();
    double[] steps = parts.steps();
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
