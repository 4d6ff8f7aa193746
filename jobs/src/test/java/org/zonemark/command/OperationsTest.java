package org.zonemark.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.job.paper.Messages;
import org.zonemark.testing.Told;

/** The examples of how others start Zonemark, each as far as this machine can try it. */
class OperationsTest {

  private static final Path EXAMPLES = Path.of("examples/operations");

  /** The arguments of a call; they end where those of the shell begin. */
  private static final Pattern CALL =
      Pattern.compile("zonemark ((?!zonemark)[a-z ]+--[^|>&\"\\n]*)");

  @TempDir Path folder;

  /** Ends as the program of another does; skipped where the machine does not have it. */
  private String outputOf(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    assumeTrue(
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(path -> Files.isExecutable(Path.of(path, program))),
        "skipped: " + program + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crontab",
        "zonemark.service",
        "airflow_zonemark.py",
        "Dockerfile",
        "github-workflow.yaml"
      })
  void shouldNameCommandsAndOptionsThatThereAre(String example) throws IOException {
    String text =
        Files.readString(EXAMPLES.resolve(example))
            .replaceAll("\\\\\\n#? *", "") // one line in the shell
            .replaceAll("\"\\n *\"", ""); // one text in Python
    List<String> calls = CALL.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
    assertThat(calls).isNotEmpty();
    for (String call : calls) {
      String[] arguments = call.strip().split(" +");
      assertThatCode(() -> new Zonemark(Messages.in("en")).line(arguments).parseArgs(arguments))
          .as(call)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void shouldBeAProgramOfPythonForAirflow() throws Exception {
    Path copy = Files.copy(EXAMPLES.resolve("airflow_zonemark.py"), folder.resolve("dag.py"));
    outputOf("python3", "-m", "py_compile", copy.toString());
  }

  @Test
  void shouldStartAtTwoEveryNightBySystemd() throws Exception {
    String timer = Files.readString(EXAMPLES.resolve("zonemark.timer"));
    String calendar = timer.replaceAll("(?s).*OnCalendar=([^\n]*).*", "$1");
    assertThat(outputOf("systemd-analyze", "calendar", calendar)).contains(" 02:00:00");
  }

  @Test
  void shouldCompleteItsCommandsInBash() throws Exception {
    Told told = Told.by("completion");
    Path script = Files.write(folder.resolve("completion.sh"), told.out());
    Files.writeString(
        script,
        "\nCOMP_WORDS=(zonemark lake ver); COMP_CWORD=2; COMP_LINE='zonemark lake ver'\n"
            + "_complete_zonemark; echo \"${COMPREPLY[@]}\"\n",
        StandardOpenOption.APPEND);
    assertThat(outputOf("bash", script.toString()).strip()).isEqualTo("verify");
  }
}
