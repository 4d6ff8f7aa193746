package org.zonemark.table.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;

/**
 * Which columns of a table hold keys, which values, which nothing for us.
 *
 * @param header the header
 * @param keys column to the statement field that it holds
 * @param values column to what its header says about its statements
 * @param unused the columns that are declared to carry nothing
 * @param isReadable whether no key column is missing; without one its rows would be statements
 *     about nothing
 */
record Layout(
    Header header,
    Map<Integer, String> keys,
    Map<Integer, Map<String, String>> values,
    List<Integer> unused,
    boolean isReadable) {

  /** A unit in brackets behind a name: 企业数(个). */
  static final Pattern UNIT_BEHIND =
      Pattern.compile("(.+?)[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]", Pattern.DOTALL);

  /** Says that the unit is that of the value column; no field that a declaration can name. */
  static final String COLUMN_UNIT = "unit of the column";

  /** Whether a value is merged over rows with other keys: a joint figure is nobody's own. */
  boolean isJoint(Sheet sheet, Cell cell) {
    if (cell.isBlank() || sheet.merges().isEmpty()) {
      return false;
    }
    return sheet.merges().stream()
        .filter(area -> area.covers(cell.row(), cell.column()) && area.lastRow() > area.firstRow())
        .anyMatch(
            area ->
                sheet.rows().stream()
                        .filter(
                            row ->
                                row.number() >= area.firstRow() && row.number() <= area.lastRow())
                        .map(
                            row ->
                                keys.keySet().stream()
                                    .map(column -> sheet.text(row, column))
                                    .toList())
                        .distinct()
                        .count()
                    > 1);
  }
}
