package org.zonemark.method.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Reason;

class ConcentrationTest {

  private static final List<Double> EQUAL = List.of(5.0, 5.0, 5.0, 5.0);
  private static final List<Double> ONE_HAS_ALL = List.of(0.0, 0.0, 0.0, 8.0);

  @Test
  void shouldTellEqualityFromOneThatHasAll() {
    assertThat(Concentration.hhi(EQUAL).value()).isEqualTo(2500);
    assertThat(Concentration.hhi(ONE_HAS_ALL).value()).isEqualTo(10000);
    assertThat(Concentration.gini(EQUAL).value()).isZero();
    assertThat(Concentration.gini(ONE_HAS_ALL).value()).isEqualTo(0.75);
    assertThat(Concentration.theil(EQUAL).value()).isZero();
    assertThat(Concentration.theil(ONE_HAS_ALL).value()).isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void shouldMeasureASmallTable() {
    List<Double> values = List.of(1.0, 2.0, 3.0, 4.0);
    // Shares 10, 20, 30, 40 %
    assertThat(Concentration.hhi(values).value()).isCloseTo(3000, within(1e-9));
    assertThat(Concentration.ratio(values, 2).value()).isCloseTo(70, within(1e-12));
    assertThat(Concentration.ratio(values, 5).value()).isEqualTo(100);
    assertThat(Concentration.gini(values).value()).isCloseTo(0.25, within(1e-15));
    double theil =
        (0.4 * Math.log(0.4) + 0.8 * Math.log(0.8) + 1.2 * Math.log(1.2) + 1.6 * Math.log(1.6)) / 4;
    assertThat(Concentration.theil(values).value()).isCloseTo(theil, within(1e-15));
  }

  @Test
  void shouldSayWhyThereIsNone() {
    assertThat(Concentration.hhi(List.of()).reason()).isEqualTo(Reason.NO_VALUE);
    assertThat(Concentration.gini(List.of(0.0, 0.0)).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
    assertThat(Concentration.theil(List.of(-1.0, 2.0)).reason()).isEqualTo(Reason.NOT_POSITIVE);
    assertThat(Concentration.ratio(List.of(-1.0), 5).reason()).isEqualTo(Reason.NOT_POSITIVE);
  }

  @Test
  void shouldDependOnNeitherOrderNorUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 200; i++) {
      List<Double> values = new ArrayList<>();
      for (int member = 0; member < 2 + random.nextInt(50); member++) {
        values.add(random.nextDouble() * 1e6);
      }
      double gini = Concentration.gini(values).value();
      List<Double> scaled = values.stream().map(value -> value * 1e8).toList();
      List<Double> shuffled = new ArrayList<>(values);
      Collections.shuffle(shuffled, random);
      assertThat(Concentration.gini(shuffled).value()).isEqualTo(gini);
      assertThat(Concentration.theil(shuffled)).isEqualTo(Concentration.theil(values));
      assertThat(Concentration.hhi(shuffled)).isEqualTo(Concentration.hhi(values));
      assertThat(Concentration.gini(scaled).value()).isCloseTo(gini, within(1e-12));
      assertThat(Concentration.hhi(scaled).value())
          .isCloseTo(Concentration.hhi(values).value(), within(1e-8));
      assertThat(gini).isBetween(0.0, 1 - 1.0 / values.size());
    }
  }
}
