package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.conf.Configuration;

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
}
