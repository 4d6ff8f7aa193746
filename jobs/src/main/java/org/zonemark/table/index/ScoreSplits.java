package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexExplanations;
import org.zonemark.method.index.ScoreSplit;
import org.zonemark.method.number.Outcome;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;

/** Differences of scores taken apart by node: between zones, and between years. */
final class ScoreSplits {

  private final IndexDeclaration index;
  private final Map<String, String> parents;

  ScoreSplits(IndexDeclaration index) {
    this.index = index;
    this.parents = ScoredYear.parents(index.root());
  }

  /** Rows of the table score_gaps: each ranked zone beside those that are asked for. */
  List<Row> gaps(ScoredYear year) {
    Map<String, Integer> ranks = year.ranks();
    List<Row> rows = new ArrayList<>();
    for (String zone : ranks.keySet()) {
      for (String other : beside(zone, ranks)) {
        Map<String, Double> own = year.ofZone(zone);
        Map<String, Double> others = year.ofZone(other);
        split(year, year, own, others)
            .forEach(
                (node, part) ->
                    rows.add(
                        row(Tables.SCORE_GAPS, year.year(), zone, node, own, part)
                            .put(Columns.OTHER_ZONE_ID, other)
                            .put(Columns.OTHER_SCORE, others.get(node))
                            .row()));
      }
    }
    return rows;
  }

  /** Beside whom a zone is put: ids in order; never itself, nor one that is not ranked. */
  private TreeSet<String> beside(String zone, Map<String, Integer> ranks) {
    int rank = ranks.get(zone);
    TreeSet<String> others = new TreeSet<>();
    for (String asked : index.why().gaps()) {
      if (asked.equals(IndexExplanations.LEADER)) {
        first(ranks, 1).ifPresent(others::add);
      } else if (asked.equals(IndexExplanations.NEXT)) {
        ranks.values().stream()
            .filter(better -> better < rank)
            .max(Integer::compare)
            .flatMap(better -> first(ranks, better))
            .ifPresent(others::add);
      } else if (ranks.containsKey(asked)) {
        others.add(asked);
      }
    }
    others.remove(zone);
    return others;
  }

  /** The first by id of the zones at a rank. */
  private static Optional<String> first(Map<String, Integer> ranks, int rank) {
    return ranks.entrySet().stream()
        .filter(entry -> entry.getValue() == rank)
        .map(Map.Entry::getKey)
        .min(String::compareTo);
  }

  /** Rows of the table score_changes: of each zone with a score in both years. */
  List<Row> changes(ScoredYear from, ScoredYear to) {
    Map<String, Integer> before = from.ranks();
    List<Row> rows = new ArrayList<>();
    for (String zone : to.ranks().keySet()) {
      if (before.containsKey(zone)) {
        Map<String, Double> later = to.ofZone(zone);
        Map<String, Double> earlier = from.ofZone(zone);
        split(to, from, later, earlier)
            .forEach(
                (node, part) ->
                    rows.add(
                        row(Tables.SCORE_CHANGES, to.year(), zone, node, later, part)
                            .put(Columns.FROM_YEAR, from.year())
                            .put(Columns.FROM_SCORE, earlier.get(node))
                            .row()));
      }
    }
    return rows;
  }

  private Map<String, Outcome<Double>> split(
      ScoredYear year, ScoredYear otherYear, Map<String, Double> one, Map<String, Double> other) {
    return ScoreSplit.of(year.tree(), otherYear.tree(), index.levels(), one, other);
  }

  private TableRow row(
      String table,
      int year,
      String zone,
      String node,
      Map<String, Double> scores,
      Outcome<Double> part) {
    return TableRow.of(table)
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .put(Columns.YEAR, year)
        .put(Columns.ZONE_ID, zone)
        .put(Columns.NODE_ID, node)
        .put(Columns.PARENT_NODE_ID, parents.get(node))
        .put(Columns.SCORE, scores.get(node))
        .put(Columns.CONTRIBUTION, part.value())
        .put(Columns.REASON, part.isPresent() ? null : part.reason().code());
  }
}
