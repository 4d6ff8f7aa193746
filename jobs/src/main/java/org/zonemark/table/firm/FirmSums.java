package org.zonemark.table.firm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.zonemark.conf.firm.FirmTable;

/** Adds up firms, one after the other: an accumulator an area, industry and year. */
final class FirmSums {

  /**
   * What is added up together in one place.
   *
   * @param of the position of the group of measures, or of the measure that does not add up
   */
  private record Key(int of, int year, String industry) {}

  private final FirmTable table;
  private final List<FirmMeasure> single;
  private final FirmGroup[] groups;
  private final FirmNumbers numbers;

  /** By areas that firms lie in together. */
  private final Map<List<String>, Map<Key, FirmSum>> sums = new HashMap<>();

  private final Map<List<String>, Map<Key, FirmValues>> values = new HashMap<>();

  FirmSums(FirmTable table) {
    List<FirmMeasure> measures = FirmMeasure.of(table);
    this.table = table;
    this.single = measures.stream().filter(measure -> !measure.isAdditive()).toList();
    this.groups = FirmGroup.of(table, measures).toArray(FirmGroup[]::new);
    this.numbers = new FirmNumbers(table, measures);
  }

  /** Adds what a firm has in areas. */
  void add(FirmPlaces.Stay stay) {
    Map<Key, FirmSum> here = sums.computeIfAbsent(stay.areas(), any -> new HashMap<>());
    List<FirmYear> years = stay.years();
    for (int at = 0; at < years.size(); at++) {
      FirmYear year = years.get(at);
      boolean stays = at + 1 < years.size() && years.get(at + 1).year() == year.year() + 1;
      numbers.see(years, at);
      for (int group = 0; group < groups.length; group++) {
        if (!groups[group].ofGone()) {
          add(group, here, year.year(), year);
        } else if (!stays) {
          add(group, here, year.year() + 1, year);
        }
      }
      for (FirmMeasure measure : single) {
        if (numbers.counts(measure.position())) {
          add(measure, stay.areas(), year);
        }
      }
    }
  }

  private void add(int of, Map<Key, FirmSum> here, int when, FirmYear year) {
    FirmGroup group = groups[of];
    String industry = group.byIndustry() ? industry(year) : FirmCell.ALL;
    Key key = new Key(of, when, industry);
    FirmSum sum = here.get(key);
    if (sum == null) {
      sum = new FirmSum(of, when, "", industry, group.measures().length);
      here.put(key, sum);
    }
    int[] added = group.measures();
    for (int slot = 0; slot < added.length; slot++) {
      if (numbers.counts(added[slot])) {
        numbers.add(added[slot], sum, slot);
      }
    }
  }

  private static String industry(FirmYear year) {
    return year.industry() == null ? "" : year.industry();
  }

  private void add(FirmMeasure measure, List<String> areas, FirmYear year) {
    Map<Key, FirmValues> here = values.computeIfAbsent(areas, any -> new HashMap<>());
    add(here, new Key(measure.position(), year.year(), FirmCell.ALL));
    if (year.industry() != null && table.aggregates().get(measure.aggregate()).byIndustry()) {
      add(here, new Key(measure.position(), year.year(), year.industry()));
    }
  }

  private void add(Map<Key, FirmValues> here, Key key) {
    numbers.add(
        key.of(),
        here.computeIfAbsent(key, any -> new FirmValues(key.of(), key.year(), "", key.industry())));
  }

  // ---- areas ------------------------------------------------------------------------------------

  /** What was added, each area apart. */
  Collection<FirmTally> tallies() {
    Map<String, FirmTally> all = new TreeMap<>();
    sums.forEach((areas, here) -> here.values().forEach(sum -> spread(areas, sum::in, all)));
    values.forEach((areas, here) -> here.values().forEach(some -> spread(areas, some::in, all)));
    return all.values();
  }

  private static void spread(
      List<String> areas, Function<String, FirmTally> in, Map<String, FirmTally> all) {
    for (String area : areas) {
      FirmTally one = in.apply(area);
      all.merge(one.key(), one, FirmTally::plus);
    }
  }
}
