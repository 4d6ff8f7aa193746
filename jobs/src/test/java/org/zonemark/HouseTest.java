package org.zonemark;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The limits within which the program stays easy to find one's way in, as bench/House.java measures
 * them. What exceeds a limit is named here: nothing may come to it, and who mends one of them
 * strikes it off.
 */
class HouseTest {

  private static final int FILES_OF_A_PACKAGE = 25;

  /** Classes that know each other in a circle and are no sealed family. */
  private static final List<String> CIRCLES = List.of();

  /** Longer than a screen, each to be divided by what it does one after the other. */
  private static final List<String> LONGER_METHODS = List.of();

  /** Of more than a dozen components. */
  private static final List<String> WIDER_RECORDS = List.of();

  /** Choices spelled as texts that an enum could hold. */
  private static final List<String> SPELLED_CHOICES = List.of();

  private static final Pattern HEADING = Pattern.compile("(\\S.*) \\([0-9]+\\)");

  /** What is measured, by its heading. */
  private static final Map<String, List<String>> MEASURED = new LinkedHashMap<>();

  @BeforeAll
  static void measure() throws IOException {
    Process measuring =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                Path.of("bench", "House.java").toString(),
                ".")
            .redirectErrorStream(true)
            .start();
    List<String> under = new ArrayList<>();
    try (BufferedReader lines = measuring.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
          under = new ArrayList<>();
          MEASURED.put(heading.group(1), under);
        } else {
          under.add(line.strip());
        }
      }
    }
    MEASURED.values().forEach(list -> list.removeIf(String::isEmpty));
    assertThat(MEASURED).as("what bench/House.java measures").containsKey("Circles of classes");
  }

  private static List<String> measured(String heading) {
    assertThat(MEASURED).containsKey(heading);
    return MEASURED.get(heading);
  }

  /** What is measured without its size, or its line. */
  private static List<String> named(String heading) {
    return measured(heading).stream().map(each -> each.replaceAll("[ :][0-9]+$", "")).toList();
  }

  @Test
  void shouldKeepPackagesSmallEnoughToBeReadAtAGlance() {
    Map<String, Integer> sizes =
        measured("Packages, files in each").stream()
            .map(each -> each.split(" "))
            .collect(toMap(each -> each[0], each -> Integer.valueOf(each[1])));
    assertThat(sizes).hasSizeGreaterThan(20);
    assertThat(sizes.values()).allMatch(size -> size <= FILES_OF_A_PACKAGE);
  }

  @Test
  void shouldSayWhatEachPackageHolds() {
    assertThat(measured("Without package-info")).isEmpty();
  }

  @Test
  void shouldKeepClassesShortEnoughToBeReadThrough() {
    assertThat(measured("Classes over 400 lines")).isEmpty();
  }

  @Test
  void shouldLetNoClassesKnowEachOtherButSealedFamilies() {
    assertThat(measured("Circles of packages")).isEmpty();
    assertThat(
            measured("Circles of classes").stream().map(each -> each.replaceAll("^[0-9]+: ", "")))
        .containsExactlyInAnyOrderElementsOf(CIRCLES);
  }

  @Test
  void shouldKeepMethodsShortEnoughToBeSeenWhole() {
    assertThat(named("Methods over 40 lines")).isSubsetOf(LONGER_METHODS);
  }

  @Test
  void shouldMakeRecordsOfWhatTravelsTogether() {
    assertThat(named("Records over 12 components")).isSubsetOf(WIDER_RECORDS);
  }

  @Test
  void shouldHoldClosedChoicesInEnums() {
    assertThat(named("Switches on codes of a closed choice")).isSubsetOf(SPELLED_CHOICES);
  }
}
