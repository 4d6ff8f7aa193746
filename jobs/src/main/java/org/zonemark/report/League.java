package org.zonemark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.method.rank.Ranks;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.ZoneProfile;

/**
 * How zones grow in one indicator, the best news first.
 *
 * @param indicator the indicator
 * @param year the latest year in which about as many zones have a rate as in any: one that comes
 *     early is no year
 * @param zones the zones with a rate of that year, at least three
 * @param small how many more have a rate from a base of a few pieces, which says little
 */
public record League(Name indicator, int year, List<Grown> zones, int small) {

  /** So many are shown from either end. */
  private static final int ENDS = 6;

  /** A league of fewer tells nothing. */
  private static final int LEAST = 3;

  private static final double FILLED = 0.75;

  /** From fewer pieces, one more or less is a large rate. */
  private static final double SMALL = 10;

  /** A zone's growth. */
  public record Grown(ZoneProfile zone, ZoneProfile.Value value) {

    /** The better the news, the larger; where neither is better, the faster. */
    double news() {
      return value.growthPct() * (value.direction() == 0 ? 1 : value.direction());
    }

    /** Whether it counts pieces, of which there were few. */
    boolean isFromSmallBase() {
      double base = value.value() / (1 + value.growthPct() / 100);
      return base < SMALL && isWhole(base) && isWhole(value.value());
    }

    private static boolean isWhole(double number) {
      return Math.abs(number - Math.rint(number)) < 1e-6;
    }
  }

  /** The leagues of all indicators, those of most zones first. */
  public static List<League> of(List<ZoneProfile> zones) {
    Map<Name, List<Grown>> rates = new LinkedHashMap<>();
    for (ZoneProfile zone : zones) {
      for (ZoneProfile.Value value : zone.values()) {
        if (value.growthPct() != null) {
          rates
              .computeIfAbsent(value.indicator(), name -> new ArrayList<>())
              .add(new Grown(zone, value));
        }
      }
    }
    return rates.entrySet().stream()
        .map(some -> of(some.getKey(), some.getValue()))
        .filter(league -> league.zones().size() >= LEAST)
        .sorted(Comparator.comparingInt((League league) -> -league.zones().size()))
        .toList();
  }

  private static League of(Name indicator, List<Grown> some) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    some.forEach(grown -> counts.merge(grown.value().year(), 1, Integer::sum));
    double enough = FILLED * Collections.max(counts.values());
    int year =
        counts.descendingMap().entrySet().stream()
            .filter(count -> count.getValue() >= enough)
            .findFirst()
            .orElseThrow()
            .getKey();
    List<Grown> all = some.stream().filter(grown -> grown.value().year() == year).toList();
    List<Grown> zones =
        all.stream()
            .filter(grown -> !grown.isFromSmallBase())
            .sorted(Comparator.comparingDouble(Grown::news).reversed())
            .toList();
    return new League(indicator, year, zones, all.size() - zones.size());
  }

  /** The best of them. */
  public List<Grown> best() {
    return zones.subList(0, Math.min(ENDS, zones.size()));
  }

  /** The worst of the others. */
  public List<Grown> worst() {
    return zones.subList(Math.max(best().size(), zones.size() - ENDS), zones.size());
  }

  /** The place of one of them, the best being the first; equal rates share a place. */
  public int place(Grown grown) {
    return Ranks.rank(
        zones.stream().mapToDouble(Grown::news).toArray(), zones.indexOf(grown), null);
  }
}
