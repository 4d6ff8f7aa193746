package org.zonemark.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zonemark.Main;

/**
 * What a command answers: it is run in this JVM, as a user gives it.
 *
 * @param exitCode the program's exit code
 * @param out the lines for people
 * @param err the lines about mistakes
 */
public record Told(int exitCode, List<String> out, List<String> err) {

  public static final Path CONF = Path.of("conf").toAbsolutePath();
  public static final Path INPUTS = Path.of("examples", "inputs").toAbsolutePath();

  /** What is told in English where a test names no language, whatever that of the settings. */
  private static final List<String> IN_ENGLISH =
      List.of(
          "run", "check", "where", "ingest", "rank", "growth", "attain", "index", "report", "rnu");

  private static final Pattern LOGGED = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d [A-Z]+ ");

  /** As conf/spark/local.conf has them, on two cores. */
  private static final Map<String, String> SPARK =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false");

  public static Told by(String... arguments) {
    return on("local[2]", arguments);
  }

  /** A whole run of a configuration over inputs into a lake. */
  public static Told ofRun(Path conf, Path inputs, Path lake, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--conf",
                conf.toString(),
                "--inputs",
                inputs.toString(),
                "--lake",
                lake.toString()));
    arguments.addAll(List.of(more));
    return by(arguments.toArray(String[]::new));
  }

  /** On a Spark master other than the usual one. */
  public static synchronized Told on(String master, String... arguments) {
    SPARK.forEach(System::setProperty);
    System.setProperty("spark.master", master);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    int exitCode;
    try (PrintStream toOut = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
      System.setOut(toOut);
      System.setErr(toErr);
      exitCode = Main.execute(inEnglish(arguments));
    } finally {
      System.setOut(out);
      System.setErr(err);
      SPARK.keySet().forEach(System::clearProperty);
      System.clearProperty("spark.master");
    }
    return new Told(exitCode, lines(outBytes), lines(errBytes));
  }

  private static String[] inEnglish(String... arguments) {
    List<String> told = new ArrayList<>(List.of(arguments));
    if (!told.isEmpty() && IN_ENGLISH.contains(told.get(0)) && !told.contains("--lang")) {
      told.addAll(1, List.of("--lang", "en"));
    }
    return told.toArray(String[]::new);
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty()).toList();
  }

  /** The lines about mistakes, without the log that shares their stream. */
  public List<String> mistakes() {
    return err.stream().filter(line -> !LOGGED.matcher(line).find()).toList();
  }

  /** Both streams, for the message of a failed assertion. */
  public String everything() {
    return String.join("\n", out) + "\n" + String.join("\n", err);
  }

  /** The rest of the only line that begins so. */
  public String after(String beginning) {
    List<String> found = out.stream().filter(line -> line.startsWith(beginning)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "Expected one line `" + beginning + "` among " + Arrays.toString(out.toArray()));
    }
    return found.get(0).substring(beginning.length()).strip();
  }
}
