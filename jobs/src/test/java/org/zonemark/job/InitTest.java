package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.LoadResult;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.report.model.Lang;

class InitTest {

  private static final int LINES_OF_README = 11;

  @TempDir Path folder;

  private Path made(Init.Example example, Lang lang) throws UsageProblem, IOException {
    Path place = folder.resolve("place-" + lang.code());
    Init.in(place.toString(), example, lang, "/opt/zone mark/bin/zonemark");
    return place;
  }

  private static Configuration conf(Path place) {
    LoadResult loaded =
        ConfigurationReader.load(ConfFolder.ofDirectory(place.resolve("conf")), Overrides.none());
    assertThat(loaded.problems()).isEmpty();
    return ((LoadResult.Accepted) loaded).configuration();
  }

  @Test
  void shouldMakeAConfigurationWithoutAMistakeAndWithoutSources() throws Exception {
    Configuration conf = conf(made(Init.Example.NONE, Lang.EN));

    assertThat(conf.sources()).isEmpty();
    assertThat(conf.zones()).hasSizeGreaterThan(170);
    assertThat(conf.indices()).isNotEmpty();
    assertThat(conf.run().lang()).isEqualTo("en");
    assertThat(Path.of(conf.run().inputs())).isDirectory();
  }

  @Test
  void shouldSetTheSameInBothLanguagesAsTheProgramItself() throws Exception {
    Configuration zh = conf(made(Init.Example.NONE, Lang.ZH));
    Configuration en = conf(made(Init.Example.NONE, Lang.EN));
    Configuration own =
        ((LoadResult.Accepted)
                ConfigurationReader.load(ConfFolder.ofDirectory(Path.of("conf")), Overrides.none()))
            .configuration();

    for (Configuration each : List.of(zh, en)) {
      assertThat(each.run().gates()).isEqualTo(own.run().gates());
      assertThat(each.run().undeclared()).isEqualTo(own.run().undeclared());
      assertThat(each.run().keep()).isEqualTo(own.run().keep());
      assertThat(each.run().limits()).isEqualTo(own.run().limits());
      assertThat(each.zones()).hasSameSizeAs(own.zones());
      assertThat(each.indicators()).hasSameSizeAs(own.indicators());
    }
  }

  @Test
  void shouldMakeThePanelThatIsJudgedOnItsLastDay() throws Exception {
    Path place = made(Init.Example.FULL, Lang.ZH);
    Configuration conf = conf(place);

    assertThat(conf.sources()).hasSize(5).allMatch(source -> source.synthetic());
    assertThat(conf.run().asOf()).isEqualTo("2025-12-31");
    assertThat(conf.indices()).extracting("variantId").contains("geometric", "entropy");
    assertThat(conf.run().knownOn()).isEqualTo("2025-12-31");
    assertThat(place.resolve("inputs/synthetic-yearbook-2025.csv")).isNotEmptyFile();
  }

  @Test
  void shouldNameTheIndicatorsOfThePanelAndSayThatTheyAreSynthetic() throws Exception {
    Configuration conf = conf(made(Init.Example.PLAIN, Lang.ZH));

    assertThat(conf.indicators())
        .hasSize(48)
        .allMatch(indicator -> indicator.nameZh().startsWith("合成"))
        .allMatch(indicator -> indicator.nameEn().startsWith("Synthetic"));
    assertThat(conf.indicatorById("syn_4_03").nameZh()).isEqualTo("合成·有境外商标专利企业");
    assertThat(conf.indicatorById("syn_4_03").nameEn())
        .isEqualTo("Synthetic: firms with foreign marks and patents");
    assertThat(conf.indicators()).extracting("nameZh").doesNotHaveDuplicates();
  }

  @Test
  void shouldSayInTheLanguageOfTheReaderWhatToDoNext() throws Exception {
    assertThat(made(Init.Example.NONE, Lang.ZH).resolve("README.md")).content().contains("工作目录");
    Path readme = made(Init.Example.NONE, Lang.EN).resolve("README.md");
    assertThat(Files.readAllLines(readme)).hasSizeLessThan(LINES_OF_README);
    assertThat(readme).content().contains("zonemark run --conf conf");
  }

  @Test
  void shouldSayWhereTheProgramIsAndWhatToTypeNextAsAShellReadsIt() throws Exception {
    for (Lang lang : Lang.values()) {
      String place = folder.resolve("我的 数据/" + lang.code()).toString();
      assertThat(Init.in(place, Init.Example.NONE, lang, "zonemark"))
          .last()
          .asString()
          .endsWith("zonemark run --conf '" + place + "/conf'");
      assertThat(made(Init.Example.NONE, lang).resolve("README.md"))
          .content()
          .contains("'/opt/zone mark/bin/zonemark'")
          .doesNotContain("{program}");
    }
  }

  @Test
  void shouldRefuseAFolderThatHoldsSomethingAndAFile() throws Exception {
    Path something = Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> Init.in(folder.toString(), Init.Example.NONE, Lang.EN, "zonemark"))
        .isInstanceOf(UsageProblem.class)
        .hasMessage(
            "The folder %s is not empty - remedy: name an empty or a new one".formatted(folder));
    assertThatThrownBy(() -> Init.in(something.toString(), Init.Example.NONE, Lang.EN, "zonemark"))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("is a file - remedy: ");
    assertThat(folder).isDirectoryContaining(path -> path.endsWith("mine.txt"));
  }
}
