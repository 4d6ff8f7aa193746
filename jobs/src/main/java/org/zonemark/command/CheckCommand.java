package org.zonemark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.Commands;
import org.zonemark.job.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks conf/ and says every mistake. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private ConfOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(spec, Commands.check(options.conf(), options.overrides()));
    return ExitCodes.DONE;
  }
}
