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
import picocli.CommandLine.Parameters;

/** Says what stands behind a verdict, a rate, a place or a score. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "zonemark explain [OPTIONS] TARGET_ID",
      "zonemark explain [OPTIONS] ZONE INDICATOR PERIOD",
      "zonemark explain [OPTIONS] ZONE LIST YEAR"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(arity = "1..3", paramLabel = "NAME", descriptionKey = "parameter.explained")
  private List<String> names;

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(spec, Commands.explain(options.conf(), options.overrides(), names));
    return ExitCodes.DONE;
  }
}
