package org.zonemark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.Commands;
import org.zonemark.job.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a workbook for a year's observations and targets. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

  @Mixin private RunOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.template-year")
  private Integer year;

  @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "option.template-zone")
  private String zone;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.template-out")
  private String out;

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(
        spec, Commands.template(options.conf(), options.overrides(), year, zone, out));
    return ExitCodes.DONE;
  }
}
