package org.zonemark.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Spark master with workers of one core each on this machine, made of the jars of the build. */
public final class SparkCluster implements AutoCloseable {

  private static final Path JAR = Path.of("target", "zonemark.jar").toAbsolutePath();
  private static final Path PLATFORM = Path.of("target", "zonemark.classpath").toAbsolutePath();
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

  private final Path folder;
  private final Path sparkHome;
  private final String master;
  private final List<Process> daemons = new ArrayList<>();

  private SparkCluster(Path folder, int workers) throws IOException, InterruptedException {
    this.folder = folder;
    this.sparkHome = sparkHome(folder);
    Path log = folder.resolve("master.log");
    List<String> here = List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
    daemon(log, "org.apache.spark.deploy.master.Master", here, Map.of());
    this.master = waitFor(log, MASTER).group(1);
    for (int number = 1; number <= workers; number++) {
      Path workerLog = folder.resolve("worker" + number + ".log");
      List<String> arguments = new ArrayList<>(here);
      arguments.addAll(List.of("--cores", "1", "--memory", "600m"));
      arguments.addAll(List.of("--work-dir", work(number).toString(), master));
      Files.createDirectories(shuffled(number));
      daemon(
          workerLog,
          "org.apache.spark.deploy.worker.Worker",
          arguments,
          Map.of("SPARK_LOCAL_DIRS", shuffled(number).toString()));
      waitFor(workerLog, REGISTERED);
    }
  }

  /** Starts one that keeps its files in a folder. */
  public static SparkCluster of(Path folder, int workers) throws IOException, InterruptedException {
    return new SparkCluster(folder, workers);
  }

  private static Path sparkHome(Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("spark"));
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(home.resolve("conf"));
    for (String jar : Files.readString(PLATFORM).strip().split(File.pathSeparator)) {
      Path file = Path.of(jar);
      Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
    }
    return home;
  }

  public String master() {
    return master;
  }

  /** Where the executors of a worker, from 1, have what they say. */
  public Path work(int worker) {
    return folder.resolve("work" + worker);
  }

  /** Where the executors of a worker, from 1, have what they shuffle. */
  public Path shuffled(int worker) {
    return folder.resolve("local" + worker);
  }

  // ---- processes --------------------------------------------------------------------------------

  private void daemon(Path log, String main, List<String> arguments, Map<String, String> more)
      throws IOException {
    daemons.add(start(log, "-Xmx256m", main, arguments, more));
  }

  private Process start(
      Path log, String memory, String main, List<String> arguments, Map<String, String> more)
      throws IOException {
    List<String> command = new ArrayList<>(TestFolders.java(memory));
    command.addAll(
        List.of(
            "-cp",
            sparkHome.resolve("conf") + File.pathSeparator + sparkHome.resolve("jars") + "/*",
            main));
    command.addAll(arguments);
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SPARK_HOME", sparkHome.toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    return TestFolders.start(log, command, environment);
  }

  private Matcher waitFor(Path log, Pattern line) throws IOException, InterruptedException {
    Process daemon = daemons.get(daemons.size() - 1);
    while (daemon.isAlive()) {
      Matcher matcher = line.matcher(Files.exists(log) ? Files.readString(log) : "");
      if (matcher.find()) {
        return matcher;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("No `" + line + "` in " + Files.readString(log));
  }

  /** Kills a worker, from 1, and its executors. */
  public void kill(int worker) {
    kill(daemons.get(worker));
  }

  private static void kill(Process daemon) {
    List<ProcessHandle> executors = daemon.descendants().toList();
    daemon.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  /** Whether an executor of a worker, from 1, has a task of the newest application. */
  public boolean isWorking(int worker) throws IOException {
    try (Stream<Path> applications = Files.list(work(worker))) {
      Path newest =
          applications
              .filter(path -> path.getFileName().toString().startsWith("app-"))
              .max(Comparator.naturalOrder())
              .orElse(work(worker));
      try (Stream<Path> files = Files.walk(newest)) {
        List<Path> logs = files.filter(file -> file.endsWith("stderr")).toList();
        for (Path log : logs) {
          if (Files.readString(log).contains("Running task ")) {
            return !daemons.get(worker).descendants().toList().isEmpty();
          }
        }
      }
      return false;
    }
  }

  /**
   * Kills the executors of a worker, from 1, while they work.
   *
   * @return whether there were any
   */
  public boolean killExecutors(int worker) {
    List<ProcessHandle> executors = daemons.get(worker).descendants().toList();
    executors.forEach(ProcessHandle::destroyForcibly);
    return !executors.isEmpty();
  }

  /**
   * Kills an executor of any worker that is in a class just now.
   *
   * @return whether there was one
   */
  public boolean killExecutorIn(Class<?> work) throws IOException {
    for (Process worker : daemons.subList(1, daemons.size())) {
      for (ProcessHandle executor : worker.descendants().toList()) {
        if (stacks(executor).contains(work.getName() + ".")) {
          return executor.destroyForcibly();
        }
      }
    }
    return false;
  }

  private static String stacks(ProcessHandle java) throws IOException {
    String jstack = Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
    Process asked =
        new ProcessBuilder(jstack, String.valueOf(java.pid())).redirectErrorStream(true).start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    daemons.forEach(SparkCluster::kill);
    daemons.forEach(daemon -> daemon.onExit().join());
  }

  // ---- submitting -------------------------------------------------------------------------------

  /** A command that is running, and where it says what it says. */
  public record Submitted(Process process, Path log) {

    private static final Pattern SNAPSHOT = Pattern.compile("(?m)^Snapshot: (.+)$");

    /** Its exit code, when it has ended; the build has a limit of its own. */
    public int exitCode() throws InterruptedException {
      try {
        return process.waitFor();
      } finally {
        process.destroyForcibly();
      }
    }

    public String text() throws IOException {
      return Files.readString(log);
    }

    /** Waits until it says something; what it has said in vain, where it ends before. */
    public void waitFor(String said) throws IOException, InterruptedException {
      while (!text().contains(said)) {
        if (!process.isAlive() && !text().contains(said)) {
          throw new AssertionError("No `" + said + "` in " + text());
        }
        Thread.sleep(5);
      }
    }

    /** The snapshot that it published. */
    public Path snapshot() throws IOException {
      Matcher line = SNAPSHOT.matcher(text());
      if (!line.find()) {
        throw new AssertionError(text());
      }
      return Path.of(line.group(1).strip());
    }
  }

  /** Gives the one jar to SparkSubmit. */
  public Submitted submit(String to, String... command) throws IOException {
    return submit(to, List.of(), command);
  }

  /** Gives the one jar to SparkSubmit with options of its own. */
  public Submitted submit(String to, List<String> options, String... command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--master", to));
    arguments.addAll(options);
    arguments.addAll(
        List.of(
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
    String main = "org.apache.spark.deploy.SparkSubmit";
    return new Submitted(start(log, "-Xmx512m", main, arguments, Map.of()), log);
  }
}
