package org.zonemark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TextForm;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.table.FileReader;
import org.zonemark.table.data.Observation;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;

/**
 * A file of the corpus: how a quirk is written, how it is declared, and what must come of it.
 *
 * <p>The file has the parts {@code --- write} (the file's name and how it is made), {@code ---
 * declaration} (what is special in its source), {@code --- grid} (the cells between {@code |}) and
 * {@code --- expected} (every observation, target and finding, and the balance of cells).
 */
public record Quirk(
    String name, Map<String, String> writing, String declaration, String grid, String expected) {

  static final Path FOLDER = Path.of("jobs/src/test/resources/quirks");

  public static Stream<Quirk> all() {
    return in(FOLDER);
  }

  public static Stream<Quirk> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Quirk::read).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Quirk read(Path path) {
    try {
      Map<String, String> parts = WrittenFile.parts(path);
      return new Quirk(
          path.getFileName().toString().replace(".txt", ""),
          WrittenFile.settings(parts.get("write")),
          parts.get("declaration"),
          parts.get("grid").strip() + "\n",
          parts.getOrDefault("expected", "").strip());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  public Quirk withGrid(String otherGrid) {
    return new Quirk(name, writing, declaration, otherGrid, expected);
  }

  public String file() {
    return writing.get("file");
  }

  /** The sample configuration with this one source. */
  public Configuration configuration() {
    String common =
        """
        source_id: q
        kind: observations
        publisher: 统计局
        title: 年鉴
        series: q
        authority: 20
        """;
    String path = writing.getOrDefault("path", file());
    String files = "files: [{path: \"" + path + "\", edition: \"2024\", published_on: \"2024\"}]\n";
    return configuration(common + files + declaration);
  }

  /** The sample configuration with another declaration of the file. */
  public Configuration declaredBy(List<String> yaml) {
    return configuration(
        String.join("\n", yaml)
                .replaceFirst("source_id: \\S+", "source_id: q")
                .replace("\"?\"", "\"2100\"")
            + "\n");
  }

  /** The sample configuration with another file in the place of one. */
  public Configuration configurationWith(String file, String text) {
    try (Stream<Path> files = Files.list(Path.of("conf"))) {
      Map<String, byte[]> all = new TreeMap<>();
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        all.put(each.getFileName().toString(), Files.readAllBytes(each));
      }
      all.put(file, text.getBytes(StandardCharsets.UTF_8));
      return ConfigurationReader.load(ConfFolder.of("conf", all), Overrides.none())
          .orElseThrow(problems -> new AssertionError(file + ": " + problems));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Loading conf/ takes longer than reading a small file. */
  private static final Map<String, Configuration> LOADED = new ConcurrentHashMap<>();

  private Configuration configuration(String source) {
    return LOADED.computeIfAbsent(source, this::load);
  }

  private Configuration load(String source) {
    try (Stream<Path> files = Files.list(Path.of("conf"))) {
      Map<String, byte[]> all = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      all.put("sources/q.yaml", source.getBytes(StandardCharsets.UTF_8));
      return ConfigurationReader.load(ConfFolder.of("conf", all), Overrides.none())
          .orElseThrow(problems -> new AssertionError(name + ": " + problems));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What the bytes say, read as the one source of a configuration declares. */
  public static FileReading reading(Configuration conf, String file, byte[] bytes) {
    SourceDeclaration source = conf.source("q").orElseThrow();
    Grids grids =
        Grids.read(
            file,
            bytes,
            source.format(),
            source.text(),
            source.sheets(),
            source.files().get(0).members());
    return FileReader.of(
        new SourceFile("q", 0, file, bytes.length, "", grids.sheets(), grids.faults()), conf);
  }

  /** What the bytes say as far as they speak for themselves. */
  public static FileReading undeclared(Configuration conf, String file, byte[] bytes) {
    Grids grids = Grids.read(file, bytes, UndeclaredSource.format(file), TextForm.AUTO, "*", "*");
    return FileReader.of(
        new SourceFile(UndeclaredSource.id(file), 0, file, 0, "", grids.sheets(), grids.faults()),
        conf);
  }

  /** Every observation and finding, and the balance of cells, one a line. */
  public static String shown(FileReading reading) {
    List<String> lines = new ArrayList<>();
    for (Observation one : reading.observations().stream().map(Observation::of).toList()) {
      String value = one.value() + (one.valueHi() == null ? "" : ".." + one.valueHi());
      lines.add(
          String.join(
              " ",
              place(one.sourceRef()),
              one.series().zoneId(),
              one.series().indicatorId(),
              one.series().measure()
                  + (one.series().scope().equals("-") ? "" : ":" + one.series().scope()),
              one.period().text(),
              one.op().code(),
              one.value() == null ? one.status() + ":" + one.missingReason() : value,
              one.unit()));
    }
    reading
        .findings()
        .forEach(
            one ->
                lines.add(
                    place(one.sourceRef())
                        + " ! "
                        + one.code()
                        + " "
                        + one.value()
                        + (one.details().containsKey("expected")
                            ? " (" + one.details().get("expected") + ")"
                            : "")));
    lines.add(
        reading.cells()
            + " cells = "
            + Arrays.stream(CellBalance.Kind.values())
                .filter(kind -> reading.balance().of(kind) > 0)
                .map(
                    kind -> reading.balance().of(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" + ")));
    return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
  }

  /** The place without the file: b.csv#L2C3 of an archive, L2C3 or Sheet1!C2 else. */
  private static String place(String reference) {
    int mark = reference.indexOf(".zip!");
    return mark >= 0 ? reference.substring(mark + 5) : reference.replaceFirst("^[^#]*#", "");
  }

  public byte[] bytes() {
    try {
      return new WrittenFile(writing, grid).bytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
