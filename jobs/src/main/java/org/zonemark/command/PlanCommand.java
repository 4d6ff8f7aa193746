package org.zonemark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.lake.Plan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a run would do. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
  @Mixin private RunOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(spec, Plan.of(options.conf(), options.overrides()).lines());
    return ExitCodes.DONE;
  }
}
