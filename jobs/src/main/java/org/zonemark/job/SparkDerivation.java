package org.zonemark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.schema.Row;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.store.Snapshot;
import org.zonemark.store.TableFiles;
import org.zonemark.table.CachedPartitions;
import org.zonemark.table.DerivedTables;
import org.zonemark.table.FirmReadings;
import org.zonemark.table.IndexTables;
import org.zonemark.table.IndicatorEditions;
import org.zonemark.table.References;
import org.zonemark.table.TargetTables;
import org.zonemark.table.data.Observation;
import org.zonemark.table.index.IndexHistory;
import org.zonemark.table.index.IndexRemarks;
import org.zonemark.table.index.OptionalIndexTables;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.rank.ListNames;
import org.zonemark.table.target.Milestones;
import org.zonemark.table.target.PlanProgress;
import org.zonemark.table.target.TargetMembers;
import scala.Tuple2;

/** Derives the tables of the jobs with Spark, and writes them in one of its jobs. */
final class SparkDerivation implements Derivation {

  /**
   * The statements that everything is derived from.
   *
   * @param files where the rows of tables are written
   * @param placed the rows that are made of the editions, in their files
   * @param editions by indicator
   * @param observations what the editions hold
   * @param targets rows of the table targets, settled
   * @param findings the findings of the files; those between statements are in the editions
   * @param firms what is made of rows of firms
   * @param partitions into how many parts the editions are divided
   */
  record Statements(
      TableFiles files,
      JavaPairRDD<String, RowBlock> placed,
      JavaRDD<IndicatorEditions> editions,
      JavaRDD<Observation> observations,
      List<Row> targets,
      List<Finding> findings,
      FirmReadings firms,
      int partitions) {}

  private final Set<Job> jobs;
  private final JavaSparkContext spark;
  private final Broadcast<Configuration> shared;
  private final Configuration conf;
  private final RunInputs inputs;
  private final Statements statements;

  SparkDerivation(
      Set<Job> jobs,
      JavaSparkContext spark,
      Broadcast<Configuration> shared,
      RunInputs inputs,
      Statements statements) {
    this.jobs = jobs;
    this.spark = spark;
    this.shared = shared;
    this.conf = shared.value();
    this.inputs = inputs;
    this.statements = statements;
  }

  @Override
  public RunInputs inputs() {
    return inputs;
  }

  @Override
  public SortedMap<String, Long> write(
      Snapshot staged, Optional<TableFiles.Reuse> reuse, List<TableSchema> tables)
      throws IOException {
    SortedMap<String, Long> findings = new TreeMap<>(inputs.findingCounts());
    if (!tables.isEmpty()) {
      TableFiles files = statements.files();
      files.write(
          staged,
          statements.placed().union(files.placed(rows(findings))),
          tables.stream().map(TableSchema::name).collect(Collectors.toSet()),
          reuse);
    }
    for (TableSchema table : tables) {
      if (!staged.has(table.name())) {
        staged.add(List.of(TableFiles.writeEmpty(staged, table, spark.hadoopConfiguration())));
      }
    }
    return findings;
  }

  /**
   * The rows of the other tables that the jobs write, by table; findings about indices are counted.
   */
  private JavaPairRDD<String, Row> rows(SortedMap<String, Long> findings) {
    JavaPairRDD<String, Row> rows = spark.parallelizePairs(List.of(), 1);
    if (jobs.contains(Job.INGEST)) {
      rows =
          rows.union(spark.parallelizePairs(ofInputs(), 1))
              .union(of(Tables.AGGREGATES, statements.firms().aggregates()))
              .union(of(Tables.MICRODATA, statements.firms().summaries()));
    }
    if (jobs.contains(Job.RANK)) {
      List<Tuple2<String, Row>> lists =
          ListNames.declared(conf).map(row -> new Tuple2<>(Tables.LISTS, row)).toList();
      rows = rows.union(spark.parallelizePairs(lists, 1));
    }
    if (jobs.contains(Job.ATTAIN)) {
      rows = rows.union(ofTargets());
    }
    if (jobs.contains(Job.INDEX)) {
      rows = rows.union(ofIndices(findings));
    }
    return rows;
  }

  /** The rows that come from conf/ and from the files directly, by table. */
  private List<Tuple2<String, Row>> ofInputs() {
    List<Tuple2<String, Row>> rows = new ArrayList<>();
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    tables.put(Tables.ZONES, References.zones(conf));
    tables.put(Tables.ZONE_GROUPS, References.zoneGroups(conf));
    tables.put(Tables.ZONE_EVENTS, References.zoneEvents(conf));
    tables.put(Tables.INDICATORS, References.indicators(conf));
    tables.put(
        Tables.SOURCES,
        References.sources(conf, inputs.files().stream().map(InputAccount::sourceId).toList()));
    tables.put(Tables.PLANS, References.plans(statements.targets(), conf));
    tables.put(Tables.TARGETS, statements.targets());
    tables.put(Tables.TARGET_MEMBERS, TargetMembers.members(statements.targets(), conf));
    tables.put(Tables.FINDINGS, References.findings(statements.findings(), conf));
    tables.forEach((table, some) -> some.forEach(row -> rows.add(new Tuple2<>(table, row))));
    return rows;
  }

  private JavaPairRDD<String, Row> ofTargets() {
    JavaRDD<Row> attainment =
        TargetTables.attainment(statements.editions(), statements.targets(), shared, inputs.asOf());
    JavaPairRDD<String, Row> rows = of(Tables.ATTAINMENT, attainment);
    if (PlanProgress.TABLE.isAsked(conf)) {
      rows =
          rows.union(
              of(
                  Tables.PLAN_PROGRESS,
                  TargetTables.planProgress(
                      attainment, statements.targets(), shared, inputs.asOf())));
    }
    if (Milestones.TABLE.isAsked(conf)) {
      rows =
          rows.union(
              of(
                  Tables.MILESTONES,
                  TargetTables.milestones(statements.editions(), shared, inputs.asOf())));
    }
    return rows;
  }

  private static JavaPairRDD<String, Row> of(String table, JavaRDD<Row> rows) {
    return rows.mapToPair(row -> new Tuple2<>(table, row));
  }

  private JavaPairRDD<String, Row> ofIndices(SortedMap<String, Long> findings) {
    JavaRDD<Tuple2<String, Row>> indices =
        CachedPartitions.of(
                IndexTables.indices(statements.observations(), shared, statements.partitions()))
            .values();
    findings.keySet().removeAll(IndexRemarks.CODES);
    findings.putAll(IndexTables.findingCounts(indices));
    JavaPairRDD<String, Row> rows =
        indices
            .mapToPair(row -> row)
            .union(IndexTables.indexLists(indices, shared))
            .union(spark.parallelizePairs(DerivedTables.ofDeclaredIndices(conf), 1));
    if (conf.indices().stream().anyMatch(OptionalIndexTables::any)) {
      JavaRDD<IndexHistory> histories =
          CachedPartitions.of(
                  IndexTables.histories(statements.editions(), shared, statements.partitions()))
              .values();
      rows =
          rows.union(IndexTables.rankDraws(histories, shared, spark.defaultParallelism()))
              .union(IndexTables.answers(histories, shared, spark.defaultParallelism()))
              .union(IndexTables.comparisons(indices, shared));
    }
    return rows;
  }
}
