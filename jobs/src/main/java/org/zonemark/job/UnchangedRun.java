package org.zonemark.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.RunSettings;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.job.input.InputFiles;
import org.zonemark.job.lineage.Lineage;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.AnotherRun;
import org.zonemark.store.Lake;
import org.zonemark.store.Lease;
import org.zonemark.store.Litter;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Snapshot;
import org.zonemark.store.Storage;

/**
 * A run whose inputs and configuration are those of the current snapshot. That is told from the
 * bytes of their files: nothing is read for what it says, and Spark does not start.
 */
final class UnchangedRun {

  private final RunRequest request;
  private final ConfFolder folder;
  private final RunSettings settings;

  private UnchangedRun(RunRequest request, ConfFolder folder, RunSettings settings) {
    this.request = request;
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * How such a run ends; empty where something has changed, or where that cannot be told. Whatever
   * is wrong with the lake, the inputs or the configuration is left to be told by the run that is
   * needed then.
   */
  static Optional<RunResult> ended(RunRequest request, ConfFolder folder, Supplier<Instant> clock)
      throws IOException {
    // A cluster takes an application for failed that never asks for its Spark.
    boolean inCluster = "cluster".equals(System.getProperty("spark.submit.deployMode"));
    if (inCluster || request.isForced() || !request.jobs().contains(Job.INGEST)) {
      return Optional.empty();
    }
    Optional<RunSettings> settings = ConfigurationReader.unchecked(folder, request.overrides());
    return settings.isEmpty()
        ? Optional.empty()
        : new UnchangedRun(request, folder, settings.get()).ended(clock);
  }

  private Optional<RunResult> ended(Supplier<Instant> clock) throws IOException {
    Lake lake;
    Optional<Snapshot> current;
    try {
      lake = Lake.at(settings.lake());
      current = lake.latest();
      if (current.isEmpty() || !isRepeated(current.get())) {
        return Optional.empty();
      }
    } catch (UsageProblem | IOException untold) {
      return Optional.empty();
    }
    Messages messages = Messages.in(settings.lang());
    return Optional.of(ended(lake, RunSummary.unchanged(current.get(), messages), clock));
  }

  // The lease does its work by being there.
  @SuppressWarnings("try")
  private RunResult ended(Lake lake, RunResult result, Supplier<Instant> clock) throws IOException {
    Instant started = clock.get();
    try (Lease lease = lake.lease("run of " + started)) {
      Litter litter = new Litter(lake);
      litter.remove(litter.dead());
      Lineage lineage = new Lineage(settings, request.name(), started);
      lineage.began();
      new RunOutcome(lake, started, clock, lineage).leave(result);
      return result;
    } catch (AnotherRun lost) {
      return RunResult.lost(lost.getMessage());
    }
  }

  private boolean isRepeated(Snapshot current) throws UsageProblem, IOException {
    Manifest manifest = Manifest.of(current);
    String now = Configuration.fingerprint(folder, settings);
    String fingerprint = Manifest.fingerprint(now, manifest.inputs());
    return manifest.isOf(fingerprint, request.commands())
        && areStill(manifest.inputs())
        && current.isUndamaged();
  }

  /** Whether the files of the folder are the same to the byte, and no other one is an input. */
  private boolean areStill(List<InputAccount> before) throws UsageProblem, IOException {
    SortedMap<String, String> known = new TreeMap<>();
    before.forEach(file -> known.put(file.file(), file.sha256()));
    Path inputs = new Path(settings.inputs());
    SortedMap<String, String> now =
        Storage.of(inputs).isHere()
            ? Inputs.hashes(Storage.here(inputs).toPath())
            : Inputs.hashes(settings.inputs(), LocalFiles.configuration());
    return now.entrySet().containsAll(known.entrySet())
        && (now.size() == known.size() || declared().equals(known.keySet()));
  }

  /** The paths of all inputs, as conf/ has it. */
  private Set<String> declared() throws UsageProblem, IOException {
    Configuration conf =
        ConfigurationReader.load(folder, request.overrides()).orElseThrow(UsageProblem::of);
    Set<String> files = new TreeSet<>();
    for (InputFile file : InputFiles.of(conf, LocalFiles.configuration()).files()) {
      files.add(file.file());
    }
    return files;
  }
}
