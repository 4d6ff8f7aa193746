package org.zonemark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.RunResult;
import org.zonemark.job.lake.LakeCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What all commands about snapshots have in common; each is one call of {@link LakeCommands}. */
@Command(mixinStandardHelpOptions = true)
abstract class SnapshotCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  abstract RunResult result(LakeCommands commands) throws UsageProblem, IOException;

  @Override
  public Integer call() throws UsageProblem, IOException {
    RunResult ended = result(LakeCommands.of(options.conf(), options.overrides()));
    CommandOutput.print(spec, ended.lines());
    return ended.exitCode();
  }
}
