package org.zonemark.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Setting;
import org.zonemark.testing.ConfFiles;

class RunReaderTest {

  @Test
  void shouldFallBackToDefaults() {
    RunSettings run = ConfFiles.sound().accepted().run();
    assertThat(run.inputs()).isEqualTo("examples/inputs");
    assertThat(run.lake()).isEqualTo("target/lake");
    assertThat(run.lang()).isEqualTo("zh");
    assertThat(run.asOf()).isNull();
    assertThat(run.knownOn()).isNull();
    assertThat(run.gates().most()).isEmpty();
    assertThat(run.keep()).isEqualTo(new RunSettings.Keep(10, 48));
  }

  @Test
  void shouldPreferFlagToEnvironmentToFileToDefault() {
    ConfFiles files =
        ConfFiles.sound()
            .with(
                "run.yaml",
                """
                inputs: data
                lang: en
                as_of: 2024
                gates: {unknown_zone: 5}
                keep: {snapshots: 3}
                """);
    Overrides overrides =
        new Overrides(
            Map.of("as_of", "2025-06"),
            Map.of(
                "ZONEMARK_AS_OF", "2023",
                "ZONEMARK_INPUTS", "elsewhere",
                "HOME", "/root"));

    RunSettings run =
        ConfigurationReader.load(files.folder(), overrides)
            .orElseThrow(problems -> new AssertionError(problems.toString()))
            .run();

    assertThat(run.asOf()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(run.knownOn()).as("what was known on its day").isEqualTo(run.asOf());
    assertThat(run.gates().most()).containsExactly(entry("unknown_zone", 5L));
    assertThat(run.resolved())
        .containsExactly(
            entry("as_of", new Setting("2025-06", "flag --as-of")),
            entry("focus", new Setting("", "default")),
            entry("gates.unknown_zone", new Setting("5", "conf/run.yaml")),
            entry("gates.unread_cells_pct", new Setting("50", "default")),
            entry("inputs", new Setting("elsewhere", "environment ZONEMARK_INPUTS")),
            entry("keep.hours", new Setting("48", "default")),
            entry("keep.snapshots", new Setting("3", "conf/run.yaml")),
            entry("known_on", new Setting("2025-06", "as_of")),
            entry("lake", new Setting("target/lake", "default")),
            entry("lang", new Setting("en", "conf/run.yaml")),
            entry("limits.cells", new Setting("10000000", "default")),
            entry("limits.file_mib", new Setting("64", "default")),
            entry("limits.members", new Setting("1000", "default")),
            entry("limits.unpacked_mib", new Setting("512", "default")),
            entry("pdf", new Setting("false", "default")),
            entry("undeclared", new Setting("infer", "default")));
  }

  @Test
  void shouldPrintTheReportOnlyWhereItIsAskedTo() {
    assertThat(ConfFiles.sound().accepted().run().report().pdf()).isFalse();
    assertThat(ConfFiles.sound().with("run.yaml", "pdf: true\n").accepted().run().report().pdf())
        .isTrue();
    assertThat(ConfFiles.sound().with("run.yaml", "pdf: A4\n").problems())
        .containsExactly(
            "conf/run.yaml:1:6: `A4` of `pdf` has the wrong type - remedy: give true or false");
  }

  @Test
  void shouldTakeTheLimitsOfInputsFromTheFileAndElseTheUsualOnes() {
    Configuration conf =
        ConfFiles.sound().with("run.yaml", "limits: {file_mib: 8, cells: 1000}\n").accepted();
    assertThat(conf.run().limits())
        .isEqualTo(new Limits(8, Limits.STANDARD.unpackedMib(), 1000, Limits.STANDARD.members()));
    assertThat(ConfFiles.sound().with("run.yaml", "limits: {cells: 0}\n").problems())
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("conf/run.yaml:1:17"));
  }

  @Test
  void shouldHandOnWhatATransportIsToldAndShowOnlyItsType() {
    RunSettings run =
        ConfFiles.sound()
            .with("run.yaml", "lineage: {transport: {type: file, location: ../events.jsonl}}\n")
            .accepted()
            .run();
    assertThat(run.lineage())
        .isEqualTo(
            new LineageSettings("zonemark", "{\"type\":\"file\",\"location\":\"events.jsonl\"}"));
    assertThat(run.resolved())
        .containsEntry("lineage.transport", new Setting("file", "conf/run.yaml"));
    assertThat(ConfFiles.sound().accepted().run().lineage()).isEqualTo(LineageSettings.OFF);
  }

  @Test
  void shouldReportATransportThatIsNone() {
    assertThat(
            ConfFiles.sound()
                .with("run.yaml", "lineage:\n  transport: {type: http, adress: 'http://a'}\n")
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly("run.yaml:2:3: `url` is missing", "run.yaml:2:27: unknown key `adress`");
  }

  @Test
  void shouldReportUnknownVariablesAndUnreadableOverrides() {
    Overrides overrides =
        new Overrides(
            Map.of("lang", "fr"), Map.of("ZONEMARK_LAKES", "x", "ZONEMARK_KNOWN_ON", "soon"));
    assertThat(ConfFiles.sound().problems(overrides))
        .containsExactly(
            "environment ZONEMARK_KNOWN_ON: `soon` is no day - remedy: write YYYY-MM-DD, YYYY-MM or"
                + " YYYY",
            "environment ZONEMARK_LAKES: unknown variable `ZONEMARK_LAKES` - remedy: unset it, or"
                + " use one of ZONEMARK_INPUTS, ZONEMARK_LAKE, ZONEMARK_LANG, ZONEMARK_AS_OF,"
                + " ZONEMARK_KNOWN_ON, ZONEMARK_FOCUS (did you mean `ZONEMARK_LAKE`?)",
            "flag --lang: unknown language `fr` - remedy: use zh or en");
  }

  @Test
  void shouldReportWrongTypesAndLimits() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "run.yaml",
                    "inputs: [a]\n"
                        + "as_of: 2024-02-30\n"
                        + "gates:\n"
                        + "  unknown_zone: many\n"
                        + "  unreadble_file: 0\n"
                        + "keep: {hours: 1}\n")
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "run.yaml:1:1: a list of `inputs` has the wrong type",
            "run.yaml:2:8: `2024-02-30` is no day",
            "run.yaml:4:17: `many` of `unknown_zone` has the wrong type",
            "run.yaml:5:3: unknown finding code `unreadble_file`",
            "run.yaml:6:15: `1` of `hours` is not allowed");
  }

  @Test
  void shouldRefuseAFlagThatIsNoSetting() {
    assertThatThrownBy(
            () ->
                new RunReader(
                    null, new Overrides(Map.of("colour", "red"), Map.of()), new Problems()))
        .hasMessageContaining("colour");
  }
}
