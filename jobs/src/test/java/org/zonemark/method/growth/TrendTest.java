package org.zonemark.method.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.method.growth.Trend.Fit;
import org.zonemark.method.growth.Trend.Point;
import org.zonemark.method.number.Outcome;

class TrendTest {
  @Test
  void shouldFitTheSlopeItsErrorAndTheShareExplained() {
    // Given 1, 2, 4 over three years
    List<Point> points = points("2020:1 2021:2 2022:4");

    // Then the line is 5/6 + 1.5 a year with residuals 1/6, -1/3, 1/6
    Fit linear = Trend.linear(points).value();
    assertThat(linear.slope()).isCloseTo(1.5, within(1e-15));
    assertThat(linear.ratePct()).isCloseTo(180, within(1e-12));
    assertThat(linear.standardError())
        .isCloseTo(Math.sqrt(1.0 / 6 / 1 / 2) / (5.0 / 6), within(1e-12));
    assertThat(linear.rSquared()).isCloseTo(1 - (1.0 / 6) / (14.0 / 3), within(1e-12));

    // And the logarithms lie on a line, which doubles every year
    Fit log = Trend.logOls(points).value();
    assertThat(log.ratePct()).isCloseTo(100, within(1e-12));
    assertThat(log.standardError()).isCloseTo(0, within(1e-12));
    assertThat(log.rSquared()).isCloseTo(1, within(1e-12));
  }

  @Test
  void shouldStandPointsAtTheirRealYears() {
    assertThat(Trend.logOls(points("2018:100 2020:121 2021:133.1")).value().ratePct())
        .isCloseTo(10, within(1e-10));
    assertThat(Trend.linear(points("2018:100 2020:120 2021:130")).value().ratePct())
        .isCloseTo(10, within(1e-10));
  }

  @Test
  void shouldNotJudgeALineThroughTwoPoints() {
    Fit fit = Trend.linear(points("2020:10 2022:20")).value();
    assertThat(fit.ratePct()).isEqualTo(50);
    assertThat(fit.standardError()).isNull();
    assertThat(fit.rSquared()).isNull();
  }

  @Test
  void shouldExplainNothingWhereNothingMoves() {
    Fit fit = Trend.linear(points("2020:7 2021:7 2022:7")).value();
    assertThat(fit.ratePct()).isZero();
    assertThat(fit.standardError()).isZero();
    assertThat(fit.rSquared()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', too_few_points, too_few_points",
    "2020:5, too_few_points, too_few_points",
    "2020:0 2021:5 2022:10, base_zero, base_zero",
    "2020:10 2021:0 2022:10, value_zero, ",
    "2020:-10 2021:-5 2022:-20, base_negative, base_negative",
    "2020:-10 2021:0 2022:10, sign_change, sign_change",
    "2020:1 2021:1 2022:10, , denominator_small"
  })
  void shouldSayWhyThereIsNoTrend(String text, String log, String linear) {
    assertThat(reason(Trend.logOls(points(text)))).isEqualTo(log);
    assertThat(reason(Trend.linear(points(text)))).isEqualTo(linear);
  }

  @Test
  void shouldRefusePointsOutOfOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trend.linear(points("2021:1 2020:2 2022:3")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trend.linear(points("2020:1 2020:2 2022:3")));
  }

  @Test
  void shouldNotDependOnTheUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 500; i++) {
      List<Point> ones = new ArrayList<>();
      List<Point> others = new ArrayList<>();
      for (int year = 0; year < 3 + random.nextInt(12); year++) {
        double value = 1 + random.nextDouble() * 1e4;
        ones.add(new Point(2000 + year, value));
        others.add(new Point(2000 + year, value * 1e8));
      }
      assertSame(Trend.logOls(ones), Trend.logOls(others));
      assertSame(Trend.linear(ones), Trend.linear(others));
    }
  }

  private static void assertSame(Outcome<Fit> one, Outcome<Fit> other) {
    assertThat(one.reason()).isEqualTo(other.reason());
    if (one.isPresent()) {
      double scale = Math.max(1, Math.abs(one.value().ratePct()));
      assertThat(one.value().ratePct()).isCloseTo(other.value().ratePct(), within(1e-9 * scale));
      assertThat(one.value().rSquared()).isCloseTo(other.value().rSquared(), within(1e-9));
      assertThat(one.value().standardError())
          .isCloseTo(
              other.value().standardError(), within(1e-9 * (1 + one.value().standardError())));
    }
  }

  private static String reason(Outcome<?> outcome) {
    return outcome.isPresent() ? null : outcome.reason().code();
  }

  private static List<Point> points(String text) {
    List<Point> points = new ArrayList<>();
    for (String one : text.split(" ")) {
      if (!one.isEmpty()) {
        String[] parts = one.split(":");
        points.add(new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
      }
    }
    return points;
  }
}
