package org.zonemark.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.diff.DiffText;
import org.zonemark.job.lineage.Lineage;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Outcome;
import org.zonemark.job.paper.Version;
import org.zonemark.report.model.Lang;
import org.zonemark.store.AnotherRun;
import org.zonemark.store.Lake;
import org.zonemark.store.Lease;
import org.zonemark.store.Litter;
import org.zonemark.store.Snapshot;
import org.zonemark.store.TableFiles;

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
  private final RunSummary summary;

  PipelineRun(
      RunRequest request, Configuration conf, Lake lake, Supplier<Instant> clock, Stopwatch watch) {
    this.request = request;
    this.conf = conf;
    this.lake = lake;
    this.clock = clock;
    this.watch = watch;
    this.started = clock.get();
    this.summary = new RunSummary(conf);
  }

  /** What a run works with, which may be slow to come. */
  record Means(Loading loading, Reporting reporting, String sparkVersion) {}

  /** Writes the report for people into a staged snapshot that holds all tables. */
  @FunctionalInterface
  interface Reporting {
    void write(Snapshot staged, RunInputs inputs) throws IOException;
  }

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
      Lineage lineage = new Lineage(conf.run(), request.name(), started);
      RunOutcome outcome = new RunOutcome(lake, started, clock, lineage);
      outcome.leaveRunning();
      try {
        RunResult ended = attempt(starting.means(), lease);
        outcome.leave(ended);
        return ended;
      } catch (UsageProblem refused) {
        outcome.leaveRefused(refused.lines());
        throw refused;
      } catch (AnotherRun lost) {
        outcome.tellLost(RunResult.lost(lost.getMessage()));
        throw lost;
      } catch (IOException | RuntimeException | Error failed) {
        outcome.leaveFailure(failed);
        throw failed;
      }
    } catch (AnotherRun lost) {
      return RunResult.lost(lost.getMessage());
    }
  }

  private RunResult attempt(Means means, Lease lease) throws UsageProblem, IOException {
    Optional<Snapshot> previous = lake.latest();
    Litter litter = new Litter(lake);
    litter.remove(litter.dead());
    boolean ingests = request.jobs().contains(Job.INGEST);
    if (!ingests && previous.isEmpty()) {
      throw UsageProblem.of(
          "The lake " + lake.shown() + " has no snapshot to read",
          "publish one first with `zonemark run` or `zonemark ingest`");
    }
    if (request.years() != null && previous.isEmpty()) {
      throw UsageProblem.of(
          "--years leaves other years as they are in the current snapshot, and the lake "
              + lake.shown()
              + " has none",
          "publish one first without --years");
    }
    boolean builds =
        request.years() != null || !request.jobs().containsAll(EnumSet.allOf(Job.class));
    if (builds && previous.isPresent() && Manifest.of(previous.get()).isOfOtherSchemas()) {
      throw UsageProblem.of(
          "The current snapshot was made by another version of Zonemark, whose tables differ",
          "make all of them anew with `zonemark run`");
    }
    Derivation derivation = ingests ? means.loading().read() : means.loading().load(previous.get());
    Repetition repetition = new Repetition(request, derivation.inputs().fingerprint());
    if (ingests && previous.isPresent() && repetition.isOf(previous.get())) {
      return summary.unchanged(previous.get());
    }
    Optional<Snapshot> held = repetition.held(lake, previous);
    if (held.isPresent()) {
      List<String> closed = Repetition.outcome(held.get()).messages();
      return heldBack(held.get(), previous, derivation.inputs(), closed);
    }
    RunResult ended = written(means, derivation, previous, lease);
    removeOld(litter);
    return ended;
  }

  private RunResult written(
      Means means, Derivation derivation, Optional<Snapshot> previous, Lease lease)
      throws IOException {
    Snapshot staged = lake.stage(runId(derivation.inputs()));
    try {
      Publication publication = new Publication(request, conf, previous, clock, watch);
      RunInputs inputs =
          derivation
              .inputs()
              .withFindings(publication.writeTables(staged, derivation, reuse(means, previous)));
      List<String> closed = closed(inputs, previous, staged);
      if (request.jobs().contains(Job.REPORT)) {
        means.reporting().write(staged, inputs);
        watch.lap("report");
      }
      Manifest manifest =
          publication.writePapers(
              staged, inputs, outcome(staged, closed), started, means.sparkVersion());
      if (!closed.isEmpty() || request.hold()) {
        return heldBack(lake.hold(staged), previous, inputs, closed);
      }
      Snapshot published = lake.publish(staged, previous, lease, clock.get());
      watch.lap("publish");
      return summary.published(published, previous, manifest, inputs, watch);
    } catch (IOException | RuntimeException | Error failed) {
      discard(staged, failed);
      throw failed;
    }
  }

  /** The lines of closed gates, which stand in the snapshot in both languages. */
  private List<String> closed(RunInputs inputs, Optional<Snapshot> previous, Snapshot staged)
      throws IOException {
    boolean isRead = request.jobs().contains(Job.INGEST);
    Map<Lang, List<String>> closed = Gate.closed(conf, inputs, isRead, previous, staged);
    for (Lang lang : Lang.values()) {
      if (!closed.get(lang).isEmpty()) {
        staged.write(Tonight.gates(lang), String.join("\n", closed.get(lang)) + "\n");
      }
    }
    return closed.get(Lang.of(conf.run().lang()));
  }

  private void discard(Snapshot staged, Throwable failed) {
    try {
      lake.discard(staged);
    } catch (IOException left) {
      // The next run removes it; what matters is why this one failed.
      failed.addSuppressed(left);
    }
  }

  /** What serves again of the snapshot before: equal files, where the same program wrote them. */
  private Optional<TableFiles.Reuse> reuse(Means means, Optional<Snapshot> previous)
      throws IOException {
    if (previous.isEmpty()) {
      return Optional.empty();
    }
    Manifest.RunAccount run = Manifest.of(previous.get()).run();
    boolean isSame =
        !request.full()
            && !Version.build().isEmpty()
            && Version.build().equals(run.build())
            && means.sparkVersion().equals(run.sparkVersion());
    return isSame || request.years() != null
        ? Optional.of(new TableFiles.Reuse(previous.get(), isSame, request.years()))
        : Optional.empty();
  }

  private RunResult heldBack(
      Snapshot held, Optional<Snapshot> previous, RunInputs inputs, List<String> closed)
      throws IOException {
    Manifest manifest = Manifest.of(held);
    if (!closed.isEmpty()) {
      return summary.gate(held, previous, manifest, inputs, closed);
    }
    List<String> changes =
        previous.isEmpty()
            ? List.of()
            : DiffText.lines(
                DiffText.between(previous.get(), held),
                DiffText.names(previous.get(), held),
                Lang.of(conf.run().lang()));
    return summary.held(held, manifest, inputs, changes);
  }

  private Outcome outcome(Snapshot staged, List<String> closed) {
    String word =
        !closed.isEmpty() ? RunResult.GATE : request.hold() ? RunResult.HELD : RunResult.PUBLISHED;
    int exitCode = closed.isEmpty() ? ExitCodes.DONE : ExitCodes.GATE;
    return new Outcome(word, exitCode, staged.runId(), started, clock.get(), closed);
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
}
