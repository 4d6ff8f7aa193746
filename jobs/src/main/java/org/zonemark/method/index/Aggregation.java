package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;

/**
 * Scores of the parts of an index brought together, zone by zone or all zones with each other.
 *
 * <p>Null rule of all methods: a missing part and its weight are left out, and the weights of the
 * others keep their proportions. Below the minimum coverage there is no score ({@code
 * coverage_too_low}); without any value of positive weight none either ({@code no_value}). Sources:
 * OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6; COINr, Aggregate.
 */
public sealed interface Aggregation extends IndexMethod
    permits Mean,
        Aggregation.Copeland,
        Aggregation.MazziottaPareto,
        Outranking,
        Compromise,
        BenefitOfTheDoubt {

  /** The weighted arithmetic mean. */
  Mean ARITHMETIC = new Mean.Arithmetic();

  /** The weighted geometric mean. */
  Mean GEOMETRIC = new Mean.Geometric();

  /** The weighted harmonic mean. */
  Mean HARMONIC = new Mean.Harmonic();

  /**
   * An aggregated score.
   *
   * @param score the score, or why there is none
   * @param coverage share of the weight that has a value, 0..1
   * @param contributions what each part adds to the score, in the order of the parts; null for a
   *     part without a value, and for all where there is no score or it is no sum of its parts.
   *     Added up in that order they are the score, to the last bit
   */
  record Aggregate(Outcome<Double> score, double coverage, List<Double> contributions) {
    public Aggregate {
      contributions = Collections.unmodifiableList(new ArrayList<>(contributions));
    }
  }

  /**
   * The scores of all zones, as bare numbers: NaN stands for a missing part, and for a score that
   * cannot be given.
   *
   * @param parts by part, then by zone
   * @param weights one a part, not negative, in any unit, not all zero
   * @param minimumCoverage share of the weight that must have a value, 0..1
   */
  double[] scores(double[][] parts, double[] weights, double minimumCoverage);

  /**
   * The scores of all zones.
   *
   * @param parts by part, then by zone; null where missing
   * @param weights one a part, not negative, in any unit, not all zero
   * @param minimumCoverage share of the weight that must have a value, 0..1
   */
  default List<Aggregate> of(
      List<List<Double>> parts, List<Double> weights, double minimumCoverage) {
    double[][] numbers = parts.stream().map(Aggregation::numbers).toArray(double[][]::new);
    double[] bare = weights.stream().mapToDouble(Double::doubleValue).toArray();
    double[] scores = scores(numbers, bare, minimumCoverage);
    List<Aggregate> aggregates = new ArrayList<>(scores.length);
    for (int zone = 0; zone < scores.length; zone++) {
      Coverage coverage = Coverage.of(numbers, bare, zone);
      Outcome<Double> score;
      if (coverage.known() == 0) {
        score = Outcome.none(Reason.NO_VALUE);
      } else if (!coverage.reaches(minimumCoverage)) {
        score = Outcome.none(Reason.COVERAGE_TOO_LOW);
      } else {
        score =
            Double.isNaN(scores[zone]) ? Outcome.none(undefined()) : Outcome.number(scores[zone]);
      }
      aggregates.add(
          new Aggregate(
              score,
              coverage.share(),
              score.isPresent()
                  ? contributions(numbers, bare, zone, coverage.known())
                  : Collections.nCopies(weights.size(), null)));
    }
    return List.copyOf(aggregates);
  }

  /** Whether the score of a zone depends on its own parts alone. */
  default boolean isZoneByZone() {
    return false;
  }

  /** Why a covered zone has no score, where it has none. */
  default Reason undefined() {
    return Reason.NOT_POSITIVE;
  }

  /** What each part adds to the score of a zone; nulls where the score is no sum. */
  default List<Double> contributions(
      double[][] parts, double[] weights, int zone, double knownWeight) {
    return Collections.nCopies(weights.length, null);
  }

  /**
   * Copeland scores: the number of zones that a zone beats less the number that beat it. One beats
   * the other where the weight of the parts in which it is better exceeds the weight of those in
   * which it is worse, over the parts that both have. Equal are values, and sums of weights, that
   * differ by floating noise only.
   */
  record Copeland() implements Aggregation {

    @Override
    public double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
      double[] scores = contestants(parts, weights, minimumCoverage);
      int[][] places = Outranking.places(parts);
      for (int one = 0; one < scores.length; one++) {
        for (int other = one + 1; other < scores.length; other++) {
          if (!Double.isNaN(scores[one]) && !Double.isNaN(scores[other])) {
            int won = Outranking.Duel.of(places, weights, one, other).outcome();
            scores[one] += won;
            scores[other] -= won;
          }
        }
      }
      return scores;
    }

    /** 0 for who takes part in duels, NaN for who has too few parts to. */
    static double[] contestants(double[][] parts, double[] weights, double minimumCoverage) {
      double[] scores = new double[zones(parts, weights)];
      for (int zone = 0; zone < scores.length; zone++) {
        if (!Coverage.of(parts, weights, zone).reaches(minimumCoverage)) {
          scores[zone] = Double.NaN;
        }
      }
      return scores;
    }
  }

  /**
   * The Mazziotta-Pareto index: {@code M - S^2 / M} with M the mean and S the standard deviation of
   * the parts of a zone; weights other than 0 count alike. A mean of zero has no index ({@code
   * not_positive}).
   *
   * <p>{@link Mpi} takes S of a sample, {@link Ampi}, the adjusted index, of a population.
   */
  sealed interface MazziottaPareto extends Aggregation permits Mpi, Ampi {

    /** Whether unevenness is added, for parts of which more is worse. */
    boolean rewarding();

    /** The deviation of the parts of a zone. */
    double deviation(Statistics parts);

    @Override
    default boolean isZoneByZone() {
      return true;
    }

    @Override
    default double[] scores(double[][] parts, double[] weights, double minimumCoverage) {
      double[] scores = new double[zones(parts, weights)];
      for (int zone = 0; zone < scores.length; zone++) {
        List<Double> known = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
          if (!Double.isNaN(parts[i][zone]) && weights[i] > 0) {
            known.add(parts[i][zone]);
          }
        }
        boolean covered = Coverage.of(parts, weights, zone).reaches(minimumCoverage);
        scores[zone] = covered ? index(Statistics.of(known)) : Double.NaN;
      }
      return scores;
    }

    private double index(Statistics parts) {
      double mean = parts.mean();
      double deviation = deviation(parts);
      double penalty = deviation * deviation / mean;
      return mean == 0 ? Double.NaN : mean + (rewarding() ? penalty : -penalty);
    }
  }

  /** With the deviation of a sample. */
  record Mpi(boolean rewarding) implements MazziottaPareto {
    @Override
    public double deviation(Statistics parts) {
      return parts.count() == 1 ? 0 : parts.deviation();
    }
  }

  /** With the deviation of a population. */
  record Ampi(boolean rewarding) implements MazziottaPareto {
    @Override
    public double deviation(Statistics parts) {
      return parts.populationDeviation();
    }
  }

  /** The weight of the parts of one zone: those with a value, and all. */
  record Coverage(double known, double whole) {

    static Coverage of(double[][] parts, double[] weights, int zone) {
      double known = 0;
      double whole = 0;
      for (int i = 0; i < parts.length; i++) {
        whole += weights[i];
        known += Double.isNaN(parts[i][zone]) ? 0 : weights[i];
      }
      return new Coverage(known, whole);
    }

    double share() {
      return known / whole;
    }

    boolean reaches(double minimum) {
      return known > 0 && (known == whole || Decimals.compare(share(), minimum) >= 0);
    }
  }

  /** The number of zones, where parts and weights fit together. */
  static int zones(double[][] parts, double[] weights) {
    if (parts.length != weights.length) {
      throw new IllegalArgumentException(
          "Each part has a weight, were " + parts.length + " and " + weights.length);
    }
    double whole = 0;
    for (double weight : weights) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("A weight must not be negative, was " + weight);
      }
      whole += weight;
    }
    if (!(whole > 0)) {
      throw new IllegalArgumentException("Weights must not all be zero");
    }
    return parts[0].length;
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(value -> value == null ? Double.NaN : value).toArray();
  }
}
