package org.zonemark.table;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.collections4.iterators.LazyIteratorChain;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.compare.Comparisons;
import org.zonemark.table.compare.Contributions;
import org.zonemark.table.compare.Dispersion;
import org.zonemark.table.compare.GroupTotals;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.firm.FirmStatements;
import org.zonemark.table.growth.GrowthRates;
import org.zonemark.table.index.IndexComparison;
import org.zonemark.table.index.IndexDiagnostics;
import org.zonemark.table.index.IndexPanel;
import org.zonemark.table.index.IndexRemarks;
import org.zonemark.table.index.IndexSteps;
import org.zonemark.table.index.IndexTask;
import org.zonemark.table.index.NeighbourRanks;
import org.zonemark.table.index.OptionalIndexTables;
import org.zonemark.table.rank.RankTables;
import org.zonemark.table.rank.Rankings;
import org.zonemark.table.target.Attainments;
import org.zonemark.table.target.Milestones;
import org.zonemark.table.target.PlanProgress;
import scala.Tuple2;

/**
 * All tables that jobs write: the one list of them, and how rows come of the data of indicators.
 */
public final class DerivedTables {

  /** Of conf/ and of the files directly. */
  private static final List<DerivedTable<Void>> OF_INPUTS =
      Stream.of(
              Tables.ZONES,
              Tables.ZONE_GROUPS,
              Tables.ZONE_EVENTS,
              Tables.INDICATORS,
              Tables.SOURCES,
              Tables.PLANS,
              Tables.TARGETS,
              Tables.TARGET_MEMBERS)
          .map(table -> DerivedTable.together(table, DerivedTable.INGEST))
          .toList();

  /** Of what was settled about an indicator. */
  private static final List<DerivedTable<IndicatorEditions>> OF_EDITIONS =
      List.of(
          DerivedTable.of(
              Tables.OBSERVATIONS, DerivedTable.INGEST, (settled, conf) -> settled.observations()),
          DerivedTable.of(
              Tables.REVISIONS,
              DerivedTable.INGEST,
              (settled, conf) -> settled.revisions().stream()),
          DerivedTable.of(
              Tables.FINDINGS,
              DerivedTable.INGEST,
              (settled, conf) ->
                  settled.findings().stream().map(each -> References.finding(each, conf))));

  /** Of the data of an indicator. */
  private static final List<DerivedTable<IndicatorData>> OF_INDICATORS =
      List.of(
          GrowthRates.TABLE,
          Comparisons.TABLE,
          Contributions.TABLE,
          GroupTotals.TABLE,
          Dispersion.TABLE);

  private static final List<DerivedTable<Void>> OF_TARGETS =
      List.of(Attainments.TABLE, Milestones.TABLE, PlanProgress.TABLE);

  /** Findings about indices. */
  static final DerivedTable<IndexPanel> REMARKS =
      DerivedTable.<IndexPanel>of(
              Tables.FINDINGS,
              DerivedTable.INDEX,
              (panel, conf) ->
                  IndexRemarks.of(panel.index(), panel.inputs(), panel.scores()).stream()
                      .map(finding -> References.finding(finding, conf)))
          .in(Rankings.INDICES);

  /** Of a scored panel of an index. */
  static final List<DerivedTable<IndexPanel>> OF_PANELS =
      List.of(
          IndexPanel.SCORES,
          IndexPanel.WEIGHTS,
          IndexDiagnostics.TABLE,
          IndexDiagnostics.OUTRANKING,
          NeighbourRanks.TABLE,
          IndexPanel.INPUTS,
          REMARKS);

  /** Every table that a job writes, and every part that a job writes of one. */
  public static final List<DerivedTable<?>> ALL =
      Stream.<List<? extends DerivedTable<?>>>of(
              OF_INPUTS,
              List.of(FirmStatements.TABLE, FirmStatements.SUMMARIES),
              OF_EDITIONS,
              RankTables.TABLES,
              OF_INDICATORS,
              OF_TARGETS,
              List.of(IndexSteps.TABLE),
              IndexNames.TABLES,
              OF_PANELS,
              RankTables.OF_INDICES,
              IndexTask.TABLES,
              OptionalIndexTables.DRAWS,
              IndexComparison.TABLES)
          .<DerivedTable<?>>flatMap(List::stream)
          .toList();

  private DerivedTables() {}

  /** The tables that a job writes. */
  public static List<String> of(String job) {
    return ALL.stream()
        .filter(table -> table.job().equals(job))
        .map(DerivedTable::table)
        .distinct()
        .toList();
  }

  /** Whether a table is written, be it empty: always, or where conf/ asks for it. */
  public static boolean isWritten(String table, Configuration conf) {
    return ALL.stream().anyMatch(one -> one.table().equals(table) && one.isWritten(conf));
  }

  /** The other indicators whose statements some table needs beside those of an indicator. */
  static Set<String> needs(String indicatorId, Configuration conf) {
    Set<String> needs = new TreeSet<>();
    ALL.forEach(table -> needs.addAll(table.needs(indicatorId, conf)));
    return needs;
  }

  /** The rows of the tables of the job index that conf/ alone makes, by their names. */
  public static List<Tuple2<String, Row>> ofDeclaredIndices(Configuration conf) {
    return Stream.concat(Stream.of(IndexSteps.TABLE), IndexNames.TABLES.stream())
        .flatMap(table -> rows(table, null, conf))
        .toList();
  }

  /** The rows of a table, by its name. */
  static <T> Stream<Tuple2<String, Row>> rows(DerivedTable<T> table, T of, Configuration conf) {
    String name = table.name();
    return table.rows(of, conf).map(row -> new Tuple2<>(name, row));
  }

  /**
   * The tables that are made of the data of an indicator and asked for; that of moves is made with
   * that of lists.
   *
   * @param jobs whose tables are wanted
   */
  public static List<String> ofIndicators(Set<String> jobs, Configuration conf) {
    return Stream.<List<? extends DerivedTable<?>>>of(
            OF_EDITIONS, RankTables.TABLES.subList(0, 1), OF_INDICATORS)
        .flatMap(List::stream)
        .filter(table -> jobs.contains(table.job()) && table.isAsked(conf))
        .map(DerivedTable::table)
        .toList();
  }

  /**
   * Rows by table, of those that are made of the data of an indicator: of observations, revisions
   * and findings, of the lists of indicators and their moves, of growth and what is compared. The
   * data are walked through once for all of them.
   *
   * @param jobs whose tables are wanted
   */
  public static JavaPairRDD<String, Row> of(
      JavaRDD<IndicatorEditions> data, Set<String> jobs, Broadcast<Configuration> conf) {
    List<String> asked = ofIndicators(jobs, conf.value());
    if (asked.isEmpty()) {
      return JavaSparkContext.fromSparkContext(data.context())
          .<Tuple2<String, Row>>emptyRDD()
          .mapToPair(row -> row);
    }
    return data.flatMapToPair(settled -> rows(asked, settled, conf.value()));
  }

  /**
   * The rows of some tables of an indicator, by table; of lists, those of their moves with them.
   * They may be millions: a table is made when the one before has been taken, and its rows as they
   * are asked for.
   */
  public static Iterator<Tuple2<String, Row>> rows(
      List<String> tables, IndicatorEditions settled, Configuration conf) {
    // A flat stream holds all rows of a table at once when it is iterated.
    return new LazyIteratorChain<>() {
      @Override
      protected Iterator<? extends Tuple2<String, Row>> nextIterator(int count) {
        return count > tables.size() ? null : rows(tables.get(count - 1), settled, conf).iterator();
      }
    };
  }

  private static Stream<Tuple2<String, Row>> rows(
      String table, IndicatorEditions settled, Configuration conf) {
    if (table.equals(Tables.RANKINGS)) {
      return RankTables.of(settled.data(), conf)
          .flatMap(part -> RankTables.TABLES.stream().flatMap(one -> rows(one, part, conf)));
    }
    return named(table, OF_EDITIONS)
        .map(one -> rows(one, settled, conf))
        .or(() -> named(table, OF_INDICATORS).map(one -> rows(one, settled.data(), conf)))
        .orElseThrow();
  }

  private static <T> Optional<DerivedTable<T>> named(String table, List<DerivedTable<T>> tables) {
    return tables.stream().filter(one -> one.table().equals(table)).findFirst();
  }
}
