package org.zonemark.job.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.Commands;

class InspectedFilesTest {

  private static final String OPEN = "各高新区主要经济指标,\n高新区,营业收入(亿元)\n芜湖高新区,7091.9\n蚌埠高新区,182.3\n";

  @TempDir Path place;

  @BeforeEach
  void makeAWorkingPlace() throws IOException {
    Files.createDirectories(place.resolve("conf/sources"));
    Files.createDirectories(place.resolve("inputs"));
    try (Stream<Path> found = Files.list(Path.of("conf"))) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Files.copy(file, place.resolve("conf").resolve(file.getFileName()));
      }
    }
    Files.writeString(place.resolve("conf/run.yaml"), "inputs: ../inputs\nlake: ../lake\n");
  }

  private List<String> inspect(boolean write, String lang, String file, String text)
      throws IOException, UsageProblem {
    Path path = place.resolve("inputs").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return Commands.inspect(
        List.of(path.toString()),
        write,
        null,
        conf(),
        new Overrides(Map.of("lang", lang), Map.of()));
  }

  private String conf() {
    return place.resolve("conf").toString();
  }

  private Path saved(String id) {
    return place.resolve("conf/sources/" + id + ".yaml");
  }

  private void answer(String id, String question, String answer) throws IOException {
    String yaml = Files.readString(saved(id));
    assertThat(yaml).contains(question);
    Files.writeString(saved(id), yaml.replace(question, answer));
  }

  @Test
  void shouldSayWhatHelpsOfARowThatIsATotalAndOfANameWithOneReading()
      throws IOException, UsageProblem {
    String table = "高新区,年份,营业收入(亿元)\n天津,2022,100.2\n郑州高新区,2022,90\n合计,2022,190.2\n";
    assertThat(inspect(false, "zh", "a.csv", table))
        .anyMatch(line -> line.contains("“天津”可指 天津市、其中的高新区，该行未读"))
        .anyMatch(line -> line.contains("不识行名“合计”，该行未读（哪些园区的合计没有写明；"));
    assertThat(inspect(false, "en", "a.csv", table))
        .anyMatch(line -> line.contains("\"天津\" may be any of 天津市, a zone in it; the row"))
        .anyMatch(line -> line.contains("not read (whose total it is is not said"));
  }

  @Test
  void shouldNotCallUnreadWhatIsReadWithANote() throws IOException, UsageProblem {
    String page =
        "<html><body><table><tr><td>高新区</td><td>2023年营业收入(亿元)</td></tr>"
            + "<tr><td>芜湖高新区</td><td>7091.9</td></tr></table></body></html>";
    assertThat(inspect(false, "zh", "导出数据.xls", page))
        .anyMatch(line -> line.startsWith("注意  导出数据.xls") && line.contains("已按内容读入"))
        .noneMatch(line -> line.startsWith("未读  导出数据.xls"));
    assertThat(inspect(false, "en", "导出数据.xls", page))
        .anyMatch(line -> line.startsWith("note     导出数据.xls") && line.contains("read as such"))
        .noneMatch(line -> line.startsWith("not read 导出数据.xls"));
  }

  @Test
  void shouldShowWhatEachCellIsAndPrintADeclaration() throws IOException, UsageProblem {
    List<String> lines =
        inspect(
            false,
            "en",
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
            "== a.csv: 5 rows, 3 columns",
            "   3 | - 1              | Z 郑州高新区     | # 1,234",
            "found    period 2023: title, row 1",
            "2 values are read in 15 cells.",
            "inferred: true   # no rows or columns are declared: the tables speak for themselves");
    assertThat(lines).noneMatch(line -> line.contains(": \"?\""));
  }

  @Test
  void shouldSaveWhatIsKnownAndAskOnlyWhatIsNot() throws IOException, UsageProblem {
    List<String> lines = inspect(true, "zh", "河南省统计局/汇编2024.csv", OPEN);

    String yaml = Files.readString(saved("he-nan-sheng-tong-ji-ju-hui-bian"));
    assertThat(yaml)
        .contains(
            "publisher: \"河南省统计局\"\n",
            "title: \"各高新区主要经济指标\"\n",
            "series: \"河南省统计局/汇编\"\n",
            "path: \"河南省统计局/汇编20??.csv\"\n",
            "years: \"?\"}\n",
            "# ? 可能是：2024 | 2023\n");
    assertThat(lines).anyMatch(line -> line.endsWith("待回答 1 处（\"?\"）。"));
    assertThatThrownBy(() -> Commands.check(conf(), Overrides.none()))
        .isInstanceOf(UsageProblem.class)
        .hasMessageMatching(
            "(?s).*he-nan-sheng-tong-ji-ju-hui-bian.yaml:[0-9]+:[0-9]+: `years` is an open question"
                + " - remedy: write the answer.*");
  }

  @Test
  void shouldReadNextYearsFileWithoutAQuestion() throws IOException, UsageProblem {
    inspect(true, "en", "汇编2024.csv", OPEN);
    answer("hui-bian", "years: \"?\"", "years: -1");

    List<String> lines = inspect(true, "en", "汇编2025.csv", OPEN);

    assertThat(lines)
        .contains(
            "2 values are read in 8 cells.",
            "汇编2025.csv is declared by the source hui-bian already; nothing is written.");
    assertThat(place.resolve("conf/sources")).isDirectoryContaining("glob:**hui-bian.yaml");
    try (Stream<Path> all = Files.list(place.resolve("conf/sources"))) {
      assertThat(all).hasSize(1);
    }
  }

  @Test
  void shouldDeclareTwoYearsOfOnePublicationOnce() throws IOException, UsageProblem {
    Files.writeString(place.resolve("inputs/汇编2023.csv"), OPEN);
    Files.writeString(place.resolve("inputs/汇编2024.csv"), OPEN);
    List<String> both =
        Stream.of("inputs/汇编2023.csv", "inputs/汇编2024.csv")
            .map(file -> place.resolve(file).toString())
            .toList();

    Commands.inspect(both, true, null, conf(), Overrides.none());

    answer("hui-bian", "years: \"?\"", "years: -1");
    assertThat(Commands.check(conf(), Overrides.none())).anyMatch(line -> line.contains("来源 1 个"));
  }

  @Test
  void shouldNeverOverwriteADeclaration() throws IOException, UsageProblem {
    Files.writeString(saved("a"), "source_id: a-of-mine\n" + declared("other.csv"));

    inspect(true, "en", "a.csv", "高新区,年份,营业收入(亿元)\n郑州高新区,2022,1803.2\n");

    assertThat(saved("a")).content().startsWith("source_id: a-of-mine");
    assertThat(saved("a-2")).content().contains("source_id: a-2", "path: \"a.csv\"");
  }

  private static String declared(String path) {
    return """
        kind: observations
        publisher: "-"
        title: mine
        series: mine
        authority: 50
        files: [{path: %s}]
        format: csv
        inferred: true
        """
        .formatted(path);
  }

  @Test
  void shouldAskWhatBareNamesAreAndWhoseATableIs() throws IOException, UsageProblem {
    assertThat(inspect(false, "en", "a.csv", "地区,2022年营业收入(千元)\n广州,1\n深圳,2\n"))
        .contains("bare_names: \"?\"", "# ? may be: zones | cities | provinces");
    assertThat(inspect(false, "en", "b.csv", "指标,2022年,2023年\n营业收入(亿元),1,2\n工业总产值(亿元),3,4\n"))
        .contains("set: {zone: \"?\"}");
    assertThat(inspect(false, "en", "2023年.csv", "高新区,营业收入\n郑州高新区,1\n洛阳高新区,2\n"))
        .contains("set: {unit: \"?\"}");
  }

  @Test
  void shouldAskOfWhatIndicatorAListIsAndReadItByTheAnswer() throws IOException, UsageProblem {
    String list = "2022年我省重点园区营业收入和工业总产值(万元),\n郑州高新区,120\n洛阳高新区,98\n";
    assertThat(inspect(true, "en", "重点.csv", list))
        .anyMatch(line -> line.contains("nothing says which indicator"));
    answer("zhong-dian", "set: {indicator: \"?\"}", "set: {indicator: 工业总产值}");
    assertThat(inspect(true, "en", "重点.csv", list)).contains("2 values are read in 6 cells.");
  }

  @Test
  void shouldDeclareWhatATablePromisesBesideItsFacts() throws IOException, UsageProblem {
    String plan = "昌吉高新区“十四五”规划主要目标,,,\n指标,单位,2020年,2025年\n营业收入,亿元,402.1,800\n高新技术企业数,家,66,150\n";

    assertThat(inspect(true, "en", "规划.csv", plan)).contains("2 targets are read.");

    assertThat(saved("gui-hua-targets"))
        .content()
        .contains("kind: targets\n", "path: \"规划.csv\"\n", "inferred: true")
        .doesNotContain(": \"?\"");
    assertThat(saved("gui-hua")).content().contains("kind: observations\n");
    assertThat(Commands.check(conf(), Overrides.none())).anyMatch(line -> line.contains("来源 2 个"));
  }

  @Test
  void shouldDeclareAPlanAloneAsTargetsAndAskTheYearThatIsNotSaid()
      throws IOException, UsageProblem {
    String plan = "郑州高新区主要目标\n指标,目标值\n营业收入(亿元),800\n高新技术企业数(家),150\n";

    inspect(true, "en", "目标.csv", plan);

    assertThat(saved("mu-biao-targets")).content().contains("set: {period: \"?\"}");
    assertThat(saved("mu-biao")).doesNotExist();
    answer("mu-biao-targets", "\"?\"", "\"2025\"");
    assertThat(Commands.check(conf(), Overrides.none())).anyMatch(line -> line.contains("来源 1 个"));
  }

  @Test
  void shouldRefuseAFileThatIsNotThereInOneLine() {
    assertThatThrownBy(
            () -> Commands.inspect(List.of("no/such.csv"), false, null, "conf", Overrides.none()))
        .isInstanceOfSatisfying(
            UsageProblem.class,
            refused ->
                assertThat(refused.lines())
                    .containsExactly(
                        "There is no file no/such.csv - remedy: name an existing one"));
  }
}
