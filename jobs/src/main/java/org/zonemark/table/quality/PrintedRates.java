package org.zonemark.table.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * Printed rates of growth beside those of the printed levels (reported_growth_differs): found where
 * no rounding of the digits, no difference of price basis and no earlier statement of either level
 * explains the difference.
 */
final class PrintedRates implements SenseCheck {

  private static final String DIFFERS = "reported_growth_differs";

  /** What grows, whatever the prices. */
  private record Grown(String zoneId, String measure, String scope) {}

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(
                DIFFERS,
                "A printed rate that differs from the one of the printed levels "
                    + "at the same prices, by more than the rounding of their last "
                    + "digits and no known revision.")
            .limit(
                "tolerance_pp",
                0,
                0,
                100,
                "A difference of at most so many points is never told."));
  }

  @Override
  public List<CheckResult> of(IndicatorSeries evidence) {
    Map<Grown, IndicatorSeries.SeriesPoints> levels = new HashMap<>();
    for (IndicatorSeries.SeriesPoints strand : evidence.strands()) {
      Series series = strand.series();
      if (Measure.LEVEL.is(series) && series.comparatorId().equals(Series.NONE)) {
        levels.putIfAbsent(new Grown(series.zoneId(), series.measure(), series.scope()), strand);
      }
    }
    List<CheckResult> doubts = new ArrayList<>();
    for (IndicatorSeries.SeriesPoints strand : evidence.strands()) {
      Series series = strand.series();
      if (Measure.GROWTH.is(series) && series.comparatorId().equals(Series.NONE)) {
        IndicatorSeries.SeriesPoints grown =
            levels.get(new Grown(series.zoneId(), series.ofMeasure(), series.scope()));
        if (grown != null && grown.series().priceBasis().equals(series.priceBasis())) {
          check(strand, grown, evidence.rule(DIFFERS), doubts);
        }
      }
    }
    return doubts;
  }

  private static void check(
      IndicatorSeries.SeriesPoints rates,
      IndicatorSeries.SeriesPoints levels,
      CheckSettings.Rule rule,
      List<CheckResult> doubts) {
    Map<Period, Observation> byPeriod = new HashMap<>();
    levels.latest().forEach(level -> byPeriod.put(level.period(), level));
    for (Observation rate : rates.latest()) {
      boolean average = rate.period().years() > 1;
      Observation point = byPeriod.get(average ? Period.ofYear(rate.year()) : rate.period());
      Observation base = byPeriod.get(rate.period().base());
      if (!isUsable(rate) || point == null || base == null) {
        continue;
      }
      boolean one = Universe.isOne(rate, base) && Universe.isOne(rate, point);
      if (!one || !isUsable(point) || !isUsable(base) || !point.unit().equals(base.unit())) {
        continue;
      }
      Outcome<Double> computed =
          Growth.cagr(base.value(), point.value(), base.period().yearsTo(point.period()));
      if (computed.isPresent()
          && Math.abs(rate.value() - computed.value()) > rule.limit("tolerance_pp")
          && cause(rate, computed.value(), base, point, levels).equals("unexplained")) {
        String shown =
            new BigDecimal(computed.value()).setScale(2, RoundingMode.HALF_UP).toPlainString();
        doubts.add(CheckResult.of(DIFFERS, rate, Map.of("expected", shown + "%")));
      }
    }
  }

  private static String cause(
      Observation rate,
      double computed,
      Observation base,
      Observation point,
      IndicatorSeries.SeriesPoints levels) {
    return Reconciliation.of(
            rate,
            base.period().yearsTo(point.period()),
            computed,
            levels.series().priceBasis(),
            base,
            point,
            of(base.period(), levels),
            of(point.period(), levels))
        .code();
  }

  private static List<Observation> of(Period period, IndicatorSeries.SeriesPoints levels) {
    return levels.all().stream().filter(one -> one.period().equals(period)).toList();
  }

  private static boolean isUsable(Observation one) {
    return one.value() != null && one.isPoint() && !one.isUnreliable();
  }
}
