package org.zonemark.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.conf.Configuration;
import org.zonemark.testing.Quirk;

class QuirksTest {

  static Stream<Quirk> quirks() {
    return Quirk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quirks")
  void shouldReadExactlyWhatTheFileSays(Quirk quirk) {
    // Given
    Configuration conf = quirk.configuration();
    // When
    FileReading reading = Quirk.reading(conf, quirk.file(), quirk.bytes());
    // Then
    assertThat(Quirk.shown(reading)).isEqualTo(quirk.expected());
    assertThat(reading.balance().total()).isEqualTo(reading.cells());
  }

  @Test
  void shouldReadTheSameBlankAsEachSourceDeclaresIt() {
    Quirk one = quirk("missing-marks-by-meaning");
    Quirk other = quirk("blank-means-withheld-and-dash-means-nil");
    byte[] bytes = one.withGrid("高新区 | 营业收入\n郑州高新区 | \n洛阳高新区 | -\n").bytes();

    assertThat(Quirk.shown(Quirk.reading(one.configuration(), "a.csv", bytes)))
        .contains("L2C2 htz-zhengzhou revenue level 2023 = L:not_available 元")
        .contains("L3C2 htz-luoyang revenue level 2023 = M:not_applicable 元");
    assertThat(Quirk.shown(Quirk.reading(other.configuration(), "a.csv", bytes)))
        .contains("L2C2 htz-zhengzhou revenue level 2023 = Q:withheld 元")
        .contains("L3C2 htz-luoyang revenue level 2023 = 0.0 元");
  }

  @Test
  void shouldHaveAtLeastSixtyFiles() {
    assertThat(Quirk.all()).hasSizeGreaterThanOrEqualTo(60);
  }

  private static Quirk quirk(String name) {
    return Quirk.all().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
