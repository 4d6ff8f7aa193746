package org.zonemark.method.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Circumstances.Movement;

/**
 * Where on its way a promise is, against the time that has passed (时序进度). A level, share or rank is
 * on the way from its base. What adds up over the promise's period (an increment, a total, a flow
 * of the year) starts from nothing. Growth is not on a way: what it has averaged so far stands
 * against the promised rate.
 *
 * @param from what progress is measured from; null where unknown
 * @param at the value now
 * @param course in numbers
 * @param elapsed share of the time that had passed at the end of the value's period; null without a
 *     base
 * @param expected the value due then on the path of the rules; null without a base
 * @param elapsedNow share of the time that has passed on the day of the judgement; null without a
 *     base
 * @param expectedNow the value due on that day; null without a base
 */
public record Schedule(
    ObservedValue from,
    ObservedValue at,
    Course course,
    Double elapsed,
    Double expected,
    Double elapsedNow,
    Double expectedNow) {

  /**
   * The way of a promise, or why none can be told.
   *
   * <p>Null rule: no value, and of a yearly rate or amount none of the promise's own period, is
   * {@code no_observation} or {@code no_observation_of_period}; only a bound of it {@code
   * bound_inconclusive}; a value older than the rules allow {@code observation_too_old}; a cap on
   * what adds up {@code rate_measure}; a geometric path between different signs {@code
   * sign_change}. A missing base leaves the way without expectation.
   */
  static Outcome<Schedule> of(JudgementBasis basis, Verdict verdict, Rules rules) {
    ObservedValue toDate = basis.toDate();
    ObservedValue shown = verdict.value();
    boolean later =
        toDate != null && (shown == null || toDate.period().compareTo(shown.period()) > 0);
    if (later) {
      return toDate(basis, rules);
    }
    if (!basis.circumstances().movement().isFromABase()) {
      return Outcome.none(basis.unobserved());
    }
    Outcome<Course> course = course(basis, verdict);
    if (course.isPresent() && isTooOld(basis, shown.period(), rules)) {
      return Outcome.none(Reason.OBSERVATION_TOO_OLD);
    }
    return course.isPresent()
        ? along(basis, start(basis, verdict), shown, course.value(), rules)
        : Outcome.none(course.reason());
  }

  /** Whether a value is of so long ago that it says nothing of how things stand on the day. */
  private static boolean isTooOld(JudgementBasis basis, Period period, Rules rules) {
    long months = Math.round(12 * rules.maxLagYears());
    return basis.circumstances().asOf().isAfter(period.lastDay().plusMonths(months));
  }

  /**
   * From the base to the value that is shown beside the verdict, or why there is no such course.
   */
  static Outcome<Course> course(JudgementBasis basis, Verdict verdict) {
    ObservedValue shown = verdict.value();
    if (shown == null) {
      return Outcome.none(basis.unobserved());
    }
    if (!shown.isPoint()) {
      return Outcome.none(Reason.BOUND_INCONCLUSIVE);
    }
    Promise promise = basis.promise();
    if (!shown.unit().equals(promise.unit())) {
      return Outcome.none(Reason.UNIT_DIFFERS);
    }
    ObservedValue start = start(basis, verdict);
    return Outcome.of(
        new Course(
            start == null ? null : start.value(),
            shown.value(),
            basis.aim(),
            start == null ? 0 : start.period().yearsTo(shown.period()),
            shown.period().yearsTo(promise.period()),
            promise.direction(basis.circumstances()),
            promise.isMetBy(shown, basis.circumstances())));
  }

  private static Outcome<Schedule> toDate(JudgementBasis basis, Rules rules) {
    ObservedValue at = basis.toDate();
    Promise promise = basis.promise();
    Circumstances circumstances = basis.circumstances();
    boolean rate = circumstances.movement() == Movement.AVERAGING;
    Direction direction = promise.direction(circumstances);
    boolean down = direction == Direction.SMALLER_IS_BETTER && basis.aim() < 0;
    boolean up = direction == Direction.LARGER_IS_BETTER && (!rate || basis.aim() > 0);
    if (!up && !(down && !rate)) {
      return Outcome.none(Reason.RATE_MEASURE);
    }
    Period due = promise.period();
    Period before = new Period(due.first().minusMonths(1), due.first().minusMonths(1));
    Course course =
        new Course(
            0.0,
            at.value(),
            basis.aim(),
            before.yearsTo(at.period()),
            at.period().yearsTo(due),
            direction,
            !rate && promise.isMetBy(at, circumstances));
    return along(basis, ObservedValue.unstated(before, 0, promise.unit()), at, course, rules);
  }

  private static Outcome<Schedule> along(
      JudgementBasis basis, ObservedValue from, ObservedValue at, Course course, Rules rules) {
    if (from == null) {
      return Outcome.of(new Schedule(null, at, course, null, null, null, null));
    }
    Period due = basis.promise().period();
    double then = share(from.period(), due, at.period().lastDay(), rules);
    double now = share(from.period(), due, basis.circumstances().asOf(), rules);
    if (basis.circumstances().movement() == Movement.AVERAGING) {
      return Outcome.of(new Schedule(from, at, course, then, basis.aim(), now, basis.aim()));
    }
    Optional<Double> expected = expected(basis, from, then, rules);
    Optional<Double> expectedNow = expected(basis, from, now, rules);
    return expected.isEmpty() || expectedNow.isEmpty()
        ? Outcome.none(Reason.SIGN_CHANGE)
        : Outcome.of(new Schedule(from, at, course, then, expected.get(), now, expectedNow.get()));
  }

  /** The share of the time that has passed on a day, counted in days or in whole months. */
  private static double share(Period from, Period due, LocalDate on, Rules rules) {
    if (rules.byDays()) {
      return Period.elapsedShare(from, due, on);
    }
    double whole = 12 * from.yearsTo(due);
    long passed = ChronoUnit.MONTHS.between(from.lastDay().plusDays(1), on.plusDays(1));
    return Math.max(0, Math.min(1, passed / whole));
  }

  private static Optional<Double> expected(
      JudgementBasis basis, ObservedValue from, double share, Rules rules) {
    List<Trend.Point> declared = declared(basis, from);
    if (declared.size() > 2) {
      double whole = from.period().yearsTo(basis.promise().period());
      return Optional.of(Path.through(declared, share * whole));
    }
    Path path = from.value() == 0 ? Path.LINEAR : rules.path();
    return path.at(from.value(), basis.aim(), share, rules.load());
  }

  /**
   * The values on the way that the plan itself names, in years from the base, with base and target
   * at the ends; only these two where it names none.
   */
  static List<Trend.Point> declared(JudgementBasis basis, ObservedValue from) {
    List<Trend.Point> points = new ArrayList<>();
    points.add(new Trend.Point(0, from.value()));
    double whole = from.period().yearsTo(basis.promise().period());
    basis.milestones().stream()
        .sorted(Comparator.comparingInt(JudgementBasis.Milestone::year))
        .map(
            milestone ->
                new Trend.Point(
                    from.period().yearsTo(Period.ofYear(milestone.year())), milestone.value()))
        .filter(point -> point.year() > 0 && point.year() < whole)
        .forEach(points::add);
    points.add(new Trend.Point(whole, basis.aim()));
    return points;
  }

  /**
   * What progress is measured from: the declared base; else the value of the declared base period
   * or the next available one; without a declared base period the earliest value. Null where there
   * is none before the value that is shown.
   */
  static ObservedValue start(JudgementBasis basis, Verdict verdict) {
    Promise promise = basis.promise();
    ObservedValue shown = verdict.value();
    if (shown == null) {
      return null;
    }
    Period from = promise.basePeriod();
    if (from != null && promise.baseValue() != null) {
      return promise.declaredBase().filter(base -> base.isBefore(shown)).orElse(null);
    }
    return basis.values().stream()
        .filter(ObservedValue::isPoint)
        .filter(value -> value.unit().equals(promise.unit()))
        .filter(value -> value.period().isLike(promise.period()))
        .filter(value -> from == null || from.yearsTo(value.period()) >= 0)
        .filter(value -> value.isBefore(shown))
        .min(Comparator.comparing(ObservedValue::period).thenComparing(ObservedValue::id))
        .orElse(null);
  }

  /** How far the value is on its way against what is due by its time. */
  Outcome<Assessment> assess(Rules rules) {
    return assess(course, expected, rules.tolerancePct() / 100);
  }

  /** Progress from base to target, in percent; null where there is no base or no way to go. */
  Double progressPct() {
    return from == null || course.beyond() || course.isPassed()
        ? null
        : Course.progressPct(from.value(), at.value(), course.target()).orElse(null);
  }

  /**
   * Progress against elapsed time (时序进度): the ratio of the share of the way to the share of the
   * years. Achieved first: early before the target's period, else attained; in the target's period
   * a value that falls short is missed. Else ahead above 1 + tolerance, on schedule down to 1 -
   * tolerance, behind below, regressing below 0.
   *
   * <p>Null rule as for {@link Progress#escapCurrentStatus}. Source: mid-term review of the 14th
   * five-year plan (提前实现, 快于预期, 基本符合预期, 滞后).
   *
   * @param tolerance as a share of the schedule, 0 to 1
   */
  public static Outcome<Assessment> assess(Course course, double tolerance) {
    Double expected =
        course.base() == null
            ? null
            : Double.valueOf(
                Path.linear(course.base(), course.target(), course.passed() / course.whole()));
    return assess(course, expected, tolerance);
  }

  /**
   * Progress against what was expected by now on any path: {@code (current - base) / (expected -
   * base)}, judged as {@link #assess(Course, double)} does, which is this on the straight line.
   *
   * <p>Null rule: no base is {@code base_missing}, an expected value that equals it {@code
   * target_equals_base}. A base that already met the target has no ratio; where the value meets it
   * no more, it is regressing.
   *
   * @param expected the value that the path has now, in the course's unit; null without a base
   * @param tolerance as a share of the schedule, 0 to 1
   */
  public static Outcome<Assessment> assess(Course course, Double expected, double tolerance) {
    if (!(tolerance >= 0 && tolerance <= 1)) {
      throw new IllegalArgumentException("A tolerance is 0 to 1, was " + tolerance);
    }
    Outcome<Double> progress = progress(course, expected);
    Double ratio = progress.isPresent() ? Double.valueOf(progress.value() / 100) : null;
    boolean over = course.left() == 0;
    if (course.achieved()) {
      Standing standing = over ? Standing.ATTAINED : Standing.ATTAINED_EARLY;
      return Outcome.of(new Assessment(standing, ratio, null, null));
    }
    if (over) {
      return Outcome.of(new Assessment(Standing.MISSED, ratio, null, null));
    }
    if (course.beyond()) {
      // What the base had met and is met no more was lost on the way.
      return Outcome.of(new Assessment(Standing.REGRESSING, null, null, null));
    }
    return ratio == null
        ? Outcome.none(progress.reason())
        : Outcome.of(new Assessment(standing(ratio, tolerance), ratio, null, null));
  }

  /** The share of the way to what was expected, in percent. */
  private static Outcome<Double> progress(Course course, Double expected) {
    if (course.base() == null) {
      return Outcome.none(Reason.BASE_MISSING);
    }
    if (course.beyond()) {
      return Outcome.none(Reason.BASE_BEYOND_TARGET);
    }
    if (course.isPassed()) {
      return Outcome.none(Reason.TARGET_PASSED);
    }
    return Course.progressPct(course.base(), course.current(), expected)
        .map(Outcome::of)
        .orElseGet(() -> Outcome.none(Reason.TARGET_EQUALS_BASE));
  }

  private static Standing standing(double ratio, double tolerance) {
    if (ratio < 0) {
      return Standing.REGRESSING;
    }
    if (!Progress.isAtLeast(ratio, 1 - tolerance)) {
      return Standing.BEHIND;
    }
    return Progress.isAtLeast(1 + tolerance, ratio) ? Standing.ON_SCHEDULE : Standing.AHEAD;
  }

  /**
   * What progress is measured against before a promise is due.
   *
   * @param path from base to target
   * @param load how uneven a loaded path is, at least 1
   * @param byDays whether time passes by days rather than by whole months
   * @param maxLagYears how many years old the latest value may be on the day of the judgement
   * @param tolerancePct how far from the schedule progress may lie and be on it, in percent
   * @param exceededPct how far beyond the target a value may lie and be no more than attained, in
   *     percent of the target
   */
  public record Rules(
      Path path,
      double load,
      boolean byDays,
      double maxLagYears,
      double tolerancePct,
      double exceededPct) {

    /** Rejects rules without a path. */
    public Rules {
      Objects.requireNonNull(path, "path");
    }
  }
}
