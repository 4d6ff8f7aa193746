package org.zonemark.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.method.index.Simulation;
import org.zonemark.method.rank.RankUncertainty;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.index.IndexHistory;
import org.zonemark.table.index.IndexSimulation;
import org.zonemark.table.index.RankDraws;
import scala.Tuple2;

/** Draws of an index that were kept, made again from the values and from what was drawn alone. */
public final class DrawReplay {

  /** The draws that are made together; no result depends on it. */
  private static final int BLOCK = 1000;

  /** About how many rows of index_draws one task holds in memory. */
  private static final long ROWS = 50_000;

  private final IndexDeclaration index;
  private final int year;
  private final JavaRDD<Again> blocks;
  private final RankDraws.Drawn drawn;

  /** Some draws made again: the scores of each by its number. */
  private record Again(RankDraws.Drawn drawn, TreeMap<Integer, double[]> scores)
      implements Serializable {}

  private DrawReplay(
      IndexDeclaration index, int year, JavaRDD<Again> blocks, RankDraws.Drawn drawn) {
    this.index = index;
    this.year = year;
    this.blocks = blocks;
    this.drawn = drawn;
  }

  /**
   * The inputs of an index, of all years.
   *
   * @param indicatorData of the snapshot whose values are taken
   */
  public static IndexHistory history(
      JavaRDD<IndicatorEditions> indicatorData,
      IndexDeclaration index,
      Broadcast<Configuration> conf) {
    List<Row> values =
        indicatorData
            .flatMap(settled -> IndexTables.values(settled.data(), index, conf.value()).iterator())
            .collect();
    return IndexHistory.of(index, conf.value(), new ArrayList<>(values));
  }

  /**
   * What among the kept draws the index does not draw, in words; empty where all can be made.
   *
   * @param kept rows of the table index_draws, of this index and year
   */
  public static List<String> objections(
      IndexDeclaration index,
      IndexHistory history,
      int year,
      JavaRDD<Row> kept,
      Configuration conf) {
    return objections(index, history, year, kept.map(Kind::of).distinct().collect(), conf);
  }

  /** What among kinds of kept draws the index does not draw. */
  public static List<String> objections(
      IndexDeclaration index,
      IndexHistory history,
      int year,
      List<Kind> kinds,
      Configuration conf) {
    Simulation simulation = new IndexSimulation(index, conf, history.of(year), year).simulation();
    int seed = index.uncertainty().seed();
    return kinds.stream()
        .map(
            kind ->
                simulation
                    .objection(kind.drawn())
                    .or(() -> kind.seed() == null ? Optional.empty() : otherSeed(kind, seed)))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  /** Errors of values are not kept but drawn again of the seed, so that it has to be the same. */
  private static Optional<String> otherSeed(Kind kind, int declared) {
    return kind.seed() == declared
        ? Optional.empty()
        : Optional.of(
            kind.drawn().factor().code() + " of seed " + kind.seed() + ", not " + declared + ",");
  }

  /** Whether a row of a table by index and year is of an index in a year. */
  public static boolean isOf(String table, Row row, String indexId, String variantId, int year) {
    TableRow view = TableRow.view(table, row);
    return view.integer(Columns.YEAR) == year
        && view.text(Columns.INDEX_ID).equals(indexId)
        && view.text(Columns.VARIANT_ID).equals(variantId);
  }

  /**
   * All that is drawn alike.
   *
   * @param drawn one of them
   * @param seed of which it was drawn, where that has to be known to draw it again, else null
   */
  public record Kind(Simulation.Drawn drawn, Integer seed) implements Serializable {

    /** The kind of a row of the table index_draws. */
    public static Kind of(Row row) {
      Simulation.Drawn drawn = DrawReplay.drawn(row);
      return switch (drawn.factor()) {
        case WEIGHTS ->
            new Kind(
                new Simulation.Drawn(drawn.factor(), drawn.name(), drawn.value() >= 0 ? 1 : -1),
                null);
        case MEASUREMENT ->
            new Kind(
                new Simulation.Drawn(drawn.factor(), drawn.name(), 0),
                TableRow.view(Tables.INDEX_DRAWS, row).integer(Columns.SEED));
        case NORMALISATION, TREATMENT, IMPUTATION, AGGREGATION, LEAVE_OUT -> new Kind(drawn, null);
      };
    }
  }

  private static Simulation.Drawn drawn(Row row) {
    TableRow view = TableRow.view(Tables.INDEX_DRAWS, row);
    Simulation.Factor factor = Simulation.Factor.of(view.text(Columns.FACTOR)).orElseThrow();
    String choice = view.text(Columns.CHOICE);
    return new Simulation.Drawn(
        factor,
        factor == Simulation.Factor.WEIGHTS
            ? view.text(Columns.ITEM)
            : choice == null ? "" : choice,
        view.number(Columns.VALUE));
  }

  /**
   * Makes the draws again.
   *
   * @param kept rows of the table index_draws, of this index and year, in any order
   * @param count how many there are
   */
  public static DrawReplay of(
      JavaSparkContext spark,
      IndexDeclaration index,
      IndexHistory history,
      int year,
      JavaRDD<Row> kept,
      long count,
      Broadcast<Configuration> conf) {
    int partitions = (int) Math.max(spark.defaultParallelism(), count / ROWS);
    List<Row> values = history.of(year);
    Broadcast<List<Row>> shared = spark.broadcast(values);
    JavaPairRDD<Integer, Row> byBlock =
        kept.keyBy(row -> TableRow.view(Tables.INDEX_DRAWS, row).integer(Columns.DRAW) / BLOCK);
    JavaRDD<Again> blocks =
        Groups.byKey(byBlock, partitions)
            .map(block -> again(block._2(), index, conf.value(), shared.value(), year));
    Again whole =
        blocks
            .map(block -> new Again(block.drawn(), counted(block.scores())))
            .reduce(
                (one, other) -> {
                  one.scores().putAll(other.scores());
                  return new Again(one.drawn().add(other.drawn()), one.scores());
                });
    int draws = whole.scores().size();
    return new DrawReplay(
        index.drawing(index.uncertainty().replaying(draws)), year, blocks, whole.drawn());
  }

  private static TreeMap<Integer, double[]> counted(TreeMap<Integer, double[]> scores) {
    TreeMap<Integer, double[]> numbers = new TreeMap<>();
    scores.keySet().forEach(number -> numbers.put(number, new double[0]));
    return numbers;
  }

  private static Again again(
      List<Row> kept, IndexDeclaration index, Configuration conf, List<Row> values, int year) {
    IndexSimulation making = new IndexSimulation(index, conf, values, year);
    Simulation simulation = making.simulation();
    TreeMap<Integer, List<Simulation.Drawn>> byNumber = new TreeMap<>();
    for (Row row : kept) {
      byNumber
          .computeIfAbsent(
              TableRow.view(Tables.INDEX_DRAWS, row).integer(Columns.DRAW),
              any -> new ArrayList<>())
          .add(drawn(row));
    }
    RankUncertainty ranks =
        new RankUncertainty(making.zones().size(), RankDraws.comparesPairs(index.uncertainty()));
    TreeMap<Integer, double[]> scores = new TreeMap<>();
    byNumber.forEach(
        (number, drawn) -> {
          double[] of = simulation.scores(drawn);
          ranks.add(simulation.ranks(of));
          scores.put(number, of);
        });
    return new Again(
        new RankDraws.Drawn(making.zones(), simulation.reference(), ranks, new TreeMap<>()),
        scores);
  }

  /** How many draws were made. */
  public int draws() {
    return index.uncertainty().draws();
  }

  /**
   * Rows of the tables that a run makes of its draws, by table, in the order of their keys; none of
   * sensitivity, whose draws are not kept.
   */
  public Map<String, List<Row>> rows() {
    Map<String, List<Row>> byTable = new TreeMap<>();
    for (Tuple2<String, Row> row : RankDraws.rows(index, year, drawn)) {
      byTable.computeIfAbsent(row._1(), any -> new ArrayList<>()).add(row._2());
    }
    return byTable;
  }

  /** The distribution of each zone's ranks as lines of CSV, with the probability of each top. */
  public List<String> lines() {
    List<Integer> tops = index.uncertainty().top();
    List<String> lines = new ArrayList<>();
    StringBuilder header =
        new StringBuilder("list_id,year,zone_id,rank,median,low,high,mean_shift");
    tops.forEach(top -> header.append(",p_top_").append(top));
    lines.add(header.append(",draws").toString());
    Map<String, StringBuilder> byZone = new TreeMap<>();
    for (Row row : RankDraws.uncertainty(index, year, drawn)) {
      TableRow of = TableRow.view(Tables.RANK_UNCERTAINTY, row);
      StringBuilder line = new StringBuilder(index.listId()).append(',').append(year);
      line.append(',')
          .append(of.text(Columns.ZONE_ID))
          .append(',')
          .append(of.integer(Columns.RANK));
      for (String column : List.of(Columns.MEDIAN, Columns.LOW, Columns.HIGH, Columns.MEAN_SHIFT)) {
        line.append(',').append(of.number(column));
      }
      byZone.put(of.text(Columns.ZONE_ID), line);
    }
    for (Row row : RankDraws.probabilities(index, year, drawn)) {
      TableRow of = TableRow.view(Tables.RANK_PROBABILITIES, row);
      byZone.get(of.text(Columns.ZONE_ID)).append(',').append(of.number(Columns.PROBABILITY));
    }
    byZone.values().forEach(line -> lines.add(line.append(',').append(draws()).toString()));
    return lines;
  }

  /**
   * The scores of every draw: a line a draw and zone, with its rank; made anew.
   *
   * @param to takes each line: number of the draw, zone, score, rank
   */
  public void scores(Line to) {
    List<String> zones = drawn.zones();
    List<Again> all = new ArrayList<>(blocks.collect());
    all.sort(Comparator.comparing(block -> block.scores().firstKey()));
    for (Again block : all) {
      block
          .scores()
          .forEach(
              (number, scores) -> {
                int[] ranks = Ranks.competition(scores, index.rankDecimals());
                for (int zone = 0; zone < scores.length; zone++) {
                  if (ranks[zone] > 0) {
                    to.take(number, zones.get(zone), scores[zone], ranks[zone]);
                  }
                }
              });
    }
  }

  /** Takes what a zone came to in a draw. */
  @FunctionalInterface
  public interface Line {
    /** Takes one line. */
    void take(int draw, String zone, double score, int rank);
  }
}
