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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One lake through several nights: what is published, and what never is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LakeIT {

  private static final long PATIENCE_SECONDS = 90;

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
    List<String> arguments =
        new ArrayList<>(
            List.of(
                command,
                "--conf",
                conf.toString(),
                "--inputs",
                Told.INPUTS.toString(),
                "--lake",
                lake.toString()));
    arguments.addAll(List.of(more));
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
      assertThat(night.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
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
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (snapshots().stream().noneMatch(name -> name.endsWith(".staging"))) {
      assertThat(night.isAlive()).as(Files.readString(folder.resolve("killed.log"))).isTrue();
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }
  }

  @Test
  @Order(7)
  void shouldReadOnlyWhatWasPublishedByADay() throws IOException, java.sql.SQLException {
    Told told = run("--known-on", "2019-12-31");
    assertThat(told.exitCode()).as(told.everything()).isZero();
    try (DuckDb tables = DuckDb.over(Path.of(told.after("Snapshot:")))) {
      // Ranks of 2020 were not out then, so that the promise for 2020 cannot be judged by them.
      assertThat(
              tables.rows(
                  "SELECT a.target_id, o.published_on FROM attainment a"
                      + " JOIN observations o USING (observation_id)"
                      + " WHERE left(o.published_on, 4) > '2019'"))
          .isEmpty();
    }
  }

  @Test
  @Order(8)
  void shouldFindAChangeOfOneByteInAnInput() throws IOException {
    Path inputs = TestFolders.copy(Told.INPUTS, folder.resolve("inputs"));
    String[] command = {
      "run", "--conf", conf.toString(), "--inputs", inputs.toString(), "--lake", lake.toString()
    };
    assertThat(Told.by(command).exitCode()).isZero();
    String before = pointer();
    Files.writeString(inputs.resolve("press-national.csv"), "\n", StandardOpenOption.APPEND);

    assertThat(Told.by(command).exitCode()).isZero();

    assertThat(pointer()).isNotEqualTo(before);
  }
}
