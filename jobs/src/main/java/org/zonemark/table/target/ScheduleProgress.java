package org.zonemark.table.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Attainment;
import org.zonemark.method.target.Path;
import org.zonemark.method.target.Progress;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;

/**
 * Where on its way a promise is that is not due. A level, share or rank is on the way from its
 * base. What adds up over the target's period (an increment, a total, a flow of the year) starts
 * from nothing. Growth is not on a way: what it has averaged so far stands against the promised
 * rate.
 *
 * @param from what progress is measured from; null where unknown
 * @param at the value now
 * @param course in numbers
 * @param elapsed share of the time that had passed at the end of the value's period; null without a
 *     base
 * @param expected the value due then on the path of the settings; null without a base
 * @param expectedNow the value due on the day of the judgement; null without a base
 * @param elapsedNow share of the time that has passed on that day; null without a base
 */
record ScheduleProgress(
    Attainment.Observation from,
    ObservedValue at,
    Progress.Course course,
    Double elapsed,
    Double expected,
    Double elapsedNow,
    Double expectedNow) {

  /** Measures whose values are on a way from a base to the target. */
  static final Set<String> FROM_A_BASE =
      Set.of("level", "share", "ratio", "coverage", "rank", "percentile", "gap", "multiple");

  /**
   * The way of a promise, or why none can be told.
   *
   * <p>Null rule: no value, and of a yearly rate or amount none of the target's own period, is
   * {@code no_observation} or {@code no_observation_of_period}; only a bound of it {@code
   * bound_inconclusive}; a value older than the settings allow {@code observation_too_old}; a cap
   * on what adds up {@code rate_measure}; a geometric path between different signs {@code
   * sign_change}. A missing base leaves the way without expectation.
   */
  static Outcome<ScheduleProgress> of(TargetAssessment one, Configuration conf) {
    ObservedValue toDate = one.toDate();
    Attainment.Observation shown = one.judgement().observation();
    boolean later =
        toDate != null
            && (shown == null || toDate.observation().period().compareTo(shown.period()) > 0);
    if (later) {
      return toDate(one, toDate, conf);
    }
    if (!FROM_A_BASE.contains(one.measure())) {
      return Outcome.none(one.unobserved());
    }
    Outcome<Progress.Course> course = course(one);
    if (course.isPresent() && isTooOld(one, shown.period(), conf)) {
      return Outcome.none(Reason.OBSERVATION_TOO_OLD);
    }
    return course.isPresent()
        ? along(one, start(one), one.reading(shown), course.value(), false, conf)
        : Outcome.none(course.reason());
  }

  /** Whether a value is of so long ago that it says nothing of how things stand on the day. */
  private static boolean isTooOld(TargetAssessment one, Period period, Configuration conf) {
    double years = conf.attainment().schedule().maxLagYears();
    return one.context().asOf().isAfter(period.lastDay().plusMonths(Math.round(12 * years)));
  }

  /**
   * From the base to the value that is shown beside the verdict, or why there is no such course.
   */
  static Outcome<Progress.Course> course(TargetAssessment one) {
    Attainment.Observation shown = one.judgement().observation();
    if (shown == null) {
      return Outcome.none(one.unobserved());
    }
    if (!shown.isPoint()) {
      return Outcome.none(Reason.BOUND_INCONCLUSIVE);
    }
    if (!shown.unit().equals(one.promised().unit())) {
      return Outcome.none(Reason.UNIT_DIFFERS);
    }
    Attainment.Observation start = start(one);
    return Outcome.of(
        new Progress.Course(
            start == null ? null : start.value(),
            shown.value(),
            one.aim(),
            start == null ? 0 : start.period().yearsTo(shown.period()),
            shown.period().yearsTo(one.promised().period()),
            Attainment.direction(one.promised(), one.context()),
            Attainment.meets(one.promised(), shown, one.context())));
  }

  private static Outcome<ScheduleProgress> toDate(
      TargetAssessment one, ObservedValue toDate, Configuration conf) {
    Attainment.Observation at = toDate.observation();
    Period due = one.promised().period();
    boolean rate = one.measure().equals(Measure.GROWTH.code());
    Direction direction = Attainment.direction(one.promised(), one.context());
    boolean down = direction == Direction.SMALLER_IS_BETTER && one.aim() < 0;
    boolean up = direction == Direction.LARGER_IS_BETTER && (!rate || one.aim() > 0);
    if (!up && !(down && !rate)) {
      return Outcome.none(Reason.RATE_MEASURE);
    }
    Period before = new Period(due.first().minusMonths(1), due.first().minusMonths(1));
    Attainment.Observation nothing =
        new Attainment.Observation(
            Series.NONE, before, Operator.EQUAL, 0, null, null, one.promised().unit());
    Progress.Course course =
        new Progress.Course(
            0.0,
            at.value(),
            one.aim(),
            before.yearsTo(at.period()),
            at.period().yearsTo(due),
            direction,
            !rate && Attainment.meets(one.promised(), at, one.context()));
    return along(one, nothing, toDate, course, rate, conf);
  }

  private static Outcome<ScheduleProgress> along(
      TargetAssessment one,
      Attainment.Observation from,
      ObservedValue at,
      Progress.Course course,
      boolean rate,
      Configuration conf) {
    if (from == null) {
      return Outcome.of(new ScheduleProgress(null, at, course, null, null, null, null));
    }
    Period due = one.promised().period();
    boolean byDays = conf.attainment().schedule().byDays();
    LocalDate then = at.observation().period().lastDay();
    double elapsed = share(from.period(), due, then, byDays);
    double now = share(from.period(), due, one.context().asOf(), byDays);
    if (rate) {
      return Outcome.of(new ScheduleProgress(from, at, course, elapsed, one.aim(), now, one.aim()));
    }
    Optional<Double> expected = expected(one, from, elapsed, conf);
    Optional<Double> expectedNow = expected(one, from, now, conf);
    return expected.isEmpty() || expectedNow.isEmpty()
        ? Outcome.none(Reason.SIGN_CHANGE)
        : Outcome.of(
            new ScheduleProgress(
                from, at, course, elapsed, expected.get(), now, expectedNow.get()));
  }

  /** The share of the time that has passed on a day, counted in days or in whole months. */
  private static double share(Period from, Period due, LocalDate on, boolean byDays) {
    if (byDays) {
      return Period.elapsedShare(from, due, on);
    }
    double whole = 12 * from.yearsTo(due);
    long passed = ChronoUnit.MONTHS.between(from.lastDay().plusDays(1), on.plusDays(1));
    return Math.max(0, Math.min(1, passed / whole));
  }

  private static Optional<Double> expected(
      TargetAssessment one, Attainment.Observation from, double share, Configuration conf) {
    AttainmentSettings.Schedule schedule = conf.attainment().schedule();
    List<Trend.Point> declared = declared(one, from, conf);
    if (declared.size() > 2) {
      double whole = from.period().yearsTo(one.promised().period());
      return Optional.of(Path.through(declared, share * whole));
    }
    Path path = from.value() == 0 ? Path.LINEAR : Path.of(schedule.path());
    return path.at(from.value(), one.aim(), share, schedule.load());
  }

  /**
   * The values on the way that the plan itself names, in years from the base, with base and target
   * at the ends; only these two where it names none.
   */
  static List<Trend.Point> declared(
      TargetAssessment one, Attainment.Observation from, Configuration conf) {
    List<Trend.Point> points = new ArrayList<>();
    points.add(new Trend.Point(0, from.value()));
    double whole = from.period().yearsTo(one.promised().period());
    conf.attainment().schedule().declared().stream()
        .filter(milestone -> milestone.targetId().equals(one.promise().target().id()))
        .sorted(Comparator.comparingInt(AttainmentSettings.Milestone::year))
        .map(
            milestone ->
                new Trend.Point(
                    from.period().yearsTo(Period.ofYear(milestone.year())),
                    inUnit(milestone, conf)))
        .filter(point -> point.year() > 0 && point.year() < whole)
        .forEach(points::add);
    points.add(new Trend.Point(whole, one.aim()));
    return points;
  }

  private static double inUnit(AttainmentSettings.Milestone milestone, Configuration conf) {
    if (milestone.unit().isEmpty()) {
      return milestone.value();
    }
    Unit unit = conf.unit(milestone.unit()).orElseThrow();
    return Exact.toCanonical(
        java.math.BigDecimal.valueOf(milestone.value()),
        unit.numerator().longValueExact(),
        unit.denominator().longValueExact());
  }

  /**
   * What progress is measured from: the declared base; else the observation of the declared base
   * period or the next available one; without a declared base period the earliest observation. Null
   * where there is none before the observation that is shown.
   */
  static Attainment.Observation start(TargetAssessment one) {
    Attainment.Target promised = one.promised();
    Attainment.Observation shown = one.judgement().observation();
    if (shown == null) {
      return null;
    }
    Period from = promised.basePeriod();
    if (from != null && promised.baseValue() != null) {
      return one.declaredBase().filter(base -> isBefore(base, shown)).orElse(null);
    }
    return one.observations().stream()
        .filter(Attainment.Observation::isPoint)
        .filter(observation -> observation.unit().equals(promised.unit()))
        .filter(observation -> observation.period().isLike(promised.period()))
        .filter(observation -> from == null || from.yearsTo(observation.period()) >= 0)
        .filter(observation -> isBefore(observation, shown))
        .min(
            Comparator.comparing(Attainment.Observation::period)
                .thenComparing(Attainment.Observation::id))
        .orElse(null);
  }

  private static boolean isBefore(Attainment.Observation one, Attainment.Observation other) {
    return one.period().yearsTo(other.period()) > 0;
  }

  /** How far the value is on its way against what is due by its time. */
  Outcome<Progress.Assessment> schedule(AttainmentSettings settings) {
    return Progress.schedule(course, expected, settings.tolerances().schedulePct() / 100);
  }

  /** Progress from base to target, in percent; null where there is no base or no way to go. */
  Double progressPct() {
    return from == null || course.beyond()
        ? null
        : Attainment.progressPct(from.value(), at.observation().value(), course.target())
            .orElse(null);
  }
}
