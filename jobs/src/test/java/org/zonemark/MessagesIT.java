package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zonemark.testing.DuckDb.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Told;

/** What a user is told of a mistake, and what the exit code says of it. */
class MessagesIT {

  @TempDir Path folder;

  /**
   * A mistake of the user: exit 2, one line with a remedy, and nothing of the program's insides.
   */
  private static void assertRefused(Told told, String... parts) {
    assertThat(told.exitCode()).as(told.everything()).isEqualTo(2);
    assertThat(told.mistakes()).singleElement().asString().contains(parts).contains(" - remedy: ");
    assertThat(told.out()).isEmpty();
  }

  // ---- the command ------------------------------------------------------------------------------

  @Test
  void shouldRefuseAnUnknownOption() {
    assertRefused(Told.by("run", "--colour", "red"), "--colour");
  }

  @Test
  void shouldRefuseAnUnknownCommand() {
    assertRefused(Told.by("rnu"), "rnu");
  }

  @Test
  void shouldRefuseAnOptionWithoutItsValue() {
    assertRefused(Told.by("run", "--lake"), "--lake");
  }

  @Test
  void shouldExplainItselfWhereNoCommandIsGiven() {
    Told told = Told.by();
    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.everything()).contains("run", "check", "where", "ingest", "退出码");
  }

  @Test
  void shouldExplainItselfWhereItIsAsked() {
    Told told = Told.by("run", "--help");
    assertThat(told.exitCode()).isZero();
    assertThat(told.everything()).contains("--lake", "--conf", "--force");
  }

  @Test
  void shouldRefuseADayThatIsNone() {
    assertRefused(
        Told.by("run", "--conf", "conf", "--as-of", "2024-13-01"), "--as-of", "2024-13-01");
  }

  @Test
  void shouldRefuseAConfigurationFolderThatIsNotThere() {
    assertRefused(Told.by("check", "--conf", folder.resolve("无").toString()), "无", "--conf");
  }

  @Test
  void shouldRefuseToSayWhereNothingIsPublished() {
    assertRefused(
        Told.by("where", "--conf", "conf", "--lake", folder.resolve("空").toString()),
        "has no snapshot");
  }

  @Test
  void shouldRefuseAJobThatHasNothingToReadYet() {
    assertRefused(
        Told.by("rank", "--conf", "conf", "--lake", folder.resolve("空").toString()),
        "has no snapshot");
    assertThat(folder.resolve("空/LATEST.json")).doesNotExist();
    assertThat(folder.resolve("空/outcome.json")).content().contains("\"exit_code\" : 2");
  }

  // ---- conf/ ------------------------------------------------------------------------------------

  @Test
  void shouldAcceptTheConfigurationThatIsShipped() {
    Told told = Told.by("check", "--conf", "conf");
    assertThat(told.exitCode()).isZero();
    assertThat(told.out()).last().asString().contains("no mistake found");
    // Parks that are no national high-tech zones stand in the sample, never approved; plans
    // say 增速.
    assertThat(told.out())
        .noneMatch(line -> line.contains("warning: no list ranks zones"))
        .anyMatch(line -> line.contains("zhengzhou-goals-2021: 增速 (growth)"));
  }

  @Test
  void shouldTellEveryMistakeOfAllFilesInOneRun() throws IOException {
    Path conf =
        ConfFiles.sound()
            .with("run.yaml", "lang: [zh\n")
            .with("zones.csv", ConfFiles.ZONES + "htz-x,某高新区,X,castle,,,,soon,,\n")
            .replacing("sources/yearbook.yaml", "authority: 20", "authority: high")
            .replacing("sources/yearbook.yaml", "title: 统计年鉴", "titel: 统计年鉴")
            .replacing("sources/yearbook.yaml", "unit: 亿元", "unit: 亿圆")
            .into(folder.resolve("错误 conf"));

    Told told = Told.by("check", "--conf", conf.toString());

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err())
        .allMatch(
            line -> line.matches(".+/(run|zones|sources/yearbook)\\.(yaml|csv):.+ - remedy: .+"))
        .anyMatch(line -> line.contains("run.yaml:"))
        .anyMatch(line -> line.contains("zones.csv:6") && line.contains("castle"))
        .anyMatch(line -> line.contains("zones.csv:6") && line.contains("soon"))
        .anyMatch(line -> line.contains("yearbook.yaml:6") && line.contains("high"))
        .anyMatch(line -> line.contains("yearbook.yaml:4") && line.contains("titel"))
        .anyMatch(line -> line.contains("yearbook.yaml:17") && line.contains("亿圆"));
  }

  @Test
  void shouldRefuseToRunWithTheSameMistakes() throws IOException {
    Path conf =
        ConfFiles.sound()
            .with("run.yaml", "inputs: ../in\ncolour: red\n")
            .into(folder.resolve("conf"));
    assertRefused(Told.by("run", "--conf", conf.toString()), "run.yaml:2", "colour");
  }

  // ---- inputs -----------------------------------------------------------------------------------

  @Test
  void shouldRefuseAnInputsFolderThatIsNotThere() throws IOException {
    Path conf = ConfFiles.sound().into(folder.resolve("conf"));
    Told told = run(conf, folder.resolve("无"));
    assertRefused(told, "无");
  }

  @Test
  void shouldNameEveryDeclaredFileThatIsNotThere() throws IOException {
    Path conf =
        ConfFiles.sound()
            .with(
                "sources/second.yaml",
                ConfFiles.SOURCE
                    .replace("source_id: yearbook", "source_id: second")
                    .replace("yearbook.csv", "second-*.csv"))
            .into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("else.csv"), "x\n");

    Told told = run(conf, inputs);

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.mistakes())
        .hasSize(2)
        .anyMatch(line -> line.contains("yearbook.csv") && line.contains(" - remedy: "))
        .anyMatch(line -> line.contains("second-*.csv") && line.contains(" - remedy: "));
  }

  private Told run(Path conf, Path inputs, String... more) {
    return Told.ofRun(conf, inputs, folder.resolve("湖"), more);
  }

  // ---- data -------------------------------------------------------------------------------------

  private static final String LONG =
      """
      source_id: %s
      kind: observations
      publisher: 统计局
      title: 年鉴
      series: %s
      authority: 20
      files:
        - {path: %s, edition: "2020", published_on: "2021"}
      format: %s
      fields: {zone: 高新区, period: 年份, indicator: 指标, unit: 单位}
      values:
        - header: 数值
      """;

  @Test
  void shouldFindEveryFaultOfTheDataAndStillReadTheRest() throws IOException, SQLException {
    Path conf =
        ConfFiles.sound()
            .with("run.yaml", "gates: {unread_cells_pct: 100}\n")
            .with("sources/long.yaml", LONG.formatted("long", "long", "long.csv", "csv"))
            .with("sources/bytes.yaml", LONG.formatted("bytes", "bytes", "bytes.csv", "csv"))
            .with("sources/book.yaml", LONG.formatted("book", "book", "book.xlsx", "xlsx"))
            .into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("数据 in"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,348,10.3\n");
    Files.writeString(
        inputs.resolve("long.csv"),
        """
        高新区,年份,指标,数值,单位
        桃源高新区,2018,地区生产总值,1,亿元
        郑州高新区,2018,地区生产总值,2,铢
        郑州高新区,2019,地区生产总值,"1,300.5",亿元
        郑州高新区,2019,地区生产总值,4,亿元
        郑州高新区,2017,地区生产总值,5,亿元
        """);
    byte[] good = "高新区,年份,指标,数值,单位\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = "郑州高新区,2015,地区生产总值,6,亿元\n".getBytes(Charset.forName("GB18030"));
    byte[] rest = "郑州高新区,2016,地区生产总值,7,亿元\n".getBytes(StandardCharsets.UTF_8);
    Files.write(inputs.resolve("bytes.csv"), joined(good, bad, rest));
    byte[] workbook = Files.readAllBytes(Told.INPUTS.resolve("torch-yearbook-2025_1-3.xlsx"));
    Files.write(inputs.resolve("book.xlsx"), Arrays.copyOf(workbook, workbook.length / 2));

    Told told = run(conf, inputs);

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.err()).noneMatch(line -> line.startsWith("\tat "));
    try (DuckDb tables = DuckDb.over(Path.of(told.after("Snapshot:")))) {
      assertThat(tables.rows("SELECT code, source_ref, severity FROM findings ORDER BY code"))
          .containsExactly(
              row("duplicate_conflict", "long.csv#L5C4", "warning"),
              row("undecodable_bytes", "bytes.csv#L2", "error"),
              row("unknown_unit", "long.csv#L3C4", "error"),
              row("unknown_zone", "long.csv#L2C4", "error"),
              row("unreadable_file", "book.xlsx", "error"));
      assertThat(
              tables.rows(
                  "SELECT code FROM findings WHERE NOT starts_with(message_zh, source_ref)"
                      + " OR NOT starts_with(message_en, source_ref)"
                      + " OR message_zh NOT LIKE '%请%' OR message_en NOT LIKE '%;%'"
                      + " OR contains(message_zh, '{') OR contains(message_en, '{')"))
          .isEmpty();
      assertThat(
              tables.rows(
                  "SELECT period, value / 1e8 FROM observations WHERE measure = 'level'"
                      + " AND is_latest ORDER BY period"))
          .containsExactly(
              row("2016", 7.0), row("2017", 5.0), row("2019", 1300.5), row("2020", 348.0));
    }
  }

  @Test
  void shouldLetTheGateDecideAboutABrokenFile() throws IOException {
    Path conf =
        ConfFiles.sound()
            .with("run.yaml", "gates: {unreadable_file: 0}\n")
            .with("sources/book.yaml", LONG.formatted("book", "book", "book.xlsx", "xlsx"))
            .into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,348,10.3\n");
    Files.writeString(inputs.resolve("book.xlsx"), "PK\003\004 and no workbook");

    Told told = run(conf, inputs);

    assertThat(told.exitCode()).as(told.everything()).isEqualTo(3);
    assertThat(told.out()).anyMatch(line -> line.startsWith("gate unreadable_file: 1 findings"));
    assertThat(folder.resolve("湖/LATEST.json")).doesNotExist();
  }

  @Test
  void shouldHoldASnapshotOfTablesOfWhichNothingIsRead() throws IOException {
    Path conf = ConfFiles.sound().into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("yearbook.csv"), "");

    Told told = run(conf, inputs);

    assertThat(told.exitCode()).as(told.everything()).isEqualTo(3);
    assertThat(told.out())
        .anyMatch(line -> line.startsWith("gate unread_cells_pct: not one value was read from 1"));
    assertThat(folder.resolve("湖/LATEST.json")).doesNotExist();
  }

  @Test
  void shouldNotFailOnEmptyFiles() throws IOException {
    Path conf =
        ConfFiles.sound()
            .with("run.yaml", "gates: {unread_cells_pct: 100}\n")
            .with("sources/book.yaml", LONG.formatted("book", "book", "book.xlsx", "xlsx"))
            .into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("yearbook.csv"), "");
    Files.writeString(inputs.resolve("book.xlsx"), "");

    Told told = run(conf, inputs);

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out()).anyMatch(line -> line.matches(" +2  unreadable_file \\(.+\\)"));
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
