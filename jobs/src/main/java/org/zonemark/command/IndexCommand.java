package org.zonemark.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.RunResult;
import org.zonemark.job.index.IndexCommands;
import org.zonemark.job.index.Replay;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the job index; or compares indices or replays draws, and publishes nothing. */
@Command(
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "zonemark index [OPTIONS]",
      "zonemark index --compare LIST LIST [--year YEAR] [--out FILE]",
      "zonemark index --weights FILE --compare [LIST] [--year YEAR] [--out FILE]",
      "zonemark index --replay [LIST] [--draws FILE] [--year YEAR] [--out FILE] [--scores FILE]"
    })
final class IndexCommand implements Callable<Integer> {
  @Mixin private final RunCommand run;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--compare",
      arity = "0..2",
      paramLabel = "LIST",
      descriptionKey = "option.compare")
  private List<String> compared;

  @Option(names = "--weights", paramLabel = "FILE", descriptionKey = "option.weights")
  private String weights;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
  private Integer year;

  @Option(
      names = "--replay",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "LIST",
      descriptionKey = "option.replay")
  private String replayed;

  @Option(names = "--draws", paramLabel = "FILE", descriptionKey = "option.draws")
  private String draws;

  @Option(names = "--scores", paramLabel = "FILE", descriptionKey = "option.scores")
  private String scores;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
  private String out;

  IndexCommand(RunCommand run) {
    this.run = run;
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    if (replayed != null) {
      return replay();
    }
    if (compared == null) {
      return run.call();
    }
    List<String> lists = compared.stream().filter(list -> !list.isEmpty()).toList();
    String file = out == null ? "index-comparison.csv" : out;
    CommandOutput.print(
        spec,
        IndexCommands.compare(
            run.options().conf(), run.options().overrides(), lists, weights, year, file));
    return ExitCodes.DONE;
  }

  private Integer replay() throws UsageProblem, IOException {
    String file = out == null ? "index-replay.csv" : out;
    RunResult ended =
        IndexCommands.replay(
            run.options().conf(),
            run.options().overrides(),
            new Replay.Asked(replayed, draws, year, file, scores));
    CommandOutput.print(spec, ended.lines());
    return ended.exitCode();
  }
}
