package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents and package comments name is there. */
class DocumentsTest {

  private static final List<Path> ROOTS =
      List.of(
          Path.of("jobs/src/main/java/org/zonemark"), Path.of("jobs/src/test/java/org/zonemark"));

  /** A class with its room, between backticks: report.page.HtmlReport. */
  private static final Pattern CLASS =
      Pattern.compile("`(?:org\\.zonemark\\.)?((?:[a-z]+\\.)+[A-Z]\\w*[a-z]\\w*)[^`]*`");

  private static final Pattern LINK = Pattern.compile("\\{@link\\s+org\\.zonemark\\.([\\w.]+)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern LINKED = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(files(Path.of("docs"), ".md"));
    for (String name :
        List.of("README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
      documents.add(Path.of(name));
    }
    documents.add(Path.of("schemas/README.md"));
    return documents;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The classes of the program and its tests, by room and name. */
  private static Set<String> classes() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (Path root : ROOTS) {
      for (Path file : files(root, ".java")) {
        classes.add(
            root.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", ""));
      }
    }
    return classes;
  }

  private static Set<String> named(Path file, String text, Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> file + ": " + found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void shouldHoldNoMarksOfAnUnfinishedMerge() throws IOException {
    assertThat(documents())
        .allSatisfy(
            file ->
                assertThat(text(file).lines())
                    .as(file.toString())
                    .noneMatch(line -> line.matches("(<{7}|>{7})( .*)?|={7}")));
  }

  @Test
  void shouldNameOnlyClassesThatAreThere() throws IOException {
    Set<String> classes = classes();
    Set<String> named = new TreeSet<>();
    for (Path document : documents()) {
      named.addAll(named(document, CODE.matcher(text(document)).replaceAll(""), CLASS));
    }
    for (Path comment : files(ROOTS.get(0), "package-info.java")) {
      named.addAll(named(comment, text(comment).replaceAll("\\n \\*\\s*", " "), LINK));
    }
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named)
        .filteredOn(one -> !classes.contains(one.substring(one.indexOf(": ") + 2)))
        .as("named, and not there")
        .isEmpty();
  }

  @Test
  void shouldLinkOnlyToFilesThatAreThere() throws IOException {
    for (Path document : documents()) {
      Matcher linked = LINKED.matcher(CODE.matcher(text(document)).replaceAll(""));
      while (linked.find()) {
        assertThat(document.resolveSibling(linked.group(1))).as("in %s", document).exists();
      }
    }
  }
}
