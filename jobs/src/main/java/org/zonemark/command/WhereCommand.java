package org.zonemark.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.Commands;
import org.zonemark.job.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the folder of the current snapshot. */
@Command(name = "where", mixinStandardHelpOptions = true)
final class WhereCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(spec, List.of(Commands.where(options.conf(), options.overrides())));
    return ExitCodes.DONE;
  }
}
