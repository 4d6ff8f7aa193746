package org.zonemark.job.paper;

import java.time.Instant;
import java.util.Map;

/** metrics.prom: the numbers of a run in Prometheus' text format, for its node exporter. */
public final class Metrics {

  private Metrics() {}

  /** The text. */
  public static String of(
      String runId,
      Instant finished,
      Map<String, Double> seconds,
      Map<String, Long> findings,
      Map<String, Manifest.TableAccount> tables) {
    StringBuilder text = new StringBuilder();
    head(text, "run_info", "The run that wrote the snapshot.");
    line(text, "run_info", "run_id", runId, "1");
    head(text, "run_finished_timestamp_seconds", "When all tables and papers were written.");
    text.append("zonemark_run_finished_timestamp_seconds ")
        .append(finished.getEpochSecond())
        .append('\n');
    head(text, "stage_seconds", "How long a stage took.");
    seconds.forEach((stage, time) -> line(text, "stage_seconds", "stage", stage, time.toString()));
    head(text, "findings", "Findings by code.");
    findings.forEach((code, count) -> line(text, "findings", "code", code, count.toString()));
    head(text, "table_rows", "Rows of a table.");
    tables.forEach(
        (name, table) -> line(text, "table_rows", "table", name, String.valueOf(table.rows())));
    head(text, "table_bytes", "Bytes of a table's files.");
    tables.forEach(
        (name, table) -> line(text, "table_bytes", "table", name, String.valueOf(table.bytes())));
    return text.toString();
  }

  private static void head(StringBuilder text, String name, String help) {
    text.append("# HELP zonemark_").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE zonemark_").append(name).append(" gauge\n");
  }

  private static void line(
      StringBuilder text, String name, String label, String value, String number) {
    text.append("zonemark_")
        .append(name)
        .append('{')
        .append(label)
        .append("=\"")
        .append(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
        .append("\"} ")
        .append(number)
        .append('\n');
  }
}
