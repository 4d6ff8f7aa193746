package org.zonemark.job.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text format of Prometheus, by its grammar (exposition formats, version 0.0.4). */
class MetricsTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) .+");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (gauge|counter)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"\\})?"
              + " [-+]?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

  private static String text(String runId) {
    return Metrics.of(
        runId,
        NOON,
        Map.of("derive and write", 1e-4),
        Map.of("unknown_zone", 3L),
        Map.of("growth", new Manifest.TableAccount("1.0.0", 7, 900, 1, false)));
  }

  @Test
  void shouldKeepTheGrammarWhateverANameHolds() {
    String text = text("a \"b\" \\ c\nd");

    assertThat(text).endsWith("\n");
    Set<String> typed = new HashSet<>();
    Set<String> samples = new HashSet<>();
    for (String line : text.split("\n")) {
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (type.matches()) {
        assertThat(typed.add(type.group(1))).as("said once: %s", line).isTrue();
      } else if (!HELP.matcher(line).matches()) {
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(typed).contains(sample.group(1));
        assertThat(samples.add(line.substring(0, line.lastIndexOf(' ')))).as(line).isTrue();
      }
    }
    assertThat(samples)
        .contains(
            "zonemark_run_info{run_id=\"a \\\"b\\\" \\\\ c\\nd\"}",
            "zonemark_run_finished_timestamp_seconds",
            "zonemark_stage_seconds{stage=\"derive and write\"}",
            "zonemark_findings{code=\"unknown_zone\"}",
            "zonemark_table_rows{table=\"growth\"}",
            "zonemark_table_bytes{table=\"growth\"}");
  }

  @Test
  void shouldSayWhenTheRunEndedInSeconds() {
    assertThat(text("a").lines())
        .contains("zonemark_run_finished_timestamp_seconds " + NOON.getEpochSecond());
  }
}
