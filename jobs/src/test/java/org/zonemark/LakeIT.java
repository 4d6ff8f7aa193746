package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/** One lake through several nights: what is published, and what never is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LakeIT {

  @TempDir static Path folder;
  private static Path lake;
  private static Path conf;

  @BeforeAll
  static void publishOnce() throws IOException {
    lake = folder.resolve("湖 1");
    conf = TestFolders.copy(Told.CONF, folder.resolve("设置 1"));
    assertThat(run().exitCode()).isZero();
  }

  private static Told run(String... more) {
    return command("run", more);
  }

  private static Told command(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--conf", conf.toString(), "--lake", lake.toString()));
    if (command.equals("run")) {
      arguments.addAll(List.of("--inputs", Told.INPUTS.toString()));
    }
    return Told.by(arguments.toArray(String[]::new));
  }

  private static String pointer() throws IOException {
    return Files.readString(lake.resolve("LATEST.json"));
  }

  private static List<String> snapshots() throws IOException {
    try (Stream<Path> all = Files.list(lake.resolve("snapshots"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @Order(1)
  void shouldSayWhereTheCurrentSnapshotLies() throws IOException {
    String path = new ObjectMapper().readTree(pointer()).path("path").asText();
    assertThat(command("where").out()).containsExactly(lake.resolve(path).toString());
  }

  @Test
  @Order(1)
  void shouldRefuseASnapshotOfAnEarlierVersionWhereAJobRunsAlone() throws IOException {
    String path = new ObjectMapper().readTree(pointer()).path("path").asText();
    Path manifest = lake.resolve(path).resolve("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains("\"observed_until\"");
    Path seal = manifest.resolveSibling("manifest.sha256");
    String sealed = Files.readString(seal);
    Files.writeString(manifest, text.replace("\"observed_until\"", "\"observed\""));
    Files.writeString(seal, Hashes.sha256(manifest) + "  manifest.json\n");
    try {
      Told told = command("attain");
      assertThat(told.exitCode()).isEqualTo(2);
      assertThat(told.everything())
          .contains("was made by an earlier version of Zonemark - remedy: run `zonemark run`");
      assertThat(new ObjectMapper().readTree(pointer()).path("path").asText()).isEqualTo(path);
    } finally {
      Files.writeString(manifest, text);
      Files.writeString(seal, sealed);
    }
  }

  @Test
  @Order(2)
  void shouldPublishNothingWhereNothingHasChanged() throws IOException {
    String before = pointer();
    List<String> snapshots = snapshots();

    Told told = run();

    assertThat(told.exitCode()).isZero();
    assertThat(told.out()).anyMatch(line -> line.startsWith("Nothing has changed since run "));
    assertThat(pointer()).isEqualTo(before);
    assertThat(snapshots()).isEqualTo(snapshots);
  }

  @Test
  @Order(3)
  void shouldPublishAgainWhereAnotherDayOfJudgementIsAskedFor() throws IOException {
    String before = pointer();

    assertThat(run("--as-of", "2026-06-30").exitCode()).isZero();

    assertThat(pointer()).isNotEqualTo(before);
  }

  @Test
  @Order(4)
  void shouldPublishTheSameDataAgainWhereItIsForced() throws IOException {
    Told first = run("--force");
    Path one = Path.of(first.after("Snapshot:"));
    Told second = run("--force");
    Path other = Path.of(second.after("Snapshot:"));

    assertThat(other).isNotEqualTo(one);
    assertThat(pointer()).contains(other.getFileName().toString());
    assertThat(Hashes.differing(other, one)).isEmpty();
  }

  @Test
  @Order(9)
  void shouldHoldBackASnapshotWithTooManyFindingsOfASeverity() throws IOException {
    String before = pointer();
    Path settings = conf.resolve("run.yaml");
    String text = Files.readString(settings);
    Files.writeString(settings, text.replace("gates:\n", "gates:\n  error: 3\n  warning: 1000\n"));
    try {
      Told told = run();
      assertThat(told.exitCode()).isEqualTo(3);
      assertThat(told.out().stream().filter(line -> line.startsWith("gate ")))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line)
                      .matches("gate error: \\d+ findings, at most 3 allowed - remedy: .+"));
      assertThat(pointer()).isEqualTo(before);
    } finally {
      Files.writeString(settings, text);
    }
  }

  @Test
  @Order(5)
  void shouldHoldBackASnapshotThatFailsAGate() throws IOException {
    String before = pointer();
    Path settings = conf.resolve("run.yaml");
    String text = Files.readString(settings);
    Files.writeString(settings, text.replace("gates:\n", "gates:\n  unknown_zone: 0\n"));
    try {
      Told told = run();

      assertThat(told.exitCode()).isEqualTo(3);
      assertThat(told.out())
          .anyMatch(
              line ->
                  line.matches("gate unknown_zone: \\d+ findings, at most 0 allowed - remedy: .+"));
      assertThat(pointer()).isEqualTo(before);
      try (Stream<Path> held = Files.list(lake.resolve("held"))) {
        assertThat(held)
            .singleElement()
            .satisfies(
                snapshot -> {
                  assertThat(Hashes.dataFiles(snapshot.resolve("findings"))).isNotEmpty();
                  assertThat(
                          new ObjectMapper()
                              .readTree(snapshot.resolve("outcome.json").toFile())
                              .path("exit_code")
                              .asInt())
                      .isEqualTo(3);
                });
      }
    } finally {
      Files.writeString(settings, text);
    }
  }

  @Test
  @Order(6)
  void shouldKeepThePreviousSnapshotWhereARunIsKilledWhileItWrites() throws Exception {
    String before = pointer();
    Process night = TestFolders.start(folder.resolve("killed.log"), nightCommand(), Map.of());
    try {
      waitForStaging(night);
    } finally {
      night.destroyForcibly();
      night.waitFor();
    }

    assertThat(pointer()).isEqualTo(before);
    assertThat(snapshots()).anyMatch(name -> name.endsWith(".staging"));
    assertThat(command("where").exitCode()).isZero();

    Told next = run("--force");

    assertThat(next.exitCode()).isZero();
    assertThat(pointer()).isNotEqualTo(before);
  }

  private static List<String> nightCommand() {
    List<String> command = new ArrayList<>(TestFolders.java("-Xmx768m", "-Dspark.master=local[2]"));
    command.addAll(
        List.of(
            "-Dspark.ui.enabled=false",
            "-cp",
            System.getProperty("java.class.path"),
            "org.zonemark.Main",
            "run",
            "--force",
            "--conf",
            conf.toString(),
            "--inputs",
            Told.INPUTS.toString(),
            "--lake",
            lake.toString()));
    return command;
  }

  private static void waitForStaging(Process night) throws Exception {
    while (snapshots().stream().noneMatch(name -> name.endsWith(".staging"))) {
      assertThat(night.isAlive()).as(Files.readString(folder.resolve("killed.log"))).isTrue();
      Thread.sleep(5);
    }
  }

  @Test
  @Order(7)
  void shouldReadOnlyWhatWasPublishedByADay() throws IOException, java.sql.SQLException {
    Told told = run("--as-of", "2019-12-31");
    assertThat(told.exitCode()).as(told.everything()).isZero();
    try (DuckDb tables = DuckDb.over(Path.of(told.after("Snapshot:")))) {
      // Ranks of 2020 were not out then, so that the promise for 2020 cannot be judged by them.
      assertThat(
              tables.rows(
                  "SELECT a.target_id, o.published_on FROM attainment a"
                      + " JOIN observations o USING (observation_id)"
                      + " WHERE left(o.published_on, 4) > '2019'"))
          .isEmpty();
      assertThat(
              tables.rows(
                  "SELECT source_ref FROM observations"
                      + " WHERE is_latest AND left(published_on, 4) > '2019'"))
          .isEmpty();
    }
  }

  @Test
  @Order(7)
  void shouldLetTheEarlierEditionCountOnADayBeforeTheLaterAndKnowNoRevisionOfIt()
      throws IOException, java.sql.SQLException {
    String table = "指标,绝对额,同比\n地区生产总值,%s,\n";
    Path inputs = Files.createDirectories(folder.resolve("editions"));
    Files.writeString(inputs.resolve("book-2020.csv"), table.formatted("100"));
    Files.writeString(inputs.resolve("book-2021.csv"), table.formatted("110"));
    Files.writeString(inputs.resolve("next.csv"), table.formatted("220"));
    String files =
        "  - {path: book-2020.csv, edition: \"2020\", published_on: \"2020-12-01\","
            + " set: {period: \"2019\"}}\n"
            + "  - {path: book-2021.csv, edition: \"2021\", published_on: \"2021\","
            + " set: {period: \"2019\"}}\n"
            + "  - {path: next.csv, edition: \"2021-6\", published_on: \"2021-06-30\","
            + " set: {period: \"2020\"}}\n";
    Path told =
        ConfFiles.sound()
            .with(
                "sources/yearbook.yaml",
                ConfFiles.SOURCE.replaceFirst(
                    "(?s)files:\n.*?format", "files:\n" + files + "format"))
            .into(folder.resolve("conf-editions"));
    String[] days = {"2020-06-30", "2021-12-30", "2021-12-31"};
    List<List<Object>> latest = new ArrayList<>();
    for (String day : days) {
      Told run =
          Told.by(
              "run",
              "--conf",
              told.toString(),
              "--inputs",
              inputs.toString(),
              "--lake",
              folder.resolve("lake-" + day).toString(),
              "--known-on",
              day);
      assertThat(run.exitCode()).as(run.everything()).isZero();
      try (DuckDb tables = DuckDb.over(Path.of(run.after("Snapshot:")))) {
        latest.add(
            List.of(
                tables.column(
                    "SELECT value / 1e8 FROM observations WHERE is_latest AND value IS NOT NULL"
                        + " ORDER BY period"),
                tables.rows(
                    "SELECT old / 1e8, new / 1e8, difference / 1e8, old_edition, new_edition"
                        + " FROM revisions"),
                tables.column(
                    "SELECT growth_pct FROM growth WHERE growth_window = 'yoy'"
                        + " AND growth_pct IS NOT NULL")));
      }
    }
    // A day known only as a year counts as its last: the edition of 2021 is out on 2021-12-31.
    assertThat(latest.get(0)).isEqualTo(List.of(List.of(), List.of(), List.of()));
    assertThat(latest.get(1)).isEqualTo(List.of(List.of(100.0, 220.0), List.of(), List.of(120.0)));
    assertThat(latest.get(2))
        .isEqualTo(
            List.of(
                List.of(110.0, 220.0),
                List.of(DuckDb.row(100.0, 110.0, 10.0, "2020", "2021")),
                List.of(100.0)));
  }

  @Test
  @Order(8)
  void shouldFindAChangeOfOneByteInAnInput() throws IOException {
    Path inputs = TestFolders.copy(Told.INPUTS, folder.resolve("inputs"));
    assertThat(Told.ofRun(conf, inputs, lake, "--lang", "zh").exitCode()).isZero();
    String before = pointer();
    Files.writeString(inputs.resolve("press-national.csv"), "\n", StandardOpenOption.APPEND);

    assertThat(Told.ofRun(conf, inputs, lake, "--lang", "zh").exitCode()).isZero();

    assertThat(pointer()).isNotEqualTo(before);
  }

  @Test
  @Order(10)
  void shouldSayWhatWouldChangeAndPublishItWhenItIsReleased() throws IOException {
    Path inputs = TestFolders.copy(Told.INPUTS, folder.resolve("held inputs"));
    assertThat(Told.ofRun(conf, inputs, lake, "--lang", "zh").exitCode()).isZero();
    String[] plans = {"--inputs", inputs.toString(), "--lang", "zh"};
    Told unchanged = command("plan", plans);
    assertThat(unchanged.out()).last().asString().startsWith("不会发布");
    assertThat(unchanged.out()).noneMatch(each -> each.contains("要读取"));
    String before = pointer();
    Path press = inputs.resolve("national-evaluation-ranks.csv");
    String text = Files.readString(press);
    String line = text.lines().skip(1).findFirst().orElseThrow();
    Files.writeString(press, text.replaceFirst("(?m)^" + Pattern.quote(line) + "\\R", ""));

    Told plan = command("plan", plans);
    assertThat(plan.out()).anyMatch(each -> each.startsWith("  改动") && each.endsWith("ranks.csv"));
    Told held = Told.ofRun(conf, inputs, lake, "--lang", "zh", "--hold");

    assertThat(held.exitCode()).as(held.everything()).isZero();
    assertThat(pointer()).isEqualTo(before);
    assertThat(held.out())
        .anyMatch(each -> each.equals("  输入有改动：national-evaluation-ranks.csv"))
        .anyMatch(each -> each.startsWith("观测值 observations：新增 0 行，移除 1 行，改动 0 行"))
        .anyMatch(each -> each.startsWith("排名 rankings："))
        .anyMatch(each -> each.contains("原因：输入"))
        .noneMatch(each -> each.contains("园区 htz-"));
    String last = held.out().get(held.out().size() - 1);
    String runId = last.replaceFirst(".*zonemark publish ([^`]+)`.*", "$1");
    Told released = command("publish", runId);
    assertThat(released.exitCode()).as(released.everything()).isZero();
    assertThat(pointer()).contains(runId).isNotEqualTo(before);
    Told diff = command("diff", "--json");
    assertThat(new ObjectMapper().readTree(String.join("", diff.out())).path("to").asText())
        .isEqualTo(runId);
    Path page = lake.resolveSibling("diff.html");
    Told written = command("diff", "--html", page.toString());
    assertThat(written.out()).containsExactly("网页：" + page);
    assertThat(Files.readString(page)).contains("<section id=\"rankings\">");
    Told verified = command("lake", "verify");
    assertThat(verified.exitCode()).as(verified.everything()).isZero();
  }

  @Test
  @Order(11)
  void shouldHoldBackASnapshotOfWhichMoreChangesThanMay() throws IOException {
    String before = pointer();
    Path settings = conf.resolve("run.yaml");
    String text = Files.readString(settings);
    Files.writeString(settings, text + "\nchanges: {rankings: 0.1}\n");
    Path inputs = TestFolders.copy(Told.INPUTS, folder.resolve("changed inputs"));
    Path ranks = inputs.resolve("national-evaluation-ranks.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(ranks));
    lines.subList(1, 9).clear();
    Files.write(ranks, lines);
    try {
      Told told = Told.ofRun(conf, inputs, lake);
      assertThat(told.exitCode()).as(told.everything()).isEqualTo(3);
      assertThat(told.out())
          .anyMatch(
              line -> line.matches("gate changes.rankings: [0-9.]+% of the rows .* - remedy: .*"));
      assertThat(pointer()).isEqualTo(before);
    } finally {
      Files.writeString(settings, text);
    }
  }
}
