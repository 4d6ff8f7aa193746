package org.zonemark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.RunResult;
import org.zonemark.job.lake.LakeCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about a lake; each is one call of {@link LakeCommands}. */
@Command(
    name = "lake",
    mixinStandardHelpOptions = true,
    description = "Looks after the snapshots: list, show, verify, repair, rollback, gc.",
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

  /** What all have in common. */
  @Command(mixinStandardHelpOptions = true)
  abstract static class Each implements Callable<Integer> {
    @Mixin private Main.Settings settings;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    abstract RunResult result(LakeCommands commands) throws UsageProblem, IOException;

    @Override
    public Integer call() throws UsageProblem, IOException {
      RunResult ended = result(LakeCommands.of(settings.conf(), settings.overrides()));
      ended.lines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return ended.exitCode();
    }
  }

  /** A line a snapshot. */
  @Command(name = "list", description = "A line a snapshot: what readers see, saw, or never saw.")
  static final class Listing extends Each {
    @Override
    RunResult result(LakeCommands commands) throws IOException {
      return commands.list();
    }
  }

  /** What a manifest says. */
  @Command(name = "show", description = "What a run did with what, as its manifest says.")
  static final class Show extends Each {
    @Parameters(paramLabel = "RUN", description = "a snapshot, as `lake list` names it")
    private String run;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.show(run);
    }
  }

  /** Holds files against manifests. */
  @Command(
      name = "verify",
      description = "Holds every file against its manifest; ends with 1 where one differs.")
  static final class Verify extends Each {
    @Parameters(arity = "0..*", paramLabel = "RUN", description = "default: all")
    private List<String> runs = List.of();

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.verify(runs);
    }
  }

  /** Mends the pointer. */
  @Command(
      name = "repair",
      description =
          "Makes the newest whole snapshot current where the pointer or what it names is damaged.")
  static final class Repair extends Each {
    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.repair();
    }
  }

  /** Goes back to an earlier snapshot. */
  @Command(name = "rollback", description = "Makes an earlier snapshot the current one again.")
  static final class Rollback extends Each {
    @Parameters(paramLabel = "RUN", description = "a snapshot, as `lake list` names it")
    private String run;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.rollBack(run);
    }
  }

  /** Removes what may go. */
  @Command(
      name = "gc",
      description =
          "Removes what killed runs left, and old snapshots by the settings keep; never the current"
              + " one, and none younger than 48 hours.")
  static final class Clear extends Each {
    @Option(names = "--dry-run", description = "only name what would be removed")
    private boolean dry;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.clear(dry);
    }
  }

  /** Compares two snapshots. */
  @Command(
      name = "diff",
      description = {
        "What changed from snapshot A to B: rows of every table, values, ranks and verdicts, with"
            + " causes (input, revision, configuration, version).",
        "Default: from the snapshot before the current one to the current one."
      })
  static final class Diff extends Each {
    @Parameters(arity = "0..2", paramLabel = "RUN", description = "from A to B")
    private List<String> runs = List.of();

    @Option(names = "--json", description = "all of it as JSON")
    private boolean json;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.diff(runs, json);
    }
  }

  /** Releases what is held. */
  @Command(name = "publish", description = "Makes a held snapshot the current one.")
  static final class Publish extends Each {
    @Parameters(paramLabel = "RUN", description = "a held snapshot, as `lake list` names it")
    private String run;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.publish(run);
    }
  }

  /** Prints what a shell completes commands by. */
  @Command(
      name = "completion",
      mixinStandardHelpOptions = true,
      description = "Prints the completion for bash and zsh: source <(zonemark completion)")
  static final class Completion implements Callable<Integer> {
    private final CommandLine whole;

    Completion(CommandLine whole) {
      this.whole = whole;
    }

    @Override
    public Integer call() {
      whole.getOut().println(picocli.AutoComplete.bash("zonemark", whole));
      whole.getOut().flush();
      return ExitCodes.DONE;
    }
  }

  /** Waits for a run. */
  @Command(
      name = "wait",
      description =
          "Waits until a run has ended, and ends with its exit code, which cluster deploy modes"
              + " lose.")
  static final class Wait extends Each {
    @Parameters(
        arity = "0..1",
        paramLabel = "RUN",
        description = "default: the one running or last")
    private String run;

    @Option(
        names = "--timeout",
        paramLabel = "SECONDS",
        defaultValue = "86400",
        description = "how long to wait at most (default: a day)")
    private long seconds;

    @Override
    RunResult result(LakeCommands commands) throws UsageProblem, IOException {
      return commands.await(run, Duration.ofSeconds(seconds));
    }
  }
}
