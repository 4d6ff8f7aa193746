package org.zonemark.method.target;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;

/**
 * Whether a promise is kept. A verdict comes only from a value of the promise's own period; the
 * nearest earlier one is shown and never decides. Levels, growth, shares, ratios, increments, gaps
 * and ranks are all compared in the promise's unit.
 *
 * @param status the verdict
 * @param reason why there is none; null for attained and missed
 * @param due whether the promise can be judged by now: its period is over, or it is its last day
 *     and its value is known
 * @param value the one judged or shown: of the promise's period, else the nearest before it; null
 *     where there is none, or it cannot be compared
 */
public record Verdict(Status status, Reason reason, boolean due, ObservedValue value) {

  /** The judgement on a target. */
  public enum Status {
    /** The value of the target's period meets it. */
    ATTAINED,
    /** The period is over, and its value does not meet the target. */
    MISSED,
    /** The period is not over. */
    NOT_DUE,
    /** Something is missing for a judgement; the reason says what. */
    NOT_JUDGEABLE;

    /** The status as tables and code lists write it, such as {@code not_due}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this code. */
    public static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** Rejects a verdict with a reason, and the lack of one without. */
  public Verdict {
    Objects.requireNonNull(status, "status");
    boolean decided = status == Status.ATTAINED || status == Status.MISSED;
    if (decided == (reason != null)) {
      throw new IllegalArgumentException(
          "A verdict has no reason and its lack has one, were " + status + " and " + reason);
    }
  }

  /** What something outside the arithmetic forbids to judge, such as a missing definition. */
  public static Verdict notJudgeable(Reason reason, boolean due) {
    return new Verdict(Status.NOT_JUDGEABLE, reason, due, null);
  }

  /**
   * Judges a promise by what is known of its series.
   *
   * <p>What meets it: {@code >= > <= <} as written; reach, this value or better; {@code =} this
   * value or better, and where neither direction is better or the promise is exact, what would be
   * printed the same (within half the coarser printed step); {@code ~} the same with a tolerance;
   * range, inside or better. A rank is better where it is smaller.
   *
   * <p>A value that is itself a bound decides only where every number it leaves possible meets the
   * promise, or none does; otherwise {@code bound_inconclusive}.
   *
   * <p>From the last day of the period on a value of it decides, whether it meets the promise or
   * not; before that day only one that meets it. Without such a value the promise is open until the
   * period is over.
   *
   * <p>Null rule: after the period without a value of it the reason given; one in another unit,
   * {@code unit_differs}; taken back, {@code withdrawn}; what is open is {@code not_yet_due}.
   *
   * <p>Of several values of one period the one that is no bound counts, then the one whose id comes
   * first.
   */
  public static Verdict of(JudgementBasis basis) {
    Promise promise = basis.promise();
    Circumstances circumstances = basis.circumstances();
    ObservedValue own = ObservedValue.ofPeriod(promise.period(), basis.values()).orElse(null);
    boolean due =
        own == null
            ? circumstances.asOf().isAfter(promise.period().lastDay())
            : promise.isDecidedOn(circumstances.asOf());
    if (basis.withdrawn()) {
      return notJudgeable(Reason.WITHDRAWN, due);
    }
    if (own != null && !own.unit().equals(promise.unit())) {
      return notJudgeable(Reason.UNIT_DIFFERS, due);
    }
    ObservedValue shown = own == null ? nearest(basis) : own;
    if (own != null && promise.isMetBy(own, circumstances)) {
      return new Verdict(Status.ATTAINED, null, due, shown);
    }
    if (!due) {
      return new Verdict(Status.NOT_DUE, Reason.NOT_YET_DUE, false, shown);
    }
    if (own == null) {
      return new Verdict(Status.NOT_JUDGEABLE, basis.lack(), true, shown);
    }
    return promise.isMissedBy(own, circumstances)
        ? new Verdict(Status.MISSED, null, true, shown)
        : new Verdict(Status.NOT_JUDGEABLE, Reason.BOUND_INCONCLUSIVE, true, shown);
  }

  /**
   * Judges a bundle of targets by its members: missed where one is, else not judgeable where one is
   * (for the first such reason), else not due where one is, else attained. A bundle without members
   * is not judgeable ({@code definition_missing}).
   */
  public static Verdict ofBundle(List<Verdict> members) {
    boolean due = !members.isEmpty() && members.stream().allMatch(Verdict::due);
    for (Status status : List.of(Status.MISSED, Status.NOT_JUDGEABLE, Status.NOT_DUE)) {
      for (Verdict member : members) {
        if (member.status() == status) {
          return new Verdict(status, member.reason(), due, null);
        }
      }
    }
    return members.isEmpty()
        ? notJudgeable(Reason.DEFINITION_MISSING, due)
        : new Verdict(Status.ATTAINED, null, due, null);
  }

  /** The latest earlier value that can stand in one row of time with the promised one. */
  private static ObservedValue nearest(JudgementBasis basis) {
    Promise promise = basis.promise();
    List<ObservedValue> alike =
        basis.values().stream().filter(value -> value.unit().equals(promise.unit())).toList();
    return alike.stream()
        .map(ObservedValue::period)
        .filter(period -> period.isLike(promise.period()))
        .filter(period -> period.lastDay().isBefore(promise.period().lastDay()))
        .max(Comparator.comparing(Period::lastDay))
        .flatMap(period -> ObservedValue.ofPeriod(period, alike))
        .orElse(null);
  }

  /**
   * Whether the nearest value before the promise's period meets it, where nothing is known of that
   * period.
   *
   * <p>Null rule: empty where the value of the period decides or something else forbids to judge,
   * where no earlier value is known or it is a bound that decides nothing, and of what does not
   * last from one period to the next: flows, growth and increments.
   */
  Optional<Boolean> metByLastKnown(JudgementBasis basis) {
    boolean asked =
        status == Status.NOT_JUDGEABLE
            && reason == Reason.NO_OBSERVATION_OF_PERIOD
            && value != null
            && basis.circumstances().lasting();
    if (!asked) {
      return Optional.empty();
    }
    if (basis.promise().isMetBy(value, basis.circumstances())) {
      return Optional.of(true);
    }
    return basis.promise().isMissedBy(value, basis.circumstances())
        ? Optional.of(false)
        : Optional.empty();
  }

  /** Whether what is known can be held against the promise at all. */
  boolean isComparable() {
    return reason != Reason.UNIT_DIFFERS && reason != Reason.WITHDRAWN;
  }

  /** Whether the value judged or shown is of a period. */
  boolean isOf(Period period) {
    return value != null && value.period().equals(period);
  }
}
