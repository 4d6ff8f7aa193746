package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;

/**
 * The indicators in which a zone stands best and worst among the zones compared: by percentile
 * rank, then by how far the score is from the median.
 */
final class Strengths {

  private Strengths() {}

  /** A zone's standing in one indicator. */
  private record Standing(String node, double score, double median, int rank, int rankOf) {

    double percentile() {
      return Ranks.percentile(rank, rankOf);
    }

    double lead() {
      return score - median;
    }
  }

  /** Rows of the table strengths; an indicator that ranks fewer than two zones says nothing. */
  static List<Row> of(IndexDeclaration index, ScoredYear year) {
    Map<String, List<Standing>> byZone = new HashMap<>();
    for (IndexNode leaf : index.leaves()) {
      Map<String, Integer> ranks = year.ranks(leaf.id());
      double median = median(year.scores(leaf.id()));
      for (int at = 0; at < year.zones().size() && ranks.size() > 1; at++) {
        String zone = year.zones().get(at);
        Integer rank = ranks.get(zone);
        if (rank != null) {
          byZone
              .computeIfAbsent(zone, any -> new ArrayList<>())
              .add(
                  new Standing(
                      leaf.id(), year.scores(leaf.id()).get(at), median, rank, ranks.size()));
        }
      }
    }
    Comparator<Standing> best =
        Comparator.comparing(Standing::percentile)
            .thenComparing(Standing::lead)
            .reversed()
            .thenComparing(Standing::node);
    Comparator<Standing> worst =
        Comparator.comparing(Standing::percentile)
            .thenComparing(Standing::lead)
            .thenComparing(Standing::node);
    List<Row> rows = new ArrayList<>();
    byZone.forEach(
        (zone, standings) -> {
          add(rows, index, year.year(), zone, "strength", best, standings);
          add(rows, index, year.year(), zone, "weakness", worst, standings);
        });
    return rows;
  }

  private static double median(List<Double> scores) {
    double[] known =
        scores.stream()
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    int half = known.length / 2;
    if (known.length == 0) {
      return 0;
    }
    return known.length % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2;
  }

  private static void add(
      List<Row> rows,
      IndexDeclaration index,
      int year,
      String zone,
      String side,
      Comparator<Standing> order,
      List<Standing> standings) {
    List<Standing> ordered = standings.stream().sorted(order).toList();
    // No indicator is both: the better half can be strengths, the other half weaknesses.
    int most = Math.min(index.why().strengths(), ordered.size() / 2);
    for (int place = 0; place < most; place++) {
      Standing standing = ordered.get(place);
      rows.add(
          TableRow.of(Tables.STRENGTHS)
              .put(Columns.INDEX_ID, index.indexId())
              .put(Columns.VARIANT_ID, index.variantId())
              .put(Columns.YEAR, year)
              .put(Columns.ZONE_ID, zone)
              .put(Columns.SIDE, side)
              .put(Columns.PLACE, place + 1)
              .put(Columns.NODE_ID, standing.node())
              .put(Columns.SCORE, standing.score())
              .put(Columns.PEER_MEDIAN, standing.median())
              .put(Columns.DIFFERENCE, standing.lead())
              .put(Columns.RANK, standing.rank())
              .put(Columns.RANK_OF, standing.rankOf())
              .row());
    }
  }
}
