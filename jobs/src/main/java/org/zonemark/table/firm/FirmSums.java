package org.zonemark.table.firm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.firm.FirmTable;

/** Adds up firms, one after the other: an accumulator an area, industry and year. */
final class FirmSums {

  /**
   * What is added up together.
   *
   * @param areas the areas in which the firms lie, all of them in each
   * @param of the position of the group of measures, or of the measure that does not add up
   */
  private record Key(List<String> areas, int year, String industry, int of) {}

  private final List<FirmMeasure> measures;
  private final List<FirmMeasure> single;
  private final List<FirmGroup> groups;
  private final FirmTable table;
  private final FirmNumbers numbers;
  private final Map<Key, FirmSum> sums = new HashMap<>();
  private final Map<Key, FirmValues> values = new HashMap<>();

  FirmSums(FirmTable table) {
    this.table = table;
    this.measures = FirmMeasure.of(table);
    this.single = measures.stream().filter(measure -> !measure.isAdditive()).toList();
    this.groups = FirmGroup.of(table, measures);
    this.numbers = new FirmNumbers(table, measures);
  }

  /** Adds what a firm has in areas. */
  void add(FirmPlaces.Stay stay) {
    List<FirmYear> years = stay.years();
    for (int at = 0; at < years.size(); at++) {
      FirmYear year = years.get(at);
      boolean stays = at + 1 < years.size() && years.get(at + 1).year() == year.year() + 1;
      numbers.see(years, at);
      for (int group = 0; group < groups.size(); group++) {
        if (!groups.get(group).ofGone()) {
          add(group, stay.areas(), year.year(), year);
        } else if (!stays) {
          add(group, stay.areas(), year.year() + 1, year);
        }
      }
      for (FirmMeasure measure : single) {
        if (numbers.counts(measure.position())) {
          add(measure, stay.areas(), year);
        }
      }
    }
  }

  private void add(int of, List<String> areas, int when, FirmYear year) {
    FirmGroup group = groups.get(of);
    String industry = group.byIndustry() ? industry(year) : FirmCell.ALL;
    Key key = new Key(areas, when, industry, of);
    FirmSum sum = sums.get(key);
    if (sum == null) {
      sum = new FirmSum(of, when, areas.get(0), industry, group.measures().size());
      sums.put(key, sum);
    }
    List<Integer> added = group.measures();
    for (int slot = 0; slot < added.size(); slot++) {
      int measure = added.get(slot);
      if (numbers.counts(measure)) {
        numbers.add(measure, sum, slot);
      }
    }
  }

  private static String industry(FirmYear year) {
    return year.industry() == null ? "" : year.industry();
  }

  private void add(FirmMeasure measure, List<String> areas, FirmYear year) {
    add(measure, new Key(areas, year.year(), FirmCell.ALL, measure.position()));
    if (year.industry() != null && table.aggregates().get(measure.aggregate()).byIndustry()) {
      add(measure, new Key(areas, year.year(), year.industry(), measure.position()));
    }
  }

  private void add(FirmMeasure measure, Key key) {
    numbers.add(
        measure.position(),
        values.computeIfAbsent(
            key, any -> new FirmValues(key.of(), key.year(), key.areas().get(0), key.industry())));
  }

  // ---- areas ------------------------------------------------------------------------------------

  /** What was added, each area apart. */
  Collection<FirmTally> tallies() {
    Map<Key, FirmTally> all = new HashMap<>();
    sums.forEach(
        (key, sum) -> {
          for (String area : key.areas()) {
            Key one = new Key(List.of(area), key.year(), key.industry(), key.of());
            FirmSum into = (FirmSum) all.computeIfAbsent(one, any -> sum.empty(area));
            into.add(sum);
          }
        });
    List<FirmTally> tallies = new ArrayList<>(all.values());
    Map<Key, FirmValues> byArea = new HashMap<>();
    values.forEach(
        (key, some) -> {
          for (String area : key.areas()) {
            Key one = new Key(List.of(area), key.year(), key.industry(), key.of());
            byArea
                .computeIfAbsent(
                    one, any -> new FirmValues(key.of(), key.year(), area, key.industry()))
                .add(some);
          }
        });
    tallies.addAll(byArea.values());
    return tallies;
  }
}
