package org.zonemark.table.firm;

import java.util.ArrayList;
import java.util.List;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmTable;

/**
 * Measures that are added up over the same firms: those of a year or those that left it, of each
 * industry or of all together.
 *
 * @param measures their positions among all
 * @param byIndustry whether industries are kept apart
 * @param ofGone whether they are of firms that are no longer there in the year
 */
record FirmGroup(int[] measures, boolean byIndustry, boolean ofGone) {

  /** The groups of the measures that add up, in one order. */
  static List<FirmGroup> of(FirmTable table, List<FirmMeasure> measures) {
    List<FirmGroup> groups = new ArrayList<>();
    for (boolean byIndustry : new boolean[] {false, true}) {
      for (boolean ofGone : new boolean[] {false, true}) {
        int[] own =
            measures.stream()
                .filter(FirmMeasure::isAdditive)
                .filter(measure -> (measure.kind() == FirmMeasure.Kind.EXIT) == ofGone)
                .filter(measure -> isByIndustry(measure, table, measures) == byIndustry)
                .mapToInt(FirmMeasure::position)
                .toArray();
        if (own.length > 0) {
          groups.add(new FirmGroup(own, byIndustry, ofGone));
        }
      }
    }
    return List.copyOf(groups);
  }

  /** What is left of a whole is asked by industry where both are. */
  private static boolean isByIndustry(
      FirmMeasure measure, FirmTable table, List<FirmMeasure> measures) {
    FirmAggregate aggregate = table.aggregates().get(measure.aggregate());
    return aggregate.byIndustry()
        && (measure.kind() != FirmMeasure.Kind.REST
            || isByIndustry(measures.get(measure.base()), table, measures));
  }

  /**
   * Adds what a sum of the group says of each measure. That no firm counts is said of numbers of
   * firms alone.
   */
  void addCells(FirmSum sum, List<FirmMeasure> all, FirmTable table, List<FirmCell> into) {
    for (int slot = 0; slot < measures.length; slot++) {
      FirmMeasure measure = all.get(measures[slot]);
      boolean isNumber =
          measure.kind() == FirmMeasure.Kind.PLAIN
              && table.aggregates().get(measure.aggregate()).function()
                  == FirmAggregate.Function.COUNT;
      if (isNumber || sum.firms(slot) > 0) {
        into.add(sum.cell(slot, measure.position()));
      }
    }
  }
}
