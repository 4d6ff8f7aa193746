package org.zonemark.source;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * What kept a file or a line of it from becoming cells.
 *
 * @param code a finding code, such as unreadable_file or undecodable_bytes
 * @param place the place in the file, such as {@code #L12}, or "" for the whole file
 * @param detail what was met there
 * @param expected what would have been right; "" where there is nothing to say
 */
public record Fault(String code, String place, String detail, String expected)
    implements Serializable {

  private static final Set<String> NOTES =
      Set.of("content_not_as_named", "external_links", "macro_workbook");

  /** A formula whose value is not stored stands in its cell as it is written. */
  public static final String FORMULA = "formula_without_value";

  /** What a number format hides stands as stored, and behind {@link #SHOWN_AS} as shown. */
  public static final String FORMAT = "number_format_unclear";

  public static final String SHOWN_AS = " → ";

  /** A fault of which nothing more is to say. */
  public Fault(String code, String place, String detail) {
    this(code, place, detail, "");
  }

  /** Whether the file was read all the same. */
  public boolean isNote() {
    return NOTES.contains(code);
  }

  /** What the message of its finding names besides place and detail. */
  public Map<String, String> details() {
    return expected.isEmpty() ? Map.of() : Map.of("expected", expected);
  }

  /** Whether a text is written so in the cells of which the fault is. */
  boolean isOf(String text) {
    return code.equals(FORMULA) && text.startsWith("=")
        || code.equals(FORMAT) && text.startsWith("(") && text.contains(SHOWN_AS);
  }

  /** The same fault in a member of an archive. */
  public Fault in(String member) {
    return new Fault(code, "!" + member + place, detail, expected);
  }
}
