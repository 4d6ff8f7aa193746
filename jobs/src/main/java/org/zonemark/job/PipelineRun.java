package org.zonemark.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.job.report.FindingsModel;
import org.zonemark.job.report.Manifest;
import org.zonemark.job.report.ReportModel;
import org.zonemark.job.report.Version;
import org.zonemark.report.FindingsWorkbook;
import org.zonemark.report.HtmlReport;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.store.TableFiles;
import org.zonemark.table.CachedPartitions;
import org.zonemark.table.DerivedTables;
import org.zonemark.table.FileReader;
import org.zonemark.table.IndicatorShuffle;
import org.zonemark.table.References;
import org.zonemark.table.data.Observation;
import org.zonemark.table.index.IndexHistory;
import org.zonemark.table.index.IndexRemarks;
import org.zonemark.table.index.OptionalIndexTables;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.target.TargetMembers;
import scala.Tuple2;

/**
 * A run: loads statements from inputs or from the current snapshot, derives the tables of its jobs,
 * writes them all into one new snapshot and publishes that.
 */
public final class PipelineRun {

  /** Input bytes for each partition; the number of partitions depends on nothing else. */
  private static final long BYTES_PER_PARTITION = 1L << 20;

  private static final int MIN_PARTITIONS = 4;

  /** Files are written by more and smaller tasks, so that sorting stays in memory. */
  private static final int WRITES_PER_PARTITION = 4;

  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunRequest request;
  private final Configuration conf;
  private final JavaSparkContext spark;
  private final Broadcast<Configuration> shared;
  private final Lake lake;
  private final Future<HtmlReport> html;
  private final Stopwatch watch;
  private final Instant started = Instant.now();

  private PipelineRun(
      RunRequest request,
      Configuration conf,
      JavaSparkContext spark,
      Future<HtmlReport> html,
      Stopwatch watch)
      throws IOException {
    this.html = html;
    this.request = request;
    this.conf = conf;
    this.spark = spark;
    this.shared = spark.broadcast(conf);
    this.lake = Lake.at(conf.run().lake(), spark.hadoopConfiguration());
    this.watch = watch;
  }

  /**
   * Runs the jobs of a request.
   *
   * @param html the renderer of the report, being prepared
   * @throws UsageProblem where the command or conf/ has a mistake; nothing was read then
   */
  public static RunResult run(
      RunRequest request,
      Configuration conf,
      JavaSparkContext spark,
      Future<HtmlReport> html,
      Stopwatch watch)
      throws UsageProblem, IOException {
    return new PipelineRun(request, conf, spark, html, watch).run();
  }

  private RunResult run() throws UsageProblem, IOException {
    Optional<Snapshot> previous = lake.latest();
    boolean ingests = request.jobs().contains(Job.INGEST);
    if (!ingests && previous.isEmpty()) {
      throw UsageProblem.of(
          "The lake " + lake.root() + " has no snapshot to read",
          "publish one first with `zonemark run` or `zonemark ingest`");
    }
    RunInputs known = ingests ? read() : load(previous.get());
    if (ingests && !request.force() && isUnchanged(previous, known)) {
      return RunResult.unchanged(previous.get());
    }
    String runId = RUN_TIME.format(started) + "-" + known.fingerprint().substring(0, 6);
    Snapshot staged = lake.stage(runId);
    try {
      return publish(staged, previous, known);
    } catch (IOException | RuntimeException failed) {
      lake.discard(staged);
      throw failed;
    }
  }

  // ---- what is known ----------------------------------------------------------------------------

  /**
   * The statements that everything is derived from.
   *
   * @param dossiers by indicator
   * @param observations what the dossiers hold
   * @param targets rows of the table targets, settled
   * @param inputs the account of every input file, as the manifest has it
   * @param findings the findings of the files; those between statements are in the dossiers
   * @param findingCounts all findings by code
   * @param undeclared files in the inputs folder that no source declares
   * @param observedUntil the last day of the latest period with a value
   * @param asOf the day of judgement
   * @param fingerprint changes with the inputs, the configuration and the version
   * @param partitions into how many parts the dossiers are divided
   */
  private record RunInputs(
      JavaRDD<IndicatorShuffle.SelectedEditions> dossiers,
      JavaRDD<Observation> observations,
      List<Row> targets,
      ArrayNode inputs,
      List<Finding> findings,
      SortedMap<String, Long> findingCounts,
      List<String> undeclared,
      String observedUntil,
      LocalDate asOf,
      String fingerprint,
      int partitions) {}

  private RunInputs read() throws UsageProblem, IOException {
    String folder = conf.run().inputs();
    Inputs.Listing listing = Inputs.list(conf, spark.hadoopConfiguration());
    if (!listing.absent().isEmpty()) {
      throw new UsageProblem(
          listing.absent().stream()
              .map(
                  absent ->
                      "source "
                          + absent.sourceId()
                          + ": there is no file "
                          + absent.path()
                          + " in "
                          + folder
                          + " - remedy: put it there, or remove its declaration")
              .toList());
    }
    int partitions = partitions(listing.bytes());
    Broadcast<Configuration> told = shared;
    IndicatorShuffle gathered =
        IndicatorShuffle.ofFiles(
            Inputs.read(spark, listing.files(), told, spark.defaultParallelism() * 2)
                .map(file -> FileReader.of(file, told.value())),
            shared,
            partitions);
    List<FileReading> accounts = FileReading.joined(gathered.accounts());
    watch.lap("read");

    List<Row> targets =
        TargetMembers.settled(
            accounts.stream().flatMap(file -> file.targets().stream()).toList(), conf);
    JavaRDD<IndicatorShuffle.SelectedEditions> dossiers =
        CachedPartitions.of(gathered.settled(targets)).values();
    List<IndicatorShuffle.IndicatorSummary> briefs = IndicatorShuffle.briefs(dossiers);
    List<Finding> findings = new ArrayList<>(emptyIndices(briefs));
    accounts.forEach(file -> findings.addAll(file.findings()));
    SortedMap<String, Long> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
    briefs.forEach(
        brief -> brief.findings().forEach((code, count) -> counts.merge(code, count, Long::sum)));
    ArrayNode inputs = Manifest.inputs(accounts, conf);
    String until = observedUntil(briefs);
    watch.lap("settle");
    return new RunInputs(
        dossiers,
        dossiers.flatMap(settled -> settled.dossier().observations().iterator()),
        targets,
        inputs,
        findings,
        counts,
        listing.undeclared(),
        until,
        asOf(until),
        Manifest.fingerprint(conf, inputs),
        partitions);
  }

  private RunInputs load(Snapshot snapshot) throws UsageProblem, IOException {
    JsonNode manifest = snapshot.json(Manifest.FILE);
    if (!manifest.has(Manifest.OBSERVED_UNTIL)) {
      throw UsageProblem.of(
          "The current snapshot was made by an earlier version of Zonemark",
          "run `zonemark run` or `zonemark ingest` first");
    }
    String asked = Objects.toString(conf.run().knownOn(), "");
    boolean another = !asked.equals(Manifest.knownOn(manifest));
    // Which edition counts was decided for one day; only judgements look back from there.
    if (another && !EnumSet.of(Job.ATTAIN, Job.REPORT).containsAll(request.jobs())) {
      throw UsageProblem.of(
          "The current snapshot "
              + knowing(Manifest.knownOn(manifest))
              + ", and this job asks for one that "
              + knowing(asked),
          "run `zonemark run` or `zonemark ingest` for that day first, or ask for the snapshot's");
    }
    ArrayNode inputs = (ArrayNode) manifest.path("inputs");
    int partitions = partitions(Manifest.bytes(manifest));
    List<Row> targets =
        request.jobs().contains(Job.ATTAIN)
            ? snapshot.rows(spark, table(Tables.TARGETS)).collect()
            : List.of();
    JavaRDD<Row> observations = snapshot.rows(spark, table(Tables.OBSERVATIONS));
    JavaRDD<IndicatorShuffle.SelectedEditions> dossiers =
        CachedPartitions.of(
                IndicatorShuffle.ofRows(observations, shared, partitions).loaded(targets, another))
            .values();
    String until = manifest.path(Manifest.OBSERVED_UNTIL).asText();
    return new RunInputs(
        dossiers,
        IndicatorShuffle.observations(observations),
        targets,
        inputs,
        List.of(),
        Manifest.counts(manifest.path("findings")),
        List.of(),
        until,
        asOf(another ? observedUntil(IndicatorShuffle.briefs(dossiers)) : until),
        Manifest.fingerprint(conf, inputs),
        partitions);
  }

  private static String knowing(String knownOn) {
    return knownOn.isEmpty() ? "knows everything" : "knows what was published by " + knownOn;
  }

  /** Into how many parts the dossiers of so many bytes of inputs are divided. */
  static int partitions(long bytes) {
    return (int) Math.max(MIN_PARTITIONS, bytes / BYTES_PER_PARTITION);
  }

  /** The last day of the latest period with a value; empty where there is none. */
  private static String observedUntil(List<IndicatorShuffle.IndicatorSummary> briefs) {
    return briefs.stream()
        .map(IndicatorShuffle.IndicatorSummary::lastDay)
        .max(String::compareTo)
        .orElse("");
  }

  /** The day of judgement: the setting, else the last day of the latest period observed. */
  private LocalDate asOf(String observedUntil) {
    if (conf.run().asOf() != null) {
      return conf.run().asOf();
    }
    return observedUntil.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(observedUntil);
  }

  /** Indices of which nothing is known: they have no scores, and this says why. */
  private List<Finding> emptyIndices(List<IndicatorShuffle.IndicatorSummary> briefs) {
    Set<String> known = new TreeSet<>();
    briefs.stream()
        .filter(IndicatorShuffle.IndicatorSummary::hasValues)
        .forEach(brief -> known.add(brief.indicatorId()));
    return conf.indices().stream()
        .filter(
            index ->
                index.leaves().stream().noneMatch(node -> known.contains(node.leaf().indicator())))
        .map(
            index ->
                new Finding(
                    "index_without_inputs",
                    "-",
                    "conf/indices",
                    index.nameZh(),
                    Map.of("expected", String.valueOf(index.leaves().size())),
                    false))
        .toList();
  }

  private boolean isUnchanged(Optional<Snapshot> previous, RunInputs known) throws IOException {
    if (previous.isEmpty()) {
      return false;
    }
    JsonNode manifest = previous.get().json(Manifest.FILE);
    TreeSet<String> done = new TreeSet<>();
    manifest.path("jobs").forEach(job -> done.add(job.asText()));
    return manifest.path("fingerprint").asText().equals(known.fingerprint())
        && request.jobs().stream().allMatch(job -> done.contains(job.command()));
  }

  private static TableSchema table(String name) {
    return Schemas.standard().table(name);
  }

  // ---- derive, write, publish -------------------------------------------------------------------

  private RunResult publish(Snapshot staged, Optional<Snapshot> previous, RunInputs known)
      throws IOException {
    List<TableSchema> tables = tables();
    Map<String, TableFiles.Written> written =
        tables.isEmpty()
            ? new TreeMap<>()
            : TableFiles.write(
                spark,
                staged,
                derive(known),
                tables,
                conf.zones().stream().map(Zone::zoneId).toList(),
                WRITES_PER_PARTITION * known.partitions());
    carryHalf(staged, previous, written, Job.RANK, Job.RANK.tables());
    carryHalf(staged, previous, written, Job.INGEST, List.of(Tables.FINDINGS));
    for (TableSchema table : tables) {
      if (!written.containsKey(table.name())) {
        written.put(table.name(), TableFiles.writeEmpty(spark, staged, table));
      }
    }
    Map<String, TableFiles.Written> carried = carryOver(staged, previous, written.keySet());
    if (previous.isPresent() && !request.jobs().contains(Job.INDEX)) {
      Manifest.counts(previous.get().json(Manifest.FILE).path("findings")).entrySet().stream()
          .filter(count -> IndexRemarks.CODES.contains(count.getKey()))
          .forEach(count -> known.findingCounts().put(count.getKey(), count.getValue()));
    }
    watch.lap("derive and write");

    if (request.jobs().contains(Job.REPORT)) {
      report(staged, known);
      watch.lap("report");
    }
    ObjectNode manifest = manifest(staged, previous, known, written, carried);
    staged.write(Manifest.FILE, manifest);
    Instant finished = Instant.now();
    ObjectNode account = (ObjectNode) manifest.path("tables");
    staged.write("datapackage.json", Manifest.dataPackage(staged.runId(), account, finished));
    Snapshot target = lake.snapshot(staged.runId());
    staged.write("views.sql", Manifest.views(target.folder().toString(), account));

    List<String> closed = closedGates(known.findingCounts());
    Snapshot result;
    if (closed.isEmpty()) {
      staged.write("outcome.json", outcome(staged, "published", 0, List.of()));
      result = lake.publish(staged);
      lake.prune(conf.run().keep().snapshots(), conf.run().keep().hours());
    } else {
      staged.write("outcome.json", outcome(staged, "gate", ExitCodes.GATE, closed));
      result = lake.hold(staged);
    }
    watch.lap("publish");
    return RunResult.of(result, previous, manifest, known.undeclared(), closed, watch);
  }

  /** The tables that the jobs write. */
  private List<TableSchema> tables() {
    return request.jobs().stream()
        .flatMap(job -> job.tables().stream())
        .filter(table -> OptionalIndexTables.isWritten(table, conf))
        .distinct()
        .sorted()
        .map(PipelineRun::table)
        .toList();
  }

  /** The rows of every table that the jobs write, by table. */
  private JavaPairRDD<String, Row> derive(RunInputs known) {
    Set<String> ofDossiers = new TreeSet<>();
    for (Job job : List.of(Job.INGEST, Job.RANK, Job.GROWTH)) {
      if (request.jobs().contains(job)) {
        ofDossiers.addAll(job.tables());
      }
    }
    JavaPairRDD<String, Row> rows = DerivedTables.of(known.dossiers(), ofDossiers, shared);
    if (request.jobs().contains(Job.INGEST)) {
      rows = rows.union(spark.parallelizePairs(ofInputs(known), 1));
    }
    if (request.jobs().contains(Job.ATTAIN)) {
      JavaRDD<Row> attainment =
          DerivedTables.attainment(known.dossiers(), known.targets(), shared, known.asOf());
      rows = rows.union(attainment.mapToPair(row -> new Tuple2<>(Tables.ATTAINMENT, row)));
      if (!conf.attainment().mode().equals(AttainmentSettings.NONE)) {
        rows =
            rows.union(
                DerivedTables.planProgress(attainment, known.targets(), shared, known.asOf())
                    .mapToPair(row -> new Tuple2<>(Tables.PLAN_PROGRESS, row)));
      }
      if (!conf.attainment().milestones().equals(AttainmentSettings.NONE)) {
        rows =
            rows.union(
                DerivedTables.milestones(known.dossiers(), shared, known.asOf())
                    .mapToPair(row -> new Tuple2<>(Tables.MILESTONES, row)));
      }
    }
    if (request.jobs().contains(Job.INDEX)) {
      JavaRDD<Tuple2<String, Row>> indices =
          CachedPartitions.of(
                  DerivedTables.indices(known.observations(), shared, known.partitions()))
              .values();
      known.findingCounts().keySet().removeAll(IndexRemarks.CODES);
      known.findingCounts().putAll(DerivedTables.findingCounts(indices));
      rows =
          rows.union(indices.mapToPair(row -> row))
              .union(DerivedTables.indexLists(indices, shared));
      if (conf.indices().stream().anyMatch(OptionalIndexTables::any)) {
        JavaRDD<IndexHistory> histories =
            CachedPartitions.of(
                    DerivedTables.histories(known.dossiers(), shared, known.partitions()))
                .values();
        rows =
            rows.union(DerivedTables.rankDraws(histories, shared, spark.defaultParallelism()))
                .union(DerivedTables.answers(histories, shared, spark.defaultParallelism()))
                .union(DerivedTables.comparisons(indices, shared));
      }
    }
    return rows;
  }

  /** The rows that come from conf/ and from the files directly, by table. */
  private List<Tuple2<String, Row>> ofInputs(RunInputs known) {
    List<Tuple2<String, Row>> rows = new ArrayList<>();
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    tables.put(Tables.ZONES, References.zones(conf));
    tables.put(Tables.ZONE_GROUPS, References.zoneGroups(conf));
    tables.put(Tables.ZONE_EVENTS, References.zoneEvents(conf));
    tables.put(Tables.INDICATORS, References.indicators(conf));
    tables.put(Tables.TARGETS, known.targets());
    tables.put(Tables.TARGET_MEMBERS, TargetMembers.members(known.targets(), conf));
    tables.put(
        Tables.FINDINGS,
        known.findings().stream().map(finding -> References.finding(finding, conf)).toList());
    tables.forEach((table, some) -> some.forEach(row -> rows.add(new Tuple2<>(table, row))));
    return rows;
  }

  /**
   * Lists of indicators and of indices share two tables, and findings of both another; the half not
   * made here is kept.
   *
   * @param other the job that makes the half that is not about indices
   */
  private void carryHalf(
      Snapshot staged,
      Optional<Snapshot> previous,
      Map<String, TableFiles.Written> written,
      Job other,
      List<String> tables)
      throws IOException {
    boolean indexes = request.jobs().contains(Job.INDEX);
    if (previous.isEmpty() || request.jobs().contains(other) == indexes) {
      return;
    }
    for (String table : tables) {
      if (previous.get().has(table)) {
        String own = indexes ? DerivedTables.INDICES : TableFiles.MAIN;
        TableFiles.Written half = staged.carryOver(previous.get(), table, own);
        if (half.rows() > 0) {
          written.merge(table, half, TableFiles.Written::plus);
        }
      }
    }
  }

  private Map<String, TableFiles.Written> carryOver(
      Snapshot staged, Optional<Snapshot> previous, Set<String> written) throws IOException {
    Map<String, TableFiles.Written> carried = new TreeMap<>();
    if (previous.isEmpty()) {
      return carried;
    }
    JsonNode tables = previous.get().json(Manifest.FILE).path("tables");
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      String name = schema.name();
      boolean asked =
          !request.jobs().contains(Job.INDEX) || OptionalIndexTables.isWritten(name, conf);
      if (asked && !written.contains(name) && previous.get().has(name)) {
        staged.carryOver(previous.get(), name);
        List<FileStatus> files = staged.dataFiles(name);
        carried.put(
            name,
            new TableFiles.Written(
                name,
                tables.path(name).path("rows").asLong(),
                files.stream().mapToLong(FileStatus::getLen).sum(),
                files.size()));
      }
    }
    return carried;
  }

  private void report(Snapshot staged, RunInputs known) throws IOException {
    // The workbook needs none of what the pages are made of.
    CompletableFuture<byte[]> workbook =
        CompletableFuture.supplyAsync(() -> findings(staged, known));
    Map<Lang, String> pages;
    try {
      pages = pages(staged, known);
    } finally {
      // Nothing may read the snapshot any more when it is discarded after a failure.
      workbook.exceptionally(failed -> null).join();
    }
    for (Lang lang : Lang.values()) {
      staged.write("report/report." + lang.code() + ".html", pages.get(lang));
    }
    staged.write("report/findings.xlsx", workbook.join());
  }

  private Map<Lang, String> pages(Snapshot staged, RunInputs known) throws IOException {
    ReportModel model =
        ReportModel.of(conf, known.asOf(), known.inputs(), known.findingCounts(), staged);
    HtmlReport renderer = renderer();
    Map<Lang, String> pages = new ConcurrentHashMap<>();
    Stream.of(Lang.values())
        .parallel()
        .forEach(
            lang ->
                pages.put(
                    lang, renderer.render(model.report(lang, staged.runId(), Version.text()))));
    return pages;
  }

  private byte[] findings(Snapshot staged, RunInputs known) {
    try {
      return FindingsWorkbook.of(
          FindingsModel.of(
              conf, known.inputs(), known.findingCounts(), staged, spark.hadoopConfiguration()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private HtmlReport renderer() {
    try {
      return html.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("The templates of the report cannot be read", failed);
    }
  }

  private ObjectNode manifest(
      Snapshot staged,
      Optional<Snapshot> previous,
      RunInputs known,
      Map<String, TableFiles.Written> written,
      Map<String, TableFiles.Written> carried)
      throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("run_id", staged.runId());
    json.put("version", Version.text());
    json.put("spark_version", spark.version());
    json.put("started_at", started.toString());
    json.put("finished_at", Instant.now().toString());
    ArrayNode jobs = json.putArray("jobs");
    TreeSet<Job> done = new TreeSet<>(request.jobs());
    if (!request.jobs().contains(Job.INGEST) && previous.isPresent()) {
      previous
          .get()
          .json(Manifest.FILE)
          .path("jobs")
          .forEach(job -> done.add(Job.valueOf(job.asText().toUpperCase(java.util.Locale.ROOT))));
    }
    done.forEach(job -> jobs.add(job.command()));
    json.put("previous_run_id", previous.map(Snapshot::runId).orElse(null));
    json.put("fingerprint", known.fingerprint());
    json.put(Manifest.OBSERVED_UNTIL, known.observedUntil());
    json.put("as_of", known.asOf().toString());
    String knownOn =
        request.jobs().contains(Job.INGEST) || previous.isEmpty()
            ? Objects.toString(conf.run().knownOn(), "")
            : Manifest.knownOn(previous.get().json(Manifest.FILE));
    json.put("known_on", knownOn.isEmpty() ? null : knownOn);
    json.set("configuration", Manifest.configuration(conf));
    json.set("inputs", known.inputs());
    json.set("findings", Manifest.counts(known.findingCounts()));
    json.set("tables", Manifest.tables(written, carried));
    ObjectNode stages = json.putObject("seconds");
    watch.seconds().forEach(stages::put);
    return json;
  }

  private static ObjectNode outcome(
      Snapshot staged, String outcome, int exitCode, List<String> messages) {
    ObjectNode json = JSON.createObjectNode();
    json.put("run_id", staged.runId());
    json.put("outcome", outcome);
    json.put("exit_code", exitCode);
    ArrayNode lines = json.putArray("messages");
    messages.forEach(lines::add);
    return json;
  }

  /** One line a gate that the findings exceed; a gate is for a code or for a severity. */
  private List<String> closedGates(SortedMap<String, Long> byCode) {
    Map<String, Long> counts = new TreeMap<>(byCode);
    byCode.forEach((code, count) -> counts.merge(conf.checks().severity(code), count, Long::sum));
    List<String> closed = new ArrayList<>();
    conf.run()
        .gates()
        .forEach(
            (code, most) -> {
              long found = counts.getOrDefault(code, 0L);
              if (found > most) {
                closed.add(
                    "gate "
                        + code
                        + ": "
                        + found
                        + " findings, at most "
                        + most
                        + " allowed - remedy: mend the inputs named in the table findings, or raise"
                        + " the gate in run.yaml");
              }
            });
    return closed;
  }
}
