package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Outcome;
import org.zonemark.job.paper.Version;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Sha256;
import org.zonemark.store.Lake;
import org.zonemark.store.Lease;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;
import org.zonemark.testing.ConfFiles;

class UnchangedRunTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final String YEARBOOK = "yearbook.csv";
  private static final Set<Job> ALL = EnumSet.allOf(Job.class);

  @TempDir Path place;

  private final ConfFiles conf = ConfFiles.sound();
  private Snapshot current;
  private boolean hasCrc32 = true;

  /** A lake whose current snapshot was made of a configuration and one yearbook. */
  @BeforeEach
  void publish() throws IOException {
    Files.createDirectories(place.resolve("inputs"));
    write(YEARBOOK, "指标,绝对额\n");
    conf.with("run.yaml", "inputs: %1$sinputs\nlake: %1$slake\n".formatted(place.toUri()));
    List<InputAccount> inputs = List.of(account());
    publish("first", Manifest.fingerprint(conf.accepted(), inputs), inputs);
  }

  private void publish(String runId, String fingerprint, List<InputAccount> inputs)
      throws IOException {
    Lake lake = lake();
    try (Lease lease = lake.lease("test")) {
      Snapshot staged = lake.stage(runId);
      staged.write("views.sql", "select 1");
      Manifest manifest =
          new Manifest(
              new Manifest.RunAccount(
                  runId,
                  "",
                  "",
                  "",
                  "",
                  NOON,
                  NOON,
                  ALL.stream().map(Job::command).toList(),
                  null,
                  Map.of()),
              new Manifest.Basis(fingerprint, "", null, "", LocalDate.EPOCH, null),
              new TreeMap<>(),
              inputs,
              new TreeMap<>(),
              Map.of(),
              staged.contents().values().stream().map(this::told).toList());
      staged.seal(manifest.json().getBytes(StandardCharsets.UTF_8));
      current = lake.publish(staged, Optional.ofNullable(current), lease, NOON);
    }
  }

  /** What a manifest says of a file; earlier ones had no CRC-32. */
  private StoredFile told(StoredFile file) {
    return hasCrc32
        ? file
        : new StoredFile(file.path(), null, null, file.bytes(), file.sha256(), null);
  }

  private InputAccount account() throws IOException {
    byte[] bytes = Files.readAllBytes(place.resolve("inputs").resolve(YEARBOOK));
    return new InputAccount(
        "yearbook",
        YEARBOOK,
        new InputAccount.Publication("统计年鉴", "统计局", "2020", "2021", false),
        bytes.length,
        Sha256.of(bytes),
        1,
        2,
        Map.of(),
        null);
  }

  private Lake lake() throws IOException {
    return Lake.at(place.toUri() + "lake");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(place.resolve("inputs").resolve(file), text);
  }

  private Optional<RunResult> ended(Set<Job> jobs, boolean force) throws IOException {
    ConfFolder folder = conf.folder();
    return UnchangedRun.ended(
        new RunRequest(jobs, "conf", Overrides.none(), force, false, null, false),
        folder,
        () -> NOON);
  }

  @Test
  void shouldEndWithTheCurrentSnapshotWhereNothingHasChanged() throws IOException {
    RunResult ended = ended(ALL, false).orElseThrow();

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.runId()).isEqualTo("first");
    assertThat(ended.lines().get(0)).startsWith("自运行 first 以来没有变化");
    Outcome left = Outcome.parsed(lake().paper(Lake.OUTCOME).orElseThrow()).orElseThrow();
    assertThat(left.outcome()).isEqualTo("unchanged");
    assertThat(lake().isHeld()).isFalse();
  }

  @Test
  void shouldEndBesideFilesThatAreNoInputs() throws IOException {
    write("README.md", "说明");
    assertThat(ended(ALL, false)).isPresent();

    write("~$" + YEARBOOK, "lock, of which a finding tells");
    assertThat(ended(ALL, false)).isEmpty();
  }

  @Test
  void shouldLeaveARunToBeMadeWhereAnInputIsAnotherNewOrGone() throws IOException {
    write("more.csv", "指标\n");
    assertThat(ended(ALL, false)).isEmpty();

    Files.delete(place.resolve("inputs/more.csv"));
    write(YEARBOOK, "指标,绝对值\n");
    assertThat(ended(ALL, false)).isEmpty();

    Files.delete(place.resolve("inputs").resolve(YEARBOOK));
    assertThat(ended(ALL, false)).isEmpty();
  }

  @Test
  void shouldLeaveARunToBeMadeWhereTheConfigurationIsAnotherOrHasMistakes() throws IOException {
    conf.with("growth.yaml", "methods: [yoy]\n");
    assertThat(ended(ALL, false)).isEmpty();

    conf.without("growth.yaml");
    assertThat(ended(ALL, false)).isPresent();
    conf.with("run.yaml", "lake: [\n");
    assertThat(ended(ALL, false)).isEmpty();
  }

  @Test
  void shouldLeaveARunToBeMadeWhereAnotherBuildOfTheSameVersionMadeTheSnapshot()
      throws IOException {
    List<InputAccount> inputs = List.of(account());
    publish("second", ofBuild(Version.build(), inputs), inputs);
    assertThat(ended(ALL, false)).isPresent();

    publish("third", ofBuild("another", inputs), inputs);
    assertThat(ended(ALL, false)).isEmpty();
  }

  private String ofBuild(String build, List<InputAccount> inputs) {
    return Ids.of(
        Version.text(),
        build,
        conf.accepted().fingerprint(),
        inputs.get(0).file() + inputs.get(0).sha256());
  }

  @Test
  void shouldLeaveARunToBeMadeWhereItIsForcedOrNothingIsReadAnyway() throws IOException {
    assertThat(ended(ALL, true)).isEmpty();
    assertThat(ended(EnumSet.of(Job.RANK), false)).isEmpty();
    assertThat(ended(EnumSet.of(Job.INGEST), false)).isPresent();
  }

  @Test
  void shouldLeaveARunToBeMadeWhereTheSnapshotIsDamaged() throws IOException {
    Path views = Path.of(current.folder().toUri()).resolve("views.sql");
    Files.writeString(views, "select 2");

    assertThat(ended(ALL, false)).isEmpty();
    assertThat(Files.readAllLines(views).stream().collect(Collectors.joining()))
        .isEqualTo("select 2");
  }

  @Test
  void shouldLeaveARunToBeMadeWhereAFileOfTheSnapshotIsShorterOrGone() throws IOException {
    Path views = Path.of(current.folder().toUri()).resolve("views.sql");
    Files.writeString(views, "select ");
    assertThat(ended(ALL, false)).isEmpty();

    Files.delete(views);
    assertThat(ended(ALL, false)).isEmpty();
  }

  @Test
  void shouldHoldASnapshotOfAnEarlierVersionAgainstItsSha256() throws IOException {
    List<InputAccount> inputs = List.of(account());
    hasCrc32 = false;
    publish("second", Manifest.fingerprint(conf.accepted(), inputs), inputs);
    assertThat(Files.readString(Path.of(current.folder().toUri()).resolve("manifest.json")))
        .doesNotContain("\"crc32\" : \"");
    assertThat(ended(ALL, false)).isPresent();

    Files.writeString(Path.of(current.folder().toUri()).resolve("views.sql"), "select 2");
    assertThat(ended(ALL, false)).isEmpty();
  }

  @Test
  void shouldSayThatAnotherRunHasTheLake() throws IOException {
    try (Lease other = lake().lease("another")) {
      RunResult ended = ended(ALL, false).orElseThrow();

      assertThat(other).isNotNull();
      assertThat(ended.exitCode()).isEqualTo(ExitCodes.LOST);
    }
  }
}
