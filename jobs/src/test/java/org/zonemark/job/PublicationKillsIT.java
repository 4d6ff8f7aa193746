package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;
import org.zonemark.testing.FaultyDisk;
import org.zonemark.testing.TestFolders;

/**
 * Processes that publish on a real disk and meet a fault there: killed or refused at any call that
 * touches the lake, killed at any moment, two and three at once, with the clock set back. Readers
 * see whole snapshots only; who fails says so in one line; the next run publishes and clears up.
 * The property {@code zonemark.faults} says how many; bench/faults.sh takes 1,000.
 */
class PublicationKillsIT {

  private static final int FAULTS = Integer.getInteger("zonemark.faults", 60);
  private static final long SEED = 20261130;

  /** How many calls a publication makes below its lake, roughly: where faults are drawn from. */
  private static final int CALLS = 420;

  /** How long a process takes at most; kills at a moment fall into it. */
  private static final int SPAN_MILLIS = 1_500;

  private static final int YEAR_SECONDS = 366 * 86_400;

  @TempDir Path folder;
  private Path lake;
  private FaultyDisk disk;
  private MadeUpRun here;
  private int number;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> met = new TreeMap<>();
  private final List<String> untold = new ArrayList<>();

  @BeforeEach
  void prepare() throws Exception {
    lake = Files.createDirectories(folder.resolve("lake"));
    disk = FaultyDisk.of(lake, folder).orElse(null);
    here = new MadeUpRun(lake.toString(), LocalFiles.configuration(), 2);
    publishHere();
  }

  /** The next run, in this process: it finds what the one before left. */
  private void publishHere() throws Exception {
    here.statements = "statements " + ++number;
    here.now = MadeUpRun.MORNING.plusSeconds(number);
    RunResult ended = here.run();
    assertThat(ended.exitCode()).as(ended.lines().toString()).isZero();
    assertThat(here.text("growth")).isEqualTo(here.statements);
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

  private Process start(String log, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>(TestFolders.java("-Xmx96m", "-Xshare:auto"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            MadeUpProcess.class.getName(),
            lake.toString(),
            "statements " + ++number,
            String.valueOf(number)));
    return TestFolders.start(folder.resolve(log), command, environment);
  }

  private static void killAfter(Process process, int millis) throws InterruptedException {
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  // ---- the faults -------------------------------------------------------------------------------

  @Test
  void shouldShowWholeSnapshotsOnlyWhateverFaultARunMeets() throws Exception {
    try (Reader reader = new Reader(here)) {
      for (int fault = 0; fault < FAULTS; fault++) {
        String before = here.current();
        String kind = meet(fault);
        met.merge(kind, 1, Integer::sum);
        assertThat(reader.fault.get()).as("fault %d, %s", fault, kind).isNull();
        assertThat(here.seen()).as("fault %d, %s", fault, kind).isPresent();
        assertThat(before.compareTo(here.current())).as("%s", kind).isLessThanOrEqualTo(0);
        publishHere();
      }
      assertThat(reader.whole.get()).isPositive();
      System.out.printf(
          "faults of publication: %s; the pointer resolved %,d times, %,d whole snapshots read%n",
          met, reader.resolved.get(), reader.whole.get());
    }
    assertThat(untold).isEmpty();
    assertThat(met.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(FAULTS);
  }

  private String meet(int fault) throws Exception {
    if (fault % 10 == 9) {
      return crowd();
    }
    if (disk == null || fault % 10 == 8) {
      killAfter(start("killed.log", Map.of()), random.nextInt(SPAN_MILLIS));
      return "killed at a moment";
    }
    String kind = FaultyDisk.FAULTS.get(fault % FaultyDisk.FAULTS.size());
    Process process = start("process.log", disk.meeting(kind, 1 + random.nextInt(CALLS)));
    process.waitFor();
    String call = disk.met();
    if (call.isEmpty()) {
      assertThat(process.exitValue()).isZero();
      return "none, since it ended before";
    }
    if (!kind.equals("KILL")) {
      assertTold(process, kind + " at " + call);
    }
    return kind;
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
    return size + " at once";
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
      assertThat(here.text("growth")).isEqualTo("statements " + number);
      publishHere();
    }
    // A run that began before the current one did, by its clock, is the current one all the same.
    int latest = number;
    number = -5_000;
    publishHere();
    assertThat(here.text("growth")).isEqualTo("statements " + -4_999);
    number = latest;
    publishHere();
  }

  // ---- the reader -------------------------------------------------------------------------------

  /** Resolves the pointer all the while and reads whole snapshots. */
  private static final class Reader implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong resolved = new AtomicLong();
    private final AtomicLong whole = new AtomicLong();
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final Thread thread = new Thread(this::read, "reader");
    private final MadeUpRun night;

    Reader(MadeUpRun night) {
      this.night = night;
      thread.start();
    }

    private void read() {
      try {
        while (!over.get()) {
          resolved.incrementAndGet();
          Snapshot current = night.lake().latest().orElseThrow();
          try {
            readWhole(current);
            whole.incrementAndGet();
          } catch (Damage | NoSuchFileException gone) {
            // One that is three days old may be removed under a reader; the current one may not.
            assertThat(night.current()).as(gone.getMessage()).isNotEqualTo(current.runId());
          }
          Thread.sleep(20);
        }
      } catch (IOException | InterruptedException | RuntimeException | AssertionError failed) {
        fault.set(failed);
      }
    }

    /** Every table says the same, since all are of one run. */
    private void readWhole(Snapshot current) throws IOException {
      List<String> texts = new ArrayList<>();
      for (StoredFile file : current.contents().values()) {
        if (file.isData()) {
          texts.add(new String(current.paper(file.path()), StandardCharsets.UTF_8));
        }
      }
      assertThat(texts).hasSizeGreaterThan(20).containsOnly(texts.get(0));
    }

    @Override
    public void close() {
      over.set(true);
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
