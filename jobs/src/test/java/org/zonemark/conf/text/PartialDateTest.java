package org.zonemark.conf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @Test
  void shouldGiveTheLastDayOfYearAndMonth() {
    assertThat(PartialDate.lastDay("2021")).isEqualTo(LocalDate.of(2021, 12, 31));
    assertThat(PartialDate.lastDay("2020-02")).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(PartialDate.lastDay("2021-12-10")).isEqualTo(LocalDate.of(2021, 12, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "21", "2021-13", "2021-02-30", "2021年"})
  void shouldNotReadWhatIsNoDay(String text) {
    assertThat(PartialDate.isReadable(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2018-S1", "2018-Q4", "2018-06", "2016/2020", "2019-01/2019-09"})
  void shouldTakePeriods(String text) {
    assertThat(PartialDate.isPeriod(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2018年", "2018-S3", "2018-13", "2020/2016", "2016-2020"})
  void shouldNotTakeWhatIsNoPeriod(String text) {
    assertThat(PartialDate.isPeriod(text)).isFalse();
  }
}
