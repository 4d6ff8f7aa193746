package org.zonemark.conf.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.zonemark.conf.settings.AttainmentSettings.STANDARD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.AttainmentSettings.Milestone;
import org.zonemark.conf.settings.AttainmentSettings.Projection;
import org.zonemark.conf.settings.AttainmentSettings.Schedule;
import org.zonemark.conf.settings.AttainmentSettings.Tolerances;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Setting;
import org.zonemark.testing.ConfFiles;

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
        .isEqualTo(
            new AttainmentSettings(
                List.of("own_period", "statcan"),
                "none",
                new Tolerances(5, 2.5, 0),
                STANDARD.schedule(),
                STANDARD.projection(),
                "none",
                40));
    assertThat(
            read(
                """
                milestones: geometric
                approximate_tolerance_pct: 3
                exceeded_tolerance_pct: 1
                path: back_loaded
                elapsed: days
                load: 3
                declared_milestones:
                  - {target: "book:F1", year: 2023, value: 2.5, unit: 元}
                damping: 0.8
                recency: 0.7
                level_smoothing: 0.5
                trend_smoothing: 0.1
                min_points: 4
                mode: midterm
                midterm_from_pct: 50
                """))
        .isEqualTo(
            new AttainmentSettings(
                List.of("own_period"),
                "geometric",
                new Tolerances(3, 10, 1),
                new Schedule(
                    "back_loaded", "days", 3, 3, List.of(new Milestone("book:F1", 2023, 2.5, "元"))),
                new Projection(0.8, 0.7, 0.5, 0.1, 4),
                "midterm",
                50));
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
                    declared_milestones:
                      - {target: "book:F1", year: 2023, value: 2, unit: 斗}
                      - {target: "book:F1", year: 2023, value: 3}
                    """)
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "attainment.yaml:1:1: the method `own_period` is missing",
            "attainment.yaml:2:5: unknown value `stat_can`",
            "attainment.yaml:4:5: `schedule` stands twice",
            "attainment.yaml:5:13: unknown value `straight` of `milestones`",
            "attainment.yaml:6:25: `101` of `schedule_tolerance_pct` is not allowed",
            "attainment.yaml:7:1: unknown key `tolerance`",
            "attainment.yaml:9:53: unknown unit `斗`",
            "attainment.yaml:10:5: a second milestone of book:F1 in 2023");
  }

  @Test
  void shouldRefuseSettingsThatGiveNoVerdict() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AttainmentSettings(
                    List.of("statcan"),
                    "none",
                    STANDARD.tolerances(),
                    STANDARD.schedule(),
                    STANDARD.projection(),
                    "none",
                    40));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tolerances(-1, 10, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule("linear", "days", 0.5, 3, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Projection(0, 0.8, 0.8, 0.2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Projection(0.9, 1.1, 0.8, 0.2, 3));
  }
}
