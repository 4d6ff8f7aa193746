package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexPeers;
import org.zonemark.method.index.Neighbours;
import org.zonemark.method.number.Direction;
import org.zonemark.method.rank.Ranks;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.rank.Rankings;

/**
 * The places of zones among those near them in size and structure, and among those of their class
 * of size, by the score of an index. Each zone has neighbours of its own, so that a place among
 * them is not one of a list and has no moves.
 */
public final class NeighbourRanks {

  /** The places among neighbours, in the table rankings. */
  public static final DerivedTable<IndexPanel> TABLE =
      DerivedTable.<IndexPanel>of(
              Tables.RANKINGS, DerivedTable.INDEX, (panel, conf) -> of(panel).stream())
          .in(Rankings.INDICES);

  private static List<Row> of(IndexPanel panel) {
    IndexPeers peers = panel.index().peers();
    return peers.nearest() == null && peers.size() == null
        ? List.of()
        : of(panel.index(), panel.inputs(), Scores.entries(panel.scores().rows()));
  }

  private static final String NEAREST = "nearest-";
  private static final String SIZE = "size-";

  private NeighbourRanks() {}

  /** Rows of the table rankings, where the index asks for them. */
  public static List<Row> of(
      IndexDeclaration index, IndexInputs inputs, Map<Integer, Map<String, Rankings.Entry>> lists) {
    List<Row> rows = new ArrayList<>();
    IndexPeers.Nearest nearest = index.peers().nearest();
    IndexPeers.Size size = index.peers().size();
    lists.forEach(
        (year, scores) -> {
          List<String> zones = List.copyOf(new TreeMap<>(scores).keySet());
          if (nearest != null) {
            List<List<Double>> columns =
                nearest.by().stream().map(by -> inputs.reported(by, year, zones)).toList();
            List<List<Integer>> found = Neighbours.nearest(columns, nearest.count());
            for (int zone = 0; zone < zones.size(); zone++) {
              List<String> peers = new ArrayList<>(List.of(zones.get(zone)));
              found.get(zone).forEach(other -> peers.add(zones.get(other)));
              if (peers.size() > 1) {
                String group = NEAREST + nearest.count();
                add(rows, index, group, year, peers, peers.subList(0, 1), scores);
              }
            }
          }
          if (size != null) {
            Map<Integer, List<String>> classes = new TreeMap<>();
            List<Integer> sizes =
                Neighbours.sizeClasses(inputs.reported(size.by(), year, zones), size.classes());
            for (int zone = 0; zone < zones.size(); zone++) {
              if (sizes.get(zone) != null) {
                classes
                    .computeIfAbsent(sizes.get(zone), any -> new ArrayList<>())
                    .add(zones.get(zone));
              }
            }
            classes.forEach(
                (number, peers) -> add(rows, index, SIZE + number, year, peers, peers, scores));
          }
        });
    return rows;
  }

  /** Ranks peers by their scores, and writes the places of some of them. */
  private static void add(
      List<Row> rows,
      IndexDeclaration index,
      String group,
      int year,
      List<String> peers,
      List<String> shown,
      Map<String, Rankings.Entry> scores) {
    List<Ranks.Entry> entries = new ArrayList<>();
    for (String zone : peers) {
      Rankings.Entry score = scores.get(zone);
      entries.add(new Ranks.Entry(zone, score.value(), score.reason()));
    }
    Ranks.RankList list = Ranks.of(entries, Direction.LARGER_IS_BETTER, index.rankDecimals());
    for (Ranks.Place place : list.places()) {
      if (shown.contains(place.key())) {
        rows.add(
            Rankings.row(
                    index.listId(), group, year, place, scores.get(place.key()), UnitCodes.SCORE)
                .put(Columns.DATA_YEAR, year)
                .put(Columns.STATED, false)
                .put(Columns.COMPLETE, list.rankOf() == peers.size())
                .put(Columns.RANK_LOW, place.rank())
                .put(
                    Columns.RANK_HIGH,
                    place.rank() == null
                        ? null
                        : Integer.valueOf(place.rank() + peers.size() - list.rankOf()))
                .put(Columns.COVERAGE, (double) list.rankOf() / peers.size())
                .row());
      }
    }
  }
}
