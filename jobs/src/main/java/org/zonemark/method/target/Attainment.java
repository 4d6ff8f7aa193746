package org.zonemark.method.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Interval;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;

/**
 * Whether a promise is kept, and how far it is on its way.
 *
 * <p>A verdict comes only from an observation of the target's own period; the nearest earlier one
 * shows progress and never decides. Levels, growth, shares, ratios, increments, gaps and ranks are
 * all compared in the target's unit.
 */
public final class Attainment {
  private Attainment() {}

  /** The judgement on a target. */
  public enum Status {
    /** The observation of the target's period meets it. */
    ATTAINED,
    /** The period is over, and its observation does not meet the target. */
    MISSED,
    /** The period is not over. */
    NOT_DUE,
    /** Something is missing for a judgement; the reason says what. */
    NOT_JUDGEABLE;

    /** The status as tables and code lists write it, such as {@code not_due}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A promised value.
   *
   * @param operator how the value is meant
   * @param value in the unit; the lower end of a range
   * @param valueHi the upper end of a range, not below value; null otherwise
   * @param exact whether {@code =}, {@code ~} and range mean neither less nor more
   * @param printStep the unit in the value's last printed place, or null where unknown
   * @param unit code of the unit
   * @param period when it is to be kept
   * @param baseValue the value the plan starts from, or null where unknown
   * @param basePeriod of the base value, or null where unknown
   */
  public record Target(
      Operator operator,
      double value,
      Double valueHi,
      boolean exact,
      Double printStep,
      String unit,
      Period period,
      Double baseValue,
      Period basePeriod) {
    public Target {
      requireStatement(operator, value, valueHi);
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(period, "period");
      if (baseValue != null && !Double.isFinite(baseValue)) {
        throw new IllegalArgumentException("A base is finite, was " + baseValue);
      }
    }
  }

  /**
   * A reported value of the target's series.
   *
   * @param id of the observation
   * @param period it is of
   * @param operator how the value is meant: a publication may print only a bound
   * @param value in the unit; the lower end of a range
   * @param valueHi the upper end of a range, not below value; null otherwise
   * @param printStep the unit in the value's last printed place, or null where unknown
   * @param unit code of the unit
   */
  public record Observation(
      String id,
      Period period,
      Operator operator,
      double value,
      Double valueHi,
      Double printStep,
      String unit) {
    public Observation {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(period, "period");
      Objects.requireNonNull(unit, "unit");
      requireStatement(operator, value, valueHi);
    }

    /**
     * Whether the value stands for the quantity itself, if only about, and not for a bound of it.
     */
    public boolean isPoint() {
      return operator == Operator.EQUAL || operator == Operator.REACH || operator == Operator.ABOUT;
    }
  }

  /**
   * The circumstances of a judgement.
   *
   * @param asOf the day of the judgement
   * @param direction of the indicator
   * @param scale of the target's measure
   * @param tolerancePct how far from an approximate number (约) a value may lie, in percent of it
   */
  public record Context(LocalDate asOf, Direction direction, Scale scale, double tolerancePct) {
    public Context {
      Objects.requireNonNull(asOf, "asOf");
      Objects.requireNonNull(direction, "direction");
      Objects.requireNonNull(scale, "scale");
      if (!(tolerancePct >= 0 && tolerancePct <= 100)) {
        throw new IllegalArgumentException("A tolerance is 0 to 100 %, was " + tolerancePct);
      }
    }

    private Direction better() {
      return scale == Scale.PLACES ? Direction.SMALLER_IS_BETTER : direction;
    }
  }

  /**
   * A judgement. Every number is null where it cannot be given.
   *
   * @param status the verdict
   * @param reason why there is none; null for attained and missed
   * @param due whether the target's period is over
   * @param observation the one judged or shown: of the target's period, else the nearest before it
   * @param targetValue the value that gap, progress and growth are measured to, in the unit
   * @param baseValue the value that progress is measured from, in the unit
   * @param gap distance to the target value in the good direction, in the unit: negative is short
   * @param progressPct share of the way from base to target, in percent: {@code 100 (y - y0) / (T -
   *     y0)}
   * @param progressReason why an observation has no such share: {@code base_missing}, {@code
   *     bound_inconclusive}, {@code target_equals_base}, or {@code base_beyond_target} where the
   *     base already met the target; null with a share, and without an observation
   * @param elapsedPct share of the time from base to target that had passed at the end of the
   *     observation's period (时序进度), in percent
   * @param scheduleRatio progress over elapsed: 1 is on a straight line
   * @param expectedLinear {@link #expectedLinear} at the end of the observation's period, in the
   *     unit
   * @param expectedGeometric {@link #expectedGeometric} at the same time, in the unit; levels only
   * @param requiredGrowthPct growth a year from an earlier observation to the target, in percent;
   *     levels only
   * @param observedGrowthPct growth a year from the base to the observation, in percent; levels
   *     only
   */
  public record Judgement(
      Status status,
      Reason reason,
      boolean due,
      Observation observation,
      Double targetValue,
      Double baseValue,
      Double gap,
      Double progressPct,
      Reason progressReason,
      Double elapsedPct,
      Double scheduleRatio,
      Double expectedLinear,
      Double expectedGeometric,
      Double requiredGrowthPct,
      Double observedGrowthPct) {
    public Judgement {
      boolean verdict = status == Status.ATTAINED || status == Status.MISSED;
      if (verdict == (reason != null)) {
        throw new IllegalArgumentException(
            "A verdict has no reason and its lack has one, were " + status + " and " + reason);
      }
    }

    /** A judgement that something outside the arithmetic forbids, such as a missing definition. */
    public static Judgement notJudgeable(Reason reason, boolean due) {
      return verdict(Status.NOT_JUDGEABLE, reason, due);
    }

    private static Judgement verdict(Status status, Reason reason, boolean due) {
      return new Judgement(
          status, reason, due, null, null, null, null, null, null, null, null, null, null, null,
          null);
    }
  }

  /**
   * A rate that a level may be carried forward with.
   *
   * @param pct growth a year, in percent
   * @param priceBasis of the rate
   */
  public record Rate(double pct, PriceBasis priceBasis) {}

  /**
   * A level carried forward to the target's period at a known rate.
   *
   * @param projected the projected value in the target's unit, or why there is none
   * @param illustration what compounding gives where it is not allowed as a projection because the
   *     price bases differ; to be shown only with that said. Null otherwise
   * @param illustrationRatePct the rate of the illustration, in percent; null without one
   * @param illustrationGap distance of the illustration to the target: negative is short
   */
  public record Projection(
      Outcome<Double> projected,
      Double illustration,
      Double illustrationRatePct,
      Double illustrationGap) {
    private static Projection none(Reason reason) {
      return new Projection(Outcome.none(reason), null, null, null);
    }
  }

  /**
   * Judges a target by the observations of its own series (zone, indicator, measure and scope).
   *
   * <p>What meets a target: {@code >= > <= <} as written; reach, this value or better; {@code =}
   * this value or better, and where neither direction is better or the target is exact, what would
   * be printed the same (within half the coarser printed step); {@code ~} the same with a
   * tolerance; range, inside or better. A rank is better where it is smaller.
   *
   * <p>An observation that is itself a bound decides only where every value it leaves possible
   * meets the target, or none does; otherwise {@code bound_inconclusive}.
   *
   * <p>Null rule: after the period without an observation of it the reason given; one in another
   * unit, {@code unit_differs}. Before the end of the period {@code not_due} unless its own
   * observation already meets the target. Progress needs a base, which is the target's own or else
   * the observation of its base period.
   *
   * <p>Source: Eurostat, Sustainable development in the EU, and Statistics Canada's CIF methodology
   * for progress and required growth; 时序进度 as in the reviews of five-year plans.
   *
   * @param observations of the target's series, in any order; of several of one period the one that
   *     is no bound counts, then the one whose id comes first
   * @param unobserved why there is no observation of the target's period, where there is none
   */
  public static Judgement judge(
      Target target, List<Observation> observations, Reason unobserved, Context context) {
    boolean due = context.asOf().isAfter(target.period().lastDay());
    Observation own = ofPeriod(target.period(), observations).orElse(null);
    if (own != null && !own.unit().equals(target.unit())) {
      return Judgement.notJudgeable(Reason.UNIT_DIFFERS, due);
    }
    Observation shown = own == null ? nearest(target, observations) : own;
    Status status;
    Reason reason = null;
    if (own != null && accepted(target, step(own), context).contains(possible(own, context))) {
      status = Status.ATTAINED;
    } else if (!due) {
      status = Status.NOT_DUE;
      reason = Reason.NOT_YET_DUE;
    } else if (own == null) {
      status = Status.NOT_JUDGEABLE;
      reason = unobserved;
    } else if (accepted(target, step(own), context).excludes(possible(own, context))) {
      status = Status.MISSED;
    } else {
      status = Status.NOT_JUDGEABLE;
      reason = Reason.BOUND_INCONCLUSIVE;
    }
    boolean undecided = reason == Reason.BOUND_INCONCLUSIVE;
    return progress(target, observations, context, shown, status, reason, due, undecided);
  }

  /**
   * Judges a target of whose series no more is known than the observations: where there are none,
   * the reason is {@code no_observation}, and where none is of its period {@code
   * no_observation_of_period}.
   */
  public static Judgement judge(Target target, List<Observation> observations, Context context) {
    Reason unobserved =
        observations.isEmpty() ? Reason.NO_OBSERVATION : Reason.NO_OBSERVATION_OF_PERIOD;
    return judge(target, observations, unobserved, context);
  }

  /**
   * Whether an observation, of whatever period, meets the target: every value that it leaves
   * possible does. One of an earlier period meets it early, which is no verdict.
   */
  public static boolean meets(Target target, Observation observation, Context context) {
    return observation.unit().equals(target.unit())
        && accepted(target, step(observation), context).contains(possible(observation, context));
  }

  /**
   * Whether some value keeps both of two promises about one quantity: of at least 700 and at most
   * 650 none does.
   */
  public static boolean canBothHold(Target one, Target other, Context context) {
    return !accepted(one, 0, context).excludes(accepted(other, 0, context));
  }

  /**
   * Which way a promise points: at least and more than go up, at most and less than go down, the
   * others go the indicator's way; neither where the target is exact.
   */
  public static Direction direction(Target target, Context context) {
    return switch (target.operator()) {
      case AT_LEAST, MORE_THAN -> Direction.LARGER_IS_BETTER;
      case AT_MOST, LESS_THAN -> Direction.SMALLER_IS_BETTER;
      case REACH ->
          context.better() == Direction.SMALLER_IS_BETTER
              ? Direction.SMALLER_IS_BETTER
              : Direction.LARGER_IS_BETTER;
      case EQUAL, ABOUT, RANGE -> target.exact() ? Direction.NEUTRAL : context.better();
    };
  }

  /** The stated value that is to be reached: the nearer end of a range. */
  public static double aim(Target target, Context context) {
    return target.operator() == Operator.RANGE && context.better() == Direction.SMALLER_IS_BETTER
        ? target.valueHi()
        : target.value();
  }

  /**
   * Judges a bundle of targets by its members: missed where one is, else not judgeable where one is
   * (for the first such reason), else not due where one is, else attained. A bundle without members
   * is not judgeable ({@code definition_missing}).
   */
  public static Judgement bundle(List<Judgement> members) {
    boolean due = !members.isEmpty() && members.stream().allMatch(Judgement::due);
    for (Status status : List.of(Status.MISSED, Status.NOT_JUDGEABLE, Status.NOT_DUE)) {
      for (Judgement member : members) {
        if (member.status() == status) {
          return Judgement.verdict(status, member.reason(), due);
        }
      }
    }
    return members.isEmpty()
        ? Judgement.notJudgeable(Reason.DEFINITION_MISSING, due)
        : Judgement.verdict(Status.ATTAINED, null, due);
  }

  /**
   * Carries a level forward to the target's period: {@code value * (1 + rate)^n}, n years.
   *
   * <p>Null rule: a rate at comparable prices is never compounded on a level at current prices, nor
   * on one of unknown basis: {@code price_basis_mixed}, with the same number as an illustration.
   * Without a rate {@code rate_missing}; for anything but a level {@code rate_measure}; from a
   * bound {@code bound_inconclusive}; from another unit {@code unit_differs}.
   *
   * @param from the observation to start from, of the target's period or before
   * @param levelBasis the prices of the observation
   * @param rate the known rate, or null where none is
   */
  public static Projection project(
      Observation from, PriceBasis levelBasis, Rate rate, Target target, Context context) {
    if (context.scale() != Scale.LEVEL) {
      return Projection.none(Reason.RATE_MEASURE);
    }
    if (!from.unit().equals(target.unit())) {
      return Projection.none(Reason.UNIT_DIFFERS);
    }
    if (!from.isPoint()) {
      return Projection.none(Reason.BOUND_INCONCLUSIVE);
    }
    if (rate == null) {
      return Projection.none(Reason.RATE_MISSING);
    }
    double years = from.period().yearsTo(target.period());
    Outcome<Double> carried = Growth.project(from.value(), rate.pct(), years);
    if (!carried.isPresent() || levelBasis.compounds(rate.priceBasis())) {
      return new Projection(carried, null, null, null);
    }
    double gap = gap(target, carried.value(), context);
    return new Projection(Outcome.none(Reason.PRICE_BASIS_MIXED), carried.value(), rate.pct(), gap);
  }

  /** A distance to a target in percent of the target, which is not zero. */
  public static double gapPct(double gap, double target) {
    return 100 * (gap / Math.abs(target));
  }

  /**
   * Share of the way from base to target, in percent: {@code 100 (observed - base) / (target -
   * base)}; above 100 beyond the target, negative on the way back. Empty where the target equals
   * the base.
   */
  public static Optional<Double> progressPct(double base, double observed, double target) {
    double way = Decimals.difference(target, base);
    if (way == 0) {
      return Optional.empty();
    }
    return Outcome.number(100 * (Decimals.difference(observed, base) / way)).toOptional();
  }

  /**
   * The value on the straight line from base to target after a share of the time, in their unit:
   * {@code base (1 - share) + target share}, which meets both ends exactly.
   */
  public static double expectedLinear(double base, double target, double elapsedShare) {
    return base * (1 - elapsedShare) + target * elapsedShare;
  }

  /**
   * The value at constant growth from base to target after a share of the time, in their unit:
   * {@code base (target / base)^share}. Between rising positive ends it lies below the straight
   * line. Empty where base and target are not of the same sign, or one is zero.
   */
  public static Optional<Double> expectedGeometric(
      double base, double target, double elapsedShare) {
    if (base == 0 || target == 0 || base > 0 != target > 0) {
      return Optional.empty();
    }
    if (elapsedShare == 1) {
      return Optional.of(target);
    }
    return Outcome.number(base * StrictMath.pow(target / base, elapsedShare)).toOptional();
  }

  private static Judgement progress(
      Target target,
      List<Observation> observations,
      Context context,
      Observation shown,
      Status status,
      Reason reason,
      boolean due,
      boolean undecided) {
    double aim = aim(target, context);
    Double base = base(target, observations);
    if (shown == null) {
      return new Judgement(
          status, reason, due, null, aim, base, null, null, null, null, null, null, null, null,
          null);
    }
    Double gap = undecided ? null : gap(target, worst(shown, context), context);
    Double progress = null;
    Double elapsed = null;
    Double ratio = null;
    Double linear = null;
    Double geometric = null;
    Double required = null;
    Double observed = null;
    boolean level = context.scale() == Scale.LEVEL;
    double left = shown.period().yearsTo(target.period());
    if (level && shown.isPoint() && left > 0) {
      required = Growth.required(shown.value(), aim, left).value();
    }
    Reason none = noWay(target, base, shown, context);
    if (none == null) {
      progress = progressPct(base, shown.value(), aim).orElse(null);
    }
    boolean way = none != Reason.BASE_BEYOND_TARGET;
    if (base != null && target.basePeriod() != null) {
      double whole = target.basePeriod().yearsTo(target.period());
      double passed = target.basePeriod().yearsTo(shown.period());
      if (passed > 0 && whole > 0) {
        double share = passed / whole;
        elapsed = 100 * share;
        ratio = progress == null ? null : Double.valueOf(progress / elapsed);
        linear = way ? Double.valueOf(expectedLinear(base, aim, share)) : null;
        geometric = level && way ? expectedGeometric(base, aim, share).orElse(null) : null;
        observed =
            level && shown.isPoint() ? Growth.cagr(base, shown.value(), passed).value() : null;
      }
    }
    return new Judgement(
        status, reason, due, shown, aim, base, gap, progress, none, elapsed, ratio, linear,
        geometric, required, observed);
  }

  /** Why there is no share of a way from base to target; null where there is one. */
  private static Reason noWay(Target target, Double base, Observation shown, Context context) {
    if (base == null) {
      return Reason.BASE_MISSING;
    }
    if (Decimals.compare(base, aim(target, context)) == 0) {
      return Reason.TARGET_EQUALS_BASE;
    }
    if (isMetBy(target, base, context)) {
      return Reason.BASE_BEYOND_TARGET;
    }
    return shown.isPoint() ? null : Reason.BOUND_INCONCLUSIVE;
  }

  /** Whether a value in the target's unit meets the target. */
  public static boolean isMetBy(Target target, double value, Context context) {
    return accepted(target, 0, context).contains(Interval.between(value, value));
  }

  private static Optional<Observation> ofPeriod(Period period, List<Observation> observations) {
    return observations.stream()
        .filter(observation -> observation.period().equals(period))
        .min(
            Comparator.comparing((Observation observation) -> observation.operator())
                .thenComparing(Observation::id));
  }

  /** The latest earlier observation whose value can stand in one row of time with the target's. */
  private static Observation nearest(Target target, List<Observation> observations) {
    return observations.stream()
        .filter(observation -> observation.unit().equals(target.unit()))
        .map(Observation::period)
        .filter(period -> period.isLike(target.period()))
        .filter(period -> period.lastDay().isBefore(target.period().lastDay()))
        .max(Comparator.comparing(Period::lastDay))
        .flatMap(
            period ->
                ofPeriod(
                    period,
                    observations.stream()
                        .filter(observation -> observation.unit().equals(target.unit()))
                        .toList()))
        .orElse(null);
  }

  private static Double base(Target target, List<Observation> observations) {
    if (target.baseValue() != null || target.basePeriod() == null) {
      return target.baseValue();
    }
    return ofPeriod(target.basePeriod(), observations)
        .filter(observation -> observation.isPoint() && observation.unit().equals(target.unit()))
        .map(Observation::value)
        .orElse(null);
  }

  /** The values that keep the promise. */
  private static Interval accepted(Target target, double observedStep, Context context) {
    double value = target.value();
    return switch (target.operator()) {
      case AT_LEAST -> Interval.atLeast(value);
      case MORE_THAN -> Interval.moreThan(value);
      case AT_MOST -> Interval.atMost(value);
      case LESS_THAN -> Interval.lessThan(value);
      case REACH ->
          context.better() == Direction.SMALLER_IS_BETTER
              ? Interval.atMost(value)
              : Interval.atLeast(value);
      case EQUAL -> orBetter(target, context, value, value, sameInPrint(target, observedStep));
      case ABOUT -> orBetter(target, context, value, value, tolerance(value, context));
      case RANGE -> orBetter(target, context, value, target.valueHi(), 0);
    };
  }

  /** From low to high or better; where nothing is better, within the margin around both. */
  private static Interval orBetter(
      Target target, Context context, double low, double high, double margin) {
    Direction better = target.exact() ? Direction.NEUTRAL : context.better();
    // What an equal number lacks in print is only forgiven where it must be hit, not reached.
    double slack = target.operator() == Operator.EQUAL ? 0 : margin;
    return switch (better) {
      case LARGER_IS_BETTER -> Interval.atLeast(low - slack);
      case SMALLER_IS_BETTER -> Interval.atMost(high + slack);
      case NEUTRAL -> Interval.between(low - margin, high + margin);
    };
  }

  /** The values that an observation leaves possible. */
  private static Interval possible(Observation observation, Context context) {
    double value = observation.value();
    return switch (observation.operator()) {
      case EQUAL, REACH -> Interval.between(value, value);
      case AT_LEAST -> Interval.atLeast(value);
      case MORE_THAN -> Interval.moreThan(value);
      case AT_MOST -> Interval.atMost(value);
      case LESS_THAN -> Interval.lessThan(value);
      case ABOUT ->
          Interval.between(value - tolerance(value, context), value + tolerance(value, context));
      case RANGE -> Interval.between(value, observation.valueHi());
    };
  }

  private static double tolerance(double value, Context context) {
    return Math.abs(value) * context.tolerancePct() / 100;
  }

  private static double sameInPrint(Target target, double observedStep) {
    return Math.max(target.printStep() == null ? 0 : target.printStep(), observedStep) / 2;
  }

  private static double step(Observation observation) {
    return observation.printStep() == null ? 0 : observation.printStep();
  }

  /** The printed value of an observation, of a range the end that says least in its favour. */
  private static double worst(Observation observation, Context context) {
    return observation.operator() == Operator.RANGE
            && context.better() == Direction.SMALLER_IS_BETTER
        ? observation.valueHi()
        : observation.value();
  }

  /**
   * Distance to the stated value, negative is short; tolerance and printed steps do not shift it.
   */
  private static double gap(Target target, double observed, Context context) {
    return switch (direction(target, context)) {
      case LARGER_IS_BETTER -> Decimals.difference(observed, aim(target, context));
      case SMALLER_IS_BETTER -> Decimals.difference(aim(target, context), observed);
      case NEUTRAL -> {
        double low = target.value();
        double high = target.valueHi() == null ? low : target.valueHi();
        yield Math.min(
            0, Math.min(Decimals.difference(observed, low), Decimals.difference(high, observed)));
      }
    };
  }

  private static void requireStatement(Operator operator, double value, Double valueHi) {
    Objects.requireNonNull(operator, "operator");
    boolean range = operator == Operator.RANGE;
    if (!Double.isFinite(value) || range != (valueHi != null) || range && !(valueHi >= value)) {
      throw new IllegalArgumentException(
          "A value is finite, and only a range has an upper end not below it, was "
              + operator.code()
              + " "
              + value
              + " "
              + valueHi);
    }
  }
}
