package org.zonemark.method.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

/** An index of some zones: the scores of its leaves, and how they go up the tree. */
public final class Composite {

  private final Tree root;
  private final Map<String, double[]> leaves = new HashMap<>();
  private final List<Level> levels;

  /** The share of the leaves below each node that have a score, by zone; made when needed. */
  private final Map<String, double[]> coverages = new HashMap<>();

  /** The scores under the weights of the tree, by node. */
  private Map<String, List<Aggregation.Aggregate>> nominal;

  /** Under other weights; made when needed. */
  private Reweighted reweighted;

  /** Of what the minimum coverage of a level is a share. */
  public enum Counted {
    /** Of the weight of a node's children: those with a score count. */
    WEIGHT,
    /** Of the leaves below a node that weigh anything, each alike: those with a score count. */
    LEAVES
  }

  /**
   * How children make their parent at one level.
   *
   * @param minimumCoverage the share that must be there, 0..1; below it {@code coverage_too_low}
   * @param counted what it is a share of
   */
  public record Level(Aggregation aggregation, double minimumCoverage, Counted counted)
      implements Serializable {

    /** A level whose minimum coverage is a share of weight. */
    public Level(Aggregation aggregation, double minimumCoverage) {
      this(aggregation, minimumCoverage, Counted.WEIGHT);
    }

    private double minimumWeight() {
      return counted == Counted.WEIGHT ? minimumCoverage : 0;
    }

    private boolean admits(double ofLeaves) {
      return counted == Counted.WEIGHT || Decimals.compare(ofLeaves, minimumCoverage) >= 0;
    }

    /** The parts of the zones that may have a score; nothing of the others, who meet nobody. */
    private double[][] admitted(double[][] parts, double[] ofLeaves) {
      if (counted == Counted.WEIGHT) {
        return parts;
      }
      double[][] admitted = new double[parts.length][];
      for (int i = 0; i < parts.length; i++) {
        admitted[i] = parts[i].clone();
        for (int zone = 0; zone < ofLeaves.length; zone++) {
          admitted[i][zone] = admits(ofLeaves[zone]) ? parts[i][zone] : Double.NaN;
        }
      }
      return admitted;
    }
  }

  /**
   * An index.
   *
   * @param leaves the scores of each leaf by zone, null where missing; by id
   * @param levels how children make their parent, from the whole down; the last one for everything
   *     below it too
   */
  public Composite(Tree root, Map<String, List<Double>> leaves, List<Level> levels) {
    this.root = root;
    leaves.forEach((id, scores) -> this.leaves.put(id, numbers(scores)));
    this.levels = List.copyOf(levels);
  }

  /**
   * The scores of every node above the leaves, by id and in the order of the zones, with the
   * contributions of its children in the order of their ids. Weights are taken as {@linkplain
   * Weights#shares shares}.
   */
  public Map<String, List<Aggregation.Aggregate>> nodes() {
    if (nominal == null) {
      Map<String, List<Aggregation.Aggregate>> nodes = new HashMap<>();
      score(root, 0, nodes);
      nominal = Collections.unmodifiableMap(nodes);
    }
    return nominal;
  }

  private List<Double> score(Tree node, int depth, Map<String, List<Aggregation.Aggregate>> nodes) {
    if (node.isLeaf()) {
      return values(leaves.get(node.id()));
    }
    List<List<Double>> parts = new ArrayList<>();
    node.children().forEach(child -> parts.add(score(child, depth + 1, nodes)));
    List<Aggregation.Aggregate> scores =
        explained(node, aggregated(node, level(depth), parts), nodes);
    nodes.put(node.id(), scores);
    List<Double> values = new ArrayList<>(scores.size());
    scores.forEach(score -> values.add(score.score().value()));
    return Collections.unmodifiableList(values);
  }

  /**
   * The same, where no child has a score though something below them is known, with the reason of
   * the first such child: "no value" would not be true.
   */
  private static List<Aggregation.Aggregate> explained(
      Tree node,
      List<Aggregation.Aggregate> scores,
      Map<String, List<Aggregation.Aggregate>> nodes) {
    List<Aggregation.Aggregate> explained = new ArrayList<>(scores);
    for (Tree child : node.children()) {
      for (int zone = 0; zone < scores.size() && nodes.containsKey(child.id()); zone++) {
        Aggregation.Aggregate own = explained.get(zone);
        Reason why = nodes.get(child.id()).get(zone).score().reason();
        if (own.score().reason() == Reason.NO_VALUE && why != null && child.weight() > 0) {
          explained.set(
              zone,
              new Aggregation.Aggregate(Outcome.none(why), own.coverage(), own.contributions()));
        }
      }
    }
    return explained;
  }

  private List<Aggregation.Aggregate> aggregated(Tree node, Level level, List<List<Double>> parts) {
    List<Double> shares = Weights.shares(node);
    if (level.counted() == Counted.WEIGHT) {
      return level.aggregation().of(parts, shares, level.minimumCoverage());
    }
    double[] ofLeaves = coverage(node);
    double[][] numbers = parts.stream().map(Composite::numbers).toArray(double[][]::new);
    List<List<Double>> admitted =
        Arrays.stream(level.admitted(numbers, ofLeaves)).map(Composite::values).toList();
    List<Aggregation.Aggregate> scores = new ArrayList<>();
    for (Aggregation.Aggregate score : level.aggregation().of(admitted, shares, 0)) {
      int zone = scores.size();
      boolean refused = ofLeaves[zone] > 0 && !level.admits(ofLeaves[zone]);
      scores.add(
          refused
              ? new Aggregation.Aggregate(
                  Outcome.none(Reason.COVERAGE_TOO_LOW),
                  Aggregation.Coverage.of(numbers, weights(node), zone).share(),
                  score.contributions())
              : score);
    }
    return List.copyOf(scores);
  }

  /**
   * The share of the leaves below a node that have a score, in the order of the zones, 0..1: leaves
   * that weigh anything count, each alike, so that 25 of 30 are 0.833 at whatever level. Of a leaf
   * 1 or 0.
   */
  public double[] coverage(Tree node) {
    return coverages.computeIfAbsent(
        node.id(),
        any -> {
          List<double[]> counted = new ArrayList<>();
          addCounted(node, counted);
          double[] shares = new double[leaves.isEmpty() ? 0 : counted.get(0).length];
          for (int zone = 0; zone < shares.length; zone++) {
            int known = 0;
            for (double[] leaf : counted) {
              known += Double.isNaN(leaf[zone]) ? 0 : 1;
            }
            shares[zone] = (double) known / counted.size();
          }
          return shares;
        });
  }

  private void addCounted(Tree node, List<double[]> counted) {
    if (node.isLeaf()) {
      counted.add(leaves.get(node.id()));
    }
    boolean weighed = node.children().stream().anyMatch(child -> child.weight() > 0);
    for (Tree child : node.children()) {
      if (child.weight() > 0 || !weighed) {
        addCounted(child, counted);
      }
    }
  }

  /**
   * The scores of the whole as {@link #nodes()} has them, in the order of the zones; NaN where
   * there is none.
   */
  public double[] whole() {
    return bare(root, 0);
  }

  private double[] bare(Tree node, int depth) {
    if (node.isLeaf()) {
      return leaves.get(node.id());
    }
    double[][] parts = new double[node.children().size()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = bare(node.children().get(i), depth + 1);
    }
    Level level = level(depth);
    double[] ofLeaves = level.counted() == Counted.LEAVES ? coverage(node) : null;
    return made(level, level.admitted(parts, ofLeaves), weights(node));
  }

  private static double[] weights(Tree node) {
    return Weights.shares(node).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The scores of a node of bare numbers; what leaves the range of a double is none. */
  private static double[] made(Level level, double[][] parts, double[] weights) {
    double[] scores = level.aggregation().scores(parts, weights, level.minimumWeight());
    for (int zone = 0; zone < scores.length; zone++) {
      scores[zone] = Double.isInfinite(scores[zone]) ? Double.NaN : scores[zone];
    }
    return scores;
  }

  /** The index as it would be with other scores of one leaf. */
  public Tried tried(String leaf) {
    return new Tried(leaf);
  }

  /**
   * An index in which one leaf is tried with other scores: only the nodes above it are made anew,
   * and where these are made zone by zone only for the zones whose scores differ.
   */
  public final class Tried {
    private final double[] declared;
    private final double[] whole;

    /** From the parent of the leaf up to the whole. */
    private final List<Above> way = new ArrayList<>();

    private final boolean zoneByZone;

    /**
     * A node above the leaf: the scores of its children, of which the one on the way is tried, and
     * the share of the leaves below it.
     */
    private record Above(
        Level level, double[][] parts, int at, double[] weights, double[] ofLeaves) {

      double[] with(double[] scores) {
        double[][] tried = parts.clone();
        tried[at] = scores;
        return made(level, level.admitted(tried, ofLeaves), weights);
      }

      /** Of some zones only. */
      double[] with(double[] scores, int[] zones) {
        double[][] tried = new double[parts.length][];
        for (int i = 0; i < parts.length; i++) {
          tried[i] = i == at ? scores : some(parts[i], zones);
        }
        return made(level, level.admitted(tried, some(ofLeaves, zones)), weights);
      }
    }

    private Tried(String leaf) {
      this.declared = leaves.get(leaf);
      this.whole = bare(root, 0);
      find(root, leaf, 0);
      Collections.reverse(way);
      this.zoneByZone = way.stream().allMatch(above -> above.level().aggregation().isZoneByZone());
    }

    private boolean find(Tree node, String leaf, int depth) {
      for (int i = 0; i < node.children().size(); i++) {
        Tree child = node.children().get(i);
        way.add(null);
        int place = way.size() - 1;
        if (child.id().equals(leaf) || find(child, leaf, depth + 1)) {
          double[][] parts = new double[node.children().size()][];
          for (int j = 0; j < parts.length; j++) {
            parts[j] = j == i ? null : bare(node.children().get(j), depth + 1);
          }
          way.set(place, new Above(level(depth), parts, i, weights(node), coverage(node)));
          return true;
        }
        way.remove(place);
      }
      return false;
    }

    /** The scores of the whole, in the order of the zones; NaN where there is none. */
    public double[] whole(double[] scores) {
      int[] changed =
          IntStream.range(0, scores.length)
              .filter(zone -> Double.compare(scores[zone], declared[zone]) != 0)
              .toArray();
      if (!zoneByZone || changed.length == scores.length) {
        double[] made = scores;
        for (Above above : way) {
          made = above.with(made);
        }
        return made;
      }
      double[] made = some(scores, changed);
      for (Above above : way) {
        made = above.with(made, changed);
      }
      double[] all = whole.clone();
      for (int i = 0; i < changed.length; i++) {
        all[changed[i]] = made[i];
      }
      return all;
    }

    private static double[] some(double[] scores, int[] zones) {
      return Arrays.stream(zones).mapToDouble(zone -> scores[zone]).toArray();
    }
  }

  /**
   * The scores of the whole under other weights, in the order of the zones; NaN where there is
   * none. Who has no score at a node under the weights of the tree has none there under others
   * either, so that the same zones are compared in every draw. A node whose children all weigh
   * nothing is left out.
   *
   * @param weights by id, of all nodes below the whole
   */
  public double[] whole(Map<String, Double> weights) {
    return whole(root.below().stream().mapToDouble(node -> weights.get(node.id())).toArray());
  }

  /** The same with the weights in the order of {@link Tree#below}. */
  double[] whole(double[] weights) {
    if (reweighted == null) {
      reweighted = new Reweighted(root, leaves, nodes(), depth -> level(depth).aggregation());
    }
    return reweighted.whole(weights);
  }

  private Level level(int depth) {
    return levels.get(Math.min(depth, levels.size() - 1));
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(value -> value == null ? Double.NaN : value).toArray();
  }

  private static List<Double> values(double[] numbers) {
    List<Double> values = new ArrayList<>(numbers.length);
    for (double number : numbers) {
      values.add(Double.isNaN(number) ? null : Double.valueOf(number));
    }
    return values;
  }
}
