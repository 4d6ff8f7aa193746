package org.zonemark.table.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;
import org.zonemark.table.words.Separators;

/**
 * What points and commas are in the numbers of a declared table: told by column, and where the rows
 * are of different indicators, by row.
 */
final class TableSeparators {

  private final Separators table = new Separators();
  private final Map<Integer, Separators> lines = new HashMap<>();
  private boolean byRow;

  /** Takes the value cells of the rows of data. */
  void add(Layout layout, List<Sheet.Row> rows) {
    byRow = layout.keys().containsValue("indicator") && layout.values().size() > 1;
    for (Sheet.Row row : rows) {
      for (int column : layout.values().keySet()) {
        Cell cell = row.cell(column);
        lines.computeIfAbsent(line(cell), any -> new Separators(table)).add(cell.text());
      }
    }
  }

  /** Those of the line of a cell; of a table that is read in parts nothing is told. */
  Separators of(Cell cell) {
    Separators line = lines.get(line(cell));
    return line == null ? table : line;
  }

  private int line(Cell cell) {
    return byRow ? cell.row() : cell.column();
  }
}
