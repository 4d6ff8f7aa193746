package org.zonemark.method.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.growth.Contribution.Change;
import org.zonemark.method.number.Reason;

class ConvergenceTest {

  @Test
  void shouldMeasureTheSpreadOfLogarithms() {
    assertThat(Convergence.sigma(List.of(7.0, 7.0)).value()).isZero();
    // ln 1, ln e^2: mean 1, deviations 1
    assertThat(Convergence.sigma(List.of(1.0, Math.exp(2))).value()).isCloseTo(1, within(1e-15));
    assertThat(Convergence.sigma(List.of(1e8, 1e8 * Math.exp(2))).value())
        .isCloseTo(1, within(1e-12));
    assertThat(Convergence.sigma(List.of(1.0, 0.0)).reason()).isEqualTo(Reason.NOT_POSITIVE);
    assertThat(Convergence.sigma(List.of()).reason()).isEqualTo(Reason.NO_VALUE);
  }

  @Test
  void shouldFindTheRateAtWhichThoseBehindCatchUp() {
    // ln after = 0.9 ln before + 1
    List<Change> members = new ArrayList<>();
    for (double before : new double[] {1, 10, 100, 1000}) {
      members.add(new Change(before, Math.exp(0.9 * Math.log(before) + 1)));
    }
    Convergence.Beta beta = Convergence.beta(members, 1).value();
    assertThat(beta.slope()).isCloseTo(-0.1, within(1e-12));
    assertThat(beta.rSquared()).isCloseTo(1, within(1e-12));
    assertThat(beta.standardError()).isCloseTo(0, within(1e-9));
    assertThat(Convergence.beta(members, 5).value().slope()).isCloseTo(-0.02, within(1e-12));
    List<Change> turned = new ArrayList<>(members);
    Collections.reverse(turned);
    assertThat(Convergence.beta(turned, 1).value()).isEqualTo(beta);
  }

  @Test
  void shouldSayWhyThereIsNoLine() {
    Change one = new Change(2, 3);
    assertThat(Convergence.beta(List.of(one, one), 1).reason()).isEqualTo(Reason.TOO_FEW_POINTS);
    assertThat(Convergence.beta(List.of(one, one, one), 1).reason()).isEqualTo(Reason.ZERO_RANGE);
    assertThat(Convergence.beta(List.of(one, one, new Change(0, 3)), 1).reason())
        .isEqualTo(Reason.NOT_POSITIVE);
  }
}
