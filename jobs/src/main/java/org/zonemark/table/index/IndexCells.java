package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.method.number.Reason;

/** The values of an index on their way through its steps, and which zones are in it. */
final class IndexCells {

  private static final String REPORTED = "reported";
  private static final String DENOMINATED = "denominated";
  private static final String IMPUTED = "imputed";
  private static final String TREATED = "treated";

  /** By indicator of a leaf, year and zone. */
  private final Map<String, NavigableMap<Integer, Map<String, Cell>>> cells = new HashMap<>();

  /** The same before any step. */
  private final Map<String, NavigableMap<Integer, Map<String, Cell>>> reported = new HashMap<>();

  private final NavigableMap<Integer, SortedSet<String>> zones = new TreeMap<>();
  private final NavigableMap<Integer, SortedSet<String>> screened = new TreeMap<>();
  private final List<Untreated> untreated = new ArrayList<>();

  /**
   * Values that a step should have treated, and that are left as they were.
   *
   * @param method of the step
   * @param reason what the treatment would have made of them
   */
  record Untreated(int year, String indicator, String method, Reason reason) {}

  /** A value on its way through the steps, or why there is none. */
  record Cell(
      Double value,
      Reason reason,
      String origin,
      Integer sourceYear,
      String method,
      Double untreated) {

    static final Cell NONE = missing(Reason.NO_VALUE);

    static Cell missing(Reason reason) {
      return new Cell(null, reason, null, null, null, null);
    }

    static Cell reported(double value, int year) {
      return new Cell(value, null, REPORTED, year, null, null);
    }

    /** What is left of this one, or not, after it is divided. */
    Cell denominated(Double quotient, Reason why) {
      return new Cell(quotient, why, DENOMINATED, sourceYear, method, null);
    }

    boolean isImputed() {
      return IMPUTED.equals(origin);
    }

    static Cell imputed(double value, int sourceYear, String method) {
      return new Cell(value, null, IMPUTED, sourceYear, method, null);
    }

    /** What a treatment made of this one. */
    Cell treated(double changed, String by) {
      return new Cell(
          changed,
          null,
          TREATED,
          sourceYear,
          method == null ? by : method + "+" + by,
          untreated == null ? value : untreated);
    }
  }

  // ---- reading ----------------------------------------------------------------------------------

  /** The zones that are scored, by year. */
  NavigableMap<Integer, SortedSet<String>> zones() {
    return zones;
  }

  /** The zones that were screened out in a year, ordered. */
  List<String> screened(int year) {
    return List.copyOf(screened.getOrDefault(year, Collections.emptySortedSet()));
  }

  /** What was left as it was although a step should have treated it. */
  List<Untreated> untreated() {
    return Collections.unmodifiableList(untreated);
  }

  /** The cells of an indicator by year and zone, also of zones that are not scored. */
  NavigableMap<Integer, Map<String, Cell>> years(String indicator) {
    return cells.getOrDefault(indicator, Collections.emptyNavigableMap());
  }

  Cell cell(String indicator, int year, String zone) {
    return years(indicator).getOrDefault(year, Map.of()).getOrDefault(zone, Cell.NONE);
  }

  /** A value as it was reported, also of an indicator that is no leaf. */
  Cell reported(String indicator, int year, String zone) {
    return reported
        .getOrDefault(indicator, Collections.emptyNavigableMap())
        .getOrDefault(year, Map.of())
        .getOrDefault(zone, Cell.NONE);
  }

  /** The values of the zones that are scored in a year, in their order; null where missing. */
  List<Double> column(String indicator, int year) {
    List<Double> column = new ArrayList<>(zones.get(year).size());
    Map<String, Cell> byZone = years(indicator).getOrDefault(year, Map.of());
    zones.get(year).forEach(zone -> column.add(byZone.getOrDefault(zone, Cell.NONE).value()));
    return column;
  }

  // ---- filling ----------------------------------------------------------------------------------

  /** Puts a cell as it is read; one without a value does not hide one with a value. */
  void read(String indicator, int year, String zone, Cell cell) {
    Map<String, Cell> ofYear =
        cells
            .computeIfAbsent(indicator, any -> new TreeMap<>())
            .computeIfAbsent(year, any -> new HashMap<>());
    if (cell.value() != null) {
      ofYear.put(zone, cell);
    } else {
      ofYear.putIfAbsent(zone, cell);
    }
  }

  /** Lets a zone be scored in a year. */
  void admit(int year, String zone) {
    zones.computeIfAbsent(year, any -> new TreeSet<>()).add(zone);
  }

  /** Keeps all values as they are now for those who ask what was reported. */
  void keepReported() {
    cells.forEach(
        (indicator, byYear) -> {
          NavigableMap<Integer, Map<String, Cell>> copy = new TreeMap<>();
          byYear.forEach((year, byZone) -> copy.put(year, Map.copyOf(byZone)));
          reported.put(indicator, copy);
        });
  }

  void put(String indicator, int year, String zone, Cell cell) {
    cells
        .computeIfAbsent(indicator, any -> new TreeMap<>())
        .computeIfAbsent(year, any -> new HashMap<>())
        .put(zone, cell);
  }

  /** Takes a zone out of a year. */
  void screenOut(int year, String zone) {
    zones.get(year).remove(zone);
    screened.computeIfAbsent(year, any -> new TreeSet<>()).add(zone);
  }

  /** Says that something was left as it was. */
  void add(Untreated left) {
    untreated.add(left);
  }

  // ---- mixing -----------------------------------------------------------------------------------

  /**
   * These cells with one zone as it is in others.
   *
   * @param indicators those that are wanted
   * @param years those that are wanted
   * @param isReported whether what was reported is wanted too
   */
  IndexCells with(
      String zone,
      IndexCells other,
      List<String> indicators,
      Set<Integer> years,
      boolean isReported) {
    IndexCells mixed = new IndexCells();
    for (String indicator : indicators) {
      mixed.cells.put(indicator, mix(zone, years(indicator), other.years(indicator), years));
    }
    if (isReported) {
      reported.forEach(
          (indicator, byYear) ->
              mixed.reported.put(
                  indicator,
                  mix(
                      zone,
                      byYear,
                      other.reported.getOrDefault(indicator, Collections.emptyNavigableMap()),
                      years)));
    }
    mix(zone, zones, other.zones, mixed.zones);
    mix(zone, screened, other.screened, mixed.screened);
    mixed.zones.keySet().retainAll(years);
    mixed.screened.keySet().retainAll(years);
    return mixed;
  }

  /** Cells of one indicator by year and zone, with one zone as it is in others. */
  private static NavigableMap<Integer, Map<String, Cell>> mix(
      String zone,
      NavigableMap<Integer, Map<String, Cell>> one,
      NavigableMap<Integer, Map<String, Cell>> other,
      Set<Integer> years) {
    NavigableMap<Integer, Map<String, Cell>> mixed = new TreeMap<>();
    for (int year : years) {
      Map<String, Cell> copy = new HashMap<>(one.getOrDefault(year, Map.of()));
      Cell own = other.getOrDefault(year, Map.of()).get(zone);
      if (own == null) {
        copy.remove(zone);
      } else {
        copy.put(zone, own);
      }
      mixed.put(year, copy);
    }
    return mixed;
  }

  private static void mix(
      String zone,
      NavigableMap<Integer, SortedSet<String>> one,
      NavigableMap<Integer, SortedSet<String>> other,
      NavigableMap<Integer, SortedSet<String>> mixed) {
    one.forEach((year, members) -> mixed.put(year, new TreeSet<>(members)));
    mixed.values().forEach(members -> members.remove(zone));
    other.forEach(
        (year, members) -> {
          if (members.contains(zone)) {
            mixed.computeIfAbsent(year, any -> new TreeSet<>()).add(zone);
          }
        });
    mixed.values().removeIf(SortedSet::isEmpty);
  }
}
