package org.zonemark.table.compare;

import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/** What rows of the table comparisons have in common. */
final class ComparisonRows {

  private ComparisonRows() {}

  /** What every row of comparisons begins with. */
  static TableRow row(Series series, String comparator, Observation point) {
    return series
        .putInto(TableRow.of(Tables.COMPARISONS))
        .put(Columns.COMPARATOR_ID, comparator)
        .put(Columns.PERIOD, point.period().text())
        .put(Columns.YEAR, point.year())
        .put(Columns.VALUE, point.value())
        .put(Columns.UNIT, point.unit())
        .put(Columns.OBSERVATION_ID, point.id());
  }

  /** The growth of both, and the points between. */
  static void growthGap(TableRow row, Outcome<Double> own, Outcome<Double> other) {
    row.put(Columns.GROWTH_PCT, own.value()).put(Columns.COMPARATOR_GROWTH_PCT, other.value());
    if (own.isPresent() && other.isPresent()) {
      row.put(Columns.GROWTH_GAP_PP, Exact.difference(own.value(), other.value()));
    }
  }
}
