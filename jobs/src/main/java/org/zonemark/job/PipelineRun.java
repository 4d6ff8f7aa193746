package org.zonemark.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Outcome;
import org.zonemark.store.AnotherRun;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;
import org.zonemark.store.Lease;
import org.zonemark.store.Litter;
import org.zonemark.store.Snapshot;

/**
 * A run: takes the lake, loads statements, derives the tables of its jobs into one new snapshot and
 * publishes that, or holds it where a gate is closed. However it ends, outcome.json says so.
 */
final class PipelineRun {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineRun.class);

  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private static final int FINGERPRINT_SHOWN = 6;

  private final RunRequest request;
  private final Configuration conf;
  private final Lake lake;
  private final Supplier<Instant> clock;
  private final Stopwatch watch;
  private final Instant started;

  PipelineRun(
      RunRequest request, Configuration conf, Lake lake, Supplier<Instant> clock, Stopwatch watch) {
    this.request = request;
    this.conf = conf;
    this.lake = lake;
    this.clock = clock;
    this.watch = watch;
    this.started = clock.get();
  }

  /** What a run works with, which may be slow to come. */
  record Means(Loading loading, Reporting reporting, String sparkVersion) {}

  /** Gives the means of a run once it has the lake. */
  @FunctionalInterface
  interface Starting {
    Means means() throws IOException;
  }

  /**
   * Runs the jobs.
   *
   * @throws UsageProblem where the command or conf/ has a mistake; nothing was read then
   */
  RunResult run(Starting starting) throws UsageProblem, IOException {
    try (Lease lease = lake.lease("run of " + started)) {
      lake.leaveOutcome(Outcome.running(started).json());
      try {
        RunResult ended = attempt(starting.means(), lease);
        leave(ended.outcome(), ended.runId(), ended.exitCode(), ended.lines());
        return ended;
      } catch (UsageProblem refused) {
        leave("usage", null, ExitCodes.USAGE, refused.lines());
        throw refused;
      } catch (AnotherRun lost) {
        // The outcome is the other run's.
        throw lost;
      } catch (IOException | RuntimeException | Error failed) {
        leaveFailure(failed);
        throw failed;
      }
    } catch (AnotherRun lost) {
      return RunResult.lost(lost.getMessage());
    }
  }

  private void leave(String outcome, String runId, int exitCode, List<String> lines)
      throws IOException {
    lake.leaveOutcome(new Outcome(outcome, exitCode, runId, started, clock.get(), lines).json());
  }

  private void leaveFailure(Throwable failed) {
    try {
      String line = FailureLine.of(failed).orElse(String.valueOf(failed.getMessage()));
      leave("failed", null, ExitCodes.FAILURE, List.of(line));
    } catch (IOException | RuntimeException | Error again) {
      // The first failure is the one to be told.
      failed.addSuppressed(again);
    }
  }

  private RunResult attempt(Means means, Lease lease) throws UsageProblem, IOException {
    Optional<Snapshot> previous = lake.latest();
    Litter litter = lake.litter();
    litter.remove(litter.dead());
    boolean ingests = request.jobs().contains(Job.INGEST);
    if (!ingests && previous.isEmpty()) {
      throw UsageProblem.of(
          "The lake " + lake.shown() + " has no snapshot to read",
          "publish one first with `zonemark run` or `zonemark ingest`");
    }
    Derivation derivation = ingests ? means.loading().read() : means.loading().load(previous.get());
    RunInputs loaded = derivation.inputs();
    if (ingests && !request.force() && previous.isPresent() && isSame(previous.get(), loaded)) {
      return RunResult.unchanged(previous.get());
    }
    Optional<Snapshot> held = heldAlready(loaded);
    if (held.isPresent()) {
      Manifest manifest = Manifest.of(held.get());
      List<String> closed = Gate.closed(conf, manifest.findings());
      return RunResult.gate(held.get(), previous, manifest, loaded, closed);
    }
    Snapshot staged = lake.stage(runId(loaded));
    try {
      Publication publication = new Publication(request.jobs(), conf, previous, clock, watch);
      RunInputs inputs = loaded.withFindings(publication.writeTables(staged, derivation));
      List<String> closed = Gate.closed(conf, inputs.findingCounts());
      if (request.jobs().contains(Job.REPORT)) {
        means.reporting().write(staged, inputs);
        watch.lap("report");
      }
      Manifest manifest =
          publication.writePapers(
              staged, inputs, outcome(staged, closed), started, means.sparkVersion());
      RunResult ended = end(staged, previous, manifest, inputs, closed, lease);
      removeOld(litter);
      return ended;
    } catch (IOException | RuntimeException | Error failed) {
      lake.discard(staged);
      throw failed;
    }
  }

  private void removeOld(Litter litter) {
    try {
      litter.remove(
          litter.old(conf.run().keep().snapshots(), conf.run().keep().hours(), clock.get()));
    } catch (IOException failed) {
      // What was published stays published.
      LOG.warn("Old snapshots could not be removed: {}", failed.getMessage());
    }
  }

  /** A name for this run that no other snapshot bears. */
  private String runId(RunInputs inputs) throws IOException {
    Instant at = started;
    while (true) {
      String runId =
          RUN_TIME.format(at) + "-" + inputs.fingerprint().substring(0, FINGERPRINT_SHOWN);
      if (lake.find(runId).isEmpty()) {
        return runId;
      }
      at = at.plusMillis(1);
    }
  }

  private RunResult end(
      Snapshot staged,
      Optional<Snapshot> previous,
      Manifest manifest,
      RunInputs inputs,
      List<String> closed,
      Lease lease)
      throws IOException {
    Snapshot result =
        closed.isEmpty() ? lake.publish(staged, previous, lease, clock.get()) : lake.hold(staged);
    watch.lap("publish");
    return closed.isEmpty()
        ? RunResult.published(result, manifest, inputs, watch)
        : RunResult.gate(result, previous, manifest, inputs, closed);
  }

  private Outcome outcome(Snapshot staged, List<String> closed) {
    return closed.isEmpty()
        ? new Outcome("published", ExitCodes.DONE, staged.runId(), started, clock.get(), closed)
        : new Outcome("gate", ExitCodes.GATE, staged.runId(), started, clock.get(), closed);
  }

  /** Whether a snapshot is what this run would make, and is whole. */
  private boolean isSame(Snapshot snapshot, RunInputs inputs) throws IOException {
    try {
      Manifest manifest = Manifest.of(snapshot);
      boolean same =
          manifest.basis().fingerprint().equals(inputs.fingerprint())
              && request.jobs().stream()
                  .allMatch(job -> manifest.run().jobs().contains(job.command()));
      List<String> faults = same ? snapshot.faults() : List.of();
      faults.forEach(fault -> LOG.warn("{}; it is made again", fault));
      return same && faults.isEmpty();
    } catch (Damage damaged) {
      LOG.warn("{}; it is made again", damaged.getMessage());
      return false;
    }
  }

  /** The snapshot that a gate held when a run last did the same; a second one would say no more. */
  private Optional<Snapshot> heldAlready(RunInputs inputs) throws IOException {
    List<Snapshot> held = lake.held();
    if (held.isEmpty() || request.force()) {
      return Optional.empty();
    }
    Snapshot last = held.get(held.size() - 1);
    return isSame(last, inputs) ? Optional.of(last) : Optional.empty();
  }
}
