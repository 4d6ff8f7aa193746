package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void shouldHoldAValueOrAReasonAndNeverBothOrNeither() {
    assertThat(Outcome.of(1.5).value()).isEqualTo(1.5);
    assertThat(Outcome.none(Reason.WITHHELD).reason()).isEqualTo(Reason.WITHHELD);
    assertThatIllegalArgumentException().isThrownBy(() -> new Outcome<>(null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Outcome<>(1.0, Reason.NO_VALUE));
  }

  @Test
  void shouldNeverHoldANumberThatIsNotFinite() {
    assertThatIllegalArgumentException().isThrownBy(() -> Outcome.of(Double.NaN));
    assertThat(Outcome.number(Double.NaN).reason()).isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(Outcome.number(Double.POSITIVE_INFINITY).reason()).isEqualTo(Reason.OUT_OF_RANGE);
  }

  @Test
  void shouldWriteReasonsInSnakeCase() {
    assertThat(Reason.NO_OBSERVATION_OF_PERIOD.code()).isEqualTo("no_observation_of_period");
  }
}
