package org.zonemark.conf;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

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
    Check.holds(
        first >= 1 && last >= first, "rows must be [first, last], was " + first + ", " + last);
    headerRows = Check.copy("header_rows", headerRows);
    for (int row : headerRows) {
      Check.holds(row >= first && row <= last, "header row " + row + " lies outside the table");
    }
    constants = Check.copy("set", constants);
  }

  /** Says whether a row belongs to the table. */
  public boolean contains(int row) {
    return row >= first && row <= last;
  }
}
