package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.conf.UsageProblem;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.testing.MemoryFiles;

/**
 * Every step that a run takes in its lake, killed there or refused there: readers see a whole
 * snapshot, the old or the new one, and the next run publishes and clears what was left.
 */
class PublicationFaultsTest {

  private static final Set<Job> ALL = EnumSet.allOf(Job.class);

  private static final List<String> CAUSES =
      List.of(
          "No space left on device",
          "Input/output error",
          "Permission denied",
          "Read-only file system");

  private static RunInMemory prepared(String lake) throws Exception {
    boolean isOfObjects = lake.equals("objects");
    RunInMemory night =
        new RunInMemory(isOfObjects ? MemoryFiles.freshObjects() : MemoryFiles.fresh());
    night.run();
    night.statements = "second";
    night.files.heal();
    return night;
  }

  private static int steps(String lake, Set<Job> jobs) throws Exception {
    RunInMemory night = prepared(lake);
    night.run(jobs);
    return night.files.taken();
  }

  @ParameterizedTest
  @CsvSource({"files, run", "files, attain", "objects, run", "objects, attain"})
  void shouldShowAWholeSnapshotWhereverARunIsKilled(String lake, String command) throws Exception {
    Set<Job> jobs = command.equals("run") ? ALL : EnumSet.of(Job.ATTAIN);
    int steps = steps(lake, jobs);
    assertThat(steps).isGreaterThan(100);
    for (int step = 0; step < steps; step++) {
      RunInMemory night = prepared(lake);
      String first = night.current();
      night.files.dieAt(step);
      boolean told = ends(night, jobs);
      night.files.heal();
      // Its process is no more.
      night.files.remove("/lake/.lease.json");

      String seen = night.seen().orElseThrow();
      assertThat(told && seen.equals(first)).as("step %d: said done, and is not", step).isFalse();
      assertThat(night.text("attainment")).isEqualTo(seen.equals(first) ? "first" : "second");

      night.statements = "third";
      assertThat(night.run().exitCode()).as("step %d", step).isZero();
      assertThat(night.text("attainment")).isEqualTo("third");
      assertThat(night.seen()).isPresent();
      assertThat(night.files.paths())
          .as("step %d", step)
          .noneMatch(path -> path.contains("/."))
          .noneMatch(path -> path.endsWith(".new"));
      assertThat(night.lake().snapshots())
          .as("step %d", step)
          .allMatch(listed -> listed.state() != Lake.State.UNPUBLISHED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"files", "objects"})
  void shouldTellInOneLineWhereverAStepIsRefused(String lake) throws Exception {
    int steps = steps(lake, ALL);
    for (int step = 0; step < steps; step++) {
      RunInMemory night = prepared(lake);
      String first = night.current();
      int[] left = {step};
      String cause = CAUSES.get(step % CAUSES.size());
      night.files.refuse(new IOException(cause), any -> left[0]-- == 0);
      boolean done = false;
      try {
        done = night.run().exitCode() == 0;
      } catch (IOException | RuntimeException failed) {
        assertThat(FailureLine.of(failed))
            .as("step %d: %s", step, failed)
            .hasValueSatisfying(line -> assertThat(line).contains("/lake", " - remedy: "));
      }
      night.files.heal();

      String seen = night.seen().orElseThrow();
      assertThat(night.text("attainment")).isEqualTo(seen.equals(first) ? "first" : "second");
      assertThat(done && seen.equals(first)).as("step %d: said done, and is not", step).isFalse();
      night.files.remove("/lake/.lease.json");
      night.statements = "third";
      assertThat(night.run().exitCode()).as("step %d", step).isZero();
      assertThat(night.files.paths()).as("step %d", step).noneMatch(path -> path.contains("/."));
    }
  }

  @Test
  void shouldHoldASnapshotAndRemoveOldOnesWhereNothingCanBeRenamed() throws Exception {
    RunInMemory night = prepared("objects");
    night.findings.put("unknown_zone", 1L);
    assertThat(night.run().outcome()).isEqualTo(RunResult.GATE);
    assertThat(night.text("growth")).isEqualTo("first");
    Snapshot held = night.lake().held().get(0);
    assertThat(held.faults()).isEmpty();

    night.findings.clear();
    for (int more = 0; more < 12; more++) {
      night.statements = "more " + more;
      night.run();
      night.files.age(72);
    }
    assertThat(night.text("growth")).isEqualTo("more 11");
    assertThat(night.lake().snapshots()).hasSizeLessThan(13);
    assertThat(night.seen()).isPresent();
  }

  private static boolean ends(RunInMemory night, Set<Job> jobs) throws UsageProblem {
    try {
      return night.run(jobs).exitCode() == 0;
    } catch (IOException | RuntimeException killed) {
      return false;
    }
  }
}
