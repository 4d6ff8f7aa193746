package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zonemark.conf.text.Require;

/**
 * What is known about the numbers of a publication, beyond what is printed.
 *
 * @param origin reported in tables, or extracted from a text
 * @param deduplicated whether its totals leave out what is counted in several parts, so that these
 *     may come to more
 * @param corrections cells known to be wrong
 */
public record SourceCorrections(String origin, boolean deduplicated, List<Correction> corrections)
    implements Serializable {

  /** How a publication states its numbers. */
  static final List<String> ORIGINS = List.of("reported", "extracted");

  /** Nothing is known: numbers reported in tables. */
  public static final SourceCorrections NONE = new SourceCorrections("reported", false, List.of());

  /**
   * A cell known to be wrong.
   *
   * @param place its source_ref: file, sheet, row and column
   * @param raw the text it must still hold; else it is not corrected
   * @param value the text that should stand there
   * @param why how that is known
   */
  public record Correction(String place, String raw, String value, String why)
      implements Serializable {

    /** Rejects a correction that does not say what it is about. */
    public Correction {
      Require.filled("place", place);
      Require.present("raw", raw);
      Require.filled("value", value);
      Require.filled("why", why);
    }
  }

  /** Rejects an unknown origin. */
  public SourceCorrections {
    Require.oneOf("origin", origin, ORIGINS);
    corrections = Require.copy("corrections", corrections);
  }

  /** Gives the corrections by their places. */
  public Map<String, Correction> correctionsByPlace() {
    return corrections.stream().collect(Collectors.toMap(Correction::place, Function.identity()));
  }
}
