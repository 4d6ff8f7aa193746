package org.zonemark.command;

import java.io.IOException;
import java.time.Duration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.RunResult;
import org.zonemark.job.lake.LakeCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Waits for a run. */
@Command(name = "wait")
final class WaitCommand extends SnapshotCommand {
  @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "parameter.last")
  private String run;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "86400",
      descriptionKey = "option.timeout")
  private long seconds;

  @Override
  RunResult result(LakeCommands commands) throws UsageProblem, IOException {
    return commands.await(run, Duration.ofSeconds(seconds));
  }
}
