package org.zonemark.table.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualWordsTest {

  @Test
  void shouldKnowInColumnsOfMeasuresWhatHeadsSay() {
    assertThat(UsualWords.measure("比上年增减")).isEqualTo("growth");
    assertThat(UsualWords.measure("名次")).isEqualTo("rank");
  }

  @Test
  void shouldReadAnAverageInAColumnOfMeasuresAsGrowth() {
    assertThat(UsualWords.measure("年均增速")).isEqualTo("growth");
  }

  @Test
  void shouldNotKnowWhatIsNoMeasure() {
    assertThat(UsualWords.measure("贡献率")).isEmpty();
  }
}
