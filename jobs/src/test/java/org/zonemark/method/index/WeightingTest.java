package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Correlation;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PrincipalComponents;
import org.zonemark.method.number.Reason;

class WeightingTest {

  private static final List<String> TWO = List.of("a", "b");
  private static final List<String> THREE = List.of("a", "b", "c");

  private static double[] of(double... values) {
    return values;
  }

  private static double[] weights(Weighting method, List<String> ids, double[]... parts) {
    return method.of(ids, parts).value().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Offset<Double> printed(double step) {
    return within(step);
  }

  @Test
  void shouldGiveThePublishedEntropyWeights() {
    assertThat(weights(new Weighting.Entropy(0), TWO, of(1, 4), of(2, 16)))
        .containsExactly(of(35.8889, 64.1111), printed(1e-4));
  }

  @Test
  void shouldGiveTheCriticWeightsOfDiakoulaki() {
    double[] weights =
        weights(
            new Weighting.Critic(),
            THREE,
            of(61, 20.7, 16.3, 9, 5.4, 4, -6.1, -34.6),
            of(1.08, 0.26, 1.98, 3.29, 2.77, 4.12, 3.52, 3.31),
            of(4.33, 4.34, 2.53, 1.65, 2.33, 1.21, 2.1, 0.98));

    assertThat(weights).containsExactly(of(20.222554, 48.090173, 31.687273), printed(1e-6));
  }

  @Test
  void shouldGiveCorrelatedPartsTheSameLoadings() {
    // b is a turned twice, so that both have the same share of the first component
    double[] weights = weights(new Weighting.Pca(1), TWO, of(1, 2, 4, 7), of(20, 40, 80, 140));

    assertThat(weights).containsExactly(of(50, 50), within(1e-9));
  }

  @Test
  void shouldFindComponentsWhoseVariancesAddUpToTheColumns() {
    Random random = new Random(3);
    double[][] columns = new double[6][];
    Arrays.setAll(columns, column -> random.doubles(40).toArray());
    for (int i = 0; i < 40; i++) {
      columns[5][i] += columns[0][i] + columns[1][i];
    }

    PrincipalComponents found = PrincipalComponents.of(columns).value();

    assertThat(found.eigenvalues().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(6, within(1e-12));
    assertThat(found.eigenvalues()).isSortedAccordingTo(Collections.reverseOrder());
    double[][] matrix = Correlation.matrix(columns).value();
    for (int c = 0; c < 6; c++) {
      List<Double> vector = found.vectors().get(c);
      for (int i = 0; i < 6; i++) {
        double turned = 0;
        for (int j = 0; j < 6; j++) {
          turned += matrix[i][j] * vector.get(j);
        }
        assertThat(turned).isCloseTo(found.eigenvalues().get(c) * vector.get(i), within(1e-12));
      }
    }
  }

  @Test
  void shouldMakeEveryWeightedPartCorrelateEquallyWithTheWhole() {
    // Given parts of different spread, of which two say nearly the same
    Random random = new Random(11);
    double[][] parts = new double[5][60];
    for (int i = 0; i < 60; i++) {
      parts[0][i] = random.nextGaussian();
      parts[1][i] = 9 * parts[0][i] + random.nextGaussian();
      parts[2][i] = 0.1 * random.nextGaussian() + 0.05 * parts[0][i];
      parts[3][i] = 100 * random.nextGaussian() - 20 * parts[2][i];
      parts[4][i] = parts[0][i] + parts[1][i] + random.nextGaussian() / 9;
    }

    double[] weights =
        weights(new Weighting.EqualInfluence(), List.of("a", "b", "c", "d", "e"), parts);

    double[] whole = Aggregation.ARITHMETIC.scores(parts, weights, 0);
    List<Double> weighted = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (weights[i] > 0) {
        weighted.add(Correlation.PEARSON.of(parts[i], whole).value());
      }
    }
    assertThat(weighted).hasSizeGreaterThan(2);
    assertThat(Collections.max(weighted) - Collections.min(weighted)).isLessThan(1e-9);
    for (double[] part : parts) {
      assertThat(Correlation.PEARSON.of(part, whole).value()).isGreaterThan(weighted.get(0) - 1e-9);
    }
  }

  @Test
  void shouldAverageTheSharesOfExpertsWhateverTheirTotals() {
    Weighting budget =
        new Weighting.Budget(
            List.of(Map.of("a", 30.0, "b", 10.0), Map.of("a", 0.1, "b", 0.1), Map.of("z", 5.0)));

    assertThat(weights(budget, TWO)).containsExactly(62.5, 37.5);
    assertThat(budget.of(THREE.subList(2, 3), new double[0][]))
        .isEqualTo(Outcome.none(Reason.NO_VALUE));
  }

  @Test
  void shouldSayWhyThereAreNoWeights() {
    double none = Double.NaN;
    assertThat(new Weighting.Entropy(0).of(TWO, new double[][] {of(-1, 2), of(1, 2)}).reason())
        .isEqualTo(Reason.NOT_POSITIVE);
    assertThat(new Weighting.Entropy(1).of(TWO, new double[][] {of(-1, 2), of(1, 2)}).isPresent())
        .isTrue();
    for (Weighting method :
        List.of(
            new Weighting.Entropy(0),
            new Weighting.Critic(),
            new Weighting.Pca(2),
            new Weighting.EqualInfluence())) {
      assertThat(method.of(TWO, new double[][] {of(1, 1, 1), of(2, 2, 2)}).reason())
          .isEqualTo(Reason.ZERO_RANGE);
      assertThat(method.of(TWO, new double[][] {of(none), of(none)}).isPresent()).isFalse();
    }
    assertThat(new Weighting.Pca(1).of(TWO, new double[][] {of(1, none, 3), of(1, 2, 3)}).reason())
        .isEqualTo(Reason.TOO_FEW_POINTS);
  }

  @Test
  void shouldComputeWeightsFromTheLeavesUp() {
    // Given two dimensions, one of whose leaves never differs
    Tree tree =
        new Tree(
            "root",
            1,
            List.of(
                new Tree("x", 5, List.of(leaf("a"), leaf("b"))),
                new Tree("y", 1, List.of(leaf("c")))));
    Map<String, List<Double>> scores =
        Map.of("a", List.of(1.0, 9.0), "b", List.of(4.0, 4.0), "c", List.of(9.0, 1.0));

    Weighting.Weighed weighed =
        new Weighting.Entropy(0)
            .over(
                tree,
                List.of(scores),
                List.of(new Composite.Level(Aggregation.ARITHMETIC, 0)),
                Set.of());

    // Then that leaf weighs nothing, and the dimensions are alike in what is left of them
    assertThat(Weights.amongSiblings(weighed.tree()))
        .containsEntry("a", 100.0)
        .containsEntry("b", 0.0)
        .containsEntry("x", 50.0)
        .containsEntry("y", 50.0);
    assertThat(weighed.reasons()).isEmpty();
  }

  private static Tree leaf(String id) {
    return new Tree(id, 1, List.of());
  }

  @Test
  void shouldWeighByTheSpreadOfTheScores() {
    List<String> ids = List.of("a", "b", "c");
    double[][] parts = {{0, 10}, {40, 70}, {5, 5}};

    List<Double> spread = new Weighting.StandardDeviation().of(ids, parts).value();
    assertThat(spread.get(0)).isCloseTo(25, within(1e-12));
    assertThat(spread.get(1)).isCloseTo(75, within(1e-12));
    assertThat(spread.get(2)).isZero();
    List<Double> relative = new Weighting.CoefficientOfVariation().of(ids, parts).value();
    assertThat(relative.get(0) / relative.get(1))
        .isCloseTo((10 / 5.0) / (30 / 55.0), within(1e-12));
    assertThat(relative.get(2)).isZero();
    assertThat(
            new Weighting.CoefficientOfVariation()
                .of(ids, new double[][] {{-1, 1}, {1, 2}, {1, 3}}))
        .isEqualTo(Outcome.none(Reason.NOT_POSITIVE));
    assertThat(new Weighting.StandardDeviation().of(List.of("a"), new double[][] {{3, 3}}))
        .isEqualTo(Outcome.none(Reason.ZERO_RANGE));
  }
}
