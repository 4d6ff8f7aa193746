package org.zonemark.table.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.Quotient;
import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.table.data.Fraction;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * A declared ratio of groups of zones: the sum of the members' numerators over that of their
 * denominators, of the members that have both.
 */
final class GroupQuotients {

  private final GroupValues above;
  private final GroupValues below;
  private final String denominator;
  private final String usualAbove;
  private final String usualBelow;
  private final Optional<Double> factor;

  private GroupQuotients(Quotient quotient, List<Observation> others, Configuration conf) {
    this.denominator = quotient.denominator();
    this.usualAbove = conf.indicatorById(quotient.numerator()).priceBasis();
    this.usualBelow = conf.indicatorById(quotient.denominator()).priceBasis();
    this.above = GroupValues.of(quotient.numerator(), others, conf);
    this.below = GroupValues.of(quotient.denominator(), others, conf);
    this.factor =
        Fraction.factor(
            unit(quotient.numerator(), conf),
            unit(quotient.denominator(), conf),
            unit(quotient.ratio(), conf),
            conf);
  }

  /** The ratio of an indicator; empty where nothing is declared of it. */
  static Optional<GroupQuotients> of(IndicatorData data, Configuration conf) {
    return conf.growth()
        .quotient(data.indicatorId())
        .map(quotient -> new GroupQuotients(quotient, data.denominators(), conf));
  }

  private static String unit(String indicatorId, Configuration conf) {
    return conf.unit(conf.indicatorById(indicatorId).unit()).orElseThrow().canonical();
  }

  /**
   * The levels of the numerator: one kind a scope and price basis, first those at which it is
   * usually printed.
   */
  List<Series> numerators() {
    return levels(above).stream()
        .sorted(
            Comparator.comparing(
                    Series::priceBasis, Fraction.preferredPrices(Series.NONE, usualAbove))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * The numerators of which a ratio of zones may be made, in its scope and at prices that fit it:
   * first those at its own prices, then those at which the numerator is usually printed. None for a
   * ratio to another denominator than the declared one.
   */
  List<Series> numerators(Series ratio) {
    boolean declared =
        ratio.ofIndicator().equals(Series.NONE) || ratio.ofIndicator().equals(denominator);
    return numerators().stream()
        .filter(kind -> declared && kind.scope().equals(ratio.scope()))
        .filter(
            kind ->
                divisor(kind)
                    .filter(
                        below ->
                            Fraction.fitsPrices(
                                ratio.priceBasis(), kind.priceBasis(), below.priceBasis()))
                    .isPresent())
        .sorted(
            Comparator.comparing(
                    Series::priceBasis, Fraction.preferredPrices(ratio.priceBasis(), usualAbove))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<Series> levels(GroupValues values) {
    List<Series> levels = new ArrayList<>();
    values.kinds().forEach(kind -> levels.add(kind));
    levels.removeIf(kind -> !Measure.LEVEL.is(kind));
    return levels;
  }

  /** The periods of which a numerator has values. */
  Iterable<Period> periods(Series numerator) {
    return above.periods(numerator);
  }

  /** Whether sums of a period would tell a withheld value. */
  boolean tells(String groupId, Series numerator, Period period) {
    return above.tells(groupId, numerator, period)
        || divisor(numerator).filter(one -> below.tells(groupId, one, period)).isPresent();
  }

  /** The numerators of the members of a group that have a denominator too, by zone. */
  TreeMap<String, Observation> both(String groupId, Series numerator, Period period) {
    TreeMap<String, Observation> both = above.of(groupId, numerator, period);
    Optional<Series> divisor = divisor(numerator);
    if (divisor.isEmpty()) {
      return new TreeMap<>();
    }
    both.keySet().retainAll(below.of(groupId, divisor.get(), period).keySet());
    return both;
  }

  /** The sum of numerators. */
  static double sum(TreeMap<String, Observation> numerators) {
    return Exact.sum(values(numerators));
  }

  private static List<Double> values(TreeMap<String, Observation> numerators) {
    return numerators.values().stream().map(Observation::value).toList();
  }

  /** The sum of the denominators of the zones of which these are the numerators. */
  double denominators(Series numerator, TreeMap<String, Observation> numerators, Period period) {
    return Exact.sum(values(numerator, numerators, period));
  }

  private List<Double> values(
      Series numerator, TreeMap<String, Observation> numerators, Period period) {
    Series divisor = divisor(numerator).orElseThrow();
    return numerators.keySet().stream()
        .map(zone -> below.at(divisor, period, zone).orElseThrow().value())
        .toList();
  }

  /** The ratio, in its canonical unit; units that make none are {@code unit_differs}. */
  Outcome<Double> ratio(Series numerator, TreeMap<String, Observation> numerators, Period period) {
    return factor.isEmpty()
        ? Outcome.none(Reason.UNIT_DIFFERS)
        : DerivedValues.quotient(
            values(numerators), values(numerator, numerators, period), factor.get());
  }

  /**
   * The denominator in the scope of a numerator: at its prices, or where only one side is in money
   * at those in which its indicator is usually printed.
   */
  private Optional<Series> divisor(Series numerator) {
    return levels(below).stream()
        .filter(kind -> kind.scope().equals(numerator.scope()))
        .filter(
            kind ->
                kind.priceBasis().equals(numerator.priceBasis())
                    || kind.priceBasis().equals(Series.NONE)
                    || numerator.priceBasis().equals(Series.NONE))
        .min(
            Comparator.comparing(
                    Series::priceBasis,
                    Fraction.preferredPrices(numerator.priceBasis(), usualBelow))
                .thenComparing(Comparator.naturalOrder()));
  }
}
