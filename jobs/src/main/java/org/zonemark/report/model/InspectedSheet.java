package org.zonemark.report.model;

import java.util.List;

/**
 * A sheet as it was seen, for a page.
 *
 * @param place the file, and the sheet in it
 * @param questions what a person is asked
 * @param findings what is not read, and why
 * @param columns the names of the columns, as findings say them
 * @param rows the rows
 * @param cut how many rows are not shown
 */
public record InspectedSheet(
    String place,
    List<Question> questions,
    List<String> findings,
    List<String> columns,
    List<Row> rows,
    int cut) {

  /**
   * A question.
   *
   * @param asked what is asked
   * @param candidates what may be meant; "" where nothing tells
   * @param finding what is not read for want of the answer
   */
  public record Question(String asked, String candidates, String finding) {}

  /**
   * A row.
   *
   * @param number the number in the file
   * @param cells the cells
   */
  public record Row(int number, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param text as printed
   * @param role what it is, by its code
   * @param reading what is read in it, or why nothing is; "" where there is nothing to say
   */
  public record Cell(String text, String role, String reading) {}

  public InspectedSheet {
    questions = List.copyOf(questions);
    findings = List.copyOf(findings);
    rows = List.copyOf(rows);
  }
}
