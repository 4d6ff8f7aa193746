package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.table.data.Fraction;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;

/** Ratios from their numerators and denominators; of a group the sum over the sum. */
final class RatioValues {

  private final StatedValues stated;
  private final SpanValues spans;

  RatioValues(StatedValues stated, SpanValues spans) {
    this.stated = stated;
    this.spans = spans;
  }

  /**
   * The two sides of a ratio, or why it has none.
   *
   * @param lack null where both are there
   */
  private record Sides(ObservedValue above, ObservedValue below, TargetValue lack) {}

  /** A ratio of two indicators; of a group without values of its own the sum over the sum. */
  TargetValue of(Series series, Fraction fraction, Period period, String unit) {
    Sides own = sides(series, fraction, period);
    if (own.lack() == null) {
      return divided(series, List.of(own), period, unit, Origin.QUOTIENT);
    }
    List<Sides> members = new ArrayList<>();
    if (fraction.isOfOneZone()) {
      for (String member : stated.conf().zoneGroups().members(series.zoneId(), period.year())) {
        members.add(sides(series.withZone(member), fraction.ofZone(member), period));
      }
    }
    Optional<Sides> lacking = members.stream().filter(one -> one.lack() != null).findFirst();
    boolean any = members.stream().anyMatch(one -> one.lack() == null);
    if (!any || lacking.isPresent()) {
      return any ? lacking.get().lack() : own.lack();
    }
    return divided(series, members, period, unit, Origin.QUOTIENT_OF_SUMS);
  }

  private Sides sides(Series series, Fraction fraction, Period period) {
    List<ObservedValue> above = points(fraction.numerator(), period);
    List<ObservedValue> below = points(fraction.denominator(), period);
    if (above.isEmpty() && below.isEmpty()) {
      boolean otherScope =
          stated.isInAnotherScope(fraction.numerator(), period)
              && stated.isInAnotherScope(fraction.denominator(), period);
      Reason reason = otherScope ? Reason.SCOPE_DIFFERS : Reason.NO_OBSERVATION_OF_PERIOD;
      return new Sides(null, null, TargetValue.missing(series, period, reason));
    }
    if (above.isEmpty() || below.isEmpty()) {
      Series side = above.isEmpty() ? fraction.numerator() : fraction.denominator();
      Reason reason = above.isEmpty() ? Reason.NUMERATOR_MISSING : Reason.DENOMINATOR_MISSING;
      boolean otherScope = stated.isInAnotherScope(side, period);
      return new Sides(
          null,
          null,
          TargetValue.missing(side, period, otherScope ? Reason.SCOPE_DIFFERS : reason));
    }
    for (ObservedValue one : above) {
      for (ObservedValue other : below) {
        if (fraction.fitsPrices(one.prices().code(), other.prices().code())) {
          return new Sides(one, other, null);
        }
      }
    }
    return new Sides(null, null, TargetValue.refused(Reason.PRICE_BASIS_MIXED));
  }

  /** The values of an amount in a period, at any prices; of what was added also by two levels. */
  private List<ObservedValue> points(Series amount, Period period) {
    String usual = stated.conf().indicatorById(amount.indicatorId()).priceBasis();
    List<ObservedValue> printed =
        stated.of(amount).stream()
            .filter(reading -> reading.isPoint())
            .filter(reading -> reading.period().equals(period))
            .sorted(
                Comparator.comparing(
                        (ObservedValue reading) -> reading.prices().code(),
                        Fraction.preferredPrices(amount.priceBasis(), usual))
                    .thenComparing(reading -> reading.id()))
            .toList();
    if (!printed.isEmpty()) {
      return printed;
    }
    TargetValue reckoned =
        switch (Measure.of(amount)) {
          case INCREMENT -> spans.increment(amount, period, stated.unit(amount));
          case CUMULATIVE -> spans.total(amount, period, stated.unit(amount));
          default -> spans.amount(amount, period);
        };
    return reckoned.isPresent() ? List.of(reckoned.reading()) : List.of();
  }

  private TargetValue divided(
      Series series, List<Sides> sides, Period period, String unit, Origin origin) {
    List<ObservedValue> above = sides.stream().map(Sides::above).toList();
    List<ObservedValue> below = sides.stream().map(Sides::below).toList();
    Optional<Double> factor =
        oneUnit(above)
            .flatMap(
                of -> oneUnit(below).flatMap(per -> Fraction.factor(of, per, unit, stated.conf())));
    if (factor.isEmpty()) {
      return TargetValue.refused(Reason.UNIT_DIFFERS);
    }
    Outcome<Double> value = DerivedValues.quotient(values(above), values(below), factor.get());
    if (!value.isPresent()) {
      return TargetValue.refused(value.reason());
    }
    LinkedHashSet<String> used = new LinkedHashSet<>();
    above.forEach(one -> used.addAll(one.used()));
    below.forEach(one -> used.addAll(one.used()));
    // A ratio is at the prices that its own key names: those of its two sides cancel or are one's.
    return TargetValue.of(
        new ObservedValue(
            above.get(0).id(),
            period,
            StatedValue.exactly(value.value(), unit),
            origin,
            PriceBasis.of(series.priceBasis()),
            List.copyOf(used)));
  }

  private static Optional<String> oneUnit(List<ObservedValue> readings) {
    List<String> units = readings.stream().map(reading -> reading.unit()).distinct().toList();
    return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }

  private static List<Double> values(List<ObservedValue> readings) {
    return readings.stream().map(ObservedValue::value).toList();
  }
}
