package org.zonemark.table.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.schema.Schemas;

class FindingTest {

  static Stream<String> codes() {
    return Schemas.standard().codeList("finding_code").codes().stream().map(code -> code.code());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void shouldFillEveryParameterOfEveryMessage(String code) {
    Finding finding =
        new Finding(
            code,
            "s",
            "a.csv#L1C1",
            "1",
            Map.of("expected", "2", "other_place", "b.csv#L1C1", "field", "f"),
            false);
    for (String message : new String[] {finding.messageZh(), finding.messageEn()}) {
      assertThat(message).contains("a.csv#L1C1").doesNotContain("{", "}");
    }
  }
}
