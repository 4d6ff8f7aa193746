import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Normalisation;
import org.zonemark.method.index.Places;
import org.zonemark.method.index.Simulation;
import org.zonemark.method.index.Simulation.Factor;
import org.zonemark.method.index.Sobol;
import org.zonemark.method.index.Tree;
import org.zonemark.method.index.Weights;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.rank.RankAgreement;
import org.zonemark.method.rank.RankUncertainty;

/**
 * The rate of draws of ranks on one core: weights, three normalisations and two aggregations, all
 * panels made anew for each block of draws. Usage: Draws ZONES INDICATORS DIMENSIONS DRAWS [sobol]:
 * the last word asks for shares of variance of five factors instead, DRAWS being the runs of one
 * design.
 */
public final class Draws {

  /** How often runs are drawn again for intervals, as the program does where nothing is said. */
  private static final int BOOTSTRAP = 1000;

  private Draws() {}

  public static void main(String[] arguments) {
    int zones = Integer.parseInt(arguments[0]);
    int indicators = Integer.parseInt(arguments[1]);
    int dimensions = Integer.parseInt(arguments[2]);
    int draws = Integer.parseInt(arguments[3]);
    if (arguments.length > 4) {
      sobol(zones, indicators, dimensions, draws);
      return;
    }
    measured(zones, indicators, dimensions, Math.max(2000, draws / 10));
    double once = measured(zones, indicators, dimensions, draws);
    System.out.printf(
        "%d zones x %d indicators: %,d draws in %.2f s, %.4f ms a draw on one core%n",
        zones, indicators, draws, once, once * 1000 / draws);
  }

  private static double measured(int zones, int indicators, int dimensions, int draws) {
    long started = System.nanoTime();
    Simulation simulation = simulation(zones, indicators, dimensions, false);
    RankUncertainty ranks = new RankUncertainty(zones, false);
    for (int number = 0; number < draws; number++) {
      ranks.add(simulation.ranks(number));
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    if (ranks.draws(0) == 0) {
      throw new IllegalStateException("Nothing was ranked");
    }
    return seconds;
  }

  /**
   * The design of five factors for shares of variance: N runs A, N runs B, and N of each factor.
   */
  private static double sobol(int zones, int indicators, int dimensions, int base) {
    long started = System.nanoTime();
    Simulation simulation = simulation(zones, indicators, dimensions, true);
    int factors = simulation.factors().size();
    double[][] outputs = new double[2 + factors][base];
    int[] reference = simulation.reference();
    int[] numbers = new int[factors];
    for (int number = 0; number < base; number++) {
      for (int run = 0; run < outputs.length; run++) {
        Arrays.fill(numbers, run == 1 ? base + number : number);
        if (run > 1) {
          numbers[run - 2] = base + number;
        }
        outputs[run][number] = RankAgreement.meanShift(simulation.ranks(numbers), reference);
      }
    }
    double[][] swapped = Arrays.copyOfRange(outputs, 2, outputs.length);
    List<Sobol.Shares> shares = Sobol.of(outputs[0], outputs[1], swapped, BOOTSTRAP, 1);
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        "%d zones x %d indicators: shares of %d factors from %,d runs in %.2f s on one core%n",
        zones, indicators, shares.size(), base * outputs.length, seconds);
    return seconds;
  }

  /** An index of made-up values; with five factors or with three. */
  private static Simulation simulation(int zones, int indicators, int dimensions, boolean hasFive) {
    Random random = new Random(2026);
    Map<String, List<Double>> values = new HashMap<>();
    Map<Integer, List<Tree>> leaves = new HashMap<>();
    for (int i = 0; i < indicators; i++) {
      List<Double> column = new ArrayList<>();
      for (int zone = 0; zone < zones; zone++) {
        column.add(
            random.nextInt(12) == 0 ? null : Double.valueOf(Math.exp(random.nextGaussian())));
      }
      String id = "indicator-" + i;
      values.put(id, column);
      leaves
          .computeIfAbsent(i % dimensions, any -> new ArrayList<>())
          .add(new Tree(id, 1, List.of()));
    }
    List<Tree> nodes = new ArrayList<>();
    leaves.forEach((dimension, below) -> nodes.add(new Tree("dimension-" + dimension, 1, below)));
    Tree tree = new Tree("whole", 1, nodes);
    List<Normalisation> methods =
        List.of(
            new Normalisation.MinMax(1, 100),
            new Normalisation.ZScore(50, 10),
            new Places.PercentileRank(Places.Ties.MIN));
    Map<Factor, List<String>> options = new EnumMap<>(Factor.class);
    options.put(Factor.WEIGHTS, List.of());
    options.put(Factor.NORMALISATION, List.of("min-max", "z-score", "percentile-rank"));
    options.put(Factor.AGGREGATION, List.of("arithmetic", "geometric"));
    List<Composite.Level> arithmetic = List.of(new Composite.Level(Aggregation.ARITHMETIC, 0.65));
    List<Composite.Level> geometric = List.of(new Composite.Level(Aggregation.GEOMETRIC, 0.65));

    if (hasFive) {
      options.put(Factor.TREATMENT, List.of("none", "winsorised"));
      options.put(Factor.IMPUTATION, List.of("none", "median"));
    }
    return new Simulation(
        tree,
        1,
        new Weights.Draws(tree, new Weights.Noise(0.25), Set.of(), 1),
        options,
        arithmetic,
        List.of(arithmetic, geometric),
        null,
        choice -> normalised(values, methods.get(Math.max(0, choice.normalisation()))));
  }

  private static Map<String, List<Double>> normalised(
      Map<String, List<Double>> values, Normalisation method) {
    Map<String, List<Double>> scores = new HashMap<>();
    values.forEach(
        (id, column) ->
            scores.put(
                id,
                method.scores(column, Direction.LARGER_IS_BETTER).stream()
                    .map(Outcome::value)
                    .toList()));
    return scores;
  }
}
