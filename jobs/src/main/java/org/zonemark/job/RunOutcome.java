package org.zonemark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zonemark.job.lineage.Lineage;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Outcome;
import org.zonemark.job.paper.RunRecord;
import org.zonemark.report.model.Lang;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;

/**
 * Says beside the snapshots how one run goes, from its beginning to however it ends: the outcome
 * for programs that wait, a line of the history, and a text for people in both languages.
 */
record RunOutcome(Lake lake, Instant started, Supplier<Instant> clock, Lineage lineage) {

  void leaveRunning() throws IOException {
    Optional<Outcome> last = lake.paper(Lake.OUTCOME).flatMap(Outcome::parsed);
    if (last.isPresent() && last.get().finishedAt() == null) {
      // Whoever has the lake knows that no other run lives.
      addToHistory(last.get(), Optional.empty());
    }
    lake.leave(Lake.OUTCOME, Outcome.running(started).json());
    lineage.began();
  }

  void leave(RunResult ended) throws IOException {
    Outcome outcome = outcome(ended.outcome(), ended.exitCode(), ended.runId(), ended.lines());
    lineage.ended(outcome, leave(outcome));
  }

  void leaveRefused(List<String> lines) throws IOException {
    Outcome outcome = outcome("usage", ExitCodes.USAGE, null, lines);
    lineage.ended(outcome, leave(outcome));
  }

  /** Beside the snapshots stands what the other run says. */
  void tellLost(RunResult lost) {
    lineage.ended(outcome(lost.outcome(), lost.exitCode(), null, lost.lines()), Optional.empty());
  }

  void leaveFailure(Throwable failed) {
    String line = FailureLine.of(failed).orElse(String.valueOf(failed.getMessage()));
    Outcome outcome = outcome("failed", ExitCodes.FAILURE, null, List.of(line));
    try {
      leave(outcome);
    } catch (IOException | RuntimeException | Error again) {
      // The first failure is the one to be told.
      failed.addSuppressed(again);
    }
    lineage.ended(outcome, Optional.empty());
  }

  private Outcome outcome(String word, int exitCode, String runId, List<String> lines) {
    return new Outcome(word, exitCode, runId, started, clock.get(), lines);
  }

  /** Leaves all of it, and gives the manifest of the snapshot. */
  private Optional<Manifest> leave(Outcome outcome) throws IOException {
    try {
      Optional<Snapshot> snapshot =
          outcome.runId() == null ? Optional.empty() : lake.find(outcome.runId());
      Optional<Manifest> manifest =
          snapshot.isPresent() ? Optional.of(Manifest.of(snapshot.get())) : Optional.empty();
      addToHistory(outcome, manifest);
      for (Lang lang : Lang.values()) {
        lake.leave(Tonight.file(lang), new Tonight(lake, outcome, lang).text(snapshot, manifest));
      }
      return manifest;
    } finally {
      // Who waits for the end finds the rest there.
      lake.leave(Lake.OUTCOME, outcome.json());
    }
  }

  private void addToHistory(Outcome outcome, Optional<Manifest> manifest) throws IOException {
    String before =
        lake.paper(RunRecord.FILE)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    String line = RunRecord.of(outcome, manifest).line();
    lake.leave(RunRecord.FILE, before.isBlank() ? line : before.stripTrailing() + "\n" + line);
  }
}
