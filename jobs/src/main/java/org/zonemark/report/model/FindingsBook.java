package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Everything the workbook of findings says: all findings, never a sample, and copies of the sheets
 * in which they lie.
 *
 * @param lang the language
 * @param synthetic whether any of the data is synthetic; the workbook then says so on every sheet
 * @param counts how many findings have which code
 * @param findings all findings, in the order in which they are listed
 * @param copies the sheets copied
 */
public record FindingsBook(
    Lang lang,
    boolean synthetic,
    List<FindingCount> counts,
    List<Listed> findings,
    List<SheetCopy> copies) {

  public FindingsBook {
    Objects.requireNonNull(lang, "A workbook has a language");
    counts = List.copyOf(counts);
    findings = List.copyOf(findings);
    copies = List.copyOf(copies);
  }

  /**
   * A finding, and where its cell is shown.
   *
   * @param finding the finding
   * @param copy the position of the copied sheet; {@link #NOWHERE} where it lies in no cell copied
   * @param row the one-based row there
   * @param column the one-based column there
   */
  public record Listed(FindingRow finding, int copy, int row, int column) {

    /**
     * The cell is in no copy: the finding is about a whole file, or the file is no longer there.
     */
    public static final int NOWHERE = -1;

    public Listed {
      Objects.requireNonNull(finding, "A listed finding is one");
    }
  }

  /**
   * A sheet of an input, every cell in its place.
   *
   * @param place the file, the member of an archive and the sheet it comes from
   * @param rowsRead how many rows the input has
   * @param rows one-based row to the texts of its cells from column 1 on; of a large sheet only the
   *     rows at its top and around findings
   */
  public record SheetCopy(String place, int rowsRead, SortedMap<Integer, List<String>> rows) {

    public SheetCopy {
      Objects.requireNonNull(place, "A copy says where it comes from");
    }

    /** Whether every row of the input is there. */
    public boolean isWhole() {
      return rows.size() == rowsRead;
    }
  }
}
