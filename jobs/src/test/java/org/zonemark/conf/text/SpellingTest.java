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
    assertThat(Spelling.nearestPlace("河南郑州高新区", zones)).isEqualTo("郑州高新区");
  }

  @Test
  void shouldNotTakeAChineseNameForAnotherOfWhichAWordDiffers() {
    List<String> names = List.of("合肥高新区", "R&D人员", "从业人员期末人数", "从业人员");
    assertThat(Spelling.nearest("合肥经开区", names)).isEmpty();
    assertThat(Spelling.nearest("R&D支出", names)).isEmpty();
    assertThat(Spelling.nearest("从业人员平均人数", names)).isEmpty();
    assertThat(Spelling.nearest("大专以上从业人员", names)).isEmpty();
    assertThat(Spelling.nearest("从业人圆期末人数", names)).isEqualTo("从业人员期末人数");
  }

  @Test
  void shouldTakeWhatStandsBeforeANameForItsPlace() {
    List<String> zones = List.of("常州高新区", "武进高新区");
    assertThat(Spelling.nearestPlace("常州武进高新区", zones)).isEqualTo("武进高新区");
    assertThat(Spelling.nearestPlace("江苏省常州市武进高新区", zones)).isEqualTo("武进高新区");
    assertThat(Spelling.nearestPlace("合肥、常州高新区", zones)).isEmpty();
    assertThat(Spelling.nearestPlace("火星高新区", zones)).isEmpty();
  }

  @Test
  void shouldFindTheNameThatAChineseWordIsShortFor() {
    List<String> names = List.of("固定资产投资总额", "固定资产投资", "工业固定资产投资", "fixed");
    assertThat(Spelling.contracted("固投", names)).isEqualTo("固定资产投资");
    assertThat(Spelling.contracted("投固", names)).isEmpty();
    assertThat(Spelling.contracted("固", names)).isEmpty();
    assertThat(Spelling.contracted("固资投", names)).isEmpty();
    assertThat(Spelling.contracted("fd", names)).isEmpty();
  }
}
