package org.zonemark;

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

  @Mixin private Main.Run run;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--pdf",
      description =
          "print the front page of the current snapshot's report on A4; with --zone the page of a"
              + " zone or, with `all`, of every zone")
  private boolean pdf;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "with --pdf: the font to embed (default: a Chinese font of this system)")
  private String font;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "with --pdf: the file to write (default: report.pdf, or ZONE.pdf)")
  private String out;

  ReportCommand(Main.Run run) {
    this.run = run;
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    if (!pdf) {
      if (font != null || out != null) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "--font and --out are for --pdf only");
      }
      return run.call();
    }
    Commands.pdf(
            run.settings().conf(),
            run.settings().overrides(),
            new ReportPdf.Asked(run.zone(), font, out))
        .forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    return ExitCodes.DONE;
  }
}
