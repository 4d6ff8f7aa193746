package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.index.Neighbours;
import org.zonemark.method.number.Statistics;
import org.zonemark.method.rank.WeightShift;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/**
 * What makes the score of each zone in one index: the first with scores, in its latest year. The
 * table scores is the source; lifts where they were asked for.
 */
final class ReportIndexProfiles {

  private static final int NAMED = 3;
  private static final int PEERS = 5;
  private static final int LIFTS = 4;

  /** More than adding up in another order takes away. */
  private static final double ROUNDING = 1e-9;

  private final ReportNames names;
  private final IndexDeclaration index;
  private final int year;

  /** Node to zone to row, in the year shown and in the year before. */
  private final Map<String, Map<String, StoredRow>> scores;

  private final Map<String, Map<String, StoredRow>> before;
  private final Map<String, List<StoredRow>> lifts = new HashMap<>();
  private final Map<String, List<String>> peers = new HashMap<>();

  private ReportIndexProfiles(
      ReportNames names, IndexDeclaration index, int year, Snapshot snapshot) throws IOException {
    this.names = names;
    this.index = index;
    this.year = year;
    this.scores = scores(snapshot, index, year);
    this.before = scores(snapshot, index, year - 1);
    if (snapshot.has(Tables.LIFTS)) {
      snapshot.reader(Tables.LIFTS).ofYear(year, Columns.INDEX_ID, Set.of(index.indexId())).stream()
          .filter(row -> row.get(Columns.NEEDED_VALUE) != null && row.get(Columns.VALUE) != null)
          .filter(row -> index.variantId().equals(row.get(Columns.VARIANT_ID)))
          .forEach(
              row ->
                  lifts
                      .computeIfAbsent(row.text(Columns.ZONE_ID), any -> new ArrayList<>())
                      .add(row));
    }
    findPeers();
  }

  /** The profiles of the first index with scores, by zone; empty where no index has any. */
  static Map<String, IndexProfile> byZone(
      Configuration conf, ReportNames names, ListYears lists, Snapshot snapshot)
      throws IOException {
    if (snapshot.has(Tables.SCORES)) {
      for (IndexDeclaration index : conf.indices()) {
        List<Integer> years = snapshot.reader(Tables.SCORES).years();
        for (int year : lists.untilHeadline(index.listId(), years)) {
          ReportIndexProfiles profiles = new ReportIndexProfiles(names, index, year, snapshot);
          if (!profiles.whole().isEmpty()) {
            return profiles.all();
          }
        }
      }
    }
    return Map.of();
  }

  private static Map<String, Map<String, StoredRow>> scores(
      Snapshot snapshot, IndexDeclaration index, int year) throws IOException {
    Map<String, Map<String, StoredRow>> byNode = new HashMap<>();
    snapshot
        .reader(Tables.SCORES)
        .select(
            Columns.INDEX_ID,
            Columns.VARIANT_ID,
            Columns.NODE_ID,
            Columns.ZONE_ID,
            Columns.SCORE,
            Columns.CONTRIBUTION,
            Columns.RANK,
            Columns.RANK_OF)
        .ofYear(year, Columns.INDEX_ID, Set.of(index.indexId()))
        .stream()
        .filter(row -> index.variantId().equals(row.get(Columns.VARIANT_ID)))
        .filter(row -> row.get(Columns.SCORE) != null)
        .forEach(
            row ->
                byNode
                    .computeIfAbsent(row.text(Columns.NODE_ID), any -> new TreeMap<>())
                    .put(row.text(Columns.ZONE_ID), row));
    return byNode;
  }

  private Map<String, StoredRow> whole() {
    return of(index.root());
  }

  private Map<String, StoredRow> of(IndexNode node) {
    return scores.getOrDefault(node.id(), Map.of());
  }

  /** The nodes of the first level that are scored at all. */
  private List<IndexNode> dimensions() {
    return index.nodes().stream().filter(node -> !of(node).isEmpty()).toList();
  }

  private void findPeers() {
    List<String> zones = whole().keySet().stream().sorted().toList();
    if (zones.size() < 2) {
      return;
    }
    List<List<Double>> columns = new ArrayList<>();
    for (IndexNode dimension : dimensions()) {
      List<Double> column = new ArrayList<>();
      zones.forEach(zone -> column.add(score(dimension, zone)));
      columns.add(column);
    }
    List<List<Integer>> nearest = Neighbours.nearest(columns, PEERS);
    for (int at = 0; at < zones.size(); at++) {
      peers.put(zones.get(at), nearest.get(at).stream().map(zones::get).toList());
    }
  }

  private Double score(IndexNode node, String zone) {
    StoredRow row = of(node).get(zone);
    return row == null ? null : row.number(Columns.SCORE);
  }

  private Map<String, IndexProfile> all() {
    List<StoredRow> ranked =
        whole().values().stream()
            .filter(row -> row.get(Columns.RANK) != null)
            .sorted(
                Comparator.comparing((StoredRow row) -> row.whole(Columns.RANK))
                    .thenComparing(row -> row.text(Columns.ZONE_ID)))
            .toList();
    Map<IndexNode, Statistics> spread = new HashMap<>();
    for (IndexNode dimension : dimensions()) {
      spread.put(
          dimension,
          Statistics.of(
              of(dimension).values().stream().map(row -> row.number(Columns.SCORE)).toList()));
    }
    Map<String, IndexProfile> profiles = new HashMap<>();
    for (int at = 0; at < ranked.size(); at++) {
      StoredRow row = ranked.get(at);
      profiles.put(
          row.text(Columns.ZONE_ID), profile(row, at == 0 ? null : ranked.get(at - 1), spread));
    }
    return profiles;
  }

  private IndexProfile profile(StoredRow row, StoredRow ahead, Map<IndexNode, Statistics> spread) {
    String zone = row.text(Columns.ZONE_ID);
    double score = row.number(Columns.SCORE);
    List<IndexProfile.Place> places = places(zone);
    int half = Math.min(NAMED, places.size() / 2);
    List<IndexProfile.Place> worst =
        new ArrayList<>(places.subList(places.size() - half, places.size()));
    java.util.Collections.reverse(worst);
    return new IndexProfile(
        new Name(index.nameZh(), index.nameEn()),
        new Name(index.labelZh(), index.labelEn()),
        year,
        score,
        row.whole(Columns.RANK),
        row.whole(Columns.RANK_OF),
        dimensions().stream().map(node -> dimension(node, zone, spread.get(node))).toList(),
        places.subList(0, half),
        worst,
        ahead == null
            ? null
            : new IndexProfile.Ahead(
                names.zone(ahead.text(Columns.ZONE_ID)),
                ahead.whole(Columns.RANK),
                ahead.number(Columns.SCORE) - score,
                shift(ahead.text(Columns.ZONE_ID), zone)),
        peers.getOrDefault(zone, List.of()).stream().map(this::peer).toList(),
        lifts(zone));
  }

  /** What weight levels two zones; null where a score is no weighted mean of its dimensions. */
  private IndexProfile.Shift shift(String first, String second) {
    List<IndexNode> dimensions = dimensions();
    double[] weights = dimensions.stream().mapToDouble(IndexNode::weight).toArray();
    double[] ahead = mean(first, weights);
    double[] behind = mean(second, weights);
    return ahead == null || behind == null
        ? null
        : WeightShift.least(weights, ahead, behind)
            .map(
                shift ->
                    new IndexProfile.Shift(
                        name(dimensions.get(shift.from())),
                        name(dimensions.get(shift.to())),
                        100 * shift.share()))
            .orElse(null);
  }

  /** The scores of the dimensions of which the whole is the mean; null where it is not. */
  private double[] mean(String zone, double[] weights) {
    List<IndexNode> dimensions = dimensions();
    if (dimensions.stream().anyMatch(node -> score(node, zone) == null)) {
      return null;
    }
    double[] scores = dimensions.stream().mapToDouble(node -> score(node, zone)).toArray();
    double sum = 0;
    double whole = 0;
    for (int at = 0; at < scores.length; at++) {
      sum += weights[at] * scores[at];
      whole += weights[at];
    }
    double score = whole().get(zone).number(Columns.SCORE);
    return Math.abs(sum / whole - score) <= ROUNDING * Math.max(1, Math.abs(score)) ? scores : null;
  }

  private IndexProfile.Dimension dimension(IndexNode node, String zone, Statistics spread) {
    StoredRow now = of(node).get(zone);
    StoredRow then = before.getOrDefault(node.id(), Map.of()).get(zone);
    Double added = now == null ? null : now.number(Columns.CONTRIBUTION);
    Double addedThen = then == null ? null : then.number(Columns.CONTRIBUTION);
    return new IndexProfile.Dimension(
        name(node),
        score(node, zone),
        spread.median(),
        spread.max(),
        now == null ? null : now.whole(Columns.RANK),
        now == null ? null : now.whole(Columns.RANK_OF),
        added == null || addedThen == null ? null : Double.valueOf(added - addedThen),
        added == null || addedThen == null ? List.of() : parts(node, zone, 1, 1));
  }

  /**
   * The indicators of a node scored in both years.
   *
   * @param share what a point of the node's parent adds to the whole now
   * @param shareThen the same in the year before
   */
  private List<IndexProfile.Part> parts(
      IndexNode node, String zone, double share, double shareThen) {
    StoredRow now = of(node).get(zone);
    StoredRow then = before.getOrDefault(node.id(), Map.of()).get(zone);
    Double adds = added(now, share);
    Double addsThen = added(then, shareThen);
    if (adds == null || addsThen == null) {
      return List.of();
    }
    double score = now.number(Columns.SCORE);
    double scoreThen = then.number(Columns.SCORE);
    if (node.isLeaf()) {
      return List.of(new IndexProfile.Part(name(node), scoreThen, score, adds - addsThen));
    }
    return node.children().stream()
        .flatMap(
            child ->
                parts(
                    child,
                    zone,
                    score == 0 ? 0 : adds / score,
                    scoreThen == 0 ? 0 : addsThen / scoreThen)
                    .stream())
        .toList();
  }

  private static Double added(StoredRow row, double share) {
    Double adds = row == null ? null : row.number(Columns.CONTRIBUTION);
    return adds == null ? null : Double.valueOf(adds * share);
  }

  /** The places in the indicators, the best share of those ranked first. */
  private List<IndexProfile.Place> places(String zone) {
    return index.leaves().stream()
        .map(
            leaf -> {
              StoredRow row = of(leaf).get(zone);
              return row == null || row.get(Columns.RANK) == null
                  ? null
                  : new IndexProfile.Place(
                      name(leaf), row.whole(Columns.RANK), row.whole(Columns.RANK_OF));
            })
        .filter(Objects::nonNull)
        .sorted(Comparator.comparingDouble(place -> (double) place.rank() / place.rankOf()))
        .toList();
  }

  private IndexProfile.Peer peer(String zone) {
    List<Double> own = new ArrayList<>();
    dimensions().forEach(node -> own.add(score(node, zone)));
    return new IndexProfile.Peer(names.zone(zone), whole().get(zone).whole(Columns.RANK), own);
  }

  /** The least changes first; of a value of zero, which has no percentage, last. */
  private List<IndexProfile.Lift> lifts(String zone) {
    Map<String, Name> indicators = new HashMap<>();
    index.leaves().forEach(leaf -> indicators.put(leaf.id(), name(leaf)));
    return lifts.getOrDefault(zone, List.of()).stream()
        .map(
            row ->
                new IndexProfile.Lift(
                    row.whole(Columns.PLACES),
                    indicators.get(row.text(Columns.NODE_ID)),
                    row.number(Columns.VALUE),
                    row.number(Columns.NEEDED_VALUE),
                    row.text(Columns.UNIT),
                    row.number(Columns.NEEDED_CHANGE_PCT)))
        .sorted(
            Comparator.comparingInt(IndexProfile.Lift::places)
                .thenComparingDouble(
                    lift ->
                        lift.changePct() == null ? Double.MAX_VALUE : Math.abs(lift.changePct())))
        .limit(LIFTS)
        .toList();
  }

  private static Name name(IndexNode node) {
    return new Name(node.nameZh(), node.nameEn());
  }
}
