package org.zonemark.conf.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.Optional;
import org.zonemark.conf.text.Require;

/**
 * A statement field that no column holds: a title, the name of the sheet or of the file says it.
 *
 * @param place where it stands
 * @param pattern the regular expression whose first group is the field's text
 * @param field the statement field
 * @param years how many years behind the named one the period lies: -1 where an edition has the
 *     data of the year before; 0 in all other fields
 */
public record NamedIn(Place place, Pattern pattern, String field, int years)
    implements Serializable {

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

  /** A field that is as it is named. */
  public NamedIn(Place place, Pattern pattern, String field) {
    this(place, pattern, field, 0);
  }

  /** The field's text in a name or title; empty where the pattern finds none. */
  public Optional<String> in(String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String named = found.group(1).strip();
    return Optional.of(
        years != 0 && named.matches("[0-9]{4}")
            ? Integer.toString(Integer.parseInt(named) + years)
            : named);
  }
}
