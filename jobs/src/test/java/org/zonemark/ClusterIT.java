package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.SparkCluster;
import org.zonemark.testing.Told;

/** The one jar, given to SparkSubmit: on this machine, and on a master with two workers. */
@ExtendWith(SampleRun.Shared.class)
class ClusterIT {

  @TempDir static Path folder;
  private static SparkCluster cluster;
  private static String master;

  @BeforeAll
  static void startCluster() throws Exception {
    cluster = SparkCluster.of(folder, 2);
    master = cluster.master();
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
  }

  private static Path published(String to, String job, Path lake) throws Exception {
    SparkCluster.Submitted submitted =
        cluster.submit(
            to, job, "--conf", Told.CONF.toString(), "--lake", lake.toString(), "--lang", "en");
    assertThat(submitted.exitCode()).as(job + ": " + submitted.text()).isZero();
    return submitted.snapshot();
  }

  // ---- tests ------------------------------------------------------------------------------------

  @Test
  void shouldGiveThePagesOfALocalRunOnTwoWorkers(SampleRun sample) throws Exception {
    Path snapshot = published(master, "run", folder.resolve("高新区 run"));
    assertThat(Hashes.differing(snapshot, sample.snapshot())).isEmpty();
    for (int worker = 1; worker <= 2; worker++) {
      assertThat(cluster.work(worker)).isNotEmptyDirectory();
    }
  }

  @Test
  void shouldGiveTheSamePagesWhereEachJobIsSubmittedToTheClusterAlone(SampleRun sample)
      throws Exception {
    assertThat(Hashes.differing(chain(master, folder.resolve("chain")), sample.snapshot()))
        .isEmpty();
  }

  @Test
  void shouldGiveTheSamePagesWhereEachJobIsSubmittedHereAlone(SampleRun sample) throws Exception {
    assertThat(Hashes.differing(chain("local[2]", folder.resolve("here")), sample.snapshot()))
        .isEmpty();
  }

  private static Path chain(String to, Path lake) throws Exception {
    Path snapshot = null;
    for (String job : ChainIT.JOBS) {
      snapshot = published(to, job, lake);
    }
    return snapshot;
  }

  @Test
  void shouldGiveTheSameBytesWhereExecutorsAreKilledWhileTheyReadAndWhileTheyWrite(SampleRun sample)
      throws Exception {
    SparkCluster.Submitted night = submitted("run", folder.resolve("killed"));
    night.waitFor("session ");
    killExecutors(1, night);
    night.waitFor("settle ");
    killExecutors(2, night);
    assertThat(night.exitCode()).as(night.text()).isZero();
    assertThat(Hashes.differing(night.snapshot(), sample.snapshot())).isEmpty();
    System.out.println("faults met: 2 executor killed");
  }

  private static SparkCluster.Submitted submitted(String job, Path lake) throws Exception {
    return cluster.submit(
        master, job, "--conf", Told.CONF.toString(), "--lake", lake.toString(), "--lang", "en");
  }

  /** Kills the executors of a worker once they work. */
  private static void killExecutors(int worker, SparkCluster.Submitted night) throws Exception {
    while (night.process().isAlive() && !cluster.isWorking(worker)) {
      Thread.sleep(5);
    }
    assertThat(cluster.killExecutors(worker)).isTrue();
    assertThat(night.process().isAlive()).as(night.text()).isTrue();
  }

  @Test
  void shouldRunInClusterModeAndTellItsExitCodeToWhoWaits(SampleRun sample) throws Exception {
    Path lake = folder.resolve("cluster mode");
    SparkCluster.Submitted night =
        cluster.submit(
            master,
            List.of("--deploy-mode", "cluster", "--driver-memory", "512m"),
            "run",
            "--conf",
            Told.CONF.toString(),
            "--lake",
            lake.toString());
    assertThat(night.exitCode()).as(night.text()).isZero();

    Told waited =
        Told.by(
            "wait",
            "--conf",
            Told.CONF.toString(),
            "--lake",
            lake.toString(),
            "--lang",
            "en",
            "--timeout",
            "300");
    assertThat(waited.exitCode()).as(waited.everything() + night.text()).isZero();
    assertThat(waited.out()).contains("The run has ended: published, exit code 0");
    Path snapshot =
        Path.of(
            Told.by("where", "--conf", Told.CONF.toString(), "--lake", lake.toString())
                .out()
                .get(0));
    assertThat(Hashes.differing(snapshot, sample.snapshot())).isEmpty();
  }

  @Test
  void shouldGiveTheExitCodeOfAMistakeThroughSparkSubmit() throws Exception {
    SparkCluster.Submitted submitted =
        cluster.submit(
            "local[1]", "run", "--lang", "en", "--conf", folder.resolve("none").toString());
    assertThat(submitted.exitCode()).isEqualTo(2);
    assertThat(submitted.text())
        .contains("There is no configuration folder", " - remedy: ")
        .doesNotContain("\tat ");
  }
}
