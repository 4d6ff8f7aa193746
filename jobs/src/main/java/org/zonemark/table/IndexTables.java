package org.zonemark.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Peers;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.index.FirstPrints;
import org.zonemark.table.index.IndexComparison;
import org.zonemark.table.index.IndexHistory;
import org.zonemark.table.index.IndexInputs;
import org.zonemark.table.index.IndexPanel;
import org.zonemark.table.index.IndexTask;
import org.zonemark.table.index.OptionalIndexTables;
import org.zonemark.table.index.RankDraws;
import org.zonemark.table.index.Scores;
import org.zonemark.table.rank.RankTables;
import org.zonemark.table.rank.Rankings;
import scala.Tuple2;

/** How the rows of the tables about indices come together; in no order. */
public final class IndexTables {

  /** Between an index and a year in the key of a panel. */
  private static final String YEAR_OF = "@";

  private IndexTables() {}

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
              IndexPanel scored = IndexPanel.of(index, values);
              return DerivedTables.OF_PANELS.stream()
                  .flatMap(table -> DerivedTables.rows(table, scored, conf.value()))
                  .iterator();
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
            .filter(row -> TableRow.view(Tables.SCORES, row).text(Columns.PARENT_NODE_ID) == null)
            .keyBy(row -> listId(TableRow.view(Tables.SCORES, row), conf.value()));
    return Groups.byKey(wholes, 1)
        .flatMapToPair(
            list -> {
              Rankings.Tabled tabled =
                  RankTables.ofIndex(
                      index(list._1(), conf.value()), Scores.entries(list._2()), conf.value());
              return RankTables.OF_INDICES.stream()
                  .flatMap(table -> DerivedTables.rows(table, tabled, conf.value()))
                  .iterator();
            });
  }

  /** All values of the indices of which more is asked than scores, of all years, by index. */
  public static JavaRDD<IndexHistory> histories(
      JavaRDD<IndicatorEditions> indicatorData, Broadcast<Configuration> conf, int partitions) {
    JavaPairRDD<String, Row> inputs =
        indicatorData.flatMapToPair(
            settled -> {
              List<Tuple2<String, Row>> values = new ArrayList<>();
              for (IndexDeclaration index : conf.value().indices()) {
                if (OptionalIndexTables.any(index)) {
                  values(settled.data(), index, conf.value())
                      .forEach(row -> values.add(new Tuple2<>(index.listId(), row)));
                }
              }
              return values.iterator();
            });
    return Groups.byKey(inputs, partitions)
        .map(
            values -> IndexHistory.of(index(values._1(), conf.value()), conf.value(), values._2()));
  }

  /**
   * The inputs of an index that the data of an indicator hold, with what later editions did to
   * them.
   */
  static List<Row> values(IndicatorData data, IndexDeclaration index, Configuration conf) {
    List<Row> values = new ArrayList<>();
    if (OptionalIndexTables.indicators(index, conf).contains(data.indicatorId())) {
      List<Rankings.Entry> entries = Rankings.values(data, conf);
      FirstPrints reprints = FirstPrints.of(data, entries);
      for (Rankings.Entry entry : entries) {
        values.add(
            IndexInputs.input(
                data.indicatorId(), entry, reprints.first(entry), reprints.revisionPct()));
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
              comparison.rows(key[0], key[1], year).stream()
                  .map(row -> new Tuple2<>(Tables.INDEX_MOVERS, row))
                  .forEach(rows::add);
              return rows.iterator();
            });
  }

  /** How many findings about indices there are, by code. */
  public static Map<String, Long> findingCounts(JavaRDD<Tuple2<String, Row>> indices) {
    return new TreeMap<>(
        indices
            .filter(row -> row._1().equals(DerivedTables.REMARKS.name()))
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
