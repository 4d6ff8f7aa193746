package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;

/**
 * Rows as offices write them in plans, judged by one book: {@code plan-rows.txt} has the book
 * ({@code zone|indicator|measure|unit|period value ...}) and the rows, each with its verdict, value
 * and distance, or with what is asked. Verdicts and values were first said by a person; what stands
 * here is what the program answered where both agreed.
 */
class PlanRowsTest {

  private static final Path ROWS = Path.of("jobs/src/test/resources/plan-rows.txt");

  private static List<String> part(String name) {
    try {
      String text = Files.readString(ROWS);
      String part = text.substring(text.indexOf("--- " + name) + name.length() + 4);
      int end = part.indexOf("\n---");
      return (end < 0 ? part : part.substring(0, end))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String book() {
    return part("book").stream()
        .map(line -> line.split("\\|"))
        .map(cells -> PlanTable.zone(cells[0], cells[1], cells[2], cells[3], values(cells[4])))
        .collect(Collectors.joining());
  }

  /** Period and value of each. */
  private static String[] values(String text) {
    String[] words = text.split(" ");
    List<String> values = new ArrayList<>();
    for (int at = 0; at < words.length; at += 2) {
      values.add(words[at] + " " + words[at + 1]);
    }
    return values.toArray(String[]::new);
  }

  static Stream<String> rows() {
    return part("rows").stream();
  }

  static String told(String row) {
    FileReading plan = PlanTable.plan(row);
    Stream<String> asked = plan.findings().stream().map(Finding::code).map("asked "::concat);
    Stream<String> judged =
        PlanTable.judged(plan, PlanTable.IN_2026, book()).stream().map(PlanTable::told);
    return Stream.concat(asked, judged).collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldJudgeARowAsItIsMeantOrAsk(String line) {
    int at = line.lastIndexOf("; ");
    assertThat(told(line.substring(0, at))).isEqualTo(line.substring(at + 2));
  }
}
