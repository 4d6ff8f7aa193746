package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.zonemark.conf.text.Require;

/**
 * A statement field that no column holds: a title, the name of the sheet or of the file says it.
 *
 * @param place where it stands
 * @param pattern the regular expression whose first group is the field's text
 * @param field the statement field
 */
public record NamedIn(Place place, Pattern pattern, String field) implements Serializable {

  /** Where a field may stand. */
  public enum Place {
    /** A cell above the header. */
    TITLE,
    /** The name of the sheet. */
    SHEET,
    /** The path of the file, and of the member of an archive. */
    FILE
  }

  /** Rejects a place without pattern or field. */
  public NamedIn {
    Require.present("place", place);
    Require.present("pattern", pattern);
    Require.filled("field", field);
  }
}
