package org.zonemark.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttainmentReaderTest {

  private static AttainmentSettings read(String text) {
    return ConfFiles.sound().with("attainment.yaml", text).accepted().attainment();
  }

  @Test
  void shouldJudgeByTheStandardWithoutTheFile() {
    Configuration conf = ConfFiles.sound().accepted();
    assertThat(conf.attainment()).isEqualTo(AttainmentSettings.STANDARD);
    assertThat(conf.resolved())
        .contains(
            entry("attainment.methods", new Setting("own_period", "default")),
            entry("attainment.milestones", new Setting("none", "default")),
            entry("attainment.schedule_tolerance_pct", new Setting("10", "default")));
  }

  @Test
  void shouldShipAFileThatSaysTheStandard() {
    ConfFolder shipped = ConfFolder.ofDirectory(Path.of(System.getProperty("basedir", ""), "conf"));
    assertThat(read(new String(shipped.bytes("attainment.yaml"), StandardCharsets.UTF_8)))
        .isEqualTo(AttainmentSettings.STANDARD);
  }

  @Test
  void shouldTakeWhatIsWrittenAndTheStandardOtherwise() {
    assertThat(read("methods: [own_period, statcan]\nschedule_tolerance_pct: 2.5\n"))
        .isEqualTo(new AttainmentSettings(List.of("own_period", "statcan"), "none", 5, 2.5));
    assertThat(read("milestones: geometric\napproximate_tolerance_pct: 3\n"))
        .isEqualTo(new AttainmentSettings(List.of("own_period"), "geometric", 3, 10));
  }

  @Test
  void shouldReportEveryMistakeWithItsLine() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "attainment.yaml",
                    """
                    methods:
                      - stat_can
                      - schedule
                      - schedule
                    milestones: straight
                    schedule_tolerance_pct: 101
                    tolerance: 3
                    """)
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "attainment.yaml:1:1: the method `own_period` is missing",
            "attainment.yaml:2:5: unknown value `stat_can`",
            "attainment.yaml:4:5: `schedule` stands twice",
            "attainment.yaml:5:13: unknown value `straight` of `milestones`",
            "attainment.yaml:6:25: `101` of `schedule_tolerance_pct` is not allowed",
            "attainment.yaml:7:1: unknown key `tolerance`");
  }

  @Test
  void shouldRefuseSettingsThatGiveNoVerdict() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttainmentSettings(List.of("statcan"), "none", 5, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttainmentSettings(List.of("own_period"), "none", -1, 10));
  }
}
