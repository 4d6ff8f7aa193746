package org.zonemark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.job.paper.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class OptionUsesTest {

  /** Every command that does something, by its words. */
  private static Map<String, CommandSpec> commands(String lang) {
    Map<String, CommandSpec> commands = new LinkedHashMap<>();
    add("", new Zonemark(Messages.in(lang)).line(), commands);
    return commands;
  }

  private static void add(String before, CommandLine line, Map<String, CommandSpec> commands) {
    line.getSubcommands()
        .forEach(
            (name, each) -> {
              commands.put(before + name, each.getCommandSpec());
              add(before + name + " ", each, commands);
            });
  }

  /** Every option of any command, with the commands that have it. */
  private static Map<String, TreeSet<String>> options() {
    Map<String, TreeSet<String>> options = new TreeMap<>();
    commands("en")
        .forEach(
            (name, spec) ->
                spec.options().stream()
                    .map(OptionSpec::longestName)
                    .forEach(
                        option ->
                            options.computeIfAbsent(option, each -> new TreeSet<>()).add(name)));
    return options;
  }

  private static String mistake(String lang, String... typed) {
    StringWriter said = new StringWriter();
    CommandLine line = new Zonemark(Messages.in(lang)).line(typed);
    line.setErr(new PrintWriter(said));
    assertThat(line.execute(typed)).as(String.join(" ", typed)).isEqualTo(2);
    return said.toString().strip();
  }

  /** A command with what it must be given, and one option more. */
  private static String[] typed(String command, CommandSpec spec, String option) {
    List<String> typed = new ArrayList<>(List.of(command.split(" ")));
    spec.positionalParameters().stream()
        .flatMap(each -> Stream.generate(() -> "x").limit(each.arity().min()))
        .forEach(typed::add);
    if (spec.requiredArgs().isEmpty() && command.equals("export")) {
      typed.add("--csv");
    }
    typed.add(option);
    return typed.toArray(String[]::new);
  }

  @Test
  void shouldSayOfEveryOptionThatACommandDoesNotHaveWhichCommandsHaveIt() {
    Map<String, TreeSet<String>> options = options();
    assertThat(options).containsKeys("--mode", "--inputs", "--years", "--timeout", "--html");
    commands("en")
        .forEach(
            (command, spec) ->
                options.forEach(
                    (option, having) -> {
                      if (!having.contains(command)) {
                        assertThat(mistake("en", typed(command, spec, option)))
                            .startsWith(option + " means nothing to `zonemark " + command + "` - ")
                            .contains(having);
                      }
                    }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rank --mode annual|--mode means nothing to `zonemark rank` - remedy: it is an option of run,"
            + " attain; see `zonemark rank --help`",
        "growth --inputs=x|--inputs means nothing to `zonemark growth` - remedy: it is an option of"
            + " run, plan, template, ingest; see `zonemark growth --help`",
        "run --jobs rank,growth --mode annual|--mode means nothing to `zonemark run --jobs"
            + " rank,growth` - remedy: it is an option of attain; see `zonemark run --help`",
        "run --jobs report --inputs x|--inputs means nothing to `zonemark run --jobs report` -"
            + " remedy: it is an option of ingest; see `zonemark run --help`",
        "run --jobs report --years 2020..2021|--years means nothing to `zonemark run --jobs report` -"
            + " remedy: it is an option of ingest, rank, growth, attain, index; see `zonemark run"
            + " --help`",
        "index --year 2020|--year means nothing to `zonemark index` - remedy: it is an option of"
            + " index --compare, index --replay; see `zonemark index --help`",
        "index --weights w.csv|--weights means nothing to `zonemark index` - remedy: it is an option"
            + " of index --compare; see `zonemark index --help`",
        "index --scores s.csv|--scores means nothing to `zonemark index` - remedy: it is an option of"
            + " index --replay; see `zonemark index --help`",
        "index --compare a b --hold|--hold means nothing to `zonemark index --compare` - remedy: it"
            + " is an option of index; see `zonemark index --help`",
        "index --replay a --compare a b|--compare means nothing to `zonemark index --replay` -"
            + " remedy: it is an option of index --compare; see `zonemark index --help`",
        "report --out x.pdf|--out means nothing to `zonemark report` - remedy: it is an option of"
            + " report --pdf; see `zonemark report --help`",
        "report --pdf --hold|--hold means nothing to `zonemark report --pdf` - remedy: it is an"
            + " option of report; see `zonemark report --help`",
        "init x --plain|--plain means nothing to `zonemark init` - remedy: it is an option of init"
            + " --example; see `zonemark init --help`"
      })
  void shouldSayToWhatAnOptionMeansSomething(String typed, String told) {
    assertThat(mistake("en", typed.split(" "))).isEqualTo(told);
  }

  @Test
  void shouldSayItInChinese() {
    assertThat(mistake("zh", "rank", "--mode", "annual"))
        .isEqualTo("`zonemark rank` 用不到 --mode - 改法：它是 run, attain 的选项；用法见 `zonemark rank --help`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void shouldSayInTheHelpOfEveryCommandWhatItDoesAndWhatItsOptionsAreFor(String lang) {
    commands(lang)
        .forEach(
            (command, spec) -> {
              CommandLine line = new Zonemark(Messages.in(lang)).line();
              for (String word : command.split(" ")) {
                line = line.getSubcommands().get(word);
              }
              String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
              assertThat(line.getHelp().description()).as(command).isNotBlank();
              assertThat(help.codePoints().anyMatch(Character::isIdeographic))
                  .as("%s in %s: %s", command, lang, help)
                  .isEqualTo(lang.equals("zh") || command.equals("explain"));
              spec.options().stream()
                  .filter(option -> !option.hidden())
                  .forEach(
                      option -> assertThat(line(option)).as("%s %s", command, option).isNotBlank());
            });
  }

  private static String line(OptionSpec option) {
    return String.join(" ", option.description());
  }
}
