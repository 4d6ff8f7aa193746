package org.zonemark.source.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;

/**
 * The cells of a sheet of which it is not known what they show. Each kind is one fault at its first
 * cell, with the number of cells: a sheet whose formulas were never calculated has hundreds.
 */
final class CellDoubts {

  private final String sheet;
  private final Map<String, Doubt> byCode = new LinkedHashMap<>();

  CellDoubts(String sheet) {
    this.sheet = sheet;
  }

  private static final class Doubt {
    private final String place;
    private final String shown;
    private int cells;

    Doubt(String place, String shown) {
      this.place = place;
      this.shown = shown;
    }
  }

  /** A formula whose value is not stored stands as it is written, so that it is no number. */
  String withoutValue(int row, int column, String formula) {
    add(Fault.FORMULA, row, column, formula);
    return formula;
  }

  /** What a number format shows; a number that it hides is doubtful. */
  String shown(int row, int column, String stored, ShownNumber shown) {
    if (shown.isClear()) {
      return shown.text();
    }
    add(Fault.FORMAT, row, column, stored + Fault.SHOWN_AS + shown.text());
    return shown.text().isEmpty() ? "" : "(" + stored + Fault.SHOWN_AS + shown.text() + ")";
  }

  private void add(String code, int row, int column, String text) {
    byCode.computeIfAbsent(
            code, any -> new Doubt("#" + sheet + "!" + new Cell(row, column, "").address(), text))
        .cells++;
  }

  /** A fault for each kind. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    byCode.forEach(
        (code, doubt) ->
            faults.add(new Fault(code, doubt.place, doubt.shown, Integer.toString(doubt.cells))));
    return faults;
  }
}
