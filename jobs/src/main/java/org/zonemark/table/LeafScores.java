package org.zonemark.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.IndexDeclaration;
import org.zonemark.conf.IndexNode;
import org.zonemark.method.Direction;
import org.zonemark.method.Imputation;
import org.zonemark.method.Outcome;
import org.zonemark.method.Weighting;

/** The values of an index made comparable among the zones, leaf by leaf. */
final class LeafScores {

  private final IndexDeclaration index;
  private final IndexInputs inputs;

  /** By year and node, in the order of the zones. */
  private final Map<Integer, Map<String, List<Outcome<Double>>>> byYear = new TreeMap<>();

  private LeafScores(IndexDeclaration index, IndexInputs inputs) {
    this.index = index;
    this.inputs = inputs;
    for (IndexNode leaf : index.leaves()) {
      if (isPanel(leaf)) {
        normalise(leaf, inputs.years());
      } else {
        inputs.years().forEach(year -> normalise(leaf, List.of(year)));
      }
    }
  }

  /** The scores of the leaves of an index, of what entered it. */
  static LeafScores of(IndexDeclaration index, IndexInputs inputs) {
    return new LeafScores(index, inputs);
  }

  /** The scores of a year by node, in the order of the zones; nothing where it is not scored. */
  Map<String, List<Outcome<Double>>> of(int year) {
    return byYear.getOrDefault(year, Map.of());
  }

  /** The same without reasons: null where there is no score. */
  Map<String, List<Double>> bare(int year) {
    Map<String, List<Double>> bare = new HashMap<>();
    of(year)
        .forEach((node, scores) -> bare.put(node, scores.stream().map(Outcome::value).toList()));
    return bare;
  }

  /** The tree of each year, with its weights. */
  Map<Integer, Weighting.Weighed> trees() {
    Map<Integer, Map<String, List<Double>>> bare = new TreeMap<>();
    byYear.keySet().forEach(year -> bare.put(year, bare(year)));
    return IndexMethods.trees(index, bare);
  }

  /**
   * The scores of a leaf in a year as they would be with another value of one zone, in the order of
   * the zones; null where there is none.
   *
   * @param at the position of the zone, which has a value
   */
  List<Double> with(IndexNode leaf, int year, int at, double value) {
    List<Integer> years = isPanel(leaf) ? inputs.years() : List.of(year);
    List<Double> values = new ArrayList<>();
    int first = 0;
    for (int each : years) {
      if (each == year) {
        first = values.size();
      }
      values.addAll(inputs.column(leaf.leaf().indicator(), each));
    }
    values.set(first + at, value);
    return scores(leaf.leaf(), years, values)
        .subList(first, first + inputs.zones(year).size())
        .stream()
        .map(Outcome::value)
        .toList();
  }

  private static boolean isPanel(IndexNode leaf) {
    return leaf.leaf().normalisation().scope().equals("panel");
  }

  /** Makes the values of a leaf comparable, those of one year or of all years together. */
  private void normalise(IndexNode node, List<Integer> years) {
    IndexNode.Leaf leaf = node.leaf();
    List<Double> values = new ArrayList<>();
    years.forEach(year -> values.addAll(inputs.column(leaf.indicator(), year)));
    List<Outcome<Double>> scores = scores(leaf, years, values);
    int at = 0;
    for (int year : years) {
      List<Outcome<Double>> ofYear = new ArrayList<>();
      for (String zone : inputs.zones(year)) {
        Outcome<Double> value = inputs.outcome(leaf.indicator(), year, zone);
        ofYear.add(value.isPresent() ? scores.get(at) : value);
        at++;
      }
      byYear.computeIfAbsent(year, any -> new HashMap<>()).put(node.id(), ofYear);
    }
  }

  private List<Outcome<Double>> scores(
      IndexNode.Leaf leaf, List<Integer> years, List<Double> values) {
    List<Double> references = new ArrayList<>();
    String reference = leaf.normalisation().reference();
    for (int year : years) {
      Double value = inputs.outcome(leaf.indicator(), year, reference).value();
      inputs.zones(year).forEach(zone -> references.add(value));
    }
    return IndexMethods.normalisation(leaf.normalisation(), references, base(leaf, years))
        .scores(values, Direction.of(leaf.direction()));
  }

  /** The mean of a leaf's values in its base year, the first where none is declared. */
  private Double base(IndexNode.Leaf leaf, List<Integer> years) {
    int year = (int) leaf.normalisation().number("base_year", years.get(0));
    return years.contains(year)
        ? Imputation.mean(inputs.column(leaf.indicator(), year)).orElse(null)
        : null;
  }
}
