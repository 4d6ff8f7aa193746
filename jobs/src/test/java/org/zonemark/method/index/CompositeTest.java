package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks;

class CompositeTest {
  private static final int ZONES = 40;
  private static final List<Aggregation> METHODS =
      List.of(
          Aggregation.ARITHMETIC,
          Aggregation.GEOMETRIC,
          Aggregation.HARMONIC,
          new Mean.Generalised(2.5),
          new Aggregation.Copeland(),
          new Aggregation.Mpi(false),
          new Aggregation.Ampi(false),
          new Outranking(),
          new BenefitOfTheDoubt(),
          new Compromise.Topsis(),
          new Compromise.Vikor(0.5),
          new Compromise.GreyRelational(0.5),
          new Compromise.Wroclaw());

  /** Those in which nobody is better than others where all are alike, or there is one alone. */
  private static final List<Class<?>> RELATIVE =
      List.of(
          Outranking.class,
          Compromise.Topsis.class,
          Compromise.Vikor.class,
          Compromise.GreyRelational.class,
          Compromise.Wroclaw.class);

  private static final List<Weighting> WEIGHTINGS =
      List.of(
          new Weighting.Entropy(0),
          new Weighting.Critic(),
          new Weighting.Pca(2),
          new Weighting.EqualInfluence());

  @Test
  void shouldNotDependOnTheOrderOfNodesAndZonesNorOnTheScaleOfWeights() {
    Random random = new Random(20261122);
    for (int round = 0; round < 50; round++) {
      // Given an index of three dimensions of indicators with some holes
      Map<String, List<Double>> leaves = new HashMap<>();
      List<Tree> dimensions = new ArrayList<>();
      List<Tree> turned = new ArrayList<>();
      for (int dimension = 0; dimension < 3; dimension++) {
        List<Tree> indicators = new ArrayList<>();
        List<Tree> larger = new ArrayList<>();
        for (int leaf = 0; leaf < 4; leaf++) {
          String id = dimension + "." + leaf;
          double weight = (1 + random.nextInt(20)) / 10.0;
          indicators.add(new Tree(id, weight, List.of()));
          larger.add(0, new Tree(id, (int) Math.round(weight * 10), List.of()));
          leaves.put(id, column(random));
        }
        dimensions.add(new Tree("d" + dimension, 1, indicators));
        turned.add(0, new Tree("d" + dimension, 7, larger));
      }
      List<Integer> order = new ArrayList<>();
      for (int zone = 0; zone < ZONES; zone++) {
        order.add(zone);
      }
      Collections.shuffle(order, random);
      Map<String, List<Double>> moved = new HashMap<>();
      leaves.forEach((id, column) -> moved.put(id, reordered(column, order)));

      for (Aggregation method : METHODS) {
        // When nodes and zones stand in another order, and weights in another unit
        List<Double> scores = scores(new Tree("whole", 1, dimensions), leaves, method);
        List<Double> others = scores(new Tree("whole", 5, turned), moved, method);

        // Then no bit of a score differs
        assertThat(others).as("%s", method).isEqualTo(reordered(scores, order));
      }
    }
  }

  @Test
  void shouldAnswerForASingleZoneAndForNothingKnown() {
    Tree tree = new Tree("whole", 1, List.of(leaf("a"), leaf("b")));
    for (Aggregation method : METHODS) {
      List<Double> single = scores(tree, Map.of("a", List.of(3.0), "b", List.of(3.0)), method);
      assertThat(single).as("%s", method).hasSize(1);
      assertThat(single.get(0) == null)
          .as("%s", method)
          .isEqualTo(RELATIVE.contains(method.getClass()));
      Map<String, List<Double>> unknown = new HashMap<>();
      unknown.put("a", Collections.singletonList(null));
      unknown.put("b", Collections.singletonList(null));
      assertThat(
              new Composite(tree, unknown, List.of(new Composite.Level(method, 0)))
                  .nodes()
                  .get("whole"))
          .extracting(Aggregation.Aggregate::score)
          .containsExactly(Outcome.none(Reason.NO_VALUE));
    }
  }

  @Test
  void shouldChangeNoOrderUnderGoalpostsWhenADominatedZoneIsAdded() {
    Random random = new Random(7);
    Normalisation posts = new FixedScale.Goalposts(0, 100, 100, false);
    Tree tree = new Tree("whole", 1, List.of(leaf("a"), leaf("b")));
    Map<String, List<Double>> few = new HashMap<>();
    Map<String, List<Double>> more = new HashMap<>();
    for (String id : List.of("a", "b")) {
      List<Double> values = new ArrayList<>();
      for (int zone = 0; zone < ZONES; zone++) {
        values.add(1 + 99 * random.nextDouble());
      }
      few.put(id, values(posts, values));
      values.add(0.5);
      more.put(id, values(posts, values));
    }
    List<Aggregation> own = METHODS.stream().filter(Aggregation::isZoneByZone).toList();
    assertThat(own).hasSize(6);
    for (Aggregation method : own) {
      assertThat(scores(tree, more, method).subList(0, ZONES)).isEqualTo(scores(tree, few, method));
    }
    for (Aggregation method :
        List.of(
            new Aggregation.Copeland(),
            new Outranking(),
            new BenefitOfTheDoubt(),
            new Compromise.Wroclaw())) {
      assertThat(order(scores(tree, more, method).subList(0, ZONES)))
          .as("%s", method)
          .isEqualTo(order(scores(tree, few, method)));
    }
  }

  @Test
  void shouldTurnTheOrderWhereAMethodMeasuresByTheWorstOrByAllAndSayIt() {
    // Given three zones and a fourth that is worse than all in both parts: the order of the three
    // turns, as the Javadoc of these methods says
    assertTurned(new Compromise.Topsis(), of(3, 6, 2), of(7, 2, 9), 0, 2);
    assertTurned(new Compromise.Vikor(0.5), of(2, 2, 1), of(8, 1, 5), 0, 0);
    assertTurned(new Compromise.GreyRelational(0.5), of(8, 1, 7), of(5, 6, 3), 0, 0);
  }

  private static List<Double> of(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static void assertTurned(
      Aggregation method, List<Double> a, List<Double> b, double worseA, double worseB) {
    Tree tree = new Tree("whole", 1, List.of(leaf("a"), leaf("b")));
    List<Double> moreA = new ArrayList<>(a);
    moreA.add(worseA);
    List<Double> moreB = new ArrayList<>(b);
    moreB.add(worseB);
    assertThat(order(scores(tree, Map.of("a", moreA, "b", moreB), method).subList(0, 3)))
        .as("%s", method)
        .isNotEqualTo(order(scores(tree, Map.of("a", a, "b", b), method)));
  }

  /** The places of scores. */
  private static List<Integer> order(List<Double> scores) {
    double[] bare = scores.stream().mapToDouble(Double::doubleValue).toArray();
    return Arrays.stream(Ranks.competition(bare)).boxed().toList();
  }

  @Test
  void shouldComputeTheSameWeightsInWhateverOrderZonesStand() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      Map<String, List<Double>> leaves = new HashMap<>();
      List<Tree> nodes = new ArrayList<>();
      for (String id : List.of("a", "b", "c", "d")) {
        leaves.put(id, column(random));
        nodes.add(leaf(id));
      }
      List<Integer> order = new ArrayList<>();
      for (int zone = 0; zone < ZONES; zone++) {
        order.add(zone);
      }
      Collections.shuffle(order, random);
      Map<String, List<Double>> moved = new HashMap<>();
      leaves.forEach((id, column) -> moved.put(id, reordered(column, order)));
      List<Composite.Level> levels = List.of(new Composite.Level(Aggregation.ARITHMETIC, 0));
      Tree tree = new Tree("whole", 1, nodes);
      Collections.reverse(nodes);
      Tree turned = new Tree("whole", 3, nodes);

      for (Weighting method : WEIGHTINGS) {
        assertThat(
                Weights.amongSiblings(
                    method.over(turned, List.of(moved), levels, Collections.emptySet()).tree()))
            .as("%s", method)
            .isEqualTo(
                Weights.amongSiblings(
                    method.over(tree, List.of(leaves), levels, Collections.emptySet()).tree()));
      }
    }
  }

  @Test
  void shouldAnswerForFiveThousandZonesAndForOnesThatAreAllAlike() {
    Random random = new Random(3);
    Tree tree = new Tree("whole", 1, List.of(leaf("a"), leaf("b"), leaf("c")));
    Map<String, List<Double>> many = new HashMap<>();
    Map<String, List<Double>> alike = new HashMap<>();
    for (String id : List.of("a", "b", "c")) {
      many.put(id, random.doubles(5000, 0, 100).boxed().toList());
      alike.put(id, Collections.nCopies(5, id.equals("a") ? 0.0 : 50.0));
    }
    for (Aggregation method : METHODS) {
      assertThat(scores(tree, many, method)).as("%s", method).hasSize(5000).doesNotContainNull();
      List<Double> same = scores(tree, alike, method);
      assertThat(same.stream().distinct()).as("%s", method).hasSize(1);
    }
    for (Weighting method : WEIGHTINGS) {
      List<Composite.Level> levels = List.of(new Composite.Level(Aggregation.ARITHMETIC, 0));
      Weighting.Weighed weighed = method.over(tree, List.of(many), levels, Collections.emptySet());
      assertThat(weighed.reasons()).as("%s", method).isEmpty();
      Weighting.Weighed kept = method.over(tree, List.of(alike), levels, Collections.emptySet());
      assertThat(kept.tree()).as("%s", method).isEqualTo(tree);
      assertThat(kept.reasons()).containsValue(Reason.ZERO_RANGE);
    }
  }

  @Test
  void shouldHaveNoGeometricMeanOfNegativeValuesAndOneOfZero() {
    Tree tree = new Tree("whole", 1, List.of(leaf("a"), leaf("b")));
    Map<String, List<Double>> leaves =
        Map.of("a", List.of(-1.0, 0.0, 4.0), "b", List.of(4.0, 4.0, 9.0));

    List<Aggregation.Aggregate> whole =
        new Composite(tree, leaves, List.of(new Composite.Level(Aggregation.GEOMETRIC, 0)))
            .nodes()
            .get("whole");

    assertThat(whole.get(0).score()).isEqualTo(Outcome.none(Reason.NOT_POSITIVE));
    assertThat(whole.get(1).score()).isEqualTo(Outcome.of(0.0));
    assertThat(whole.get(2).score().value()).isCloseTo(6, within(1e-14));
    assertThat(whole.get(2).contributions()).containsOnlyNulls();
  }

  @Test
  void shouldPenaliseUnevenPartsByTheirVariance() {
    List<List<Double>> parts = List.of(List.of(90.0), List.of(110.0));

    assertThat(score(new Aggregation.Ampi(false), parts)).isEqualTo(99);
    assertThat(score(new Aggregation.Mpi(false), parts)).isEqualTo(98);
    assertThat(score(new Aggregation.Mpi(true), parts)).isEqualTo(102);
  }

  private static double score(Aggregation method, List<List<Double>> parts) {
    return method.of(parts, List.of(1.0, 1.0), 0).get(0).score().value();
  }

  private static Tree leaf(String id) {
    return new Tree(id, 1, List.of());
  }

  private static List<Double> values(Normalisation method, List<Double> values) {
    return method.scores(values, Direction.LARGER_IS_BETTER).stream().map(Outcome::value).toList();
  }

  private static List<Double> column(Random random) {
    Double[] column = new Double[ZONES];
    for (int zone = 0; zone < ZONES; zone++) {
      column[zone] = random.nextInt(8) == 0 ? null : Double.valueOf(100 * random.nextDouble());
    }
    return Arrays.asList(column);
  }

  private static List<Double> reordered(List<Double> column, List<Integer> order) {
    List<Double> moved = new ArrayList<>();
    order.forEach(zone -> moved.add(column.get(zone)));
    return moved;
  }

  private static List<Double> scores(
      Tree tree, Map<String, List<Double>> leaves, Aggregation method) {
    return new Composite(tree, leaves, List.of(new Composite.Level(method, 0.5)))
        .nodes().get(tree.id()).stream().map(whole -> whole.score().value()).toList();
  }

  @Test
  void shouldCountLeavesInTheCoverageOfEveryLevel() {
    List<Tree> dimensions = new ArrayList<>();
    Map<String, List<Double>> leaves = new HashMap<>();
    for (int dimension = 0; dimension < 5; dimension++) {
      List<Tree> children = new ArrayList<>();
      for (int leaf = 0; leaf < 6; leaf++) {
        String id = dimension + "." + leaf;
        children.add(leaf(id));
        leaves.put(id, Collections.singletonList(leaf == 0 ? null : Double.valueOf(leaf)));
      }
      dimensions.add(new Tree("d" + dimension, 1, children));
    }
    Tree part = new Tree("part", 1, dimensions);
    Tree whole = new Tree("whole", 1, List.of(part));

    Composite composite =
        new Composite(whole, leaves, List.of(new Composite.Level(Aggregation.ARITHMETIC, 0.65)));

    for (Tree node : List.of(whole, part, dimensions.get(3))) {
      assertThat(composite.coverage(node)).containsExactly(25 / 30.0);
    }
    assertThat(composite.nodes().get("whole").get(0).coverage()).isEqualTo(1);
  }

  @Test
  void shouldSayOfTheWholeWhyItsPartsHaveNoScore() {
    Tree one = new Tree("one", 1, List.of(leaf("a"), leaf("b"), leaf("c")));
    Tree other = new Tree("other", 1, List.of(leaf("d"), leaf("e"), leaf("f")));
    Tree whole = new Tree("whole", 1, List.of(one, other));
    Map<String, List<Double>> leaves = new HashMap<>();
    List.of("a", "b", "c", "d", "e").forEach(id -> leaves.put(id, Arrays.asList(null, null)));
    leaves.put("f", Arrays.asList(5.0, null));

    Composite composite =
        new Composite(whole, leaves, List.of(new Composite.Level(Aggregation.ARITHMETIC, 0.65)));

    // f is known of the first zone, and not enough for a score
    assertThat(composite.nodes().get("whole"))
        .extracting(score -> score.score().reason())
        .containsExactly(Reason.COVERAGE_TOO_LOW, Reason.NO_VALUE);
  }

  @Test
  void shouldCompareAThresholdWithTheShareOfTheLeavesWhereAsked() {
    Tree few = new Tree("few", 1, List.of(leaf("a")));
    Tree many = new Tree("many", 1, List.of(leaf("b"), leaf("c"), leaf("d"), leaf("e")));
    Tree whole = new Tree("whole", 1, List.of(few, many));
    Map<String, List<Double>> leaves =
        Map.of(
            "a", Arrays.asList(null, 4.0, 1.0),
            "b", Arrays.asList(1.0, null, 1.0),
            "c", Arrays.asList(2.0, null, 1.0),
            "d", Arrays.asList(3.0, null, 1.0),
            "e", Arrays.asList(4.0, 9.0, 1.0));

    Map<Composite.Counted, List<Outcome<Double>>> scores = new HashMap<>();
    for (Composite.Counted counted : Composite.Counted.values()) {
      Composite composite =
          new Composite(
              whole,
              leaves,
              List.of(
                  new Composite.Level(Aggregation.ARITHMETIC, 0.75, counted),
                  new Composite.Level(Aggregation.ARITHMETIC, 0)));
      scores.put(
          counted,
          composite.nodes().get("whole").stream().map(Aggregation.Aggregate::score).toList());
      assertThat(composite.whole())
          .as("the fast way")
          .containsExactly(
              scores.get(counted).stream()
                  .mapToDouble(score -> score.isPresent() ? score.value() : Double.NaN)
                  .toArray());
    }

    Outcome<Double> none = Outcome.none(Reason.COVERAGE_TOO_LOW);
    assertThat(scores.get(Composite.Counted.WEIGHT))
        .containsExactly(none, Outcome.of(6.5), Outcome.of(1.0));
    assertThat(scores.get(Composite.Counted.LEAVES))
        .containsExactly(Outcome.of(2.5), none, Outcome.of(1.0));
  }
}
