package org.zonemark.table.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexUncertainty;
import org.zonemark.method.index.Simulation;
import org.zonemark.method.index.Sobol;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.RankAgreement;
import org.zonemark.method.rank.RankUncertainty;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import scala.Tuple2;

/**
 * The ranks of an index in a year under many draws of its choices, and what they say of each zone.
 */
public final class RankDraws {

  /** The fewest draws of a block: enough to be worth making all panels anew. */
  private static final int BLOCK = 250;

  /** The draws of one file of index_draws. */
  private static final int SECTION = 5000;

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Stands for all zones together. */
  private static final String NO_ZONE = "-";

  private RankDraws() {}

  /**
   * Some of the draws of one index and year.
   *
   * @param values the inputs of that year, of all years where the index looks across them
   * @param sensitivity whether these are runs of the design for the sensitivity
   * @param from the number of the first draw
   * @param until the number after the last draw
   */
  public record Block(
      String listId, int year, List<Row> values, boolean sensitivity, int from, int until)
      implements Serializable {

    /** The ranks in these draws. */
    public Drawn drawn(IndexDeclaration index, Configuration conf) {
      IndexSimulation making = new IndexSimulation(index, conf, values, year);
      Simulation simulation = making.simulation();
      int zones = making.zones().size();
      RankUncertainty ranks = new RankUncertainty(zones, comparesPairs(index.uncertainty()));
      TreeMap<Integer, double[][][]> outputs = new TreeMap<>();
      if (sensitivity) {
        outputs.put(from, outputs(simulation, zones, index.uncertainty().sensitivity()));
      } else {
        for (int number = from; number < until; number++) {
          ranks.add(simulation.ranks(number));
        }
      }
      return new Drawn(making.zones(), simulation.reference(), ranks, outputs);
    }

    /** Rows of the table index_draws, where it is asked for. */
    public Iterator<Row> inputs(IndexDeclaration index, Configuration conf) {
      boolean asked = index.uncertainty().tables().contains(IndexUncertainty.DRAWS);
      return asked && !sensitivity
          ? draws(this, index, conf).iterator()
          : List.<Row>of().iterator();
    }

    /** By output and run (A, B, then A with each factor of B): the outputs in order of number. */
    private double[][][] outputs(
        Simulation simulation, int zones, IndexUncertainty.Sensitivity asked) {
      int factors = simulation.factors().size();
      double[][][] outputs = new double[asked.byZone() ? 1 + zones : 1][2 + factors][until - from];
      int[] reference = simulation.reference();
      int[] numbers = new int[factors];
      for (int number = from; number < until; number++) {
        for (int run = 0; run < 2 + factors; run++) {
          Arrays.fill(numbers, run == 1 ? asked.base() + number : number);
          if (run > 1) {
            numbers[run - 2] = asked.base() + number;
          }
          int[] ranks = simulation.ranks(numbers);
          outputs[0][run][number - from] = RankAgreement.meanShift(ranks, reference);
          for (int zone = 0; asked.byZone() && zone < zones; zone++) {
            outputs[1 + zone][run][number - from] = ranks[zone] == 0 ? Double.NaN : ranks[zone];
          }
        }
      }
      return outputs;
    }
  }

  /**
   * What came of some draws.
   *
   * @param reference the ranks as declared
   * @param outputs of the design for the sensitivity, by the number of a block's first draw
   */
  public record Drawn(
      List<String> zones,
      int[] reference,
      RankUncertainty ranks,
      TreeMap<Integer, double[][][]> outputs)
      implements Serializable {

    public Drawn add(Drawn other) {
      TreeMap<Integer, double[][][]> all = new TreeMap<>(outputs);
      all.putAll(other.outputs);
      return new Drawn(zones, reference, ranks.add(other.ranks), all);
    }

    /** The outputs of one kind and run, in order of number. */
    private double[] output(int kind, int run) {
      return outputs.values().stream()
          .flatMapToDouble(block -> Arrays.stream(block[kind][run]))
          .toArray();
    }
  }

  public static boolean comparesPairs(IndexUncertainty asked) {
    return asked.tables().contains(IndexUncertainty.PAIRWISE)
        || asked.tables().contains(IndexUncertainty.TIERS);
  }

  /**
   * The blocks of an index.
   *
   * @param history all its inputs
   * @param parallel into about how many blocks the draws of a year are divided; no result depends
   *     on it
   */
  public static List<Block> blocks(IndexDeclaration index, IndexHistory history, int parallel) {
    IndexUncertainty asked = index.uncertainty();
    List<Block> blocks = new ArrayList<>();
    for (int year : history.asked(asked.years())) {
      add(blocks, index, history, year, false, asked.draws(), parallel);
      if (asked.sensitivity() != null) {
        add(blocks, index, history, year, true, asked.sensitivity().base(), parallel);
      }
    }
    return blocks;
  }

  private static void add(
      List<Block> blocks,
      IndexDeclaration index,
      IndexHistory history,
      int year,
      boolean sensitivity,
      int draws,
      int parallel) {
    int size = Math.max(BLOCK, (draws + parallel - 1) / parallel);
    for (int from = 0; from < draws; from += size) {
      blocks.add(
          new Block(
              index.listId(),
              year,
              history.of(year),
              sensitivity,
              from,
              Math.min(from + size, draws)));
    }
  }

  /** Rows of all tables that an index asks for, by table; a zone that is never ranked has none. */
  public static List<Tuple2<String, Row>> rows(IndexDeclaration index, int year, Drawn drawn) {
    List<Tuple2<String, Row>> rows = new ArrayList<>();
    uncertainty(index, year, drawn).forEach(row -> add(rows, Tables.RANK_UNCERTAINTY, row));
    probabilities(index, year, drawn).forEach(row -> add(rows, Tables.RANK_PROBABILITIES, row));
    if (index.uncertainty().tables().contains(IndexUncertainty.ACCEPTABILITY)) {
      acceptability(index, year, drawn).forEach(row -> add(rows, Tables.RANK_ACCEPTABILITY, row));
    }
    if (index.uncertainty().tables().contains(IndexUncertainty.PAIRWISE)) {
      pairwise(index, year, drawn).forEach(row -> add(rows, Tables.PAIRWISE_WINS, row));
    }
    if (index.uncertainty().sensitivity() != null) {
      sensitivity(index, year, drawn).forEach(row -> add(rows, Tables.SENSITIVITY, row));
    }
    return rows;
  }

  private static void add(List<Tuple2<String, Row>> rows, String table, Row row) {
    rows.add(new Tuple2<>(table, row));
  }

  /** Rows of the table rank_uncertainty. */
  public static List<Row> uncertainty(IndexDeclaration index, int year, Drawn drawn) {
    List<Row> rows = new ArrayList<>();
    RankUncertainty ranks = drawn.ranks();
    boolean tiered = index.uncertainty().tables().contains(IndexUncertainty.TIERS);
    int[] tiers = tiered ? ranks.tiers(drawn.reference()) : null;
    int[] leaders = tiered ? ranks.leaderTiers(drawn.reference()) : null;
    for (int zone = 0; zone < drawn.zones().size(); zone++) {
      if (ranks.draws(zone) > 0) {
        int reference = drawn.reference()[zone];
        rows.add(
            row(Tables.RANK_UNCERTAINTY, index, year, drawn.zones().get(zone))
                .put(Columns.RANK, reference)
                .put(Columns.MEDIAN, ranks.quantile(zone, 0.5))
                .put(Columns.LOW, ranks.quantile(zone, LOW))
                .put(Columns.HIGH, ranks.quantile(zone, HIGH))
                .put(Columns.MEAN_SHIFT, ranks.meanShift(zone, reference))
                .put(Columns.RANK_TIER, tiered ? tiers[zone] : null)
                .put(Columns.LEADER_TIER, tiered ? leaders[zone] : null)
                .put(Columns.ZONES_ALIKE, tiered ? ranks.alike(zone) : null)
                .put(Columns.DRAWS, index.uncertainty().draws())
                .put(Columns.SEED, index.uncertainty().seed())
                .row());
      }
    }
    return rows;
  }

  /** Rows of the table rank_probabilities, one a declared number of places. */
  public static List<Row> probabilities(IndexDeclaration index, int year, Drawn drawn) {
    List<Row> rows = new ArrayList<>();
    for (int zone = 0; zone < drawn.zones().size(); zone++) {
      if (drawn.ranks().draws(zone) > 0) {
        for (int places : index.uncertainty().top()) {
          rows.add(
              row(Tables.RANK_PROBABILITIES, index, year, drawn.zones().get(zone))
                  .put(Columns.TOP_K, places)
                  .put(Columns.PROBABILITY, drawn.ranks().probabilityOfTop(zone, places))
                  .row());
        }
      }
    }
    return rows;
  }

  /** Rows of the table rank_acceptability, one a rank that was taken. */
  static List<Row> acceptability(IndexDeclaration index, int year, Drawn drawn) {
    List<Row> rows = new ArrayList<>();
    for (int zone = 0; zone < drawn.zones().size(); zone++) {
      double draws = drawn.ranks().draws(zone);
      for (int rank = 1; rank <= drawn.zones().size(); rank++) {
        int count = drawn.ranks().count(zone, rank);
        if (count > 0) {
          rows.add(
              row(Tables.RANK_ACCEPTABILITY, index, year, drawn.zones().get(zone))
                  .put(Columns.RANK, rank)
                  .put(Columns.PROBABILITY, count / draws)
                  .row());
        }
      }
    }
    return rows;
  }

  /** Rows of the table pairwise_wins, two a pair. */
  static List<Row> pairwise(IndexDeclaration index, int year, Drawn drawn) {
    List<Row> rows = new ArrayList<>();
    List<String> zones = drawn.zones();
    for (int zone = 0; zone < zones.size(); zone++) {
      for (int other = 0; other < zones.size(); other++) {
        double probability = drawn.ranks().probabilityOfBeating(zone, other);
        if (zone != other && !Double.isNaN(probability)) {
          rows.add(
              row(Tables.PAIRWISE_WINS, index, year, zones.get(zone))
                  .put(Columns.OTHER_ZONE_ID, zones.get(other))
                  .put(Columns.PROBABILITY, probability)
                  .row());
        }
      }
    }
    return rows;
  }

  /** Rows of the table sensitivity: of the mean shift, then of each zone's rank if asked for. */
  static List<Row> sensitivity(IndexDeclaration index, int year, Drawn drawn) {
    List<Row> rows = new ArrayList<>();
    boolean byZone = index.uncertainty().sensitivity().byZone();
    for (int output = 0; output < (byZone ? 1 + drawn.zones().size() : 1); output++) {
      rows.addAll(sensitivity(index, year, drawn, output));
    }
    return rows;
  }

  private static List<Row> sensitivity(IndexDeclaration index, int year, Drawn drawn, int output) {
    IndexUncertainty.Sensitivity asked = index.uncertainty().sensitivity();
    List<Simulation.Factor> factors = List.copyOf(IndexSimulation.options(index).keySet());
    double[] a = drawn.output(output, 0);
    double[] b = drawn.output(output, 1);
    double[][] swapped = new double[factors.size()][];
    boolean ranked = !holdsNaN(a) && !holdsNaN(b);
    for (int factor = 0; factor < swapped.length; factor++) {
      swapped[factor] = drawn.output(output, 2 + factor);
      ranked = ranked && !holdsNaN(swapped[factor]);
    }
    List<Sobol.Shares> shares =
        ranked ? Sobol.of(a, b, swapped, asked.bootstrap(), index.uncertainty().seed()) : List.of();
    String zone = output == 0 ? NO_ZONE : drawn.zones().get(output - 1);
    List<Row> rows = new ArrayList<>();
    for (int factor = 0; factor < swapped.length; factor++) {
      TableRow row =
          row(Tables.SENSITIVITY, index, year, zone)
              .put(Columns.FACTOR, factors.get(factor).code())
              .put(Columns.DRAWS, asked.base() * (2 + swapped.length))
              .put(Columns.SEED, index.uncertainty().seed());
      if (shares.isEmpty()) {
        row.put(Columns.REASON, (ranked ? Reason.ZERO_RANGE : Reason.NOT_IN_LIST).code());
      } else {
        put(row, shares.get(factor));
      }
      rows.add(row.row());
    }
    return rows;
  }

  private static void put(TableRow row, Sobol.Shares shares) {
    row.put(Columns.FIRST_ORDER, shares.first().value())
        .put(Columns.FIRST_ORDER_LOW, shares.first().low())
        .put(Columns.FIRST_ORDER_HIGH, shares.first().high())
        .put(Columns.TOTAL_ORDER, shares.total().value())
        .put(Columns.TOTAL_ORDER_LOW, shares.total().low())
        .put(Columns.TOTAL_ORDER_HIGH, shares.total().high());
  }

  private static boolean holdsNaN(double[] values) {
    return Arrays.stream(values).anyMatch(Double::isNaN);
  }

  /**
   * The section of the table index_draws that a row belongs to: so many draws of a list. The rows
   * of a file are sorted in memory, and those of all draws may be more than it holds.
   */
  public static String section(Row row) {
    TableRow drawn = TableRow.view(Tables.INDEX_DRAWS, row);
    return String.format(
        Locale.ROOT,
        "%s/%s.%s-%05d",
        Tables.INDEX_DRAWS,
        drawn.text(Columns.INDEX_ID),
        drawn.text(Columns.VARIANT_ID),
        drawn.integer(Columns.DRAW) / SECTION);
  }

  /** Rows of the table index_draws, one a thing drawn, made as they are asked for. */
  private static Stream<Row> draws(Block block, IndexDeclaration index, Configuration conf) {
    Simulation simulation =
        new IndexSimulation(index, conf, block.values(), block.year()).simulation();
    return IntStream.range(block.from(), block.until())
        .boxed()
        .flatMap(
            number ->
                simulation.drawn(number).stream()
                    .map(drawn -> row(index, block.year(), number, drawn)));
  }

  private static Row row(IndexDeclaration index, int year, int number, Simulation.Drawn drawn) {
    boolean weight = drawn.factor() == Simulation.Factor.WEIGHTS;
    return TableRow.of(Tables.INDEX_DRAWS)
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .put(Columns.YEAR, year)
        .put(Columns.DRAW, number)
        .put(Columns.FACTOR, drawn.factor().code())
        .put(Columns.ITEM, weight ? drawn.name() : NO_ZONE)
        .put(Columns.VALUE, drawn.value())
        .put(Columns.CHOICE, weight || drawn.name().isEmpty() ? null : drawn.name())
        .put(Columns.SEED, index.uncertainty().seed())
        .row();
  }

  private static TableRow row(String table, IndexDeclaration index, int year, String zone) {
    return TableRow.of(table)
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .put(Columns.YEAR, year)
        .put(Columns.ZONE_ID, zone);
  }
}
