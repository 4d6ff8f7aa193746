package org.zonemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;

class LabelsTest {
  private static final Labels ZH = Labels.of(Lang.ZH);
  private static final Labels EN = Labels.of(Lang.EN);

  @Test
  void shouldHaveTheSameKeysInBothLanguages() {
    assertThat(new TreeSet<>(EN.keys())).isEqualTo(new TreeSet<>(ZH.keys()));
  }

  /** The later of two would win in silence. */
  @Test
  void shouldSayNothingTwice() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("jobs", "src", "main", "resources"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".properties")).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          assertThat(
                  lines
                      .filter(line -> line.matches("[a-zA-Z][^=]*=.*"))
                      .map(line -> line.substring(0, line.indexOf('='))))
              .as("%s", file)
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void shouldNameEveryCodeOfEveryListInBothLanguages() {
    for (CodeList list : Schemas.standard().codeLists()) {
      for (CodeList.Code code : list.codes()) {
        assertThat(ZH.word(list.name(), code.code())).as("%s %s", list, code).isPresent();
        assertThat(EN.word(list.name(), code.code())).as("%s %s", list, code).isPresent();
      }
    }
  }

  @Test
  void shouldNameCodesInTheirListsAloneButForSigns() {
    Set<String> lists =
        Schemas.standard().codeLists().stream().map(CodeList::name).collect(Collectors.toSet());

    assertThat(ZH.keys())
        .extracting(key -> key.substring(0, key.indexOf('.')))
        .filteredOn(list -> lists.contains(list.replace('.', '_')))
        .containsOnly("op");
    // What is neither a text of the page nor a sign or unit would be a code told twice.
    assertThat(ZH.keys())
        .extracting(key -> key.substring(0, key.indexOf('.')))
        .containsOnly("page", "op", "unit");
    assertThat(ZH.keys()).allMatch(key -> key.startsWith("page.") || !key.contains("reason."));
  }

  @Test
  void shouldHaveAWordForEveryCanonicalUnit() throws IOException {
    Set<String> units = new TreeSet<>();
    try (Stream<String> lines = Files.lines(Path.of("conf", "units.csv"))) {
      lines.skip(1).map(line -> line.split(",", -1)[4]).forEach(units::add);
    }

    assertThat(units).isNotEmpty();
    for (String unit : units) {
      assertThat(ZH.word("unit", unit)).as("%s in Chinese", unit).isPresent();
      assertThat(EN.word("unit", unit)).as("%s in English", unit).isPresent();
    }
  }

  @Test
  void shouldShowACodeThatHasNoWordAsItIs() {
    assertThat(EN.wordOrCode("rank_reason", "something_new")).isEqualTo("something_new");
  }
}
