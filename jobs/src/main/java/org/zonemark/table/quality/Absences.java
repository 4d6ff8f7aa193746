package org.zonemark.table.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;

/**
 * What a publication series had and has no more: a zone of the year before (zone_missing), or a
 * whole year between two (year_missing). A blank cell is no absence: it says that the number is
 * missing.
 *
 * <p>It is silent about series of few zones, about those that name other zones each year, as press
 * notes do, and about chosen years: a gap longer than all years that follow each other.
 */
final class Absences implements SenseCheck {

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
  public List<CheckResult> of(IndicatorSeries evidence) {
    List<CheckResult> doubts = new ArrayList<>();
    for (IndicatorSeries.ZoneSeries family : evidence.families()) {
      if (Measure.LEVEL.is(family.series()) || Measure.RANK.is(family.series())) {
        publications(family, evidence)
            .values()
            .forEach(years -> check(years, evidence.rule(ZONE), doubts));
      }
    }
    return doubts;
  }

  /** By publication series and year, the zones of which something is stated. */
  private static Map<String, TreeMap<Integer, Map<String, Observation>>> publications(
      IndicatorSeries.ZoneSeries family, IndicatorSeries evidence) {
    Map<String, TreeMap<Integer, Map<String, Observation>>> publications = new HashMap<>();
    for (IndicatorSeries.SeriesPoints strand : family.strands()) {
      for (Observation one : strand.all()) {
        if (one.period().isAnnual()) {
          publications
              .computeIfAbsent(
                  evidence.conf().source(one.sourceId()).orElseThrow().series(),
                  any -> new TreeMap<>())
              .computeIfAbsent(one.year(), any -> new HashMap<>())
              .putIfAbsent(strand.series().zoneId(), one);
        }
      }
    }
    return publications;
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
