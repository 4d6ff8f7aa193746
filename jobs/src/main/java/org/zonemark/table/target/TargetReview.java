package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Circumstances;
import org.zonemark.method.target.JudgementBasis;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.Path;
import org.zonemark.method.target.Promise;
import org.zonemark.method.target.Review;
import org.zonemark.method.target.Schedule;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/**
 * The review of a target, or of one member of a bundle.
 *
 * @param member the target, or the share of one member in a bundle
 * @param alias as what its indicator is declared to be read; null where as itself
 * @param lack what others would have to state for a value of its period; null where nothing had to
 *     be reckoned or something was
 * @param review what is said of it
 */
record TargetReview(
    IndicatorData.TargetMember member, String alias, TargetValue lack, Review review) {

  /** Reviews a target by what the data of its indicator knows. */
  static TargetReview of(
      IndicatorData.TargetMember member,
      UsableObservations known,
      Configuration conf,
      LocalDate asOf) {
    Promise promise = Promises.of(member.target());
    Circumstances circumstances = Promises.circumstances(member, promise.unit(), conf, asOf);
    TargetValues from = TargetValues.of(known, conf, member.target());
    Series series = from.withDenominator(member.judged());
    Reason unobserved =
        from.knows(series) ? Reason.NO_OBSERVATION_OF_PERIOD : Reason.NO_OBSERVATION;
    Gathered gathered =
        member.target().everyYear()
            ? everyYear(from, series, promise, circumstances)
            : byTheEnd(from, series, promise, circumstances.prices());
    JudgementBasis basis =
        new JudgementBasis(
            promise,
            gathered.values(),
            lack(gathered.lack(), unobserved),
            unobserved,
            gathered.toDate(),
            rates(member.judged(), known),
            milestones(member.target(), conf),
            Promises.isWithdrawn(member.target()),
            circumstances);
    return new TargetReview(
        member, alias(member, conf), gathered.lack(), Review.of(basis, rules(conf)));
  }

  /** What a target is judged by; the lack is null where nothing had to be reckoned. */
  private record Gathered(List<ObservedValue> values, TargetValue lack, ObservedValue toDate) {}

  private static Gathered byTheEnd(
      TargetValues from, Series series, Promise promise, PriceBasis prices) {
    List<ObservedValue> values = new ArrayList<>(from.stated(series));
    values.addAll(from.earlier(series, promise.period(), promise.unit()));
    boolean stated = isOf(promise, values);
    values.removeIf(
        value -> value.period().equals(promise.period()) && isAtOtherPrices(value, prices, series));
    if (isOf(promise, values)) {
      return new Gathered(values, null, null);
    }
    TargetValue reckoned =
        stated
            ? TargetValue.refused(Reason.PRICE_BASIS_MIXED)
            : from.reckoned(series, promise.period(), promise.unit());
    if (reckoned.isPresent() && isAtOtherPrices(reckoned.reading(), prices, series)) {
      reckoned = TargetValue.refused(Reason.PRICE_BASIS_MIXED);
    }
    if (reckoned.isPresent()) {
      values.add(reckoned.reading());
      return new Gathered(values, null, null);
    }
    return new Gathered(
        values, reckoned, from.toDate(series, promise.period(), promise.unit()).orElse(null));
  }

  private static boolean isOf(Promise promise, List<ObservedValue> values) {
    return values.stream().anyMatch(value -> value.period().equals(promise.period()));
  }

  /** Whether an amount or its growth is known to stand at other prices than the promise. */
  private static boolean isAtOtherPrices(ObservedValue value, PriceBasis prices, Series series) {
    boolean priced =
        switch (Measure.of(series)) {
          case LEVEL, GROWTH, TOTAL_GROWTH, INCREMENT, CUMULATIVE -> true;
          case SEQUENTIAL_GROWTH,
              SHARE,
              RATIO,
              MULTIPLE,
              RANK,
              PERCENTILE,
              RANK_CHANGE,
              GAP,
              COVERAGE,
              MILESTONE ->
              false;
        };
    return priced && isKnown(prices) && isKnown(value.prices()) && prices != value.prices();
  }

  private static boolean isKnown(PriceBasis prices) {
    return prices == PriceBasis.CURRENT || prices == PriceBasis.COMPARABLE;
  }

  private static Gathered everyYear(
      TargetValues from, Series series, Promise promise, Circumstances circumstances) {
    EveryYear years =
        EveryYear.of(
            series, promise, circumstances, (own, year) -> from.value(own, year, promise.unit()));
    boolean known = years.whole().isPresent();
    return new Gathered(
        known ? List.of(years.whole().reading()) : List.of(),
        known ? null : years.whole(),
        years.soFar().orElse(null));
  }

  /** Why there is no value of the target's period, where nothing more telling is known. */
  private static Reason lack(TargetValue lack, Reason unobserved) {
    boolean unsaid = lack == null || lack.reason() == Reason.NO_OBSERVATION_OF_PERIOD;
    return unsaid ? unobserved : lack.reason();
  }

  private static String alias(IndicatorData.TargetMember member, Configuration conf) {
    String judged = member.judged().indicatorId();
    String alias = conf.indicatorById(member.target().series().indicatorId()).aliasOf();
    return alias.equals(judged) ? judged : null;
  }

  /** What progress is measured against, as attainment.yaml says. */
  private static Schedule.Rules rules(Configuration conf) {
    AttainmentSettings told = conf.attainment();
    return new Schedule.Rules(
        Path.of(told.schedule().path()),
        told.schedule().load(),
        told.schedule().byDays(),
        told.schedule().maxLagYears(),
        told.tolerances().schedulePct(),
        told.tolerances().exceededPct());
  }

  /** The printed yearly rates of what is judged, of one year or an average. */
  private static List<JudgementBasis.YearlyRate> rates(Series judged, UsableObservations known) {
    return known.ofZone(judged.zoneId()).stream()
        .filter(observation -> Measure.GROWTH.is(observation.series()) && observation.isPoint())
        .filter(observation -> observation.series().ofMeasure().equals(judged.measure()))
        .filter(observation -> observation.series().scope().equals(judged.scope()))
        .filter(observation -> observation.period().years() >= 1)
        .map(TargetReview::rate)
        .toList();
  }

  private static JudgementBasis.YearlyRate rate(Observation stated) {
    return new JudgementBasis.YearlyRate(
        stated.id(), stated.period(), stated.value(), PriceBasis.of(stated.series().priceBasis()));
  }

  private static List<JudgementBasis.Milestone> milestones(Target target, Configuration conf) {
    return conf.attainment().schedule().declared().stream()
        .filter(milestone -> milestone.targetId().equals(target.id()))
        .map(
            milestone ->
                new JudgementBasis.Milestone(milestone.year(), inCanonicalUnit(milestone, conf)))
        .toList();
  }

  private static double inCanonicalUnit(
      AttainmentSettings.Milestone milestone, Configuration conf) {
    if (milestone.unit().isEmpty()) {
      return milestone.value();
    }
    Unit unit = conf.unit(milestone.unit()).orElseThrow();
    return Exact.toCanonical(
        java.math.BigDecimal.valueOf(milestone.value()),
        unit.numerator().longValueExact(),
        unit.denominator().longValueExact());
  }

  /** The target as stated. */
  Target target() {
    return member.target();
  }
}
