package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

  private static final double NONE = Double.NaN;

  /** What R's cor gives: the fifth pair is not complete. */
  private static final double[] ONE = {1, 2, 2, 4, NONE, 7};

  private static final double[] OTHER = {2, 1, 5, 3, 9, 8};

  @Test
  void shouldCorrelateWhereBothAreKnown() {
    assertThat(Correlation.PEARSON.of(ONE, OTHER).value())
        .isCloseTo(21.2 / Math.sqrt(22.8 * 30.8), within(1e-15));
    assertThat(Correlation.SPEARMAN.of(ONE, OTHER).value())
        .isCloseTo(6.5 / Math.sqrt(9.5 * 10), within(1e-15));
    assertThat(Correlation.KENDALL.of(ONE, OTHER).value())
        .isCloseTo(5 / Math.sqrt(9 * 10), within(1e-15));
  }

  @Test
  void shouldSayWhyThereIsNoCorrelation() {
    for (Correlation family : Correlation.values()) {
      assertThat(family.of(new double[] {1, 2, NONE}, new double[] {3, 4, 5}))
          .isEqualTo(Outcome.none(Reason.TOO_FEW_POINTS));
      assertThat(family.of(new double[] {1, 2, 3}, new double[] {0.3, 0.1 + 0.2, 0.3}))
          .isEqualTo(Outcome.none(Reason.ZERO_RANGE));
    }
  }
}
