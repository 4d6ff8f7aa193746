package org.zonemark.table.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.Commands;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.Quirk;

class InspectedFilesTest {

  private static final String DECLARATION = "Declaration, ";

  @TempDir Path folder;

  /** The files of the corpus that speak for themselves. */
  static Stream<Quirk> quirks() {
    return Quirk.all()
        .filter(
            quirk ->
                !Quirk.undeclared(quirk.configuration(), quirk.file(), quirk.bytes())
                    .observations()
                    .isEmpty());
  }

  private List<String> inspect(String file, byte[] bytes) throws IOException, UsageProblem {
    Path path = Files.write(folder.resolve(file), bytes);
    return Commands.inspect(List.of(path.toString()), "conf", Overrides.none());
  }

  private List<String> inspect(String file, String text) throws IOException, UsageProblem {
    return inspect(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The observations that the printed declaration gives, or none where it is not printed. */
  private static List<String> read(Quirk quirk, List<String> lines) {
    List<String> yaml = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("== ") && inside) {
        break;
      }
      if (inside) {
        yaml.add(line);
      }
      inside |= line.startsWith(DECLARATION);
    }
    boolean asks = lines.stream().anyMatch(line -> line.contains("fill in the question marks"));
    return yaml.isEmpty() || asks
        ? List.of()
        : Quirk.shown(Quirk.reading(quirk.declaredBy(yaml), quirk.file(), quirk.bytes()))
            .lines()
            .filter(line -> !line.contains(" ! ") && !line.contains(" cells = "))
            .toList();
  }

  /** What the file says, by the reader's expected lines. */
  private static List<String> statements(String shown) {
    return shown
        .lines()
        .filter(line -> !line.contains(" ! ") && !line.contains(" cells = "))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quirks")
  void shouldPrintTheDeclarationByWhichAnUndeclaredFileIsRead(Quirk quirk)
      throws IOException, UsageProblem {
    FileReading undeclared = Quirk.undeclared(quirk.configuration(), quirk.file(), quirk.bytes());
    // A declaration is printed for each sheet; only the first one is tried here.
    List<String> read = read(quirk, inspect(quirk.file(), quirk.bytes()));
    // No declaration has words for what is read of some shapes; those are read without one.
    assumeThat(read).isNotEmpty();
    assertThat(statements(Quirk.shown(undeclared))).containsAll(read);
    assertThat(statements(quirk.expected())).containsAll(read);
  }

  @Test
  void shouldShowRolesAndPrintADeclarationThatReadsTheTable() throws IOException, UsageProblem {
    List<String> lines =
        inspect(
            "a.csv",
            """
            表1 各高新区主要指标(2023年),,
            序号,高新区,营业收入(千元)
            1,郑州高新区,"1,234"
            2,洛阳高新区,56
            注:快报数,,
            """);
    assertThat(lines)
        .contains(
            "           | furniture    | zone         | value",
            "  1 title  | 表1 各高新区 |              |",
            "  2 header | 序号         | 高新区       | 营业收入(千",
            "  3 data   | 1            | 郑州高新区   | 1,234",
            "  5 note   | 注:快报数    |              |",
            "found    zone: column 高新区",
            "found    period 2023: title, row 1 (0.98)",
            "So declared, 2 of 15 cells become observations, 0 are in findings. Confidence 0.98",
            "header_rows: [2]",
            "set: {period: \"2023\"}",
            "fields: {zone: \"高新区\"}",
            "  - header: \"营业收入(千元)\"",
            "    set: {unit: \"千元\", indicator: \"营业收入\"}",
            "furniture_columns: [\"序号\"]");
    assertThat(lines).noneMatch(line -> line.startsWith("decide"));
  }

  @Test
  void shouldSuggestTheNameThatWasProbablyMeant() throws IOException, UsageProblem {
    List<String> lines = inspect("a.csv", "高新区,2022,2023\n郑州高新区,1,2\n洛阳高薪区,3,4\n新乡高新区,5,6\n");
    assertThat(lines).contains("unknown  洛阳高薪区 (did you mean `洛阳高新区`?)");
  }

  @Test
  void shouldAskWhereTwoReadingsArePlausible() throws IOException, UsageProblem {
    List<String> lines = inspect("年鉴2025.csv", "地区,营业收入(千元)\n广州,1\n深圳,2\n");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("decide   two readings: 广州, 深圳 may be places or"))
        .anyMatch(line -> line.startsWith("decide   two readings: 2025 in the name of the file"))
        .contains(
            "The table does not say zone of 广州, 深圳, period; fill in the question marks."
                + " Confidence 0.00",
            "set: {period: \"?\"}",
            "  zone: {\"广州\": \"?\", \"深圳\": \"?\"}");
  }

  @Test
  void shouldNotGuessAUnitOrAZone() throws IOException, UsageProblem {
    assertThat(inspect("a.csv", "指标,2022年,2023年\n营业收入(亿元),1,2\n工业总产值(亿元),3,4\n"))
        .contains(
            "The table does not say zone; fill in the question marks. Confidence 0.00",
            "set: {zone: \"?\"}");
    assertThat(inspect("2023年.csv", "高新区,营业收入\n郑州高新区,1\n洛阳高新区,2\n"))
        .contains(
            "decide   column 营业收入 is left out: nothing says its unit",
            "    set: {indicator: \"营业收入\", unit: \"?\"}");
  }

  @Test
  void shouldNotLeaveOutAColumnThatSaysWhatANumberIs() throws IOException, UsageProblem {
    assertThat(inspect("a.csv", "高新区,年份,指标,口径,数值,单位\n郑州高新区,2023,营业收入,头径,5,%\n"))
        .contains("No declaration: the table does not say measure.");
    assertThat(inspect("a.csv", "高新区,年份,指标,口径,数值,单位\n郑州高新区,2023,营业收入,增速,5,%\n"))
        .contains("  measure: {\"增速\": \"growth\"}");
  }

  @Test
  void shouldRefuseAFileThatIsNotThereInOneLine() {
    assertThatThrownBy(() -> Commands.inspect(List.of("no/such.csv"), "conf", Overrides.none()))
        .isInstanceOfSatisfying(
            UsageProblem.class,
            refused ->
                assertThat(refused.lines())
                    .containsExactly(
                        "There is no file no/such.csv - remedy: name an existing one"));
  }
}
