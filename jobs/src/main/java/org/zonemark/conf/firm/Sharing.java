package org.zonemark.conf.firm;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.text.Require;

/**
 * Amounts of one firm, or of the firms of one park, that are divided between zones.
 *
 * @param firm the firm's id; empty where a park is meant
 * @param park the park; empty where a firm is meant
 * @param values the amounts that are divided; others stay with the zone of the row
 * @param percents by zone id the part in percent; they add up to 100
 */
public record Sharing(
    String firm, String park, Set<String> values, Map<String, BigDecimal> percents)
    implements Serializable {

  /** Rejects a sharing of nothing. */
  public Sharing {
    Require.holds(firm.isEmpty() != park.isEmpty(), "a firm or a park, was " + firm + park);
    values = Set.copyOf(values);
    percents = Require.copy("zones", percents);
  }
}
