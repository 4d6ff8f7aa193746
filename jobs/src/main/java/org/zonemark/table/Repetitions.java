package org.zonemark.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.CheckSettings;
import org.zonemark.method.Period;

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

  /** A column: what is stated of all zones in one period. */
  private record Column(Series series, Period period) {}

  /** A statement and that of the year before. */
  private record Pair(Observation later, Observation earlier) {

    boolean isEqual() {
      return later.value().equals(earlier.value());
    }
  }

  @Override
  public List<Doubt> of(Evidence evidence) {
    String unit = evidence.indicator().unit();
    if (FIXED.contains(evidence.conf().unit(unit).orElseThrow().dimension())) {
      return List.of();
    }
    double fewestDigits = StrictMath.pow(10, evidence.rule(ONE).limit("digits") - 1);
    Map<Column, List<Pair>> columns = new HashMap<>();
    for (Evidence.Strand strand : evidence.strands()) {
      boolean rank = Measure.RANK.is(strand.series());
      if (!rank && !Measure.LEVEL.is(strand.series())) {
        continue;
      }
      Map<Period, Observation> byPeriod = new HashMap<>();
      for (Observation later : strand.latest()) {
        if (later.value() == null || !later.isPoint()) {
          continue;
        }
        byPeriod.put(later.period(), later);
        Observation earlier = byPeriod.get(later.period().base());
        if (earlier != null && (rank || hasDigits(later, fewestDigits))) {
          columns
              .computeIfAbsent(
                  new Column(strand.series().withZone(Series.NONE), later.period()),
                  any -> new ArrayList<>())
              .add(new Pair(later, earlier));
        }
      }
    }
    List<Doubt> doubts = new ArrayList<>();
    columns.forEach((column, pairs) -> check(column, pairs, evidence.rule(YEAR), doubts));
    return doubts;
  }

  private static boolean hasDigits(Observation one, double fewest) {
    return one.printStep() != null && Math.abs(one.value()) >= fewest * one.printStep();
  }

  private static void check(
      Column column, List<Pair> pairs, CheckSettings.Rule rule, List<Doubt> doubts) {
    List<Pair> equal = pairs.stream().filter(Pair::isEqual).toList();
    if (pairs.size() >= rule.limit("fewest")
        && equal.size() >= rule.limit("share") * pairs.size()) {
      Pair first =
          equal.stream().min(Comparator.comparing(pair -> pair.later().id())).orElseThrow();
      doubts.add(Doubt.beside(YEAR, first.later(), first.earlier()));
    } else if (!Measure.RANK.is(column.series())) {
      equal.forEach(pair -> doubts.add(Doubt.beside(ONE, pair.later(), pair.earlier())));
    }
  }
}
