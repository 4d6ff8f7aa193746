package org.zonemark.report.diff;

import com.samskivert.mustache.Mustache;
import java.util.List;
import org.zonemark.report.Labels;
import org.zonemark.report.html.ContentPolicy;
import org.zonemark.report.html.PagePart;
import org.zonemark.report.model.Lang;

/**
 * What changed from one snapshot to another, as one HTML file that needs nothing else and allows
 * nothing else: what may be behind it, the tables that differ in numbers, and their values before
 * and after.
 */
public final class DiffPage {

  /**
   * A difference in words.
   *
   * @param heading from which run to which
   * @param causes what differs that may be behind it; empty where nothing is known
   * @param tables the tables that differ
   */
  public record Difference(String heading, List<String> causes, List<Table> tables) {}

  /**
   * A table that differs.
   *
   * @param id its name in the lake
   * @param title its title
   * @param counts the rows before, added, removed and changed, and the share of changed and removed
   * @param columns the titles of what its rows are about, and of the value at the end
   * @param isNumber whether the value is a number
   * @param values the values that differ and are shown; empty where the table has no such value
   * @param more how many are not shown, in words; empty where all are
   */
  public record Table(
      String id,
      String title,
      List<String> counts,
      List<String> columns,
      boolean isNumber,
      List<Value> values,
      String more) {

    /** Whether there is a list of values below. */
    boolean hasValues() {
      return !values.isEmpty();
    }
  }

  /**
   * A value that differs.
   *
   * @param parts what its row is about, in the order of the columns
   */
  public record Value(List<String> parts, String before, String after, String causes) {}

  /** What the template sees. */
  private record Page(Labels t, String lang, String css, String policy, Difference diff) {

    boolean hasCauses() {
      return !diff.causes().isEmpty();
    }

    boolean isSame() {
      return diff.tables().isEmpty();
    }
  }

  private DiffPage() {}

  /** The page. */
  public static String of(Difference diff, Lang lang) {
    String css = PagePart.text(DiffPage.class, "/org/zonemark/report/report.css");
    return Mustache.compiler()
        .strictSections(true)
        .compile(PagePart.text(DiffPage.class, "diff.mustache"))
        .execute(new Page(Labels.of(lang), lang.tag(), css, ContentPolicy.of(css, null), diff));
  }
}
