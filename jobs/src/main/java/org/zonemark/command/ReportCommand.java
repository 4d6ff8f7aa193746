package org.zonemark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.Commands;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.report.ReportPdf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the job report; or prints the report of the current snapshot, and publishes nothing. */
@Command(
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "zonemark report [OPTIONS]",
      "zonemark report --pdf [--zone ZONE|all] [--font FILE] [--out FILE]"
    })
final class ReportCommand implements Callable<Integer> {

  @Mixin private RunCommand run;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--pdf", descriptionKey = "option.pdf")
  private boolean pdf;

  @Option(names = "--font", paramLabel = "FILE", descriptionKey = "option.font")
  private String font;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.pdf-out")
  private String out;

  ReportCommand(RunCommand run) {
    this.run = run;
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    if (!pdf) {
      return run.call();
    }
    CommandOutput.print(
        spec,
        Commands.pdf(
            run.options().conf(),
            run.options().overrides(),
            new ReportPdf.Asked(run.zone(), font, out)));
    return ExitCodes.DONE;
  }
}
