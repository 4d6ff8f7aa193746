package org.zonemark.table.read;

import java.io.Serializable;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.method.number.Period;
import org.zonemark.table.data.Series;

/**
 * What a statement is about, resolved.
 *
 * @param series the series it belongs to
 * @param indicator the indicator of the series
 * @param period when
 * @param printedUnit the unit as the table prints it; empty where it prints none
 */
record StatementKey(Series series, Indicator indicator, Period period, String printedUnit)
    implements Serializable {

  StatementKey withPeriod(Period other) {
    return new StatementKey(series, indicator, other, printedUnit);
  }

  StatementKey withUnit(String unit) {
    return new StatementKey(series, indicator, period, unit);
  }
}
