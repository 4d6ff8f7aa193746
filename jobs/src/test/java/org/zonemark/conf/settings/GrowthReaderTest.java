package org.zonemark.conf.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Setting;
import org.zonemark.testing.ConfFiles;

class GrowthReaderTest {

  private static GrowthSettings read(String text) {
    return ConfFiles.sound().with("growth.yaml", text).accepted().growth();
  }

  @Test
  void shouldComputeTheStandardRatesWithoutTheFile() {
    Configuration conf = ConfFiles.sound().accepted();
    assertThat(conf.growth()).isEqualTo(GrowthSettings.STANDARD);
    assertThat(conf.resolved())
        .contains(
            entry("growth.windows", new Setting("yoy, gap, plan, span", "default")),
            entry("growth.methods", new Setting("cagr", "default")),
            entry("growth.base_years", new Setting("", "default")),
            entry("growth.rolling_years", new Setting("", "default")),
            entry("growth.min_points", new Setting("3", "default")),
            entry("growth.deflators", new Setting("", "default")),
            entry("growth.groups", new Setting("", "default")),
            entry("growth.components", new Setting("", "default")),
            entry("growth.quotients", new Setting("", "default")));
  }

  @Test
  void shouldTakePriceIndicesAndNumbersOfYears() {
    GrowthSettings settings =
        read(
            """
            windows: [rolling]
            rolling_years: [3, 10]
            methods: [cagr, real]
            deflators:
              - {price_index: national_rank, of: [gdp]}
            """);
    assertThat(settings.rollingYears()).containsExactly(3, 10);
    assertThat(settings.deflator("gdp"))
        .contains(new Deflator("national_rank", List.of("gdp"), Deflator.PREVIOUS_YEAR));
    assertThat(settings.deflator("economic_output")).isEmpty();
  }

  @Test
  void shouldReportEveryMistakeInPriceIndices() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "growth.yaml",
                    """
                    windows: [rolling]
                    methods: [cagr]
                    deflators:
                      - {price_index: cpi, of: [gdp, gpd]}
                      - {price_index: gdp, of: [gdp], base: "2015"}
                    """)
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "growth.yaml:1:1: the window `rolling` has no rolling years",
            "growth.yaml:3:1: `deflators` is of no use without the method `real`",
            "growth.yaml:4:19: unknown indicator `cpi`",
            "growth.yaml:4:34: unknown indicator `gpd`",
            "growth.yaml:5:29: `gdp` is declared twice",
            "growth.yaml:5:41: unknown value `2015` of `base`");
  }

  @Test
  void shouldShipAFileThatSaysTheStandard() {
    ConfFolder shipped = ConfFolder.ofDirectory(Path.of(System.getProperty("basedir", ""), "conf"));
    assertThat(
            read(new String(shipped.bytes("growth.yaml"), java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(GrowthSettings.STANDARD);
  }

  @Test
  void shouldTakeWhatIsWrittenAndTheStandardOtherwise() {
    assertThat(read("windows: [since, two_year]\nbase_years: [2015, 2020]\n"))
        .isEqualTo(
            new GrowthSettings(
                List.of("since", "two_year"),
                List.of("cagr"),
                List.of(2015, 2020),
                List.of(),
                3,
                List.of(),
                GroupSettings.NONE,
                List.of(),
                List.of(),
                GrowthSettings.NONE));
    assertThat(read("methods: [log_ols, cumulative]\nmin_points: 5\n"))
        .isEqualTo(
            new GrowthSettings(
                List.of("yoy", "gap", "plan", "span"),
                List.of("log_ols", "cumulative"),
                List.of(),
                List.of(),
                5,
                List.of(),
                GroupSettings.NONE,
                List.of(),
                List.of(),
                GrowthSettings.NONE));
  }

  @Test
  void shouldKnowByWhichRuleGrowthIsJudgedWithoutATarget() {
    assertThat(read("standing: statcan\n").standing()).isEqualTo("statcan");
    assertThat(read("methods: [cagr]\n").standing()).isEqualTo("none");
  }

  @Test
  void shouldSayWhereASettingComesFrom() {
    assertThat(ConfFiles.sound().with("growth.yaml", "methods: [total]\n").accepted().resolved())
        .contains(
            entry("growth.methods", new Setting("total", "conf/growth.yaml")),
            entry("growth.windows", new Setting("yoy, gap, plan, span", "default")));
  }

  @Test
  void shouldReportEveryMistakeWithItsLine() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "growth.yaml",
                    """
                    windows: [yoy, plans, yoy]
                    methods:
                      - cagr
                      - logols
                    base_years: [15, 2015]
                    minpoints: 3
                    min_points: 1
                    """)
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "growth.yaml:1:16: unknown value `plans`",
            "growth.yaml:1:23: `yoy` stands twice",
            "growth.yaml:4:5: unknown value `logols`",
            "growth.yaml:5:1: `base_years` is of no use without the window `since`",
            "growth.yaml:5:14: `15` is not allowed",
            "growth.yaml:6:1: unknown key `minpoints`",
            "growth.yaml:7:13: `1` of `min_points` is not allowed");
  }

  @Test
  void shouldAskForTheBaseYearsOfTheWindowSince() {
    assertThat(ConfFiles.sound().with("growth.yaml", "windows: [since]\n").problems())
        .containsExactly(
            "conf/growth.yaml:1:1: the window `since` has no base years - remedy: add base_years,"
                + " such as [2015]");
  }

  @Test
  void shouldRefuseSettingsThatComputeNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> settings(List.of(), 3));
    assertThatIllegalArgumentException().isThrownBy(() -> settings(List.of("yoy"), 1));
  }

  private static GrowthSettings settings(List<String> windows, int minPoints) {
    return new GrowthSettings(
        windows,
        List.of("cagr"),
        List.of(),
        List.of(),
        minPoints,
        List.of(),
        GroupSettings.NONE,
        List.of(),
        List.of(),
        GrowthSettings.NONE);
  }

  @Test
  void shouldTakeWhatIsAskedOfGroups() {
    GrowthSettings settings =
        read(
            """
            groups: {ids: [prov-henan], totals: true, dispersion: [gini, beta]}
            components: [{whole: gdp, parts: [economic_output]}]
            quotients: [{ratio: national_rank, numerator: gdp, denominator: economic_output}]
            """);
    assertThat(settings.groups())
        .isEqualTo(
            new GroupSettings(
                List.of("prov-henan"),
                List.of(),
                true,
                false,
                List.of(GroupStatistic.GINI, GroupStatistic.BETA)));
    assertThat(settings.partsOf("gdp")).containsExactly("economic_output");
    assertThat(settings.neededFor("national_rank")).containsExactly("economic_output", "gdp");
    assertThat(settings.neededFor("economic_output")).isEmpty();
  }

  @Test
  void shouldReportEveryMistakeInGroups() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "growth.yaml",
                    """
                    groups: {ids: [prov-hen], totals: true, dispersion: [herfindahl]}
                    components: [{whole: gdp, parts: [gpd]}, {whole: gdp, parts: [gdp]}]
                    quotients: [{ratio: gdp, numerator: x, denominator: gdp}]
                    """)
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "growth.yaml:1:16: unknown group `prov-hen`",
            "growth.yaml:1:54: unknown value `herfindahl`",
            "growth.yaml:2:35: unknown indicator `gpd`",
            "growth.yaml:2:50: `gdp` is declared twice",
            "growth.yaml:3:37: unknown indicator `x`");
  }
}
