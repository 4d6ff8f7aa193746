package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.RankAgreement;

class IndexExplanationMethodsTest {

  private static Tree leaf(String id, double weight) {
    return new Tree(id, weight, List.of());
  }

  private static final Tree TREE =
      new Tree(
          "whole",
          1,
          List.of(
              new Tree("x", 3, List.of(leaf("a", 1), leaf("b", 3))),
              new Tree("y", 1, List.of(leaf("c", 1), leaf("d", 1), leaf("e", 2)))));

  /** The scores of all nodes of one zone. */
  private static Map<String, Double> nodes(
      Map<String, Double> leaves, List<Composite.Level> levels) {
    Map<String, List<Double>> columns = new HashMap<>();
    for (String id : List.of("a", "b", "c", "d", "e")) {
      columns.put(id, Collections.singletonList(leaves.get(id)));
    }
    Map<String, Double> nodes = new HashMap<>(leaves);
    new Composite(TREE, columns, levels)
        .nodes()
        .forEach((id, scores) -> nodes.put(id, scores.get(0).score().value()));
    return nodes;
  }

  private static List<Composite.Level> levels(Aggregation... methods) {
    return Arrays.stream(methods).map(method -> new Composite.Level(method, 0.3)).toList();
  }

  /** What a node adds; nothing where neither has it. */
  private static double part(Map<String, Outcome<Double>> parts, String node) {
    Outcome<Double> part = parts.get(node);
    return part.equals(Outcome.none(Reason.NO_VALUE)) ? 0 : part.value();
  }

  @Test
  void shouldTakeAGapApartByContributionsUnderArithmeticMeans() {
    List<Composite.Level> levels = levels(Aggregation.ARITHMETIC);
    Map<String, Double> one = nodes(Map.of("a", 80.0, "b", 40.0, "c", 10.0, "d", 30.0), levels);
    Map<String, Double> other =
        nodes(Map.of("a", 60.0, "b", 40.0, "c", 10.0, "d", 50.0, "e", 20.0), levels);

    Map<String, Outcome<Double>> parts = ScoreSplit.of(TREE, TREE, levels, one, other);

    // Of x: 3/4 of a quarter of 20 points; of y: 1/4 of 20 (c, d alike) less 1/4 of 25
    assertThat(part(parts, "whole")).isEqualTo(one.get("whole") - other.get("whole"));
    assertThat(part(parts, "a")).isCloseTo(3.75, within(1e-12));
    assertThat(part(parts, "b")).isCloseTo(0, within(1e-12));
    assertThat(part(parts, "x")).isCloseTo(3.75, within(1e-12));
    assertThat(part(parts, "y")).isCloseTo(20 / 4.0 - 25 / 4.0, within(1e-12));
    assertThat(part(parts, "c")).isCloseTo(0.25 * (10 / 2.0 - 10 / 4.0), within(1e-12));
    assertThat(part(parts, "e")).isCloseTo(-0.25 * 20 / 2, within(1e-12));
  }

  @Test
  void shouldSumToTheGapUnderEveryMean() {
    Random random = new Random(3);
    for (Aggregation upper :
        List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, new Mean.Generalised(2))) {
      for (Aggregation lower :
          List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.HARMONIC)) {
        List<Composite.Level> levels = levels(upper, lower);
        for (int round = 0; round < 200; round++) {
          Map<String, Double> one = nodes(leaves(random), levels);
          Map<String, Double> other = nodes(leaves(random), levels);
          Map<String, Outcome<Double>> parts = ScoreSplit.of(TREE, TREE, levels, one, other);

          double gap = one.get("whole") - other.get("whole");
          assertThat(part(parts, "whole")).isCloseTo(gap, within(1e-9));
          assertThat(part(parts, "x") + part(parts, "y")).isCloseTo(gap, within(1e-9));
          assertThat(part(parts, "a") + part(parts, "b")).isCloseTo(part(parts, "x"), within(1e-9));
          assertThat(part(parts, "c") + part(parts, "d") + part(parts, "e"))
              .isCloseTo(part(parts, "y"), within(1e-9));
        }
      }
    }
  }

  private static Map<String, Double> leaves(Random random) {
    Map<String, Double> leaves = new HashMap<>();
    for (String id : List.of("a", "b", "c", "d", "e")) {
      leaves.put(id, 1.0 + random.nextInt(100));
    }
    if (random.nextInt(3) == 0) {
      leaves.remove("d");
    }
    return leaves;
  }

  @Test
  void shouldGiveNothingToAPartThatIsTheSameUnderTheGeometricMean() {
    List<Composite.Level> levels = levels(Aggregation.GEOMETRIC);
    Map<String, Double> same = Map.of("a", 9.0, "b", 4.0, "c", 1.0, "d", 5.0, "e", 2.0);
    Map<String, Double> more = new HashMap<>(same);
    more.put("e", 8.0);

    Map<String, Outcome<Double>> parts =
        ScoreSplit.of(TREE, TREE, levels, nodes(more, levels), nodes(same, levels));

    assertThat(part(parts, "x")).isZero();
    assertThat(part(parts, "c")).isZero();
    assertThat(part(parts, "e")).isCloseTo(part(parts, "whole"), within(1e-12)).isPositive();
  }

  @Test
  void shouldSayWhyAGapHasNoParts() {
    List<Composite.Level> levels = levels(new Aggregation.Ampi(false));
    Map<String, Double> zone = Map.of("a", 9.0, "b", 4.0, "c", 1.0, "d", 5.0, "e", 2.0);

    assertThat(ScoreSplit.of(TREE, TREE, levels, nodes(zone, levels), nodes(zone, levels)).get("x"))
        .isEqualTo(Outcome.none(Reason.NO_SUM));
    List<Composite.Level> geometric = levels(Aggregation.GEOMETRIC);
    Map<String, Double> zero = new HashMap<>(zone);
    zero.put("a", 0.0);
    assertThat(
            ScoreSplit.of(TREE, TREE, geometric, nodes(zero, geometric), nodes(zone, geometric))
                .get("a"))
        .isEqualTo(Outcome.none(Reason.NOT_POSITIVE));
    assertThat(ScoreSplit.of(TREE, TREE, geometric, Map.of(), nodes(zone, geometric)).get("a"))
        .isEqualTo(Outcome.none(Reason.NO_VALUE));
  }

  @Test
  void shouldTakeNoNodeApartThatHasNoScoreThoughSomeOfItsPartsHave() {
    List<Composite.Level> geometric = levels(Aggregation.GEOMETRIC);
    Map<String, Double> zone =
        nodes(Map.of("a", 9.0, "b", 4.0, "c", 1.0, "d", 5.0, "e", 2.0), geometric);
    // Of x too little is known for a score: b alone
    Map<String, Double> lacking = new HashMap<>(zone);
    lacking.remove("x");
    lacking.remove("a");
    for (Map<String, Outcome<Double>> parts :
        List.of(
            ScoreSplit.of(TREE, TREE, geometric, lacking, zone),
            ScoreSplit.of(TREE, TREE, geometric, zone, lacking))) {
      assertThat(parts.get("a")).isEqualTo(Outcome.none(Reason.NO_VALUE));
      assertThat(parts.get("b")).isEqualTo(Outcome.none(Reason.NO_VALUE));
      assertThat(parts.get("whole").isPresent()).isTrue();
    }
  }

  @Test
  void shouldShareAnEffectByTheMeanOverAllOrders() {
    // The glove game: a left glove and two right ones are worth 1 as a pair
    double[] parts = Shapley.parts(3, set -> (set & 1) == 1 && (set & 6) != 0 ? 1 : 0);

    assertThat(parts).containsExactly(4 / 6.0, 1 / 6.0, 1 / 6.0);
    assertThat(Shapley.parts(0, set -> 5)).isEmpty();
    assertThat(Shapley.parts(2, set -> new double[] {3, 5, 10, 12}[set])).containsExactly(2, 7);
  }

  @Test
  void shouldFindTheLeastChangeToTheLastBit() {
    double root = LeastChange.of(1, 0.001, x -> x * x >= 2).getAsDouble();
    assertThat(root * root).isGreaterThanOrEqualTo(2);
    assertThat(Math.nextDown(root) * Math.nextDown(root)).isLessThan(2);
    assertThat(LeastChange.of(1, -0.5, x -> x <= -70.25)).hasValue(-70.25);
    assertThat(LeastChange.of(1, 1, x -> false)).isEmpty();
  }

  @Test
  void shouldMeasureHowFarTwoRankingsAgree() {
    RankAgreement turned = RankAgreement.of(new int[] {1, 2, 3, 4}, new int[] {4, 3, 2, 1});
    assertThat(turned).isEqualTo(new RankAgreement(-1, -1, 2));

    // R: cor(c(1, 2, 2, 4), c(1, 3, 2, 4), method = "spearman") and "kendall"
    RankAgreement tied = RankAgreement.of(new int[] {1, 2, 2, 4}, new int[] {1, 3, 2, 4});
    assertThat(tied.spearman()).isCloseTo(0.948683298050514, within(1e-12));
    assertThat(tied.kendall()).isCloseTo(0.912870929175277, within(1e-12));
    assertThat(tied.meanShift()).isEqualTo(0.25);
    assertThat(RankAgreement.of(new int[] {1}, new int[] {1}).spearman()).isNaN();
  }
}
