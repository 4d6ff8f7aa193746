package org.zonemark.method.number;

import java.util.Locale;

/**
 * Why a number cannot be given. The {@linkplain #code() code} is what tables and code lists carry.
 */
public enum Reason {
  /** There is no value at the start of the window. */
  BASE_MISSING,
  /** The value at the start of the window is zero. */
  BASE_ZERO,
  /** The value at the start of the window is negative, and so is or is zero the one at its end. */
  BASE_NEGATIVE,
  /** The values at the two ends of the window have different signs. */
  SIGN_CHANGE,
  /** There is no value at the end of the window. */
  VALUE_MISSING,
  /** The measure is a rate, a share or a rank: it moves in points or places, not in percent. */
  RATE_MEASURE,
  /** No rate of growth is known. */
  RATE_MISSING,
  /** The level and the rate are not known to stand at the same prices. */
  PRICE_BASIS_MIXED,
  /** Nothing says how prices moved. */
  PRICE_INDEX_MISSING,
  /** The area or the statistical scope changed within the window. */
  SCOPE_BREAK,
  /** A value within the window is marked as defined otherwise than those before it. */
  DEFINITION_BREAK,
  /** A year within the window has no value. */
  GAP,
  /** A value within the window is zero, and has no logarithm. */
  VALUE_ZERO,
  /** There are too few values for a trend. */
  TOO_FEW_POINTS,
  /** The method rests on two values, and misses none by which its error could be told. */
  NO_RESIDUALS,
  /** What is to be reached lies beyond what the value can be at all. */
  BEYOND_LIMIT,
  /** What is divided by is too near to zero for the result to mean anything. */
  DENOMINATOR_SMALL,
  /** A sense check flags one of the values. */
  UNRELIABLE,
  /** The two values are in different units. */
  UNIT_DIFFERS,
  /** The two values are of different statistical scopes (统计口径). */
  SCOPE_DIFFERS,
  /** Only a bound of the value is printed. */
  BOUND_ONLY,
  /** Only the printed rate is known, not the levels. */
  REPORTED_ONLY,
  /** The result lies outside the range of a double, or the rate is below -100 %. */
  OUT_OF_RANGE,

  /** Not all places of the list are known. */
  LIST_INCOMPLETE,
  /** There is no value, and nothing is known about why. */
  NO_VALUE,
  /** The publisher keeps the value secret. */
  WITHHELD,
  /** The publication has the value, the sample does not quote it. */
  NOT_TRANSCRIBED,
  /** The publication says that it has no such value. */
  NOT_AVAILABLE,
  /** The value is too small for the unit it would be printed in. */
  BELOW_UNIT,
  /** There can be no such value. */
  NOT_APPLICABLE,
  /** The zone is not in this list. */
  NOT_IN_LIST,
  /** The list was made by another method in the one year than in the other. */
  METHOD_BREAK,
  /** The number of places in the list is unknown. */
  RANK_OF_UNKNOWN,

  /** There are observations, but none of the target's own period. */
  NO_OBSERVATION_OF_PERIOD,
  /** There is no observation of the target's series at all. */
  NO_OBSERVATION,
  /** What the target measures is not defined well enough to be observed. */
  DEFINITION_MISSING,
  /** The target compares with something of which there is no value. */
  COMPARATOR_MISSING,
  /** The observation is itself a bound or an approximation, and leaves the question open. */
  BOUND_INCONCLUSIVE,
  /** The target's period has not ended. */
  NOT_YET_DUE,
  /** Target and base are the same value, so that there is no way to go. */
  TARGET_EQUALS_BASE,
  /**
   * The base already met the target, so that there was no way to go, and a share of it misleads.
   */
  BASE_BEYOND_TARGET,
  /**
   * The value is at or past the target and does not meet it, as 70 does not meet "about 40" or
   * "below 70": a share of the way would contradict that.
   */
  TARGET_PASSED,
  /** The latest value is too old to say how things stand now. */
  OBSERVATION_TOO_OLD,
  /** A share or ratio does not say of what it is one. */
  OF_INDICATOR_MISSING,
  /** The promise was taken back. */
  WITHDRAWN,

  /** Not the same members of the group are known in both periods, or some came or went. */
  PANEL_MIXED,
  /** The indicator is one of which zones do not make a sum. */
  NOT_ADDITIVE,
  /** Ratios and rates of zones make no mean; what would weigh them is not declared or not known. */
  MEAN_OF_RATIOS,

  /** All values are equal, so that there is no range to place them in. */
  ZERO_RANGE,
  /** There is only one value, and nothing to place it in. */
  SINGLE_VALUE,
  /** Too little of the weight has a value. */
  COVERAGE_TOO_LOW,
  /** The numerator has no value. */
  NUMERATOR_MISSING,
  /** The denominator has no value. */
  DENOMINATOR_MISSING,
  /** The denominator is zero. */
  DENOMINATOR_ZERO,
  /** The denominator is negative, so that a ratio to it says nothing. */
  DENOMINATOR_NEGATIVE,
  /** The reference zone has no value, or none above the worst. */
  REFERENCE_MISSING,
  /** A value is zero or negative where the method needs positive ones. */
  NOT_POSITIVE,
  /** The zone has too few values to be scored at all. */
  SCREENED_OUT,
  /** The aggregation makes no sum of parts of the score. */
  NO_SUM,
  /** No change of one value alone reaches the rank. */
  NOT_ATTAINABLE,

  /** The text is not one number, or not one period. */
  UNREADABLE,
  /** The year is not between 1900 and 2100. */
  YEAR_OUT_OF_RANGE;

  /** The reason as tables and code lists write it, such as {@code base_missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason with this code. */
  public static Reason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
