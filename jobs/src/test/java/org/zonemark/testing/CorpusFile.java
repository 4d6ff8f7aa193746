package org.zonemark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/**
 * A table that nobody has declared, and what a person reads in it without help.
 *
 * <p>The file has the parts {@code --- write} (its {@code kind}, {@code source} where its numbers
 * are not invented, and the settings of {@link WrittenFile}), {@code --- grid}, {@code --- truth}
 * (every value that can be read), {@code --- may} (what may be read so or asked), {@code ---
 * promises} (numbers of plans and forecasts, which are no facts) and {@code --- asked} (what must
 * be asked, and why). A line of values is {@code revenue level 2023 元: htz-zhengzhou 1.2E9,
 * htz-luoyang ~3E8}: canonical units; {@code level@*} where the table names a statistical scope.
 *
 * @param truth the values that can be read, as {@link #statement} writes them
 * @param may what is neither right nor wrong to read
 * @param promises what must not become an observation
 */
public record CorpusFile(
    String name,
    String kind,
    WrittenFile written,
    Set<String> truth,
    Set<String> may,
    Set<String> promises) {

  /** The corpus, or own tables in a folder that zonemark.corpus names. */
  private static final Path FOLDER =
      Path.of(System.getProperty("zonemark.corpus", "jobs/src/test/resources/corpus"));

  /** Digits to which a printed number and a stored one agree. */
  private static final MathContext DIGITS = new MathContext(12);

  public static List<CorpusFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(CorpusFile::read).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static CorpusFile read(Path path) {
    try {
      Map<String, String> parts = WrittenFile.parts(path);
      Map<String, String> settings = WrittenFile.settings(parts.get("write"));
      return new CorpusFile(
          path.getFileName().toString().replace(".txt", ""),
          settings.get("kind"),
          new WrittenFile(settings, parts.get("grid")),
          statements(parts.getOrDefault("truth", "")),
          statements(parts.getOrDefault("may", "")),
          statements(parts.getOrDefault("promises", "")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException(path + ": " + wrong.getMessage(), wrong);
    }
  }

  private static Set<String> statements(String lines) {
    Set<String> statements = new TreeSet<>();
    for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
      String[] sides = line.split(": ", 2);
      String[] words = sides[0].split(" ");
      for (String pair : sides[1].split(", ")) {
        String[] said = pair.strip().split(" ");
        String op = said[1].replaceFirst("[-\\d].*", "");
        String value = said[1].substring(op.length());
        statements.add(
            statement(
                said[0], words[0], words[1], words[2], op.isEmpty() ? "=" : op, value, words[3]));
      }
    }
    return statements;
  }

  private static String statement(
      String zone,
      String indicator,
      String measure,
      String period,
      String op,
      String value,
      String unit) {
    String number = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
    return String.join(" ", zone, indicator, measure, period, op, number, unit);
  }

  /** What an observation says, without the place; ranges end in their upper end. */
  public static String statement(Observation said) {
    String scope = said.series().scope().equals(Series.NONE) ? "" : "@*";
    return statement(
            said.series().zoneId(),
            said.series().indicatorId(),
            said.series().measure() + scope,
            said.period().text(),
            said.op().code(),
            said.value().toString(),
            said.unit())
        + (said.valueHi() == null ? "" : " to " + said.valueHi());
  }

  /** The same of a promise. */
  public static String statement(Target said) {
    return statement(
        said.series().zoneId(),
        said.series().indicatorId(),
        said.series().measure(),
        said.period().text(),
        said.op().code(),
        said.value().toString(),
        said.unit());
  }

  public byte[] bytes() {
    try {
      return written.bytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (%s)", name, kind);
  }
}
