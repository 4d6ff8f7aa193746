package org.zonemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.report.model.Name;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "zhengzhou, zz",
    "changsha, cs",
    "xiamen, xm",
    "taiyuan, ty",
    "lianyungang, lyg",
    "qiqihar, q",
    "high, h",
    "tech, t"
  })
  void shouldGiveTheFirstLettersOfTheSyllables(String word, String initials) {
    assertThat(Spelling.initials(word)).isEqualTo(initials);
  }

  @Test
  void shouldRunTheNameTogetherAndGiveItsInitials() {
    assertThat(Spelling.of(new Name("西安高新区", "Xi'an High-tech Zone")))
        .isEqualTo("xianhightechzone xahtzn");
    assertThat(Spelling.of(Name.of("某园区"))).isEmpty();
  }
}
