package org.zonemark.job.lineage;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.zonemark.conf.RunSettings;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.job.paper.Outcome;

/**
 * Tells of one run where run.yaml asks for it. Whoever cannot be told stops no run: a warning says
 * so. Where nobody is told nothing is loaded for it.
 */
public final class Lineage {

  private final RunSettings settings;
  private final String job;
  private final Instant started;
  private OpenLineageEvents events;

  /**
   * Knows a run.
   *
   * @param job the name of what is run
   * @param started when it began
   */
  public Lineage(RunSettings settings, String job, Instant started) {
    this.settings = settings;
    this.job = job;
    this.started = started;
  }

  private interface Telling {
    void tell(OpenLineageEvents events) throws IOException;
  }

  /** Says that the run has begun. */
  public void began() {
    tell(OpenLineageEvents::began);
  }

  /**
   * Says how the run ended.
   *
   * @param manifest of what it made or found unchanged; empty where there is nothing
   */
  public void ended(Outcome outcome, Optional<Manifest> manifest) {
    tell(
        told -> {
          try (told) {
            told.ended(outcome, manifest);
          }
        });
    events = null;
  }

  private void tell(Telling telling) {
    if (!settings.lineage().isOn()) {
      return;
    }
    try {
      if (events == null) {
        events = new OpenLineageEvents(settings, job, started);
      }
      telling.tell(events);
    } catch (IOException | RuntimeException | LinkageError failed) {
      LoggerFactory.getLogger(Lineage.class)
          .warn("{}", Messages.in(settings.lang()).of("lineage.untold", reason(failed)));
    }
  }

  private static String reason(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null
        ? cause.toString()
        : cause.getMessage().lines().findFirst().orElse("");
  }
}
