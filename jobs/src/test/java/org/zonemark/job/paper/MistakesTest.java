package org.zonemark.job.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.report.model.Lang;
import org.zonemark.testing.ConfFiles;

class MistakesTest {

  private static final Messages CHINESE = Messages.of(Lang.ZH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conf/run.yaml:2:1: unknown key `colour` - remedy: use one of inputs, lake (did you mean `lake`?)"
            + "|conf/run.yaml:2:1: 没有 `colour` 这个键 - 改法：可用 inputs, lake（是否要写 `lake`？）",
        "Unknown option: '--colour' - remedy: see `zonemark run --help`"
            + "|不认识的选项 '--colour' - 改法：用法见 `zonemark run --help`",
        "The lake /湖 has no snapshot - remedy: publish one first with `zonemark run`"
            + "|数据湖 /湖 没有快照 - 改法：先用 `zonemark run` 发布一个",
        "conf/zones.csv:6: zone_id `a b` stands twice - remedy: keep one of them"
            + "|conf/zones.csv:6: zone_id `a b` 出现两次 - 改法：只留一个",
        "conf/zones.csv: warning: no list ranks zones that are not part of `w`: a, b - remedy: correct it"
            + "|conf/zones.csv: 提醒：不属于 `w` 的园区不列入任何榜单：a, b - 改法：改正它"
      })
  void shouldTellAMistakeInChinese(String english, String chinese) {
    assertThat(CHINESE.translated(english)).isEqualTo(chinese);
    assertThat(Messages.of(Lang.EN).translated(english)).isEqualTo(english);
  }

  @Test
  void shouldNameARemedyInChineseWhereMessagesAreChinese() {
    ResourceBundle chinese = CHINESE.bundle();
    assertThat(chinese.keySet().stream().map(chinese::getString))
        .isNotEmpty()
        .noneMatch(message -> message.contains("remedy:"));
  }

  @Test
  void shouldLeaveAsItIsWhatTheCatalogueDoesNotHave() {
    assertThat(CHINESE.translated("something else")).isEqualTo("something else");
  }

  @Test
  void shouldTellTheMistakesOfAConfigurationWithoutAWordOfEnglish() {
    List<String> mistakes =
        ConfFiles.sound()
            .with("run.yaml", "inputs: ../in\ncolour: red\n")
            .with("zones.csv", ConfFiles.ZONES + "htz-x,某高新区,X,castle,,,,soon,,\n")
            .replacing("sources/yearbook.yaml", "authority: 20", "authority: high")
            .replacing("sources/yearbook.yaml", "unit: 亿元", "unit: 亿圆")
            .problems();

    assertThat(mistakes).hasSizeGreaterThan(3);
    assertThat(mistakes.stream().map(CHINESE::translated))
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("`[^`]*`", "").replaceAll("^[^:]+", ""))
                    .doesNotContainPattern("\\b(is|the|of|not|no|unknown|give|add|use|it)\\b"));
  }
}
