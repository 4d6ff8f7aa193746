package org.zonemark.job.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@value #FILE} beside the snapshots: how one run ended, whatever it ended with. The
 * lines are a table for any program that reads JSON lines, the last run at the end. A run that lost
 * the lake to another one leaves none.
 *
 * @param startedAt when it began; with it a run has a name even where it made no snapshot
 * @param finishedAt when it ended; null where it died
 * @param seconds between them; null where it died
 * @param outcome as in outcome.json, or {@value #DIED}
 * @param exitCode the exit code; null where it died
 * @param runId the snapshot it made or found unchanged; null where there is none
 * @param rows of all tables of that snapshot; null where there is none
 * @param bytes of all its files
 * @param findings in it
 * @param version of Zonemark that ran
 * @param commit that the program was built from; empty where that is not known
 * @param configurationCommit that conf/ was at; null where there is no snapshot, or no git
 */
public record RunRecord(
    Instant startedAt,
    Instant finishedAt,
    Double seconds,
    String outcome,
    Integer exitCode,
    String runId,
    Long rows,
    Long bytes,
    Long findings,
    String version,
    String commit,
    String configurationCommit) {

  /** The file in the lake. */
  public static final String FILE = "runs.jsonl";

  /** The outcome of a run that was killed before it could say one. */
  public static final String DIED = "died";

  private static final double MILLIS = 1e3;

  /**
   * What is kept of a run.
   *
   * @param manifest of its snapshot; empty where it has none
   */
  public static RunRecord of(Outcome outcome, Optional<Manifest> manifest) {
    boolean isOver = outcome.finishedAt() != null;
    return new RunRecord(
        outcome.startedAt(),
        outcome.finishedAt(),
        isOver
            ? Duration.between(outcome.startedAt(), outcome.finishedAt()).toMillis() / MILLIS
            : null,
        isOver ? outcome.outcome() : DIED,
        outcome.exitCode(),
        outcome.runId(),
        manifest.map(Manifest::rows).orElse(null),
        manifest.map(Manifest::bytes).orElse(null),
        manifest.map(Manifest::findingCount).orElse(null),
        Version.text(),
        Version.commit(),
        manifest.map(known -> known.basis().configurationCommit()).orElse(null));
  }

  /** The runs in the bytes of the file, the oldest first; lines that are none are left out. */
  public static List<RunRecord> parsed(byte[] lines) {
    return new String(lines, StandardCharsets.UTF_8)
        .lines()
        .map(RunRecord::parsed)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<RunRecord> parsed(String line) {
    try {
      return Optional.of(Json.MAPPER.readValue(line, RunRecord.class));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  /** The line, with its end. */
  public String line() {
    return Json.line(this);
  }
}
