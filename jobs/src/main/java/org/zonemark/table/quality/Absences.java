package org.zonemark.table.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * What a publication series had and has no more: a zone of the year before (zone_missing), or a
 * whole year between two (year_missing). A blank cell is no absence: it says that the number is
 * missing.
 *
 * <p>It is silent about series of few zones, about those that name other zones each year, as press
 * notes do, and about chosen years: a gap longer than all years that follow each other.
 */
final class Absences implements StatementCheck {

  private static final String ZONE = "zone_missing";
  private static final String YEAR = "year_missing";

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(
                ZONE, "A zone that a publication series has in one year and not in the " + "next.")
            .count(
                "fewest", 3, 1, 1000, "With fewer zones than this in both years nothing is said.")
            .limit(
                "share",
                0.8,
                0.5,
                1,
                "The least share of the zones that must be there in the next " + "year."),
        CheckRule.of(
            YEAR,
            "Years that a publication series lacks between two that it has; "
                + "of series that zone_missing looks at."));
  }

  @Override
  public Looking begin(IndicatorSeries evidence) {
    return new Publications(evidence);
  }

  /** By what is stated, publication series and year, the zones of which something is stated. */
  private static final class Publications implements Looking {
    private final IndicatorSeries evidence;
    private final Map<Series, Map<String, TreeMap<Integer, Map<String, Observation>>>> families =
        new LinkedHashMap<>();

    /** The series asked for last, and its family. */
    private Series last;

    private Map<String, TreeMap<Integer, Map<String, Observation>>> own;

    Publications(IndicatorSeries evidence) {
      this.evidence = evidence;
    }

    @Override
    public void at(Series series, Observation one) {
      boolean isTold = Measure.LEVEL.is(series) || Measure.RANK.is(series);
      if (!isTold || !one.period().isAnnual()) {
        return;
      }
      if (series != last) {
        last = series;
        own = families.computeIfAbsent(series.withZone(Series.NONE), any -> new HashMap<>());
      }
      own.computeIfAbsent(
              evidence.conf().source(one.sourceId()).orElseThrow().series(), any -> new TreeMap<>())
          .computeIfAbsent(one.year(), any -> new HashMap<>())
          .putIfAbsent(series.zoneId(), one);
    }

    @Override
    public List<CheckResult> doubts() {
      List<CheckResult> doubts = new ArrayList<>();
      families
          .values()
          .forEach(
              publications ->
                  publications
                      .values()
                      .forEach(years -> check(years, evidence.rule(ZONE), doubts)));
      return doubts;
    }
  }

  /** The most years that follow each other. */
  private static int longestRun(Set<Integer> years) {
    int longest = 0;
    for (int year : years) {
      int run = 1;
      while (years.contains(year + run)) {
        run++;
      }
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static void check(
      TreeMap<Integer, Map<String, Observation>> years,
      CheckSettings.Rule rule,
      List<CheckResult> doubts) {
    int longest = longestRun(years.keySet());
    Integer before = null;
    for (int year : years.keySet()) {
      if (before != null) {
        Map<String, Observation> earlier = years.get(before);
        Map<String, Observation> later = years.get(year);
        List<Observation> gone =
            earlier.values().stream()
                .filter(one -> !later.containsKey(one.series().zoneId()))
                .toList();
        int stayed = earlier.size() - gone.size();
        if (stayed >= rule.limit("fewest") && stayed >= rule.limit("share") * earlier.size()) {
          if (year - before - 1 > longest) {
            before = year;
            continue;
          }
          if (year - before > 1) {
            Observation first =
                later.values().stream()
                    .min(java.util.Comparator.comparing(Observation::id))
                    .orElseThrow();
            String missing =
                before + 2 == year ? "" + (before + 1) : (before + 1) + "–" + (year - 1);
            doubts.add(CheckResult.of(YEAR, first, Map.of("expected", missing)));
          } else {
            String next = String.valueOf(year);
            gone.forEach(one -> doubts.add(CheckResult.of(ZONE, one, Map.of("expected", next))));
          }
        }
      }
      before = year;
    }
  }
}
