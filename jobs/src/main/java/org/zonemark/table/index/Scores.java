package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Tree;
import org.zonemark.method.index.Weighting;
import org.zonemark.method.index.Weights;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.Rankings;

/**
 * The scores of one index: every indicator made comparable among the zones, then brought together
 * up the tree. Computed here and official nowhere: every row says so.
 */
public final class Scores {
  private static final String UNPUBLISHED =
      Schemas.standard().codeList("weight_origin").code("declared").attributes().get("note_zh");

  private final IndexDeclaration index;
  private final IndexInputs inputs;
  private final IndexNode root;

  private final LeafScores leaves;

  /** The tree of each year, with its weights. */
  private final Map<Integer, Weighting.Weighed> trees;

  private final List<Row> rows = new ArrayList<>();

  private Scores(IndexDeclaration index, IndexInputs inputs) {
    this.index = index;
    this.inputs = inputs;
    this.root = index.root();
    this.leaves = LeafScores.of(index, inputs);
    this.trees = leaves.trees();
    inputs.years().forEach(this::tabulate);
  }

  /** The scores of an index, of what entered it. */
  public static Scores computed(IndexDeclaration index, IndexInputs inputs) {
    return new Scores(index, inputs);
  }

  /** Rows of the table scores for one index. */
  static List<Row> of(IndexDeclaration index, IndexInputs inputs) {
    return computed(index, inputs).rows();
  }

  /** Rows of the table scores, one a node, year and zone. */
  public List<Row> rows() {
    return rows;
  }

  /** The scores of every node in a year, in the order of the zones; NaN where there is none. */
  Map<String, double[]> byNode(int year) {
    Map<String, double[]> byNode = new HashMap<>();
    Map<String, List<Double>> bare = leaves.bare(year);
    bare.forEach((id, scores) -> byNode.put(id, numbers(scores)));
    new Composite(trees.get(year).tree(), bare, index.levels())
        .nodes()
        .forEach(
            (id, scores) ->
                byNode.put(
                    id, numbers(scores.stream().map(score -> score.score().value()).toList())));
    return byNode;
  }

  /** The scores of a leaf in a year, or why there are none, in the order of the zones. */
  List<Outcome<Double>> ofLeaf(String node, int year) {
    return leaves.of(year).get(node);
  }

  /** The tree of a year, with its weights. */
  Weighting.Weighed weighed(int year) {
    return trees.get(year);
  }

  /** The weight of every node in the whole in a year, in percent. */
  Map<String, Double> effectiveWeights(int year) {
    return Weights.effective(trees.get(year).tree());
  }

  /** Values as bare numbers, NaN for a missing one. */
  static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(value -> value == null ? Double.NaN : value).toArray();
  }

  /** Rows of the table index_weights, where weights are computed or diagnostics asked for. */
  public List<Row> weights() {
    List<Row> weights = new ArrayList<>();
    if (index.weighting() != null || index.diagnosis() != null) {
      trees.forEach((year, weighed) -> addWeights(weights, year, weighed));
    }
    return weights;
  }

  private void addWeights(List<Row> weights, int year, Weighting.Weighed weighed) {
    Map<String, Double> effective = Weights.effective(weighed.tree());
    Map<String, Double> shares = Weights.amongSiblings(weighed.tree());
    addWeights(weights, root, null, 0, year, weighed, shares, effective);
  }

  private void addWeights(
      List<Row> weights,
      IndexNode node,
      String parent,
      int level,
      int year,
      Weighting.Weighed weighed,
      Map<String, Double> shares,
      Map<String, Double> effective) {
    Reason reason = level == 0 ? null : weighed.reasons().get(parent);
    boolean computed = index.weighting() != null && index.weighting().isAbout(level);
    String declared = node.weightOfficial() && level > 0 ? "official" : "declared";
    weights.add(
        TableRow.of(Tables.INDEX_WEIGHTS)
            .put(Columns.INDEX_ID, index.indexId())
            .put(Columns.VARIANT_ID, index.variantId())
            .put(Columns.YEAR, year)
            .put(Columns.NODE_ID, node.id())
            .put(Columns.PARENT_NODE_ID, parent)
            .put(Columns.WEIGHT_PCT, shares.get(node.id()))
            .put(Columns.EFFECTIVE_WEIGHT_PCT, effective.get(node.id()))
            .put(
                Columns.WEIGHT_ORIGIN,
                computed && reason == null
                    ? index.weighting().method().code().replace('-', '_')
                    : declared)
            .put(Columns.REASON, reason == null ? null : reason.code())
            .row());
    for (IndexNode child : node.children()) {
      addWeights(weights, child, node.id(), level + 1, year, weighed, shares, effective);
    }
  }

  /** The entries of the list that the index makes: the score of the whole by year and zone. */
  public static Map<Integer, Map<String, Rankings.Entry>> entries(List<Row> scores) {
    Map<Integer, Map<String, Rankings.Entry>> byYear = new TreeMap<>();
    for (Row row : scores) {
      TableRow score = TableRow.view(Tables.SCORES, row);
      if (score.text(Columns.PARENT_NODE_ID) == null) {
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
                    value == null ? Reason.of(score.text(Columns.REASON)) : null));
      }
    }
    return byYear;
  }

  /**
   * A zone's score at a node.
   *
   * @param coverage the share of the leaves below that have a score
   * @param weightCoverage the share of the weight of its children that have one
   * @param contribution what it adds to its parent
   */
  private record Score(
      Outcome<Double> value, double coverage, double weightCoverage, Double contribution) {}

  private void tabulate(int year) {
    Tree tree = trees.get(year).tree();
    Composite whole = new Composite(tree, leaves.bare(year), index.levels());
    tabulate(root, tree, null, year, whole, null, Weights.effective(tree));
  }

  /** Writes the rows of a node and of everything below it. */
  private void tabulate(
      IndexNode node,
      Tree weighed,
      String parent,
      int year,
      Composite whole,
      List<Double> contributions,
      Map<String, Double> weightsPct) {
    double weightPct = weightsPct.get(node.id());
    Map<String, Score> scores = scores(node, weighed, year, whole, contributions);
    Map<String, Ranks.Place> places = ranked(scores, index.rankDecimals());
    scores.forEach(
        (zone, score) ->
            rows.add(row(node, parent, year, zone, score, places.get(zone), weightPct)));
    List<String> ordered = weighed.children().stream().map(Tree::id).toList();
    for (IndexNode child : node.children()) {
      int at = ordered.indexOf(child.id());
      List<Double> added = new ArrayList<>();
      whole.nodes().get(node.id()).forEach(score -> added.add(score.contributions().get(at)));
      tabulate(child, weighed.children().get(at), node.id(), year, whole, added, weightsPct);
    }
  }

  private Map<String, Score> scores(
      IndexNode node, Tree weighed, int year, Composite whole, List<Double> contributions) {
    Map<String, Score> scores = new TreeMap<>();
    List<String> zones = inputs.zones(year);
    double[] ofLeaves = whole.coverage(weighed);
    for (int at = 0; at < zones.size(); at++) {
      Double contribution = contributions == null ? null : contributions.get(at);
      if (node.isLeaf()) {
        Outcome<Double> value = leaves.of(year).get(node.id()).get(at);
        double known = value.isPresent() ? 1 : 0;
        scores.put(zones.get(at), new Score(value, known, known, contribution));
      } else {
        Aggregation.Aggregate made = whole.nodes().get(node.id()).get(at);
        scores.put(
            zones.get(at), new Score(made.score(), ofLeaves[at], made.coverage(), contribution));
      }
    }
    Score none = new Score(Outcome.none(Reason.SCREENED_OUT), 0, 0, null);
    inputs.screened(year).forEach(zone -> scores.put(zone, none));
    return scores;
  }

  private Row row(
      IndexNode node,
      String parent,
      int year,
      String zone,
      Score score,
      Ranks.Place place,
      double weightPct) {
    return TableRow.of(Tables.SCORES)
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .put(Columns.NODE_ID, node.id())
        .put(Columns.YEAR, year)
        .put(Columns.ZONE_ID, zone)
        .put(Columns.PARENT_NODE_ID, parent)
        .put(Columns.WEIGHT_PCT, weightPct)
        .put(Columns.WEIGHT_OFFICIAL, node.weightOfficial())
        .put(Columns.SCORE, score.value().value())
        .put(Columns.COVERAGE, score.coverage())
        .put(Columns.WEIGHT_COVERAGE, score.weightCoverage())
        .put(Columns.CONTRIBUTION, score.contribution())
        .put(Columns.RANK, place.rank())
        .put(Columns.RANK_OF, place.rankOf())
        .put(Columns.CLASS_ID, parent == null ? classOf(place) : null)
        .put(Columns.OFFICIAL, false)
        .put(Columns.NOTE_ZH, note(node))
        .put(Columns.REASON, score.value().isPresent() ? null : score.value().reason().code())
        .row();
  }

  /** The class of a zone, where the index sorts and the zone is ranked. */
  private String classOf(Ranks.Place place) {
    return index.classes() == null || place.rank() == null
        ? null
        : index.classes().of(place.value(), place.percentile());
  }

  private String note(IndexNode node) {
    return node.weightOfficial()
        ? index.labelZh()
        : index.labelZh() + "；" + (node.noteZh().isEmpty() ? UNPUBLISHED : node.noteZh());
  }

  private static Map<String, Ranks.Place> ranked(Map<String, Score> scores, Integer decimals) {
    List<Ranks.Entry> entries = new ArrayList<>();
    scores.forEach(
        (zone, score) ->
            entries.add(new Ranks.Entry(zone, score.value().value(), score.value().reason())));
    Map<String, Ranks.Place> places = new HashMap<>();
    Ranks.of(entries, Direction.LARGER_IS_BETTER, decimals)
        .places()
        .forEach(place -> places.put(place.key(), place));
    return places;
  }
}
