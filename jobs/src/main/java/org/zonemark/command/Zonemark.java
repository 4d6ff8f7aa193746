package org.zonemark.command;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Spelling;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.FailureLine;
import org.zonemark.job.Job;
import org.zonemark.job.paper.Messages;
import org.zonemark.job.paper.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The whole of the command line. */
@Command(
    name = "zonemark",
    mixinStandardHelpOptions = true,
    versionProvider = Zonemark.VersionText.class)
public final class Zonemark implements Callable<Integer> {

  private static final String COMPLETION = "completion";

  /** Two dashes with a blank behind them, or with another line. */
  private static final Pattern REMARK = Pattern.compile("--(\\s|.*\\R)");

  @CommandLine.Spec private CommandSpec spec;

  private final Messages messages;

  Zonemark(Messages messages) {
    this.messages = messages;
  }

  static {
    // The parser would look for a class of Groovy, which is not there, in every jar.
    System.setProperty("picocli.disable.closures", "true");
  }

  /** Runs one command and gives its exit code. */
  public static int execute(String... args) {
    Messages messages = Messages.in(SpokenLanguage.of(args, System.getenv()));
    return new Zonemark(messages).executed(args);
  }

  private int executed(String... args) {
    CommandLine line = line(args);
    try {
      return line.execute(withTexts(args));
    } catch (Error failed) {
      // Hadoop tells a full disk as an error, which the parser lets through.
      tell(List.of(FailureLine.of(failed).orElseThrow(() -> failed)), line);
      return ExitCodes.FAILURE;
    }
  }

  /** A question in SQL that begins with a remark is no option: a blank before it says so. */
  private static String[] withTexts(String... args) {
    return Stream.of(args)
        .map(text -> REMARK.matcher(text).lookingAt() ? " " + text : text)
        .toArray(String[]::new);
  }

  /** The command line with the command that is named; with all where it takes all to answer. */
  CommandLine line(String... args) {
    CommandLine line = new CommandLine(this);
    Map<String, Supplier<Object>> commands = commands(line);
    String named = args.length == 0 ? "" : args[0];
    // Setting up a command costs more than many a command does.
    boolean isOne = commands.containsKey(named) && !named.equals(COMPLETION);
    commands.forEach(
        (name, made) -> {
          if (!isOne || name.equals(named)) {
            line.addSubcommand(name, made.get());
          }
        });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setResourceBundle(messages.bundle());
    line.setExecutionExceptionHandler(this::handle);
    line.setParameterExceptionHandler(this::refuse);
    line.setExecutionStrategy(
        parsed -> {
          parsed.asCommandLineList().forEach(each -> OptionUses.hold(each.getParseResult()));
          return new CommandLine.RunLast().execute(parsed);
        });
    return line;
  }

  private static Map<String, Supplier<Object>> commands(CommandLine line) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("init", InitCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("inspect", InspectCommand::new);
    commands.put("where", WhereCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("run", () -> new RunCommand(EnumSet.allOf(Job.class)));
    commands.put("lake", LakeCommand::new);
    commands.put("publish", PublishCommand::new);
    commands.put("wait", WaitCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("template", TemplateCommand::new);
    commands.put("sql", SqlCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put(COMPLETION, () -> new CompletionCommand(line));
    for (Job job : Job.values()) {
      commands.put(job.command(), () -> of(job));
    }
    return commands;
  }

  /** The command of one job, with the options that mean something to it. */
  private static CommandLine of(Job job) {
    RunCommand run = new RunCommand(EnumSet.of(job));
    CommandLine line =
        new CommandLine(
            switch (job) {
              case INDEX -> new IndexCommand(run);
              case REPORT -> new ReportCommand(run);
              case INGEST, RANK, GROWTH, ATTAIN -> run;
            });
    CommandSpec spec = line.getCommandSpec();
    for (String option : OptionUses.meaningless(job)) {
      if (spec.findOption(option) != null) {
        spec.remove(spec.findOption(option));
      }
    }
    return line;
  }

  /** A mistake in the command: one line, with what to do instead. */
  private int refuse(CommandLine.ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    String see = "see `" + line.getCommandSpec().qualifiedName() + " --help`";
    String told = mistake.getMessage().lines().findFirst().orElse("") + " - remedy: ";
    if (mistake instanceof OptionUses.Meaningless meaningless) {
      told += meaningless.remedy() + "; " + see;
    } else if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched) {
      told = unmatched(told, unmatched.getUnmatched().get(0), line) + see;
    } else {
      told += see;
    }
    tell(List.of(told), line);
    return ExitCodes.USAGE;
  }

  /** A word that is neither a command nor an option here: whose it is, or which was meant. */
  private String unmatched(String told, String word, CommandLine line) {
    Optional<OptionUses.Meaningless> elsewhere =
        OptionUses.elsewhere(word, line, new Zonemark(messages).line());
    if (elsewhere.isPresent()) {
      return elsewhere.get().getMessage() + " - remedy: " + elsewhere.get().remedy() + "; ";
    }
    boolean isCommand = !word.startsWith("-") && !line.getSubcommands().isEmpty();
    String near = nearest(word, line);
    return (isCommand ? "There is no command " + word + " - remedy: " : told)
        + (near.isEmpty() ? "" : "did you mean " + near + "? ");
  }

  /** The option or command that was probably meant; empty where none is near. */
  private static String nearest(String word, CommandLine line) {
    return Spelling.nearest(
        word,
        word.startsWith("-")
            ? line.getCommandSpec().optionsMap().keySet()
            : line.getSubcommands().keySet());
  }

  /** Prints mistakes in the language of the command. */
  private void tell(List<String> mistakes, CommandLine line) {
    mistakes.forEach(mistake -> line.getErr().println(messages.translated(mistake)));
    line.getErr().flush();
  }

  private int handle(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    if (failure instanceof UsageProblem refused) {
      tell(refused.lines(), line);
      return ExitCodes.USAGE;
    }
    Optional<String> known = FailureLine.of(failure);
    known.ifPresentOrElse(
        told -> tell(List.of(told), line), () -> failure.printStackTrace(line.getErr()));
    line.getErr().flush();
    return ExitCodes.FAILURE;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    tell(
        List.of(
            "No command is named - remedy: begin with `zonemark init DIR`, which makes a working"
                + " place"),
        spec.commandLine());
    return ExitCodes.USAGE;
  }

  /** The version for --version. */
  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Zonemark " + Version.text()};
    }
  }
}
