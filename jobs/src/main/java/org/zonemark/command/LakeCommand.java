package org.zonemark.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.RunResult;
import org.zonemark.job.lake.LakeCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that look after the snapshots of a lake. */
@Command(
    name = "lake",
    mixinStandardHelpOptions = true,
    subcommands = {
      LakeCommand.Listing.class,
      LakeCommand.Show.class,
      LakeCommand.Verify.class,
      LakeCommand.Repair.class,
      LakeCommand.Rollback.class,
      LakeCommand.Clear.class
    })
final class LakeCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCodes.USAGE;
  }

  /** A line a snapshot. */
  @Command(name = "list")
  static final class Listing extends SnapshotCommand {
    @Override
    RunResult result(LakeCommands commands) throws IOException {
      return commands.list();
    }
  }

  /** What a manifest says. */
  @Command(name = "show")
  static final class Show extends SnapshotCommand {
    @Parameters(paramLabel = "RUN", descriptionKey = "parameter.run")
    private String run;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.show(run);
    }
  }

  /** Holds files against manifests. */
  @Command(name = "verify")
  static final class Verify extends SnapshotCommand {
    @Parameters(arity = "0..*", paramLabel = "RUN", descriptionKey = "parameter.runs")
    private List<String> runs = List.of();

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.verify(runs);
    }
  }

  /** Mends the pointer. */
  @Command(name = "repair")
  static final class Repair extends SnapshotCommand {
    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.repair();
    }
  }

  /** Goes back to an earlier snapshot. */
  @Command(name = "rollback")
  static final class Rollback extends SnapshotCommand {
    @Parameters(paramLabel = "RUN", descriptionKey = "parameter.run")
    private String run;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.rollBack(run);
    }
  }

  /** Removes what may go. */
  @Command(name = "gc")
  static final class Clear extends SnapshotCommand {
    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dry;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.clear(dry);
    }
  }
}
