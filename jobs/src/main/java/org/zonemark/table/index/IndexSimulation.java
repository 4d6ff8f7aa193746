package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexExplanations;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.conf.index.IndexNormalisation;
import org.zonemark.conf.index.IndexStep;
import org.zonemark.conf.index.IndexUncertainty;
import org.zonemark.method.index.Simulation;
import org.zonemark.method.index.Simulation.Factor;
import org.zonemark.method.index.Tree;
import org.zonemark.method.index.Weights;
import org.zonemark.schema.Row;

/**
 * An index of one year as it might have been made: every choice is the declaration with something
 * else in its place, computed from the values as any index is.
 */
public final class IndexSimulation {

  private static final int ALL_LEVELS = Integer.MAX_VALUE;

  private static final Map<String, Function<IndexDeclaration, List<IndexNode>>> KINDS =
      Map.of(
          IndexUncertainty.INDICATOR, IndexDeclaration::leaves,
          IndexUncertainty.DIMENSION, IndexDeclaration::nodes,
          IndexExplanations.ALL, index -> below(index.nodes(), ALL_LEVELS));

  private static final double PERCENT = 100;

  private final IndexDeclaration index;
  private final Configuration conf;
  private final List<Row> values;
  private final int year;
  private final List<String> zones;

  /** With the weights of the year, around which others are drawn. */
  private final Tree tree;

  /**
   * An index and a year with values.
   *
   * @param values the {@linkplain IndexInputs#input inputs} of that year; of all where the index
   *     looks across them
   */
  public IndexSimulation(IndexDeclaration index, Configuration conf, List<Row> values, int year) {
    ScoredYear scored = ScoredYear.of(index, conf, values, year);
    this.index = index;
    this.conf = conf;
    this.values = values;
    this.year = year;
    this.zones = scored.zones();
    this.tree = scored.tree();
  }

  /** The zones, in the order in which ranks come out. */
  public List<String> zones() {
    return zones;
  }

  /**
   * The simulation that the index asks for, around the weights of the year; without any factor
   * where it asks for none.
   */
  public Simulation simulation() {
    IndexUncertainty asked = index.uncertainty();
    boolean varied = asked != null && asked.factors().weights() != null;
    int seed = asked == null ? 0 : asked.seed();
    return new Simulation(
        tree,
        seed,
        new Weights.Draws(
            tree,
            varied ? asked.factors().weights().by() : null,
            varied ? asked.factors().weights().levels() : Collections.emptySet(),
            seed),
        options(index),
        index.levels(),
        asked == null ? List.of() : asked.factors().aggregations(),
        index.rankDecimals(),
        this::leaves);
  }

  /** What is drawn, with the names of the choices of each factor that has some. */
  static Map<Factor, List<String>> options(IndexDeclaration index) {
    IndexUncertainty asked = index.uncertainty();
    Map<Factor, List<String>> options = new EnumMap<>(Factor.class);
    if (asked == null) {
      return options;
    }
    if (asked.factors().weights() != null) {
      options.put(Factor.WEIGHTS, List.of());
    }
    put(
        options,
        Factor.NORMALISATION,
        asked.factors().normalisations().stream().map(one -> one.method().code()).toList());
    put(options, Factor.TREATMENT, names(asked.factors().treatments()));
    put(options, Factor.IMPUTATION, names(asked.factors().imputations()));
    put(
        options,
        Factor.AGGREGATION,
        asked.factors().aggregations().stream()
            .map(
                levels ->
                    String.join(
                        "/", levels.stream().map(level -> level.aggregation().code()).toList()))
            .toList());
    if (!asked.factors().leftOut().isEmpty()) {
      List<String> nodes = new ArrayList<>(List.of(IndexUncertainty.StepChoice.NONE));
      nodes.addAll(nodes(index, asked.factors().leftOut()));
      options.put(Factor.LEAVE_OUT, nodes);
    }
    if (asked.factors().measurement() != null) {
      options.put(Factor.MEASUREMENT, List.of());
    }
    return options;
  }

  /** The nodes of a kind or level, to be left out one by one, in order of their ids. */
  static List<String> nodes(IndexDeclaration index, String kind) {
    List<IndexNode> nodes =
        KINDS.containsKey(kind)
            ? KINDS.get(kind).apply(index)
            : below(index.nodes(), Integer.parseInt(kind));
    return nodes.stream().map(IndexNode::id).sorted().toList();
  }

  /** The nodes of a level, 1 that of the given ones; of all levels for a level beyond all. */
  private static List<IndexNode> below(List<IndexNode> nodes, int level) {
    List<IndexNode> found = new ArrayList<>();
    if (level == 1 || level == ALL_LEVELS) {
      found.addAll(nodes);
    }
    if (level > 1) {
      int next = level == ALL_LEVELS ? level : level - 1;
      nodes.forEach(node -> found.addAll(below(node.children(), next)));
    }
    return found;
  }

  private static void put(Map<Factor, List<String>> options, Factor factor, List<String> names) {
    if (!names.isEmpty()) {
      options.put(factor, names);
    }
  }

  private static List<String> names(List<IndexUncertainty.StepChoice> choices) {
    return choices.stream().map(IndexUncertainty.StepChoice::name).toList();
  }

  /** The scores of the leaves under a choice, in the order of the zones. */
  private Map<String, List<Double>> leaves(Simulation.Choice choice) {
    IndexDeclaration chosen = chosen(choice);
    List<Row> measured = choice.measurement() < 0 ? values : measured(choice.measurement());
    IndexInputs inputs = IndexInputs.of(chosen, conf, measured);
    Map<String, List<Double>> scores = LeafScores.of(chosen, inputs).bare(year);
    List<String> scored = scores.isEmpty() ? List.of() : inputs.zones(year);
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < scored.size(); at++) {
      places.put(scored.get(at), at);
    }
    Map<String, List<Double>> leaves = new HashMap<>();
    for (IndexNode leaf : index.leaves()) {
      List<Double> column = new ArrayList<>(zones.size());
      for (String zone : zones) {
        Integer at = places.get(zone);
        column.add(at == null ? null : scores.get(leaf.id()).get(at));
      }
      leaves.put(leaf.id(), column);
    }
    return leaves;
  }

  private IndexDeclaration chosen(Simulation.Choice choice) {
    IndexUncertainty asked = index.uncertainty();
    List<IndexStep> steps = index.steps();
    if (choice.treatment() >= 0) {
      steps = asked.factors().treatments().get(choice.treatment()).in(steps, IndexStep.Treat.class);
    }
    if (choice.imputation() >= 0) {
      steps =
          asked.factors().imputations().get(choice.imputation()).in(steps, IndexStep.Impute.class);
    }
    List<IndexNode> nodes = index.nodes();
    if (choice.normalisation() >= 0) {
      IndexNormalisation other = asked.factors().normalisations().get(choice.normalisation());
      nodes =
          nodes.stream()
              .map(node -> node.with(asked.factors().declaredNormalisation(), other))
              .toList();
    }
    return index.with(steps, index.levels(), nodes);
  }

  /** The values with the errors of a draw. */
  private List<Row> measured(int number) {
    IndexUncertainty asked = index.uncertainty();
    List<Row> measured = new ArrayList<>(values.size());
    for (Row value : values) {
      double deviation = deviation(asked.factors().measurement(), value);
      if (value.isNullAt(3) || deviation == 0) {
        measured.add(value);
      } else {
        String name = value.getString(0) + "/" + value.getString(1) + "/" + value.getInt(2);
        double error = deviation / PERCENT * Simulation.error(asked.seed(), number, name);
        measured.add(
            Row.of(
                value.get(0),
                value.get(1),
                value.get(2),
                value.getDouble(3) * (1 + error),
                value.get(4)));
      }
    }
    return measured;
  }

  private static double deviation(IndexUncertainty.Measurement declared, Row value) {
    Double own = declared.byIndicator().get(value.getString(0));
    if (own != null) {
      return own;
    }
    boolean revised = declared.fromRevisions() && !value.isNullAt(6);
    return revised ? value.getDouble(6) : declared.sdPct();
  }
}
