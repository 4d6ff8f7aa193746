package org.zonemark.table.data;

import java.io.Serializable;
import java.util.List;
import org.zonemark.schema.Columns;

/**
 * What may be compared with itself over time. No part is null; '-' stands where there is none.
 *
 * @param zoneId whose value it is
 * @param indicatorId of what
 * @param measure level, growth, rank ...
 * @param ofMeasure what a growth, share or gap is the growth, share or gap of
 * @param ofIndicator the whole or denominator, where it is another indicator
 * @param comparatorId beside whom, for ranks, gaps and shares
 * @param priceBasis current, comparable, unspecified
 * @param scope the statistical scope (统计口径), where a source names one
 */
public record Series(
    String zoneId,
    String indicatorId,
    String measure,
    String ofMeasure,
    String ofIndicator,
    String comparatorId,
    String priceBasis,
    String scope)
    implements Serializable, Comparable<Series> {

  /** Stands where a part of the key does not apply. */
  public static final String NONE = "-";

  /** The columns of a table that hold the key, in its order. */
  public static final List<String> COLUMNS =
      List.of(
          Columns.ZONE_ID,
          Columns.INDICATOR_ID,
          Columns.MEASURE,
          Columns.OF_MEASURE,
          Columns.OF_INDICATOR,
          Columns.COMPARATOR_ID,
          Columns.PRICE_BASIS,
          Columns.SCOPE);

  static Series of(TableRow row) {
    return new Series(
        row.text(Columns.ZONE_ID),
        row.text(Columns.INDICATOR_ID),
        row.text(Columns.MEASURE),
        row.text(Columns.OF_MEASURE),
        row.text(Columns.OF_INDICATOR),
        row.text(Columns.COMPARATOR_ID),
        row.text(Columns.PRICE_BASIS),
        row.text(Columns.SCOPE));
  }

  public TableRow putInto(TableRow row) {
    return row.put(Columns.ZONE_ID, zoneId)
        .put(Columns.INDICATOR_ID, indicatorId)
        .put(Columns.MEASURE, measure)
        .put(Columns.OF_MEASURE, ofMeasure)
        .put(Columns.OF_INDICATOR, ofIndicator)
        .put(Columns.COMPARATOR_ID, comparatorId)
        .put(Columns.PRICE_BASIS, priceBasis)
        .put(Columns.SCOPE, scope);
  }

  /** The same series of another indicator. */
  public Series withIndicator(String other) {
    return new Series(
        zoneId, other, measure, ofMeasure, ofIndicator, comparatorId, priceBasis, scope);
  }

  /** The same statement of another whole or denominator. */
  public Series withOfIndicator(String other) {
    return new Series(
        zoneId, indicatorId, measure, ofMeasure, other, comparatorId, priceBasis, scope);
  }

  /** The same statement by another measure. */
  public Series withMeasure(String other) {
    return new Series(
        zoneId, indicatorId, other, ofMeasure, ofIndicator, comparatorId, priceBasis, scope);
  }

  /** What it shares with series at other prices or in another scope. */
  public Series ofAnyBasis() {
    return new Series(
        zoneId, indicatorId, measure, ofMeasure, ofIndicator, comparatorId, NONE, NONE);
  }

  /** The same statement about another zone. */
  public Series withZone(String other) {
    return new Series(
        other, indicatorId, measure, ofMeasure, ofIndicator, comparatorId, priceBasis, scope);
  }

  // A record's own ways to compare are slower where only the first compiler works.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Series series
            && zoneId.equals(series.zoneId)
            && indicatorId.equals(series.indicatorId)
            && measure.equals(series.measure)
            && ofMeasure.equals(series.ofMeasure)
            && ofIndicator.equals(series.ofIndicator)
            && comparatorId.equals(series.comparatorId)
            && priceBasis.equals(series.priceBasis)
            && scope.equals(series.scope);
  }

  @Override
  public int hashCode() {
    int hash = zoneId.hashCode();
    hash = 31 * hash + indicatorId.hashCode();
    hash = 31 * hash + measure.hashCode();
    hash = 31 * hash + ofMeasure.hashCode();
    hash = 31 * hash + ofIndicator.hashCode();
    hash = 31 * hash + comparatorId.hashCode();
    hash = 31 * hash + priceBasis.hashCode();
    return 31 * hash + scope.hashCode();
  }

  /** By indicator, zone and then the rest; written out, since it is asked millions of times. */
  @Override
  public int compareTo(Series other) {
    if (this == other) {
      return 0;
    }
    int order = indicatorId.compareTo(other.indicatorId);
    order = order != 0 ? order : zoneId.compareTo(other.zoneId);
    order = order != 0 ? order : measure.compareTo(other.measure);
    order = order != 0 ? order : ofMeasure.compareTo(other.ofMeasure);
    order = order != 0 ? order : ofIndicator.compareTo(other.ofIndicator);
    order = order != 0 ? order : comparatorId.compareTo(other.comparatorId);
    order = order != 0 ? order : priceBasis.compareTo(other.priceBasis);
    return order != 0 ? order : scope.compareTo(other.scope);
  }
}
