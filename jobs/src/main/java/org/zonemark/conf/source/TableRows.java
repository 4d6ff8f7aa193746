package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Require;

/**
 * One table of a sheet, by its rows.
 *
 * @param first the first row, counted from 1
 * @param last the last row, included
 * @param headerRows the rows that form its header
 * @param constants statement field to its value in every statement of this table
 */
public record TableRows(
    int first, int last, List<Integer> headerRows, Map<String, String> constants)
    implements Serializable {

  /** Rejects a table that ends before it begins, or whose header lies outside. */
  public TableRows {
    Require.holds(
        first >= 1 && last >= first, "rows must be [first, last], was " + first + ", " + last);
    headerRows = Require.copy("header_rows", headerRows);
    for (int row : headerRows) {
      Require.holds(row >= first && row <= last, "header row " + row + " lies outside the table");
    }
    constants = Require.copy("set", constants);
  }

  /** Says whether a row belongs to the table. */
  public boolean contains(int row) {
    return row >= first && row <= last;
  }
}
