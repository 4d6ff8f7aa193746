package org.zonemark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.Commands;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.Init;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a working place. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", descriptionKey = "parameter.place")
  private String folder;

  @Option(names = "--example", descriptionKey = "option.example")
  private boolean example;

  @Option(names = "--plain", descriptionKey = "option.plain")
  private boolean plain;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "option.lang",
      defaultValue = "zh")
  private String lang;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Init.Example content() {
    if (!example) {
      return Init.Example.NONE;
    }
    return plain ? Init.Example.PLAIN : Init.Example.FULL;
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    CommandOutput.print(spec, Commands.init(folder, content(), lang));
    return ExitCodes.DONE;
  }
}
