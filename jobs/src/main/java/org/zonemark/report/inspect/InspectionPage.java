package org.zonemark.report.inspect;

import com.samskivert.mustache.Mustache;
import java.util.List;
import org.zonemark.report.Labels;
import org.zonemark.report.html.ContentPolicy;
import org.zonemark.report.html.PagePart;
import org.zonemark.report.model.InspectedSheet;
import org.zonemark.report.model.Lang;

/**
 * Sheets as they were seen, as one HTML file that needs nothing else and allows nothing else: each
 * cell coloured by what it is, its reading where the pointer rests or the keyboard stops on it, and
 * the questions above.
 */
public final class InspectionPage {

  /** What the template sees. */
  private record Page(
      Labels t, String lang, String css, String policy, List<Role> roles, List<Sheet> sheets) {}

  private record Role(String code, String name) {}

  private record Sheet(
      String place,
      List<InspectedSheet.Question> questions,
      boolean hasQuestions,
      List<String> findings,
      boolean hasFindings,
      List<String> columns,
      List<Row> rows,
      String cut) {}

  private record Row(int number, List<Cell> cells) {}

  private record Cell(String text, String role, String reading, boolean hasReading) {}

  private InspectionPage() {}

  /**
   * The page.
   *
   * @param roles the codes of the roles that are explained, in their order
   */
  public static String of(List<InspectedSheet> sheets, List<String> roles, Lang lang) {
    Labels words = Labels.of(lang);
    String css = PagePart.text(InspectionPage.class, "inspection.css");
    Page page =
        new Page(
            words,
            lang.tag(),
            css,
            ContentPolicy.of(css, null),
            roles.stream().map(code -> new Role(code, name(code, words))).toList(),
            sheets.stream().map(sheet -> sheet(sheet, words)).toList());
    return Mustache.compiler()
        .strictSections(true)
        .compile(PagePart.text(InspectionPage.class, "inspection.mustache"))
        .execute(page);
  }

  private static String name(String role, Labels words) {
    return words.text("role-" + role);
  }

  private static Sheet sheet(InspectedSheet sheet, Labels words) {
    return new Sheet(
        sheet.place(),
        sheet.questions(),
        !sheet.questions().isEmpty(),
        sheet.findings(),
        !sheet.findings().isEmpty(),
        sheet.columns(),
        sheet.rows().stream()
            .map(
                row ->
                    new Row(
                        row.number(), row.cells().stream().map(cell -> cell(cell, words)).toList()))
            .toList(),
        sheet.cut() > 0 ? words.text("inspection-cut", String.valueOf(sheet.cut())) : "");
  }

  private static Cell cell(InspectedSheet.Cell cell, Labels words) {
    boolean blank = cell.role().equals("blank");
    String role = name(cell.role(), words);
    String reading = cell.reading().isEmpty() ? role : role + "\n" + cell.reading();
    return new Cell(cell.text(), cell.role(), reading, !blank);
  }
}
