package org.zonemark.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalisationTest {
  @Test
  void shouldPlaceTheWorstAtTheBottomAndTheBestAtTheTop() {
    assertThat(Normalisation.minMax(List.of(10.0, 20.0, 15.0), Direction.LARGER_IS_BETTER, 0, 100))
        .extracting(Outcome::value)
        .containsExactly(0.0, 100.0, 50.0);
    assertThat(Normalisation.minMax(List.of(10.0, 20.0, 15.0), Direction.SMALLER_IS_BETTER, 1, 100))
        .extracting(Outcome::value)
        .containsExactly(100.0, 1.0, 50.5);
  }

  @Test
  void shouldGiveNoScoreToAMissingValueAndLeaveItOutOfTheRange() {
    assertThat(
            Normalisation.minMax(Arrays.asList(null, 0.0, 4.0), Direction.LARGER_IS_BETTER, 0, 100))
        .containsExactly(Outcome.none(Reason.NO_VALUE), Outcome.of(0.0), Outcome.of(100.0));
  }

  @Test
  void shouldSayThatThereIsNoRangeToPlaceAValueIn() {
    assertThat(Normalisation.minMax(List.of(0.1 + 0.2, 0.3), Direction.LARGER_IS_BETTER, 0, 100))
        .containsOnly(Outcome.none(Reason.ZERO_RANGE));
    assertThat(Normalisation.minMax(Arrays.asList(7.0, null), Direction.LARGER_IS_BETTER, 0, 100))
        .containsExactly(Outcome.none(Reason.SINGLE_VALUE), Outcome.none(Reason.NO_VALUE));
  }

  @Test
  void shouldRefuseToScoreWithoutABetterSide() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normalisation.minMax(List.of(1.0), Direction.NEUTRAL, 0, 100));
  }
}
