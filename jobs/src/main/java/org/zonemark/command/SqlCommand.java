package org.zonemark.command;

import java.io.IOException;
import java.util.List;
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

/** Answers a question in SQL. */
@Command(name = "sql", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "SQL", descriptionKey = "parameter.sql")
  private String sql;

  @ArgGroup private Form form = new Form();

  /** As what the answer is printed. */
  private static final class Form {
    @Option(names = "--csv", descriptionKey = "option.sql-csv")
    private boolean csv;

    @Option(names = "--json", descriptionKey = "option.sql-json")
    private boolean json;
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    Queries.Format format =
        form.csv ? Queries.Format.CSV : form.json ? Queries.Format.JSON : Queries.Format.TEXT;
    List<String> said = Commands.sql(options.conf(), options.overrides(), sql, format, System.out);
    CommandOutput.print(spec, said);
    return ExitCodes.DONE;
  }
}
