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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.table.FileReader;
import org.zonemark.table.data.Observation;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.Quirk;

/**
 * Tables that are declared, read as if nobody had declared them: each value cell is compared with
 * what its declaration makes of it.
 */
class UndeclaredTablesTest {

  private static final Path REAL = Path.of("jobs/src/test/resources/real-tables");
  private static final Path SAMPLE = Path.of("examples/inputs");

  /** Files of the sample of which the printed form is among the real tables. */
  private static final Set<String> PRINTED =
      Set.of(
          "beijing-six-zones-2016.csv",
          "chongqing-gxq-2020.csv",
          "chongqing-gxq-2020-gdp.csv",
          "national-totals-2002-2006.csv");

  /** The share of cells of real tables that is read right; the rest is refused. */
  private static final double REACHED = 0.49;

  /** Value cells: read as declared, read otherwise, not read. */
  private record Account(String name, long right, List<String> wrong, long refused) {

    Account plus(Account other) {
      List<String> all = new ArrayList<>(wrong);
      all.addAll(other.wrong);
      return new Account(name, right + other.right, all, refused + other.refused);
    }

    double share() {
      return (double) right / Math.max(1, right + wrong.size() + refused);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-55s %4d right %3d wrong %4d refused  %3.0f%%",
          name,
          right,
          wrong.size(),
          refused,
          100 * share());
    }
  }

  private static Account account(
      String name, String file, byte[] bytes, FileReading declared, Configuration conf) {
    FileReading inferred = Quirk.undeclared(conf, file, bytes);
    assertThat(inferred.balance().total()).as(name).isEqualTo(inferred.cells());
    Map<String, String> expected = statements(declared);
    Map<String, String> read = statements(inferred);
    long right =
        read.entrySet().stream()
            .filter(each -> each.getValue().equals(expected.get(each.getKey())))
            .count();
    List<String> wrong =
        read.entrySet().stream()
            .filter(each -> !each.getValue().equals(expected.get(each.getKey())))
            .map(
                each ->
                    each.getKey() + ": " + each.getValue() + " <> " + expected.get(each.getKey()))
            .toList();
    long refused =
        expected.keySet().stream().filter(place -> !read.containsKey(place)).count()
            + declared.targets().size();
    if (Boolean.getBoolean("zonemark.shown")) {
      inferred.inferences().forEach(each -> System.out.println("    " + each));
      inferred.findings().stream()
          .limit(5)
          .forEach(each -> System.out.println("    ! " + each.messageEn()));
    }
    return new Account(name, right, wrong, refused);
  }

  /** Everything that a printed value says, by its place. */
  private static Map<String, String> statements(FileReading reading) {
    return reading.observations().stream()
        .map(Observation::of)
        .filter(one -> one.value() != null)
        .collect(
            Collectors.toMap(
                Observation::sourceRef,
                one ->
                    String.join(
                        " ",
                        one.series().toString(),
                        one.period().text(),
                        one.op().code(),
                        one.value() + (one.valueHi() == null ? "" : ".." + one.valueHi()),
                        one.unit())));
  }

  private static Account ofQuirk(Quirk quirk) {
    Configuration conf = quirk.configuration();
    byte[] bytes = quirk.bytes();
    return account(
        quirk.name(), quirk.file(), bytes, Quirk.reading(conf, quirk.file(), bytes), conf);
  }

  private static List<Account> sample() throws IOException {
    Configuration conf =
        ConfigurationReader.load(confFolder(), Overrides.none()).orElseThrow(AssertionError::new);
    List<Account> accounts = new ArrayList<>();
    for (SourceDeclaration source : conf.sources()) {
      for (int at = 0; at < source.files().size(); at++) {
        FileDeclaration file = source.files().get(at);
        if (PRINTED.contains(file.path())) {
          continue;
        }
        byte[] bytes = Files.readAllBytes(SAMPLE.resolve(file.path()));
        Grids grids =
            Grids.read(file.path(), bytes, source.format(), source.text(), source.sheets(), "*");
        FileReading declared =
            FileReader.of(
                new SourceFile(
                    source.sourceId(), at, file.path(), 0, "", grids.sheets(), grids.faults()),
                conf);
        accounts.add(account(file.path(), file.path(), bytes, declared, conf));
      }
    }
    return accounts;
  }

  private static ConfFolder confFolder() throws IOException {
    Path root = Path.of("conf");
    try (Stream<Path> files = Files.walk(root)) {
      Map<String, byte[]> all = new java.util.TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
      return ConfFolder.of("conf", new java.util.TreeMap<>(all));
    }
  }

  private static Account total(String name, List<Account> accounts) {
    accounts.forEach(System.out::println);
    Account total = accounts.stream().reduce(new Account(name, 0, List.of(), 0), Account::plus);
    System.out.println(total);
    return total;
  }

  @Test
  void shouldReadNoCellOfTheCorpusOtherwiseThanDeclared() {
    Account corpus =
        total("The corpus of quirks", Quirk.all().map(UndeclaredTablesTest::ofQuirk).toList());
    assertThat(corpus.wrong()).isEmpty();
  }

  @Test
  void shouldReadMostCellsOfRealTablesAndNoneOtherwiseThanDeclared() throws IOException {
    List<Account> accounts = new ArrayList<>(sample());
    Quirk.in(REAL).map(UndeclaredTablesTest::ofQuirk).forEach(accounts::add);
    Account real = total("Real tables", accounts);
    assertThat(real.wrong()).isEmpty();
    assertThat(real.share()).isGreaterThan(REACHED);
  }
}
