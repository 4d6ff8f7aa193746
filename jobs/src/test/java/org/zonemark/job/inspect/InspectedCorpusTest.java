package org.zonemark.job.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.LoadResult;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.store.LocalFiles;
import org.zonemark.table.FileReader;
import org.zonemark.table.data.Observation;
import org.zonemark.testing.CorpusFile;

/**
 * The tables of the corpus through `inspect --write`: how many answers a person is asked for, and
 * what is read when they are given as the truth has them.
 */
class InspectedCorpusTest {

  private static final double EDITS_MAX = 3;
  private static final double SHARE_MIN = 0.98;

  @TempDir static Path folder;

  private static final Map<CorpusFile, String> declarations = new LinkedHashMap<>();
  private static final Map<CorpusFile, String> plans = new LinkedHashMap<>();
  private static final Map<CorpusFile, Integer> questions = new LinkedHashMap<>();
  private static final Map<CorpusFile, Set<String>> read = new LinkedHashMap<>();
  private static List<String> problems;

  @BeforeAll
  static void inspectAndCompleteAll() throws Exception {
    Map<String, byte[]> conf = shipped();
    Path inputs = folder.resolve("inputs");
    for (CorpusFile file : CorpusFile.all()) {
      Path path = inputs.resolve(file.name()).resolve(file.written().file());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
    Configuration plain = load(conf);
    List<String> paths =
        CorpusFile.all().stream()
            .map(InspectedCorpusTest::path)
            .map(inputs::resolve)
            .map(Path::toString)
            .toList();
    Path saved = folder.resolve("conf");
    Inspect.of(
        new Inspect.Asked(paths, true, null), plain, saved.toString(), LocalFiles.configuration());
    try (Stream<Path> found = Files.list(saved.resolve("sources"))) {
      for (Path each : found.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        String yaml = Files.readString(each);
        CorpusFile file =
            CorpusFile.all().stream()
                .filter(one -> yaml.contains("path: \"" + one.name() + "/"))
                .findFirst()
                .orElseThrow();
        questions.merge(
            file, (int) yaml.lines().filter(InspectedCorpusTest::asks).count(), Integer::sum);
        if (yaml.contains("kind: targets\n")) {
          plans.put(file, yaml);
          if (!yaml.contains("\"?\"")) {
            conf.put("sources/" + each.getFileName(), yaml.getBytes(StandardCharsets.UTF_8));
          }
          continue;
        }
        declarations.put(file, yaml);
        if (questions.get(file) == 0 || !file.truth().isEmpty()) {
          conf.put(
              "sources/" + each.getFileName(),
              completed(yaml, file).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    LoadResult loaded = ConfigurationReader.load(ConfFolder.of("conf", conf), overrides());
    problems = loaded.problems().stream().map(Object::toString).toList();
    if (loaded instanceof LoadResult.Accepted accepted) {
      declarations.forEach(
          (file, yaml) -> read.put(file, statements(file, yaml, accepted.configuration())));
    }
    report();
  }

  private static boolean asks(String line) {
    return line.contains("\"?\"") && !line.startsWith("#");
  }

  private static String path(CorpusFile file) {
    return file.name() + "/" + file.written().file();
  }

  private static Map<String, byte[]> shipped() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(Path.of("conf"))) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Overrides overrides() {
    return new Overrides(
        Map.of("inputs", folder.resolve("inputs").toString(), "lang", "en"), Map.of());
  }

  private static Configuration load(Map<String, byte[]> conf) {
    LoadResult loaded = ConfigurationReader.load(ConfFolder.of("conf", conf), overrides());
    assertThat(loaded.problems()).isEmpty();
    return ((LoadResult.Accepted) loaded).configuration();
  }

  /** The declaration with the answers that the truth gives; a file without truth has none. */
  private static String completed(String yaml, CorpusFile file) {
    Set<String> periods = words(file, 3);
    Set<String> zones = words(file, 0);
    String name = file.written().file();
    String period = periods.size() == 1 ? periods.iterator().next() : "-";
    String years = name.contains(period) ? "0" : "-1";
    return yaml.replace("period: \"?\"", "period: \"" + period + "\"")
        .replace(
            "zone: \"?\"", "zone: \"" + (zones.size() == 1 ? zones.iterator().next() : "-") + "\"")
        .replace("years: \"?\"", "years: " + years)
        .replace("bare_names: \"?\"", "bare_names: " + (hasZones(zones) ? "zones" : "cities"))
        .replace("\"?\"", "\"-\"");
  }

  private static boolean hasZones(Set<String> zones) {
    return zones.stream().anyMatch(zone -> zone.startsWith("htz-"));
  }

  private static Set<String> words(CorpusFile file, int at) {
    return file.truth().stream()
        .map(statement -> statement.split(" ")[at])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> statements(CorpusFile file, String yaml, Configuration conf) {
    String id = yaml.replaceFirst("(?s).*?source_id: (\\S+).*", "$1");
    if (conf.source(id).isEmpty()) {
      return Set.of();
    }
    var source = conf.source(id).orElseThrow();
    Grids grids =
        Grids.read(path(file), file.bytes(), source.format(), source.text(), source.sheets(), "*");
    SourceFile read =
        new SourceFile(id, 0, path(file), file.bytes().length, "", grids.sheets(), grids.faults());
    return FileReader.of(read, conf).observations().stream()
        .map(Observation::of)
        .filter(one -> one.value() != null)
        .map(CorpusFile::statement)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void report() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d files, %d declarations, %d questions, %.2f a file; %.1f%% of the values read",
            CorpusFile.all().size(),
            declarations.size(),
            asked(),
            (double) asked() / CorpusFile.all().size(),
            100 * share()));
    questions.forEach(
        (file, asked) -> {
          Set<String> lost = new TreeSet<>(file.truth());
          lost.removeAll(read.getOrDefault(file, Set.of()));
          if (asked > 0 || !lost.isEmpty()) {
            lines.add("## " + file + ": " + asked + " questions, " + lost.size() + " lost");
            lost.stream().limit(3).forEach(each -> lines.add("   lost " + each));
            lines.add(declarations.get(file));
          }
        });
    CorpusFile.all().stream()
        .filter(file -> !declarations.containsKey(file))
        .forEach(file -> lines.add("## no declaration: " + file + ", " + file.truth().size()));
    System.out.println(lines.get(0));
    Files.writeString(Path.of("target/inspected-corpus.txt"), String.join("\n", lines));
  }

  private static int asked() {
    return questions.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double share() {
    long values = CorpusFile.all().stream().mapToInt(file -> file.truth().size()).sum();
    long right =
        declarations.keySet().stream()
            .mapToLong(
                file ->
                    file.truth().stream()
                        .filter(read.getOrDefault(file, Set.of())::contains)
                        .count())
            .sum();
    return (double) right / values;
  }

  @Test
  void shouldAskForFewAnswers() {
    assertThat((double) asked() / CorpusFile.all().size()).isLessThanOrEqualTo(EDITS_MAX);
    assertThat(questions.values()).allMatch(asked -> asked <= EDITS_MAX);
  }

  @Test
  void shouldReadNearlyAllWhenTheAnswersAreGiven() {
    assertThat(problems).isEmpty();
    assertThat(share()).isGreaterThanOrEqualTo(SHARE_MIN);
  }

  @Test
  void shouldReadNothingOtherwiseThanAPersonDoes() {
    read.forEach(
        (file, statements) -> {
          Set<String> wrong = new TreeSet<>(statements);
          wrong.removeAll(file.truth());
          wrong.removeAll(file.may());
          assertThat(wrong).as(file.name()).isEmpty();
        });
  }

  @Test
  void shouldDeclareAsTargetsWhatIsPromisedAndNothingElse() {
    assertThat(plans).hasSizeGreaterThanOrEqualTo(25);
    assertThat(plans.keySet()).noneMatch(file -> file.promises().isEmpty());
  }

  @Test
  void shouldGiveNoTwoPublicationsOneSeries() {
    List<String> series =
        declarations.values().stream()
            .map(yaml -> yaml.replaceFirst("(?s).*series: \"(.*?)\".*", "$1"))
            .toList();
    assertThat(series).doesNotHaveDuplicates();
  }
}
