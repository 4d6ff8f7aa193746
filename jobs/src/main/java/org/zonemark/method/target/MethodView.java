package org.zonemark.method.target;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Circumstances.Movement;

/**
 * What a method beside the verdict says of a promise, with its own figure and words. Where it can
 * be computed it repeats the verdict, else it says why not.
 *
 * @param method the method
 * @param verdict repeated, or why the method has nothing to say
 * @param shown the value looked at; null where there is none
 * @param base what progress is measured from; null where unknown
 * @param schedule where the promise is on its way; null by other methods than the schedule
 * @param said what the method says; null where it cannot be computed
 * @param forecast where values are carried to; null where none are, or nothing is left to chance
 * @param isOver whether there is nothing to project, the value of the promise's period being known
 * @param beside ids of the statements it rests on besides those of the value
 */
public record MethodView(
    ProgressMethod method,
    Verdict verdict,
    ObservedValue shown,
    ObservedValue base,
    Schedule schedule,
    Assessment said,
    Projection.Forecast forecast,
    boolean isOver,
    Set<String> beside) {

  /** What a method says of a promise that is reviewed. */
  public static MethodView of(
      Review review, ProgressMethod method, Projection.Parameters parameters) {
    Verdict verdict = review.verdict();
    ObservedValue shown = verdict.value();
    boolean known = verdict.isOf(review.basis().promise().period());
    if (known && method.projects()) {
      return new MethodView(method, verdict, shown, null, null, null, null, true, Set.of());
    }
    Outcome<Projection.Forecast> forecast = forecast(review, method, parameters);
    Outcome<Assessment> said = said(review, method, forecast);
    boolean onSchedule = method == ProgressMethod.SCHEDULE && review.schedule().isPresent();
    Schedule schedule = onSchedule ? review.schedule().value() : null;
    ObservedValue base = onSchedule ? schedule.from() : Schedule.start(review.basis(), verdict);
    Set<String> beside = new LinkedHashSet<>();
    if (forecast != null && shown != null) {
      trend(review.basis(), shown.period()).forEach(value -> beside.addAll(value.used()));
    }
    if (base != null) {
      beside.addAll(base.used());
    }
    // Where the value of the promise's period is known, nothing is left to chance.
    boolean open = forecast != null && forecast.isPresent() && said.isPresent() && !known;
    return new MethodView(
        method,
        said.isPresent() ? verdict : Verdict.notJudgeable(said.reason(), verdict.due()),
        onSchedule ? schedule.at() : shown,
        base,
        schedule,
        said.value(),
        open ? forecast.value() : null,
        false,
        beside);
  }

  /** In which year the promise is first met; null where that is not foreseen. */
  public Integer reachedYear() {
    return forecast == null || forecast.yearsToReach() == null
        ? null
        : Integer.valueOf(shown.period().year() + forecast.yearsToReach());
  }

  private static Outcome<Assessment> said(
      Review review, ProgressMethod method, Outcome<Projection.Forecast> forecast) {
    if (method == ProgressMethod.SCHEDULE) {
      return review.standing();
    }
    Movement movement = review.basis().circumstances().movement();
    if (method.isLinear() ? !movement.isFromABase() : movement != Movement.GROWING) {
      return Outcome.none(Reason.RATE_MEASURE);
    }
    Outcome<Course> course = Schedule.course(review.basis(), review.verdict());
    if (!course.isPresent()) {
      return Outcome.none(course.reason());
    }
    if (forecast != null && !forecast.isPresent()) {
      return Outcome.none(forecast.reason());
    }
    return switch (method) {
      case STATCAN -> Progress.statCan(course.value());
      case UN_PROGRESS_CHART -> Progress.unProgressChart(course.value());
      case ESCAP_CSI -> Progress.escapCurrentStatus(course.value());
      case SDG_TREND -> Progress.sdgTrend(course.value());
      case ESCAP_API ->
          Progress.escapAnticipated(
              course.value(),
              course.value().left() == 0 ? course.value().current() : forecast.value().value());
      case PROJECTION_ENDPOINT, PROJECTION_LOG_OLS, PROJECTION_WEIGHTED, PROJECTION_DAMPED ->
          Outcome.of(projected(review.basis(), forecast.value().value()));
      case OWN_PERIOD, SCHEDULE ->
          throw new IllegalArgumentException("No method beside the verdict: " + method);
    };
  }

  /** What a projection says of the promise. */
  private static Assessment projected(JudgementBasis basis, double value) {
    boolean met = basis.promise().isMetBy(value, basis.circumstances());
    Standing standing = met ? Standing.PROJECTED_MET : Standing.PROJECTED_SHORT;
    return new Assessment(standing, null, null, value);
  }

  /** The values so far carried to the promise's period; null for methods that carry none. */
  private static Outcome<Projection.Forecast> forecast(
      Review review, ProgressMethod method, Projection.Parameters parameters) {
    if (method.projection() == null) {
      return null;
    }
    JudgementBasis basis = review.basis();
    Circumstances circumstances = basis.circumstances();
    ObservedValue shown = review.verdict().value();
    if (shown == null || circumstances.movement() != Movement.GROWING) {
      return Outcome.none(shown == null ? basis.unobserved() : Reason.RATE_MEASURE);
    }
    List<ObservedValue> values = trend(basis, shown.period());
    if (values.stream().anyMatch(value -> value.prices() != circumstances.prices())) {
      return Outcome.none(Reason.PRICE_BASIS_MIXED);
    }
    Projection.Task task =
        new Projection.Task(
            values.stream()
                .map(value -> new Trend.Point(years(value.period()), value.value()))
                .toList(),
            years(basis.promise().period()),
            basis.aim(),
            basis.promise().direction(circumstances),
            circumstances.limit());
    return Projection.of(method.projection(), task, parameters);
  }

  /**
   * The values of the promise's kind up to the one shown, from the declared base on, one a period.
   */
  private static List<ObservedValue> trend(JudgementBasis basis, Period upTo) {
    Promise promise = basis.promise();
    Period from = promise.basePeriod();
    Map<Period, ObservedValue> values = new TreeMap<>();
    basis.values().stream()
        .filter(ObservedValue::isPoint)
        .filter(value -> value.unit().equals(promise.unit()))
        .filter(value -> value.period().isLike(promise.period()))
        .filter(value -> value.period().compareTo(upTo) <= 0)
        .filter(value -> from == null || from.yearsTo(value.period()) >= 0)
        .sorted(Comparator.comparing(ObservedValue::id))
        .forEach(value -> values.putIfAbsent(value.period(), value));
    return List.copyOf(values.values());
  }

  /** The end of a period in years, as the axis of a trend. */
  private static double years(Period period) {
    return period.last().getYear() + period.last().getMonthValue() / 12.0;
  }
}
