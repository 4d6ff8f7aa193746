package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.table.data.Observation;
import org.zonemark.table.quality.Finding;
import org.zonemark.testing.ReadInputs;

/**
 * The cases beside the folder that zonemark.conformance names: every number that is read of them,
 * and everything that is asked, is what {@code cases} says here. A line is {@code place | zone
 * indicator measure period op value unit}, or {@code ? code | place} of what is asked.
 */
class CasesConformanceTest {

  private static final Path EXPECTED = Path.of("jobs/src/test/resources/cases");

  /** Digits to which a printed number and a stored one agree. */
  private static final MathContext DIGITS = new MathContext(12);

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files
          .map(file -> file.getFileName().toString().replace(".txt", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shouldReadOfACaseWhatAPersonReadsAndAskTheRest(String name) throws IOException {
    ReadInputs read = ReadInputs.ofCase(ReadInputs.beside("cases/" + name));
    List<String> expected =
        Files.readAllLines(EXPECTED.resolve(name + ".txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    assertThat(lines(read)).containsExactlyElementsOf(expected);
  }

  static List<String> lines(ReadInputs read) {
    TreeSet<String> lines = new TreeSet<>();
    read.observations().forEach(observation -> lines.add(line(observation)));
    read.findings().stream()
        .filter(finding -> !finding.code().equals("table_inferred"))
        .map(CasesConformanceTest::asked)
        .forEach(lines::add);
    return List.copyOf(lines);
  }

  private static String asked(Finding finding) {
    return "? " + finding.code() + " | " + finding.sourceRef();
  }

  private static String line(Observation said) {
    String value =
        said.value() == null
            ? "none"
            : BigDecimal.valueOf(said.value()).round(DIGITS).stripTrailingZeros().toPlainString();
    return said.sourceRef()
        + " | "
        + String.join(
            " ",
            Arrays.asList(
                said.series().zoneId(),
                said.series().indicatorId(),
                said.series().measure(),
                said.period().text(),
                said.op().code(),
                value,
                said.unit()));
  }
}
