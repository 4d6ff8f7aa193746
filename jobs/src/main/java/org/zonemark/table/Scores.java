package org.zonemark.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.IndexNode;
import org.zonemark.method.Aggregation;
import org.zonemark.method.Direction;
import org.zonemark.method.Normalisation;
import org.zonemark.method.Outcome;
import org.zonemark.method.Ranks;
import org.zonemark.method.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

/**
 * The scores of one index in one year: every indicator brought to 0..100 among the zones of the
 * year, then weighted means up the tree. Computed here and official nowhere: every row says so.
 */
final class Scores {

  private static final double WHOLE_PCT = 100;

  private final IndexDeclaration index;
  private final Configuration conf;
  private final int year;
  private final List<String> zones;
  private final Map<String, Map<String, Double>> inputs;
  private final Map<String, Double> weightsPct;
  private final Map<String, Map<String, Score>> scored = new HashMap<>();

  /** What each node adds to the score of its parent, by node and zone. */
  private final Map<String, Map<String, Double>> added = new HashMap<>();

  private final List<Row> rows = new ArrayList<>();

  private Scores(
      IndexDeclaration index,
      Configuration conf,
      int year,
      Map<String, Map<String, Double>> inputs) {
    this.index = index;
    this.conf = conf;
    this.year = year;
    this.inputs = inputs;
    TreeSet<String> all = new TreeSet<>();
    inputs.values().forEach(byZone -> all.addAll(byZone.keySet()));
    this.zones = List.copyOf(all);
    this.weightsPct = index.weightsPct();
  }

  /**
   * Rows of the table scores for one index and year, one a node and zone.
   *
   * @param inputs indicator to zone to value; zones that have none are not in the panel
   */
  static List<Row> of(
      IndexDeclaration index,
      Configuration conf,
      int year,
      Map<String, Map<String, Double>> inputs) {
    Scores scores = new Scores(index, conf, year, inputs);
    IndexNode root =
        new IndexNode(
            index.indexId(),
            index.nameZh(),
            index.nameEn(),
            1,
            index.nodes().stream().allMatch(IndexNode::weightOfficial),
            null,
            "",
            index.noteZh(),
            index.nodes());
    scores.score(root);
    scores.tabulate(root, null);
    return scores.rows;
  }

  /** The entries of the list that the index makes: the score of the whole by year and zone. */
  static Map<Integer, Map<String, Rankings.Entry>> entries(List<Row> scores) {
    Map<Integer, Map<String, Rankings.Entry>> byYear = new TreeMap<>();
    for (Row row : scores) {
      TableRow score = TableRow.view(Tables.SCORES, row);
      if (score.text(Columns.PARENT_ID) == null) {
        String zone = score.text(Columns.ZONE_ID);
        Double value = score.number(Columns.SCORE);
        byYear
            .computeIfAbsent(score.integer(Columns.YEAR), any -> new TreeMap<>())
            .put(
                zone,
                new Rankings.Entry(
                    zone,
                    score.integer(Columns.YEAR),
                    value,
                    null,
                    value == null ? reason(score) : null));
      }
    }
    return byYear;
  }

  private static Reason reason(TableRow score) {
    return Reason.of(score.text(Columns.REASON));
  }

  /** A zone's score at a node, and the share of the weight below it that has values. */
  private record Score(Outcome<Double> value, double coverage) {}

  /** Scores a node, after everything below it. */
  private Map<String, Score> score(IndexNode node) {
    Map<String, Score> scores = node.isLeaf() ? leaf(node) : branch(node);
    scored.put(node.id(), scores);
    return scores;
  }

  private Map<String, Score> leaf(IndexNode node) {
    Map<String, Double> byZone = inputs.getOrDefault(node.indicator(), Map.of());
    List<Double> values = new ArrayList<>();
    zones.forEach(zone -> values.add(byZone.get(zone)));
    Direction direction = Direction.of(conf.indicatorById(node.indicator()).direction());
    List<Outcome<Double>> normalised =
        Normalisation.minMax(
            values, direction, index.normalisation().low(), index.normalisation().high());
    Map<String, Score> scores = new TreeMap<>();
    for (int at = 0; at < zones.size(); at++) {
      Outcome<Double> value = normalised.get(at);
      scores.put(zones.get(at), new Score(value, value.isPresent() ? 1 : 0));
    }
    return scores;
  }

  private Map<String, Score> branch(IndexNode node) {
    List<Map<String, Score>> children = node.children().stream().map(this::score).toList();
    List<Double> weights = node.children().stream().map(IndexNode::weight).toList();
    Map<String, Score> scores = new TreeMap<>();
    for (String zone : zones) {
      List<Double> values = new ArrayList<>();
      children.forEach(child -> values.add(child.get(zone).value().value()));
      Aggregation.Aggregate whole =
          Aggregation.arithmetic(values, weights, index.coverageThreshold());
      scores.put(zone, new Score(whole.score(), whole.coverage()));
      for (int at = 0; at < children.size(); at++) {
        added
            .computeIfAbsent(node.children().get(at).id(), any -> new HashMap<>())
            .put(zone, whole.contributions().get(at));
      }
    }
    return scores;
  }

  /** Writes the rows of a node and of everything below it. */
  private void tabulate(IndexNode node, String parent) {
    Map<String, Score> scores = scored.get(node.id());
    Map<String, Ranks.Place> places = ranked(scores);
    Map<String, Double> contributions = added.getOrDefault(node.id(), Map.of());
    for (String zone : zones) {
      Score score = scores.get(zone);
      Ranks.Place place = places.get(zone);
      rows.add(
          TableRow.of(Tables.SCORES)
              .put(Columns.INDEX_ID, index.indexId())
              .put(Columns.VARIANT_ID, index.variantId())
              .put(Columns.NODE_ID, node.id())
              .put(Columns.YEAR, year)
              .put(Columns.ZONE_ID, zone)
              .put(Columns.PARENT_ID, parent)
              .put(Columns.WEIGHT_PCT, weightsPct.getOrDefault(node.id(), WHOLE_PCT))
              .put(Columns.WEIGHT_OFFICIAL, node.weightOfficial())
              .put(Columns.SCORE, score.value().value())
              .put(Columns.COVERAGE, score.coverage())
              .put(Columns.CONTRIBUTION, contributions.get(zone))
              .put(Columns.RANK, place.rank())
              .put(Columns.RANK_OF, place.rankOf())
              .put(Columns.OFFICIAL, false)
              .put(Columns.NOTE_ZH, note(node))
              .put(Columns.REASON, score.value().isPresent() ? null : score.value().reason().code())
              .row());
    }
    node.children().forEach(child -> tabulate(child, node.id()));
  }

  private String note(IndexNode node) {
    return node.weightOfficial()
        ? index.labelZh()
        : index.labelZh() + ";" + (node.noteZh().isEmpty() ? "权重未公布" : node.noteZh());
  }

  private Map<String, Ranks.Place> ranked(Map<String, Score> scores) {
    List<Ranks.Entry> entries = new ArrayList<>();
    scores.forEach(
        (zone, score) ->
            entries.add(new Ranks.Entry(zone, score.value().value(), score.value().reason())));
    Map<String, Ranks.Place> places = new HashMap<>();
    Ranks.of(entries, Direction.LARGER_IS_BETTER)
        .places()
        .forEach(place -> places.put(place.key(), place));
    return places;
  }
}
