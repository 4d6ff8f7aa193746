package org.zonemark.command;

import java.util.concurrent.Callable;
import org.zonemark.job.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints what a shell completes commands by. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final CommandLine whole;

  CompletionCommand(CommandLine whole) {
    this.whole = whole;
  }

  @Override
  public Integer call() {
    whole.getOut().println(picocli.AutoComplete.bash("zonemark", whole));
    whole.getOut().flush();
    return ExitCodes.DONE;
  }
}
