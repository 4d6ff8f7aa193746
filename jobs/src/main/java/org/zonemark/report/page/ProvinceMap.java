package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.chart.TileMap;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/** The best place of each province in the list in which most zones have one, on a map of tiles. */
final class ProvinceMap {

  /** The map with its title; null markup where no zone has a place. */
  record Drawn(String title, String map) {}

  private final Report report;
  private final Lang lang;
  private final Labels labels;

  ProvinceMap(Report report, Labels labels) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
  }

  /** The map; null where no list ranks zones of several provinces. */
  Drawn drawn() {
    Map<Name, Integer> counts = new LinkedHashMap<>();
    report
        .zones()
        .forEach(
            zone -> zone.standings().forEach(place -> counts.merge(place.list(), 1, Integer::sum)));
    Name list =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    Map<Name, ZoneProfile.Standing> best = new LinkedHashMap<>();
    for (ZoneProfile zone : report.zones()) {
      for (ZoneProfile.Standing place : zone.standings()) {
        if (place.list().equals(list) && zone.province() != null) {
          best.merge(
              zone.province(), place, (one, other) -> one.rank() <= other.rank() ? one : other);
        }
      }
    }
    if (best.size() < 2) {
      return null;
    }
    List<TileMap.Tile> tiles = new ArrayList<>();
    best.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().zh()))
        .forEach(entry -> tiles.add(tile(entry.getKey(), entry.getValue())));
    String title = labels.text("map-title", list.in(lang));
    return new Drawn(title, TileMap.of(tiles, title));
  }

  private TileMap.Tile tile(Name province, ZoneProfile.Standing place) {
    return TileMap.Tile.of(
        province.zh(),
        province.in(lang),
        Figures.count(place.rank()),
        place.rank(),
        place.rankOf());
  }
}
