package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.index.Aggregation.Aggregate;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class AggregationTest {
  /** The mean of the parts of one zone. */
  private static Aggregate mean(List<Double> values, List<Double> weights, double minimum) {
    return Aggregation.ARITHMETIC
        .of(values.stream().map(Collections::singletonList).toList(), weights, minimum)
        .get(0);
  }

  /** The five dimensions of the official system of 2021. */
  private static final List<Double> WEIGHTS = List.of(20.0, 20.0, 15.0, 15.0, 30.0);

  @Test
  void shouldWeighTheParts() {
    Aggregate aggregate = mean(List.of(50.0, 60.0, 70.0, 80.0, 90.0), WEIGHTS, 0.65);

    assertThat(aggregate.score().value()).isCloseTo(71.5, within(1e-12));
    assertThat(aggregate.coverage()).isEqualTo(1);
    assertThat(aggregate.contributions()).containsExactly(10.0, 12.0, 10.5, 12.0, 27.0);
  }

  @Test
  void shouldSpreadTheWeightOfAMissingPartOverTheOthers() {
    Aggregate aggregate = mean(Arrays.asList(50.0, 60.0, 70.0, 80.0, null), WEIGHTS, 0.65);

    assertThat(aggregate.score().value()).isCloseTo(44.5 / 0.7, within(1e-12));
    assertThat(aggregate.coverage()).isEqualTo(0.7);
    assertThat(aggregate.contributions().get(4)).isNull();
  }

  @Test
  void shouldGiveNoScoreWhereTooLittleIsKnown() {
    Aggregate aggregate = mean(Arrays.asList(50.0, null, null, null, 90.0), WEIGHTS, 0.65);

    assertThat(aggregate.score()).isEqualTo(Outcome.none(Reason.COVERAGE_TOO_LOW));
    assertThat(aggregate.coverage()).isEqualTo(0.5);
    assertThat(aggregate.contributions()).containsOnlyNulls().hasSize(5);
  }

  @Test
  void shouldAcceptExactlyTheMinimumCoverage() {
    List<Double> weights = List.of(0.1, 0.2, 0.7);

    assertThat(mean(Arrays.asList(1.0, 1.0, null), weights, 0.3).score().value())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void shouldNotCallTheAbsenceOfAllValuesAScore() {
    assertThat(mean(Arrays.asList(null, null), List.of(1.0, 1.0), 0).score())
        .isEqualTo(Outcome.none(Reason.NO_VALUE));
  }

  @Test
  void shouldRefuseWeightsThatWeighNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> mean(List.of(1.0), List.of(0.0), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mean(List.of(1.0, 2.0), List.of(2.0, -1.0), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> mean(List.of(1.0, 2.0), List.of(1.0), 0));
  }

  @Test
  void shouldAddUpToTheScoreToTheLastBitAndNotDependOnTheWeightsUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      List<Double> values = new ArrayList<>();
      List<Double> weights = new ArrayList<>();
      for (int part = 0; part < 46; part++) {
        values.add(random.nextInt(12) == 0 ? null : 100 * random.nextDouble());
        weights.add(random.nextDouble());
      }
      Aggregate aggregate = mean(values, weights, 0);
      double sum = 0;
      for (Double contribution : aggregate.contributions()) {
        sum += Objects.requireNonNullElse(contribution, 0.0);
      }
      List<Double> percent = weights.stream().map(weight -> 100 * weight).toList();

      assertThat(sum).isEqualTo(aggregate.score().value());
      assertThat(mean(values, percent, 0).score().value()).isCloseTo(sum, within(1e-10));
    }
  }

  @Test
  void shouldCountThePairsThatNoWeightsTurn() {
    double[][] parts = {{1, 2, 2, Double.NaN}, {1, 3, 2, 9}};

    // The second beats the first and the third, the third the first; the fourth all, where it can.
    assertThat(Outranking.dominances(parts)).isEqualTo(6);
    assertThat(Outranking.dominances(new double[][] {{1, 2}, {2, 1}})).isZero();
    assertThat(Outranking.dominances(new double[][] {{1, 1}, {2, 2}})).isZero();
  }
}
