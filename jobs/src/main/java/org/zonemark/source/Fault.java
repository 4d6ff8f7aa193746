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

  /** The same fault in a member of an archive. */
  public Fault in(String member) {
    return new Fault(code, "!" + member + place, detail, expected);
  }
}
