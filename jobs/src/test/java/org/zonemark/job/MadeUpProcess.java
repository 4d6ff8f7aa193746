package org.zonemark.job;

import org.zonemark.store.LocalFiles;

/**
 * A process that makes the night's run with statements and tables made up: everything that
 * publication does on a disk, without the seconds that Spark takes to start.
 */
public final class MadeUpProcess {

  private MadeUpProcess() {}

  /**
   * Runs once.
   *
   * @param arguments the lake, what the statements say, and after how many seconds the run begins
   */
  public static void main(String[] arguments) throws Exception {
    MadeUpRun night = new MadeUpRun(arguments[0], LocalFiles.configuration(), 2);
    night.statements = arguments[1];
    night.now = MadeUpRun.MORNING.plusSeconds(Long.parseLong(arguments[2]));
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
