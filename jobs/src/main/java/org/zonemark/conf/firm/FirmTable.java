package org.zonemark.conf.firm;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;
import org.zonemark.method.disclosure.DisclosureRule;

/**
 * What is declared of a source of {@code kind: microdata}: one row is a firm in a year, in a zone.
 *
 * @param columns which column is what
 * @param inTwoZones what the rows of a firm in several zones hold
 * @param sharings whose values are divided between zones
 * @param protection which sums would give a firm away
 * @param fewestOfMedian how many firms a published median has at least: it is the amount of one of
 *     them, or the mean of two, so that they must be many (the output rules of research data
 *     centres ask for ten)
 * @param aggregates the observations that are made
 */
public record FirmTable(
    FirmColumns columns,
    InTwoZones inTwoZones,
    List<Sharing> sharings,
    DisclosureRule protection,
    int fewestOfMedian,
    List<FirmAggregate> aggregates)
    implements Serializable {

  /** What the rows of a firm hold that stands in several zones in one year. */
  public enum InTwoZones {
    /** Each row is of the whole firm: above the zones its largest value counts, once. */
    WHOLE,
    /** Each row is of the part in its zone: above the zones they add up. */
    PART
  }

  /** Rejects a table of which nothing is made. */
  public FirmTable {
    Require.present("columns", columns);
    Require.present("in_two_zones", inTwoZones);
    sharings = Require.copy("shared", sharings);
    Require.present("protect", protection);
    aggregates = Require.copy("aggregates", aggregates);
    Require.holds(!aggregates.isEmpty(), "aggregates must not be empty");
  }

  /** Whether anything is made of industries apart. */
  public boolean hasIndustries() {
    return aggregates.stream().anyMatch(FirmAggregate::byIndustry);
  }
}
