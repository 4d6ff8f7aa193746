package org.zonemark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.Commands;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.FailureLine;
import org.zonemark.job.Job;
import org.zonemark.job.Replay;
import org.zonemark.job.RunRequest;
import org.zonemark.job.RunResult;
import org.zonemark.job.paper.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command line.
 *
 * <p>Exit codes: 0 done, 1 the program failed, 2 a mistake in the command or in conf/, 3 the data
 * fails a gate, 4 another run has the lake. Success returns from main, since cluster managers read
 * a call of exit as a failure.
 */
@Command(
    name = "zonemark",
    description = "Compares China's national high-tech zones: rankings, growth, targets, indices.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionText.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      " 0:done; also: nothing had changed, nothing was published",
      " 1:the program failed",
      " 2:a mistake in the command or in conf/",
      " 3:the data fails a gate; the previous snapshot stays current",
      " 4:another run has the lake, or has published first; this one changed nothing"
    })
public final class Main implements Callable<Integer> {

  /** What the launcher says to itself; no settings of a run. */
  private static final Set<String> LAUNCHER =
      Set.of("ZONEMARK_HOME", "ZONEMARK_JAVA_OPTS", "ZONEMARK_CONF");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs one command. */
  public static void main(String[] args) {
    int code = execute(args);
    if (code != ExitCodes.DONE) {
      System.exit(code);
    }
  }

  /** Runs one command and gives its exit code. */
  public static int execute(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand("init", new Init());
    line.addSubcommand("check", new Check());
    line.addSubcommand("inspect", new Inspect());
    line.addSubcommand("where", new Where());
    line.addSubcommand("explain", new Explain());
    line.addSubcommand("run", new Run(EnumSet.allOf(Job.class)));
    line.addSubcommand("lake", new LakeCommand());
    line.addSubcommand("publish", new LakeCommand.Publish());
    line.addSubcommand("wait", new LakeCommand.Wait());
    line.addSubcommand("diff", new LakeCommand.Diff());
    line.addSubcommand("plan", new Plan());
    line.addSubcommand("completion", new LakeCommand.Completion(line));
    for (Job job : Job.values()) {
      Run run = new Run(EnumSet.of(job));
      CommandLine one =
          new CommandLine(
              job == Job.INDEX ? new Index(run) : job == Job.REPORT ? new ReportCommand(run) : run);
      one.getCommandSpec()
          .usageMessage()
          .description("Only this job: reads the current snapshot and publishes the next.");
      line.addSubcommand(job.command(), one);
    }
    line.setExecutionExceptionHandler(Main::handle);
    line.setParameterExceptionHandler(Main::refuse);
    try {
      return line.execute(args);
    } catch (Error failed) {
      // Hadoop tells a full disk as an error, which the parser lets through.
      line.getErr().println(FailureLine.of(failed).orElseThrow(() -> failed));
      line.getErr().flush();
      return ExitCodes.FAILURE;
    }
  }

  /** A mistake in the command: one line, with what to do instead. */
  private static int refuse(CommandLine.ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    String remedy = "see `" + line.getCommandSpec().qualifiedName() + " --help`";
    if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      remedy = "did you mean " + String.join(" or ", unmatched.getSuggestions()) + "? " + remedy;
    }
    line.getErr()
        .println(mistake.getMessage().lines().findFirst().orElse("") + " - remedy: " + remedy);
    line.getErr().flush();
    return ExitCodes.USAGE;
  }

  private static int handle(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    PrintWriter err = line.getErr();
    if (failure instanceof UsageProblem refused) {
      refused.lines().forEach(err::println);
      err.flush();
      return ExitCodes.USAGE;
    }
    Optional<String> known = FailureLine.of(failure);
    known.ifPresentOrElse(err::println, () -> failure.printStackTrace(err));
    err.flush();
    return ExitCodes.FAILURE;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCodes.USAGE;
  }

  /** The version for --version. */
  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Zonemark " + Version.text()};
    }
  }

  /** What every command is told. */
  static final class Settings {
    @Option(
        names = "--conf",
        paramLabel = "DIR",
        description = "the configuration folder (default: ${DEFAULT-VALUE})",
        defaultValue = "${env:ZONEMARK_CONF:-conf}")
    private String conf;

    @Option(names = "--inputs", paramLabel = "DIR", description = "the folder of the input tables")
    private String inputs;

    @Option(names = "--lake", paramLabel = "DIR", description = "the folder of the snapshots")
    private String lake;

    @Option(names = "--lang", paramLabel = "zh|en", description = "the language for people")
    private String lang;

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "the day targets are judged on, with what was published by then")
    private String asOf;

    @Option(
        names = "--known-on",
        paramLabel = "DATE",
        description = "only what was published by this day counts (default: --as-of)")
    private String knownOn;

    String conf() {
      return conf;
    }

    Overrides overrides() {
      Map<String, String> flags = new LinkedHashMap<>();
      put(flags, "inputs", inputs);
      put(flags, "lake", lake);
      put(flags, "lang", lang);
      put(flags, "as_of", asOf);
      put(flags, "known_on", knownOn);
      Map<String, String> environment = new TreeMap<>(System.getenv());
      environment.keySet().removeAll(LAUNCHER);
      return new Overrides(flags, environment);
    }

    private static void put(Map<String, String> flags, String name, String value) {
      if (value != null) {
        flags.put(name, value);
      }
    }
  }

  /** Makes a working place. */
  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a working place: conf/ with the known zones, indicators and units, inputs/ for your"
            + " tables, and a README.",
        "With --example it holds a synthetic panel that fills nearly every table: 178 zones, 46"
            + " indicators, 15 years, plans."
      })
  static final class Init implements Callable<Integer> {
    @CommandLine.Parameters(paramLabel = "DIR", description = "an empty folder, or a new one")
    private String folder;

    @Option(names = "--example", description = "with the synthetic panel")
    private boolean example;

    @Option(
        names = "--plain",
        description = "with --example: ask for nothing that takes longer, such as draws of ranks")
    private boolean plain;

    @Option(
        names = "--lang",
        paramLabel = "zh|en",
        description = "the language for people (default: ${DEFAULT-VALUE})",
        defaultValue = "zh")
    private String lang;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    private org.zonemark.job.Init.Example content() {
      if (!example) {
        return org.zonemark.job.Init.Example.NONE;
      }
      return plain ? org.zonemark.job.Init.Example.PLAIN : org.zonemark.job.Init.Example.FULL;
    }

    @Override
    public Integer call() throws UsageProblem, IOException {
      Commands.init(folder, content(), lang).forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return ExitCodes.DONE;
    }
  }

  /** Checks conf/ and says every mistake. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Checks conf/: every mistake at once, with file, line and remedy.")
  static final class Check implements Callable<Integer> {
    @Mixin private Settings settings;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws UsageProblem, IOException {
      String result = Commands.check(settings.conf(), settings.overrides());
      spec.commandLine().getOut().println(result);
      return ExitCodes.DONE;
    }
  }

  /** Says what it sees in files, and how to declare them. */
  @Command(
      name = "inspect",
      mixinStandardHelpOptions = true,
      description = "Shows what it sees in files, and prints the source declarations to read them.")
  static final class Inspect implements Callable<Integer> {
    @Mixin private Settings settings;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @CommandLine.Parameters(
        paramLabel = "FILE",
        arity = "1..*",
        description = "a table: .csv .tsv .txt .xlsx .xls .html, or a .zip of them")
    private List<String> files;

    @Option(
        names = "--write",
        description = "save the declarations in conf/sources; none that is there is changed")
    private boolean write;

    @Option(
        names = "--html",
        paramLabel = "PAGE",
        description = "write a page that shows each sheet, what its cells are, and the questions")
    private String page;

    @Override
    public Integer call() throws UsageProblem, IOException {
      PrintWriter out = spec.commandLine().getOut();
      Commands.inspect(files, write, page, settings.conf(), settings.overrides())
          .forEach(out::println);
      out.flush();
      return ExitCodes.DONE;
    }
  }

  /** Prints the folder of the current snapshot. */
  @Command(
      name = "where",
      mixinStandardHelpOptions = true,
      description = "Prints the folder of the current snapshot.")
  static final class Where implements Callable<Integer> {
    @Mixin private Settings settings;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws UsageProblem, IOException {
      spec.commandLine().getOut().println(Commands.where(settings.conf(), settings.overrides()));
      return ExitCodes.DONE;
    }
  }

  /** Says what stands behind a verdict or a rate. */
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = {
        "Says what stands behind a verdict or a rate: the statements used with their cells, the"
            + " formula with its numbers, and the conclusion.",
        "Reads the current snapshot; starts no Spark session."
      },
      customSynopsis = {
        "zonemark explain [OPTIONS] TARGET_ID",
        "zonemark explain [OPTIONS] ZONE INDICATOR YEAR"
      },
      footer = {
        "%nZONE and INDICATOR are ids, names or aliases of conf/. Examples:",
        "  zonemark explain zhengzhou-report-2020:F001 --lang en",
        "  zonemark explain 西安高新区 gdp 2022%n"
      })
  static final class Explain implements Callable<Integer> {
    @Mixin private Settings settings;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @CommandLine.Parameters(
        arity = "1..3",
        paramLabel = "NAME",
        description = "a target, or a zone, an indicator and a year")
    private List<String> names;

    @Override
    public Integer call() throws UsageProblem, IOException {
      Commands.explain(settings.conf(), settings.overrides(), names)
          .forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return ExitCodes.DONE;
    }
  }

  /** Says what a run would do. */
  @Command(
      name = "plan",
      mixinStandardHelpOptions = true,
      description = "What a run would read, compute and write; does none of it.")
  static final class Plan implements Callable<Integer> {
    @Mixin private Settings settings;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws UsageProblem, IOException {
      org.zonemark.job.lake.Plan.of(settings.conf(), settings.overrides())
          .lines()
          .forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return ExitCodes.DONE;
    }
  }

  /** Runs jobs. */
  @Command(
      mixinStandardHelpOptions = true,
      description = "The night: reads the inputs, derives all tables, publishes and reports.")
  static final class Run implements Callable<Integer> {
    private final Set<Job> jobs;
    @Mixin private Settings settings;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Option(
        names = "--mode",
        paramLabel = "annual|midterm|final",
        description = "which evaluation of plans is made in plan_progress")
    private String mode;

    @Option(
        names = "--zone",
        paramLabel = "ZONE",
        description = "the zone whose report it is: its place, moves and promises come first")
    private String zone;

    @Option(names = "--force", description = "run even if nothing has changed")
    private boolean force;

    @Option(
        names = "--hold",
        description = "do not publish: say what would change, and keep it for `zonemark publish`")
    private boolean hold;

    Run(Set<Job> jobs) {
      this.jobs = jobs;
    }

    Settings settings() {
      return settings;
    }

    /** The zone named; null where none is. */
    String zone() {
      return zone;
    }

    private Overrides overrides() {
      Overrides overrides = settings.overrides();
      if (zone != null) {
        overrides = overrides.with("focus", zone);
      }
      return mode == null ? overrides : overrides.with(AttainmentSettings.MODE, mode);
    }

    @Override
    public Integer call() throws UsageProblem, IOException {
      RunResult ended =
          Commands.run(new RunRequest(jobs, settings.conf(), overrides(), force, hold));
      List<String> lines = ended.lines();
      lines.forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return ended.exitCode();
    }
  }

  /** Runs the job index; or compares indices or replays draws, and publishes nothing. */
  @Command(
      mixinStandardHelpOptions = true,
      customSynopsis = {
        "zonemark index [OPTIONS]",
        "zonemark index --compare LIST LIST [--year YEAR] [--out FILE]",
        "zonemark index --weights FILE --compare [LIST] [--year YEAR] [--out FILE]",
        "zonemark index --replay [LIST] [--draws FILE] [--year YEAR] [--out FILE] [--scores FILE]"
      },
      footer = {
        "%nLIST is an index_id, with /variant_id of a further variant and @RUN of another snapshot",
        "than the current one. FILE of weights is YAML (node: weight) or CSV (node_id,weight).",
        "FILE of draws is CSV as the table index_draws: draw,factor,item,value,choice, such as",
        "0,weights,1.1,24.5, for a weight of 24.5 of node 1.1. A replay of stored draws ends with 3",
        "where the ranks are not distributed as the snapshot says, to the last bit.%n"
      })
  static final class Index implements Callable<Integer> {
    @Mixin private final Run run;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Option(
        names = "--compare",
        arity = "0..2",
        paramLabel = "LIST",
        description = "compare two indices, or one under other weights; publishes nothing")
    private List<String> compared;

    @Option(
        names = "--weights",
        paramLabel = "FILE",
        description = "with --compare: other weights by node, to see what they would change")
    private String weights;

    @Option(names = "--year", paramLabel = "YEAR", description = "default: the latest with scores")
    private Integer year;

    @Option(
        names = "--replay",
        arity = "0..1",
        fallbackValue = "",
        paramLabel = "LIST",
        description = "make the draws that the snapshot keeps again, from what was drawn alone")
    private String replayed;

    @Option(
        names = "--draws",
        paramLabel = "FILE",
        description = "with --replay: draws of your own instead of those of the snapshot")
    private String draws;

    @Option(
        names = "--scores",
        paramLabel = "FILE",
        description = "with --replay: where the scores of every draw are written")
    private String scores;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description =
            "where the result is written (default: index-comparison.csv or index-replay.csv)")
    private String out;

    Index(Run run) {
      this.run = run;
    }

    @Override
    public Integer call() throws UsageProblem, IOException {
      if (replayed != null) {
        return replay();
      }
      if (draws != null || scores != null) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "--draws and --scores are for --replay only");
      }
      if (compared == null && weights == null) {
        return run.call();
      }
      if (compared == null) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "Weights are tried with --compare only");
      }
      List<String> lists = compared.stream().filter(list -> !list.isEmpty()).toList();
      String file = out == null ? "index-comparison.csv" : out;
      Commands.compare(run.settings.conf(), run.settings.overrides(), lists, weights, year, file)
          .forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return ExitCodes.DONE;
    }

    private Integer replay() throws UsageProblem, IOException {
      if (compared != null || weights != null) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "--replay and --compare are two commands");
      }
      String file = out == null ? "index-replay.csv" : out;
      RunResult ended =
          Commands.replay(
              run.settings.conf(),
              run.settings.overrides(),
              new Replay.Asked(replayed, draws, year, file, scores));
      ended.lines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return ended.exitCode();
    }
  }
}
