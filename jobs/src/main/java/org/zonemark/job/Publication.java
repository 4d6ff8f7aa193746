package org.zonemark.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.job.paper.DataPackage;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Metrics;
import org.zonemark.job.paper.Outcome;
import org.zonemark.job.paper.Version;
import org.zonemark.job.paper.Views;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;
import org.zonemark.store.TableFiles;
import org.zonemark.table.DerivedTables;
import org.zonemark.table.index.IndexRemarks;
import org.zonemark.table.rank.Rankings;

/** Fills one staged snapshot: tables of the jobs, tables of the snapshot before, and papers. */
final class Publication {

  private final RunRequest request;
  private final Set<Job> jobs;
  private final Configuration conf;
  private final Optional<Snapshot> previous;
  private final Supplier<Instant> clock;
  private final Stopwatch watch;
  private Map<String, StoredFile> before = Map.of();

  Publication(
      RunRequest request,
      Configuration conf,
      Optional<Snapshot> previous,
      Supplier<Instant> clock,
      Stopwatch watch) {
    this.request = request;
    this.jobs = request.jobs();
    this.conf = conf;
    this.previous = previous;
    this.clock = clock;
    this.watch = watch;
  }

  /** The tables that the jobs write. */
  private List<TableSchema> tables() {
    return jobs.stream()
        .flatMap(job -> job.tables().stream())
        .filter(table -> DerivedTables.isWritten(table, conf))
        .distinct()
        .sorted()
        .map(Schemas.standard()::table)
        .toList();
  }

  /**
   * Writes the tables of the jobs, and takes over those of the snapshot before.
   *
   * @param reuse what is not written but taken over from the snapshot before
   * @return all findings of the snapshot by code
   */
  SortedMap<String, Long> writeTables(
      Snapshot staged, Derivation derivation, Optional<TableFiles.Reuse> reuse) throws IOException {
    before = previous.isPresent() ? previous.get().contents() : Map.of();
    carryHalf(staged, Job.RANK, Job.RANK.tables());
    carryHalf(staged, Job.INGEST, List.of(Tables.FINDINGS));
    SortedMap<String, Long> findings = new TreeMap<>(derivation.write(staged, reuse, tables()));
    carryOver(staged);
    if (previous.isPresent() && !jobs.contains(Job.INDEX)) {
      Manifest.of(previous.get()).findings().entrySet().stream()
          .filter(count -> IndexRemarks.CODES.contains(count.getKey()))
          .forEach(count -> findings.put(count.getKey(), count.getValue()));
    }
    List<StoredFile> data = staged.contents().values().stream().filter(StoredFile::isData).toList();
    watch.anew("files", data.stream().filter(file -> !isAsBefore(file)).count(), data.size());
    watch.lap("derive and write", data.stream().mapToLong(StoredFile::rows).sum(), "rows");
    return findings;
  }

  /** Whether the snapshot before has just this file. */
  private boolean isAsBefore(StoredFile file) {
    return file.equals(before.get(file.path()));
  }

  /**
   * Lists of indicators and of indices share two tables, and findings of both another; the half not
   * made here is kept.
   *
   * @param other the job that makes the half that is not about indices
   */
  private void carryHalf(Snapshot staged, Job other, List<String> tables) throws IOException {
    boolean indexes = jobs.contains(Job.INDEX);
    if (previous.isEmpty() || jobs.contains(other) == indexes) {
      return;
    }
    for (String table : tables) {
      staged.carryOver(previous.get(), table, indexes ? Rankings.INDICES : TableFiles.MAIN);
    }
  }

  private void carryOver(Snapshot staged) throws IOException {
    if (previous.isEmpty()) {
      return;
    }
    Set<String> written = tables().stream().map(TableSchema::name).collect(Collectors.toSet());
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      String name = schema.name();
      boolean kept = !jobs.contains(Job.INDEX) || DerivedTables.isWritten(name, conf);
      if (kept && !written.contains(name)) {
        staged.carryOver(previous.get(), name);
      }
    }
  }

  /**
   * Writes the papers, the manifest last: the snapshot is whole then.
   *
   * @param outcome how the run will have ended when readers see the snapshot
   */
  Manifest writePapers(
      Snapshot staged, RunInputs inputs, Outcome outcome, Instant started, String sparkVersion)
      throws IOException {
    Set<String> written = tables().stream().map(TableSchema::name).collect(Collectors.toSet());
    Map<String, Manifest.TableAccount> tables =
        Manifest.tables(staged.contents().values(), written);
    Instant finished = clock.get();
    staged.write("datapackage.json", DataPackage.of(staged.runId(), tables, finished));
    staged.write("views.sql", Views.of(tables));
    staged.write("outcome.json", outcome.json());
    staged.write(
        "metrics.prom",
        Metrics.of(staged.runId(), finished, watch.seconds(), inputs.findingCounts(), tables));
    Manifest manifest =
        new Manifest(
            new Manifest.RunAccount(
                staged.runId(),
                Version.text(),
                Version.commit(),
                Version.build(),
                sparkVersion,
                started,
                finished,
                done(),
                previous.map(Snapshot::runId).orElse(null),
                watch.seconds()),
            basis(inputs),
            Manifest.configuration(conf),
            inputs.files(),
            inputs.findingCounts(),
            tables,
            List.copyOf(staged.contents().values()));
    staged.seal(manifest.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return manifest;
  }

  private Manifest.Basis basis(RunInputs inputs) {
    return new Manifest.Basis(
        inputs.fingerprint(),
        Manifest.configurationHash(conf),
        request.confCommit(),
        inputs.observedUntil(),
        inputs.asOf(),
        inputs.knownOn());
  }

  /** The jobs whose tables are in the snapshot. */
  private List<String> done() throws IOException {
    TreeSet<Job> done = new TreeSet<>(jobs);
    if (!jobs.contains(Job.INGEST) && previous.isPresent()) {
      Manifest.of(previous.get()).run().jobs().forEach(job -> done.add(Job.of(job)));
    }
    return done.stream().map(Job::command).toList();
  }
}
