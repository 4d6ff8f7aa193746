package org.zonemark.method.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.zonemark.method.number.Period;

/** Which targets an evaluation of plans looks at. */
public enum EvaluationKind {
  /** Annual monitoring: those that came due within the year before, and all not due. */
  ANNUAL,
  /** Mid-term: those not due of which a set share of the time has passed. */
  MIDTERM,
  /** Final: those that are due. */
  FINAL;

  /** The kind as attainment.yaml writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this code. */
  public static EvaluationKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /**
   * Whether it looks at a target on a day.
   *
   * @param from the last day of the target's base, or else the day it was stated; null where
   *     neither is known, and all of the time is taken to have passed
   * @param period of the target
   * @param due whether that is over
   * @param midtermFromPct share of the time that must have passed for a mid-term evaluation, in
   *     percent
   */
  public boolean looksAt(
      LocalDate from, Period period, boolean due, LocalDate asOf, double midtermFromPct) {
    return switch (this) {
      case ANNUAL -> !due || period.lastDay().isAfter(asOf.minusYears(1).minusDays(1));
      case MIDTERM -> !due && 100 * elapsed(from, period, asOf) >= midtermFromPct;
      case FINAL -> due;
    };
  }

  /** The share of the time that has passed, by days. */
  private static double elapsed(LocalDate from, Period period, LocalDate asOf) {
    long whole = from == null ? 0 : ChronoUnit.DAYS.between(from, period.lastDay());
    return whole <= 0 ? 1 : (double) ChronoUnit.DAYS.between(from, asOf) / whole;
  }

  /** A part of a whole number of targets, in percent; null of none. */
  public static Double sharePct(long part, long whole) {
    return whole == 0 ? null : Double.valueOf(100.0 * part / whole);
  }
}
