package org.zonemark.job.paper;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.zonemark.schema.Ids;

/** The version of this program. */
public final class Version {

  private static final String BUILD = build(Version.class.getProtectionDomain().getCodeSource());

  /** So begins what the build leaves where it is in no repository. */
  private static final String UNSAID = "${";

  private Version() {}

  /** As in the jar's manifest; "development" outside a jar. */
  public static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** The commit that the jar was built from; empty outside a jar, and where git did not say it. */
  public static String commit() {
    return Optional.ofNullable(Version.class.getPackage().getSpecificationVersion())
        .filter(commit -> !commit.startsWith(UNSAID))
        .orElse("");
  }

  /**
   * A hash that changes with any class of the program, whatever its version says; empty where they
   * are not found.
   */
  public static String build() {
    return BUILD;
  }

  private static String build(CodeSource source) {
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Ids.of(
          (Files.isDirectory(place) ? ofFolder(place) : ofJar(place)).toArray(String[]::new));
    } catch (IOException | URISyntaxException | RuntimeException unknown) {
      return "";
    }
  }

  /** A jar names the checksum of each of its files. */
  private static List<String> ofJar(Path jar) throws IOException {
    try (ZipFile files = new ZipFile(jar.toFile())) {
      return Collections.list(files.entries()).stream()
          .map(file -> file.getName() + " " + file.getCrc())
          .toList();
    }
  }

  private static List<String> ofFolder(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toFile)
          .filter(File::isFile)
          .sorted()
          .map(file -> file + " " + file.length() + " " + file.lastModified())
          .toList();
    }
  }
}
