package org.zonemark.method.target;

import java.util.Locale;

/** What a method concludes, in its own words. */
public enum Standing {
  /** Statistics Canada, UN: the current value meets the target, whatever the trend. */
  TARGET_ACHIEVED,
  /** Statistics Canada: a ratio from 0.95, or without target 1.5 % a year. */
  SUBSTANTIAL_PROGRESS,
  /** Statistics Canada: a ratio from 0.60, or without target 0.5 % a year. */
  MODERATE_PROGRESS,
  /** Statistics Canada: a ratio from 0. */
  LIMITED_PROGRESS,
  /** Statistics Canada: a ratio below 0. */
  DETERIORATION,
  /** UN: 95 % of the way or more. */
  ON_TRACK,
  /** UN: 10 % of the way or more. */
  FAIR_PROGRESS,
  /** UN: less than 10 % of the way. */
  STAGNATION_OR_REGRESSION,
  /** ESCAP: the predicted value closes 90 % of the way or more. */
  MAINTAIN,
  /** ESCAP: the predicted value closes a part of the way. */
  ACCELERATE,
  /** ESCAP: the predicted value lies farther from the target than the base. */
  REVERSE,
  /** SDG trend: growth as fast as needed, or the target is achieved. */
  ON_TRACK_OR_MAINTAINING,
  /** SDG trend: at least half as fast as needed. */
  MODERATELY_IMPROVING,
  /** SDG trend: less than half as fast as needed. */
  STAGNATING,
  /** SDG trend: away from the target. */
  DECREASING,
  /** Projection: the projected value meets the target. */
  PROJECTED_MET,
  /** Projection: the projected value does not meet the target. */
  PROJECTED_SHORT,
  /** Schedule: the value of the target's period meets it. */
  ATTAINED,
  /** Schedule: an earlier value meets the target (提前实现). */
  ATTAINED_EARLY,
  /** Schedule: faster than time by more than the tolerance (快于预期). */
  AHEAD,
  /** Schedule: with time, within the tolerance (基本符合预期). */
  ON_SCHEDULE,
  /** Schedule: slower than time by more than the tolerance (滞后). */
  BEHIND,
  /** Schedule: farther from the target than the base was. */
  REGRESSING,
  /** Schedule: the value of the target's period does not meet it. */
  MISSED;

  /** The standing as tables and code lists write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
