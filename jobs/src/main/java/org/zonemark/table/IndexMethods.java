package org.zonemark.table;

import java.util.List;
import java.util.Locale;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.IndexNode;
import org.zonemark.conf.IndexStep;
import org.zonemark.conf.IndexUncertainty;
import org.zonemark.method.Aggregation;
import org.zonemark.method.Composite;
import org.zonemark.method.Normalisation;
import org.zonemark.method.Treatment;
import org.zonemark.method.Tree;
import org.zonemark.method.Weights;

/** The methods that an index names, as formulas. */
final class IndexMethods {

  private IndexMethods() {}

  static Tree tree(IndexNode node) {
    return new Tree(
        node.id(), node.weight(), node.children().stream().map(IndexMethods::tree).toList());
  }

  static List<Composite.Level> levels(IndexDeclaration index) {
    return levels(index.levels());
  }

  static List<Composite.Level> levels(List<IndexDeclaration.Level> levels) {
    return levels.stream()
        .map(level -> new Composite.Level(aggregation(level), level.coverageThreshold()))
        .toList();
  }

  private static Aggregation aggregation(IndexDeclaration.Level level) {
    return switch (level.method()) {
      case "arithmetic" -> Aggregation.ARITHMETIC;
      case "geometric" -> Aggregation.GEOMETRIC;
      case "harmonic" -> Aggregation.HARMONIC;
      case "generalised" -> new Aggregation.Mean(level.power());
      case "copeland" -> new Aggregation.Copeland();
      case "mpi" -> new Aggregation.MazziottaPareto(false, level.rewarding());
      case "ampi" -> new Aggregation.MazziottaPareto(true, level.rewarding());
      default -> throw unknown(level.method());
    };
  }

  /**
   * A normalisation.
   *
   * @param references the reference zone's value beside each value, null where it has none
   */
  static Normalisation normalisation(
      IndexDeclaration.Normalisation declared, List<Double> references) {
    Normalisation.Ties ties = Normalisation.Ties.valueOf(declared.ties().toUpperCase(Locale.ROOT));
    return switch (declared.method()) {
      case "min-max" ->
          new Normalisation.MinMax(declared.number("low", 0), declared.number("high", 100));
      case "z-score" ->
          new Normalisation.ZScore(declared.number("mean", 0), declared.number("deviation", 1));
      case "rank" -> new Normalisation.Rank(ties);
      case "percentile-rank" -> new Normalisation.PercentileRank(ties);
      case "borda" -> new Normalisation.Borda(ties);
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
