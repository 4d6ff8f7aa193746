package org.zonemark.source.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;

/** A sheet of a workbook, as far as it is read. */
final class GrowingSheet {

  /** The cells of which it is not known what they show. */
  final CellDoubts doubts;

  /** What the sheet may still take. */
  final Allowance.Counter cells;

  private final String name;
  private final List<Sheet.Row> rows = new ArrayList<>();
  private final List<Sheet.Merge> merges = new ArrayList<>();
  private final Set<Integer> hiddenRows = new TreeSet<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();

  GrowingSheet(String name, Allowance.Counter cells) {
    this.name = name;
    this.cells = cells;
    this.doubts = new CellDoubts(name);
  }

  /** Takes a row by its one-based number. */
  void add(int row, List<String> texts, boolean isHidden) throws RefusedFile {
    cells.placed(row, texts.size());
    rows.add(new Sheet.Row(row, texts));
    if (isHidden) {
      hiddenRows.add(row);
    }
  }

  /** Takes a merged area. */
  void add(Sheet.Merge merge) {
    merges.add(merge);
  }

  /** Hides the columns from one to another, of those that a sheet can have. */
  void hideColumns(int first, int last) {
    for (int column = Math.max(first, 1);
        column <= Math.min(last, Allowance.LAST_COLUMN);
        column++) {
      hiddenColumns.add(column);
    }
  }

  /**
   * The grid.
   *
   * @param isHidden whether the whole sheet is hidden
   * @param faults takes what cells show and do not hold
   */
  Sheet done(boolean isHidden, List<Fault> faults) {
    faults.addAll(doubts.faults());
    return new Sheet("", name, rows, merges, new Sheet.Hidden(isHidden, hiddenRows, hiddenColumns));
  }
}
