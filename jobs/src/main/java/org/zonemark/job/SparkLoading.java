package org.zonemark.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.job.input.InputFiles;
import org.zonemark.job.input.KeptReadings;
import org.zonemark.job.input.KeptTables;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.FirmRows;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.store.TableFiles;
import org.zonemark.table.CachedPartitions;
import org.zonemark.table.DerivedTables;
import org.zonemark.table.FileStatements;
import org.zonemark.table.FirmReadings;
import org.zonemark.table.IndicatorEditions;
import org.zonemark.table.IndicatorShuffle;
import org.zonemark.table.IndicatorStatements;
import org.zonemark.table.IndicatorSummary;
import org.zonemark.table.firm.FirmOutcome;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.target.TargetMembers;

/** Loads statements with Spark, from the input files or from a snapshot. */
public final class SparkLoading implements Loading {

  /** Input bytes for each partition; the number of partitions depends on nothing else. */
  private static final long BYTES_PER_PARTITION = 1L << 20;

  private static final int MIN_PARTITIONS = 4;

  /** More parts would be emptier, and each costs some time of its own. */
  private static final int MAX_PARTITIONS = 256;

  private static final int WRITES_PER_PARTITION = 4;

  /**
   * Input bytes for each place in which firms come together; in memory they are a few times that.
   */
  private static final long BYTES_OF_FIRMS = 1L << 24;

  private final RunRequest request;
  private final KeptReadings kept;
  private final KeptTables tables;
  private final Configuration conf;
  private final JavaSparkContext spark;
  private final Broadcast<Configuration> shared;
  private final Stopwatch watch;

  SparkLoading(
      RunRequest request, Configuration conf, Lake lake, JavaSparkContext spark, Stopwatch watch) {
    this.request = request;
    this.conf = conf;
    this.spark = spark;
    this.shared = spark.broadcast(conf);
    this.watch = watch;
    this.kept = new KeptReadings(lake, shared, request.full(), spark);
    this.tables = new KeptTables(lake, conf, request.full(), spark);
  }

  /** Into how many parts the statements of so many bytes of inputs are divided. */
  public static int partitions(long bytes) {
    return (int) Math.max(MIN_PARTITIONS, Math.min(MAX_PARTITIONS, bytes / BYTES_PER_PARTITION));
  }

  // ---- inputs -----------------------------------------------------------------------------------

  @Override
  public Derivation read() throws UsageProblem, IOException {
    Inputs.Listing listing = InputFiles.of(conf, spark.hadoopConfiguration());
    refuseAbsent(listing);
    int partitions = partitions(listing.bytes());
    FirmReadings firms = firms(files(listing, true));
    List<InputFile> others = files(listing, false);
    IndicatorShuffle gathered = gathered(others, firms, partitions);
    List<FileReading> accounts = accounts(gathered);
    // Rows of firms are not kept: their files are read each time.
    int ofFirms = listing.files().size() - others.size();
    watch.anew("inputs", kept.anew() + ofFirms, listing.files().size());

    List<Row> targets =
        TargetMembers.settled(
            accounts.stream().flatMap(file -> file.targets().stream()).toList(), conf);
    JavaRDD<IndicatorStatements> stated = gathered.statements(targets);
    JavaRDD<IndicatorStatements> statements =
        cached(isUsedAgain() ? stated.map(IndicatorStatements::asSettled) : stated);
    TableFiles written = written(partitions);
    JavaPairRDD<String, RowBlock> placed = made(written, statements);
    List<IndicatorSummary> summaries = tables.summaries().all();
    List<Finding> findings = new ArrayList<>(emptyIndices(summaries));
    accounts.forEach(file -> findings.addAll(file.findings()));
    watch.lap("settle");
    RunInputs inputs = inputs(listing.undeclared(), accounts, findings, summaries);
    JavaRDD<IndicatorEditions> editions = statements.map(IndicatorStatements::editions);
    return derivation(
        inputs,
        new SparkDerivation.Statements(
            written,
            placed,
            editions,
            editions.flatMap(edition -> edition.data().observations().iterator()),
            targets,
            findings,
            firms,
            partitions));
  }

  /** The rows of tables of indicators: those that are kept, and those that are made now. */
  private JavaPairRDD<String, RowBlock> made(
      TableFiles files, JavaRDD<IndicatorStatements> statements) throws IOException {
    JavaPairRDD<String, RowBlock> placed =
        files.placedBlocks(tables.of(statements, request.commands(), files.blocking(), shared));
    files.make(placed);
    tables.retain(spark.hadoopConfiguration());
    watch.anew("indicators", tables.summaries().made(), tables.summaries().all().size());
    return placed;
  }

  private RunInputs inputs(
      List<String> undeclared,
      List<FileReading> accounts,
      List<Finding> findings,
      List<IndicatorSummary> summaries) {
    List<InputAccount> files = InputAccount.of(accounts, conf);
    String until = observedUntil(summaries);
    return new RunInputs(
        files,
        counts(findings, summaries),
        undeclared,
        until,
        asOf(until),
        conf.run().knownOn(),
        fingerprint(files));
  }

  /** The files whose rows are firms, or all others. */
  private List<InputFile> files(Inputs.Listing listing, boolean ofFirms) {
    return listing.files().stream()
        .filter(file -> conf.source(file.sourceId()).orElseThrow().isOfFirms() == ofFirms)
        .toList();
  }

  private IndicatorShuffle gathered(List<InputFile> tables, FirmReadings firms, int partitions) {
    return IndicatorShuffle.ofFiles(
        readings(tables).union(firms.readings().map(FileStatements::of)), shared, partitions);
  }

  /** Every file without its observations; readings of other files are kept no longer. */
  private List<FileReading> accounts(IndicatorShuffle gathered) throws IOException {
    List<FileReading> accounts = FileReading.joined(gathered.accounts());
    kept.retain(accounts, spark.hadoopConfiguration());
    watch.lap("read", accounts.stream().mapToLong(FileReading::cells).sum(), "cells");
    return accounts;
  }

  /** What files say: as it is kept from an earlier run, or as they are read now. */
  private JavaRDD<FileStatements> readings(List<InputFile> files) {
    KeptReadings readings = kept;
    Map<Boolean, List<InputFile>> inParts =
        files.stream()
            .collect(
                Collectors.partitioningBy(
                    file -> conf.source(file.sourceId()).orElseThrow().isReadInParts()));
    List<InputFile> whole = inParts.get(false);
    int slices = Math.max(1, Math.min(whole.size(), spark.defaultParallelism() * 2));
    return spark
        .parallelize(whole, slices)
        .map(readings::of)
        .union(kept.inParts(spark, inParts.get(true)));
  }

  /** What is made of rows of firms; Spark SQL is loaded only where they are Parquet. */
  private FirmReadings firms(List<InputFile> files) {
    FirmReadings all = FirmReadings.none(spark);
    for (SourceDeclaration source : conf.sources()) {
      List<InputFile> own =
          files.stream().filter(file -> file.sourceId().equals(source.sourceId())).toList();
      if (!own.isEmpty()) {
        all =
            all.plus(
                FirmReadings.of(
                    FirmRows.of(spark, own, source),
                    own.stream()
                        .map(file -> new FirmOutcome.File(file.position(), file.file()))
                        .toList(),
                    source,
                    shared,
                    places(own)));
      }
    }
    return all;
  }

  /** In how many places firms come together, each of which a task holds in memory. */
  private int places(List<InputFile> files) {
    long bytes = files.stream().mapToLong(InputFile::bytes).sum();
    return (int) Math.max(spark.defaultParallelism(), bytes / BYTES_OF_FIRMS + 1);
  }

  /** How many findings there are of each code: of files, and of series. */
  private static SortedMap<String, Long> counts(
      List<Finding> findings, List<IndicatorSummary> summaries) {
    SortedMap<String, Long> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
    summaries.forEach(
        summary ->
            summary.findings().forEach((code, count) -> counts.merge(code, count, Long::sum)));
    return counts;
  }

  private void refuseAbsent(Inputs.Listing listing) throws UsageProblem {
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
                          + conf.run().inputs()
                          + " - remedy: put it there, or remove its declaration")
              .toList());
    }
  }

  /** Indices of which nothing is known: they have no scores, and this says why. */
  private List<Finding> emptyIndices(List<IndicatorSummary> summaries) {
    Set<String> known = new TreeSet<>();
    summaries.stream()
        .filter(IndicatorSummary::hasValues)
        .forEach(summary -> known.add(summary.indicatorId()));
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

  // ---- a snapshot -------------------------------------------------------------------------------

  @Override
  public Derivation load(Snapshot snapshot) throws UsageProblem, IOException {
    Manifest manifest = Manifest.of(snapshot);
    String until = manifest.basis().observedUntil();
    if (until == null) {
      throw UsageProblem.of(
          "The current snapshot was made by an earlier version of Zonemark",
          "run `zonemark run` or `zonemark ingest` first");
    }
    boolean another = isOfAnotherDay(manifest.basis().knownOn());
    int partitions = partitions(manifest.inputBytes());
    List<Row> targets =
        request.jobs().contains(Job.ATTAIN)
            ? snapshot.rows(spark, table(Tables.TARGETS)).collect()
            : List.of();
    JavaRDD<Row> observations = snapshot.rows(spark, table(Tables.OBSERVATIONS));
    JavaRDD<IndicatorEditions> editions =
        cached(IndicatorShuffle.ofRows(observations, shared, partitions).loaded(targets, another));
    TableFiles written = written(partitions);
    RunInputs inputs =
        new RunInputs(
            manifest.inputs(),
            manifest.findings(),
            List.of(),
            until,
            asOf(another ? observedUntil(IndicatorShuffle.briefs(editions)) : until),
            manifest.basis().knownOn(),
            fingerprint(manifest.inputs()));
    return derivation(
        inputs,
        new SparkDerivation.Statements(
            written,
            written.placed(DerivedTables.of(editions, request.commands(), shared)),
            editions,
            IndicatorShuffle.observations(observations),
            targets,
            List.of(),
            FirmReadings.none(spark),
            partitions));
  }

  /** Which edition counts was decided for one day; only judgements look back from there. */
  private boolean isOfAnotherDay(LocalDate knownOn) throws UsageProblem {
    LocalDate asked = conf.run().knownOn();
    boolean another = !Objects.equals(asked, knownOn);
    if (another && !EnumSet.of(Job.ATTAIN, Job.REPORT).containsAll(request.jobs())) {
      throw UsageProblem.of(
          "The current snapshot "
              + knowing(knownOn)
              + ", and this job asks for one that "
              + knowing(asked),
          "run `zonemark run` or `zonemark ingest` for that day first, or ask for the snapshot's");
    }
    return another;
  }

  private static String knowing(LocalDate knownOn) {
    return knownOn == null ? "knows everything" : "knows what was published by " + knownOn;
  }

  // ---- both -------------------------------------------------------------------------------------

  /** Of a run over some years another than of one over all. */
  private String fingerprint(List<InputAccount> files) {
    String whole = Manifest.fingerprint(conf, files);
    return request.years() == null ? whole : Ids.of(whole, request.years().toString());
  }

  private <T> JavaRDD<T> cached(JavaRDD<T> ofIndicators) {
    return isUsedAgain() ? CachedPartitions.of(ofIndicators).values() : ofIndicators;
  }

  /** Whether more is made of the data of indicators than the rows of one pass. */
  private boolean isUsedAgain() {
    return request.jobs().contains(Job.ATTAIN) || request.jobs().contains(Job.INDEX);
  }

  /** Files are written by more and smaller tasks, so that sorting stays in memory. */
  private TableFiles written(int partitions) {
    return new TableFiles(
        spark,
        List.copyOf(Schemas.standard().tables()),
        conf.zones().stream().map(Zone::zoneId).toList(),
        conf.indicators().size(),
        WRITES_PER_PARTITION * partitions);
  }

  private SparkDerivation derivation(RunInputs inputs, SparkDerivation.Statements statements) {
    return new SparkDerivation(request.jobs(), spark, shared, inputs, statements);
  }

  /** The last day of the latest period with a value; empty where there is none. */
  private static String observedUntil(List<IndicatorSummary> summaries) {
    return summaries.stream().map(IndicatorSummary::lastDay).max(String::compareTo).orElse("");
  }

  /**
   * The day of judgement: the setting, else the last day of the latest period observed; the first
   * day of all where nothing was observed.
   */
  private LocalDate asOf(String observedUntil) {
    if (conf.run().asOf() != null) {
      return conf.run().asOf();
    }
    return observedUntil.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(observedUntil);
  }

  private static TableSchema table(String name) {
    return Schemas.standard().table(name);
  }
}
