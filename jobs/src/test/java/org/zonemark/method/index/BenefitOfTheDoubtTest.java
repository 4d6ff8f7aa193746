package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class BenefitOfTheDoubtTest {

  private static double[] scores(double[] weights, double[]... parts) {
    return new BenefitOfTheDoubt().scores(parts, weights, 0);
  }

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void shouldScoreAgainstTheFrontierBetweenTheBest() {
    // The frontier goes from (1, 4) to (4, 1): x + y = 5
    assertThat(scores(of(1, 9), of(1, 4, 2, 0, 4), of(4, 1, 2, 2, 0)))
        .containsExactly(of(1, 1, 0.8, 0.5, 1), within(1e-12));
  }

  @Test
  void shouldIgnoreUnitsAndPartsWithoutWeight() {
    double[] first = of(1, 4, 2, 0, 4);
    double[] millions = Arrays.stream(first).map(value -> value * 1e6).toArray();

    assertThat(scores(of(1, 0), millions, of(9, 0, 0, 0, 0)))
        .containsExactly(of(0.25, 1, 0.5, 0, 1), within(1e-12));
  }

  @Test
  void shouldCompareAZoneWithoutAPartOverThePartsThatItHas() {
    assertThat(scores(of(1, 1), of(2, 4, 1), of(Double.NaN, 1, 4)))
        .containsExactly(of(0.5, 1, 1), within(1e-12));
  }

  @Test
  void shouldGiveNoScoreToNegativePartsAndLetThemBindNobody() {
    List<Aggregation.Aggregate> scores =
        new BenefitOfTheDoubt().of(List.of(List.of(-1.0, 2.0, 1.0)), List.of(1.0), 0);

    assertThat(scores.get(0).score()).isEqualTo(Outcome.none(Reason.NOT_POSITIVE));
    assertThat(scores.get(2).score().value()).isEqualTo(0.5);
  }

  @Test
  void shouldAnswerFiveThousandZones() {
    Random random = new Random(7);
    double[][] parts = new double[5][];
    Arrays.setAll(parts, part -> random.doubles(5000, 0, 100).toArray());

    double[] scores = scores(of(1, 1, 1, 1, 1), parts);

    assertThat(Arrays.stream(scores).allMatch(score -> score > 0 && score <= 1)).isTrue();
    assertThat(Arrays.stream(scores).filter(score -> score == 1).count()).isBetween(5L, 500L);
  }
}
