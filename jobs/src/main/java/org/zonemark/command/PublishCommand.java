package org.zonemark.command;

import java.io.IOException;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.RunResult;
import org.zonemark.job.lake.LakeCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Releases what is held. */
@Command(name = "publish")
final class PublishCommand extends SnapshotCommand {
  @Parameters(paramLabel = "RUN", descriptionKey = "parameter.held")
  private String run;

  @Override
  RunResult result(LakeCommands commands) throws UsageProblem, IOException {
    return commands.publish(run);
  }
}
