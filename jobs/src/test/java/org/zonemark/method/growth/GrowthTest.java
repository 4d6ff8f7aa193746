package org.zonemark.method.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.method.number.Reason;

class GrowthTest {
  @ParameterizedTest
  @CsvSource({
    // 中国火炬统计年鉴 2024 and 2025, table 1-3: revenue in 千元, employees in persons.
    "55014940375, 55975504229, 1.75",
    "9177249574, 10302209262, 12.26",
    "600875917, 637730491, 6.13",
    "3221028, 3122930, -3.05"
  })
  void shouldGiveTheYearbooksGrowthOnTheYearBefore(double base, double value, double percent) {
    assertThat(Growth.yoy(base, value).value()).isCloseTo(percent, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({
    // 700亿元 by 2022 from 348 of 2018; 300亿元 by 2025 from 184.54 of 2020.
    "348, 700, 4, 19.09",
    "184.54, 300, 5, 10.21",
    // National totals of 2014 on 2010: revenue +114.1 %, output +101.5 %.
    "100, 214.1, 4, 20.96",
    "100, 201.5, 4, 19.14",
    // 西安高新区: 2022 on 2020 while 2021 is not known.
    "2410.08, 3104.3, 2, 13.49",
    "100, 110, 1, 10",
    "100, 81, 0.5, -34.39"
  })
  void shouldGiveTheCompoundRateOverRealYears(
      double base, double value, double years, double percent) {
    assertThat(Growth.cagr(base, value, years).value()).isCloseTo(percent, within(0.005));
    assertThat(Growth.required(base, value, years)).isEqualTo(Growth.cagr(base, value, years));
  }

  @Test
  void shouldCarryAValueForwardAtAConstantRate() {
    assertThat(Growth.project(348, 10.3, 4).value()).isCloseTo(515.09, within(0.005));
    assertThat(700 - Growth.project(348, 10.3, 4).value()).isCloseTo(184.91, within(0.005));
    assertThat(Growth.project(184.54, 9.54, 5).value()).isCloseTo(291.04, within(0.005));
    assertThat(300 - Growth.project(184.54, 9.54, 5).value()).isCloseTo(8.96, within(0.005));
    assertThat(Growth.project(348, 10.3, 0).value()).isEqualTo(348);
  }

  @ParameterizedTest
  @CsvSource({
    ", 5, base_missing",
    ", , base_missing",
    "5, , value_missing",
    "0, 5, base_zero",
    "0, 0, base_zero",
    "-0.0, 0, base_zero",
    "-10, 5, sign_change",
    "10, -5, sign_change",
    "-10, -20, base_negative",
    "-10, -10, base_negative",
    "-10, 0, base_negative",
    "1e-300, 1e300, out_of_range"
  })
  void shouldSayWhyThereIsNoRate(Double base, Double value, String reason) {
    assertThat(Growth.yoy(base, value).reason().code()).isEqualTo(reason);
    if (!reason.equals("out_of_range")) {
      assertThat(Growth.cagr(base, value, 3).reason().code()).isEqualTo(reason);
    }
  }

  @Test
  void shouldTakeZeroAtTheEndForAValue() {
    assertThat(Growth.yoy(8.0, 0.0).value()).isEqualTo(-100);
    assertThat(Growth.cagr(8.0, 0.0, 7).value()).isEqualTo(-100);
  }

  @Test
  void shouldGiveExactlyZeroBetweenEqualEnds() {
    assertThat(Growth.yoy(348.1, 348.1).value()).isEqualTo(0);
    assertThat(Growth.cagr(348.1, 348.1, 7).value()).isEqualTo(0);
  }

  @Test
  void shouldRefuseAWindowWithoutYears() {
    assertThatIllegalArgumentException().isThrownBy(() -> Growth.cagr(1.0, 2.0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Growth.cagr(1.0, 2.0, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Growth.project(1, 2, -1));
  }

  @Test
  void shouldNotCompoundARateBelowTotalLoss() {
    assertThat(Growth.project(5, -120, 0.5).reason()).isEqualTo(Reason.OUT_OF_RANGE);
  }

  @Test
  void shouldReachTheTargetAtTheRequiredRateAndNotDependOnTheUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      double base = 1 + random.nextDouble() * 1e6;
      double target = 1 + random.nextDouble() * 1e6;
      int years = 1 + random.nextInt(15);
      double rate = Growth.required(base, target, years).value();

      assertThat(Growth.project(base, rate, years).value())
          .isCloseTo(target, within(1e-9 * target));
      assertThat(Growth.cagr(base * 1e8, target * 1e8, years).value())
          .isCloseTo(rate, within(1e-9 * Math.max(1, Math.abs(rate))));
    }
  }

  @Test
  void shouldWeighEveryYearByTheCumulativeMethod() {
    // 100 (1.1 + 1.21 + 1.331) = 364.1, however the years divide it
    assertThat(Growth.cumulative(100.0, List.of(110.0, 121.0, 133.1)).value())
        .isCloseTo(10, within(1e-12));
    assertThat(Growth.cumulative(100.0, List.of(164.1, 100.0, 100.0)).value())
        .isCloseTo(10, within(1e-12));
    assertThat(Growth.cumulative(8.0, List.of(0.0, 0.0)).value()).isEqualTo(-100);
    assertThat(Growth.cumulative(100.0, List.of(112.0)).value())
        .isCloseTo(Growth.yoy(100.0, 112.0).value(), within(1e-12));
  }

  @Test
  void shouldSayWhyThereIsNoCumulativeRate() {
    assertThat(Growth.cumulative(null, List.of(1.0)).reason()).isEqualTo(Reason.BASE_MISSING);
    assertThat(Growth.cumulative(0.0, List.of(1.0)).reason()).isEqualTo(Reason.BASE_ZERO);
    assertThat(Growth.cumulative(1.0, Arrays.asList(2.0, null)).reason())
        .isEqualTo(Reason.VALUE_MISSING);
    assertThat(Growth.cumulative(1.0, Arrays.asList(null, 2.0)).reason()).isEqualTo(Reason.GAP);
    assertThat(Growth.cumulative(1.0, List.of(-2.0, 2.0)).reason()).isEqualTo(Reason.SIGN_CHANGE);
    assertThatIllegalArgumentException().isThrownBy(() -> Growth.cumulative(1.0, List.of()));
  }

  @Test
  void shouldSolveTheSumOfPowersForAnyPathAndUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      double base = 1 + random.nextDouble() * 1e4;
      List<Double> values = new ArrayList<>();
      double total = 0;
      for (int year = 0; year < 1 + random.nextInt(15); year++) {
        values.add(random.nextDouble() * random.nextInt(100000));
        total += values.get(year);
      }
      double rate = Growth.cumulative(base, values).value();

      double sum = 0;
      for (int year = values.size(); year >= 1; year--) {
        sum = (sum + base) * (1 + rate / 100);
      }
      assertThat(sum).isCloseTo(total, within(1e-9 * Math.max(1, total)));
      assertThat(
              Growth.cumulative(base * 1e8, values.stream().map(value -> value * 1e8).toList())
                  .value())
          .isCloseTo(rate, within(1e-9 * Math.max(1, Math.abs(rate))));
    }
  }

  @Test
  void shouldGiveOneRateByEveryMethodWhereValuesGrowAtOneRate() {
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      double base = 1 + random.nextDouble() * 1e6;
      double rate = -40 + random.nextDouble() * 120;
      List<Double> values = new ArrayList<>();
      List<Trend.Point> points = new ArrayList<>(List.of(new Trend.Point(2015, base)));
      for (int year = 1; year <= 2 + random.nextInt(8); year++) {
        values.add(Growth.project(base, rate, year).value());
        points.add(new Trend.Point(2015 + year, values.get(year - 1)));
      }
      double last = values.get(values.size() - 1);

      assertThat(Growth.cagr(base, last, values.size()).value()).isCloseTo(rate, within(1e-9));
      assertThat(Growth.cumulative(base, values).value()).isCloseTo(rate, within(1e-9));
      assertThat(Trend.logOls(points).value().ratePct()).isCloseTo(rate, within(1e-9));
    }
  }

  @Test
  void shouldBeTheGeometricMeanOfTheYearlyRatesWhereNoYearIsMissing() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      int years = 1 + random.nextInt(15);
      double first = 1 + random.nextDouble() * 1e6;
      double before = first;
      double product = 1;
      for (int year = 0; year < years; year++) {
        double value = 1 + random.nextDouble() * 1e6;
        product *= 1 + Growth.yoy(before, value).value() / 100;
        before = value;
      }
      double mean = 100 * (Math.pow(product, 1.0 / years) - 1);
      assertThat(Growth.cagr(first, before, years).value())
          .isCloseTo(mean, within(1e-9 * Math.max(1, Math.abs(mean))));
    }
  }
}
