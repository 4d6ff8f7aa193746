package org.zonemark.job.lake;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.RunSettings;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.ConfFiles;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.RunResult;
import org.zonemark.job.diff.DiffPages;
import org.zonemark.job.diff.DiffText;
import org.zonemark.job.diff.SnapshotDiff;
import org.zonemark.job.paper.Json;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.job.paper.Outcome;
import org.zonemark.job.paper.RunRecord;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.store.AnotherRun;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;
import org.zonemark.store.Lease;
import org.zonemark.store.Litter;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;

/** What is done with a lake besides filling it; none of it needs Spark. */
public final class LakeCommands {

  private static final int RUNS_SHOWN = 10;
  private static final Duration LOOK = Duration.ofMillis(500);

  private final RunSettings settings;
  private final Lake lake;
  private final Messages messages;
  private final Supplier<Instant> clock;

  LakeCommands(RunSettings settings, Lake lake, Supplier<Instant> clock) {
    this.settings = settings;
    this.lake = lake;
    this.messages = Messages.of(Lang.of(settings.lang()));
    this.clock = clock;
  }

  /** The commands on the lake that a configuration names. */
  public static LakeCommands of(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    RunSettings settings = ConfFiles.run(confFolder, overrides);
    Lake lake = Lake.at(settings.lake());
    return new LakeCommands(settings, lake, Instant::now);
  }

  // ---- looking ----------------------------------------------------------------------------------

  /** A line a snapshot, the oldest first. */
  public RunResult list() throws IOException {
    List<Lake.Listed> all = lake.snapshots();
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("list.heading", lake.shown(), all.size()));
    for (Lake.Listed listed : all) {
      String state = messages.of("state." + listed.state().name().toLowerCase(Locale.ROOT));
      lines.add("  " + listed.snapshot().runId() + "  " + described(listed.snapshot(), state));
    }
    lake.paper(RunRecord.FILE).ifPresent(bytes -> addRuns(lines, RunRecord.parsed(bytes)));
    return RunResult.of(ExitCodes.DONE, lines);
  }

  private void addRuns(List<String> lines, List<RunRecord> runs) {
    lines.add(messages.of("list.runs", lake.shown() + "/" + RunRecord.FILE));
    for (RunRecord run : runs.subList(Math.max(0, runs.size() - RUNS_SHOWN), runs.size())) {
      lines.add(
          messages.of(
              "list.run",
              run.startedAt(),
              messages.of("list.outcome." + run.outcome()),
              shown(run.exitCode()),
              shown(run.seconds()),
              shown(run.runId())));
    }
  }

  private static String shown(Object value) {
    return value == null ? "-" : value.toString();
  }

  private String described(Snapshot snapshot, String state) throws IOException {
    try {
      Manifest manifest = Manifest.of(snapshot);
      return messages.of(
          "list.line",
          state,
          String.valueOf(manifest.run().finishedAt()),
          manifest.basis().isJudged() ? manifest.basis().asOf().toString() : "-",
          manifest.rows(),
          manifest.bytes());
    } catch (Damage damaged) {
      return state + "  " + messages.of("state.damaged");
    }
  }

  /** What a manifest says. */
  public RunResult show(String run) throws UsageProblem, IOException {
    Snapshot snapshot = find(run);
    return RunResult.of(
        ExitCodes.DONE, new SnapshotAccount(Lang.of(settings.lang())).lines(snapshot));
  }

  private Snapshot find(String run) throws UsageProblem, IOException {
    return lake.find(run)
        .orElseThrow(
            () ->
                UsageProblem.of(
                    messages.of("no.snapshot", run, lake.shown()), messages.of("no.remedy")));
  }

  /** Holds every file against its manifest: of the snapshots named, or of all. */
  public RunResult verify(List<String> runs) throws UsageProblem, IOException {
    List<String> faults = new ArrayList<>();
    List<Snapshot> snapshots = new ArrayList<>();
    for (String run : runs) {
      snapshots.add(find(run));
    }
    try {
      if (runs.isEmpty()) {
        lake.latest();
        lake.snapshots().forEach(listed -> snapshots.add(listed.snapshot()));
      }
    } catch (Damage damaged) {
      faults.add(damaged.getMessage());
    }
    long files = 0;
    long bytes = 0;
    for (Snapshot snapshot : snapshots) {
      List<String> found = snapshot.faults();
      faults.addAll(found);
      if (found.isEmpty()) {
        files += snapshot.contents().size();
        bytes += snapshot.contents().values().stream().mapToLong(StoredFile::bytes).sum();
      }
    }
    if (!faults.isEmpty()) {
      return RunResult.of(ExitCodes.FAILURE, faults);
    }
    return RunResult.of(
        ExitCodes.DONE, List.of(messages.of("verify.whole", snapshots.size(), files, bytes)));
  }

  /**
   * What changed between two snapshots.
   *
   * @param runs from which to which; the current one and the one before it where none is named
   * @param json whether as JSON
   * @param page the file that a page of it is written into; null where none is
   */
  public RunResult diff(List<String> runs, boolean json, String page)
      throws UsageProblem, IOException {
    Snapshot to =
        runs.size() == 2
            ? find(runs.get(1))
            : lake.latest()
                .orElseThrow(
                    () -> UsageProblem.of(messages.of("diff.none"), messages.of("no.remedy")));
    String before = runs.isEmpty() ? Manifest.of(to).run().previousRunId() : runs.get(0);
    if (before == null) {
      throw UsageProblem.of(messages.of("diff.none"), messages.of("no.remedy"));
    }
    Snapshot from = find(before);
    SnapshotDiff diff = DiffText.between(from, to);
    Map<String, Name> names = DiffText.names(from, to);
    Lang lang = Lang.of(settings.lang());
    if (page != null) {
      DiffPages.write(page, diff, names, lang);
    }
    return RunResult.of(
        ExitCodes.DONE,
        json
            ? List.of(Json.of(diff).stripTrailing())
            : page != null
                ? List.of(messages.of("diff.page", page))
                : DiffText.lines(diff, names, lang));
  }

  // ---- changing ---------------------------------------------------------------------------------

  private interface Change {
    List<String> lines(Lease lease) throws UsageProblem, IOException;
  }

  private RunResult changed(String work, Change change) throws UsageProblem, IOException {
    try (Lease lease = lake.lease(work)) {
      return RunResult.of(ExitCodes.DONE, change.lines(lease));
    } catch (AnotherRun lost) {
      return RunResult.lost(lost.getMessage());
    }
  }

  /** Makes the newest whole snapshot current where the pointer or what it names is damaged. */
  public RunResult repair() throws UsageProblem, IOException {
    return changed(
        "lake repair",
        lease -> {
          String before = currentRun();
          Optional<Snapshot> current = lake.repair(clock.get());
          if (current.isEmpty()) {
            return List.of(messages.of("repair.none"));
          }
          String run = current.get().runId();
          return List.of(messages.of(run.equals(before) ? "repair.nothing" : "repair.done", run));
        });
  }

  private String currentRun() throws IOException {
    try {
      return lake.latest().map(Snapshot::runId).orElse("");
    } catch (Damage damaged) {
      return "";
    }
  }

  /** Makes a snapshot that was published before the current one again. */
  public RunResult rollBack(String run) throws UsageProblem, IOException {
    return changed(
        "lake rollback",
        lease -> {
          Snapshot to = find(run);
          refuseHeld(to);
          refuseDamaged(to);
          String before = currentRun();
          lake.rollBack(to, lease, clock.get());
          return List.of(messages.of("rollback.done", run, before));
        });
  }

  private void refuseHeld(Snapshot snapshot) throws UsageProblem, IOException {
    if (isHeld(snapshot)) {
      throw UsageProblem.of(
          messages.of("rollback.held", snapshot.runId()), "zonemark publish " + snapshot.runId());
    }
  }

  private boolean isHeld(Snapshot snapshot) throws IOException {
    return lake.held().stream().anyMatch(held -> held.folder().equals(snapshot.folder()));
  }

  private static void refuseDamaged(Snapshot snapshot) throws IOException {
    List<String> faults = snapshot.faults();
    if (!faults.isEmpty()) {
      throw Damage.at(snapshot.folder(), "is not whole: " + faults.get(0));
    }
  }

  /** Releases a snapshot that is held back. */
  public RunResult publish(String run) throws UsageProblem, IOException {
    return changed(
        "publish",
        lease -> {
          Snapshot held = find(run);
          if (!isHeld(held)) {
            throw UsageProblem.of(
                messages.of("publish.not.held", run), "zonemark lake rollback " + run);
          }
          refuseDamaged(held);
          Optional<Snapshot> current = lake.latest();
          String rests = Manifest.of(held).run().previousRunId();
          if (!current.map(Snapshot::runId).equals(Optional.ofNullable(rests))) {
            throw UsageProblem.of(
                messages.of("publish.overtaken", run, currentRun()), "zonemark run");
          }
          Snapshot published = lake.publish(held, current, lease, clock.get());
          return List.of(messages.of("publish.done", run, Places.shown(published.folder())));
        });
  }

  /**
   * Removes what no run will come back to, and old snapshots by the settings keep.
   *
   * @param dry whether it is only named
   */
  public RunResult clear(boolean dry) throws UsageProblem, IOException {
    return changed(
        "lake gc",
        lease -> {
          Litter litter = new Litter(lake);
          List<Path> paths = new ArrayList<>(litter.dead());
          litter.old(settings.keep().snapshots(), settings.keep().hours(), clock.get()).stream()
              .filter(path -> !paths.contains(path))
              .forEach(paths::add);
          if (!dry) {
            litter.remove(paths);
          }
          List<String> lines = new ArrayList<>();
          paths.forEach(path -> lines.add("  " + Places.shown(path)));
          String key = paths.isEmpty() ? "gc.nothing" : dry ? "gc.would" : "gc.done";
          lines.add(0, messages.of(key, paths.size()));
          return lines;
        });
  }

  // ---- waiting ----------------------------------------------------------------------------------

  /**
   * Waits for a run to end, and ends with its exit code.
   *
   * @param run the run; null for the one that is running or ran last
   */
  public RunResult await(String run, Duration patience) throws UsageProblem, IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<Outcome> outcome = outcome(run);
      boolean running = outcome.isPresent() && outcome.get().exitCode() == null;
      if (outcome.isPresent() && !running) {
        List<String> lines = new ArrayList<>();
        String word = messages.of("list.outcome." + outcome.get().outcome());
        lines.add(messages.of("wait.ended", word, outcome.get().exitCode()));
        lines.addAll(outcome.get().messages());
        return RunResult.of(outcome.get().exitCode(), lines);
      }
      if (running && !lake.isHeld()) {
        return RunResult.of(ExitCodes.FAILURE, List.of(messages.of("wait.dead")));
      }
      if (System.nanoTime() > end) {
        return RunResult.of(
            ExitCodes.FAILURE, List.of(messages.of("wait.patience", patience.toSeconds())));
      }
      pause();
    }
  }

  /** How a run goes: of a snapshot of this name, else of the lake. */
  private Optional<Outcome> outcome(String run) throws IOException {
    Optional<Outcome> last = lake.paper(Lake.OUTCOME).flatMap(Outcome::parsed);
    if (run == null || last.isPresent() && run.equals(last.get().runId())) {
      return last;
    }
    Optional<Snapshot> snapshot = lake.find(run);
    if (snapshot.isPresent()) {
      return Outcome.parsed(snapshot.get().paper("outcome.json"));
    }
    return last.filter(outcome -> outcome.exitCode() == null);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", stopped);
    }
  }
}
