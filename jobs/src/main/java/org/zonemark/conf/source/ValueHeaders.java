package org.zonemark.conf.source;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.Map;
import org.zonemark.conf.text.Require;

/**
 * The value columns of a wide table: every column whose header matches makes statements, and its
 * header is one of their fields.
 *
 * @param pattern the regular expression over the header
 * @param field the statement field that the header says
 * @param rows the position among the header's rows, counted from 1, to the field that this row says
 */
public record ValueHeaders(Pattern pattern, String field, Map<String, String> rows)
    implements Serializable {

  /** Rejects value headers without pattern or field. */
  public ValueHeaders {
    Require.present("pattern", pattern);
    Require.filled("field", field);
    rows = Require.copy("rows", rows);
  }
}
