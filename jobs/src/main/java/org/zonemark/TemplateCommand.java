package org.zonemark;

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
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a workbook in which a year's observations and targets are filled in, with lists of"
          + " zones, indicators, units and periods to choose from.",
      "Put back into the inputs it is read without a declaration."
    })
final class TemplateCommand implements Callable<Integer> {

  @Mixin private Main.Settings settings;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "the year of the numbers (default: that of --as-of, else this one)")
  private Integer year;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "write out a row for each indicator of this zone")
  private String zone;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the file to write (default: zonemark-template-YEAR.xlsx)")
  private String out;

  @Override
  public Integer call() throws UsageProblem, IOException {
    Commands.template(settings.conf(), settings.overrides(), year, zone, out)
        .forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    return ExitCodes.DONE;
  }
}
