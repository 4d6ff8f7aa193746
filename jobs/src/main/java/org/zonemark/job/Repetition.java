package org.zonemark.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Outcome;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;

/**
 * Whether a run that has read its inputs would make again what is there already; before it starts
 * {@link UnchangedRun} tells it by the bytes of the files.
 *
 * @param request what is asked for
 * @param fingerprint of inputs, configuration and version
 */
record Repetition(RunRequest request, String fingerprint) {

  private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);

  /** Whether a snapshot is what this run would make, and is whole. */
  boolean isOf(Snapshot snapshot) throws IOException {
    if (request.isForced()) {
      return false;
    }
    try {
      boolean same = Manifest.of(snapshot).isOf(fingerprint, request.commands());
      List<String> faults = same ? snapshot.faults() : List.of();
      faults.forEach(fault -> LOG.warn("{}; it is made again", fault));
      return same && faults.isEmpty();
    } catch (Damage damaged) {
      LOG.warn("{}; it is made again", damaged.getMessage());
      return false;
    }
  }

  /**
   * The snapshot that is held since a run last did the same after the same snapshot; a second one
   * would say no more.
   */
  Optional<Snapshot> held(Lake lake, Optional<Snapshot> previous) throws IOException {
    List<Snapshot> held = lake.held();
    if (held.isEmpty() || !isOf(held.get(held.size() - 1))) {
      return Optional.empty();
    }
    Snapshot last = held.get(held.size() - 1);
    String after = Manifest.of(last).run().previousRunId();
    boolean sameBefore = previous.map(Snapshot::runId).equals(Optional.ofNullable(after));
    boolean byPerson = outcome(last).outcome().equals(RunResult.HELD);
    return sameBefore && byPerson == request.hold() ? Optional.of(last) : Optional.empty();
  }

  /** How the run that wrote a snapshot ended. */
  static Outcome outcome(Snapshot snapshot) throws IOException {
    return Outcome.parsed(snapshot.paper("outcome.json"))
        .orElseThrow(() -> Damage.at(snapshot.folder(), "has an outcome.json that cannot be read"));
  }
}
