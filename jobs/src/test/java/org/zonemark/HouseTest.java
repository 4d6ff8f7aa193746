package org.zonemark;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The limits within which the program stays easy to find one's way in. What exceeds a limit is
 * named here, and must be struck off once it no longer does: the list only shrinks. bench/house.sh
 * measures more.
 */
class HouseTest {

  private static final int FILES_OF_A_PACKAGE = 25;
  private static final int LINES_OF_A_CLASS = 400;

  /** Over the limit, each to be divided by subject and struck off. */
  private static final List<String> LONGER_CLASSES = List.of();

  private static final Path PROGRAM = Path.of("jobs/src/main/java/org/zonemark");
  private static final String GENERATED = "not edited by hand";
  private static final String PACKAGE_INFO = "package-info.java";

  private static List<Path> files;

  @BeforeAll
  static void findTheFiles() throws IOException {
    try (Stream<Path> found = Files.walk(PROGRAM)) {
      files = found.filter(path -> path.toString().endsWith(".java")).toList();
    }
    assertThat(files).hasSizeGreaterThan(100);
  }

  @Test
  void shouldKeepPackagesSmallEnoughToBeReadAtAGlance() {
    assertThat(
            classes().collect(groupingBy(Path::getParent, counting())).entrySet().stream()
                .filter(one -> one.getValue() > FILES_OF_A_PACKAGE)
                .map(one -> named(one.getKey())))
        .as("packages of more than %d files", FILES_OF_A_PACKAGE)
        .isEmpty();
  }

  @Test
  void shouldSayOfEveryPackageWhatLivesInIt() {
    assertThat(classes().map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve(PACKAGE_INFO)).isNotEmptyFile());
  }

  @Test
  void shouldKeepClassesShortEnoughToBeReadInOneSitting() {
    assertThat(classes().filter(HouseTest::isLong).map(HouseTest::named))
        .as("classes of more than %d lines", LINES_OF_A_CLASS)
        .containsExactlyInAnyOrderElementsOf(LONGER_CLASSES);
  }

  private static Stream<Path> classes() {
    return files.stream().filter(file -> !file.endsWith(PACKAGE_INFO));
  }

  private static boolean isLong(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() > LINES_OF_A_CLASS
          && lines.stream().noneMatch(line -> line.contains(GENERATED));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String named(Path path) {
    return PROGRAM.relativize(path).toString().replace(".java", "").replace('/', '.');
  }
}
