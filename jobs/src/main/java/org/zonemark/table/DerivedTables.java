package org.zonemark.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.settings.GroupSettings;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.compare.Comparisons;
import org.zonemark.table.compare.Contributions;
import org.zonemark.table.compare.Dispersion;
import org.zonemark.table.compare.GroupTotals;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Peers;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.data.Target;
import org.zonemark.table.growth.GrowthRates;
import org.zonemark.table.index.FirstPrints;
import org.zonemark.table.index.IndexComparison;
import org.zonemark.table.index.IndexDiagnostics;
import org.zonemark.table.index.IndexHistory;
import org.zonemark.table.index.IndexInputs;
import org.zonemark.table.index.IndexRemarks;
import org.zonemark.table.index.IndexTask;
import org.zonemark.table.index.NeighbourRanks;
import org.zonemark.table.index.OptionalIndexTables;
import org.zonemark.table.index.RankDraws;
import org.zonemark.table.index.Scores;
import org.zonemark.table.rank.Rankings;
import org.zonemark.table.target.Attainments;
import org.zonemark.table.target.Milestones;
import org.zonemark.table.target.PlanProgress;
import scala.Tuple2;

/** The derived tables, each a function of the dossiers; rows in no order. */
public final class DerivedTables {

  /**
   * The section of rankings and rank_moves that holds the lists of indices, and of findings that
   * holds those about them; the others are written by other jobs.
   */
  public static final String INDICES = "indices";

  /** Between an index and a year in the key of a panel. */
  private static final String YEAR_OF = "@";

  /** What is made of dossiers; rank_moves come with rankings. */
  private static final List<String> OF_DOSSIERS =
      List.of(
          Tables.OBSERVATIONS,
          Tables.REVISIONS,
          Tables.FINDINGS,
          Tables.RANKINGS,
          Tables.GROWTH,
          Tables.COMPARISONS,
          Tables.CONTRIBUTIONS,
          Tables.GROUP_TOTALS,
          Tables.DISPERSION);

  private DerivedTables() {}

  /**
   * Rows by table: of observations and revisions, of rankings and rank_moves (without the lists of
   * indices), of growth and comparisons, of contributions, group_totals and dispersion where they
   * are asked for, of findings between statements. A dossier is walked through once for all of
   * them.
   */
  public static JavaPairRDD<String, Row> of(
      JavaRDD<IndicatorShuffle.SelectedEditions> dossiers,
      Set<String> tables,
      Broadcast<Configuration> conf) {
    List<String> asked = OF_DOSSIERS.stream().filter(tables::contains).toList();
    if (asked.isEmpty()) {
      return JavaSparkContext.fromSparkContext(dossiers.context())
          .<Tuple2<String, Row>>emptyRDD()
          .mapToPair(row -> row);
    }
    // One table after the other, and not all of a dossier's at once: they may be millions of rows.
    return dossiers
        .flatMap(settled -> asked.stream().map(table -> new Tuple2<>(table, settled)).iterator())
        .flatMapToPair(one -> rows(one._1(), one._2(), conf.value()).iterator());
  }

  /** The rows of a table, and of those that come with it. */
  private static Stream<Tuple2<String, Row>> rows(
      String table, IndicatorShuffle.SelectedEditions settled, Configuration conf) {
    IndicatorData dossier = settled.dossier();
    GroupSettings groups = conf.growth().groups();
    return switch (table) {
      case Tables.OBSERVATIONS -> of(table, settled.observations());
      case Tables.REVISIONS -> of(table, settled.revisions().stream());
      case Tables.FINDINGS ->
          of(table, settled.findings().stream().map(each -> References.finding(each, conf)));
      case Tables.RANKINGS -> {
        Rankings.Tabled tabled = Rankings.of(dossier, conf);
        yield Stream.concat(
            of(Tables.RANKINGS, tabled.rankings().stream()),
            of(Tables.RANK_MOVES, tabled.moves().stream()));
      }
      case Tables.GROWTH -> of(table, GrowthRates.of(dossier, conf));
      case Tables.COMPARISONS -> of(table, Comparisons.of(dossier, conf));
      case Tables.CONTRIBUTIONS -> of(table, Contributions.of(dossier, conf).stream());
      case Tables.GROUP_TOTALS ->
          of(table, (groups.totals() ? GroupTotals.of(dossier, conf) : List.<Row>of()).stream());
      case Tables.DISPERSION ->
          of(
              table,
              (groups.dispersion().isEmpty() ? List.<Row>of() : Dispersion.of(dossier, conf))
                  .stream());
      default -> throw new IllegalArgumentException("Table " + table + " is of no dossier");
    };
  }

  private static Stream<Tuple2<String, Row>> of(String table, Stream<Row> rows) {
    return rows.map(row -> new Tuple2<>(table, row));
  }

  private static String ofIndices(String table) {
    return table + "/" + INDICES;
  }

  private static void add(List<Tuple2<String, Row>> rows, String table, List<Row> more) {
    more.forEach(row -> rows.add(new Tuple2<>(table, row)));
  }

  /** The table attainment: a row a target, and one a member of a bundle. */
  public static JavaRDD<Row> attainment(
      JavaRDD<IndicatorShuffle.SelectedEditions> dossiers,
      List<Row> targets,
      Broadcast<Configuration> conf,
      LocalDate asOf) {
    JavaRDD<Row> judged =
        CachedPartitions.of(
                dossiers.flatMap(
                    settled -> Attainments.of(settled.dossier(), conf.value(), asOf).iterator()))
            .values();
    Map<String, Row> bundles = new HashMap<>();
    for (Row row : targets) {
      Target target = Target.of(row);
      if (conf.value().bundle(target.series().indicatorId()).isPresent()) {
        bundles.put(PlanProgress.key(row, Tables.TARGETS), row);
      }
    }
    if (bundles.isEmpty()) {
      return judged;
    }
    JavaPairRDD<String, Row> members =
        judged
            .keyBy(row -> PlanProgress.key(row, Tables.ATTAINMENT))
            .filter(pair -> bundles.containsKey(pair._1()) && Attainments.decides(pair._2()));
    JavaRDD<Row> wholes =
        Groups.byKey(members, 1)
            .map(
                pair -> {
                  Target target = Target.of(bundles.get(pair._1()));
                  return Attainments.bundle(target, pair._2(), conf.value(), asOf);
                });
    return judged.union(wholes);
  }

  /** The table plan_progress: the targets of each plan, owner, zone and theme by conclusion. */
  public static JavaRDD<Row> planProgress(
      JavaRDD<Row> attainment, List<Row> targets, Broadcast<Configuration> conf, LocalDate asOf) {
    Map<String, Row> promised = new HashMap<>();
    targets.forEach(row -> promised.put(PlanProgress.key(row, Tables.TARGETS), row));
    JavaPairRDD<PlanProgress.Place, PlanProgress.Count> counts =
        attainment.flatMapToPair(
            row ->
                PlanProgress.of(
                        row,
                        promised.get(PlanProgress.key(row, Tables.ATTAINMENT)),
                        conf.value(),
                        asOf)
                    .iterator());
    return counts
        .reduceByKey(PlanProgress.Count::add, 1)
        .map(count -> PlanProgress.row(count._1(), count._2(), conf.value(), asOf));
  }

  /** The table milestones: of every target that can be broken down, a row a year. */
  public static JavaRDD<Row> milestones(
      JavaRDD<IndicatorShuffle.SelectedEditions> dossiers,
      Broadcast<Configuration> conf,
      LocalDate asOf) {
    return dossiers.flatMap(
        settled -> Milestones.of(settled.dossier(), conf.value(), asOf).iterator());
  }

  /**
   * Rows of scores, index_inputs, index_weights, of rankings among neighbours, and of findings, by
   * table and section.
   *
   * @param observations all, settled, in any order
   */
  public static JavaRDD<Tuple2<String, Row>> indices(
      JavaRDD<Observation> observations, Broadcast<Configuration> conf, int partitions) {
    Broadcast<TreeMap<String, List<Entered>>> entered =
        JavaSparkContext.fromSparkContext(observations.context())
            .broadcast(Entered.byIndicator(conf.value()));
    JavaPairRDD<String, Tuple2<String, Row>> inputs =
        observations.flatMapToPair(
            observation -> inputs(observation, entered.value(), conf.value()).iterator());
    return Groups.byKey(inputs, partitions)
        .flatMap(
            panel -> {
              IndexDeclaration index = index(panel._1().split(YEAR_OF)[0], conf.value());
              // Where several series of a zone may enter, the last in order does.
              List<Row> inOrder =
                  panel._2().stream()
                      .sorted(Comparator.comparing(Tuple2::_1))
                      .map(Tuple2::_2)
                      .toList();
              IndexInputs values = IndexInputs.of(index, conf.value(), inOrder);
              List<Tuple2<String, Row>> rows = new ArrayList<>();
              Scores scores = Scores.computed(index, values);
              add(rows, Tables.SCORES, scores.rows());
              add(rows, Tables.INDEX_WEIGHTS, scores.weights());
              add(rows, Tables.INDEX_DIAGNOSTICS, IndexDiagnostics.of(index, values, scores));
              add(rows, Tables.OUTRANKING, IndexDiagnostics.outranking(index, values, scores));
              if (index.peers().nearest() != null || index.peers().size() != null) {
                add(
                    rows,
                    ofIndices(Tables.RANKINGS),
                    NeighbourRanks.of(index, values, Scores.entries(scores.rows())));
              }
              add(rows, Tables.INDEX_INPUTS, values.rows());
              add(
                  rows,
                  ofIndices(Tables.FINDINGS),
                  IndexRemarks.of(index, values, scores).stream()
                      .map(finding -> References.finding(finding, conf.value()))
                      .toList());
              return rows.iterator();
            });
  }

  private static IndexDeclaration index(String listId, Configuration conf) {
    return OptionalIndexTables.list(listId, conf);
  }

  /**
   * An index that values of an indicator enter.
   *
   * @param references the zones that count besides its own
   * @param together whether all years are computed together
   */
  private record Entered(IndexDeclaration index, Set<String> references, boolean together)
      implements Serializable {

    static TreeMap<String, List<Entered>> byIndicator(Configuration conf) {
      TreeMap<String, List<Entered>> byIndicator = new TreeMap<>();
      for (IndexDeclaration index : conf.indices()) {
        Entered entered = new Entered(index, index.references(), index.crossesYears());
        index
            .indicators()
            .forEach(
                indicator ->
                    byIndicator.computeIfAbsent(indicator, any -> new ArrayList<>()).add(entered));
      }
      return byIndicator;
    }
  }

  /**
   * The value of a statement, with what sets its series apart from others of the zone, by the list
   * of each index that it enters and the year; without a year where all years are computed
   * together.
   */
  private static List<Tuple2<String, Tuple2<String, Row>>> inputs(
      Observation observation, Map<String, List<Entered>> byIndicator, Configuration conf) {
    String indicator = observation.series().indicatorId();
    List<Entered> indices = byIndicator.get(indicator);
    Rankings.Entry entry = indices == null ? null : Rankings.value(observation, conf).orElse(null);
    List<Tuple2<String, Tuple2<String, Row>>> inputs = new ArrayList<>();
    if (entry != null) {
      Series series = observation.series();
      String order = series.measure() + "\t" + series.ofIndicator() + "\t" + series.priceBasis();
      Tuple2<String, Row> input = new Tuple2<>(order, IndexInputs.input(indicator, entry));
      for (Entered entered : indices) {
        IndexDeclaration index = entered.index();
        boolean concerned =
            entered.references().contains(entry.zoneId())
                || Peers.includes(index.peers(), entry.zoneId(), entry.year(), conf);
        if (concerned && (entered.together() || index.covers(entry.year()))) {
          String key = index.listId() + (entered.together() ? "" : YEAR_OF + entry.year());
          inputs.add(new Tuple2<>(key, input));
        }
      }
    }
    return inputs;
  }

  /** Rows of rankings and rank_moves for the lists that indices make, by table and section. */
  public static JavaPairRDD<String, Row> indexLists(
      JavaRDD<Tuple2<String, Row>> indices, Broadcast<Configuration> conf) {
    JavaPairRDD<String, Row> wholes =
        scores(indices)
            .filter(row -> TableRow.view(Tables.SCORES, row).text(Columns.PARENT_ID) == null)
            .keyBy(row -> listId(TableRow.view(Tables.SCORES, row), conf.value()));
    return Groups.byKey(wholes, 1)
        .flatMapToPair(
            list -> {
              Rankings.Tabled tabled =
                  Rankings.ofIndex(
                      index(list._1(), conf.value()), Scores.entries(list._2()), conf.value());
              List<Tuple2<String, Row>> rows = new ArrayList<>();
              add(rows, ofIndices(Tables.RANKINGS), tabled.rankings());
              add(rows, ofIndices(Tables.RANK_MOVES), tabled.moves());
              return rows.iterator();
            });
  }

  /** All values of the indices of which more is asked than scores, of all years, by index. */
  public static JavaRDD<IndexHistory> histories(
      JavaRDD<IndicatorShuffle.SelectedEditions> dossiers,
      Broadcast<Configuration> conf,
      int partitions) {
    JavaPairRDD<String, Row> inputs =
        dossiers.flatMapToPair(
            settled -> {
              List<Tuple2<String, Row>> values = new ArrayList<>();
              for (IndexDeclaration index : conf.value().indices()) {
                if (OptionalIndexTables.any(index)) {
                  values(settled.dossier(), index, conf.value())
                      .forEach(row -> values.add(new Tuple2<>(index.listId(), row)));
                }
              }
              return values.iterator();
            });
    return Groups.byKey(inputs, partitions)
        .map(
            values -> IndexHistory.of(index(values._1(), conf.value()), conf.value(), values._2()));
  }

  /** The inputs of an index that a dossier holds, with what later editions did to them. */
  static List<Row> values(IndicatorData dossier, IndexDeclaration index, Configuration conf) {
    List<Row> values = new ArrayList<>();
    if (OptionalIndexTables.indicators(index, conf).contains(dossier.indicatorId())) {
      List<Rankings.Entry> entries = Rankings.values(dossier, conf);
      FirstPrints reprints = FirstPrints.of(dossier, entries);
      for (Rankings.Entry entry : entries) {
        values.add(
            IndexInputs.input(
                dossier.indicatorId(), entry, reprints.first(entry), reprints.revisionPct()));
      }
    }
    return values;
  }

  /**
   * Rows of the tables about ranks under draws, of the indices that ask for them. Blocks of draws
   * are computed apart; which draws are in a block changes nothing.
   */
  public static JavaPairRDD<String, Row> rankDraws(
      JavaRDD<IndexHistory> histories, Broadcast<Configuration> conf, int partitions) {
    JavaRDD<IndexHistory> drawn =
        histories.filter(history -> index(history.listId(), conf.value()).uncertainty() != null);
    JavaRDD<RankDraws.Block> blocks =
        drawn
            .flatMap(
                history ->
                    RankDraws.blocks(index(history.listId(), conf.value()), history, 2 * partitions)
                        .iterator())
            .repartition(2 * partitions);
    JavaPairRDD<String, Row> ranks =
        blocks
            .mapToPair(
                block ->
                    new Tuple2<>(
                        new Tuple2<>(block.listId(), block.year()),
                        block.drawn(index(block.listId(), conf.value()), conf.value())))
            .reduceByKey(RankDraws.Drawn::add, partitions)
            .flatMapToPair(
                all ->
                    RankDraws.rows(index(all._1()._1(), conf.value()), all._1()._2(), all._2())
                        .iterator());
    JavaPairRDD<String, Row> inputs =
        blocks
            .flatMap(block -> block.inputs(index(block.listId(), conf.value()), conf.value()))
            .mapToPair(row -> new Tuple2<>(RankDraws.section(row), row));
    return ranks.union(inputs);
  }

  /** Rows of the tables that say why scores and ranks are what they are, where asked for. */
  public static JavaPairRDD<String, Row> answers(
      JavaRDD<IndexHistory> histories, Broadcast<Configuration> conf, int partitions) {
    return histories
        .flatMap(
            history ->
                IndexTask.of(index(history.listId(), conf.value()), history, 2 * partitions)
                    .iterator())
        .repartition(4 * partitions)
        .flatMapToPair(
            answer -> answer.rows(index(answer.listId(), conf.value()), conf.value()).iterator());
  }

  /** Rows of index_comparisons and index_movers, where asked for. */
  public static JavaPairRDD<String, Row> comparisons(
      JavaRDD<Tuple2<String, Row>> indices, Broadcast<Configuration> conf) {
    JavaPairRDD<String, Row> sides =
        scores(indices)
            .flatMapToPair(
                row -> {
                  TableRow score = TableRow.view(Tables.SCORES, row);
                  String list = listId(score, conf.value());
                  List<Tuple2<String, Row>> keyed = new ArrayList<>();
                  for (IndexDeclaration index : conf.value().indices()) {
                    for (String other : index.why().compare()) {
                      boolean own = other.equals(index.listId());
                      if (!own && (list.equals(index.listId()) || list.equals(other))) {
                        String pair = String.join(YEAR_OF, index.listId(), other);
                        keyed.add(new Tuple2<>(pair + YEAR_OF + score.integer(Columns.YEAR), row));
                      }
                    }
                  }
                  return keyed.iterator();
                });
    return Groups.byKey(sides, 1)
        .flatMapToPair(
            pair -> {
              String[] key = pair._1().split(YEAR_OF);
              IndexDeclaration one = index(key[0], conf.value());
              int year = Integer.parseInt(key[2]);
              IndexComparison comparison =
                  IndexComparison.of(pair._2(), one, index(key[1], conf.value()));
              List<Tuple2<String, Row>> rows = new ArrayList<>();
              rows.add(
                  new Tuple2<>(Tables.INDEX_COMPARISONS, comparison.row(key[0], key[1], year)));
              add(rows, Tables.INDEX_MOVERS, comparison.rows(key[0], key[1], year));
              return rows.iterator();
            });
  }

  /** How many findings about indices there are, by code. */
  public static Map<String, Long> findingCounts(JavaRDD<Tuple2<String, Row>> indices) {
    return new TreeMap<>(
        indices
            .filter(row -> row._1().equals(ofIndices(Tables.FINDINGS)))
            .map(row -> TableRow.view(Tables.FINDINGS, row._2()).text(Columns.CODE))
            .countByValue());
  }

  private static JavaRDD<Row> scores(JavaRDD<Tuple2<String, Row>> indices) {
    return indices.filter(row -> row._1().equals(Tables.SCORES)).map(Tuple2::_2);
  }

  private static String listId(TableRow score, Configuration conf) {
    String indexId = score.text(Columns.INDEX_ID);
    String variantId = score.text(Columns.VARIANT_ID);
    return conf.indices().stream()
        .filter(index -> index.indexId().equals(indexId) && index.variantId().equals(variantId))
        .findFirst()
        .orElseThrow()
        .listId();
  }
}
