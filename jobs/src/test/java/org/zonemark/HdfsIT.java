package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.SparkCluster;
import org.zonemark.testing.Told;

/** Configuration, inputs and lake on HDFS: a name node and a data node on loopback. */
@ExtendWith(SampleRun.Shared.class)
class HdfsIT {

  @TempDir static Path folder;
  private static MiniDFSCluster hdfs;
  private static FileSystem files;

  @BeforeAll
  static void start() throws IOException {
    hdfs =
        new MiniDFSCluster.Builder(new Configuration(), folder.resolve("hdfs").toFile())
            .numDataNodes(1)
            .build();
    hdfs.waitActive();
    files = hdfs.getFileSystem();
    put(Told.CONF, "/zonemark/conf");
    put(Told.INPUTS, "/zonemark/inputs");
  }

  @AfterAll
  static void stop() {
    hdfs.shutdown();
  }

  private static void put(Path from, String to) throws IOException {
    files.mkdirs(new org.apache.hadoop.fs.Path(to).getParent());
    files.copyFromLocalFile(hadoop(from.toString()), hadoop(to));
  }

  private static org.apache.hadoop.fs.Path hadoop(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }

  private static String at(String path) {
    return hdfs.getURI() + path;
  }

  private static String[] run(String lake) {
    return new String[] {
      "run",
      "--conf",
      at("/zonemark/conf"),
      "--inputs",
      at("/zonemark/inputs"),
      "--lake",
      at(lake),
      "--lang",
      "en"
    };
  }

  private static Told lake(String... command) {
    String[] all = java.util.Arrays.copyOf(command, command.length + 4);
    System.arraycopy(
        new String[] {"--conf", at("/zonemark/conf"), "--lake", at("/zonemark/lake")},
        0,
        all,
        command.length,
        4);
    return Told.by(all);
  }

  private static Path fetched(String snapshot) throws IOException {
    Path here = Files.createTempDirectory(folder, "fetched");
    files.copyToLocalFile(hadoop(snapshot), new org.apache.hadoop.fs.Path(here.toUri()));
    return here.resolve(hadoop(snapshot).getName());
  }

  @Test
  void shouldGiveTheSameBytesOnHdfsAfterARunThatWasKilledInTheMiddle(SampleRun sample)
      throws Exception {
    try (SparkCluster spark =
        SparkCluster.of(Files.createDirectories(folder.resolve("spark")), 0)) {
      SparkCluster.Submitted killed = spark.submit("local[2]", run("/zonemark/lake"));
      killed.waitFor("settle ");
      killed.process().destroyForcibly().waitFor();
      assertThat(files.exists(hadoop("/zonemark/lake/.lease.json"))).isTrue();
      assertThat(files.exists(hadoop("/zonemark/lake/LATEST.json"))).isFalse();

      SparkCluster.Submitted night = spark.submit("local[2]", run("/zonemark/lake"));
      assertThat(night.exitCode()).as(night.text()).isZero();

      String snapshot = lake("where").out().get(0);
      assertThat(snapshot).startsWith(at("/zonemark/lake/snapshots/"));
      assertThat(Hashes.differing(fetched(snapshot), sample.snapshot())).isEmpty();
      Told verified = lake("lake", "verify");
      assertThat(verified.exitCode()).as(verified.everything()).isZero();
      assertThat(lake("wait").exitCode()).isZero();
      assertThat(files.listStatus(hadoop("/zonemark/lake")))
          .noneMatch(file -> file.getPath().getName().startsWith("."));
    }
  }

  @Test
  void shouldGiveTheSameBytesOnHdfsFromTwoWorkersOfWhichOneLosesItsExecutor(SampleRun sample)
      throws Exception {
    try (SparkCluster spark =
        SparkCluster.of(Files.createDirectories(folder.resolve("workers")), 2)) {
      SparkCluster.Submitted night = spark.submit(spark.master(), run("/zonemark/shared"));
      while (night.process().isAlive() && !spark.isWorking(1)) {
        Thread.sleep(5);
      }
      assertThat(spark.killExecutors(1)).isTrue();
      assertThat(night.exitCode()).as(night.text()).isZero();

      String snapshot = "/zonemark/shared/snapshots/" + night.snapshot().getFileName();
      assertThat(Hashes.differing(fetched(snapshot), sample.snapshot())).isEmpty();
      assertThat(spark.work(2)).isNotEmptyDirectory();
    }
  }
}
