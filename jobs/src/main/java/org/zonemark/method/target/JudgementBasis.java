package org.zonemark.method.target;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;

/**
 * What a promise is judged on.
 *
 * @param promise what is promised
 * @param values of the promise's own series (zone, indicator, measure and scope), in order of time
 * @param lack why there is no value of the promise's own period; null where there is one
 * @param unobserved why a value that is looked for is not there: {@code no_observation} only where
 *     nothing is stated at all
 * @param toDate what has added up or been averaged so far in the promise's own period; null where
 *     nothing has, or the whole is known
 * @param rates yearly rates that a level may be carried forward with
 * @param milestones the values on the way that the plan itself names
 * @param withdrawn whether a later version takes the promise back
 * @param circumstances of the judgement
 */
public record JudgementBasis(
    Promise promise,
    List<ObservedValue> values,
    Reason lack,
    Reason unobserved,
    ObservedValue toDate,
    List<YearlyRate> rates,
    List<Milestone> milestones,
    boolean withdrawn,
    Circumstances circumstances) {

  /** Rejects a basis without a promise. */
  public JudgementBasis {
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(unobserved, "unobserved");
    Objects.requireNonNull(circumstances, "circumstances");
    values =
        values.stream()
            .sorted(
                Comparator.comparing(ObservedValue::period)
                    .thenComparing(ObservedValue.WHICH_COUNTS))
            .toList();
    rates = List.copyOf(rates);
    milestones = List.copyOf(milestones);
  }

  /** A promise of whose series no more is known than some values. */
  public static JudgementBasis of(
      Promise promise, List<ObservedValue> values, Circumstances circumstances) {
    Reason reason = values.isEmpty() ? Reason.NO_OBSERVATION : Reason.NO_OBSERVATION_OF_PERIOD;
    return new JudgementBasis(
        promise, values, reason, reason, null, List.of(), List.of(), false, circumstances);
  }

  /** The value to be reached. */
  public double aim() {
    return promise.aim(circumstances);
  }

  /**
   * A printed yearly rate of growth, of one year or an average.
   *
   * @param id of the statement
   * @param period it is of
   * @param pct growth a year, in percent
   * @param prices of the rate
   */
  public record YearlyRate(String id, Period period, double pct, PriceBasis prices) {}

  /**
   * A value on the way that the plan itself names.
   *
   * @param year the year of the value
   * @param value in the promise's unit
   */
  public record Milestone(int year, double value) {}
}
