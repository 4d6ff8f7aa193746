package org.zonemark.command;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.Years;
import org.zonemark.job.Job;
import org.zonemark.job.Night;
import org.zonemark.job.RunRequest;
import org.zonemark.job.RunResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Runs jobs: all of them in one night, or one alone. */
@Command(mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Set<Job> jobs;
  @Mixin private RunOptions options;
  @CommandLine.Spec private CommandSpec spec;

  @Option(names = "--mode", paramLabel = "annual|midterm|final", descriptionKey = "option.mode")
  private String mode;

  @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "option.zone")
  private String zone;

  @Option(
      names = "--jobs",
      split = ",",
      paramLabel = "ingest/rank/growth/attain/index/report",
      descriptionKey = "option.jobs")
  private Set<Job> only;

  @Option(names = "--force", descriptionKey = "option.force")
  private boolean force;

  @Option(names = "--full", descriptionKey = "option.full")
  private boolean full;

  @Option(names = "--years", paramLabel = "YEAR..YEAR", descriptionKey = "option.years")
  private String years;

  @Option(names = "--hold", descriptionKey = "option.hold")
  private boolean hold;

  @Option(names = "--verbose", descriptionKey = "option.verbose")
  private boolean verbose;

  RunCommand(Set<Job> jobs) {
    this.jobs = jobs;
  }

  RunOptions options() {
    return options;
  }

  /** The zone named; null where none is. */
  String zone() {
    return zone;
  }

  private Overrides overrides() {
    Overrides overrides = options.overrides();
    if (zone != null) {
      overrides = overrides.with("focus", zone);
    }
    return mode == null ? overrides : overrides.with(AttainmentSettings.MODE, mode);
  }

  /** The years that are asked for; null for all. */
  private Years years() throws UsageProblem {
    if (years == null) {
      return null;
    }
    return Years.of(years)
        .orElseThrow(
            () ->
                UsageProblem.of(
                    "--years cannot be `" + years + "`",
                    "name the first and the last, as in --years 2015..2018"));
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    Set<Job> asked = only == null ? jobs : only;
    RunResult ended =
        Night.run(
            new RunRequest(asked, options.conf(), overrides(), force, full, years(), hold),
            verbose);
    CommandOutput.print(spec, ended.lines());
    return ended.exitCode();
  }
}
