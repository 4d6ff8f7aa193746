package org.zonemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.report.model.Lang;

class LabelsTest {
  private static final Labels ZH = Labels.of(Lang.ZH);
  private static final Labels EN = Labels.of(Lang.EN);

  @Test
  void shouldHaveTheSameKeysInBothLanguages() {
    assertThat(new TreeSet<>(EN.keys())).isEqualTo(new TreeSet<>(ZH.keys()));
  }

  @ParameterizedTest
  @CsvSource({
    "attainment_status, attainment.status",
    "attainment_reason, attainment.reason",
    "attainment_method, attainment.method",
    "method_status, method.status",
    "conclusion, conclusion",
    "observed_from, observed.from",
    "projected_reason, projected.reason",
    "growth_reason, growth.reason",
    "growth_window, growth.window",
    "growth_method, growth.method",
    "growth_difference, growth.difference",
    "rank_reason, rank.reason",
    "index_reason, rank.reason",
    "measure, measure",
    "price_basis, price.basis",
    "op, op",
    "tier, tier",
    "severity, severity",
    "disposition, disposition",
    "finding_code, finding"
  })
  void shouldHaveAWordForEveryCode(String codeList, String words) throws IOException {
    for (String code : codes(codeList)) {
      assertThat(ZH.word(words, code)).as("%s %s in Chinese", codeList, code).isPresent();
      assertThat(EN.word(words, code)).as("%s %s in English", codeList, code).isPresent();
    }
  }

  @Test
  void shouldHaveAWordForEveryCanonicalUnit() throws IOException {
    Set<String> units = new TreeSet<>();
    try (Stream<String> lines = Files.lines(Path.of("conf", "units.csv"))) {
      lines.skip(1).map(line -> line.split(",", -1)[4]).forEach(units::add);
    }

    assertThat(units).isNotEmpty();
    for (String unit : units) {
      assertThat(ZH.word("unit", unit)).as("%s in Chinese", unit).isPresent();
      assertThat(EN.word("unit", unit)).as("%s in English", unit).isPresent();
    }
  }

  @Test
  void shouldShowACodeThatHasNoWordAsItIs() {
    assertThat(EN.wordOrCode("rank.reason", "something_new")).isEqualTo("something_new");
  }

  private static List<String> codes(String codeList) throws IOException {
    JsonNode list =
        new ObjectMapper().readTree(Path.of("schemas", "codelists", codeList + ".json").toFile());
    List<String> codes = new ArrayList<>();
    list.path("codes").forEach(code -> codes.add(code.path("code").asText()));
    assertThat(codes).isNotEmpty();
    return codes;
  }
}
