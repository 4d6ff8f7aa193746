package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.target.Verdict.Status;

/**
 * A promise and its judgement.
 *
 * @param zone the zone that promised
 * @param plan the plan or report it stands in; null where unknown
 * @param indicator what is promised
 * @param comparator with whom it is compared (a share of, a gap to, a rank among); null for none
 * @param promise what is promised
 * @param verdict how it is judged
 * @param pace how far it has come, and where it leads; of what is met early nothing of the way left
 * @param aliasNote that the indicator is read as another one by a declared alias; null where it is
 *     not
 * @param duplicateOf the target this one repeats; null where it is the promise that is counted
 * @param sourceRef the clause it stands in; null where unknown
 * @param outlook what a review says besides; null for nothing
 * @param way who answers for it, and the values on the way to it; null where nothing is known
 */
public record TargetRow(
    Name zone,
    Name plan,
    Name indicator,
    Name comparator,
    Promise promise,
    Verdict verdict,
    Pace pace,
    Name aliasNote,
    Repeated duplicateOf,
    String sourceRef,
    Outlook outlook,
    Way way) {
  /** Standing of what is open and behind, or projected to fall short. */
  public static final String OFF_COURSE = "behind";

  /** Standing of what an earlier value meets already. */
  public static final String EARLY = "attained_early";

  /** Reason and standing of what ends on the day of the judgement or before it, without a value. */
  public static final String AWAITING = "awaiting_value";

  /** Standings of what is not yet judged and not off course, what needs attention first. */
  public static final List<String> OPEN = List.of(AWAITING, Status.NOT_DUE.code(), EARLY);

  private static final Set<String> BEHIND = Set.of("behind", "regressing");

  /** Measures of which nothing adds up over the time that is promised. */
  private static final Set<String> RATES = Set.of("growth", "sequential_growth");

  public TargetRow {
    Objects.requireNonNull(zone, "A target names its zone");
    Objects.requireNonNull(indicator, "A target names its indicator");
    Objects.requireNonNull(promise, "A target promises something");
    Objects.requireNonNull(verdict, "A target is judged");
    Objects.requireNonNull(pace, "A target has a pace, known or not");
  }

  /** Whether it is judged so. */
  public boolean is(Status status) {
    return status().equals(status.code());
  }

  /** Whether a place in a list is promised. */
  public boolean isPlace() {
    return measure().equals("rank");
  }

  /** Whether a rate is promised: no part of it is made in a part of the time. */
  public boolean isRate() {
    return RATES.contains(measure());
  }

  /** Whether something to be done is promised, and no number. */
  public boolean isMilestone() {
    return measure().equals("milestone");
  }

  /** Whether a smaller value is the better one: of ranks, and of what shall not exceed or fall. */
  public boolean isFalling() {
    return promise.direction() < 0;
  }

  /**
   * Whether the base lies beyond the target already, so that a share of the way from one to the
   * other would say the opposite of the verdict.
   */
  public boolean startsBeyond() {
    Double base = way == null ? null : way.baseValue();
    return base != null && (isFalling() ? base <= value() : base >= value());
  }

  /** The year in which it is due; 0 where its period names none. */
  public int dueYear() {
    String last = period().substring(period().indexOf('/') + 1);
    return last.matches("[0-9]{4}.*") ? Integer.parseInt(last.substring(0, 4)) : 0;
  }

  /** Whether it is not due and stands worse than elapsed time asks for. */
  public boolean isBehind() {
    return is(Status.NOT_DUE)
        && outlook != null
        && (isBehind(outlook.schedule()) || isBehind(outlook.conclusion()));
  }

  /** Whether the code of a standing or a conclusion says so; false for null. */
  public static boolean isBehind(String code) {
    return code != null && BEHIND.contains(code);
  }

  /** Whether it is not due and what is projected falls short; false where nothing is projected. */
  public boolean isProjectedShort() {
    if (!is(Status.NOT_DUE) || isEarly()) {
      return false;
    }
    if (outlook != null && !outlook.projections().isEmpty()) {
      return outlook.projections().stream()
          .allMatch(each -> each.reachedYear() == null || each.reachedYear() > dueYear());
    }
    return projected() != null && (isFalling() ? projected() > value() : projected() < value());
  }

  /** Whether it is not due and will not be kept as it goes: behind, or projected to fall short. */
  public boolean isOffCourse() {
    return isBehind() || isProjectedShort();
  }

  /** Whether it is not due and met already. */
  public boolean isEarly() {
    return is(Status.NOT_DUE) && outlook != null && EARLY.equals(outlook.conclusion());
  }

  /** Whether its time is over and its value not yet known. */
  public boolean isAwaiting() {
    return AWAITING.equals(reason());
  }

  /**
   * How it stands: its status, or where it is open {@code behind} if it will not be kept as it
   * goes, {@link #EARLY} or {@link #AWAITING}.
   */
  public String standing() {
    if (isOffCourse() || isEarly()) {
      return isEarly() ? EARLY : OFF_COURSE;
    }
    return isAwaiting() ? AWAITING : status();
  }

  /**
   * How far it is short of what is due by now on its way, in the unit of {@link #shortBy}; negative
   * where it is ahead; null where that is not asked or cannot be told.
   */
  public Double shortOfSchedule() {
    Double due = is(Status.NOT_DUE) && !isEarly() && outlook != null ? outlook.expected() : null;
    return due == null || observed() == null || promise.direction() == 0
        ? null
        : Double.valueOf(Decimals.difference(due, observed()) * promise.direction());
  }

  /** Whether this promise is counted: a duplicate is shown and not counted. */
  public boolean counted() {
    return duplicateOf == null;
  }

  /** The promise that another repeats: its id, what it promises, and where it stands, or null. */
  public record Repeated(String id, Promise promise, String sourceRef) {}

  /**
   * Who answers for a target, and the values on the way to it.
   *
   * @param owner who answers for it; null where unknown
   * @param basePeriod the period of the base; null where unknown
   * @param baseValue the value then, in the target's unit; null where unknown
   * @param actual the annual values known of what is promised, by year
   */
  public record Way(String owner, String basePeriod, Double baseValue, List<Point> actual) {
    public Way {
      actual = List.copyOf(actual);
    }
  }

  /** A value in a year. */
  public record Point(int year, double value) {}

  /**
   * What a review of the plan says besides the verdict.
   *
   * @param observedFrom code of where the value comes from; null where there is none
   * @param conclusion code of the conclusion; null where it says no more than the verdict
   * @param tiersConclusion code of the conclusion of both tiers; null where there is one tier
   * @param schedule code of how it stands against elapsed time; null where that is not asked for
   * @param expected the value due in the period observed; null where unknown
   * @param expectedPeriod the period observed
   * @param scheduleReason code of why no schedule can be told of what is open; null where one can
   * @param projections what the methods asked for expect, in order of method
   */
  public record Outlook(
      String observedFrom,
      String conclusion,
      String tiersConclusion,
      String schedule,
      Double expected,
      String expectedPeriod,
      String scheduleReason,
      List<Projected> projections) {
    public Outlook {
      projections = List.copyOf(projections);
    }
  }

  /**
   * What a method expects.
   *
   * @param method code of the method
   * @param value in the target's period, in its unit
   * @param reachedYear the first year that meets the target; null where none does
   * @param probability of meeting it, 0 to 1; null where the method has none
   */
  public record Projected(String method, double value, Integer reachedYear, Double probability) {}

  /**
   * What a rate would lead to. It is no forecast: the rate and the level may stand at different
   * prices.
   *
   * @param ratePct the rate in percent a year
   * @param value the value it would lead to in the target's period, in the target's unit
   * @param shortBy how far that falls short of the target; negative where it lies beyond; null
   *     where unknown
   * @param note what to keep in mind; null for none
   */
  public record Illustration(double ratePct, double value, Double shortBy, Name note) {}

  /**
   * What is promised.
   *
   * @param measure the code of the measure, such as level, growth, share, increment, gap or rank
   * @param op the code of the operator: = &gt;= &gt; &lt;= &lt; ~ range reach
   * @param value the promised value
   * @param valueHi the upper end of a range; null where it is none
   * @param unit the canonical unit
   * @param period the period by which, or over which, it is promised
   * @param tier the code of the tier, floor (底线) or stretch (力争); null for none
   * @param everyYear whether it is to be kept in every year of the period by itself (每年)
   * @param exact whether neither less nor more is meant
   * @param direction 1 where more is better, -1 where less is, 0 where neither is
   */
  public record Promise(
      String measure,
      String op,
      double value,
      Double valueHi,
      String unit,
      String period,
      String tier,
      boolean everyYear,
      boolean exact,
      int direction) {
    public Promise {
      Objects.requireNonNull(measure, "A target names its measure");
      Objects.requireNonNull(op, "A target has an operator");
      Objects.requireNonNull(unit, "A target has a unit");
      Objects.requireNonNull(period, "A target has a period");
    }
  }

  /**
   * How a target is judged.
   *
   * @param status the code of the status: attained, missed, not_due or not_judgeable
   * @param reason the code of what is missing or open; null where the status needs no reason
   * @param observed the observation it is judged by, or else the nearest one; null where there is
   *     none
   * @param observedOf how many zones were ranked, for a rank; null where unknown or no rank
   * @param observedPeriod the period of the observation; null where there is none
   * @param shortBy how far the observation falls short of the target, in the target's unit (places
   *     for a rank, points for percentages); negative where it lies beyond the target; null where
   *     unknown
   * @param missing the statement that would be needed; null where none is known to be
   */
  public record Verdict(
      String status,
      String reason,
      Double observed,
      Integer observedOf,
      String observedPeriod,
      Double shortBy,
      Missing missing) {
    public Verdict {
      Objects.requireNonNull(status, "A target has a status");
    }
  }

  /** A statement that is missing: whose, of which indicator and of which period. */
  public record Missing(Name zone, Name indicator, String period) {}

  /**
   * How far a target has come, and where that leads.
   *
   * @param progressPct how much of the way from the base has been made, in percent; null where
   *     unknown
   * @param elapsedPct how much of the time has passed, in percent; null where unknown
   * @param requiredGrowthPct the growth a year that still leads from the observation to the target,
   *     in percent; null where it does not apply
   * @param projected the projection to the target's period, in the target's unit; null with a
   *     reason
   * @param projectedReason the code of the reason why there is no projection; null where there is
   *     one or none is needed
   * @param illustration what a rate would lead to, labelled as an illustration; null for none
   */
  public record Pace(
      Double progressPct,
      Double elapsedPct,
      Double requiredGrowthPct,
      Double projected,
      String projectedReason,
      Illustration illustration) {}

  public String measure() {
    return promise.measure();
  }

  public String op() {
    return promise.op();
  }

  public double value() {
    return promise.value();
  }

  public Double valueHi() {
    return promise.valueHi();
  }

  public String unit() {
    return promise.unit();
  }

  public String period() {
    return promise.period();
  }

  public String tier() {
    return promise.tier();
  }

  public String status() {
    return verdict.status();
  }

  public String reason() {
    return verdict.reason();
  }

  public Double observed() {
    return verdict.observed();
  }

  public Integer observedOf() {
    return verdict.observedOf();
  }

  public String observedPeriod() {
    return verdict.observedPeriod();
  }

  public Double shortBy() {
    return verdict.shortBy();
  }

  public Double progressPct() {
    return pace.progressPct();
  }

  public Double elapsedPct() {
    return pace.elapsedPct();
  }

  public Double requiredGrowthPct() {
    return isEarly() ? null : pace.requiredGrowthPct();
  }

  public Double projected() {
    return isEarly() ? null : pace.projected();
  }

  public String projectedReason() {
    return isEarly() ? null : pace.projectedReason();
  }

  public Illustration illustration() {
    return isEarly() ? null : pace.illustration();
  }
}
