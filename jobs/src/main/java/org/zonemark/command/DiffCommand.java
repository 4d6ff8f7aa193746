package org.zonemark.command;

import java.io.IOException;
import java.util.List;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.RunResult;
import org.zonemark.job.lake.LakeCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two snapshots. */
@Command(name = "diff")
final class DiffCommand extends SnapshotCommand {
  @Parameters(arity = "0..2", paramLabel = "RUN", descriptionKey = "parameter.two-runs")
  private List<String> runs = List.of();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Option(names = "--html", paramLabel = "PAGE", descriptionKey = "option.diff-page")
  private String page;

  @Override
  RunResult result(LakeCommands commands) throws UsageProblem, IOException {
    return commands.diff(runs, json, page);
  }
}
