package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/** The one jar, given to SparkSubmit: on this machine, and on a master with two workers. */
@ExtendWith(SampleRun.Shared.class)
class ClusterIT {

  private static final Path JAR = Path.of("target", "zonemark.jar").toAbsolutePath();
  private static final Path PLATFORM = Path.of("target", "zonemark.classpath").toAbsolutePath();
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern SNAPSHOT = Pattern.compile("(?m)^Snapshot: (.+)$");

  @TempDir static Path folder;
  private static Path sparkHome;
  private static String master;
  private static final List<Process> DAEMONS = new ArrayList<>();

  // ---- the cluster ------------------------------------------------------------------------------

  @BeforeAll
  static void startCluster() throws Exception {
    sparkHome = sparkHome();
    Path log = folder.resolve("master.log");
    daemon(
        log,
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--webui-port",
        "0");
    Matcher found = waitFor(log, MASTER);
    master = found.group(1);
    for (int number = 1; number <= 2; number++) {
      Path workerLog = folder.resolve("worker" + number + ".log");
      daemon(
          workerLog,
          "org.apache.spark.deploy.worker.Worker",
          "--host",
          "127.0.0.1",
          "--port",
          "0",
          "--webui-port",
          "0",
          "--cores",
          "1",
          "--memory",
          "600m",
          "--work-dir",
          folder.resolve("work" + number).toString(),
          master);
      waitFor(workerLog, Pattern.compile("Successfully registered with master"));
    }
  }

  /** A Spark installation made of the jars of the build. */
  private static Path sparkHome() throws IOException {
    Path home = Files.createDirectories(folder.resolve("spark"));
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(home.resolve("conf"));
    for (String jar : Files.readString(PLATFORM).strip().split(File.pathSeparator)) {
      Path file = Path.of(jar);
      Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
    }
    return home;
  }

  private static void daemon(Path log, String main, String... arguments) throws IOException {
    DAEMONS.add(start(log, "-Xmx256m", main, List.of(arguments)));
  }

  private static Process start(Path log, String memory, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(TestFolders.java(memory));
    command.addAll(
        List.of(
            "-cp",
            sparkHome.resolve("conf") + File.pathSeparator + sparkHome.resolve("jars") + "/*",
            main));
    command.addAll(arguments);
    return TestFolders.start(
        log, command, Map.of("SPARK_HOME", sparkHome.toString(), "SPARK_SCALA_VERSION", "2.13"));
  }

  private static Matcher waitFor(Path log, Pattern line) throws Exception {
    Process daemon = DAEMONS.get(DAEMONS.size() - 1);
    while (daemon.isAlive()) {
      Matcher matcher = line.matcher(Files.exists(log) ? Files.readString(log) : "");
      if (matcher.find()) {
        return matcher;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("No `" + line + "` in " + Files.readString(log));
  }

  @AfterAll
  static void stopCluster() throws InterruptedException {
    for (Process daemon : DAEMONS) {
      List<ProcessHandle> executors = daemon.descendants().toList();
      daemon.destroyForcibly();
      executors.forEach(ProcessHandle::destroyForcibly);
    }
    for (Process daemon : DAEMONS) {
      daemon.waitFor();
    }
  }

  // ---- submitting -------------------------------------------------------------------------------

  /** What a submitted command says, and its exit code. */
  private record Submitted(int exitCode, String text) {

    Path snapshot() {
      Matcher line = SNAPSHOT.matcher(text);
      assertThat(line.find()).as(text).isTrue();
      return Path.of(line.group(1).strip());
    }
  }

  private static Submitted submit(String to, String... command) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--master",
                to,
                "--class",
                "org.zonemark.Main",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "--conf",
                "spark.driver.host=127.0.0.1",
                JAR.toString()));
    arguments.addAll(List.of(command));
    Path log = Files.createTempFile(folder, "submit", ".log");
    Process process = start(log, "-Xmx512m", "org.apache.spark.deploy.SparkSubmit", arguments);
    try {
      // It ends by itself; the build has a limit of its own.
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    return new Submitted(process.exitValue(), Files.readString(log));
  }

  private static Path published(String to, String job, Path lake) throws Exception {
    Submitted submitted =
        submit(to, job, "--conf", Told.CONF.toString(), "--lake", lake.toString(), "--lang", "en");
    assertThat(submitted.exitCode()).as(job + ": " + submitted.text()).isZero();
    return submitted.snapshot();
  }

  // ---- tests ------------------------------------------------------------------------------------

  @Test
  void shouldGiveThePagesOfALocalRunOnTwoWorkers(SampleRun sample) throws Exception {
    Path snapshot = published(master, "run", folder.resolve("高新区 run"));
    assertThat(Hashes.differing(snapshot, sample.snapshot())).isEmpty();
    for (int worker = 1; worker <= 2; worker++) {
      assertThat(folder.resolve("work" + worker)).isNotEmptyDirectory();
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
    Submitted submitted =
        submit("local[1]", "run", "--lang", "en", "--conf", folder.resolve("none").toString());
    assertThat(submitted.exitCode()).isEqualTo(2);
    assertThat(submitted.text())
        .contains("There is no configuration folder", " - remedy: ")
        .doesNotContain("\tat ");
  }
}
