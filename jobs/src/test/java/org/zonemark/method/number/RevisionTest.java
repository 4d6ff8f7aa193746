package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Revision.Change;

class RevisionTest {

  @Test
  void shouldGiveTheRootMeanSquareOverAllValues() {
    // 10 % up, and three never revised
    assertThat(
            Revision.usualPct(
                List.of(
                    new Change(100, 110), new Change(5, 5), new Change(7, 7), new Change(9, 9))))
        .hasValue(5.0);
  }

  @Test
  void shouldSayNothingWhereNothingWasRevised() {
    assertThat(Revision.usualPct(List.of(new Change(100, 100), new Change(0, 3)))).isEmpty();
    assertThat(Revision.usualPct(List.of())).isEmpty();
  }
}
