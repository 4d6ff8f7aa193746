package org.zonemark.method.target;

import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;

/**
 * How far a value is on its way from a base to what is promised, beside the time that has passed.
 * Every part is null where it cannot be given.
 *
 * @param baseValue the value that progress is measured from, in the unit
 * @param basePeriod of the base
 * @param progressPct {@link Course#progressPct share of the way}, in percent
 * @param progressReason why a value has no such share: {@code base_missing}, {@code
 *     bound_inconclusive}, {@code target_equals_base}, {@code base_beyond_target} where the base
 *     already met the promise, or {@code target_passed} where the value is past it and does not
 *     meet it; null with a share, and without a value
 * @param elapsedPct share of the time from base to target that had passed at the end of the value's
 *     period (时序进度), in percent
 * @param scheduleRatio progress over what was due by then: 1 is on schedule
 * @param beyondSchedulePp progress less elapsed time, in percentage points
 * @param expectedLinear the value then on the straight line, in the unit
 * @param expectedGeometric the value then at one rate of growth, in the unit; levels only
 * @param expected the value then on the path of the schedule; before the promise is due
 * @param elapsedNowPct share of the time that has passed on the day of the judgement, in percent
 * @param expectedNow the value on that day on the path of the schedule, in the unit
 */
public record Way(
    Double baseValue,
    Period basePeriod,
    Double progressPct,
    Reason progressReason,
    Double elapsedPct,
    Double scheduleRatio,
    Double beyondSchedulePp,
    Double expectedLinear,
    Double expectedGeometric,
    Double expected,
    Double elapsedNowPct,
    Double expectedNow) {

  /** A way of which no more is known than where it starts. */
  private static Way from(Double base, Period period, Reason reason) {
    return untimed(base, period, null, reason);
  }

  /** The way as a schedule tells it. */
  public static Way of(Schedule schedule) {
    return from(null, null, null).onSchedule(schedule, null, true);
  }

  /** A way of which no time has passed that could be told. */
  private static Way untimed(Double base, Period basePeriod, Double progress, Reason none) {
    return new Way(
        base, basePeriod, progress, none, null, null, null, null, null, null, null, null);
  }

  /** What the value shown beside a verdict says of the way from the promise's own base. */
  static Way of(JudgementBasis basis, Verdict verdict) {
    Promise promise = basis.promise();
    if (!verdict.isComparable()) {
      return from(null, promise.basePeriod(), null);
    }
    Double base = base(basis);
    ObservedValue shown = verdict.value();
    if (shown == null) {
      return from(base, promise.basePeriod(), null);
    }
    Reason none = noProgress(basis, base, shown);
    double aim = basis.aim();
    Double progress =
        none == null ? Course.progressPct(base, shown.value(), aim).orElse(null) : null;
    double whole = years(promise.basePeriod(), promise.period());
    double passed = years(promise.basePeriod(), shown.period());
    if (base == null || !(passed > 0 && whole > 0)) {
      return untimed(base, promise.basePeriod(), progress, none);
    }
    double share = passed / whole;
    double elapsed = 100 * share;
    boolean way = none != Reason.BASE_BEYOND_TARGET;
    boolean level = basis.circumstances().scale() == Scale.LEVEL;
    return new Way(
        base,
        promise.basePeriod(),
        progress,
        none,
        elapsed,
        progress == null ? null : Double.valueOf(progress / elapsed),
        progress == null ? null : Double.valueOf(beyondSchedule(progress, elapsed)),
        way ? Double.valueOf(Path.linear(base, aim, share)) : null,
        way && level ? Path.geometric(base, aim, share).orElse(null) : null,
        null,
        null,
        null);
  }

  /**
   * The way as the schedule of a promise that is not due tells it.
   *
   * @param replaced whether the schedule's value stands in place of the one shown beside the
   *     verdict, and what is told of that one is left
   */
  Way onSchedule(Schedule schedule, Double ratio, boolean replaced) {
    Double progress = schedule.progressPct();
    Double elapsed = percent(schedule.elapsed());
    Reason beyond = schedule.course().beyond() ? Reason.BASE_BEYOND_TARGET : null;
    Reason none = schedule.course().isPassed() ? Reason.TARGET_PASSED : beyond;
    return new Way(
        schedule.from() == null ? null : Double.valueOf(schedule.from().value()),
        schedule.from() == null ? null : schedule.from().period(),
        progress,
        progress == null ? none : null,
        elapsed,
        ratio,
        progress == null || elapsed == null
            ? null
            : Double.valueOf(beyondSchedule(progress, elapsed)),
        replaced ? null : expectedLinear,
        replaced ? null : expectedGeometric,
        schedule.expected(),
        percent(schedule.elapsedNow()),
        schedule.expectedNow());
  }

  /**
   * How far progress is before elapsed time (超时间进度), in percentage points: {@code progress -
   * elapsed}, both in percent; negative is behind. 西安高新区's briefing of the first half of 2017
   * prints 91.78 % of the year's task done as 41.78 points before the 50 % of time.
   */
  public static double beyondSchedule(double progressPct, double elapsedPct) {
    return Decimals.difference(progressPct, elapsedPct);
  }

  /** The value the promise starts from: as it states it, else as observed; null where unknown. */
  private static Double base(JudgementBasis basis) {
    Promise promise = basis.promise();
    return promise.baseValue() != null
        ? promise.baseValue()
        : promise.observedBase(basis.values()).map(ObservedValue::value).orElse(null);
  }

  /** Why there is no share of a way from base to promise; null where there is one. */
  private static Reason noProgress(JudgementBasis basis, Double base, ObservedValue shown) {
    if (base == null) {
      return Reason.BASE_MISSING;
    }
    if (Decimals.compareBeyondNoise(base, basis.aim()) == 0) {
      return Reason.TARGET_EQUALS_BASE;
    }
    if (basis.promise().isMetBy(base, basis.circumstances())) {
      return Reason.BASE_BEYOND_TARGET;
    }
    if (!shown.isPoint()) {
      return Reason.BOUND_INCONCLUSIVE;
    }
    Promise promise = basis.promise();
    boolean over = shown.period().equals(promise.period());
    Direction direction = promise.direction(basis.circumstances());
    boolean passed = Course.isPassed(base, shown.value(), basis.aim(), over, direction);
    return passed && !promise.isMetBy(shown, basis.circumstances()) ? Reason.TARGET_PASSED : null;
  }

  private static double years(Period from, Period to) {
    return from == null ? 0 : from.yearsTo(to);
  }

  private static Double percent(Double share) {
    return share == null ? null : Double.valueOf(100 * share);
  }
}
