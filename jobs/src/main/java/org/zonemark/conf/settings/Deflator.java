package org.zonemark.conf.settings;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * The price index by which levels at current prices are turned into growth at constant prices.
 *
 * @param priceIndex the indicator whose levels are the index, or whose growth is the change of
 *     prices
 * @param of the indicators that it deflates
 * @param base what is 100 in its levels: {@link #PREVIOUS_YEAR} or {@link #FIXED}
 */
public record Deflator(String priceIndex, List<String> of, String base) implements Serializable {

  /** The year before is 100 (上年=100), as Chinese publications print price indices. */
  public static final String PREVIOUS_YEAR = "previous_year";

  /** One year, the same for all levels, is 100 (定基). */
  public static final String FIXED = "fixed";

  /** Rejects a deflator of nothing. */
  public Deflator {
    Require.filled("price_index", priceIndex);
    of = Require.copy("of", of);
    Require.holds(!of.isEmpty(), "of must be filled");
    Require.oneOf("base", base, List.of(PREVIOUS_YEAR, FIXED));
  }
}
