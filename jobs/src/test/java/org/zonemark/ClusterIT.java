package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
