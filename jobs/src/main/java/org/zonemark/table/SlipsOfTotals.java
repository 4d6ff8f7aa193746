package org.zonemark.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.method.UnitSlip;

/**
 * Zones beside the total of the same table: where moving the decimal point of one of them makes
 * them add up, it slipped (magnitude_of_total).
 */
final class SlipsOfTotals implements SenseCheck {

  private static final String SLIP = "magnitude_of_total";

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
            .filter(SlipsOfTotals::isAmount)
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
    parts.forEach((table, own) -> check(totals.get(table), own, doubts));
    return doubts;
  }

  private static boolean isAmount(Observation observation) {
    return observation.value() != null && observation.printStep() != null && observation.isPoint();
  }

  private static void check(Observation total, List<Observation> parts, List<Doubt> doubts) {
    UnitSlip.ofTotal(
            parts.stream().mapToDouble(Observation::value).toArray(),
            parts.stream().mapToDouble(Observation::printStep).toArray(),
            total.value(),
            total.printStep())
        .ifPresent(
            slip -> {
              Observation slipped = slip.part() < 0 ? total : parts.get(slip.part());
              if (!slipped.isUnreliable()) {
                double right = UnitSlip.movedBack(slipped.value(), slip.power());
                doubts.add(
                    Doubt.unreliable(
                        SLIP,
                        slipped,
                        Map.of(
                            "expected",
                            new BigDecimal(right).toPlainString() + slipped.unit(),
                            "other_place",
                            total.sourceRef())));
              }
            });
  }
}
