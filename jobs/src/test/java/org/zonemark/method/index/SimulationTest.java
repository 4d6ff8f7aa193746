package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.method.index.Simulation.Factor;
import org.zonemark.method.rank.RankUncertainty;

class SimulationTest {

  private static final int ZONES = 40;
  private static final List<Composite.Level> MEAN =
      List.of(new Composite.Level(Aggregation.ARITHMETIC, 0.65));
  private static final Weights.Noise NOISE = new Weights.Noise(0.25);

  private static Tree leaf(String id) {
    return new Tree(id, 1, List.of());
  }

  private static Tree tree(String... leaves) {
    return new Tree("whole", 1, Arrays.stream(leaves).map(SimulationTest::leaf).toList());
  }

  private static List<Double> column(Random random) {
    Double[] column = new Double[ZONES];
    for (int zone = 0; zone < ZONES; zone++) {
      column[zone] = random.nextInt(8) == 0 ? null : Double.valueOf(100 * random.nextDouble());
    }
    return Arrays.asList(column);
  }

  /** Weights by id. */
  private static Map<String, Double> draw(
      Tree tree, Weights.Variation variation, Set<Integer> levels, long seed, int number) {
    Weights.Draws draws = new Weights.Draws(tree, variation, levels, seed);
    double[] weights = draws.drawn(number);
    Map<String, Double> byId = new HashMap<>();
    for (int at = 0; at < weights.length; at++) {
      byId.put(draws.ids().get(at), weights[at]);
    }
    return byId;
  }

  /** A simulation over some leaves with the options of some factors. */
  private static Simulation of(
      Tree tree,
      Map<String, List<Double>> leaves,
      Weights.Variation variation,
      Map<Factor, List<String>> options) {
    return of(tree, leaves, variation, options, null);
  }

  private static Simulation of(
      Tree tree,
      Map<String, List<Double>> leaves,
      Weights.Variation variation,
      Map<Factor, List<String>> options,
      Integer decimals) {
    return new Simulation(
        tree,
        1,
        new Weights.Draws(tree, variation, Set.of(), 1),
        options,
        MEAN,
        List.of(MEAN, List.of(new Composite.Level(Aggregation.GEOMETRIC, 0.65))),
        decimals,
        panels(leaves));
  }

  /** The leaves, their squares under the second normalisation; a draw adds what is off in it. */
  private static Simulation.Panels panels(Map<String, List<Double>> leaves) {
    return choice -> {
      Map<String, List<Double>> chosen = new HashMap<>();
      leaves.forEach(
          (id, scores) ->
              chosen.put(
                  id,
                  scores.stream()
                      .map(score -> score == null ? null : made(score, choice))
                      .toList()));
      return chosen;
    };
  }

  private static double made(double score, Simulation.Choice choice) {
    double squared = choice.normalisation() == 1 ? score * score : score;
    return squared * (1 + Math.max(0, choice.measurement()) / 1000.0 * (score > 50 ? 1 : 0));
  }

  @Test
  void shouldDrawWeightsThatDependOnSeedNumberAndNodeAlone() {
    Tree tree = tree("a", "b", "c");
    Set<Double> seen = new HashSet<>();
    for (int number = 0; number < 1000; number++) {
      Map<String, Double> weights = draw(tree, NOISE, Set.of(), 1, number);
      assertThat(draw(tree("c", "b", "a"), NOISE, Set.of(), 1, number)).isEqualTo(weights);
      assertThat(weights.values()).allMatch(weight -> weight > 24.9 && weight < 41.7);
      seen.addAll(weights.values());
    }
    assertThat(seen).hasSize(3000);
    assertThat(draw(tree, NOISE, Set.of(2), 1, 0).values()).containsOnly(100 / 3.0);
    assertThat(draw(tree, NOISE, Set.of(), 2, 0)).isNotEqualTo(draw(tree, NOISE, Set.of(), 1, 0));
  }

  @Test
  void shouldDrawDirichletSharesAroundTheDeclaredOnes() {
    Tree tree =
        new Tree(
            "whole",
            1,
            List.of(new Tree("a", 6, List.of()), new Tree("b", 3, List.of()), leaf("c")));
    double[] sums = new double[3];
    double squares = 0;
    for (int number = 0; number < 20_000; number++) {
      Map<String, Double> weights = draw(tree, new Weights.Dirichlet(20), Set.of(), 3, number);
      double sum = weights.get("a") + weights.get("b") + weights.get("c");
      double a = weights.get("a") / sum;
      sums[0] += a;
      sums[1] += weights.get("b") / sum;
      sums[2] += weights.get("c") / sum;
      squares += (a - 0.6) * (a - 0.6);
    }
    assertThat(sums[0] / 20_000).isCloseTo(0.6, within(0.005));
    assertThat(sums[1] / 20_000).isCloseTo(0.3, within(0.005));
    assertThat(sums[2] / 20_000).isCloseTo(0.1, within(0.005));
    // The variance of a Dirichlet share is s (1 - s) / (concentration + 1).
    assertThat(squares / 20_000).isCloseTo(0.24 / 21, within(0.001));
  }

  @Test
  void shouldCountTheSameRanksInWhateverBlocks() {
    Random random = new Random(5);
    Map<String, List<Double>> leaves =
        Map.of("a", column(random), "b", column(random), "c", column(random));
    RankUncertainty whole = counted(leaves, 0, 500);

    RankUncertainty parts = counted(leaves, 300, 500);
    parts.add(counted(leaves, 0, 1));
    parts.add(counted(leaves, 1, 300));

    for (int zone = 0; zone < ZONES; zone++) {
      int drawn = 0;
      for (int rank = 1; rank <= ZONES; rank++) {
        assertThat(parts.count(zone, rank)).isEqualTo(whole.count(zone, rank));
        drawn += whole.count(zone, rank);
      }
      assertThat(drawn).isEqualTo(whole.draws(zone)).isIn(0, 500);
      for (int other = 0; other < ZONES && drawn > 0; other++) {
        assertThat(Double.valueOf(parts.probabilityOfBeating(zone, other)))
            .isEqualTo(Double.valueOf(whole.probabilityOfBeating(zone, other)));
      }
    }
  }

  /** The ranks of some draws over weights, two normalisations and two aggregations. */
  private static RankUncertainty counted(Map<String, List<Double>> leaves, int from, int until) {
    Map<Factor, List<String>> options = new EnumMap<>(Factor.class);
    options.put(Factor.WEIGHTS, List.of());
    options.put(Factor.NORMALISATION, List.of("plain", "squares"));
    options.put(Factor.AGGREGATION, List.of("arithmetic", "geometric"));
    Simulation simulation = of(tree("a", "b", "c"), leaves, NOISE, options);
    RankUncertainty ranks = new RankUncertainty(ZONES, true);
    for (int number = from; number < until; number++) {
      ranks.add(simulation.ranks(number));
    }
    return ranks;
  }

  @Test
  void shouldDrawEveryOptionAboutAlikeAndSayWhich() {
    Map<Factor, List<String>> options = new EnumMap<>(Factor.class);
    options.put(Factor.AGGREGATION, List.of("arithmetic", "geometric"));
    options.put(Factor.LEAVE_OUT, List.of("none", "a", "b"));
    Simulation simulation =
        of(
            tree("a", "b"),
            Map.of("a", List.of(1.0, 8.0, 5.0), "b", List.of(9.0, 3.0, 5.0)),
            null,
            options);

    Map<String, Integer> drawn = new HashMap<>();
    for (int number = 0; number < 6000; number++) {
      List<Simulation.Drawn> of = simulation.drawn(number);
      drawn.merge(of.get(0).name() + " " + of.get(1).name(), 1, Integer::sum);
      int[] expected =
          switch (of.get(1).name()) {
            case "a" -> new int[] {1, 3, 2};
            case "b" -> new int[] {3, 1, 2};
            default ->
                of.get(0).name().equals("arithmetic") ? new int[] {2, 1, 2} : new int[] {3, 2, 1};
          };
      assertThat(simulation.ranks(number)).as(of.toString()).isEqualTo(expected);
    }
    assertThat(drawn).hasSize(6);
    assertThat(drawn.values()).allMatch(count -> count > 850 && count < 1150);
  }

  @Test
  void shouldTakeOneFactorFromAnotherDraw() {
    Random random = new Random(9);
    Map<String, List<Double>> leaves = Map.of("a", column(random), "b", column(random));
    Map<Factor, List<String>> options = new EnumMap<>(Factor.class);
    options.put(Factor.WEIGHTS, List.of());
    options.put(Factor.NORMALISATION, List.of("plain", "squares"));
    Simulation simulation = of(tree("a", "b"), leaves, new Weights.Noise(0.9), options);
    // Draws that differ in both
    int one = 0;
    int other = 1;
    while (simulation.drawn(one).get(2).equals(simulation.drawn(other).get(2))) {
      other++;
    }

    assertThat(simulation.ranks(new int[] {one, one})).isEqualTo(simulation.ranks(one));
    assertThat(simulation.ranks(new int[] {one, other}))
        .isNotEqualTo(simulation.ranks(one))
        .isNotEqualTo(simulation.ranks(other));
  }

  @Test
  void shouldMakeADrawAgainFromWhatWasKeptOfItAlone() {
    Random random = new Random(11);
    Map<String, List<Double>> leaves =
        Map.of("a", column(random), "b", column(random), "c", column(random));
    Map<Factor, List<String>> options = new EnumMap<>(Factor.class);
    options.put(Factor.WEIGHTS, List.of());
    options.put(Factor.NORMALISATION, List.of("plain", "squares"));
    options.put(Factor.AGGREGATION, List.of("arithmetic", "geometric"));
    options.put(Factor.LEAVE_OUT, List.of("none", "a", "b"));
    options.put(Factor.MEASUREMENT, List.of());
    Simulation drawing = of(tree("a", "b", "c"), leaves, NOISE, options);
    // One that would draw everything else itself
    Simulation again =
        new Simulation(
            tree("a", "b", "c"),
            99,
            new Weights.Draws(tree("a", "b", "c"), NOISE, Set.of(), 99),
            options,
            MEAN,
            List.of(MEAN, List.of(new Composite.Level(Aggregation.GEOMETRIC, 0.65))),
            null,
            panels(leaves));
    for (int number = 0; number < 200; number++) {
      List<Simulation.Drawn> kept = new ArrayList<>(drawing.drawn(number));
      Collections.shuffle(kept, random);
      assertThat(again.scores(kept)).isEqualTo(drawing.scores(number));
      assertThat(again.scores(kept)).isNotEqualTo(again.scores(number));
      assertThat(again.ranks(again.scores(kept))).isEqualTo(drawing.ranks(number));
    }
    assertThat(again.objection(new Simulation.Drawn(Factor.NORMALISATION, "squares", 1)))
        .contains("normalisation squares (1.0)");
    assertThat(again.objection(new Simulation.Drawn(Factor.WEIGHTS, "z", 1))).isPresent();
    assertThat(again.objection(new Simulation.Drawn(Factor.WEIGHTS, "a", -1))).isPresent();
    assertThat(again.objection(new Simulation.Drawn(Factor.TREATMENT, "none", 1))).isPresent();
    assertThatThrownBy(() -> again.scores(List.of(new Simulation.Drawn(Factor.LEAVE_OUT, "c", 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leave_out c");
  }

  @Test
  void shouldTieScoresThatArePrintedAlikeInEveryDraw() {
    Map<String, List<Double>> leaves =
        Map.of("a", List.of(5.04, 5.01, 4.9), "b", List.of(5.02, 5.03, 4.94));
    Simulation exact = of(tree("a", "b"), leaves, NOISE, Map.of(Factor.WEIGHTS, List.of()));
    Simulation printed = of(tree("a", "b"), leaves, NOISE, Map.of(Factor.WEIGHTS, List.of()), 1);
    Simulation whole = of(tree("a", "b"), leaves, NOISE, Map.of(Factor.WEIGHTS, List.of()), 0);

    assertThat(exact.reference()).containsExactly(1, 2, 3);
    for (int number = 0; number < 100; number++) {
      assertThat(exact.ranks(number)).doesNotHaveDuplicates();
      assertThat(printed.ranks(number)).containsExactly(1, 1, 3);
      assertThat(whole.ranks(number)).containsExactly(1, 1, 1);
    }
    assertThat(printed.reference()).containsExactly(1, 1, 3);
    assertThat(printed.ranksWithout("a")).containsExactly(1, 1, 3);
  }

  @Test
  void shouldLeaveOutANodeWithAllBelowItAndANodeWithNothingLeft() {
    Tree tree =
        new Tree("whole", 1, List.of(new Tree("x", 1, List.of(leaf("a"))), leaf("b"), leaf("c")));
    Simulation simulation =
        of(
            tree,
            Map.of("a", List.of(0.0, 9.0), "b", List.of(5.0, 1.0), "c", List.of(5.0, 1.0)),
            null,
            Map.of());

    assertThat(simulation.reference()).containsExactly(2, 1);
    assertThat(simulation.ranksWithout("x")).containsExactly(1, 2);
    assertThat(simulation.ranksWithout("a")).containsExactly(1, 2);
    assertThat(simulation.ranksWithout("b")).containsExactly(2, 1);
  }

  @Test
  void shouldInterpolateQuantilesBetweenRanks() {
    RankUncertainty ranks = new RankUncertainty(3, true);
    ranks.add(new int[] {1, 2, 0});
    ranks.add(new int[] {2, 1, 0});
    ranks.add(new int[] {1, 1, 0});
    ranks.add(new int[] {2, 1, 0});

    assertThat(ranks.quantile(0, 0.5)).isEqualTo(1.5);
    assertThat(ranks.quantile(1, 0.95)).isCloseTo(1.85, within(1e-15));
    assertThat(ranks.probabilityOfTop(1, 1)).isEqualTo(0.75);
    assertThat(ranks.meanShift(0, 2)).isEqualTo(0.5);
    assertThat(ranks.probabilityOfBeating(1, 0)).isEqualTo(2.5 / 4);
    assertThat(ranks.probabilityOfBeating(1, 2)).isNaN();
    assertThat(ranks.draws(2)).isZero();
    assertThat(ranks.tiers(new int[] {1, 2, 0})).containsExactly(1, 1, 0);
  }

  @Test
  void shouldJoinInOneTierWhomAChainOfSmallDifferencesJoins() {
    // 0 and 1 change places now and then, so do 1 and 2; 0 is always before 2, all before 3
    RankUncertainty ranks = new RankUncertainty(4, true);
    for (int draw = 0; draw < 10; draw++) {
      ranks.add(draw < 3 ? new int[] {2, 1, 3, 4} : draw < 6 ? new int[] {1, 3, 2, 4} : ordered(4));
    }

    assertThat(ranks.differ(0, 2)).isTrue();
    assertThat(ranks.tiers(ordered(4))).containsExactly(1, 1, 1, 2);
    // 0 leads 2, which 1 does not: the second tier begins with 2, the third with 3
    assertThat(ranks.leaderTiers(ordered(4))).containsExactly(1, 1, 2, 3);
    assertThat(ranks.leaderTiers(new int[] {3, 4, 1, 2})).containsExactly(2, 2, 1, 2);
    assertThat(ranks.alike(0)).isEqualTo(1);
    assertThat(ranks.alike(1)).isEqualTo(2);
    assertThat(ranks.alike(3)).isZero();
  }

  private static int[] ordered(int zones) {
    int[] ranks = new int[zones];
    Arrays.setAll(ranks, zone -> zone + 1);
    return ranks;
  }

  @Test
  void shouldAnswerASingleZoneAndZonesThatAreAllEqual() {
    List<int[]> ranks = new ArrayList<>();
    for (List<Double> scores : List.of(List.of(5.0), List.of(5.0, 5.0, 5.0))) {
      ranks.add(
          of(
                  tree("a", "b"),
                  Map.of("a", scores, "b", scores),
                  NOISE,
                  Map.of(Factor.WEIGHTS, List.of()))
              .ranks(0));
    }
    assertThat(ranks.get(0)).containsExactly(1);
    assertThat(ranks.get(1)).containsExactly(1, 1, 1);
  }
}
