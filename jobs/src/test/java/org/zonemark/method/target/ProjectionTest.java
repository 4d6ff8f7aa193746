package org.zonemark.method.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Projection.Forecast;
import org.zonemark.method.target.Projection.Method;
import org.zonemark.method.target.Projection.Parameters;
import org.zonemark.method.target.Projection.Task;

class ProjectionTest {

  private static final Parameters USUAL = new Parameters(0.9, 0.8, 0.8, 0.2, 3);

  private static List<Trend.Point> from2018(double... values) {
    List<Trend.Point> points = new ArrayList<>();
    for (double value : values) {
      points.add(new Trend.Point(2018 + points.size(), value));
    }
    return points;
  }

  private static Outcome<Forecast> projected(
      Method method, List<Trend.Point> points, double aim, Double limit) {
    Task task = new Task(points, 2025, aim, Direction.LARGER_IS_BETTER, limit);
    return Projection.of(method, task, USUAL);
  }

  @Test
  void shouldCarryFiveYearsForwardAsOtherToolsDo() {
    // Given 100 112 118 131 140 of 2018 to 2022, and 180 promised by 2025; numbers of NumPy, SciPy
    List<Trend.Point> points = from2018(100, 112, 118, 131, 140);

    Forecast endpoint = projected(Method.ENDPOINT, points, 180, null).value();
    assertThat(endpoint.value()).isCloseTo(180.187252184084, within(1e-9));
    assertThat(endpoint.yearsToReach()).isEqualTo(3);
    assertThat(endpoint.probabilityMet()).isNull();
    assertThat(endpoint.probabilityReason()).isEqualTo(Reason.NO_RESIDUALS);

    Forecast line = projected(Method.LOG_OLS, points, 180, null).value();
    assertThat(line.value()).isCloseTo(180.74011090431588, within(1e-8));
    assertThat(line.probabilityMet()).isCloseTo(0.5487599912137903, within(1e-9));

    Forecast weighted = projected(Method.WEIGHTED, points, 180, null).value();
    assertThat(weighted.value()).isCloseTo(169.8278830809195, within(1e-9));
    assertThat(weighted.probabilityMet()).isCloseTo(0.01872672852019408, within(1e-9));
    assertThat(weighted.yearsToReach()).isEqualTo(5);

    Forecast damped = projected(Method.DAMPED, points, 180, null).value();
    assertThat(damped.value()).isCloseTo(160.07565028015821, within(1e-9));
    // By the closed form of the variance: 10.4354369346096 times 3.04375296, t with 3 degrees
    assertThat(damped.probabilityMet()).isCloseTo(0.019246682919051405, within(1e-9));
    assertThat(projected(Method.DAMPED, points, 160, null).value().probabilityMet())
        .isCloseTo(0.504933471556002, within(1e-9));
    Task nextYear = new Task(points, 2023, 150, Direction.LARGER_IS_BETTER, null);
    assertThat(Projection.of(Method.DAMPED, nextYear, USUAL).value().probabilityMet())
        .isCloseTo(0.22464176983685835, within(1e-9));
  }

  @Test
  void shouldNotSayHowSureADampedTrendIsAcrossAMissingYear() {
    List<Trend.Point> points =
        List.of(
            new Trend.Point(2018, 100),
            new Trend.Point(2019, 112),
            new Trend.Point(2021, 131),
            new Trend.Point(2022, 140));
    Forecast damped = projected(Method.DAMPED, points, 180, null).value();
    assertThat(damped.probabilityMet()).isNull();
    assertThat(damped.probabilityReason()).isEqualTo(Reason.GAP);
    assertThat(projected(Method.LOG_OLS, points, 180, null).value().probabilityReason()).isNull();
  }

  @Test
  void shouldBeSureOfADampedTrendThatErredNever() {
    Parameters straight = new Parameters(1, 0.8, 0.8, 0.2, 3);
    Task met = new Task(from2018(10, 20, 30), 2025, 80, Direction.LARGER_IS_BETTER, null);
    assertThat(Projection.of(Method.DAMPED, met, straight).value().probabilityMet()).isEqualTo(1);
    Task tooMuch = new Task(from2018(10, 20, 30), 2025, 81, Direction.LARGER_IS_BETTER, null);
    assertThat(Projection.of(Method.DAMPED, tooMuch, straight).value().probabilityMet()).isZero();
  }

  @Test
  void shouldBeLessSureOfWhatIsFurtherAhead() {
    List<Trend.Point> points = from2018(100, 112, 118, 131, 140);
    double sure = 1;
    for (int due = 2023; due < 2033; due++) {
      // A target as far below what is foreseen in every year
      double foreseen =
          Projection.of(
                  Method.DAMPED, new Task(points, due, 1, Direction.LARGER_IS_BETTER, null), USUAL)
              .value()
              .value();
      Task task = new Task(points, due, foreseen - 5, Direction.LARGER_IS_BETTER, null);
      double met = Projection.of(Method.DAMPED, task, USUAL).value().probabilityMet();
      assertThat(met).as("%s", due).isBetween(0.5, sure - 1e-6);
      sure = met;
    }
  }

  @Test
  void shouldLeadExactGrowthWhereItGoes() {
    List<Trend.Point> exact = from2018(100, 110, 121, 133.1);
    for (Method method : List.of(Method.ENDPOINT, Method.LOG_OLS)) {
      Forecast forecast = projected(method, exact, 190, null).value();
      assertThat(forecast.value()).isCloseTo(194.87171, within(1e-9));
      assertThat(forecast.yearsToReach()).isEqualTo(4);
    }
    assertThat(projected(Method.LOG_OLS, exact, 190, null).value().probabilityMet()).isEqualTo(1);
    assertThat(projected(Method.LOG_OLS, exact, 200, null).value().probabilityMet()).isZero();
    assertThat(projected(Method.WEIGHTED, from2018(10, 20, 30), 80, null).value().value())
        .isCloseTo(80, within(1e-9));
  }

  @Test
  void shouldKeepWithinTheNaturalLimits() {
    Forecast forecast = projected(Method.WEIGHTED, from2018(80, 86, 92), 100, 100.0).value();
    assertThat(forecast.value()).isEqualTo(100);
    assertThat(forecast.yearsToReach()).isEqualTo(2);
    Forecast beyond = projected(Method.WEIGHTED, from2018(80, 86, 92), 110, 100.0).value();
    assertThat(beyond.yearsToReach()).isNull();
    assertThat(beyond.probabilityMet()).isNull();
    assertThat(beyond.probabilityReason()).isEqualTo(Reason.BEYOND_LIMIT);
  }

  @Test
  void shouldBeSureOfAnAimThatTheNaturalLimitsAlwaysMeet() {
    List<Trend.Point> points = from2018(80, 86, 90, 99);
    for (Method method : Method.values()) {
      Task atMost120 = new Task(points, 2025, 120, Direction.SMALLER_IS_BETTER, 100.0);
      Forecast met = Projection.of(method, atMost120, USUAL).value();
      assertThat(met.probabilityMet()).as("%s", method).isEqualTo(1);
      assertThat(met.probabilityReason()).isNull();
      assertThat(met.yearsToReach()).isZero();
      assertThat(projected(method, points, -5, 100.0).value().probabilityMet()).isEqualTo(1);
      Task belowZero = new Task(points, 2025, -5, Direction.SMALLER_IS_BETTER, 100.0);
      Forecast never = Projection.of(method, belowZero, USUAL).value();
      assertThat(never.probabilityMet()).isNull();
      assertThat(never.probabilityReason()).isEqualTo(Reason.BEYOND_LIMIT);
    }
  }

  @Test
  void shouldSayWhyNothingCanBeProjected() {
    assertThat(projected(Method.ENDPOINT, from2018(100), 180, null))
        .isEqualTo(Outcome.none(Reason.TOO_FEW_POINTS));
    assertThat(projected(Method.LOG_OLS, from2018(100, 110), 180, null))
        .isEqualTo(Outcome.none(Reason.TOO_FEW_POINTS));
    assertThat(projected(Method.DAMPED, List.of(), 180, null))
        .isEqualTo(Outcome.none(Reason.TOO_FEW_POINTS));
    assertThat(projected(Method.ENDPOINT, from2018(0, 110), 180, null))
        .isEqualTo(Outcome.none(Reason.BASE_ZERO));
    assertThat(projected(Method.LOG_OLS, from2018(10, -1, 3), 180, null))
        .isEqualTo(Outcome.none(Reason.SIGN_CHANGE));
    Task neither = new Task(from2018(1, 2, 3), 2025, 9, Direction.NEUTRAL, null);
    assertThat(Projection.of(Method.WEIGHTED, neither, USUAL))
        .isEqualTo(Outcome.none(Reason.RATE_MEASURE));
  }

  @Test
  void shouldNotFindAYearForWhatMovesAway() {
    assertThat(projected(Method.ENDPOINT, from2018(100, 90, 80), 180, null).value().yearsToReach())
        .isNull();
    assertThat(projected(Method.ENDPOINT, from2018(100, 200), 180, null).value().yearsToReach())
        .isZero();
  }

  @Test
  void shouldGiveTheSameChanceInEveryUnitAndDirection() {
    Random random = new Random(2026);
    for (int draw = 0; draw < 200; draw++) {
      double a = 50 + 100 * random.nextDouble();
      double b = 50 + 100 * random.nextDouble();
      double c = 50 + 100 * random.nextDouble();
      double aim = 60 + 140 * random.nextDouble();
      for (Method method : Method.values()) {
        Forecast one = projected(method, from2018(a, b, c), aim, null).value();
        Forecast scaled =
            projected(method, from2018(a * 1e4, b * 1e4, c * 1e4), aim * 1e4, null).value();
        assertThat(scaled.value() / 1e4)
            .isCloseTo(one.value(), within(1e-6 * Math.abs(one.value()) + 1e-6));
        assertThat(scaled.yearsToReach()).isEqualTo(one.yearsToReach());
        if (one.probabilityMet() != null) {
          assertThat(one.probabilityMet()).isBetween(0.0, 1.0);
          assertThat(scaled.probabilityMet()).isCloseTo(one.probabilityMet(), within(1e-6));
        }
      }
      Task up = new Task(from2018(a, b, c), 2025, aim, Direction.LARGER_IS_BETTER, null);
      Task down = new Task(from2018(-a, -b, -c), 2025, -aim, Direction.SMALLER_IS_BETTER, null);
      for (Method method : List.of(Method.WEIGHTED, Method.DAMPED)) {
        Forecast rising = Projection.of(method, up, USUAL).value();
        Forecast falling = Projection.of(method, down, USUAL).value();
        assertThat(falling.yearsToReach()).isEqualTo(rising.yearsToReach());
        assertThat(falling.probabilityMet()).isCloseTo(rising.probabilityMet(), within(1e-9));
      }
    }
  }
}
