package org.zonemark.table.growth;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.method.number.Period;
import org.zonemark.table.data.Observation;

/** Where the windows begin that end in a year of a series; empty where there is no such window. */
final class WindowBases {

  private static final int PLAN_YEARS = 5;

  private final TreeMap<Period, Observation> levels;

  WindowBases(TreeMap<Period, Observation> levels) {
    this.levels = levels;
  }

  /** The nearest earlier year, where the year before has no value. */
  Optional<Observation> gap(Period period) {
    Observation before = levels.get(period.base());
    if (before != null && before.value() != null) {
      return Optional.empty();
    }
    return years().filter(base -> base.year() < period.year() - 1).reduce((one, later) -> later);
  }

  /** The last year before the five-year plan (base 2015 for 2016 to 2020), from two years on. */
  Optional<Observation> plan(Period period) {
    int baseYear = (period.year() - 1) / PLAN_YEARS * PLAN_YEARS;
    return years()
        .filter(base -> base.year() == baseYear && period.year() - baseYear > 1)
        .findFirst();
  }

  /** The first year, of the last one. */
  Optional<Observation> span(Period period) {
    return years()
        .findFirst()
        .filter(base -> isLastYear(period) && period.year() - base.year() > 1);
  }

  private boolean isLastYear(Period period) {
    return years()
        .reduce((one, later) -> later)
        .filter(last -> last.period().equals(period))
        .isPresent();
  }

  private Stream<Observation> years() {
    return levels.values().stream()
        .filter(observation -> observation.period().isAnnual() && observation.value() != null);
  }
}
