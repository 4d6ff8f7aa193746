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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what it sees in files, and how to declare them. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  @Mixin private ConfOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.tables")
  private List<String> files;

  @Option(names = "--write", descriptionKey = "option.write")
  private boolean write;

  @Option(names = "--html", paramLabel = "PAGE", descriptionKey = "option.page")
  private String page;

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(
        spec, Commands.inspect(files, write, page, options.conf(), options.overrides()));
    return ExitCodes.DONE;
  }
}
