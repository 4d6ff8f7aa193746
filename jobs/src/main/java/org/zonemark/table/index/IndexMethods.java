package org.zonemark.table.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.conf.index.IndexStep;
import org.zonemark.conf.index.IndexUncertainty;
import org.zonemark.conf.index.IndexWeighting;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.BenefitOfTheDoubt;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Compromise;
import org.zonemark.method.index.Normalisation;
import org.zonemark.method.index.Outranking;
import org.zonemark.method.index.Places;
import org.zonemark.method.index.Treatment;
import org.zonemark.method.index.Tree;
import org.zonemark.method.index.Weighting;
import org.zonemark.method.index.Weights;

/** The methods that an index names, as formulas. */
final class IndexMethods {

  private IndexMethods() {}

  static Tree tree(IndexNode node) {
    return new Tree(
        node.id(), node.weight(), node.children().stream().map(IndexMethods::tree).toList());
  }

  /**
   * The tree of each year, with its weights.
   *
   * @param leaves the scores of each leaf by zone, null where missing; by year and node
   */
  static Map<Integer, Weighting.Weighed> trees(
      IndexDeclaration index, Map<Integer, Map<String, List<Double>>> leaves) {
    Tree declared = tree(index.root());
    IndexWeighting asked = index.weighting();
    Map<Integer, Weighting.Weighed> trees = new TreeMap<>();
    if (asked == null) {
      leaves.keySet().forEach(year -> trees.put(year, Weighting.Weighed.declared(declared)));
    } else if (asked.panel()) {
      List<Map<String, List<Double>>> years = List.copyOf(new TreeMap<>(leaves).values());
      Weighting.Weighed weighed =
          weighting(asked).over(declared, years, levels(index), asked.levels());
      leaves.keySet().forEach(year -> trees.put(year, weighed));
    } else {
      leaves.forEach(
          (year, ofYear) ->
              trees.put(
                  year,
                  weighting(asked).over(declared, List.of(ofYear), levels(index), asked.levels())));
    }
    return trees;
  }

  private static Weighting weighting(IndexWeighting declared) {
    return switch (declared.method()) {
      case "entropy" -> new Weighting.Entropy(declared.shift());
      case "critic" -> new Weighting.Critic();
      case "pca" -> new Weighting.Components(declared.components());
      case "equal-influence" -> new Weighting.EqualInfluence();
      case "standard-deviation" -> new Weighting.StandardDeviation();
      case "coefficient-of-variation" -> new Weighting.CoefficientOfVariation();
      case "budget" -> new Weighting.Budget(declared.experts());
      default -> throw unknown(declared.method());
    };
  }

  static List<Composite.Level> levels(IndexDeclaration index) {
    return levels(index.levels());
  }

  static List<Composite.Level> levels(List<IndexDeclaration.Level> levels) {
    return levels.stream()
        .map(
            level ->
                new Composite.Level(
                    aggregation(level),
                    level.coverageThreshold(),
                    Composite.Counted.valueOf(level.coverageOf().toUpperCase(Locale.ROOT))))
        .toList();
  }

  private static Aggregation aggregation(IndexDeclaration.Level level) {
    return switch (level.method()) {
      case "arithmetic" -> Aggregation.ARITHMETIC;
      case "geometric" -> Aggregation.GEOMETRIC;
      case "harmonic" -> Aggregation.HARMONIC;
      case "generalised" -> new Aggregation.Mean(level.power());
      case "copeland" -> new Aggregation.Copeland();
      case "outranking" -> new Outranking();
      case "mpi" -> new Aggregation.MazziottaPareto(false, level.rewarding());
      case "ampi" -> new Aggregation.MazziottaPareto(true, level.rewarding());
      case "topsis" -> new Compromise.Topsis();
      case "vikor" -> new Compromise.Vikor(level.coefficient());
      case "grey-relational" -> new Compromise.GreyRelational(level.coefficient());
      case "wroclaw" -> new Compromise.Wroclaw();
      case "benefit-of-the-doubt" -> new BenefitOfTheDoubt();
      default -> throw unknown(level.method());
    };
  }

  /**
   * A normalisation.
   *
   * @param references the reference zone's value beside each value, null where it has none
   * @param base the mean of the base year, null where it has none
   */
  static Normalisation normalisation(
      IndexDeclaration.Normalisation declared, List<Double> references, Double base) {
    Places.Ties ties = Places.Ties.valueOf(declared.ties().toUpperCase(Locale.ROOT));
    return switch (declared.method()) {
      case "min-max" ->
          new Normalisation.MinMax(declared.number("low", 0), declared.number("high", 100));
      case "z-score" ->
          new Normalisation.ZScore(declared.number("mean", 0), declared.number("deviation", 1));
      case "rank" -> new Places.Rank(ties);
      case "percentile-rank" -> new Places.PercentileRank(ties);
      case "borda" -> new Places.Borda(ties);
      case "distance-to-maximum" -> new Normalisation.DistanceToMaximum();
      case "distance-to-reference" ->
          new Normalisation.DistanceToReference(references, declared.capped());
      case "distance-to-target" ->
          new Normalisation.DistanceToTarget(declared.numbers().get("target"), declared.capped());
      case "fraction-of-maximum" -> new Normalisation.FractionOfMaximum();
      case "scaled" ->
          new Normalisation.Scaled(
              declared.numbers().get("lower"),
              declared.numbers().get("upper"),
              declared.number("scale", 100));
      case "goalposts" ->
          new Normalisation.Goalposts(
              declared.numbers().get("lower"),
              declared.numbers().get("upper"),
              declared.number("scale", 100),
              declared.logarithmic());
      case "quantile-goalposts" ->
          new Normalisation.QuantileGoalposts(
              declared.numbers().get("lower_quantile"),
              declared.numbers().get("upper_quantile"),
              declared.number("scale", 100),
              declared.logarithmic());
      case "ampi" ->
          new Normalisation.AroundCentre(declared.numbers().getOrDefault("centre", base));
      case "efficacy" ->
          new Normalisation.Efficacy(
              declared.numbers().get("inadmissible"),
              declared.numbers().get("satisfactory"),
              declared.number("base", 60));
      default -> throw unknown(declared.method());
    };
  }

  static Treatment treatment(IndexStep.Treat step) {
    Treatment.Test test = new Treatment.Test(step.skewness(), step.kurtosis());
    Treatment winsorisation = new Treatment.Winsorisation(step.limit(), test);
    return switch (step.method()) {
      case "two-stage" ->
          new Treatment.TwoStage(test, winsorisation, transform(step.second(), step.lambda()));
      case "winsorise" -> winsorisation;
      default -> transform(step.method(), step.lambda());
    };
  }

  private static Treatment transform(String method, double lambda) {
    return switch (method) {
      case "log-ct" -> Treatment.Logarithm.LOG_CT;
      case "log-ct-orig" -> Treatment.Logarithm.LOG_CT_ORIG;
      case "log-gii" -> Treatment.Logarithm.LOG_GII;
      case "boxcox" -> new Treatment.BoxCox(lambda);
      default -> throw unknown(method);
    };
  }

  /** How weights vary; null where they do not. */
  static Weights.Variation variation(IndexUncertainty.Variation declared) {
    if (declared == null) {
      return null;
    }
    return declared.noise() != null
        ? new Weights.Noise(declared.noise())
        : new Weights.Dirichlet(declared.dirichlet());
  }

  private static IllegalArgumentException unknown(String method) {
    return new IllegalArgumentException("There is no method " + method);
  }
}
