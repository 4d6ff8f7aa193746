package org.zonemark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.Commands;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.query.Queries;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a table or a view in a format of others. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "TABLE_OR_VIEW", descriptionKey = "parameter.table")
  private String name;

  @ArgGroup(multiplicity = "1")
  private Form form;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.export-out")
  private String out;

  /** As what it is written. */
  private static final class Form {
    @Option(names = "--xlsx", descriptionKey = "option.export-xlsx")
    private boolean xlsx;

    @Option(names = "--csv", descriptionKey = "option.export-csv")
    private boolean csv;

    @Option(names = "--sdmx", descriptionKey = "option.export-sdmx")
    private boolean sdmx;

    Queries.Format format() {
      return xlsx ? Queries.Format.XLSX : csv ? Queries.Format.CSV : Queries.Format.SDMX;
    }
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(
        spec, Commands.export(options.conf(), options.overrides(), name, form.format(), out));
    return ExitCodes.DONE;
  }
}
