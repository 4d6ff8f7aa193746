package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.conf.index.IndexWeighting;
import org.zonemark.method.index.Imputation;
import org.zonemark.method.index.Normalisation;
import org.zonemark.method.index.Tree;
import org.zonemark.method.index.Weighting;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;

/** The values of an index made comparable among the zones, leaf by leaf. */
final class LeafScores {

  private final IndexDeclaration index;
  private final IndexValues inputs;

  /** By year and node, in the order of the zones. */
  private final Map<Integer, Map<String, List<Outcome<Double>>>> byYear = new TreeMap<>();

  private LeafScores(IndexDeclaration index, IndexValues inputs) {
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
  static LeafScores of(IndexDeclaration index, IndexValues inputs) {
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
    Tree declared = index.tree();
    IndexWeighting asked = index.weighting();
    Map<Integer, Weighting.Weighed> trees = new TreeMap<>();
    if (asked == null) {
      byYear.keySet().forEach(year -> trees.put(year, Weighting.Weighed.declared(declared)));
    } else if (asked.panel()) {
      List<Map<String, List<Double>>> all = byYear.keySet().stream().map(this::bare).toList();
      Weighting.Weighed weighed =
          asked.method().over(declared, all, index.levels(), asked.levels());
      byYear.keySet().forEach(year -> trees.put(year, weighed));
    } else {
      for (int year : byYear.keySet()) {
        trees.put(
            year,
            asked.method().over(declared, List.of(bare(year)), index.levels(), asked.levels()));
      }
    }
    return trees;
  }

  /** A leaf in a year, to be seen with other values of one zone. */
  Tried tried(IndexNode leaf, int year) {
    return new Tried(leaf, year);
  }

  /** The scores of a leaf in a year as they would be with another value of one zone. */
  final class Tried {
    private final IndexNode.Leaf leaf;
    private final List<Integer> years;
    private final List<Double> values = new ArrayList<>();
    private final int first;
    private final int zones;

    private Tried(IndexNode node, int year) {
      this.leaf = node.leaf();
      this.years = isPanel(node) ? inputs.years() : List.of(year);
      int before = 0;
      for (int each : years) {
        before = each == year ? values.size() : before;
        values.addAll(inputs.column(leaf.indicator(), each));
      }
      this.first = before;
      this.zones = inputs.zones(year).size();
    }

    /**
     * The scores, in the order of the zones; NaN where there is none.
     *
     * @param at the position of the zone, which has a value
     */
    double[] with(int at, double value) {
      Double own = values.set(first + at, value);
      List<Outcome<Double>> scores = scores(leaf, years, values);
      values.set(first + at, own);
      double[] numbers = new double[zones];
      for (int zone = 0; zone < zones; zone++) {
        Outcome<Double> score = scores.get(first + zone);
        numbers[zone] = score.isPresent() ? score.value() : Double.NaN;
      }
      return numbers;
    }
  }

  private static boolean isPanel(IndexNode leaf) {
    return leaf.leaf().normalisation().panel();
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
        Outcome<Double> score = scores.get(at++);
        // What was missing before says better why than the score of nothing.
        Outcome<Double> value =
            score.isPresent() ? score : inputs.outcome(leaf.indicator(), year, zone);
        ofYear.add(value.isPresent() ? score : value);
      }
      byYear.computeIfAbsent(year, any -> new HashMap<>()).put(node.id(), ofYear);
    }
  }

  private List<Outcome<Double>> scores(
      IndexNode.Leaf leaf, List<Integer> years, List<Double> values) {
    return leaf.normalisation()
        .method()
        .scores(values, Direction.of(leaf.direction()), new Beside(leaf, years));
  }

  /** Values beside those of a leaf. */
  private final class Beside implements Normalisation.Surroundings {
    private final IndexNode.Leaf leaf;
    private final List<Integer> years;

    private Beside(IndexNode.Leaf leaf, List<Integer> years) {
      this.leaf = leaf;
      this.years = years;
    }

    @Override
    public List<Double> of(String zone) {
      List<Double> ofZone = new ArrayList<>();
      for (int year : years) {
        Double value = inputs.outcome(leaf.indicator(), year, zone).value();
        inputs.zones(year).forEach(any -> ofZone.add(value));
      }
      return ofZone;
    }

    @Override
    public Double mean(Integer year) {
      int base = year == null ? years.get(0) : year;
      return years.contains(base)
          ? Imputation.mean(inputs.column(leaf.indicator(), base)).orElse(null)
          : null;
    }
  }
}
