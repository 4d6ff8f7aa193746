package org.zonemark.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.IndexNode;
import org.zonemark.method.Composite;
import org.zonemark.method.RankUncertainty;
import org.zonemark.method.Tree;
import org.zonemark.method.Weighting;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/**
 * The ranks of an index in a year under many draws of its weights, and what they say of each zone.
 */
final class RankDraws {

  /** Draws of one block: enough to be worth a task, few enough to be spread. */
  private static final int BLOCK = 250;

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private RankDraws() {}

  /**
   * Some of the draws of one index and year.
   *
   * @param leaves the scores of each leaf in the order of the zones, null where missing
   * @param tree with the weights of the year
   * @param from the number of the first draw
   * @param until the number after the last draw
   */
  record Block(
      String listId,
      int year,
      List<String> zones,
      Map<String, List<Double>> leaves,
      Tree tree,
      int from,
      int until)
      implements Serializable {

    /** The ranks in these draws. */
    Drawn drawn(IndexDeclaration index) {
      RankUncertainty ranks =
          RankUncertainty.ofDraws(
              new Composite(tree, leaves, IndexMethods.levels(index)),
              zones.size(),
              tree,
              IndexMethods.variation(index.uncertainty()),
              index.uncertainty().levels(),
              index.uncertainty().seed(),
              from,
              until);
      return new Drawn(zones, ranks);
    }
  }

  /** The ranks of zones in some draws. */
  record Drawn(List<String> zones, RankUncertainty ranks) implements Serializable {

    Drawn add(Drawn other) {
      return new Drawn(zones, ranks.add(other.ranks));
    }
  }

  /** The blocks of an index, of its scores. */
  static List<Block> blocks(IndexDeclaration index, Iterable<Row> scores) {
    Set<String> leaves = new HashSet<>();
    index.leaves().stream().map(IndexNode::id).forEach(leaves::add);
    TreeMap<Integer, TreeMap<String, Map<String, Double>>> byYear = new TreeMap<>();
    for (Row row : scores) {
      TableRow score = TableRow.view(Tables.SCORES, row);
      if (leaves.contains(score.text(Columns.NODE_ID))) {
        byYear
            .computeIfAbsent(score.integer(Columns.YEAR), any -> new TreeMap<>())
            .computeIfAbsent(score.text(Columns.ZONE_ID), any -> new HashMap<>())
            .put(score.text(Columns.NODE_ID), score.number(Columns.SCORE));
      }
    }
    IndexDeclaration.Uncertainty asked = index.uncertainty();
    TreeMap<Integer, Map<String, List<Double>>> columnsByYear = new TreeMap<>();
    byYear.forEach((year, byZone) -> columnsByYear.put(year, columns(leaves, byZone)));
    Map<Integer, Weighting.Weighed> trees = IndexMethods.trees(index, columnsByYear);
    List<Block> blocks = new ArrayList<>();
    byYear.forEach(
        (year, byZone) -> {
          boolean wanted =
              asked.years().isEmpty()
                  ? year.equals(byYear.lastKey())
                  : asked.years().contains(year);
          if (wanted) {
            List<String> zones = List.copyOf(byZone.keySet());
            for (int from = 0; from < asked.draws(); from += BLOCK) {
              int until = Math.min(from + BLOCK, asked.draws());
              blocks.add(
                  new Block(
                      index.listId(),
                      year,
                      zones,
                      columnsByYear.get(year),
                      trees.get(year).tree(),
                      from,
                      until));
            }
          }
        });
    return blocks;
  }

  /** The scores of each leaf, in the order of the zones. */
  private static Map<String, List<Double>> columns(
      Set<String> leaves, TreeMap<String, Map<String, Double>> byZone) {
    Map<String, List<Double>> columns = new HashMap<>();
    for (String leaf : leaves) {
      List<Double> column = new ArrayList<>();
      byZone.values().forEach(nodes -> column.add(nodes.get(leaf)));
      columns.put(leaf, Collections.unmodifiableList(column));
    }
    return columns;
  }

  /** Rows of the table rank_uncertainty; a zone that is never ranked has none. */
  static List<Row> uncertainty(IndexDeclaration index, int year, Drawn drawn) {
    List<Row> rows = new ArrayList<>();
    for (int zone = 0; zone < drawn.zones().size(); zone++) {
      if (drawn.ranks().draws(zone) > 0) {
        rows.add(
            row(Tables.RANK_UNCERTAINTY, index, year, drawn.zones().get(zone))
                .put(Columns.MEDIAN, drawn.ranks().quantile(zone, 0.5))
                .put(Columns.LOW, drawn.ranks().quantile(zone, LOW))
                .put(Columns.HIGH, drawn.ranks().quantile(zone, HIGH))
                .put(Columns.DRAWS, index.uncertainty().draws())
                .put(Columns.SEED, index.uncertainty().seed())
                .row());
      }
    }
    return rows;
  }

  /** Rows of the table rank_probabilities, one a declared number of places. */
  static List<Row> probabilities(IndexDeclaration index, int year, Drawn drawn) {
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

  private static TableRow row(String table, IndexDeclaration index, int year, String zone) {
    return TableRow.of(table)
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .put(Columns.YEAR, year)
        .put(Columns.ZONE_ID, zone);
  }
}
