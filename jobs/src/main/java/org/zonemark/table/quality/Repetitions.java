package org.zonemark.table.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;

/**
 * Last year's numbers over again: one number of many digits (value_repeated), or nearly a whole
 * column, of ranks too (year_repeated), as when a year is joined with the data of another. A column
 * is told once, at its first cell.
 *
 * <p>It is silent about numbers of few digits, which repeat by chance, and about areas and lengths,
 * which do not change.
 */
final class Repetitions implements SenseCheck {

  private static final String ONE = "value_repeated";
  private static final String YEAR = "year_repeated";

  private static final Set<String> FIXED = Set.of("area", "length");

  /** A statement and that of the year before. */
  private record Pair(Observation later, Observation earlier) {

    boolean isEqual() {
      return later.value().equals(earlier.value());
    }
  }

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(ONE, "A number of many digits that is exactly that of the year before.")
            .count(
                "digits", 5, 3, 15, "With fewer digits than this a number may repeat by chance."),
        CheckRule.of(
                YEAR,
                "A year of which nearly all values or ranks are those of the year " + "before.")
            .count("fewest", 12, 3, 1000, "With fewer zones than this nothing is said.")
            .limit("share", 0.9, 0.5, 1, "The least share of the zones."));
  }

  @Override
  public List<CheckResult> of(IndicatorSeries evidence) {
    String unit = evidence.indicator().unit();
    if (FIXED.contains(evidence.conf().unit(unit).orElseThrow().dimension())) {
      return List.of();
    }
    double fewestDigits = StrictMath.pow(10, evidence.rule(ONE).limit("digits") - 1);
    List<CheckResult> doubts = new ArrayList<>();
    for (IndicatorSeries.ZoneSeries family : evidence.families()) {
      boolean rank = Measure.RANK.is(family.series());
      if (rank || Measure.LEVEL.is(family.series())) {
        columns(family, rank ? 0 : fewestDigits)
            .values()
            .forEach(pairs -> check(rank, pairs, evidence.rule(YEAR), doubts));
      }
    }
    return doubts;
  }

  /** The columns of the years: what is stated of all zones, beside the year before. */
  private static Map<Integer, List<Pair>> columns(
      IndicatorSeries.ZoneSeries family, double fewestDigits) {
    Map<Integer, List<Pair>> columns = new HashMap<>();
    for (IndicatorSeries.SeriesPoints strand : family.strands()) {
      Observation earlier = null;
      for (Observation later : strand.years()) {
        if (earlier != null
            && earlier.year() == later.year() - 1
            && Universe.isOne(earlier, later)
            && hasDigits(later, fewestDigits)) {
          columns
              .computeIfAbsent(later.year(), any -> new ArrayList<>())
              .add(new Pair(later, earlier));
        }
        earlier = later;
      }
    }
    return columns;
  }

  private static boolean hasDigits(Observation one, double fewest) {
    return one.printStep() != null && Math.abs(one.value()) >= fewest * one.printStep();
  }

  private static void check(
      boolean rank, List<Pair> pairs, CheckSettings.Rule rule, List<CheckResult> doubts) {
    List<Pair> equal = pairs.stream().filter(Pair::isEqual).toList();
    if (pairs.size() >= rule.limit("fewest")
        && equal.size() >= rule.limit("share") * pairs.size()) {
      Pair first =
          equal.stream().min(Comparator.comparing(pair -> pair.later().id())).orElseThrow();
      doubts.add(CheckResult.beside(YEAR, first.later(), first.earlier()));
    } else if (!rank) {
      equal.forEach(pair -> doubts.add(CheckResult.beside(ONE, pair.later(), pair.earlier())));
    }
  }
}
