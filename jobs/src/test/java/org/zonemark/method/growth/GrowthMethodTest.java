package org.zonemark.method.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.growth.GrowthMethod.Result;
import org.zonemark.method.growth.GrowthMethod.Window;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;

class GrowthMethodTest {

  /** 100, 110, 121, 133.1: ten percent a year. */
  private static final Window STEADY =
      new Window(
          100.0,
          133.1,
          3,
          List.of(110.0, 121.0, 133.1),
          List.of(
              new Trend.Point(2020, 100),
              new Trend.Point(2021, 110),
              new Trend.Point(2022, 121),
              new Trend.Point(2023, 133.1)),
          3);

  private static Outcome<Result> of(String code, Window window) {
    return GrowthMethods.of(code).orElseThrow().of(window);
  }

  @Test
  void shouldGiveOneRateByEveryAverageOfWhatGrowsSteadily() {
    for (String code : List.of("cagr", "cumulative", "log_ols")) {
      assertThat(of(code, STEADY).value().ratePct()).as(code).isCloseTo(10, within(1e-9));
    }
    assertThat(of("total", STEADY).value().ratePct()).isCloseTo(33.1, within(1e-9));
    assertThat(of("total", STEADY).value().indexNumber()).isCloseTo(133.1, within(1e-9));
    assertThat(of("linear", STEADY).value().fit()).isNotNull();
  }

  @Test
  void shouldSayWhyThereIsNoRate() {
    Window gap =
        new Window(
            100.0,
            121.0,
            2,
            Arrays.asList(null, 121.0),
            List.of(new Trend.Point(2020, 100), new Trend.Point(2022, 121)),
            3);

    assertThat(of("cagr", gap).value().ratePct()).isCloseTo(10, within(1e-9));
    assertThat(of("cumulative", gap).reason()).isEqualTo(Reason.GAP);
    assertThat(of("linear", gap).reason()).isEqualTo(Reason.TOO_FEW_POINTS);
    assertThat(of("log_ols", new Window(100.0, null, 2, List.of(), List.of(), 3)).reason())
        .isEqualTo(Reason.VALUE_MISSING);
  }

  @Test
  void shouldNameEveryMethodInTheCodeList() {
    CodeList codes = Schemas.standard().codeList("growth_method");

    assertThat(GrowthMethods.ALL)
        .extracting(GrowthMethod::code)
        .doesNotHaveDuplicates()
        .allMatch(codes::contains);
  }
}
