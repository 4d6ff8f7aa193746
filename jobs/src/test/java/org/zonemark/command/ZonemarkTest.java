package org.zonemark.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.testing.Told;

class ZonemarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu --lang en|There is no command rnu - remedy: did you mean run? see `zonemark --help`",
        "rnu --lang zh|没有命令 rnu - 改法:是否要写 run?用法见 `zonemark --help`",
        "chekc --lang en|There is no command chekc - remedy: did you mean check? see `zonemark --help`",
        "lake lits --lang en|There is no command lits - remedy: did you mean list? see `zonemark lake --help`",
        "run --inptus x --lang en|Unknown options: '--inptus', 'x' - remedy: did you mean --inputs?"
            + " see `zonemark run --help`",
        "run --jobs rank,grow --lang en|Invalid value for option '--jobs'"
            + " (ingest/rank/growth/attain/index/report): expected one of [INGEST, RANK, GROWTH,"
            + " ATTAIN, INDEX, REPORT] (case-insensitive) but was 'grow' - remedy: see"
            + " `zonemark run --help`",
        "colour --lang en|There is no command colour - remedy: see `zonemark --help`"
      })
  void shouldSayWhichCommandOrOptionWasMeant(String typed, String told) {
    Told answer = Told.by(typed.split(" "));
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.mistakes()).containsExactly(told);
  }

  @Test
  void shouldSayWithWhatToBeginWhereNoCommandIsNamed() {
    Told answer = Told.by();
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.mistakes()).last().isEqualTo("没有写命令 - 改法:先用 `zonemark init 目录` 建立工作目录");
  }
}
