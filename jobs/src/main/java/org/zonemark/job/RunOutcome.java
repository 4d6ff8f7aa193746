package org.zonemark.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.zonemark.job.paper.Outcome;
import org.zonemark.store.Lake;

/** Says beside the snapshots how one run goes, from its beginning to however it ends. */
record RunOutcome(Lake lake, Instant started, Supplier<Instant> clock) {

  void leaveRunning() throws IOException {
    lake.leaveOutcome(Outcome.running(started).json());
  }

  void leave(RunResult ended) throws IOException {
    leave(ended.outcome(), ended.runId(), ended.exitCode(), ended.lines());
  }

  void leaveRefused(List<String> lines) throws IOException {
    leave("usage", null, ExitCodes.USAGE, lines);
  }

  void leaveFailure(Throwable failed) {
    try {
      String line = FailureLine.of(failed).orElse(String.valueOf(failed.getMessage()));
      leave("failed", null, ExitCodes.FAILURE, List.of(line));
    } catch (IOException | RuntimeException | Error again) {
      // The first failure is the one to be told.
      failed.addSuppressed(again);
    }
  }

  private void leave(String outcome, String runId, int exitCode, List<String> lines)
      throws IOException {
    lake.leaveOutcome(new Outcome(outcome, exitCode, runId, started, clock.get(), lines).json());
  }
}
