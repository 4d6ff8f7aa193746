package org.zonemark.method.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.method.number.Correlation;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PrincipalComponents;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;

/** Weights of siblings that are computed rather than declared; they add up to 100. */
public sealed interface Weighting extends IndexMethod {

  /** Beside its deviation such a mean is what rounding leaves of zero. */
  double NO_MEAN = 1e-12;

  /**
   * The weights, or why there are none.
   *
   * @param ids of the siblings
   * @param parts the scores of each, by zone; NaN where missing
   */
  Outcome<List<Double>> of(List<String> ids, double[][] parts);

  /**
   * Entropy: the more a part differs between zones, the more it weighs. {@code p = x / sum(x), e =
   * -sum(p ln p) / ln n, w = (1 - e) / sum(1 - e)} over the n zones that have the part. A negative
   * score has no entropy ({@code not_positive}); where nothing differs {@code zero_range}. Source:
   * Zeleny 1982; Hwang and Yoon 1981.
   *
   * @param shift what is added to every score beforehand; it changes the weights
   */
  record Entropy(double shift) implements Weighting {
    @Override
    public Outcome<List<Double>> of(List<String> ids, double[][] parts) {
      double[] weights = new double[parts.length];
      for (int i = 0; i < parts.length; i++) {
        double[] known =
            Arrays.stream(parts[i]).filter(x -> !Double.isNaN(x)).map(x -> x + shift).toArray();
        if (Arrays.stream(known).anyMatch(x -> x < 0)) {
          return Outcome.none(Reason.NOT_POSITIVE);
        }
        Statistics all = Statistics.of(known);
        if (all.count() > 1 && !all.isConstant()) {
          double whole = all.mean() * all.count();
          double[] terms =
              Arrays.stream(known)
                  .map(x -> x == 0 ? 0 : -x / whole * StrictMath.log(x / whole))
                  .toArray();
          double sum = Statistics.of(terms).mean() * terms.length;
          weights[i] = Math.max(0, 1 - sum / StrictMath.log(terms.length));
        }
      }
      return shares(weights);
    }
  }

  /**
   * CRITIC: a part weighs by how much it differs between zones and how little it goes together with
   * the others. {@code sd * sum(1 - r)} of the scores from 0 to 1, r Pearson's correlation with
   * each other part where both are known. Where nothing differs {@code zero_range}. Source:
   * Diakoulaki et al. 1995.
   */
  record Critic() implements Weighting {
    @Override
    public Outcome<List<Double>> of(List<String> ids, double[][] parts) {
      double[] weights = new double[parts.length];
      for (int i = 0; i < parts.length; i++) {
        Statistics all = Statistics.of(parts[i]);
        if (all.count() > 1 && !all.isConstant()) {
          double conflict = 0;
          for (int j = 0; j < parts.length; j++) {
            Outcome<Double> together = Correlation.PEARSON.of(parts[i], parts[j]);
            conflict += together.isPresent() && i != j ? 1 - together.value() : 0;
          }
          weights[i] = all.deviation() / (all.max() - all.min()) * conflict;
        }
      }
      return shares(weights);
    }
  }

  /**
   * The standard deviation (n - 1) of the scores: the more zones differ in a part, the more it
   * weighs. Parts must share a scale. Where nothing differs {@code zero_range}. Source: OECD/JRC
   * Handbook (2008), step 6; Diakoulaki et al. 1995, who call it SD.
   */
  record StandardDeviation() implements Weighting {
    @Override
    public Outcome<List<Double>> of(List<String> ids, double[][] parts) {
      double[] weights = new double[parts.length];
      for (int i = 0; i < parts.length; i++) {
        Statistics all = Statistics.of(parts[i]);
        weights[i] = all.count() > 1 && !all.isConstant() ? all.deviation() : 0;
      }
      return shares(weights);
    }
  }

  /**
   * The coefficient of variation (变异系数) of the scores: {@code sd / |mean|}, with n - 1. Where
   * nothing differs {@code zero_range}; where the scores of a part that differ have a mean of zero,
   * as standard scores have, {@code not_positive}. Source: Pearson 1896; in Chinese evaluations
   * 变异系数法.
   */
  record CoefficientOfVariation() implements Weighting {
    @Override
    public Outcome<List<Double>> of(List<String> ids, double[][] parts) {
      double[] weights = new double[parts.length];
      for (int i = 0; i < parts.length; i++) {
        Statistics all = Statistics.of(parts[i]);
        if (all.count() > 1 && !all.isConstant()) {
          double mean = Math.abs(all.mean());
          if (mean <= NO_MEAN * all.deviation()) {
            return Outcome.none(Reason.NOT_POSITIVE);
          }
          weights[i] = all.deviation() / mean;
        }
      }
      return shares(weights);
    }
  }

  /**
   * Principal components: the squared loadings of the first components, {@code sum(l * v^2)} with l
   * the variance of a component and v its unit vector. Source: OECD/JRC Handbook (2008), step 6,
   * without rotation. Reasons as of {@link PrincipalComponents#of}.
   *
   * @param components how many of the first, at least 1
   */
  record Pca(int components) implements Weighting {
    public Pca {
      if (components < 1) {
        throw new IllegalArgumentException("At least one component is used, was " + components);
      }
    }

    @Override
    public Outcome<List<Double>> of(List<String> ids, double[][] parts) {
      Outcome<PrincipalComponents> found = PrincipalComponents.of(parts);
      if (!found.isPresent()) {
        return Outcome.none(found.reason());
      }
      double[] weights = new double[parts.length];
      for (int c = 0; c < Math.min(components, parts.length); c++) {
        List<Double> vector = found.value().vectors().get(c);
        for (int i = 0; i < parts.length; i++) {
          weights[i] += found.value().eigenvalues().get(c) * vector.get(i) * vector.get(i);
        }
      }
      return shares(weights);
    }
  }

  /**
   * Equal influence: the weights under which the weighted mean correlates equally with every part
   * that weighs anything; a part of weight 0 correlates with it at least as much. With R the
   * correlations and s the deviations, {@code w = u / s} where u minimises {@code u'Ru / 2 -
   * sum(u)} and is not negative; found part by part in turns until nothing moves. Reasons as of
   * {@link PrincipalComponents#of}. Source: Becker et al. 2017 (whose weights may be negative).
   */
  record EqualInfluence() implements Weighting {
    private static final int TURNS = 100_000;
    private static final double STILL = 1e-15;

    @Override
    public Outcome<List<Double>> of(List<String> ids, double[][] parts) {
      Outcome<double[][]> correlations = Correlation.matrix(parts);
      if (!correlations.isPresent()) {
        return Outcome.none(correlations.reason());
      }
      double[][] matrix = correlations.value();
      double[] weights = new double[parts.length];
      double moved = 1;
      for (int turn = 0; turn < TURNS && moved > STILL; turn++) {
        moved = 0;
        for (int i = 0; i < weights.length; i++) {
          double others = 0;
          for (int j = 0; j < weights.length; j++) {
            others += j == i ? 0 : matrix[i][j] * weights[j];
          }
          double next = Math.max(0, 1 - others);
          moved = Math.max(moved, Math.abs(next - weights[i]));
          weights[i] = next;
        }
      }
      double[][] complete = Correlation.complete(parts);
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= Statistics.of(complete[i]).deviation();
      }
      return shares(weights);
    }
  }

  /**
   * Budget allocation: the mean of the shares that experts give. An expert who gives these siblings
   * nothing is not heard; where nobody gives anything {@code no_value}. Source: OECD/JRC Handbook
   * (2008), step 6.
   *
   * @param experts the points of each by node, not negative, in any total
   */
  record Budget(List<Map<String, Double>> experts) implements Weighting {
    public Budget {
      experts = List.copyOf(experts);
    }

    @Override
    public Outcome<List<Double>> of(List<String> ids, double[][] parts) {
      BigDecimal[] sums = new BigDecimal[ids.size()];
      Arrays.fill(sums, BigDecimal.ZERO);
      int heard = 0;
      for (Map<String, Double> expert : experts) {
        List<BigDecimal> points =
            ids.stream().map(id -> BigDecimal.valueOf(expert.getOrDefault(id, 0.0))).toList();
        BigDecimal whole = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() > 0) {
          heard++;
          for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i].add(points.get(i).divide(whole, MathContext.DECIMAL128));
          }
        }
      }
      if (heard == 0) {
        return Outcome.none(Reason.NO_VALUE);
      }
      List<Double> weights = new ArrayList<>();
      for (BigDecimal sum : sums) {
        weights.add(
            sum.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(heard), MathContext.DECIMAL128)
                .doubleValue());
      }
      return Outcome.of(Collections.unmodifiableList(weights));
    }
  }

  private static Outcome<List<Double>> shares(double[] weights) {
    double whole = Statistics.of(weights).mean() * weights.length;
    return whole > 0
        ? Outcome.of(Arrays.stream(weights).map(weight -> 100 * weight / whole).boxed().toList())
        : Outcome.none(Reason.ZERO_RANGE);
  }

  /**
   * A tree with computed weights.
   *
   * @param reasons why children keep their declared weights, by the id of their parent; computed
   *     are those of all other parents of the chosen levels
   */
  record Weighed(Tree tree, Map<String, Reason> reasons) {

    /** A tree with the weights that are declared. */
    public static Weighed declared(Tree tree) {
      return new Weighed(tree, Map.of());
    }
  }

  /**
   * The tree with the weights of some levels computed, from the leaves up: what parents are made of
   * has its computed weights already. Children whose weights cannot be computed keep those of the
   * tree.
   *
   * @param years the scores of each leaf by zone, null where missing, by id; of one year, or of
   *     several whose zones count side by side
   * @param levels how children make their parent, from the whole down
   * @param chosen the levels whose weights are computed, 1 is the first below the root; all where
   *     empty
   */
  default Weighed over(
      Tree tree,
      List<Map<String, List<Double>>> years,
      List<Composite.Level> levels,
      Set<Integer> chosen) {
    Map<String, Reason> reasons = new TreeMap<>();
    return new Weighed(over(tree, 1, years, levels, chosen, reasons), reasons);
  }

  private Tree over(
      Tree node,
      int level,
      List<Map<String, List<Double>>> years,
      List<Composite.Level> levels,
      Set<Integer> chosen,
      Map<String, Reason> reasons) {
    List<Tree> children = new ArrayList<>();
    for (Tree child : node.children()) {
      children.add(child.isLeaf() ? child : over(child, level + 1, years, levels, chosen, reasons));
    }
    if (chosen.isEmpty() || chosen.contains(level)) {
      double[][] parts =
          children.stream()
              .map(child -> scores(child, level, years, levels))
              .toArray(double[][]::new);
      Outcome<List<Double>> weights = of(children.stream().map(Tree::id).toList(), parts);
      if (weights.isPresent()) {
        for (int i = 0; i < children.size(); i++) {
          Tree child = children.get(i);
          children.set(i, new Tree(child.id(), weights.value().get(i), child.children()));
        }
      } else {
        reasons.put(node.id(), weights.reason());
      }
    }
    return new Tree(node.id(), node.weight(), children);
  }

  /** The scores of a node, of all years side by side. */
  private static double[] scores(
      Tree node, int depth, List<Map<String, List<Double>>> years, List<Composite.Level> levels) {
    List<Double> scores = new ArrayList<>();
    for (Map<String, List<Double>> leaves : years) {
      if (node.isLeaf()) {
        scores.addAll(leaves.get(node.id()));
      } else {
        List<Composite.Level> below =
            levels.subList(Math.min(depth, levels.size() - 1), levels.size());
        new Composite(node, leaves, below)
            .nodes()
            .get(node.id())
            .forEach(score -> scores.add(score.score().value()));
      }
    }
    return scores.stream().mapToDouble(score -> score == null ? Double.NaN : score).toArray();
  }
}
