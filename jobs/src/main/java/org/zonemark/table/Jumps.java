package org.zonemark.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.CheckSettings;
import org.zonemark.method.Period;
import org.zonemark.method.UnitSlip;
import org.zonemark.method.UnitSlip.Distance;

/**
 * Changes from one year to the next that go far beyond those of the other zones (jump). The value
 * may be right, as after a merger, and stays in use; a slip of digits in a series too short to be
 * judged by its own years shows here.
 */
final class Jumps implements SenseCheck {

  private static final String JUMP = "jump";

  /** Below this many of its last digits a number doubles or triples by chance. */
  private static final double FEWEST_STEPS = 100;

  /** The zones that change from one year to the next. */
  private record Year(Series series, Period period, String unit) {}

  private record Change(Observation later, Observation earlier) {

    double ratio() {
      return later.value() / earlier.value();
    }
  }

  @Override
  public List<Doubt> of(Evidence evidence) {
    Map<Year, List<Change>> years = new HashMap<>();
    for (Evidence.Strand strand : evidence.strands()) {
      if (!Measure.LEVEL.is(strand.series())) {
        continue;
      }
      Observation earlier = null;
      for (Observation later : strand.latest()) {
        if (!isUsable(later)) {
          continue;
        }
        if (earlier != null
            && earlier.period().equals(later.period().base())
            && earlier.unit().equals(later.unit())) {
          Year year = new Year(strand.series().withZone(Series.NONE), later.period(), later.unit());
          years.computeIfAbsent(year, any -> new ArrayList<>()).add(new Change(later, earlier));
        }
        earlier = later;
      }
    }
    List<Doubt> doubts = new ArrayList<>();
    years.values().forEach(changes -> check(changes, evidence.rule(JUMP), doubts));
    return doubts;
  }

  private static boolean isUsable(Observation one) {
    return one.period().isAnnual()
        && one.isPoint()
        && !one.isUnreliable()
        && one.value() != null
        && one.value() > 0;
  }

  private static void check(List<Change> changes, CheckSettings.Rule rule, List<Doubt> doubts) {
    if (changes.size() <= rule.limit("fewest")) {
      return;
    }
    List<Distance> distances =
        UnitSlip.amongPeers(changes.stream().mapToDouble(Change::ratio).toArray());
    double spread = UnitSlip.spread(distances);
    for (int at = 0; at < changes.size(); at++) {
      Change change = changes.get(at);
      if (hasDigits(change)
          && UnitSlip.isSlip(
              distances.get(at), spread, rule.limit("decades"), rule.limit("spreads"))) {
        doubts.add(Doubt.beside(JUMP, change.later(), change.earlier()));
      }
    }
  }

  private static boolean hasDigits(Change change) {
    Double step = change.later().printStep();
    return step == null
        || Math.max(change.later().value(), change.earlier().value()) >= FEWEST_STEPS * step;
  }
}
