package org.zonemark.table;

import java.io.Serializable;
import org.zonemark.conf.Indicator;
import org.zonemark.method.Period;

/**
 * What a statement is about, resolved.
 *
 * @param series the series it belongs to
 * @param indicator the indicator of the series
 * @param period when
 * @param printedUnit the unit as the table prints it; empty where it prints none
 */
record Subject(Series series, Indicator indicator, Period period, String printedUnit)
    implements Serializable {

  Subject withUnit(String unit) {
    return new Subject(series, indicator, period, unit);
  }
}
