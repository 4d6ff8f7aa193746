package org.zonemark.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zonemark.job.report.Manifest;
import org.zonemark.store.Snapshot;
import org.zonemark.table.read.CellBalance;

/**
 * How a run ended, and what it says at its end.
 *
 * @param exitCode the program's exit code
 * @param lines what is printed
 */
public record RunResult(int exitCode, List<String> lines) {

  public RunResult {
    lines = List.copyOf(lines);
  }

  static RunResult unchanged(Snapshot current) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Nothing has changed since run "
            + current.runId()
            + "; nothing was published (--force runs all the same).");
    addPlaces(lines, current);
    return new RunResult(ExitCodes.DONE, lines);
  }

  static RunResult of(
      Snapshot result,
      Optional<Snapshot> previous,
      JsonNode manifest,
      List<String> undeclared,
      List<String> closedGates,
      Stopwatch watch)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Zonemark "
            + manifest.path("version").asText()
            + ", run "
            + result.runId()
            + ", judged as of "
            + manifest.path("as_of").asText());
    addInputs(lines, manifest.path("inputs"), undeclared);
    addFindings(lines, manifest.path("findings"));
    lines.add("Tables:");
    manifest
        .path("tables")
        .properties()
        .forEach(
            table ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %-16s %,10d rows %,12d bytes%s",
                        table.getKey(),
                        table.getValue().path("rows").asLong(),
                        table.getValue().path("bytes").asLong(),
                        table.getValue().path("carried_over").asBoolean()
                            ? "  (carried over)"
                            : "")));
    StringBuilder seconds = new StringBuilder("Seconds:");
    watch
        .seconds()
        .forEach(
            (stage, time) -> seconds.append(String.format(Locale.ROOT, "  %s %.1f", stage, time)));
    lines.add(seconds.toString());
    if (closedGates.isEmpty()) {
      addPlaces(lines, result);
      return new RunResult(ExitCodes.DONE, lines);
    }
    lines.addAll(closedGates);
    lines.add(
        "Not published: "
            + previous
                .map(snapshot -> "run " + snapshot.runId() + " stays current")
                .orElse("no snapshot is current")
            + ". What was found lies in "
            + result.folder());
    return new RunResult(ExitCodes.GATE, lines);
  }

  private static void addInputs(List<String> lines, JsonNode inputs, List<String> undeclared) {
    CellBalance all = CellBalance.empty();
    long rows = 0;
    long cells = 0;
    for (JsonNode input : inputs) {
      all = all.plus(Manifest.balance(input));
      rows += input.path("rows").asLong();
      cells += input.path("cells").asLong();
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "Read %d files, %,d rows, %,d cells = %,d observations + %,d targets + %,d in findings"
                + " + %,d furniture%s",
            inputs.size(),
            rows,
            cells,
            all.of(CellBalance.Kind.OBSERVATION),
            all.of(CellBalance.Kind.TARGET),
            all.of(CellBalance.Kind.FINDING),
            all.furniture(),
            all.total() == cells ? " (balanced)" : " (NOT BALANCED)"));
    undeclared.forEach(file -> lines.add("  not read, no source declares it: " + file));
  }

  private static void addFindings(List<String> lines, JsonNode findings) {
    long total = 0;
    List<String> byCode = new ArrayList<>();
    for (var finding : findings.properties()) {
      total += finding.getValue().asLong();
      byCode.add(finding.getKey() + " " + finding.getValue().asLong());
    }
    lines.add(
        "Findings: " + total + (byCode.isEmpty() ? "" : " (" + String.join(", ", byCode) + ")"));
  }

  private static void addPlaces(List<String> lines, Snapshot snapshot) throws IOException {
    lines.add("Snapshot: " + shown(snapshot.folder().toString()));
    if (snapshot.has("report")) {
      lines.add("Report:   " + shown(snapshot.folder() + "/report/report.zh.html"));
      lines.add("          " + shown(snapshot.folder() + "/report/report.en.html"));
      lines.add("          " + shown(snapshot.folder() + "/report/findings.xlsx"));
    }
    lines.add("Query:    duckdb -init " + shown(snapshot.folder() + "/views.sql"));
  }

  /** A local path without its scheme. */
  static String shown(String path) {
    return path.replaceFirst("^file:/+", "/");
  }
}
