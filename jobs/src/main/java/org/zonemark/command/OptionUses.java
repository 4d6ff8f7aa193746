package org.zonemark.command;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.job.Job;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which options mean something to what a command is used for. One that means nothing is refused
 * with those it is for; were it taken in silence, its user would believe that it was heeded.
 */
final class OptionUses {

  private static final String JOBS = "--jobs";
  private static final String COMPARE = "--compare";
  private static final String REPLAY = "--replay";
  private static final String PDF = "--pdf";
  private static final String EXAMPLE = "--example";

  /**
   * Options of a run that mean something to some jobs only: nothing is read again, so nothing can
   * have changed, but by the job that reads, and a report is always made anew.
   */
  private static final Map<String, Set<Job>> OF_JOBS =
      Map.of(
          "--inputs", EnumSet.of(Job.INGEST),
          "--force", EnumSet.of(Job.INGEST),
          "--mode", EnumSet.of(Job.ATTAIN),
          "--zone", EnumSet.of(Job.REPORT),
          "--full", EnumSet.complementOf(EnumSet.of(Job.REPORT)),
          "--years", EnumSet.complementOf(EnumSet.of(Job.REPORT)));

  private static final Set<String> EVERYWHERE =
      Set.of("--conf", "--lang", "--lake", "--help", "--version");

  private static final Set<String> OF_RUNS =
      Set.of("--as-of", "--known-on", "--full", "--years", "--hold", "--verbose", "--zone");

  /** Of commands with several uses these, of which the first counts whose sign is given. */
  private static final List<Use> USES =
      List.of(
          new Use("index", REPLAY, Set.of(REPLAY, "--draws", "--year", "--out", "--scores")),
          new Use("index", COMPARE, Set.of(COMPARE, "--weights", "--year", "--out")),
          new Use("index", "", OF_RUNS),
          new Use("report", PDF, Set.of(PDF, "--zone", "--font", "--out")),
          new Use("report", "", OF_RUNS),
          new Use("init", EXAMPLE, Set.of(EXAMPLE, "--plain")),
          new Use("init", "", Set.of()));

  private OptionUses() {}

  /**
   * What a command is used for.
   *
   * @param sign the option that tells this use; "" for that without one
   */
  private record Use(String command, String sign, Set<String> options) {

    boolean isMeant(Set<String> given) {
      return sign.isEmpty() || given.contains(sign);
    }

    boolean has(String option) {
      return options.contains(option) || EVERYWHERE.contains(option);
    }

    String shown() {
      return sign.isEmpty() ? command : command + " " + sign;
    }
  }

  /** An option that means nothing to what a command is used for. */
  static final class Meaningless extends CommandLine.ParameterException {
    private static final long serialVersionUID = 1L;

    private final String meantFor;

    private Meaningless(CommandLine line, String option, String use, Set<String> meantFor) {
      super(line, option + " means nothing to `zonemark " + use + "`");
      this.meantFor = String.join(", ", meantFor);
    }

    /** To what it means something: commands, or uses of this one. */
    String remedy() {
      return "it is an option of " + meantFor;
    }
  }

  /** The options of a run that the command of one job does not have. */
  static Set<String> meaningless(Job job) {
    Set<String> meaningless = new TreeSet<>(Set.of(JOBS));
    OF_JOBS.forEach(
        (option, jobs) -> {
          if (!jobs.contains(job)) {
            meaningless.add(option);
          }
        });
    return meaningless;
  }

  /** Refuses what is given and means nothing to this use of the command. */
  static void hold(CommandLine.ParseResult parsed) {
    CommandSpec command = parsed.commandSpec();
    Set<String> given =
        parsed.matchedOptions().stream()
            .map(OptionSpec::longestName)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Use> uses = USES.stream().filter(use -> use.command().equals(command.name())).toList();
    uses.stream()
        .filter(use -> use.isMeant(given))
        .findFirst()
        .ifPresent(use -> given.forEach(option -> hold(command, option, use, uses)));
    if (given.contains(JOBS)) {
      Set<Job> jobs = parsed.matchedOption(JOBS).getValue();
      given.forEach(option -> hold(command, option, jobs));
    }
  }

  private static void hold(CommandSpec command, String option, Use use, List<Use> uses) {
    if (!use.has(option)) {
      throw new Meaningless(
          command.commandLine(),
          option,
          use.shown(),
          uses.stream()
              .filter(other -> other.has(option))
              .map(Use::shown)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static void hold(CommandSpec command, String option, Set<Job> asked) {
    Set<Job> jobs = OF_JOBS.getOrDefault(option, asked);
    if (asked.stream().noneMatch(jobs::contains)) {
      throw new Meaningless(
          command.commandLine(),
          option,
          command.name() + " " + JOBS + " " + commands(asked).collect(Collectors.joining(",")),
          commands(jobs).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
  }

  private static Stream<String> commands(Set<Job> jobs) {
    return jobs.stream().sorted().map(Job::command);
  }

  /** An option that a command does not have but others have; empty where none has it. */
  static Optional<Meaningless> elsewhere(String typed, CommandLine line, CommandLine whole) {
    String option = typed.replaceFirst("=.*", "");
    Set<String> having = new LinkedHashSet<>();
    addHaving(option, whole, having);
    return having.isEmpty()
        ? Optional.empty()
        : Optional.of(new Meaningless(line, option, command(line.getCommandSpec()), having));
  }

  /** The name of a command behind that of the program. */
  private static String command(CommandSpec spec) {
    return spec.qualifiedName().replaceFirst("^\\S+ ?", "");
  }

  private static void addHaving(String option, CommandLine line, Set<String> having) {
    for (CommandLine each : line.getSubcommands().values()) {
      CommandSpec spec = each.getCommandSpec();
      if (spec.findOption(option) != null) {
        having.add(command(spec));
      }
      addHaving(option, each, having);
    }
  }
}
