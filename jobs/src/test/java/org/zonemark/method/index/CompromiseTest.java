package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class CompromiseTest {

  private static final double NONE = Double.NaN;

  private static double[] scores(Aggregation method, double[] weights, double[]... parts) {
    return method.scores(parts, weights, 0);
  }

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void shouldGiveTheTopsisScoresOfTzengAndHuang() {
    double[] scores =
        scores(
            new Compromise.Topsis(),
            of(0.3, 0.4, 0.3),
            of(5, 7, 8, 7),
            of(8, 6, 8, 4),
            of(4, 8, 6, 6));

    assertThat(scores).containsExactly(of(0.5037, 0.6581, 0.7482, 0.3340), within(1e-4));
  }

  @Test
  void shouldWeighTheGoodOfTheManyAgainstTheLargestRegret() {
    // Regrets of the weights 1/2, 1/2: (0, 1/2), (1/4, 1/4), (1/2, 0.3)
    double[] first = of(4, 2, 0);
    double[] second = of(0, 5, 4);

    // S 0.5, 0.25, 0.6 and R 0.5, 0.25, 0.5, where the second part's best is 5: regrets .5, 0, .1
    assertThat(scores(new Compromise.Vikor(0.5), of(1, 1), first, second))
        .containsExactly(of(1 - 0.5 * 0.25 / 0.35 - 0.5, 1, 0), within(1e-15));
    assertThat(scores(new Compromise.Vikor(1), of(3, 3), first, second))
        .containsExactly(of(1 - 0.25 / 0.35, 1, 0), within(1e-15));
  }

  @Test
  void shouldGiveTheVikorScoresOfPapathanasiouAndPloskas() {
    // Papathanasiou and Ploskas 2018, Multiple Criteria Decision Aid, chapter 2: the smaller Q of
    // 0.640, 1.000, 0.693, 0.271, 0.000 and 0.694, the better
    double[] scores =
        scores(
            new Compromise.Vikor(0.625),
            of(0.4, 0.3, 0.1, 0.2),
            of(8, 5, 7, 9, 11, 6),
            of(7, 3, 5, 9, 10, 9),
            of(2, 7, 6, 7, 3, 5),
            of(1, 5, 4, 3, 7, 4));

    assertThat(scores)
        .containsExactly(of(1 - 0.640, 0, 1 - 0.693, 1 - 0.271, 1, 1 - 0.694), within(5e-4));
  }

  @Test
  void shouldGiveTheGreyRelationalGradesOfYildirimAndOnder() {
    // Yildirim and Onder 2015, Cok Kriterli Karar Verme Yontemleri, as JMcDM prints its grades
    Normalisation scale = new Normalisation.MinMax(0, 1);
    double[][] parts = {
      scaled(scale, Direction.SMALLER_IS_BETTER, 105000, 120000, 150000, 115000, 135000),
      scaled(scale, Direction.LARGER_IS_BETTER, 105, 110, 120, 105, 115),
      scaled(scale, Direction.SMALLER_IS_BETTER, 10, 15, 12, 20, 15),
      scaled(scale, Direction.LARGER_IS_BETTER, 4, 4, 3, 4, 5),
      scaled(scale, Direction.LARGER_IS_BETTER, 300, 500, 550, 600, 400),
      scaled(scale, Direction.SMALLER_IS_BETTER, 10, 8, 12, 9, 9)
    };

    assertThat(new Compromise.GreyRelational(0.5).scores(parts, of(5, 20, 10, 15, 10, 40), 0))
        .containsExactly(
            of(
                0.525,
                0.7007142857142857,
                0.5464285714285715,
                0.5762820512820512,
                0.650952380952381),
            within(1e-15));
  }

  private static double[] scaled(Normalisation scale, Direction direction, double... values) {
    return scale.scores(Arrays.stream(values).boxed().toList(), direction).stream()
        .mapToDouble(Outcome::value)
        .toArray();
  }

  @Test
  void shouldRelateEachZoneToTheBestOfEachPart() {
    // Distances to the best: (0, 4) and (5, 0); the largest 5, half of which is 2.5
    double[] scores = scores(new Compromise.GreyRelational(0.5), of(1, 3), of(9, 4), of(1, 5));

    assertThat(scores[0]).isCloseTo((1 + 3 * 2.5 / 6.5) / 4, within(1e-15));
    assertThat(scores[1]).isCloseTo((2.5 / 7.5 + 3) / 4, within(1e-15));
  }

  @Test
  void shouldLeaveOutMissingPartsWithTheirWeights() {
    double[] first = of(1, 3, 2);
    double[] second = of(NONE, 1, 3);

    assertThat(scores(new Compromise.Topsis(), of(1, 1), first, second)[0]).isZero();
    assertThat(scores(new Compromise.Vikor(1), of(1, 1), first, second)[0]).isZero();
    assertThat(scores(new Compromise.GreyRelational(0.5), of(1, 1), first, second)[0])
        .isCloseTo(1 / 3.0, within(1e-15));
    assertThat(new Compromise.Wroclaw().scores(new double[][] {first, second}, of(1, 1), 0.6)[0])
        .isNaN();
  }

  @Test
  void shouldSayThatZonesWhichAreAllAlikeHaveNoOrder() {
    for (Compromise method :
        List.of(
            new Compromise.Topsis(),
            new Compromise.Vikor(0.5),
            new Compromise.GreyRelational(0.5),
            new Compromise.Wroclaw())) {
      for (List<Double> alike : List.of(List.of(2.0, 2.0), List.of(2.0), List.of(0.0, 0.0))) {
        assertThat(method.of(List.of(alike, alike), List.of(1.0, 1.0), 0))
            .as("%s", method)
            .extracting(Aggregation.Aggregate::score)
            .containsOnly(Outcome.none(Reason.ZERO_RANGE));
      }
      assertThat(
              method.of(
                  List.of(Arrays.asList(null, null), Arrays.asList(null, null)),
                  List.of(1.0, 1.0),
                  0))
          .extracting(Aggregation.Aggregate::score)
          .containsOnly(Outcome.none(Reason.NO_VALUE));
    }
  }

  @Test
  void shouldRefuseCoefficientsThatMeanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Compromise.Vikor(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Compromise.GreyRelational(0));
  }

  @Test
  void shouldShareOutTheWeightInWhichZonesOutrankEachOther() {
    double[][] parts = {of(1, 2, 0.1 + 0.2), of(5, 5, NONE), of(2, 1, 0.3)};

    double[][] matrix = Outranking.matrix(parts, of(1, 2, 1));

    assertThat(matrix[0]).containsExactly(0, 0.5, 1);
    assertThat(matrix[2]).containsExactly(0, 0, 0);
    assertThat(new Outranking().scores(parts, of(1, 2, 1), 0)).containsExactly(0.75, 0.75, 0);
    assertThat(new Outranking().scores(new double[][] {of(1)}, of(1), 0)).containsExactly(NONE);
  }
}
