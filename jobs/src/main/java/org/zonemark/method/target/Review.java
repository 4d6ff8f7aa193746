package org.zonemark.method.target;

import java.util.LinkedHashSet;
import java.util.Set;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/**
 * All that is said of a promise: whether it is kept, how far it is, how fast it goes, where it
 * leads and what a review of the plan concludes. Rows of the table attainment and explanations are
 * made from it and add nothing.
 *
 * <p>Source: Eurostat, Sustainable development in the EU, and Statistics Canada's CIF methodology
 * for progress and required growth; 时序进度 as in the reviews of five-year plans.
 *
 * @param basis what it is judged on
 * @param verdict whether it is kept
 * @param shown the value that the numbers are of: the one of the verdict, or before the promise is
 *     due what has added up in its period; null where there is none
 * @param distance how far the value is from the promise
 * @param way how far it is on its way
 * @param pace how fast it goes and has to go
 * @param schedule where it is against the time, or why that cannot be told
 * @param standing what the schedule says, or why it says nothing
 * @param conclusion of a review of the plan
 * @param projection where the latest printed rate leads
 * @param beside ids of the statements it rests on besides those of the value
 */
public record Review(
    JudgementBasis basis,
    Verdict verdict,
    ObservedValue shown,
    Distance distance,
    Way way,
    Pace pace,
    Outcome<Schedule> schedule,
    Outcome<Assessment> standing,
    Conclusion conclusion,
    RateProjection projection,
    Set<String> beside) {

  /** Reviews a promise. */
  public static Review of(JudgementBasis basis, Schedule.Rules rules) {
    Verdict verdict = Verdict.of(basis);
    Way way = Way.of(basis, verdict);
    Distance distance = Distance.of(basis, verdict);
    Pace pace = Pace.of(basis, verdict, way.baseValue());
    Outcome<Schedule> schedule = Schedule.of(basis, verdict, rules);
    Outcome<Assessment> standing =
        schedule.isPresent() ? schedule.value().assess(rules) : Outcome.none(schedule.reason());
    Conclusion conclusion =
        Conclusion.of(
            verdict,
            verdict.metByLastKnown(basis),
            distance.isBeyond(basis.aim(), rules.exceededPct()),
            standing);
    Set<String> beside = baseOf(basis, way);
    ObservedValue shown = verdict.value();
    boolean underWay =
        verdict.status() == Verdict.Status.NOT_DUE
            && standing.isPresent()
            && schedule.value().from() != null;
    boolean replaced = underWay && shown != null && !shown.equals(schedule.value().at());
    if (underWay) {
      beside.addAll(schedule.value().from().used());
      way = way.onSchedule(schedule.value(), standing.value().value(), replaced);
      shown = schedule.value().at();
    }
    RateProjection projection = projection(basis, verdict, schedule, beside);
    return new Review(
        basis,
        verdict,
        shown,
        replaced ? Distance.NONE : distance,
        way,
        replaced ? Pace.NONE : pace,
        schedule,
        standing,
        conclusion,
        projection,
        beside);
  }

  /** The statements of the base, where the way begins at one. */
  private static Set<String> baseOf(JudgementBasis basis, Way way) {
    Set<String> used = new LinkedHashSet<>();
    if (way.baseValue() != null) {
      basis.promise().observedBase(basis.values()).map(ObservedValue::used).ifPresent(used::addAll);
    }
    return used;
  }

  /**
   * Why no schedule can be told of a promise that is not due, and why an earlier value speaks; null
   * where neither is concluded.
   */
  public Reason conclusionReason() {
    if (conclusion != conclusion.counted()) {
      return verdict.reason();
    }
    return conclusion == Conclusion.NOT_DUE ? standing.reason() : null;
  }

  /** Carries the nearest level forward, where nothing of the promise's own period decides. */
  private static RateProjection projection(
      JudgementBasis basis, Verdict verdict, Outcome<Schedule> schedule, Set<String> beside) {
    boolean open = verdict.status() == Verdict.Status.NOT_DUE;
    if (!open && verdict.status() != Verdict.Status.NOT_JUDGEABLE) {
      return RateProjection.UNASKED;
    }
    ObservedValue shown = verdict.value();
    boolean toDate =
        open
            && schedule.isPresent()
            && schedule.value().from() != null
            && shown != null
            && !schedule.value().at().equals(shown);
    if (toDate) {
      return RateProjection.none(Reason.NO_OBSERVATION_OF_PERIOD);
    }
    if (shown == null) {
      return RateProjection.none(basis.unobserved());
    }
    JudgementBasis.YearlyRate rate = RateProjection.rate(basis, shown).orElse(null);
    if (rate != null) {
      beside.add(rate.id());
    }
    return RateProjection.of(shown, rate, basis.promise(), basis.circumstances());
  }

  /** The one conclusion of this promise and of another tier of it (底线 beside 力争). */
  public Conclusion together(Review other, boolean isFloor) {
    return isFloor
        ? Conclusion.ofTiers(conclusion, other.conclusion)
        : Conclusion.ofTiers(other.conclusion, conclusion);
  }
}
