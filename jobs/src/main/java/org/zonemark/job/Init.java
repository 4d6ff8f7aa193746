package org.zonemark.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.conf.UsageProblem;
import org.zonemark.example.SyntheticPanel;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.store.Places;

/**
 * Makes a working place outside the program: a configuration to change, a folder for tables, and
 * what to do next. Everything comes from the program's own jar.
 */
public final class Init {

  /** Where the build puts the shipped conf/. */
  private static final String SHIPPED = "/org/zonemark/shipped";

  private Init() {}

  /** What a new place holds. */
  public enum Example {
    /** No tables, and the shipped configuration. */
    NONE,
    /** The synthetic panel, with all that can be asked of it. */
    FULL,
    /** The synthetic panel alone. */
    PLAIN
  }

  /**
   * Makes the place; a line for each thing that was made, and what to do next.
   *
   * @param folder the folder, which must be empty or not there
   * @param example what it holds
   * @param program how the program is started, as the README of the place says
   * @throws UsageProblem where the folder holds something, or cannot be made
   */
  static List<String> in(String folder, Example example, Lang lang, String program)
      throws UsageProblem, IOException {
    Path place = empty(folder);
    SortedMap<String, String> files = new TreeMap<>();
    String readme = resource("README_" + lang.code() + ".md");
    files.put("README.md", readme.replace("{program}", Places.quoted(program)));
    String run = resource("run_" + lang.code() + ".yaml");
    if (example != Example.NONE) {
      SyntheticPanel panel = SyntheticPanel.of(SyntheticPanel.SEED);
      files.putAll(example == Example.FULL ? panel.filesWithAllAsked() : panel.files());
      files.put("conf/run.yaml", asOf(SyntheticPanel.lastDay(), run));
    } else {
      shipped().forEach((path, text) -> files.put("conf/" + path, text));
      files.put("conf/run.yaml", run);
    }
    for (String made : List.of("conf/sources", "inputs")) {
      Files.createDirectories(place.resolve(made));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = place.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Labels words = Labels.of(lang);
    String conf = place.resolve("conf").toString();
    return Stream.of(
            words.text("init-made", place.toString()),
            words.text(example == Example.NONE ? "init-inputs" : "init-example"),
            words.text("init-next", Places.quoted(conf)))
        .toList();
  }

  private static Path empty(String folder) throws UsageProblem, IOException {
    try {
      Path place = Files.createDirectories(Path.of(folder));
      try (Stream<Path> found = Files.list(place)) {
        if (found.findAny().isEmpty()) {
          return place;
        }
      }
      throw UsageProblem.of("The folder " + folder + " is not empty", "name an empty or a new one");
    } catch (FileAlreadyExistsException | NotDirectoryException file) {
      throw UsageProblem.of(folder + " is a file", "name an empty folder or a new one");
    } catch (InvalidPathException unreadable) {
      throw UsageProblem.of(
          "The name " + folder + " cannot be read in this locale", "set LC_ALL=C.UTF-8");
    }
  }

  /** The settings with the day on which an example is judged. */
  private static String asOf(String day, String run) {
    return run.replaceAll("(?m)^# (as_of|known_on): \\S+ ", "$1: " + day + "   ");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Init.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The shipped configuration, but for the sources, which are those of the sample. */
  private static SortedMap<String, String> shipped() throws IOException {
    try {
      URI home = Init.class.getResource(SHIPPED).toURI();
      if (home.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(home, Map.of())) {
          return texts(jar.getPath(SHIPPED));
        }
      }
      return texts(Path.of(home));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SortedMap<String, String> texts(Path shipped) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(shipped)) {
      for (Path path : found.filter(Files::isRegularFile).toList()) {
        texts.put(shipped.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    return texts;
  }
}
