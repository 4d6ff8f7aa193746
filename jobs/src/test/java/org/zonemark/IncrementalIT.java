package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/**
 * Nights after small changes: only the files that changed are read, only the files of tables that
 * change are written, and every byte is as if all had been made anew. The property {@code
 * zonemark.changes} says how many changes are tried.
 */
class IncrementalIT {

  private static final int CHANGES = Integer.getInteger("zonemark.changes", 8);
  private static final long SEED = 20261130;
  private static final Pattern READ =
      Pattern.compile("Made anew: (\\d+) of (\\d+) input files were read");
  private static final Pattern COMPUTED =
      Pattern.compile("the tables of (\\d+) of (\\d+) indicators were computed");

  @TempDir Path folder;
  private Path conf;
  private Path inputs;
  private Path lake;
  private final Random random = new Random(SEED);

  @BeforeEach
  void prepare() throws IOException {
    conf = TestFolders.copy(Told.CONF, folder.resolve("conf"));
    inputs = TestFolders.copy(Told.INPUTS, folder.resolve("in"));
    lake = folder.resolve("lake");
    set("undeclared: infer\ngates: {duplicate_conflict: 1000, unread_cells_pct: 100}\n");
  }

  private void set(String settings) throws IOException {
    Files.writeString(conf.resolve("run.yaml"), settings);
  }

  private Told run(Path into, String... more) {
    Told told = Told.ofRun(conf, inputs, into, more);
    assertThat(told.exitCode()).as(told.everything()).isZero();
    return told;
  }

  private static Path snapshot(Path of) throws IOException {
    JsonNode pointer = new ObjectMapper().readTree(of.resolve("LATEST.json").toFile());
    return of.resolve(pointer.path("path").asText());
  }

  /** How many files were read, and of how many. */
  private static List<Integer> read(Told told) {
    return counts(READ, told);
  }

  /** Of how many indicators tables were computed, and of how many there are any. */
  private static List<Integer> computed(Told told) {
    return counts(COMPUTED, told);
  }

  private static List<Integer> counts(Pattern said, Told told) {
    Matcher found = said.matcher(told.everything());
    assertThat(found.find()).as(told.everything()).isTrue();
    return List.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  /** A table of text of the inputs. */
  private Path table() throws IOException {
    try (Stream<Path> all = Files.list(inputs)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
      return files.get(random.nextInt(files.size()));
    }
  }

  /** A last digit in a table of text is another one. */
  private String changeDigit(Path file) throws IOException {
    String text = Files.readString(file);
    List<Integer> digits = new ArrayList<>();
    for (int at = text.indexOf('\n') + 1; at < text.length() - 1; at++) {
      if (Character.isDigit(text.charAt(at)) && ",\n".indexOf(text.charAt(at + 1)) >= 0) {
        digits.add(at);
      }
    }
    if (!digits.isEmpty()) {
      int at = digits.get(random.nextInt(digits.size()));
      char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      Files.writeString(file, text.substring(0, at) + other + text.substring(at + 1));
    }
    return "digit of " + file.getFileName();
  }

  /** A line below the head is left out, or stands there once more. */
  private String changeLine(Path file, boolean more) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = 1 + random.nextInt(lines.size() - 1);
    if (more) {
      lines.add(at, lines.get(at));
    } else {
      lines.remove(at);
    }
    Files.write(file, lines);
    return (more ? "a line more in " : "a line less in ") + file.getFileName();
  }

  private String change(int number) throws IOException {
    Path more = inputs.resolve("郑州高新区2020年统计公报.csv");
    Path growth = conf.resolve("growth.yaml");
    Path away = folder.resolve("growth.away");
    switch (number % 8) {
      case 0, 4 -> {
        return changeDigit(table());
      }
      case 1 -> {
        Files.writeString(more, "指标,2019年,2020年\n地区生产总值(亿元),311.2,3" + number + "8.1\n");
        return "a file more";
      }
      case 2 -> {
        return changeLine(table(), number % 16 < 8);
      }
      case 3 -> {
        Files.move(growth, away, StandardCopyOption.REPLACE_EXISTING);
        return "conf";
      }
      case 5 -> {
        return changeDigit(inputs.resolve("xinxiang-14th-five-year-plan-targets.csv"));
      }
      case 6 -> {
        return changeLine(table(), number % 16 >= 8);
      }
      default -> {
        Files.deleteIfExists(more);
        Files.copy(away, growth, StandardCopyOption.REPLACE_EXISTING);
        Path indicators = conf.resolve("indicators.csv");
        String text = Files.readString(indicators);
        Files.writeString(indicators, text.replaceFirst("(?m)^(gdp,.*?),1,", "$1,-1,"));
        return "a file less, and conf of an indicator";
      }
    }
  }

  @Test
  void shouldGiveTheBytesOfAFullRunAfterAnyChange() throws Exception {
    run(lake);
    int taken = 0;
    int all = 0;
    for (int number = 0; number < CHANGES; number++) {
      String changed = change(number);
      Path before = snapshot(lake);
      Told told = run(lake);
      Path whole = folder.resolve("whole" + number);
      run(whole, "--full");
      assertThat(Hashes.differing(snapshot(lake), snapshot(whole))).as(changed).isEmpty();
      all += Hashes.dataFiles(snapshot(lake)).size();
      taken += Hashes.dataFiles(snapshot(lake)).size();
      taken -= Hashes.differing(snapshot(lake), before).size();
      if (!changed.contains("conf")) {
        assertThat(read(told).get(0)).as(changed + told.everything()).isLessThanOrEqualTo(1);
        assertThat(computed(told).get(0)).as(changed).isLessThan(computed(told).get(1) / 2);
      }
    }
    System.out.printf(
        "incremental: %d changes, %d of %d data files as before%n", CHANGES, taken, all);
    assertThat(taken).isPositive();
  }

  @Test
  void shouldReadAgainOnlyTheFileThatChangedAndEveryOneWhereAllIsAskedFor() throws Exception {
    Told first = run(lake);
    int files = read(first).get(1);
    assertThat(read(first).get(0)).isEqualTo(files);

    Path file = inputs.resolve("national-totals-2002-2006.csv");
    Files.writeString(file, Files.readString(file) + "\n");
    assertThat(read(run(lake))).containsExactly(1, files);

    // A reading that is damaged counts as none.
    Path kept;
    try (Stream<Path> readings = Files.list(lake.resolve("readings"))) {
      List<Path> all = readings.sorted().toList();
      assertThat(all).hasSize(files);
      kept = all.get(0);
    }
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 4;
    Files.write(kept, bytes);
    Told forced = run(lake, "--force");
    assertThat(read(forced)).containsExactly(1, files);

    assertThat(read(run(lake, "--full"))).containsExactly(files, files);
  }

  @Test
  void shouldComputeOnlyTheTablesOfIndicatorsOfWhichSomethingElseIsSaid() throws Exception {
    // Its lines are rows each by itself, so that it is read in parts.
    Path source = conf.resolve("sources/national-evaluation-ranks.yaml");
    Files.writeString(source, Files.readString(source) + "split: true\n");
    Told first = run(lake);
    int indicators = computed(first).get(1);
    assertThat(computed(first).get(0)).isEqualTo(indicators);

    // The number of zones that are evaluated measures their places.
    Path file = inputs.resolve("national-evaluation-counts.csv");
    Files.writeString(file, Files.readString(file).replace("2016年,147", "2016年,148"));
    Told counted = run(lake);
    assertThat(read(counted).get(0)).isEqualTo(1);
    assertThat(computed(counted)).containsExactly(2, indicators);

    Told again = run(lake, "--force");
    assertThat(read(again).get(0)).isZero();
    assertThat(computed(again)).containsExactly(0, indicators);

    // Another language is another report of the same rows.
    assertThat(run(lake, "--lang", "zh").everything()).contains("读取输入文件 0 个", "计算指标 0 个");

    // One that is damaged is computed.
    Path kept;
    try (Stream<Path> tables = Files.list(lake.resolve("tables"))) {
      kept = tables.sorted().toList().get(7);
    }
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 4;
    Files.write(kept, bytes);
    assertThat(computed(run(lake, "--force"))).containsExactly(1, indicators);

    assertThat(computed(run(lake, "--full"))).containsExactly(indicators, indicators);
  }

  @Test
  void shouldLeaveOtherYearsAsTheyAreWhereYearsAreNamed() throws Exception {
    run(lake);
    Path before = snapshot(lake);
    Path file = inputs.resolve("national-evaluation-ranks.csv");
    String text = Files.readString(file);
    Files.delete(file);
    Files.writeString(
        file, text.lines().limit(text.lines().count() / 2).reduce("", (a, b) -> a + b + "\n"));

    run(lake, "--years", "2019..2020");

    SortedSet<String> differing = Hashes.differing(before, snapshot(lake));
    assertThat(differing).isNotEmpty();
    assertThat(differing.stream().filter(path -> path.contains("year=")))
        .isNotEmpty()
        .allMatch(path -> path.contains("year=2019") || path.contains("year=2020"));
    // The next run makes the other years as the inputs have them now.
    Path whole = folder.resolve("whole");
    run(lake);
    run(whole);
    assertThat(Hashes.differing(snapshot(lake), snapshot(whole))).isEmpty();
    assertThat(Hashes.differing(snapshot(lake), before).stream())
        .anyMatch(path -> path.contains("year=") && !path.contains("year=2019"));
  }

  @Test
  void shouldRefuseYearsThatAreNoneOrWithoutASnapshotToTakeOthersFrom() {
    String[] odd = {
      "run", "--conf", conf.toString(), "--lake", lake.toString(), "--years", "2020..2018"
    };
    Told told = Told.by(odd);
    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.mistakes())
        .singleElement()
        .asString()
        .contains("--years cannot be `2020..2018`");
    odd[6] = "2018..2020";
    Told none = Told.by(odd);
    assertThat(none.exitCode()).as(none.everything()).isEqualTo(2);
    assertThat(none.mistakes()).singleElement().asString().contains("--years leaves other years");
  }
}
