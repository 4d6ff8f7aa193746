package org.zonemark.conf.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Setting;
import org.zonemark.schema.Schemas;
import org.zonemark.testing.ConfFiles;

class CheckReaderTest {

  private static Configuration conf(String text) {
    return ConfFiles.sound().with("checks.yaml", text).accepted();
  }

  @Test
  void shouldMakeTheStandardChecksWithoutTheFile() {
    Configuration conf = ConfFiles.sound().accepted();
    assertThat(conf.checks()).isEqualTo(CheckSettings.STANDARD);
    assertThat(conf.resolved())
        .contains(
            entry(
                "checks.magnitude",
                new Setting(
                    "warning, decades 0.6, fewest 3, neighbours 4, scatter 0.25, spreads 3",
                    "default")));
  }

  @Test
  void shouldShipAFileThatSaysTheStandardOfEveryRule() {
    ConfFolder shipped = ConfFolder.ofDirectory(Path.of(System.getProperty("basedir", ""), "conf"));
    Configuration conf = conf(new String(shipped.bytes("checks.yaml"), StandardCharsets.UTF_8));

    assertThat(conf.checks()).isEqualTo(CheckSettings.STANDARD);
    CheckSettings.STANDARD
        .rules()
        .keySet()
        .forEach(
            code ->
                assertThat(conf.resolved().get("checks." + code).origin())
                    .isEqualTo("conf/checks.yaml"));
  }

  @Test
  void shouldGiveEachRuleTheSeverityOfItsCode() {
    CheckSettings.STANDARD
        .rules()
        .forEach(
            (code, rule) ->
                assertThat(rule.severity())
                    .isEqualTo(
                        Schemas.standard()
                            .codeList("finding_code")
                            .code(code)
                            .attribute("severity")));
  }

  @Test
  void shouldTakeWhatIsWrittenAndTheStandardOtherwise() {
    CheckSettings checks =
        conf("""
                magnitude: {severity: error, decades: 0.9}
                sources_disagree: {enabled: false}
                """)
            .checks();

    assertThat(checks.rule("magnitude"))
        .isEqualTo(
            new CheckSettings.Rule(
                true,
                "error",
                false,
                new TreeMap<>(
                    java.util.Map.of(
                        "fewest",
                        3.0,
                        "neighbours",
                        4.0,
                        "decades",
                        0.9,
                        "spreads",
                        3.0,
                        "scatter",
                        0.25)),
                ""));
    assertThat(checks.severity("magnitude")).isEqualTo("error");
    assertThat(checks.severity("unknown_zone")).isEqualTo("error");
    assertThat(checks.isEnabled("sources_disagree")).isFalse();
    assertThat(checks.isEnabled("duplicate_equal")).isTrue();
    assertThat(checks.isEnabled("unknown_zone")).isTrue();
  }

  @Test
  void shouldLetTheFindingsOfEveryRuleStopThePublication() {
    StringBuilder gates = new StringBuilder("gates:\n");
    CheckSettings.STANDARD.rules().keySet().forEach(code -> gates.append("  " + code + ": 0\n"));

    assertThat(ConfFiles.sound().with("run.yaml", gates.toString()).accepted().run().gates().most())
        .containsOnlyKeys(CheckSettings.STANDARD.rules().keySet());
  }

  @Test
  void shouldRefuseAnExceptionThatIsNoRegularExpression() {
    assertThat(
            ConfFiles.sound()
                .with("checks.yaml", "negative_value: {except: \"net (\"}\n")
                .problems())
        .singleElement()
        .asString()
        .startsWith("conf/checks.yaml:1:26: not a regular expression: `net (`");
  }

  @Test
  void shouldReportEveryMistakeWithItsLine() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "checks.yaml",
                    """
                    magnitude: {fewest: 1, decade: 0.6}
                    magnitudes: {enabled: true}
                    duplicate_equal: {severity: fatal}
                    unknown_zone: {enabled: false}
                    """)
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "checks.yaml:1:21: `1` of `fewest` is not allowed",
            "checks.yaml:1:24: unknown key `decade`",
            "checks.yaml:2:1: unknown key `magnitudes`",
            "checks.yaml:3:29: unknown value `fatal` of `severity`",
            "checks.yaml:4:1: unknown key `unknown_zone`");
  }
}
