package org.zonemark.method.target;

import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * How far a value is on its way to a target, as international and Chinese reviews judge it. Each
 * method has its own words and figures; none of them is a verdict on a promise, which only the
 * value of the target's own period gives ({@link Verdict}).
 */
public final class Progress {

  /** With a natural limit L, progress slows down before it by {@code 1 - (base / L)^4.44}. */
  private static final double LIMIT_EXPONENT = 4.44;

  private Progress() {}

  /**
   * Statistics Canada's progress, which is Eurostat's ratio: {@code R = d s CAGR(base, current) /
   * |CAGR(base, target)|}, d the direction, s = -1 where all values are negative. Achieved first
   * (score 5); else substantial from 0.95, moderate from 0.60, limited from 0, deterioration below.
   * Score: {@code min(7.1429 R - 4.2857, 5)} above 0.6, else {@code max(4.1667 R - 2.5, -5)}.
   *
   * <p>Null rule: no base is {@code base_missing}, a base or target of zero {@code base_zero} (they
   * put 0.001 in its place), values of different signs {@code sign_change}, a target that equals
   * the base {@code target_equals_base}. A target that is achieved stays so without a ratio.
   *
   * <p>Source: Statistics Canada, Canadian Indicator Framework, progress methodology; Eurostat,
   * Sustainable development in the European Union, annex.
   */
  public static Outcome<Assessment> statCan(Course course) {
    Outcome<Double> ratio = ratio(course);
    if (course.achieved()) {
      return Outcome.of(new Assessment(Standing.TARGET_ACHIEVED, ratio.value(), 5.0, null));
    }
    if (!ratio.isPresent()) {
      return Outcome.none(ratio.reason());
    }
    if (course.isPassed()) {
      return Outcome.none(Reason.TARGET_PASSED);
    }
    double value = ratio.value();
    double score =
        value > 0.6 ? Math.min(7.1429 * value - 4.2857, 5) : Math.max(4.1667 * value - 2.5, -5);
    return Outcome.of(new Assessment(standing(value, 0.95, 0.60), value, score, null));
  }

  /**
   * Statistics Canada's progress where there is no target: the directed growth a year as a share,
   * {@code d s CAGR}, against 1.5 %, 0.5 % and 0, both reduced by {@code C = 1 - (base /
   * limit)^4.44} where the value cannot pass a natural limit such as 100 %. The score is linear
   * between (-2 %, -5), (0, -2.5), (0.5 % C, 0), (1.5 % C, 2.5) and (2 % C, 5).
   *
   * <p>Null rule as for {@link #statCan}.
   *
   * @param limit the natural upper limit, positive; null where there is none
   */
  public static Outcome<Assessment> statCanWithoutTarget(
      double base, double current, double years, Direction direction, Double limit) {
    Outcome<Double> growth = annual(base, current, years);
    if (!growth.isPresent()) {
      return Outcome.none(growth.reason());
    }
    double value =
        (direction == Direction.SMALLER_IS_BETTER ? -1 : 1) * sign(base) * growth.value();
    double slowed = limit == null ? 1 : 1 - StrictMath.pow(base / limit, LIMIT_EXPONENT);
    double[] values = {-0.02, 0, 0.005 * slowed, 0.015 * slowed, 0.02 * slowed};
    double[] scores = {-5, -2.5, 0, 2.5, 5};
    double score = value <= values[0] ? -5 : 5;
    for (int at = 1; at < values.length; at++) {
      if (value > values[at - 1] && value <= values[at]) {
        double share = (value - values[at - 1]) / (values[at] - values[at - 1]);
        score = scores[at - 1] + share * (scores[at] - scores[at - 1]);
      }
    }
    return Outcome.of(
        new Assessment(standing(value, 0.015 * slowed, 0.005 * slowed), value, score, null));
  }

  /**
   * UN Progress Chart: the current value is carried to the target's period at the growth observed,
   * {@code projected = current (1 + CAGR)^(years left)}, and judged by the share of the way, {@code
   * (projected - base) / (target - base)}: on track from 0.95, fair from 0.10. Achieved first.
   *
   * <p>Null rule as for {@link #statCan}; of a negative base there is no growth to carry on ({@code
   * base_negative}).
   *
   * <p>Source: UN Statistics Division, Sustainable Development Goals Progress Chart, technical
   * note.
   */
  public static Outcome<Assessment> unProgressChart(Course course) {
    if (course.achieved()) {
      return Outcome.of(new Assessment(Standing.TARGET_ACHIEVED, null, null, null));
    }
    if (course.base() == null) {
      return Outcome.none(Reason.BASE_MISSING);
    }
    double way = Decimals.difference(course.target(), course.base());
    if (course.beyond() || course.isPassed()) {
      return Outcome.none(course.beyond() ? Reason.BASE_BEYOND_TARGET : Reason.TARGET_PASSED);
    }
    if (course.base() < 0) {
      return Outcome.none(Reason.BASE_NEGATIVE);
    }
    if (way == 0) {
      return Outcome.none(Reason.TARGET_EQUALS_BASE);
    }
    Outcome<Double> growth = annual(course.base(), course.current(), course.passed());
    if (!growth.isPresent()) {
      return Outcome.none(growth.reason());
    }
    Outcome<Double> projected =
        Growth.project(course.current(), 100 * growth.value(), course.left());
    if (!projected.isPresent()) {
      return Outcome.none(projected.reason());
    }
    double share = (projected.value() - course.base()) / way;
    Standing standing =
        isAtLeast(share, 0.95)
            ? Standing.ON_TRACK
            : isAtLeast(share, 0.10) ? Standing.FAIR_PROGRESS : Standing.STAGNATION_OR_REGRESSION;
    return Outcome.of(new Assessment(standing, share, null, projected.value()));
  }

  /**
   * ESCAP's Current Status Index: {@code 10 (current - base) / (target - base)}, 0 at the base and
   * 10 at the target; above or below where the value is beyond either.
   *
   * <p>Null rule: no base is {@code base_missing}, a target that equals it {@code
   * target_equals_base}, a base that already met it {@code base_beyond_target}, a value past it
   * that does not meet it {@code target_passed}. Source: UN ESCAP, Asia and the Pacific SDG
   * Progress Report, technical notes.
   */
  public static Outcome<Assessment> escapCurrentStatus(Course course) {
    Outcome<Double> progress = course.progressPct();
    return progress.isPresent()
        ? Outcome.of(new Assessment(null, progress.value() / 10, null, null))
        : Outcome.none(progress.reason());
  }

  /**
   * ESCAP's Anticipated Progress Index as the gap left in the target's period, in percent of the
   * whole way: {@code 100 (target - predicted) / (target - base)}. Up to 10 maintain progress, up
   * to 100 accelerate, above reverse the trend. Achieved first, which is to maintain.
   *
   * <p>Null rule as for {@link #escapCurrentStatus}. Source: UN ESCAP, Asia and the Pacific SDG
   * Progress Report, technical notes.
   *
   * @param predicted the value expected in the target's period, by time-weighted regression
   */
  public static Outcome<Assessment> escapAnticipated(Course course, double predicted) {
    if (course.base() == null) {
      return Outcome.none(Reason.BASE_MISSING);
    }
    double way = Decimals.difference(course.target(), course.base());
    if (way == 0 || course.beyond()) {
      return Outcome.none(way == 0 ? Reason.TARGET_EQUALS_BASE : Reason.BASE_BEYOND_TARGET);
    }
    if (course.isPassed()) {
      return Outcome.none(Reason.TARGET_PASSED);
    }
    double left = 100 * ((course.target() - predicted) / way);
    Standing standing =
        course.achieved() || isAtLeast(10, left)
            ? Standing.MAINTAIN
            : isAtLeast(100, left) ? Standing.ACCELERATE : Standing.REVERSE;
    return Outcome.number(left).isPresent()
        ? Outcome.of(new Assessment(standing, left, null, predicted))
        : Outcome.none(Reason.OUT_OF_RANGE);
  }

  /**
   * The trend of the Sustainable Development Report: the linear change a year observed over the one
   * needed from base to target, {@code ((current - base) / passed) / ((target - base) / whole)}: on
   * track from 1, moderately improving from 0.5, stagnating from 0, decreasing below. Achieved
   * first.
   *
   * <p>Null rule as for {@link #escapCurrentStatus}. Source: Sustainable Development Solutions
   * Network, Sustainable Development Report, methods: SDG trends.
   */
  public static Outcome<Assessment> sdgTrend(Course course) {
    Outcome<Double> progress = course.progressPct();
    if (!progress.isPresent()) {
      return course.achieved()
          ? Outcome.of(new Assessment(Standing.ON_TRACK_OR_MAINTAINING, null, null, null))
          : Outcome.none(progress.reason());
    }
    double speed = progress.value() / 100 / (course.passed() / course.whole());
    Standing standing =
        course.achieved() || isAtLeast(speed, 1)
            ? Standing.ON_TRACK_OR_MAINTAINING
            : isAtLeast(speed, 0.5)
                ? Standing.MODERATELY_IMPROVING
                : speed >= 0 ? Standing.STAGNATING : Standing.DECREASING;
    double projected =
        Path.linear(course.base(), course.current(), course.whole() / course.passed());
    return Outcome.of(new Assessment(standing, speed, null, projected));
  }

  /** Whether a figure reaches a threshold; what binary arithmetic leaves behind decides nothing. */
  static boolean isAtLeast(double figure, double threshold) {
    return Decimals.compare(figure, threshold) >= 0;
  }

  private static Standing standing(double value, double substantial, double moderate) {
    if (isAtLeast(value, substantial)) {
      return Standing.SUBSTANTIAL_PROGRESS;
    }
    if (isAtLeast(value, moderate)) {
      return Standing.MODERATE_PROGRESS;
    }
    return value >= 0 ? Standing.LIMITED_PROGRESS : Standing.DETERIORATION;
  }

  private static Outcome<Double> ratio(Course course) {
    if (course.base() == null) {
      return Outcome.none(Reason.BASE_MISSING);
    }
    Outcome<Double> observed = annual(course.base(), course.current(), course.passed());
    Outcome<Double> required = annual(course.base(), course.target(), course.whole());
    if (!observed.isPresent() || !required.isPresent()) {
      return Outcome.none(observed.isPresent() ? required.reason() : observed.reason());
    }
    if (course.target() == 0) {
      return Outcome.none(Reason.BASE_ZERO);
    }
    if (required.value() == 0) {
      return Outcome.none(Reason.TARGET_EQUALS_BASE);
    }
    return Outcome.number(
        course.sense() * sign(course.base()) * observed.value() / Math.abs(required.value()));
  }

  /**
   * Growth a year as a share, also between negative values, where it is that of their amounts: the
   * caller turns its sign.
   */
  private static Outcome<Double> annual(double base, double value, double years) {
    Outcome<Double> growth = Growth.cagr(Math.abs(base), sign(base) * value, years);
    return growth.isPresent() ? Outcome.of(growth.value() / 100) : growth;
  }

  private static double sign(double base) {
    return base < 0 ? -1 : 1;
  }
}
