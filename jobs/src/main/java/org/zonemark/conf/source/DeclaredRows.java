package org.zonemark.conf.source;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * Which rows of a table carry no statement.
 *
 * @param header the rows that form the header, counted from 1
 * @param title the rows above the table, counted from 1
 * @param note a row whose first filled cell matches is a note; null where undeclared
 */
public record DeclaredRows(List<Integer> header, List<Integer> title, Pattern note)
    implements Serializable {

  /** Rejects a table without a header. */
  public DeclaredRows {
    header = Require.copy("header_rows", header);
    Require.holds(!header.isEmpty(), "a source must have header_rows");
    title = Require.copy("title_rows", title);
  }
}
