package org.zonemark.job;

import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zonemark.conf.Configuration;
import org.zonemark.store.LocalFiles;

/**
 * A process that makes the night's run with statements and tables made up: everything that
 * publication does on a disk, without the seconds that Spark takes to start.
 */
public final class MadeUpProcess {

  private MadeUpProcess() {}

  private static Configuration configuration(String file) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(Path.of(file)))) {
      return (Configuration) in.readObject();
    }
  }

  /**
   * Runs once.
   *
   * @param arguments the lake, what the statements say, and after how many seconds the run begins,
   *     and a file that every table is made of, the configuration serialized
   */
  public static void main(String[] arguments) throws Exception {
    MadeUpRun night =
        new MadeUpRun(arguments[0], LocalFiles.configuration(), configuration(arguments[4]));
    night.statements = arguments[1];
    night.now = MadeUpRun.MORNING.plusSeconds(Long.parseLong(arguments[2]));
    night.tableBytes = Files.readAllBytes(Path.of(arguments[3]));
    try {
      RunResult ended = night.run();
      ended.lines().forEach(System.out::println);
      System.exit(ended.exitCode());
    } catch (Exception | Error failed) {
      System.out.println(FailureLine.of(failed).map(line -> "Failed: " + line).orElse("Unknown"));
      failed.printStackTrace();
      System.exit(ExitCodes.FAILURE);
    }
  }
}
