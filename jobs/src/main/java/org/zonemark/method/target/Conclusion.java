package org.zonemark.method.target;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zonemark.method.number.Outcome;

/**
 * What a review of a plan says of a target, in the words of the reviews of five-year plans. It
 * refines the verdict ({@link Verdict.Status}) and never contradicts it.
 */
public enum Conclusion {
  /** Farther from the target than the base was. */
  REGRESSING,
  /** The value of the period does not meet the target. */
  MISSED,
  /** Slower than time by more than the tolerance (滞后). */
  BEHIND,
  /** Of several parts some are kept and some are not; of two tiers only the lower one. */
  PARTLY,
  /** What is needed for a judgement is missing. */
  NOT_JUDGEABLE,
  /**
   * The value of the period is not known; the last one known before it does not meet the target.
   */
  SHORT_BY_LAST_KNOWN,
  /** The value of the period is not known; the last one known before it meets the target. */
  MET_BY_LAST_KNOWN,
  /** Not due, and no schedule can be told; the reason says why. */
  NOT_DUE,
  /** With time, within the tolerance (基本符合预期). */
  ON_SCHEDULE,
  /** Faster than time by more than the tolerance (快于预期). */
  AHEAD,
  /** The value of the period meets the target. */
  ATTAINED,
  /** A value from before the end of the period meets the target (提前实现). */
  ATTAINED_EARLY,
  /** The value of the period goes beyond the target by more than the tolerance (超额完成). */
  EXCEEDED;

  private static final Set<Conclusion> KEPT = Set.of(ATTAINED, ATTAINED_EARLY, EXCEEDED);

  /** The conclusion as tables and code lists write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The conclusion with this code. */
  public static Conclusion of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What is counted: the last known value says how a target stands, and is no judgement on it. */
  public Conclusion counted() {
    return this == SHORT_BY_LAST_KNOWN || this == MET_BY_LAST_KNOWN ? NOT_JUDGEABLE : this;
  }

  /** Whether the promise is kept, in time or early. */
  public boolean isKept() {
    return KEPT.contains(this);
  }

  /**
   * The conclusion of one target. Attained before the period is over is early; attained by more
   * than the tolerance beyond the target is exceeded. Before the period is over the schedule says
   * how it stands, and an earlier value that already meets the target says attained early. Where
   * the period is over without a value, the last one known before it says how the target stood, if
   * such a value lasts.
   *
   * @param metByLastKnown {@link Verdict#metByLastKnown}
   * @param isBeyond whether the value lies beyond the target by more than is forgiven
   * @param schedule {@link Schedule#assess} of the latest value, or why there is none
   */
  public static Conclusion of(
      Verdict verdict,
      Optional<Boolean> metByLastKnown,
      boolean isBeyond,
      Outcome<Assessment> schedule) {
    return switch (verdict.status()) {
      case MISSED -> MISSED;
      case NOT_JUDGEABLE ->
          metByLastKnown
              .map(met -> met ? MET_BY_LAST_KNOWN : SHORT_BY_LAST_KNOWN)
              .orElse(NOT_JUDGEABLE);
      case ATTAINED -> !verdict.due() ? ATTAINED_EARLY : isBeyond ? EXCEEDED : ATTAINED;
      case NOT_DUE -> schedule.isPresent() ? of(schedule.value()) : NOT_DUE;
    };
  }

  private static Conclusion of(Assessment schedule) {
    return switch (schedule.standing()) {
      // The value of the last year is known before the year is over, and may yet be revised.
      case MISSED -> schedule.value() != null && schedule.value() < 0 ? REGRESSING : BEHIND;
      case ATTAINED, ATTAINED_EARLY -> ATTAINED_EARLY;
      case AHEAD -> AHEAD;
      case ON_SCHEDULE -> ON_SCHEDULE;
      case BEHIND -> BEHIND;
      case REGRESSING -> REGRESSING;
      default ->
          throw new IllegalArgumentException(
              "No standing of a schedule, was " + schedule.standing());
    };
  }

  /**
   * The one conclusion of a promise in two tiers, 保5争4: kept where the stretch is, partly where
   * only the floor is, missed where the floor is. While the stretch is open the floor speaks.
   */
  public static Conclusion ofTiers(Conclusion floor, Conclusion stretch) {
    if (floor.counted() != floor || stretch.counted() != stretch) {
      return ofTiers(floor.counted(), stretch.counted());
    }
    if (floor == MISSED || stretch.isKept()) {
      return floor == MISSED ? MISSED : stretch;
    }
    return floor.isKept() && stretch == MISSED ? PARTLY : floor;
  }

  /**
   * The conclusion of a bundle: partly where some members are kept and some missed; else missed
   * where one is, not judgeable where one is; kept where all are; before that the weakest member's.
   * Without members not judgeable.
   */
  public static Conclusion ofBundle(List<Conclusion> members) {
    boolean missed = members.contains(MISSED);
    if (missed && members.stream().anyMatch(Conclusion::isKept)) {
      return PARTLY;
    }
    boolean open = members.stream().anyMatch(member -> member.counted() == NOT_JUDGEABLE);
    if (missed || members.isEmpty() || open) {
      return missed ? MISSED : NOT_JUDGEABLE;
    }
    return members.stream().min(Conclusion::compareTo).orElseThrow();
  }
}
