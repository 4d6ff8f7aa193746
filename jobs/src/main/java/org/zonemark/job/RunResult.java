package org.zonemark.job;

import java.util.List;

/**
 * How a command ended, and what it says at its end.
 *
 * @param outcome a word for it, as outcome.json has it
 * @param runId the snapshot it is about; null where there is none
 * @param exitCode the program's exit code
 * @param lines what is printed
 */
public record RunResult(String outcome, String runId, int exitCode, List<String> lines) {

  /** Readers see the snapshot. */
  static final String PUBLISHED = "published";

  /** The current snapshot is what the run would have made. */
  static final String UNCHANGED = "unchanged";

  /** A gate holds the snapshot. */
  static final String GATE = "gate";

  /** The snapshot is held for a person to publish. */
  static final String HELD = "held";

  public RunResult {
    lines = List.copyOf(lines);
  }

  /** The end of a command that publishes nothing. */
  public static RunResult of(int exitCode, List<String> lines) {
    return new RunResult(exitCode == ExitCodes.DONE ? "done" : "failed", null, exitCode, lines);
  }

  public static RunResult lost(String line) {
    return new RunResult("lost", null, ExitCodes.LOST, List.of(line));
  }
}
