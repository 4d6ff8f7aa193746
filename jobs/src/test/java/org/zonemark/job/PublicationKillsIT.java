package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.job.paper.Manifest;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.testing.FaultCount;
import org.zonemark.testing.FaultyDisk;
import org.zonemark.testing.LakeReaders;
import org.zonemark.testing.TestFolders;

/**
 * Processes that publish on a real disk and meet a fault there: killed or refused at any call that
 * touches the lake, killed at any moment, two and three at once, with the clock set back or ahead.
 * Readers (we, DuckDB, Spark) read all the while and see whole snapshots only; who fails says so in
 * one line; the next run publishes and clears up. The property {@code zonemark.faults} says how
 * many; bench/faults.sh meets rounds of them.
 */
class PublicationKillsIT {

  private static final int FAULTS = Integer.getInteger("zonemark.faults", 60);
  private static final long SEED = 20261130;

  /** Which round this is, where several go on at once: each meets other faults. */
  private static final int ROUND = Integer.getInteger("zonemark.round", 0);

  /** How long a process takes at most; kills at a moment fall into it. */
  private static final int SPAN_MILLIS = 1_500;

  /** How long a reader rests after a snapshot, so that those who publish come to their turn. */
  private static final int REST_MILLIS = 100;

  private static final int YEAR_SECONDS = 366 * 86_400;

  @TempDir Path folder;
  private Path lake;
  private FaultyDisk disk;
  private Statement duckDb;

  /** Options of a process by which it starts sooner. */
  private List<String> mapped;

  private MadeUpRun here;
  private int number;

  /** How many tables a snapshot has, each of one row. */
  private int tables;

  /** How many calls a publication makes below its lake. */
  private int calls;

  /** How many of them have been met, in all rounds. */
  private int tried = ROUND * FAULTS * 7 / 10;

  private final Random random = new Random(SEED + ROUND);
  private final FaultCount met = new FaultCount();
  private final List<String> untold = new ArrayList<>();

  @BeforeEach
  void prepare() throws Exception {
    lake = Files.createDirectories(folder.resolve("lake"));
    disk = FaultyDisk.of(lake, folder).orElse(null);
    here = new MadeUpRun(lake.toString(), LocalFiles.configuration(), 2);
    duckDb = DriverManager.getConnection("jdbc:duckdb:").createStatement();
    duckDb.execute("SET memory_limit = '1GB'; SET threads = 1");
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(conf()))) {
      out.writeObject(here.conf);
    }
    mapped =
        TestFolders.mapped(
            folder,
            MadeUpProcess.class.getName(),
            arguments(folder.resolve("mapped"), 0).toArray(String[]::new));
    publishHere();
    tables = Manifest.of(here.lake().latest().orElseThrow()).tables().size();
  }

  @AfterEach
  void close() throws SQLException {
    duckDb.getConnection().close();
  }

  /** A Parquet file of one row, which says what the statements say. */
  private Path written(String statements) throws SQLException {
    Path file = folder.resolve("table.parquet");
    duckDb.execute("COPY (SELECT '%s' AS said) TO '%s'".formatted(statements, file));
    return file;
  }

  /** What a table of the current snapshot says. */
  private String said() throws IOException, SQLException {
    Path table = lake.resolve("snapshots").resolve(here.current()).resolve("growth/part-0.parquet");
    try (ResultSet rows = duckDb.executeQuery("SELECT said FROM '%s'".formatted(table))) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The next run, in this process: it finds what the one before left. */
  private void publishHere() throws Exception {
    here.statements = "statements " + ++number;
    here.tableBytes = Files.readAllBytes(written(here.statements));
    here.now = MadeUpRun.MORNING.plusSeconds(number);
    RunResult ended = here.run();
    assertThat(ended.exitCode()).as(ended.lines().toString()).isZero();
    assertThat(said()).isEqualTo(here.statements);
    try (Stream<Path> all = Files.walk(lake, 2)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
    assertThat(here.lake().snapshots())
        .allMatch(listed -> listed.state() != Lake.State.UNPUBLISHED);
    age();
  }

  /** All but the current snapshot are so old that the next run removes them. */
  private void age() throws IOException {
    String current = here.current();
    try (Stream<Path> all = Files.list(lake.resolve("snapshots"))) {
      for (Path snapshot : all.filter(path -> !path.endsWith(current)).toList()) {
        Files.setLastModifiedTime(
            snapshot, FileTime.from(MadeUpRun.MORNING.minusSeconds(3 * 86_400)));
      }
    }
  }

  private Process start(String log, Map<String, String> environment) throws Exception {
    List<String> command = new ArrayList<>(TestFolders.java("-Xmx96m"));
    command.addAll(mapped);
    command.add(MadeUpProcess.class.getName());
    command.addAll(arguments(lake, ++number));
    return TestFolders.start(folder.resolve(log), command, environment);
  }

  private Path conf() {
    return folder.resolve("conf.serialized");
  }

  private List<String> arguments(Path into, int number) throws SQLException {
    String statements = "statements " + number;
    return List.of(
        into.toString(),
        statements,
        String.valueOf(number),
        written(statements).toString(),
        conf().toString());
  }

  private static void killAfter(Process process, int millis) throws InterruptedException {
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  /** A run that meets nothing: how many calls it makes. */
  private void count() throws Exception {
    if (disk != null) {
      Path counted = folder.resolve("counted.log");
      assertThat(start("process.log", disk.counting(counted)).waitFor()).isZero();
      // Hadoop starts processes of its own, which touch nothing.
      calls =
          Files.readAllLines(counted).stream()
              .mapToInt(line -> Integer.parseInt(line.split(" ")[0]))
              .max()
              .orElseThrow();
      publishHere();
    }
  }

  // ---- the faults -------------------------------------------------------------------------------

  @Test
  void shouldShowWholeSnapshotsOnlyWhateverFaultARunMeets() throws Exception {
    count();
    LakeReaders readers = new LakeReaders(lake);
    try (SparkSession spark = session();
        readers) {
      readers
          .with("us", REST_MILLIS, LakeReaders::hashes)
          .with("DuckDB", REST_MILLIS, this::readByDuckDb)
          .with("Spark", 10 * REST_MILLIS, snapshot -> readBySpark(snapshot, spark));
      for (int fault = 0; fault < FAULTS; fault++) {
        String before = here.current();
        String kind = meet(fault);
        met.met(kind);
        readers.assertSound();
        assertThat(here.seen()).as("fault %d, %s", fault, kind).isPresent();
        assertThat(before.compareTo(here.current())).as("%s", kind).isLessThanOrEqualTo(0);
        publishHere();
      }
    }
    met.tell();
    readers.tell();
    System.out.printf("faults of the disk: over %d calls of a run%n", calls);
    assertThat(untold).isEmpty();
    assertThat(met.all()).isEqualTo(FAULTS);
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 1)
        .getOrCreate();
  }

  /** Every table says the same, since all are of one run. */
  private void readByDuckDb(Path snapshot) throws SQLException {
    try (Statement own =
            duckDb.getConnection().unwrap(DuckDBConnection.class).duplicate().createStatement();
        ResultSet rows =
            own.executeQuery(
                "SELECT count(*), count(DISTINCT said) FROM '%s/*/*.parquet'"
                    .formatted(snapshot))) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(tables);
      assertThat(rows.getInt(2)).isEqualTo(1);
    }
  }

  private void readBySpark(Path snapshot, SparkSession spark) {
    List<Row> said =
        spark.read().schema("said STRING").parquet(snapshot + "/*/*.parquet").collectAsList();
    assertThat(said).hasSize(tables).containsOnly(said.get(0));
  }

  private String meet(int fault) throws Exception {
    if (fault % 10 == 9) {
      return crowd();
    }
    if (disk == null || fault % 10 == 8) {
      killAfter(start("killed.log", Map.of()), random.nextInt(SPAN_MILLIS));
      return "publication killed at a moment";
    }
    if (fault % 10 == 7) {
      Process process =
          start("process.log", disk.shifted(random.nextInt(2 * YEAR_SECONDS) - YEAR_SECONDS));
      assertThat(process.waitFor()).as(Files.readString(folder.resolve("process.log"))).isZero();
      assertThat(said()).isEqualTo("statements " + number);
      return "clock shifted";
    }
    int step = Math.max(1, calls * 10 / (7 * FAULTS));
    int kinds = FaultyDisk.FAULTS.size();
    String kind = FaultyDisk.FAULTS.get((tried + tried * step / calls) % kinds);
    int call = 1 + tried++ * step % calls;
    Process process = start("process.log", disk.meeting(kind, call));
    process.waitFor();
    String met = disk.met();
    if (met.isEmpty()) {
      assertThat(process.exitValue()).isZero();
      return "none, the run ended before";
    }
    if (!kind.equals("KILL")) {
      assertTold(process, kind + " at " + met);
    }
    return kind + " at a call";
  }

  /** Who is refused a call goes on without it, or says in one line what failed. */
  private void assertTold(Process process, String fault) throws IOException {
    String told = Files.readString(folder.resolve("process.log"));
    assertThat(process.exitValue()).as("%s: %s", fault, told).isIn(0, 1);
    boolean isTold = Stream.of("Failed: ", lake.toString(), " - remedy: ").allMatch(told::contains);
    if (process.exitValue() == 1 && !isTold) {
      untold.add(fault + ": " + told);
    }
  }

  /** Two or three at once, of which one may be killed: one publishes at most, others lose. */
  private String crowd() throws Exception {
    List<Process> crowd = new ArrayList<>();
    int size = 2 + random.nextInt(2);
    for (int one = 0; one < size; one++) {
      crowd.add(start("crowd" + one + ".log", Map.of()));
    }
    boolean kills = random.nextBoolean();
    if (kills) {
      killAfter(crowd.get(0), random.nextInt(SPAN_MILLIS));
    }
    for (Process process : crowd) {
      process.waitFor();
    }
    for (int one = kills ? 1 : 0; one < size; one++) {
      String told = Files.readString(folder.resolve("crowd" + one + ".log"));
      assertThat(crowd.get(one).exitValue()).as(told).isIn(0, 4);
    }
    return size + " runs at once";
  }

  @Test
  void shouldPublishThoughTheClockIsSetBackOrAhead() throws Exception {
    if (disk == null) {
      System.out.println("faults: no compiler here, so that no clock is set back");
      return;
    }
    for (long seconds : List.of(-YEAR_SECONDS, YEAR_SECONDS, -3_600)) {
      Process process = start("clock.log", disk.shifted(seconds));
      process.waitFor();
      String told = Files.readString(folder.resolve("clock.log"));
      assertThat(process.exitValue()).as(told).isZero();
      assertThat(said()).isEqualTo("statements " + number);
      publishHere();
    }
    // A run that began before the current one did, by its clock, is the current one all the same.
    int latest = number;
    number = -5_000;
    publishHere();
    assertThat(said()).isEqualTo("statements " + -4_999);
    number = latest;
    publishHere();
  }
}
