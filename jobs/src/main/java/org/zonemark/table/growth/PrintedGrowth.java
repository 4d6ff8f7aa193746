package org.zonemark.table.growth;

import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/** Rates as they are printed, in rows of the table growth. */
final class PrintedGrowth {

  static final String YOY = "yoy";
  static final String PERIOD_ON_PERIOD = "period_on_period";
  static final String PLAN = "plan";

  private PrintedGrowth() {}

  /** What a row begins with beside which this rate is printed, or none. */
  static TableRow begun(Observation rate) {
    TableRow row = TableRow.of(Tables.GROWTH);
    if (rate == null) {
      return row;
    }
    return row.put(Columns.REPORTED_PCT, rate.value())
        .put(Columns.REPORTED_PRICE_BASIS, rate.series().priceBasis())
        .put(Columns.REPORTED_OBSERVATION_ID, rate.id());
  }

  /** A printed rate of which the levels are not known. */
  static Row alone(Observation rate) {
    Series series = rate.series();
    boolean average = !rate.period().isAnnual() && rate.period().years() > 1;
    boolean sequential = Measure.SEQUENTIAL_GROWTH.is(series);
    Period base = sequential ? rate.period().previous() : rate.period().base();
    return begun(rate)
        .put(Columns.ZONE_ID, series.zoneId())
        .put(Columns.INDICATOR_ID, series.indicatorId())
        .put(Columns.MEASURE, series.ofMeasure())
        .put(Columns.OF_MEASURE, Series.NONE)
        .put(Columns.OF_INDICATOR, series.ofIndicator())
        .put(Columns.COMPARATOR_ID, series.comparatorId())
        .put(Columns.PRICE_BASIS, series.priceBasis())
        .put(Columns.SCOPE, series.scope())
        .put(Columns.GROWTH_WINDOW, sequential ? PERIOD_ON_PERIOD : average ? PLAN : YOY)
        .put(Columns.METHOD, "reported")
        .put(Columns.BASE_PERIOD, base.text())
        .put(Columns.PERIOD, average ? String.valueOf(rate.year()) : rate.period().text())
        .put(Columns.YEAR, rate.year())
        .put(Columns.REASON, Reason.REPORTED_ONLY.code())
        .row();
  }
}
