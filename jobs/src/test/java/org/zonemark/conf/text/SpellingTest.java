package org.zonemark.conf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void shouldCountExchangedLettersAsOneMistake() {
    assertThat(Spelling.distance("publihsed_on", "published_on")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void shouldFindTheNearestWordOnlyWhereItIsNear() {
    assertThat(Spelling.nearest("publishd_on", List.of("path", "published_on")))
        .isEqualTo("published_on");
    assertThat(Spelling.nearest("colour", List.of("path", "published_on"))).isEmpty();
  }
}
