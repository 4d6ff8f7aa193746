package org.zonemark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.table.read.CellBalance;

/**
 * How a command ended, and what it says at its end.
 *
 * @param outcome a word for it, as outcome.json has it
 * @param runId the snapshot it is about; null where there is none
 * @param exitCode the program's exit code
 * @param lines what is printed
 */
public record RunResult(String outcome, String runId, int exitCode, List<String> lines) {

  /** Readers see the snapshot. */
  static final String PUBLISHED = "published";

  /** A gate holds the snapshot. */
  static final String GATE = "gate";

  /** The snapshot is held for a person to publish. */
  static final String HELD = "held";

  public RunResult {
    lines = List.copyOf(lines);
  }

  /** The end of a command that publishes nothing. */
  public static RunResult of(int exitCode, List<String> lines) {
    return new RunResult(exitCode == ExitCodes.DONE ? "done" : "failed", null, exitCode, lines);
  }

  public static RunResult lost(String line) {
    return new RunResult("lost", null, ExitCodes.LOST, List.of(line));
  }

  static RunResult unchanged(Snapshot current) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Nothing has changed since run "
            + current.runId()
            + "; nothing was published (--force runs all the same).");
    addPlaces(lines, current);
    return new RunResult("unchanged", current.runId(), ExitCodes.DONE, lines);
  }

  static RunResult published(
      Snapshot result, Manifest manifest, RunInputs inputs, Stopwatch watch) {
    List<String> lines = summary(manifest, inputs);
    lines.add(seconds(watch));
    addPlaces(lines, result);
    return new RunResult(PUBLISHED, result.runId(), ExitCodes.DONE, lines);
  }

  /** The end of a run whose snapshot lies aside because gates are closed. */
  static RunResult gate(
      Snapshot result,
      Optional<Snapshot> previous,
      Manifest manifest,
      RunInputs inputs,
      List<String> closed) {
    List<String> lines = summary(manifest, inputs);
    lines.addAll(closed);
    lines.add(
        "Not published: "
            + previous
                .map(snapshot -> "run " + snapshot.runId() + " stays current")
                .orElse("no snapshot is current")
            + ". What was found lies in "
            + Places.shown(result.folder()));
    return new RunResult(GATE, result.runId(), ExitCodes.GATE, lines);
  }

  /** The end of a run whose snapshot is held because it was asked for. */
  static RunResult held(
      Snapshot result, Manifest manifest, RunInputs inputs, List<String> changes) {
    List<String> lines = summary(manifest, inputs);
    lines.addAll(changes);
    lines.add(
        "Held in "
            + Places.shown(result.folder())
            + ". To make it current: `zonemark publish "
            + result.runId()
            + "`");
    return new RunResult(HELD, result.runId(), ExitCodes.DONE, lines);
  }

  private static List<String> summary(Manifest manifest, RunInputs inputs) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Zonemark "
            + manifest.run().version()
            + ", run "
            + manifest.run().runId()
            + ", judged as of "
            + manifest.basis().asOf());
    addInputs(lines, manifest.inputs(), inputs.undeclared());
    addFindings(lines, manifest.findings());
    lines.add("Tables:");
    manifest
        .tables()
        .forEach(
            (name, table) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %-16s %,10d rows %,12d bytes%s",
                        name,
                        table.rows(),
                        table.bytes(),
                        table.carriedOver() ? "  (carried over)" : "")));
    return lines;
  }

  private static String seconds(Stopwatch watch) {
    StringBuilder seconds = new StringBuilder("Seconds:");
    watch
        .seconds()
        .forEach(
            (stage, time) -> seconds.append(String.format(Locale.ROOT, "  %s %.1f", stage, time)));
    return seconds.toString();
  }

  private static void addInputs(
      List<String> lines, List<InputAccount> inputs, List<String> undeclared) {
    CellBalance all = CellBalance.empty();
    long rows = 0;
    long cells = 0;
    for (InputAccount input : inputs) {
      all = all.plus(input.counted());
      rows += input.rows();
      cells += input.cells();
    }
    long aggregated = all.of(CellBalance.Kind.AGGREGATED);
    lines.add(
        String.format(
            Locale.ROOT,
            "Read %d files, %,d rows, %,d cells = %,d observations%s + %,d targets"
                + " + %,d in findings + %,d furniture%s",
            inputs.size(),
            rows,
            cells,
            all.of(CellBalance.Kind.OBSERVATION),
            aggregated == 0 ? "" : String.format(Locale.ROOT, " + %,d aggregated", aggregated),
            all.of(CellBalance.Kind.TARGET),
            all.of(CellBalance.Kind.FINDING),
            all.furniture(),
            all.total() == cells ? " (balanced)" : " (NOT BALANCED)"));
    undeclared.forEach(file -> lines.add("  not read, no source declares it: " + file));
  }

  private static void addFindings(List<String> lines, SortedMap<String, Long> findings) {
    long total = findings.values().stream().mapToLong(Long::longValue).sum();
    List<String> byCode = new ArrayList<>();
    findings.forEach((code, count) -> byCode.add(code + " " + count));
    lines.add(
        "Findings: " + total + (byCode.isEmpty() ? "" : " (" + String.join(", ", byCode) + ")"));
  }

  private static void addPlaces(List<String> lines, Snapshot snapshot) {
    String folder = Places.shown(snapshot.folder());
    lines.add("Snapshot: " + folder);
    if (snapshot.has("report")) {
      lines.add("Report:   " + folder + "/report/report.zh.html");
      lines.add("          " + folder + "/report/report.en.html");
      lines.add("          " + folder + "/report/report.xlsx");
      lines.add("          " + folder + "/report/findings.xlsx");
    }
    lines.add("Query:    cd " + quoted(folder) + " && duckdb -init views.sql");
  }

  /** A path as a shell reads it. */
  private static String quoted(String path) {
    return path.matches("[\\p{L}\\p{N}/._-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
