package org.zonemark.method.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightShiftTest {

  @Test
  void shouldMoveAsLittleWeightAsLevelsTwoZones() {
    // Given 50 and 49 points: 40 % of 10 ahead, 40 % of 5 behind, 20 % of 5 behind
    double[] weights = {40, 40, 20};
    double[] first = {60, 45, 40};
    double[] second = {50, 50, 45};

    WeightShift shift = WeightShift.least(weights, first, second).orElseThrow();

    assertThat(shift.from()).isZero();
    assertThat(shift.share()).isEqualTo(1.0 / 15, within(1e-12));
  }

  @Test
  void shouldFindNoneWhereAZoneIsAheadInEverythingByTheSame() {
    assertThat(WeightShift.least(new double[] {1, 1}, new double[] {60, 60}, new double[] {50, 50}))
        .isEmpty();
  }

  @Test
  void shouldFindNoneWhereNoDimensionHasSoMuchWeightToGive() {
    assertThat(
            WeightShift.least(new double[] {1, 99}, new double[] {90, 60}, new double[] {10, 50}))
        .isEmpty();
  }

  @Test
  void shouldLevelTheScoresOfAnyTwoZones() {
    Random random = new Random(20261130);
    int found = 0;
    for (int draw = 0; draw < 500; draw++) {
      double[] weights = random.doubles(4, 1, 10).toArray();
      double[] first = random.doubles(4, 0, 100).toArray();
      double[] second = random.doubles(4, 0, 100).toArray();
      WeightShift shift = WeightShift.least(weights, first, second).orElse(null);
      if (shift != null) {
        found++;
        double whole = weights[0] + weights[1] + weights[2] + weights[3];
        double[] moved = weights.clone();
        moved[shift.from()] -= shift.share() * whole;
        moved[shift.to()] += shift.share() * whole;
        assertThat(mean(moved, first)).isEqualTo(mean(moved, second), within(1e-9));
        assertThat(moved[shift.from()]).isGreaterThanOrEqualTo(-1e-9);
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  private static double mean(double[] weights, double[] scores) {
    double sum = 0;
    for (int at = 0; at < weights.length; at++) {
      sum += weights[at] * scores[at];
    }
    return sum;
  }
}
