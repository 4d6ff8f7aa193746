package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;
import org.zonemark.method.target.Attainment;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/**
 * A promise with all that it is judged by.
 *
 * @param promise the target, or the share of one member in a bundle
 * @param alias as what its indicator is declared to be read; null where as itself
 * @param promised the value promised
 * @param readings what it is judged by: the statements that count for the series judged, and what
 *     others give for the target's own period where none is of it
 * @param lack why others give nothing; null where nothing had to be reckoned or something was
 * @param unobserved why there is no value of its series where none is, and nothing else gives one:
 *     {@code no_observation} only where nothing is stated about the indicator of the zone at all
 * @param toDate what has added up or been averaged so far in the target's own period; null where
 *     nothing has, or the whole is known
 * @param context the circumstances of the judgement
 * @param judgement by the value of the target's own period
 */
record TargetAssessment(
    IndicatorData.TargetMember promise,
    String alias,
    Attainment.Target promised,
    List<ObservedValue> readings,
    TargetValue lack,
    Reason unobserved,
    ObservedValue toDate,
    Attainment.Context context,
    Attainment.Judgement judgement) {

  /** Judges a promise by what its dossier knows. */
  static TargetAssessment of(
      IndicatorData.TargetMember promise,
      UsableObservations known,
      Configuration conf,
      LocalDate asOf) {
    String judged = promise.judged().indicatorId();
    String alias = conf.indicatorById(promise.target().series().indicatorId()).aliasOf();
    Attainment.Target promised = promised(promise.target());
    Attainment.Context context = context(promise.judged(), conf, asOf);
    TargetValues from = TargetValues.of(known, conf, promise.target());
    Series series = from.withDenominator(promise.judged());
    List<ObservedValue> readings = new ArrayList<>(from.stated(series));
    readings.addAll(from.earlier(series, promised.period(), promised.unit()));
    TargetValue lack = null;
    if (readings.stream()
        .noneMatch(reading -> reading.observation().period().equals(promised.period()))) {
      TargetValue reckoned = from.reckoned(series, promised.period(), promised.unit());
      if (reckoned.isPresent()) {
        readings.add(reckoned.reading());
      } else {
        lack = reckoned;
      }
    }
    Reason unobserved =
        from.knows(series) ? Reason.NO_OBSERVATION_OF_PERIOD : Reason.NO_OBSERVATION;
    boolean withdrawn = TargetVersions.WITHDRAWN.equals(promise.target().change());
    return new TargetAssessment(
        promise,
        alias.equals(judged) ? judged : null,
        promised,
        readings,
        lack,
        unobserved,
        lack == null ? null : from.toDate(series, promised.period(), promised.unit()).orElse(null),
        context,
        withdrawn
            ? Attainment.Judgement.notJudgeable(
                Reason.WITHDRAWN, asOf.isAfter(promised.period().lastDay()))
            : Attainment.judge(
                promised,
                observations(readings),
                lack == null || lack.reason() == Reason.NO_OBSERVATION_OF_PERIOD
                    ? unobserved
                    : lack.reason(),
                context));
  }

  /**
   * The circumstances of a judgement. Of a percentile more is better, whatever the direction of
   * what is ranked.
   */
  static Attainment.Context context(Series judged, Configuration conf, LocalDate asOf) {
    Direction direction =
        Measure.PERCENTILE.is(judged)
            ? Direction.LARGER_IS_BETTER
            : Direction.of(conf.indicatorById(judged.indicatorId()).direction());
    return new Attainment.Context(
        asOf,
        direction,
        Scale.of(judged.measure()),
        conf.attainment().tolerances().approximatePct());
  }

  private static List<Attainment.Observation> observations(List<ObservedValue> readings) {
    return readings.stream().map(ObservedValue::observation).toList();
  }

  /** The values that it is judged by. */
  List<Attainment.Observation> observations() {
    return observations(readings);
  }

  /** Where a value that it is judged by comes from. */
  ObservedValue reading(Attainment.Observation observation) {
    return readings.stream()
        .filter(reading -> reading.observation().equals(observation))
        .findFirst()
        .orElseThrow();
  }

  /** Ids of the statements that a base rests on; none of one that the target itself states. */
  List<String> statementsOf(Attainment.Observation base) {
    return readings.stream()
        .filter(reading -> reading.observation().equals(base))
        .findFirst()
        .map(ObservedValue::used)
        .orElse(List.of());
  }

  /** Ids of the statements that the base of the judgement rests on. */
  List<String> statementsOfBase() {
    boolean stated = promised.baseValue() == null && promised.basePeriod() != null;
    return readings.stream()
        .filter(reading -> stated && judgement.baseValue() != null)
        .filter(reading -> reading.observation().period().equals(promised.basePeriod()))
        .filter(reading -> reading.value() == judgement.baseValue())
        .findFirst()
        .map(ObservedValue::used)
        .orElse(List.of());
  }

  /** The code of what is measured. */
  String measure() {
    return promise.judged().measure();
  }

  /** The value to be reached. */
  double aim() {
    return Attainment.aim(promised, context);
  }

  /** The base that the target itself states, as an observation. */
  Optional<Attainment.Observation> declaredBase() {
    if (promised.baseValue() == null || promised.basePeriod() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Attainment.Observation(
            Series.NONE,
            promised.basePeriod(),
            Operator.EQUAL,
            promised.baseValue(),
            null,
            null,
            promised.unit()));
  }

  /** A milestone without a number is kept where it is reported as done, which is 1. */
  static Attainment.Target promised(Target target) {
    boolean counted = target.value() != null;
    return new Attainment.Target(
        counted ? target.op() : Operator.AT_LEAST,
        counted ? target.value() : 1,
        target.valueHi(),
        target.exact(),
        target.printStep(),
        target.unit(),
        target.period(),
        ofBase(target) ? Double.valueOf(1) : target.baseValue(),
        basePeriod(target));
  }

  /** Whether a target is a multiple of its own base, which is once itself. */
  private static boolean ofBase(Target target) {
    return Measure.MULTIPLE.is(target.series())
        && target.series().comparatorId().equals(Series.NONE)
        && target.basePeriod() != null;
  }

  /** The base that a target names; null where it names none. */
  static Period basePeriod(Target target) {
    return target.basePeriod() == null ? null : Period.parse(target.basePeriod()).value();
  }
}
