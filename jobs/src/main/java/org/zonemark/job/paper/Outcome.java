package org.zonemark.job.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * outcome.json: how a run goes or went, beside the snapshots and in the one it wrote.
 *
 * @param outcome running, published, unchanged, gate, held, lost, usage or failed
 * @param exitCode the exit code; null while it runs
 * @param runId the snapshot it wrote or found unchanged; null where there is none
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs
 * @param messages what it said at its end
 */
public record Outcome(
    String outcome,
    Integer exitCode,
    String runId,
    Instant startedAt,
    Instant finishedAt,
    List<String> messages) {

  /** What a run says of itself before it does anything. */
  public static final String RUNNING = "running";

  /** A run that has begun. */
  public static Outcome running(Instant startedAt) {
    return new Outcome(RUNNING, null, null, startedAt, null, List.of());
  }

  /** The outcome in a JSON text; empty where it is none. */
  public static Optional<Outcome> parsed(byte[] json) {
    try {
      return Optional.of(Json.MAPPER.readValue(json, Outcome.class));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The JSON text. */
  public String json() {
    return Json.of(this);
  }
}
