package org.zonemark.table.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.table.data.Observation;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.CorpusFile;
import org.zonemark.testing.Quirk;

/**
 * Tables as offices make them, read as if nobody had declared them, against what a person reads in
 * them without help. The account by kind is printed; what each file lost stands in
 * target/corpus.txt.
 */
class CorpusTest {

  /** The share of values that is read, of those that a person could read without help. */
  private static final double REACHED = 0.98;

  /** Files of which a value is read wrong today: to be made empty, never longer. */
  private static final Set<String> KNOWN_WRONG = Set.of();

  private static final int SHOWN = 6;
  private static final Path REPORT = Path.of("target/corpus.txt");

  private static List<Account> accounts;

  /** What became of a file: statements read right, otherwise, and not at all. */
  private record Account(
      CorpusFile file,
      Set<String> right,
      Set<String> wrong,
      Set<String> promised,
      Set<String> lost,
      FileReading reading) {

    static Account of(CorpusFile file, Configuration conf) {
      FileReading reading = Quirk.undeclared(conf, file.written().file(), file.bytes());
      Set<String> read =
          reading.observations().stream()
              .map(Observation::of)
              .filter(one -> one.value() != null)
              .map(CorpusFile::statement)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> right = new TreeSet<>(read);
      right.retainAll(file.truth());
      Set<String> promised = new TreeSet<>(read);
      promised.retainAll(file.promises());
      read.removeAll(file.truth());
      read.removeAll(file.may());
      Set<String> lost = new TreeSet<>(file.truth());
      lost.removeAll(right);
      return new Account(file, right, read, promised, lost, reading);
    }

    boolean saysSomething() {
      return !reading.observations().isEmpty()
          || !reading.targets().isEmpty()
          || !reading.findings().isEmpty();
    }

    String report() {
      List<String> lines = new ArrayList<>();
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %d of %d read, %d wrong",
              file,
              right.size(),
              file.truth().size(),
              wrong.size()));
      wrong.forEach(each -> lines.add("  WRONG " + each));
      lost.stream().limit(SHOWN).forEach(each -> lines.add("  lost  " + each));
      if (lost.size() > SHOWN) {
        lines.add("  lost  and " + (lost.size() - SHOWN) + " more");
      }
      if (!lost.isEmpty() || !wrong.isEmpty()) {
        reading
            .inferences()
            .forEach(each -> each.open().forEach(o -> lines.add("  open  " + o.en())));
        reading.findings().stream()
            .limit(SHOWN)
            .forEach(each -> lines.add("  " + each.code() + ": " + each.messageEn()));
      }
      return String.join("\n", lines);
    }
  }

  @BeforeAll
  static void readAll() throws IOException {
    Configuration conf = Quirk.all().findFirst().orElseThrow().configuration();
    accounts = CorpusFile.all().stream().map(file -> Account.of(file, conf)).toList();
    String table = table();
    System.out.println(table);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT,
        table
            + accounts.stream()
                .map(Account::report)
                .collect(Collectors.joining("\n\n", "\n", "\n")));
  }

  private static String table() {
    Map<String, List<Account>> kinds =
        accounts.stream()
            .collect(
                Collectors.groupingBy(a -> a.file().kind(), TreeMap::new, Collectors.toList()));
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "%-28s %5s %6s %6s %6s %6s %6s%n",
            "kind", "files", "values", "right", "wrong", "lost", "share"));
    kinds.forEach((kind, each) -> table.append(line(kind, each)));
    return table.append(line("all", accounts)).toString();
  }

  private static String line(String kind, List<Account> each) {
    return String.format(
        Locale.ROOT,
        "%-28s %5d %6d %6d %6d %6d %5.0f%%%n",
        kind,
        each.size(),
        each.stream().mapToInt(a -> a.file().truth().size()).sum(),
        each.stream().mapToInt(a -> a.right().size()).sum(),
        each.stream().mapToInt(a -> a.wrong().size()).sum(),
        each.stream().mapToInt(a -> a.lost().size()).sum(),
        100 * share(each));
  }

  private static double share(List<Account> each) {
    long values = each.stream().mapToInt(a -> a.file().truth().size()).sum();
    long right = each.stream().mapToInt(a -> a.right().size()).sum();
    return (double) right / Math.max(1, values);
  }

  @Test
  void shouldReadNoValueOtherwiseThanAPersonDoes() {
    assertThat(accounts)
        .filteredOn(account -> !KNOWN_WRONG.contains(account.file().name()))
        .allSatisfy(account -> assertThat(account.wrong()).as(account.file().name()).isEmpty());
  }

  @Test
  void shouldKnowNoFileAsWrongThatIsReadRight() {
    assertThat(accounts)
        .filteredOn(account -> account.wrong().isEmpty())
        .noneMatch(account -> KNOWN_WRONG.contains(account.file().name()));
  }

  @Test
  void shouldTakeNoPromiseForAFact() {
    assertThat(accounts)
        .filteredOn(account -> !KNOWN_WRONG.contains(account.file().name()))
        .allSatisfy(account -> assertThat(account.promised()).as(account.file().name()).isEmpty());
  }

  @Test
  void shouldReadAtLeastTheShareReachedBefore() {
    assertThat(share(accounts)).isGreaterThanOrEqualTo(REACHED);
  }

  @Test
  void shouldSayEveryMessageWhole() {
    assertThat(accounts)
        .flatExtracting(account -> account.reading().findings())
        .allSatisfy(
            finding ->
                assertThat(finding.messageZh() + finding.messageEn())
                    .as(finding.code())
                    .doesNotContain(
                        "{place}", "{value}", "{expected}", "{other_place}", "{field}"));
  }

  @Test
  void shouldSayWhyWhereAFileGivesNothing() {
    assertThat(accounts).allMatch(Account::saysSomething);
  }

  @Test
  void shouldMeasureEachKindByEnoughFiles() {
    Map<String, Long> files =
        accounts.stream()
            .collect(Collectors.groupingBy(each -> each.file().kind(), Collectors.counting()));
    assertThat(accounts).hasSizeGreaterThanOrEqualTo(120);
    assertThat(files.values()).allMatch(count -> count >= 4);
    assertThat(files.get("mixture")).isGreaterThanOrEqualTo(20);
    assertThat(files.get("shape of public files")).isGreaterThanOrEqualTo(20);
  }

  @Test
  void shouldAccountForEveryCell() {
    assertThat(accounts)
        .allSatisfy(
            account ->
                assertThat(account.reading().balance().total())
                    .as(account.file().name())
                    .isEqualTo(account.reading().cells()));
  }
}
