package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.Map;
import org.zonemark.conf.text.Require;

/**
 * A column of which each cell makes one statement.
 *
 * @param header the column's header as declared
 * @param constants statement field to its value in every statement of this column
 */
public record ValueColumn(String header, Map<String, String> constants) implements Serializable {

  /** Rejects a column without header. */
  public ValueColumn {
    Require.filled("header", header);
    constants = Require.copy("set", constants);
  }
}
