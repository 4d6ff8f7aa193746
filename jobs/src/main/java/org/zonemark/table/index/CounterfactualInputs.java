package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.method.number.Outcome;

/** Values of an index with one zone as it is in others; nothing is copied but what is looked at. */
final class CounterfactualInputs implements IndexValues {

  private final Seen all;
  private final Seen own;
  private final String zone;
  private final Map<Integer, Mixed> years = new TreeMap<>();

  /**
   * A year.
   *
   * @param at the position of the zone among all; below 0 where it is not among them
   * @param held whether the zone's own side has it
   */
  private record Mixed(List<String> zones, int at, boolean held) {}

  /** Values that are mixed over and over: what was looked at once is kept. */
  static final class Seen {
    private final IndexValues values;
    private final Map<Integer, Map<String, List<Double>>> columns = new HashMap<>();
    private final Map<Integer, List<String>> zones = new HashMap<>();

    Seen(IndexValues values) {
      this.values = values;
    }

    private List<Double> column(String indicator, int year) {
      return columns
          .computeIfAbsent(year, any -> new HashMap<>())
          .computeIfAbsent(
              indicator, any -> zones(year).isEmpty() ? List.of() : values.column(indicator, year));
    }

    private List<String> zones(int year) {
      return zones.computeIfAbsent(
          year, any -> values.years().contains(year) ? values.zones(year) : List.of());
    }
  }

  /**
   * Values of all zones but one from one side, of that one from the other.
   *
   * @param years those that are wanted
   */
  CounterfactualInputs(Seen all, Seen own, String zone, List<Integer> years) {
    this.all = all;
    this.own = own;
    this.zone = zone;
    for (int year : years) {
      List<String> zones = all.zones(year);
      int at = Collections.binarySearch(zones, zone);
      boolean held = Collections.binarySearch(own.zones(year), zone) >= 0;
      List<String> mixed = mixed(zones, at, held, zone);
      if (!mixed.isEmpty()) {
        this.years.put(year, new Mixed(mixed, at, held));
      }
    }
  }

  /** A list of one entry a zone with that of the zone itself replaced, added or left out. */
  private static <T> List<T> mixed(List<T> all, int at, boolean held, T own) {
    List<T> mixed = new ArrayList<>(all);
    if (at >= 0 && held) {
      mixed.set(at, own);
    } else if (at >= 0) {
      mixed.remove(at);
    } else if (held) {
      mixed.add(-at - 1, own);
    }
    return mixed;
  }

  @Override
  public List<Integer> years() {
    return List.copyOf(years.keySet());
  }

  @Override
  public List<String> zones(int year) {
    return years.get(year).zones();
  }

  @Override
  public Outcome<Double> outcome(String indicator, int year, String ofZone) {
    return (ofZone.equals(zone) ? own : all).values.outcome(indicator, year, ofZone);
  }

  @Override
  public List<Double> column(String indicator, int year) {
    Mixed of = years.get(year);
    Double value = of.held() ? own.values.outcome(indicator, year, zone).value() : null;
    return mixed(all.column(indicator, year), of.at(), of.held(), value);
  }
}
