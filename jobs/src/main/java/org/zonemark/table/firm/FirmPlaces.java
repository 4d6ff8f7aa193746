package org.zonemark.table.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.firm.Sharing;
import org.zonemark.method.number.Amounts;

/**
 * Where the rows of a firm belong: one row a year and place; what is divided between zones in each
 * of them; and firms of several places once in each area that one of them lies in.
 */
final class FirmPlaces {

  private static final int PERCENT_DECIMALS = 2;

  private final FirmTable table;
  private final Configuration conf;
  private final List<String> values;
  private final Map<Sharing, String> parks = new HashMap<>();
  private final Map<FirmYear.Place, List<String>> areas = new HashMap<>();

  FirmPlaces(FirmTable table, Configuration conf) {
    this.table = table;
    this.conf = conf;
    this.values = table.columns().valueNames();
    table
        .sharings()
        .forEach(
            sharing ->
                parks.put(
                    sharing, conf.zone(sharing.park()).map(Zone::zoneId).orElse(sharing.park())));
  }

  /**
   * The rows of one firm in an area, or in areas in which it always is together.
   *
   * @param areas by id
   * @param years one row a year, in order
   */
  record Stay(List<String> areas, List<FirmYear> years) {}

  /**
   * What a firm adds where.
   *
   * @param rows all of its rows that count, in order
   */
  List<Stay> stays(String firm, List<FirmYear> rows) {
    List<FirmYear> once = once(rows);
    List<FirmYear> placed = table.sharings().isEmpty() ? once : divided(firm, once);
    FirmYear.Place first = placed.get(0).place();
    boolean several =
        placed.stream().anyMatch(row -> row.place().origin() != null || !row.place().isAt(first));
    if (!several) {
      return List.of(new Stay(areas(first), placed));
    }
    Map<String, List<FirmYear>> byArea = new TreeMap<>();
    for (FirmYear row : placed) {
      areas(row.place())
          .forEach(area -> byArea.computeIfAbsent(area, any -> new ArrayList<>()).add(row));
    }
    List<Stay> stays = new ArrayList<>();
    byArea.forEach((area, some) -> stays.add(new Stay(List.of(area), together(some))));
    return stays;
  }

  private static List<FirmYear> once(List<FirmYear> rows) {
    List<FirmYear> once = new ArrayList<>(rows.size());
    for (FirmYear row : rows) {
      int last = once.size() - 1;
      if (last >= 0 && once.get(last).isOfPlaceAndYear(row)) {
        once.set(last, row);
      } else {
        once.add(row);
      }
    }
    return once;
  }

  // ---- divided amounts --------------------------------------------------------------------------

  private List<FirmYear> divided(String firm, List<FirmYear> rows) {
    List<FirmYear> all = new ArrayList<>();
    for (FirmYear row : rows) {
      Sharing sharing =
          table.sharings().stream()
              .filter(each -> isMeant(each, firm, row))
              .findFirst()
              .orElse(null);
      if (sharing == null) {
        all.add(row);
      } else {
        divide(row, sharing, all);
      }
    }
    return all;
  }

  private boolean isMeant(Sharing sharing, String firm, FirmYear row) {
    return sharing.firm().isEmpty()
        ? parks.get(sharing).equals(row.place().park())
        : sharing.firm().equals(firm);
  }

  /** What the zone of the row keeps, and what others have of the divided amounts. */
  private void divide(FirmYear row, Sharing sharing, List<FirmYear> into) {
    FirmYear.Place home = row.place();
    Set<String> zones = new TreeSet<>(sharing.percents().keySet());
    zones.add(home.zone());
    for (String zone : zones) {
      boolean isOwn = zone.equals(home.zone());
      Amounts parts = new Amounts(row.amounts().size());
      BigDecimal percent = sharing.percents().getOrDefault(zone, BigDecimal.ZERO);
      for (int at = 0; at < parts.size(); at++) {
        boolean isShared = sharing.values().contains(values.get(at));
        if (row.amounts().has(at) && (isShared || isOwn)) {
          BigDecimal whole = row.amounts().exact(at);
          parts.putExact(
              at, isShared ? whole.multiply(percent.movePointLeft(PERCENT_DECIMALS)) : whole);
        }
      }
      into.add(row.with(new FirmYear.Place(zone, isOwn ? home.park() : "", home, isOwn), parts));
    }
  }

  // ---- areas ------------------------------------------------------------------------------------

  /** A place and all that it lies in: its park, its zone, and what the zone is a part of. */
  private List<String> areas(FirmYear.Place place) {
    return areas.computeIfAbsent(
        place,
        any ->
            Stream.of(
                    Stream.of(place.park()).filter(park -> !park.isEmpty()),
                    Stream.of(place.zone()),
                    conf.above(place.zone()).stream())
                .flatMap(some -> some)
                .distinct()
                .toList());
  }

  /** One row a year. Parts of one row belong together; rows of the whole firm do not. */
  private List<FirmYear> together(List<FirmYear> rows) {
    boolean adds = table.inTwoZones() == FirmTable.InTwoZones.PART;
    Map<Integer, Map<FirmYear.Place, List<FirmYear>>> years = new TreeMap<>();
    for (FirmYear row : rows) {
      FirmYear.Place place = row.place();
      years
          .computeIfAbsent(row.year(), any -> new LinkedHashMap<>())
          .computeIfAbsent(
              place.origin() == null ? place : place.origin(), any -> new ArrayList<>())
          .add(row);
    }
    return years.values().stream()
        .map(
            origins ->
                merged(
                    origins.values().stream().map(parts -> merged(parts, BigDecimal::add)).toList(),
                    adds ? BigDecimal::add : BigDecimal::max))
        .toList();
  }

  private FirmYear merged(List<FirmYear> rows, BinaryOperator<BigDecimal> operator) {
    if (rows.size() == 1) {
      return rows.get(0);
    }
    FirmYear first = rows.get(0);
    Amounts amounts = new Amounts(values.size());
    for (int each = 0; each < values.size(); each++) {
      int at = each;
      amounts.putExact(
          at,
          rows.stream()
              .map(row -> row.amounts().orNull(at))
              .filter(Objects::nonNull)
              .reduce(operator)
              .orElse(null));
    }
    String[] codes = new String[first.codes().length];
    for (int each = 0; each < codes.length; each++) {
      int at = each;
      codes[at] = last(rows.stream().map(row -> row.codes()[at]).toList());
    }
    boolean isHome = rows.stream().anyMatch(row -> row.place().isHome());
    return new FirmYear(
        first.year(),
        new FirmYear.Place(first.place().zone(), "", null, isHome),
        0,
        null,
        last(rows.stream().map(FirmYear::industry).toList()),
        codes,
        amounts);
  }

  private static String last(Collection<String> texts) {
    return texts.stream().filter(Objects::nonNull).max(String::compareTo).orElse(null);
  }
}
