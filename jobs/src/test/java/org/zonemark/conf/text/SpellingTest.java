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

  @Test
  void shouldNotTakeANameForAnotherOfWhichTheKindAloneAgrees() {
    List<String> zones = List.of("全国高新区", "保定高新技术产业开发区", "郑州高新区");
    assertThat(Spelling.nearest("火星高新区", zones)).isEmpty();
    assertThat(Spelling.nearest("火星高新技术产业开发区", zones)).isEmpty();
    assertThat(Spelling.nearest("郑洲高新区", zones)).isEqualTo("郑州高新区");
    assertThat(Spelling.nearest("河南郑州高新区", zones)).isEqualTo("郑州高新区");
  }
}
