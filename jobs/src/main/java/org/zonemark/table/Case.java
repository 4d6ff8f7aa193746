package org.zonemark.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.method.Attainment;
import org.zonemark.method.Direction;
import org.zonemark.method.Operator;
import org.zonemark.method.Period;
import org.zonemark.method.Scale;

/**
 * A promise with all that it is judged by.
 *
 * @param promise the target, or the share of one member in a bundle
 * @param alias as what its indicator is declared to be read; null where as itself
 * @param promised the value promised
 * @param observations the statements that count for the series judged
 * @param context the circumstances of the judgement
 * @param judgement by the observation of the target's own period
 */
record Case(
    Dossier.Promise promise,
    String alias,
    Attainment.Target promised,
    List<Attainment.Observation> observations,
    Attainment.Context context,
    Attainment.Judgement judgement) {

  /** Judges a promise by what its dossier knows. */
  static Case of(Dossier.Promise promise, Dossier dossier, Configuration conf, LocalDate asOf) {
    String judged = promise.judged().indicatorId();
    String alias = conf.indicatorById(promise.target().series().indicatorId()).aliasOf();
    Attainment.Target promised = promised(promise.target());
    Attainment.Context context =
        new Attainment.Context(
            asOf,
            Direction.of(conf.indicatorById(judged).direction()),
            Scale.of(promise.judged().measure()),
            conf.attainment().approximateTolerancePct());
    List<Attainment.Observation> observations = observations(dossier, promise.judged());
    return new Case(
        promise,
        alias.equals(judged) ? judged : null,
        promised,
        observations,
        context,
        Attainment.judge(promised, observations, context));
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

  private static Attainment.Target promised(Target target) {
    return new Attainment.Target(
        target.op(),
        target.value(),
        target.valueHi(),
        target.exact(),
        null,
        target.unit(),
        target.period(),
        target.baseValue(),
        target.basePeriod() == null ? null : Period.parse(target.basePeriod()).value());
  }

  /** The statements that count for a series; of rates the prices may be stated or not. */
  private static List<Attainment.Observation> observations(Dossier dossier, Series judged) {
    return dossier.observations().stream()
        .filter(observation -> observation.latest() && observation.value() != null)
        .filter(observation -> !observation.isUnreliable())
        .filter(observation -> sameStatement(observation.series(), judged))
        .map(
            observation ->
                new Attainment.Observation(
                    observation.id(),
                    observation.period(),
                    observation.op(),
                    observation.value(),
                    observation.valueHi(),
                    observation.printStep(),
                    observation.unit()))
        .toList();
  }

  private static boolean sameStatement(Series one, Series other) {
    return one.zoneId().equals(other.zoneId())
        && one.measure().equals(other.measure())
        && one.ofMeasure().equals(other.ofMeasure())
        && one.ofIndicator().equals(other.ofIndicator())
        && one.comparatorId().equals(other.comparatorId())
        && one.scope().equals(other.scope());
  }
}
