package org.zonemark.conf.source;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.zonemark.conf.text.Require;
import org.zonemark.method.text.Spellings;

/**
 * What is unusual about the tables of a publication, beyond their header and columns.
 *
 * @param tables the tables of one sheet, by their rows; empty where a sheet is one table
 * @param namedIn the fields that stand in a title or in a name
 * @param skipPattern a row whose first filled cell matches carries nothing; null where undeclared
 * @param groups the rows that head those below them; null where undeclared
 * @param fillDown the fields whose blank cell repeats the one above
 * @param ranges whether 0.46-0.9 is a range; else it is unreadable, since a hyphen may be a
 *     misprint
 * @param hidden whether hidden rows, columns and sheets are read, skipped, or read with a finding
 * @param inferred what else is said where the tables speak for themselves; null where their columns
 *     are declared
 */
public record TableShape(
    List<TableRows> tables,
    List<NamedIn> namedIn,
    Pattern skipPattern,
    Groups groups,
    List<String> fillDown,
    boolean ranges,
    Hidden hidden,
    Inferred inferred)
    implements Serializable {

  /** What becomes of hidden cells. */
  public enum Hidden {
    /** Nothing is declared: they are read, and a finding says so. */
    UNDECLARED,
    READ,
    SKIP
  }

  /**
   * Tables that are read as those of an undeclared file are, with the answers of a person besides.
   *
   * @param bareNames what a bare name such as 吉林 stands for where a table does not say it
   */
  public record Inferred(BareNames bareNames) implements Serializable {

    /** What bare names are. */
    public enum BareNames {
      /** Nothing is said of them. */
      UNDECLARED,
      ZONES,
      CITIES,
      PROVINCES;

      private static final Spellings SPELLINGS = Spellings.of("zones");

      /** The answer in its code or in Chinese; {@link #UNDECLARED} where it is none. */
      static BareNames of(String text) {
        for (BareNames each : List.of(ZONES, CITIES, PROVINCES)) {
          String code = each.name().toLowerCase(Locale.ROOT);
          if (text.equals(code) || text.equals(SPELLINGS.text("bare-" + code))) {
            return each;
          }
        }
        return UNDECLARED;
      }
    }

    /** Rejects the absence of an answer. */
    public Inferred {
      Require.present("bare_names", bareNames);
    }
  }

  /**
   * Rows that head those below them, up to the next such row.
   *
   * @param pattern the regular expression over the first filled cell of such a row
   * @param field the statement field that the cell says
   */
  public record Groups(Pattern pattern, String field) implements Serializable {

    /** Rejects groups without pattern or field. */
    public Groups {
      Require.present("pattern", pattern);
      Require.filled("field", field);
    }
  }

  /** Tables whose columns are declared. */
  public TableShape(
      List<TableRows> tables,
      List<NamedIn> namedIn,
      Pattern skipPattern,
      Groups groups,
      List<String> fillDown,
      boolean ranges,
      Hidden hidden) {
    this(tables, namedIn, skipPattern, groups, fillDown, ranges, hidden, null);
  }

  /** Copies the lists. */
  public TableShape {
    tables = Require.copy("tables", tables);
    namedIn = Require.copy("named_in", namedIn);
    fillDown = Require.copy("fill_down", fillDown);
    Require.present("hidden", hidden);
  }
}
