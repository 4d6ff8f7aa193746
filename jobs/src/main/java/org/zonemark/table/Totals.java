package org.zonemark.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zonemark.method.UnitSlip;

/**
 * Zones beside the total of the same table: where moving the decimal point of one of them makes
 * them add up, it slipped (magnitude_of_total); where they come to more than the total by more than
 * rounding, something is counted twice or wrong (parts_exceed_total). That they come to less says
 * nothing, since a table need not have all zones.
 */
final class Totals implements SenseCheck {

  private static final String SLIP = "magnitude_of_total";
  private static final String EXCEED = "parts_exceed_total";

  /** A table, as far as it states one thing: the place of its cells and what they are about. */
  private record Table(
      String totalId, Series series, String period, String unit, String sourceId, String edition) {

    static Table of(Observation observation, String totalId) {
      return new Table(
          totalId,
          observation.series().withZone(Series.NONE),
          observation.period().text(),
          observation.unit(),
          observation.sourceId(),
          observation.edition());
    }
  }

  @Override
  public List<Doubt> of(Evidence evidence) {
    List<Doubt> doubts = new ArrayList<>();
    if (!evidence.indicator().aggregation().equals("sum")) {
      return doubts;
    }
    Map<Table, Observation> totals = new HashMap<>();
    for (Evidence.Strand strand : evidence.strands()) {
      boolean whole = evidence.conf().zoneById(strand.series().zoneId()).kind().equals("group");
      if (whole && Measure.LEVEL.is(strand.series())) {
        strand.all().stream()
            .filter(Totals::isAmount)
            .forEach(total -> totals.put(Table.of(total, strand.series().zoneId()), total));
      }
    }
    if (totals.isEmpty()) {
      return doubts;
    }
    Map<Table, List<Observation>> parts = new HashMap<>();
    for (Evidence.Strand strand : evidence.strands()) {
      String parent = evidence.conf().zoneById(strand.series().zoneId()).parentId();
      if (!parent.isEmpty() && Measure.LEVEL.is(strand.series())) {
        for (Observation part : strand.all()) {
          Table table = Table.of(part, parent);
          if (isAmount(part) && totals.containsKey(table)) {
            parts.computeIfAbsent(table, any -> new ArrayList<>()).add(part);
          }
        }
      }
    }
    parts.forEach(
        (table, own) -> {
          boolean deduplicated =
              evidence.conf().source(table.sourceId()).orElseThrow().caveats().deduplicated();
          check(totals.get(table), own, deduplicated, doubts);
        });
    return doubts;
  }

  private static boolean isAmount(Observation observation) {
    return observation.value() != null && observation.printStep() != null && observation.isPoint();
  }

  private static void check(
      Observation total, List<Observation> parts, boolean deduplicated, List<Doubt> doubts) {
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
      doubts.add(Doubt.of(EXCEED, total, Map.of("expected", plain(sum) + total.unit())));
    }
  }

  private static void doubtSlip(
      Observation slipped, int power, Observation total, List<Doubt> doubts) {
    if (!slipped.isUnreliable()) {
      double right = UnitSlip.movedBack(slipped.value(), power);
      doubts.add(
          Doubt.unreliable(
              SLIP,
              slipped,
              Map.of("expected", plain(right) + slipped.unit(), "other_place", total.sourceRef())));
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
