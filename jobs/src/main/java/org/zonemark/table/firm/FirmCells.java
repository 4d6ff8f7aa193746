package org.zonemark.table.firm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmAggregate.Level;

/** The cells of a source put together: by measure, year, area and industry, and all industries. */
final class FirmCells {

  private final Map<FirmCell.Key, FirmStat> stats = new LinkedHashMap<>();
  private final SortedSet<Integer> years = new TreeSet<>();
  private final Map<String, Level> levels = new HashMap<>();
  private final Configuration conf;

  /**
   * Adds up parts: industries to all together, but for measures that do not add up, which come with
   * their own totals.
   */
  FirmCells(Iterator<FirmCell> parts, List<FirmMeasure> measures, Configuration conf) {
    this.conf = conf;
    Map<FirmCell.Key, FirmStat> added = new HashMap<>();
    parts.forEachRemaining(
        cell -> {
          added.merge(cell.key(), cell.stat(), FirmStat::plus);
          boolean isPart = !cell.industry().equals(FirmCell.ALL);
          if (isPart && measures.get(cell.measure()).isAdditive()) {
            added.merge(cell.key().ofIndustry(FirmCell.ALL), cell.stat(), FirmStat::plus);
          }
          if (measures.get(cell.measure()).kind() != FirmMeasure.Kind.EXIT) {
            years.add(cell.year());
          }
        });
    // Nobody enters, leaves or grows where the year before, or the year itself, is not there.
    added
        .keySet()
        .removeIf(key -> measures.get(key.measure()).isOfTwoYears() && !hasBoth(key.year()));
    added.keySet().stream().sorted().forEach(key -> stats.put(key, added.get(key)));
  }

  /** In how many years there are firms. */
  int years() {
    return years.size();
  }

  private boolean hasBoth(int year) {
    return years.contains(year) && years.contains(year - 1);
  }

  /** What is known by key, in order of keys. */
  Map<FirmCell.Key, FirmStat> stats() {
    return Collections.unmodifiableMap(stats);
  }

  FirmStat at(FirmCell.Key key) {
    return stats.getOrDefault(key, FirmStat.NONE);
  }

  /** Whether an aggregate is of such an area, and of industries where the cell is of one. */
  boolean isAsked(FirmCell.Key key, FirmAggregate aggregate) {
    boolean ofAll = key.industry().equals(FirmCell.ALL);
    return aggregate.levels().contains(level(key.area()))
        && (ofAll || aggregate.byIndustry() && !key.industry().isEmpty());
  }

  /** What kind of area it is; a zone inside another is a park. */
  Level level(String area) {
    return levels.computeIfAbsent(area, any -> level(conf.zoneById(area)));
  }

  private Level level(Zone zone) {
    if (zone.kind() != ZoneKind.ZONE) {
      return Level.valueOf(zone.kind().name());
    }
    boolean isInside =
        !zone.parentId().isEmpty() && conf.zoneById(zone.parentId()).kind() == ZoneKind.ZONE;
    return isInside ? Level.PARK : Level.ZONE;
  }

  /** By key of a whole the keys of the areas that it is made of, each division apart. */
  Map<FirmCell.Key, Map<Level, List<FirmCell.Key>>> divisions() {
    Map<FirmCell.Key, Map<Level, List<FirmCell.Key>>> byWhole = new LinkedHashMap<>();
    Map<String, List<String>> wholesOf = new HashMap<>();
    for (FirmCell.Key key : stats.keySet()) {
      Level level = level(key.area());
      for (String whole : wholesOf.computeIfAbsent(key.area(), area -> wholes(area, level))) {
        if (stats.containsKey(key.in(whole))) {
          byWhole
              .computeIfAbsent(key.in(whole), any -> new TreeMap<>())
              .computeIfAbsent(level, any -> new ArrayList<>())
              .add(key);
        }
      }
    }
    return byWhole;
  }

  /** What an area is a part of. */
  private List<String> wholes(String area, Level level) {
    return switch (level) {
      case PARK -> List.of(conf.zoneById(area).parentId());
      case ZONE -> conf.above(area);
      case PROVINCE ->
          conf.zones().stream()
              .filter(zone -> zone.kind() == ZoneKind.NATION)
              .map(Zone::zoneId)
              .toList();
      default -> List.of();
    };
  }
}
