package org.zonemark.table.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.method.number.UnitSlip;
import org.zonemark.method.number.UnitSlip.Distance;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;

/**
 * Changes from one year to the next that go far beyond those of the other zones (jump). The value
 * may be right, as after a merger, and stays in use; a slip of digits in a series too short to be
 * judged by its own years shows here. Where most zones together are many times the year before, or
 * a fraction of it, the unit of one of the years was misread (magnitude_of_year): told once, at the
 * first cell, since two years do not say which of them is wrong.
 */
final class Jumps implements SenseCheck {

  private static final String JUMP = "jump";
  private static final String YEAR = "magnitude_of_year";

  /** Below this many of its last digits a number doubles or triples by chance. */
  private static final double FEWEST_STEPS = 100;

  private record Change(Observation later, Observation earlier) {

    double ratio() {
      return later.value() / earlier.value();
    }
  }

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(
                YEAR,
                "A year in which most zones together are many times the year "
                    + "before, or a fraction of it. One finding a year, at its first "
                    + "cell.")
            .count("fewest", 3, 2, 1000, "With fewer zones than this nothing is said.")
            .limit(
                "decades",
                0.7,
                0.3,
                8,
                "The least median change, in powers of ten: 0.7 is five times."),
        CheckRule.of(
                JUMP,
                "A change from one year to the next far beyond that of the other "
                    + "zones. The value stays in use.")
            .count("fewest", 2, 2, 1000, "With fewer other zones than this nothing is said.")
            .limit(
                "decades",
                0.5,
                0.3,
                8,
                "The least distance from the median change, in powers of ten: 0.5 "
                    + "is about three times.")
            .limit(
                "spreads",
                6,
                1,
                100,
                "The least distance, in standard deviations between the changes."));
  }

  @Override
  public List<CheckResult> of(IndicatorSeries evidence) {
    List<CheckResult> doubts = new ArrayList<>();
    double decades =
        Math.min(evidence.rule(YEAR).limit("decades"), evidence.rule(JUMP).limit("decades"));
    double least = StrictMath.pow(10, decades / 2);
    for (IndicatorSeries.ZoneSeries family : evidence.families()) {
      if (Measure.LEVEL.is(family.series())) {
        for (List<Change> changes : byYear(family).values()) {
          if (!isQuiet(changes, least) && !isOfAll(changes, evidence.rule(YEAR), doubts)) {
            check(changes, evidence.rule(JUMP), doubts);
          }
        }
      }
    }
    return doubts;
  }

  /** Whether nothing changed by so much that two changes could lie as far apart as a rule asks. */
  private static boolean isQuiet(List<Change> changes, double least) {
    return changes.stream()
        .allMatch(change -> change.ratio() < least && change.ratio() > 1 / least);
  }

  private static Map<Integer, List<Change>> byYear(IndicatorSeries.ZoneSeries family) {
    Map<Integer, List<Change>> years = new HashMap<>();
    for (IndicatorSeries.SeriesPoints strand : family.strands()) {
      Observation earlier = null;
      for (Observation later : strand.years()) {
        if (isUsable(later)) {
          if (earlier != null
              && earlier.year() == later.year() - 1
              && Universe.isOne(earlier, later)
              && earlier.unit().equals(later.unit())) {
            years
                .computeIfAbsent(later.year(), any -> new ArrayList<>())
                .add(new Change(later, earlier));
          }
          earlier = later;
        }
      }
    }
    return years;
  }

  private static boolean isUsable(Observation one) {
    return one.value() > 0 && !one.isUnreliable();
  }

  /** Whether the zones jump together, as where the unit of a whole table was misread. */
  private static boolean isOfAll(
      List<Change> changes, CheckSettings.Rule rule, List<CheckResult> doubts) {
    List<Change> byRatio =
        changes.stream()
            .filter(Jumps::hasDigits)
            .sorted(Comparator.comparingDouble(Change::ratio))
            .toList();
    if (byRatio.size() < rule.limit("fewest")) {
      return false;
    }
    double usual = byRatio.get(byRatio.size() / 2).ratio();
    if (Math.abs(StrictMath.log10(usual)) < rule.limit("decades")) {
      return false;
    }
    Change first =
        changes.stream().min(Comparator.comparing(change -> change.later().id())).orElseThrow();
    CheckResult beside = CheckResult.beside(YEAR, first.later(), first.earlier());
    Map<String, String> details = new HashMap<>(beside.details());
    details.put("field", new BigDecimal(usual).round(new MathContext(2)).toPlainString());
    doubts.add(CheckResult.of(YEAR, first.later(), details));
    return true;
  }

  private static void check(
      List<Change> changes, CheckSettings.Rule rule, List<CheckResult> doubts) {
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
        doubts.add(CheckResult.beside(JUMP, change.later(), change.earlier()));
      }
    }
  }

  private static boolean hasDigits(Change change) {
    Double step = change.later().printStep();
    return step == null
        || Math.max(change.later().value(), change.earlier().value()) >= FEWEST_STEPS * step;
  }
}
