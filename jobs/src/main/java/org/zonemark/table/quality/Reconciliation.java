package org.zonemark.table.quality;

import java.util.List;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;

/**
 * The likely cause of the difference between a printed rate and the one computed of the printed
 * levels, the surest first.
 *
 * @param code of growth_difference
 * @param revisedIn the edition in which the level was revised that the printed rate rests on, else
 *     null
 */
public record Reconciliation(String code, String revisedIn) {

  private static final double NOISE_PP = 1e-9;

  /**
   * The widest gap, in percentage points, that is put down to seasonal adjustment. It is a choice
   * of Zonemark, of no publication: seasons may move a rate further than that, but so wide a gap
   * may as well be a slip or a revision, and nothing that is printed tells which. It is then left
   * unexplained rather than excused.
   */
  private static final double SEASONAL_PP = 3;

  /**
   * Sets a printed rate against levels.
   *
   * @param years over which the rate is an average; 1 for one that is over its whole window
   * @param computed the rate computed of the levels, in percent
   * @param basis the prices at which it is
   * @param bases all statements of the base, of any edition
   * @param values all statements of the value, of any edition
   */
  public static Reconciliation of(
      Observation rate,
      double years,
      double computed,
      String basis,
      Observation base,
      Observation point,
      List<Observation> bases,
      List<Observation> values) {
    if (agrees(rate, years, computed, base, point)) {
      return new Reconciliation("rounding", null);
    }
    if (!rate.series().priceBasis().equals(basis)) {
      boolean comparable = rate.series().priceBasis().equals(PriceBasis.COMPARABLE.code());
      return new Reconciliation(comparable ? "comparable_prices" : "price_basis_unclear", null);
    }
    boolean nominal = base.series().priceBasis().equals(basis);
    if (nominal && bases.stream().anyMatch(older -> restsOn(rate, years, older, point))) {
      return new Reconciliation("base_revised", base.edition());
    }
    if (nominal && values.stream().anyMatch(older -> restsOn(rate, years, base, older))) {
      return new Reconciliation("value_revised", point.edition());
    }
    boolean seasonal =
        Measure.SEQUENTIAL_GROWTH.is(rate.series()) && maybeSeasonal(rate.value(), computed);
    return new Reconciliation(seasonal ? "seasonal_adjustment" : "unexplained", null);
  }

  /**
   * Whether the printed 环比 may be one of seasonally adjusted values, as the usual one is (国家统计局,
   * since April 2011): it is near the computed one, and not one of growth where that is of decline.
   */
  private static boolean maybeSeasonal(double printed, double computed) {
    boolean opposed = Math.signum(printed) * Math.signum(computed) < 0;
    return !opposed && Math.abs(printed - computed) <= SEASONAL_PP + NOISE_PP;
  }

  /** Whether the rate is, within rounding, that of two statements. */
  private static boolean restsOn(
      Observation rate, double years, Observation base, Observation point) {
    if (base.value() == null || point.value() == null || !base.isPoint() || !point.isPoint()) {
      return false;
    }
    Outcome<Double> computed = Growth.cagr(base.value(), point.value(), years);
    return base.unit().equals(point.unit())
        && computed.isPresent()
        && agrees(rate, years, computed.value(), base, point);
  }

  private static boolean agrees(
      Observation rate, double years, double computed, Observation base, Observation point) {
    Outcome<Double> levels =
        Growth.roundingPp(base.value(), half(base), point.value(), half(point), years);
    double rounding = half(rate) + (levels.isPresent() ? levels.value() : 0) + NOISE_PP;
    return Math.abs(rate.value() - computed) <= rounding;
  }

  private static double half(Observation printed) {
    return printed.printStep() == null ? 0 : printed.printStep() / 2;
  }
}
