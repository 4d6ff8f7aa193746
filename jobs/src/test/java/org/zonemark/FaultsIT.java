package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.job.Job;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Snapshot;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.FaultCount;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.LakeReaders;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;
import org.zonemark.testing.ViewsHere;

/**
 * Runs that are killed, crowded, or met by a full disk, and snapshots that rot: readers see whole
 * snapshots only, nothing damaged is published, and the next run clears up. The property {@code
 * zonemark.kills} says how many runs are killed and a quarter of it how many files are damaged
 * besides.
 */
class FaultsIT {

  private static final int KILLS = Integer.getInteger("zonemark.kills", 8);

  /** Other moments and other bits in each round. */
  private static final long SEED = 20261129 + Integer.getInteger("zonemark.round", 0);

  /** How long a reader rests after a snapshot. */
  private static final int REST_MILLIS = 50;

  /** How long a run takes at most from its start to its publication; kills fall into it. */
  private static final int SPAN_MILLIS = 12_000;

  @TempDir Path folder;
  private Path conf;
  private Path inputs;
  private Path lake;
  private int number;
  private final Random random = new Random(SEED);
  private final FaultCount met = new FaultCount();

  @BeforeEach
  void prepare() throws IOException {
    conf = ConfFiles.sound().into(folder.resolve("conf"));
    inputs = Files.createDirectories(folder.resolve("in"));
    lake = folder.resolve("湖");
    change();
  }

  /** Other inputs, so that the next run has something to publish. */
  private void change() throws IOException {
    Files.writeString(
        inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值," + (348 + ++number) + ",10.3\n");
  }

  private String[] arguments(String command, Path into) {
    return new String[] {
      command,
      "--conf",
      conf.toString(),
      "--inputs",
      inputs.toString(),
      "--lake",
      into.toString(),
      "--lang",
      "en"
    };
  }

  private Told run() {
    return Told.by(arguments("run", lake));
  }

  private Process start(String log) throws IOException {
    List<String> command = new ArrayList<>(TestFolders.java("-Xmx512m", "-Dspark.master=local[2]"));
    command.addAll(
        List.of(
            "-Dspark.ui.enabled=false",
            "-cp",
            System.getProperty("java.class.path"),
            "org.zonemark.Main"));
    command.addAll(List.of(arguments("run", lake)));
    return TestFolders.start(folder.resolve(log), command, Map.of());
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private Snapshot current() throws IOException {
    return Lake.at(lake.toString(), LocalFiles.configuration()).latest().orElseThrow();
  }

  // ---- kills ------------------------------------------------------------------------------------

  @Test
  void shouldShowWholeSnapshotsOnlyWhereRunsAreKilledAtAnyMoment() throws Exception {
    assertThat(run().exitCode()).isZero();
    LakeReaders readers = new LakeReaders(lake);
    int published = 0;
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        readers) {
      readers
          .with("us", REST_MILLIS, LakeReaders::hashes)
          .with("DuckDB", REST_MILLIS, LakeReaders.byDuckDb(limited(duckDb)));
      for (int kill = 0; kill < KILLS; kill++) {
        change();
        String before = current().runId();
        Process night = start("killed.log");
        // Half of them anywhere, half within the moments of writing and publishing.
        if (kill % 2 == 0) {
          night.waitFor(random.nextInt(SPAN_MILLIS), TimeUnit.MILLISECONDS);
        } else {
          waitForStaging(night);
          night.waitFor(random.nextInt(4_000), TimeUnit.MILLISECONDS);
        }
        if (random.nextInt(4) == 0) {
          night.destroy();
        } else {
          night.destroyForcibly();
        }
        night.waitFor();
        published += current().runId().equals(before) ? 0 : 1;
        assertThat(current().faults()).isEmpty();
        readers.assertSound();
        met.met("whole run killed");
      }
      change();
      Told last = run();
      assertThat(last.exitCode()).as(last.everything()).isZero();
    }
    assertClear();
    met.tell();
    readers.tell();
    System.out.printf("faults of whole runs: %d of them after publication%n", published);
  }

  private static DuckDBConnection limited(Connection connection) throws SQLException {
    try (Statement setting = connection.createStatement()) {
      setting.execute("SET memory_limit = '1GB'; SET threads = 1");
    }
    return connection.unwrap(DuckDBConnection.class);
  }

  private void waitForStaging(Process night) throws Exception {
    while (night.isAlive()) {
      try (Stream<Path> all = Files.list(lake.resolve("snapshots"))) {
        if (all.anyMatch(path -> path.toString().endsWith(".staging"))) {
          return;
        }
      }
      Thread.sleep(2);
    }
  }

  /** Nothing lies about that no run will come back to. */
  private void assertClear() throws IOException {
    try (Stream<Path> all = Files.walk(lake, 2)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
    JsonNode outcome = new ObjectMapper().readTree(lake.resolve("outcome.json").toFile());
    assertThat(outcome.path("outcome").asText()).isIn("published", "unchanged");
  }

  @Test
  void shouldLetOneOfTwoRunsAtOnceSayThatItLost() throws Exception {
    assertThat(run().exitCode()).isZero();
    change();
    String before = current().runId();

    Process one = start("one.log");
    Process other = start("other.log");
    one.waitFor();
    other.waitFor();

    List<Integer> codes = List.of(one.exitValue(), other.exitValue());
    String logs = log("one.log") + log("other.log");
    // Where one was done before the other began, it found nothing to do.
    assertThat(codes).as(logs).contains(0).allMatch(code -> code == 0 || code == 4);
    assertThat(codes.contains(4) || logs.contains("Nothing has changed")).as(logs).isTrue();
    assertThat(logs).doesNotContain("\tat ");
    assertThat(current().runId()).isNotEqualTo(before);
    assertThat(current().faults()).isEmpty();
    assertClear();
  }

  // ---- file systems -----------------------------------------------------------------------------

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int command(String... words) throws Exception {
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
  }

  @Test
  void shouldTellAFullAndAReadOnlyDiskInOneLine() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    boolean mounted =
        isRoot()
            && command("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0;
    if (!mounted) {
      System.out.println("faults: no small disk can be mounted here, so that none is filled");
      return;
    }
    try {
      Path small = disk.resolve("lake");
      Told full = Told.by(arguments("run", small));
      assertTold(full, "the disk is full");
      assertThat(small.resolve("LATEST.json")).doesNotExist();

      assertThat(command("mount", "-o", "remount,size=64m", disk.toString())).isZero();
      Told roomy = Told.by(arguments("run", small));
      assertThat(roomy.exitCode()).as(roomy.everything()).isZero();

      change();
      assertThat(command("mount", "-o", "remount,ro", disk.toString())).isZero();
      assertTold(Told.by(arguments("run", small)), "the file system is read-only");
      Told verified = Told.by(lakeVerify(small));
      assertThat(verified.exitCode()).as(verified.everything()).isZero();
    } finally {
      command("umount", disk.toString());
    }
  }

  private String[] attain() {
    return new String[] {
      "attain", "--conf", conf.toString(), "--lake", lake.toString(), "--lang", "en"
    };
  }

  private String[] lakeVerify(Path of) {
    return new String[] {
      "lake", "verify", "--conf", conf.toString(), "--lake", of.toString(), "--lang", "en"
    };
  }

  private static void assertTold(Told told, String cause) {
    assertThat(told.exitCode()).as(told.everything()).isEqualTo(1);
    assertThat(told.mistakes())
        .as(told.everything())
        .singleElement()
        .asString()
        .contains(cause, " - remedy: ");
  }

  @Test
  void shouldTellAMissingPermissionInOneLine() throws Exception {
    if (isRoot()) {
      System.out.println("faults: root may write everywhere, so that no permission is missing");
      return;
    }
    Files.createDirectories(lake);
    assertThat(lake.toFile().setWritable(false)).isTrue();
    assertTold(run(), "there is no permission");
  }

  @Test
  void shouldTellALakeThatIsAFileInOneLine() throws Exception {
    Files.writeString(lake, "no folder");
    assertTold(run(), "this is a file, not a folder");
  }

  // ---- rot --------------------------------------------------------------------------------------

  @Test
  void shouldFindABitThatIsFlippedOrAFileThatIsGoneWhereverItIs() throws Exception {
    assertThat(run().exitCode()).isZero();
    Path snapshot = Path.of(current().folder().toUri().getPath());
    List<Path> files;
    try (Stream<Path> all = Files.walk(snapshot)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      assertThat(sound).as("%s", file).isNotEmpty();
      byte[] flipped = sound.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      assertThat(current().faults()).as("a bit of %s", file).isNotEmpty();
      Files.delete(file);
      assertThat(current().faults()).as("without %s", file).isNotEmpty();
      Files.write(file, sound);
    }
    assertThat(current().faults()).isEmpty();
    met.met("bit of a file flipped", files.size());
    met.met("file deleted", files.size());
    met.tell();
  }

  @Test
  void shouldNotPublishWhatRestsOnADamagedSnapshot() throws Exception {
    assertThat(run().exitCode()).isZero();
    String before = current().runId();
    Path snapshot = Path.of(current().folder().toUri().getPath());
    for (Path file : damaged(snapshot)) {
      byte[] sound = Files.readAllBytes(file);
      byte[] flipped = sound.clone();
      flipped[flipped.length / 2] ^= 16;
      Files.write(file, flipped);
      assertTold(Told.by(attain()), file.getFileName() + " is not what was written");
      Files.delete(file);
      assertTold(Told.by(attain()), "is gone");
      assertThat(current().runId()).isEqualTo(before);
      Files.write(file, sound);
      met.met("bit flipped under a job");
      met.met("file deleted under a job");
    }
    assertThat(Told.by(lakeVerify(lake)).exitCode()).isZero();
    met.tell();
  }

  /** What a job reads, what it carries, and others of both. */
  private List<Path> damaged(Path snapshot) throws IOException {
    List<Path> files = new ArrayList<>(Hashes.dataFiles(snapshot));
    files.removeIf(
        file -> Job.ATTAIN.tables().contains(snapshot.relativize(file).getName(0).toString()));
    Collections.shuffle(files, random);
    List<Path> damaged = new ArrayList<>();
    for (String table : List.of("observations", "growth")) {
      damaged.add(Hashes.dataFiles(snapshot.resolve(table)).get(0));
    }
    damaged.addAll(files.subList(0, Math.min(KILLS / 4, files.size())));
    return damaged;
  }

  // ---- places -----------------------------------------------------------------------------------

  @Test
  void shouldBeReadByItsViewsWhateverThePathOfTheLake() throws Exception {
    Path odd = folder.resolve("湖 [a] it's 100% * c:d");
    Told told = Told.by(arguments("run", odd));
    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(zones(Path.of(told.after("Snapshot:")))).isEqualTo("4");
    Path copy = TestFolders.copy(Path.of(told.after("Snapshot:")), folder.resolve("copy [b]"));
    command("rm", "-r", odd.toString());
    assertThat(zones(copy)).isEqualTo("4");
  }

  /** A class path for a process of another working directory. */
  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String zones(Path snapshot) throws Exception {
    List<String> command = new ArrayList<>(TestFolders.java());
    command.addAll(
        List.of("-cp", absolute(System.getProperty("java.class.path")), ViewsHere.class.getName()));
    Process process =
        new ProcessBuilder(command).directory(snapshot.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    process.waitFor();
    return said;
  }
}
