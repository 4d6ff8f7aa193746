package org.zonemark.table.data;

import java.util.Locale;
import org.zonemark.method.number.Scale;

/** What kind of statement a value is; the code list measure says what each means. */
public enum Measure {
  LEVEL,
  GROWTH,
  /** 累计增长: over the whole of its period, never a yearly average. */
  TOTAL_GROWTH,
  /** 环比: of a month, quarter or half-year on the one before; never one with the yearly rates. */
  SEQUENTIAL_GROWTH,
  INCREMENT,
  CUMULATIVE,
  SHARE,
  RATIO,
  /** 翻一番, 1.5倍: how many times its base, or the comparator, a value is. */
  MULTIPLE,
  RANK,
  PERCENTILE,
  RANK_CHANGE,
  GAP,
  COVERAGE,
  MILESTONE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The code in tables and declarations. */
  public String code() {
    return code;
  }

  /** What may be done with values of this measure beside comparing them. */
  public Scale scale() {
    return this == LEVEL ? Scale.LEVEL : this == RANK ? Scale.PLACES : Scale.DIFFERENCE;
  }

  /** The measure of a series. */
  public static Measure of(Series series) {
    return valueOf(series.measure().toUpperCase(Locale.ROOT));
  }

  /** Whether a series has this measure. */
  public boolean is(Series series) {
    return code.equals(series.measure());
  }
}
