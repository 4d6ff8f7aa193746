package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * An indicator.
 *
 * @param indicatorId the stable id
 * @param nameZh the name in Chinese
 * @param nameEn the name in English; may be empty
 * @param unit the canonical unit in which its levels are stored
 * @param direction 1 where more is better, -1 where less is better, 0 where neither
 * @param nature what its values are over time
 * @param aggregation how zones make a group: sum, weighted or none
 * @param prices the money and prices of its values
 * @param aliasOf the indicator as which this one is read by declaration; empty where there is none
 * @param synonyms other names in use
 * @param note what a reader must know; may be empty
 */
public record Indicator(
    String indicatorId,
    String nameZh,
    String nameEn,
    String unit,
    int direction,
    Nature nature,
    String aggregation,
    Prices prices,
    String aliasOf,
    List<String> synonyms,
    String note)
    implements Serializable {

  /** The ways in which zones make a group. */
  public static final List<String> AGGREGATIONS = List.of("sum", "weighted", "none");

  /** The currencies; - where the indicator is no money. */
  public static final List<String> CURRENCIES = List.of("CNY", "USD", "-");

  /** The price bases; - where prices play no part. */
  public static final List<String> PRICE_BASES =
      List.of("current", "comparable", "unspecified", "-");

  /** Rejects an indicator without id, name or unit, or with an unknown code. */
  public Indicator {
    Require.filled("indicator_id", indicatorId);
    Require.filled("name_zh", nameZh);
    Require.present("name_en", nameEn);
    Require.filled("unit", unit);
    Require.holds(
        direction >= -1 && direction <= 1, "direction must be 1, -1 or 0, was " + direction);
    Require.present("nature", nature);
    Require.oneOf("aggregation", aggregation, AGGREGATIONS);
    Require.present("prices", prices);
    Require.present("alias_of", aliasOf);
    synonyms = Require.copy("synonyms", synonyms);
    Require.present("note", note);
  }

  /**
   * The money and the prices of an indicator's values.
   *
   * @param currency CNY, USD or -
   * @param basis the price basis of its levels: current or -
   * @param growthBasis the price basis of its reported growth: comparable, current, unspecified or
   *     -
   */
  public record Prices(String currency, String basis, String growthBasis) implements Serializable {

    /** Rejects an unknown code. */
    public Prices {
      Require.oneOf("currency", currency, CURRENCIES);
      Require.oneOf("price_basis", basis, PRICE_BASES);
      Require.oneOf("growth_price_basis", growthBasis, PRICE_BASES);
    }
  }

  /** Whether values of zones are summed up to that of their group. */
  public boolean isAdditive() {
    return aggregation.equals("sum");
  }

  /** The currency of its values; - where it is no money. */
  public String currency() {
    return prices.currency();
  }

  /** The price basis of its levels. */
  public String priceBasis() {
    return prices.basis();
  }

  /** The price basis of its reported growth. */
  public String growthPriceBasis() {
    return prices.growthBasis();
  }
}
