package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class ProfileTest {

  @Test
  void shouldSayWhatAColumnIsLike() {
    Profile profile = Profile.of(Arrays.asList(0.0, 3.0, null, 0.1 + 0.2, 0.3, 0.0, 0.3, null));

    assertThat(profile.count()).isEqualTo(6);
    assertThat(profile.missing()).isEqualTo(2);
    assertThat(profile.availability().value()).isEqualTo(0.75);
    assertThat(profile.zeros()).isEqualTo(2);
    assertThat(profile.same().value()).as("0.1 + 0.2 is 0.3").isEqualTo(0.5);
    assertThat(profile.min().value()).isZero();
    assertThat(profile.max().value()).isEqualTo(3);
    assertThat(profile.mean().value()).isCloseTo(0.65, within(1e-15));
    assertThat(profile.median().value()).isCloseTo(0.3, within(1e-15));
    assertThat(profile.deviation().value()).isCloseTo(Math.sqrt(1.347), within(1e-15));
    assertThat(profile.kurtosis().isPresent()).isTrue();
  }

  @Test
  void shouldSayWhyItCannot() {
    assertThat(Profile.of(List.of()).availability()).isEqualTo(Outcome.none(Reason.NO_VALUE));
    Profile single = Profile.of(Arrays.asList(5.0, null));
    assertThat(single.deviation()).isEqualTo(Outcome.none(Reason.TOO_FEW_POINTS));
    assertThat(single.mean().value()).isEqualTo(5);
    assertThat(Profile.of(List.of(2.0, 2.0, 2.0, 2.0)).kurtosis())
        .isEqualTo(Outcome.none(Reason.ZERO_RANGE));
  }

  @Test
  void shouldGiveCronbachsAlphaOverCompletePlaces() {
    double none = Double.NaN;
    assertThat(Profile.alpha(new double[][] {{1, 2, 3, 9}, {2, 4, 6, none}}).value())
        .isCloseTo(8 / 9.0, within(1e-15));
    assertThat(Profile.alpha(new double[][] {{1, 2, 3}}))
        .isEqualTo(Outcome.none(Reason.TOO_FEW_POINTS));
    assertThat(Profile.alpha(new double[][] {{1, 2, 3}, {3, 2, 1}}))
        .isEqualTo(Outcome.none(Reason.ZERO_RANGE));
  }
}
