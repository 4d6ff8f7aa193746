package org.zonemark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.testing.Told;

class ZonemarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu --lang en|There is no command rnu - remedy: did you mean run? see `zonemark --help`",
        "rnu --lang zh|没有命令 rnu - 改法：是否要写 run？用法见 `zonemark --help`",
        "chekc --lang en|There is no command chekc - remedy: did you mean check? see `zonemark --help`",
        "lake lits --lang en|There is no command lits - remedy: did you mean list? see `zonemark lake --help`",
        "run --inptus x --lang en|Unknown options: '--inptus', 'x' - remedy: did you mean --inputs?"
            + " see `zonemark run --help`",
        "run --jobs rank,grow --lang en|Invalid value for option '--jobs'"
            + " (ingest/rank/growth/attain/index/report): expected one of [INGEST, RANK, GROWTH,"
            + " ATTAIN, INDEX, REPORT] (case-insensitive) but was 'grow' - remedy: see"
            + " `zonemark run --help`",
        "report --zone 火星高新区 --conf conf --lang zh|选项 --zone: 没有园区 `火星高新区` - 改法：写 zones.csv 中的一个园区",
        "colour --lang en|There is no command colour - remedy: see `zonemark --help`"
      })
  void shouldSayWhichCommandOrOptionWasMeant(String typed, String told) {
    Told answer = Told.by(typed.split(" "));
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.mistakes()).containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-- 谁的位次变动最大?\n-- Who moved most?\nSELECT 1", "--谁?\r\nSELECT 1", "-- SELECT 1"})
  void shouldTakeAQuestionThatBeginsWithARemarkForNoOption(String sql, @TempDir Path folder) {
    Told answer =
        Told.by("sql", sql, "--conf", "conf", "--lake", folder.toString(), "--lang", "en");
    assertThat(answer.mistakes())
        .containsExactly(
            "The lake "
                + folder
                + " has no snapshot - remedy: publish one first with `zonemark run`");
  }

  @Test
  void shouldSayWithWhatToBeginWhereNoCommandIsNamed() {
    Told answer = Told.by();
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.mistakes()).last().isEqualTo("没有写命令 - 改法：先用 `zonemark init 目录` 建立工作目录");
  }
}
