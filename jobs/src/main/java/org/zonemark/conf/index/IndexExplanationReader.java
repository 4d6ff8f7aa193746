package org.zonemark.conf.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.YamlNode;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Weights;

/** Reads what is asked of an index beside its scores: how sure its ranks are, and why. */
final class IndexExplanationReader {

  private static final List<String> FACTORS =
      List.of(
          "weights",
          "normalisation",
          "treatment",
          "imputation",
          "aggregation",
          "leave_out",
          "measurement");

  private final Vocabulary vocabulary;
  private final IndexMethodReader methods;

  IndexExplanationReader(Vocabulary vocabulary, IndexMethodReader methods) {
    this.vocabulary = vocabulary;
    this.methods = methods;
  }

  // ---- how sure ---------------------------------------------------------------------------------

  void checkUncertainty(YamlNode node, Set<String> leaves) {
    if (!node.isPresent()) {
      return;
    }
    List<String> declared =
        FACTORS.stream().filter(factor -> node.child(factor).isPresent()).toList();
    if (declared.isEmpty()) {
      node.rejectKey("nothing is drawn", "add one of " + String.join(", ", FACTORS));
    }
    if (node.child("sensitivity").isPresent() && declared.size() == 1) {
      node.child("sensitivity")
          .rejectKey("one factor has no share to compare", "add another factor, or remove this");
    }
    checkMeans(node);
    YamlNode weights = node.child("weights");
    if (weights.isPresent()
        && weights.child("noise").isPresent() == weights.child("dirichlet").isPresent()) {
      weights.rejectKey("weights vary by either `noise` or `dirichlet`", "give one of them");
    }
    node.child("normalisation").items().forEach(methods::checkNormalisation);
    node.child("aggregation").items().forEach(methods::checkLevels);
    YamlNode none = node.child("none");
    node.child("treatment").items().forEach(choice -> methods.checkStep(none, choice, leaves));
    node.child("imputation").items().forEach(choice -> methods.checkStep(choice, none, leaves));
    if (node.child("leave_out").isPresent() && leaves.size() == 1) {
      node.child("leave_out").reject("the only indicator cannot be left out", "remove this");
    }
    checkMeasurement(node.child("measurement"), leaves);
  }

  private static void checkMeasurement(YamlNode measurement, Set<String> leaves) {
    if (measurement.isPresent() && measurement.entries().isEmpty()) {
      measurement.rejectKey(
          "nothing says how far values are off", "add sd_pct, from or indicators");
    }
    measurement
        .child("indicators")
        .entries()
        .forEach(
            (indicator, sd) -> {
              if (!leaves.contains(indicator)) {
                sd.rejectKey(
                    "indicator `" + indicator + "` is not in this index",
                    "use one of its leaves" + Problems.suggestion(indicator, leaves));
              }
            });
  }

  /** A draw in which most zones have no score says nothing of the ranks of the others. */
  private void checkMeans(YamlNode node) {
    boolean positive =
        node.child("aggregation").items().stream()
            .flatMap(
                choice -> (choice.items().isEmpty() ? List.of(choice) : choice.items()).stream())
            .map(level -> MethodReader.word(level, ""))
            .anyMatch(List.of("geometric", "harmonic")::contains);
    for (YamlNode method : node.child("normalisation").items()) {
      if (positive
          && method.child("method").text().equals("z-score")
          && method.child("mean").number(0) <= 0) {
        method.rejectKey(
            "standard scores below 0 have no geometric or harmonic mean",
            "give them a mean, such as mean: 100, deviation: 10, or remove one of the two");
      }
    }
  }

  IndexUncertainty uncertainty(YamlNode node, YamlNode normalisation, YamlNode index) {
    if (!node.isPresent()) {
      return null;
    }
    List<List<Composite.Level>> aggregations = new ArrayList<>();
    node.child("aggregation")
        .items()
        .forEach(choice -> aggregations.add(IndexMethodReader.levels(choice, index)));
    List<Integer> top = List.copyOf(IndexMethodReader.whole(node.child("top")));
    return new IndexUncertainty(
        node.child("draws").integer(1000),
        node.child("seed").integer(1),
        new IndexUncertainty.Factors(
            variation(node.child("weights")),
            node.child("normalisation").items().stream()
                .map(IndexMethodReader::normalisation)
                .toList(),
            IndexMethodReader.normalisation(normalisation),
            steps(node.child("treatment"), "treat"),
            steps(node.child("imputation"), "impute"),
            aggregations,
            node.child("leave_out").text(),
            measurement(node.child("measurement"))),
        node.child("top").isPresent() ? top : IndexUncertainty.TOP,
        IndexMethodReader.whole(node.child("years")),
        new TreeSet<>(IndexMethodReader.texts(node.child("tables"))),
        sensitivity(node.child("sensitivity")));
  }

  private static IndexUncertainty.Variation variation(YamlNode node) {
    if (!node.isPresent()) {
      return null;
    }
    YamlNode noise = node.child("noise");
    return new IndexUncertainty.Variation(
        noise.isPresent()
            ? new Weights.Noise(noise.number(0))
            : new Weights.Dirichlet(node.child("dirichlet").number(1)),
        IndexMethodReader.whole(node.child("levels")));
  }

  private static List<IndexUncertainty.StepChoice> steps(YamlNode list, String kind) {
    List<IndexUncertainty.StepChoice> choices = new ArrayList<>();
    for (YamlNode choice : list.items()) {
      String word = choice.text();
      choices.add(
          word.isEmpty()
              ? new IndexUncertainty.StepChoice(
                  choice.child("method").text(), IndexMethodReader.step(kind, choice))
              : new IndexUncertainty.StepChoice(word, null));
    }
    return choices;
  }

  private static IndexUncertainty.Measurement measurement(YamlNode node) {
    if (!node.isPresent()) {
      return null;
    }
    Map<String, Double> byIndicator = new TreeMap<>();
    node.child("indicators")
        .entries()
        .forEach((indicator, sd) -> byIndicator.put(indicator, sd.number(0)));
    return new IndexUncertainty.Measurement(
        node.child("from").isPresent(), node.child("sd_pct").number(0), byIndicator);
  }

  private static IndexUncertainty.Sensitivity sensitivity(YamlNode node) {
    return node.isPresent()
        ? new IndexUncertainty.Sensitivity(
            node.child("base").integer(1024),
            node.child("bootstrap").integer(1000),
            node.child("by_zone").truth())
        : null;
  }

  // ---- why --------------------------------------------------------------------------------------

  void checkWhy(YamlNode node) {
    for (YamlNode gap : node.child("gaps").items()) {
      String beside = gap.text();
      Lexicon zones = vocabulary.zones();
      boolean word =
          beside.equals(IndexExplanations.LEADER) || beside.equals(IndexExplanations.NEXT);
      if (!word && zones != null && !beside.isEmpty() && !beside.equals(zones.id(beside))) {
        gap.reject("unknown zone `" + beside + "`", "use leader, next or a zone_id of zones.csv");
      }
    }
  }

  static IndexExplanations why(YamlNode node) {
    return new IndexExplanations(
        node.child("strengths").integer(0),
        IndexMethodReader.texts(node.child("gaps")),
        node.child("changes").text(),
        node.child("earlier").child("index").text(),
        node.child("earlier").child("until").integer(0),
        List.copyOf(IndexMethodReader.whole(node.child("lifts"))),
        IndexMethodReader.texts(node.child("leave_one_out")),
        IndexMethodReader.texts(node.child("compare")),
        IndexMethodReader.whole(node.child("years")));
  }
}
