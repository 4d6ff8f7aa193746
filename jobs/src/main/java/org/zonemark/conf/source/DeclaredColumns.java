package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Require;

/**
 * What the columns of a table say of its statements.
 *
 * @param constants statement field to its value in every statement of the source
 * @param fields statement field to the header of the column that holds it
 * @param values the value columns
 * @param valueHeaders the value columns of a wide table; null where undeclared
 * @param words statement field to the publication's words and the codes that they stand for
 * @param missing the printed mark to its meaning; the empty mark is the blank cell
 * @param furniture the headers of columns that carry nothing
 */
public record DeclaredColumns(
    Map<String, String> constants,
    Map<String, String> fields,
    List<ValueColumn> values,
    ValueHeaders valueHeaders,
    Map<String, Map<String, String>> words,
    Map<String, MissingMeaning> missing,
    List<String> furniture)
    implements Serializable {

  /** Rejects columns none of which holds values. */
  public DeclaredColumns {
    constants = Require.copy("set", constants);
    fields = Require.copy("fields", fields);
    values = Require.copy("values", values);
    Require.holds(
        !values.isEmpty() || valueHeaders != null, "a source must have values or value_headers");
    Map<String, Map<String, String>> wordsByField = new LinkedHashMap<>();
    Require.copy("words", words)
        .forEach((field, codes) -> wordsByField.put(field, Require.copy(field, codes)));
    words = Collections.unmodifiableMap(wordsByField);
    missing = Require.copy("missing", missing);
    furniture = Require.copy("furniture_columns", furniture);
  }
}
