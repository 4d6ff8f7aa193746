package org.zonemark.table.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;

/** Values of merged cells, and those beside merged labels, that are nobody's own. */
record MergedValues(String file, Layout layout, FileFindings findings) {

  /** Whether a value is nobody's own, which is found. */
  boolean found(Sheet sheet, Sheet.Row row, Cell cell) {
    if (cell.isBlank() || sheet.merges().isEmpty()) {
      return false;
    }
    String place = sheet.reference(file, cell);
    if (isJoint(sheet, cell)) {
      findings.add("joint_value", place, cell.text(), Map.of("expected", "…"));
      return true;
    }
    Optional<Cell> other = besideOneLabel(sheet, row, cell);
    other.ifPresent(
        beside ->
            findings.add(
                "said_otherwise",
                place,
                cell.text(),
                Map.of("expected", beside.text(), "other_place", sheet.reference(file, beside))));
    return other.isPresent();
  }

  /**
   * Whether a value is merged over rows with other keys or over several columns of values: a joint
   * figure is nobody's own.
   */
  private boolean isJoint(Sheet sheet, Cell cell) {
    return sheet.merges().stream()
        .filter(area -> area.covers(cell.row(), cell.column()))
        .anyMatch(area -> isOverRows(sheet, area) || isOverValues(area));
  }

  private boolean isOverRows(Sheet sheet, Sheet.Merge area) {
    return area.lastRow() > area.firstRow()
        && rows(sheet, area).map(row -> keysOf(sheet, row)).distinct().count() > 1;
  }

  private static Stream<Sheet.Row> rows(Sheet sheet, Sheet.Merge area) {
    return sheet.rows().stream()
        .filter(row -> row.number() >= area.firstRow() && row.number() <= area.lastRow());
  }

  private List<String> keysOf(Sheet sheet, Sheet.Row row) {
    return layout.keys().keySet().stream().map(column -> sheet.text(row, column)).toList();
  }

  /**
   * Another value beside a label that is merged over both and tells them apart by nothing: which of
   * them is meant nobody can say.
   */
  private Optional<Cell> besideOneLabel(Sheet sheet, Sheet.Row row, Cell cell) {
    return sheet.merges().stream()
        .filter(area -> area.lastRow() > area.firstRow())
        .filter(
            area -> layout.keys().keySet().stream().anyMatch(key -> area.covers(row.number(), key)))
        .flatMap(area -> rows(sheet, area))
        .filter(other -> other.number() != row.number())
        .filter(other -> keysOf(sheet, other).equals(keysOf(sheet, row)))
        .map(other -> other.cell(cell.column()))
        .filter(other -> !other.isBlank() && !other.text().equals(cell.text()))
        .findFirst();
  }

  private boolean isOverValues(Sheet.Merge area) {
    return layout.values().keySet().stream()
            .filter(column -> column >= area.firstColumn() && column <= area.lastColumn())
            .count()
        > 1;
  }
}
