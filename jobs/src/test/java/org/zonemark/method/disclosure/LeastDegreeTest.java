package org.zonemark.method.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeastDegreeTest {

  /** Row 0 has a column in common with each of the others, which have none with each other. */
  @Test
  void shouldTakeRowsOfFewNeighboursBeforeTheOneThatHangsTogetherWithAll() {
    LeastDegree least =
        new LeastDegree(
            new int[][] {{0, 1, 2}, {0}, {1}, {2}}, new int[][] {{0, 1}, {0, 2}, {0, 3}});
    assertThat(least.order()[0]).isNotZero();
    assertThat(least.order()[1]).isNotZero();
    assertThat(least.later()[0]).containsExactly(0);
    assertThat(least.later()[1]).containsExactly(0);
    assertThat(least.later()[3]).isEmpty();
  }

  /** A ring of four: what is taken makes its two neighbours hang together. */
  @Test
  void shouldKnowWhatHangsTogetherByARowTakenBefore() {
    LeastDegree least =
        new LeastDegree(
            new int[][] {{0, 3}, {0, 1}, {1, 2}, {2, 3}},
            new int[][] {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
    int first = least.order()[0];
    assertThat(least.later()[0]).containsExactlyInAnyOrder((first + 1) % 4, (first + 3) % 4);
    assertThat(least.later()[1]).hasSize(2);
    assertThat(least.later()[2]).hasSize(1);
    assertThat(least.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
  }
}
