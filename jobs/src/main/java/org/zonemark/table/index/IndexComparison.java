package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Tree;
import org.zonemark.method.index.Weights;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.RankAgreement;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.TableRow;

/** Two indices of one year, or two versions of one: how far they agree, and who moves. */
public final class IndexComparison {

  /** The tables of two indices beside each other. */
  public static final List<DerivedTable<Void>> TABLES =
      List.of(
          OptionalIndexTables.of(
              Tables.INDEX_COMPARISONS, index -> !index.why().compare().isEmpty()),
          OptionalIndexTables.of(Tables.INDEX_MOVERS, index -> !index.why().compare().isEmpty()));

  /** The scores of an index in a year: of the whole, and what each leaf carries to it. */
  public static final class Side {
    private final Map<String, Double> wholes = new TreeMap<>();
    private final Map<String, Map<String, Double>> leaves = new HashMap<>();
    private final Integer decimals;

    /** A side of an index, whose scores tie as it declares. */
    public Side(IndexDeclaration index) {
      this.decimals = index.rankDecimals();
    }

    /**
     * A side of an index under its weights, of the scores that its leaves have.
     *
     * @param zones in any order
     * @param scores by node and zone; those of dimensions are not looked at
     */
    public static Side reweighted(
        IndexDeclaration index, List<String> zones, Map<String, Map<String, Double>> scores) {
      Tree tree = index.tree();
      Map<String, Double> weights = Weights.effective(tree);
      Side side = new Side(index);
      Map<String, List<Double>> leaves = new HashMap<>();
      for (IndexNode leaf : index.leaves()) {
        Map<String, Double> ofLeaf = scores.getOrDefault(leaf.id(), Map.of());
        List<Double> column = new ArrayList<>(zones.size());
        zones.forEach(zone -> column.add(ofLeaf.get(zone)));
        leaves.put(leaf.id(), column);
        ofLeaf.forEach(
            (zone, score) -> side.addLeaf(zone, leaf.id(), weights.get(leaf.id()), score));
      }
      List<Aggregation.Aggregate> wholes =
          new Composite(tree, leaves, index.levels()).nodes().get(tree.id());
      for (int at = 0; at < zones.size(); at++) {
        if (wholes.get(at).score().isPresent()) {
          side.addWhole(zones.get(at), wholes.get(at).score().value());
        }
      }
      return side;
    }

    /** Adds the score of a zone at the whole. */
    public void addWhole(String zone, double score) {
      wholes.put(zone, score);
    }

    /** Whether no zone has a score. */
    public boolean isEmpty() {
      return wholes.isEmpty();
    }

    /**
     * Adds the score of a zone at a leaf.
     *
     * @param weightPct the weight of the leaf in the whole, in percent
     */
    public void addLeaf(String zone, String node, double weightPct, double score) {
      leaves.computeIfAbsent(node, any -> new HashMap<>()).put(zone, weightPct * score / 100);
    }
  }

  /**
   * A zone in both.
   *
   * @param rank among the zones in both
   * @param otherRank the same in the other
   * @param node the leaf of both whose share, weight times score less the mean of the zones,
   *     differs most; null where there is none
   * @param contribution by how much it differs; null likewise
   */
  public record Mover(
      String zone,
      double score,
      double otherScore,
      int rank,
      int otherRank,
      String node,
      Double contribution) {

    /** Places won in the other: positive where the zone stands better there. */
    public int change() {
      return rank - otherRank;
    }
  }

  private final RankAgreement agreement;
  private final List<Mover> movers;

  private IndexComparison(RankAgreement agreement, List<Mover> movers) {
    this.agreement = agreement;
    this.movers = Collections.unmodifiableList(movers);
  }

  /** Compares two sides over the zones that have a score in both. */
  public static IndexComparison of(Side one, Side other) {
    Set<String> common = new TreeSet<>(one.wholes.keySet());
    common.retainAll(other.wholes.keySet());
    Map<String, Integer> ranks = ranks(one, common);
    Map<String, Integer> otherRanks = ranks(other, common);
    Set<String> nodes = new TreeSet<>(one.leaves.keySet());
    nodes.retainAll(other.leaves.keySet());
    Map<String, Map<String, Double>> shifts = new TreeMap<>();
    for (String node : nodes) {
      shifts.put(node, shifts(one.leaves.get(node), other.leaves.get(node), common));
    }
    List<Mover> movers = new ArrayList<>();
    for (String zone : common) {
      String most = null;
      for (String node : shifts.keySet()) {
        Double shift = shifts.get(node).get(zone);
        if (shift != null
            && (most == null || Math.abs(shift) > Math.abs(shifts.get(most).get(zone)))) {
          most = node;
        }
      }
      movers.add(
          new Mover(
              zone,
              one.wholes.get(zone),
              other.wholes.get(zone),
              ranks.get(zone),
              otherRanks.get(zone),
              most,
              most == null ? null : shifts.get(most).get(zone)));
    }
    return new IndexComparison(
        RankAgreement.of(
            common.stream().mapToInt(ranks::get).toArray(),
            common.stream().mapToInt(otherRanks::get).toArray()),
        movers);
  }

  private static Map<String, Integer> ranks(Side side, Set<String> common) {
    List<Ranks.Entry> entries = new ArrayList<>();
    common.forEach(zone -> entries.add(Ranks.Entry.of(zone, side.wholes.get(zone))));
    Map<String, Integer> ranks = new HashMap<>();
    Ranks.of(entries, Direction.LARGER_IS_BETTER, side.decimals)
        .places()
        .forEach(place -> ranks.put(place.key(), place.rank()));
    return ranks;
  }

  /** What each zone wins at a leaf, beside the mean of the zones. */
  private static Map<String, Double> shifts(
      Map<String, Double> one, Map<String, Double> other, Set<String> common) {
    Map<String, Double> shifts = new TreeMap<>();
    for (String zone : common) {
      if (one.containsKey(zone) && other.containsKey(zone)) {
        shifts.put(zone, other.get(zone) - one.get(zone));
      }
    }
    double sum = 0;
    for (double shift : shifts.values()) {
      sum += shift;
    }
    double mean = sum / shifts.size();
    shifts.replaceAll((zone, shift) -> shift - mean);
    return shifts;
  }

  /** How far the ranks agree. */
  public RankAgreement agreement() {
    return agreement;
  }

  /** The zones in both, by id. */
  public List<Mover> movers() {
    return movers;
  }

  // ---- tables -----------------------------------------------------------------------------------

  /**
   * Compares rows of the table scores of one year.
   *
   * @param scores rows of two indices
   * @param index that of the first; all other rows are of the other
   */
  public static IndexComparison of(
      List<Row> scores, IndexDeclaration index, IndexDeclaration otherIndex) {
    Side one = new Side(index);
    Side other = new Side(otherIndex);
    Set<String> parents = new HashSet<>();
    for (Row row : scores) {
      parents.add(TableRow.view(Tables.SCORES, row).text(Columns.PARENT_NODE_ID));
    }
    for (Row row : scores) {
      TableRow score = TableRow.view(Tables.SCORES, row);
      boolean first =
          score.text(Columns.INDEX_ID).equals(index.indexId())
              && score.text(Columns.VARIANT_ID).equals(index.variantId());
      Side side = first ? one : other;
      Double value = score.number(Columns.SCORE);
      String node = score.text(Columns.NODE_ID);
      if (value != null && score.text(Columns.PARENT_NODE_ID) == null) {
        side.addWhole(score.text(Columns.ZONE_ID), value);
      } else if (value != null && !parents.contains(node)) {
        side.addLeaf(score.text(Columns.ZONE_ID), node, score.number(Columns.WEIGHT_PCT), value);
      }
    }
    return of(one, other);
  }

  /** The row of the table index_comparisons. */
  public Row row(String listId, String otherListId, int year) {
    TableRow row =
        TableRow.of(Tables.INDEX_COMPARISONS)
            .put(Columns.LIST_ID, listId)
            .put(Columns.OTHER_LIST_ID, otherListId)
            .put(Columns.YEAR, year)
            .put(Columns.ZONES_COMMON, movers.size());
    if (movers.isEmpty()) {
      return row.put(Columns.REASON, Reason.NO_VALUE.code()).row();
    }
    row.put(Columns.MEAN_SHIFT, agreement.meanShift());
    if (Double.isNaN(agreement.spearman())) {
      Reason reason = movers.size() == 1 ? Reason.SINGLE_VALUE : Reason.ZERO_RANGE;
      return row.put(Columns.REASON, reason.code()).row();
    }
    return row.put(Columns.SPEARMAN, agreement.spearman())
        .put(Columns.KENDALL, agreement.kendall())
        .row();
  }

  /** Rows of the table index_movers. */
  public List<Row> rows(String listId, String otherListId, int year) {
    List<Row> rows = new ArrayList<>();
    for (Mover mover : movers) {
      rows.add(
          TableRow.of(Tables.INDEX_MOVERS)
              .put(Columns.LIST_ID, listId)
              .put(Columns.OTHER_LIST_ID, otherListId)
              .put(Columns.YEAR, year)
              .put(Columns.ZONE_ID, mover.zone())
              .put(Columns.SCORE, mover.score())
              .put(Columns.OTHER_SCORE, mover.otherScore())
              .put(Columns.RANK, mover.rank())
              .put(Columns.OTHER_RANK, mover.otherRank())
              .put(Columns.CHANGE, mover.change())
              .put(Columns.NODE_ID, mover.node())
              .put(Columns.CONTRIBUTION, mover.contribution())
              .row());
    }
    return rows;
  }
}
