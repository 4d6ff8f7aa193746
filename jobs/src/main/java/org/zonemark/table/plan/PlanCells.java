package org.zonemark.table.plan;

import java.util.List;
import java.util.function.Predicate;

/** Cells of a table that promise something: what a reader of observations would leave unread. */
public final class PlanCells {

  private static final int HEAD_ROWS = 4;

  private PlanCells() {}

  /**
   * The texts below a heading of targets (目标值, 规划) that a plan's words say: 比2020年翻一番, 前移5位; none
   * where no heading speaks of targets.
   *
   * @param rows the texts of a sheet, row by row
   * @param isZone whether a text names a zone or a comparator
   */
  public static List<String> of(List<List<String>> rows, Predicate<String> isZone) {
    boolean headed =
        rows.stream()
            .limit(HEAD_ROWS)
            .flatMap(List::stream)
            .anyMatch(text -> PlanPhrases.OF_TARGETS.matcher(text.strip()).matches());
    if (!headed) {
      return List.of();
    }
    CellColumns unknown = new CellColumns("level", "", false, false, false, false, isZone);
    return rows.stream()
        .skip(1)
        .flatMap(List::stream)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !isZone.test(text))
        .filter(text -> promises(PlanWords.of(text, unknown)))
        .toList();
  }

  private static boolean promises(PlanWords words) {
    boolean asked = words.refused() != null && words.refused().startsWith("target_");
    return asked || words.refused() == null && !words.fields().isEmpty();
  }
}
