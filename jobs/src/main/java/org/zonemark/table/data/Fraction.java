package org.zonemark.table.data;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.settings.Quotient;
import org.zonemark.method.text.UnitCodes;

/**
 * What a ratio, share or rate of coverage is the quotient of: two indicators, as its own key names
 * them (of_indicator) or as growth.yaml declares them (quotients). Both sides are in the scope of
 * the ratio; the denominator is that of the comparator where one is named (占所在城市GDP的比例).
 *
 * @param numerator what is divided
 * @param denominator what it is divided by
 */
public record Fraction(Series numerator, Series denominator) {

  private static final Set<String> MEASURES = Set.of("share", "ratio", "coverage");

  /** Measures of an amount, of which a ratio may be one. */
  private static final Set<String> AMOUNTS = Set.of("level", "increment", "cumulative");

  /** Dimensions of what is counted one by one, so that an amount may be meant for each. */
  private static final Set<String> COUNTED = Set.of("count", "person");

  private static final Set<String> WORKFORCE = Set.of("person", "person_year");

  /** What a series is the quotient of; empty where it is none or nothing says of what. */
  public static Optional<Fraction> of(Series ratio, Configuration conf) {
    boolean named =
        !ratio.ofIndicator().equals(Series.NONE)
            && !ratio.ofIndicator().equals(ratio.indicatorId());
    if (named) {
      String amount =
          ratio.ofMeasure().equals(Series.NONE) ? Measure.LEVEL.code() : ratio.ofMeasure();
      String beside =
          ratio.comparatorId().equals(Series.NONE) ? ratio.zoneId() : ratio.comparatorId();
      return MEASURES.contains(ratio.measure()) && AMOUNTS.contains(amount)
          ? Optional.of(
              new Fraction(
                  side(ratio, ratio.zoneId(), ratio.indicatorId(), amount),
                  side(ratio, beside, ratio.ofIndicator(), amount)))
          : Optional.empty();
    }
    boolean own = MEASURES.contains(ratio.measure()) || Measure.LEVEL.is(ratio);
    Optional<Quotient> declared = conf.growth().quotient(ratio.indicatorId());
    return own && ratio.comparatorId().equals(Series.NONE)
        ? declared.map(
            quotient ->
                new Fraction(
                    side(ratio, ratio.zoneId(), quotient.numerator(), Measure.LEVEL.code()),
                    side(ratio, ratio.zoneId(), quotient.denominator(), Measure.LEVEL.code())))
        : Optional.empty();
  }

  private static Series side(Series ratio, String zoneId, String indicatorId, String measure) {
    return new Series(
        zoneId,
        indicatorId,
        measure,
        Series.NONE,
        Series.NONE,
        Series.NONE,
        ratio.priceBasis(),
        ratio.scope());
  }

  /** The same ratio of another zone, of which both sides are then. */
  public Fraction ofZone(String zoneId) {
    return new Fraction(numerator.withZone(zoneId), denominator.withZone(zoneId));
  }

  /** Whether both sides are about one zone, and none about a comparator. */
  public boolean isOfOneZone() {
    return numerator.zoneId().equals(denominator.zoneId());
  }

  /**
   * Whether two sides stand at prices that make the ratio: at the same ones, or only one of them in
   * money; at those of the ratio where it names any.
   *
   * @param above code of the prices of the numerator
   * @param below code of the prices of the denominator
   */
  public boolean fitsPrices(String above, String below) {
    return fitsPrices(numerator.priceBasis(), above, below);
  }

  /** The same for a ratio at the prices asked. */
  public static boolean fitsPrices(String asked, String above, String below) {
    boolean alike = above.equals(below) || above.equals(Series.NONE) || below.equals(Series.NONE);
    String prices = above.equals(Series.NONE) ? below : above;
    boolean unpriced = asked.equals(Series.NONE) || prices.equals(Series.NONE);
    return alike && (unpriced || asked.equals(prices));
  }

  /** The order in which prices are taken: those asked, then those usual for what is priced. */
  public static Comparator<String> preferredPrices(String asked, String usual) {
    return Comparator.comparing((String prices) -> !prices.equals(asked))
        .thenComparing(prices -> !prices.equals(usual));
  }

  /**
   * The factor from the quotient of two values to the unit of a ratio: 100 for percent and 1 for
   * times, where both sides are of one kind; that of the two units of a compound one (件/万人:
   * 10,000); 1 where the unit is that of the numerator and the denominator counts what it is meant
   * for. Empty where the units do not make that of the ratio.
   *
   * @param above canonical unit of the numerator
   * @param below canonical unit of the denominator
   * @param unit of the ratio
   */
  public static Optional<Double> factor(
      String above, String below, String unit, Configuration conf) {
    if (unit.equals("%") || unit.equals(UnitCodes.TIMES)) {
      String one = dimension(above, conf);
      String other = dimension(below, conf);
      boolean alike = above.equals(below) || WORKFORCE.contains(one) && WORKFORCE.contains(other);
      return alike ? Optional.of(unit.equals("%") ? 100.0 : 1.0) : Optional.empty();
    }
    int slash = unit.indexOf('/');
    if (slash > 0) {
      Optional<Unit> of = conf.unit(unit.substring(0, slash));
      Optional<Unit> per = conf.unit(unit.substring(slash + 1));
      boolean both =
          of.filter(one -> one.canonical().equals(above)).isPresent()
              && per.filter(one -> one.canonical().equals(below)).isPresent();
      if (both) {
        return Optional.of(
            per.get().numerator().multiply(of.get().denominator()).doubleValue()
                / per.get().denominator().multiply(of.get().numerator()).doubleValue());
      }
    }
    return unit.equals(above) && COUNTED.contains(dimension(below, conf))
        ? Optional.of(1.0)
        : Optional.empty();
  }

  private static String dimension(String unit, Configuration conf) {
    return conf.unit(unit).map(Unit::dimension).orElse("");
  }
}
