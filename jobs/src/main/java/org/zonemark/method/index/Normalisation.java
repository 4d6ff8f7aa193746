package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;

/**
 * Values of one indicator brought to a scale that others share: those of one year, or those of all
 * years together. In the formulas x is the value times its direction, so that more is always
 * better; min, max, mean and sd are those of the known x.
 *
 * <p>Null rule: a missing value has no score ({@code no_value}) and takes no part in the
 * statistics. Where a method needs a range, one value alone is {@code single_value} and values that
 * are all equal but for noise are {@code zero_range}. Sources: OECD/JRC, Handbook on Constructing
 * Composite Indicators (2008), step 5; COINr, Normalise.
 */
public sealed interface Normalisation extends IndexMethod
    permits Normalisation.MinMax,
        Normalisation.ZScore,
        Normalisation.DistanceToMaximum,
        Normalisation.DistanceToReference,
        Normalisation.DistanceToTarget,
        Normalisation.FractionOfMaximum,
        Normalisation.Efficacy,
        Normalisation.Ampi,
        Places,
        FixedScale {

  /**
   * The scores, in the order of the values.
   *
   * @param values finite, null where missing
   * @param direction which values are better; {@link Direction#NEUTRAL} has no scores
   */
  List<Outcome<Double>> scores(List<Double> values, Direction direction);

  /** What some methods look at beside the values that they place. */
  interface Surroundings {

    /**
     * The value of a zone in the year of each value, in the order of the values; null where none.
     */
    List<Double> of(String zone);

    /**
     * The mean of the values of a year.
     *
     * @param year null for the first
     * @return null where there is none
     */
    Double mean(Integer year);
  }

  /** The scores, for methods that look at more than the values. */
  default List<Outcome<Double>> scores(
      List<Double> values, Direction direction, Surroundings surroundings) {
    return scores(values, direction);
  }

  /** The zone by whose values others are measured; empty where there is none. */
  default String reference() {
    return "";
  }

  /** Whether the values of all years share one scale where an index does not say otherwise. */
  default boolean isOfPanel() {
    return false;
  }

  /**
   * Min-max: {@code (x - min) / (max - min) * (high - low) + low}.
   *
   * @param low score of the worst value
   * @param high score of the best value, above low
   */
  record MinMax(double low, double high) implements Normalisation {
    public MinMax {
      requireRising("low", low, "high", high);
    }

    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return inRange(
          values,
          direction,
          all -> x -> (x - all.min()) / (all.max() - all.min()) * (high - low) + low);
    }
  }

  /** Standard scores: {@code (x - mean) / sd * deviation + mean}, sd with n - 1. */
  record ZScore(double mean, double deviation) implements Normalisation {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return inRange(
          values,
          direction,
          all -> {
            double centre = all.mean();
            double spread = all.deviation();
            return x -> (x - centre) / spread * deviation + mean;
          });
    }
  }

  /** Distance to the best: {@code 1 - (max - x) / (max - min)}. */
  record DistanceToMaximum() implements Normalisation {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return inRange(values, direction, all -> x -> 1 - (all.max() - x) / (all.max() - all.min()));
    }
  }

  /**
   * Distance to a reference zone: {@code 1 - (reference - x) / (reference - min)}; 1 where x is the
   * reference's own. Without a value of the reference, or where it is the worst, {@code
   * reference_missing}.
   *
   * @param reference the zone
   * @param capped whether those beyond the reference score 1
   */
  record DistanceToReference(String reference, boolean capped) implements Normalisation {

    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return besides(values, Collections.nCopies(values.size(), null), direction);
    }

    @Override
    public List<Outcome<Double>> scores(
        List<Double> values, Direction direction, Surroundings surroundings) {
      return besides(values, surroundings.of(reference), direction);
    }

    private List<Outcome<Double>> besides(
        List<Double> values, List<Double> references, Direction direction) {
      double[] known = directed(values, direction);
      List<Outcome<Double>> scores = new ArrayList<>(values.size());
      for (int i = 0; i < values.size(); i++) {
        Double beside = references.get(i);
        if (values.get(i) == null) {
          scores.add(Outcome.none(Reason.NO_VALUE));
        } else if (beside == null || direction.code() * beside <= known[0]) {
          scores.add(Outcome.none(Reason.REFERENCE_MISSING));
        } else {
          double x = direction.code() * values.get(i);
          double best = direction.code() * beside;
          scores.add(upTo(1 - (best - x) / (best - known[0]), capped));
        }
      }
      return List.copyOf(scores);
    }
  }

  /**
   * Distance to a target: {@code (x - min) / (target - min)}, the target times its direction. Where
   * the target is no better than the worst value, {@code zero_range}.
   *
   * @param target in the unit of the values
   * @param capped whether those beyond the target score 1
   */
  record DistanceToTarget(double target, boolean capped) implements Normalisation {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      double best = direction.code() * target;
      return each(
          values,
          direction,
          all ->
              x ->
                  best <= all.min()
                      ? Outcome.none(Reason.ZERO_RANGE)
                      : upTo((x - all.min()) / (best - all.min()), capped));
    }
  }

  /** The share of the best: {@code x / max}; where max is not above zero, {@code not_positive}. */
  record FractionOfMaximum() implements Normalisation {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return each(
          values,
          direction,
          all ->
              x ->
                  all.max() > 0
                      ? Outcome.number(x / all.max())
                      : Outcome.none(Reason.NOT_POSITIVE));
    }
  }

  /**
   * The efficacy coefficient (功效系数): {@code base + (100 - base) * (x - inadmissible) /
   * (satisfactory - inadmissible)}, the worst and the best value standing for 不允许值 and 满意值 where
   * they are not declared.
   *
   * @param inadmissible the value that scores base, null for the worst known
   * @param satisfactory the value that scores 100, null for the best known
   * @param base mostly 60
   */
  record Efficacy(Double inadmissible, Double satisfactory, double base) implements Normalisation {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return each(
          values,
          direction,
          all -> {
            double from = inadmissible == null ? all.min() : direction.code() * inadmissible;
            double to = satisfactory == null ? all.max() : direction.code() * satisfactory;
            return x ->
                from >= to || Decimals.areAlike(from, to)
                    ? Outcome.none(all.count() == 1 ? Reason.SINGLE_VALUE : Reason.ZERO_RANGE)
                    : Outcome.number(base + (100 - base) * (x - from) / (to - from));
          });
    }
  }

  /**
   * The scale of the adjusted Mazziotta-Pareto index: {@code 60 * (x - lo) / (hi - lo) + 70} with
   * the goalposts {@code centre -+ (max - min) / 2}. The centre scores 100, and what is a range
   * away from it 40 or 160. With the values of all years together scores are comparable over years.
   * Source: Mazziotta and Pareto 2016.
   *
   * @param centre the reference value, in the unit of the values; null for the mean of the base
   *     year, without which there are no scores ({@code reference_missing})
   * @param baseYear the year whose mean scores 100; null for the first
   */
  record Ampi(Double centre, Integer baseYear) implements Normalisation {

    @Override
    public boolean isOfPanel() {
      return true;
    }

    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return around(centre, values, direction);
    }

    @Override
    public List<Outcome<Double>> scores(
        List<Double> values, Direction direction, Surroundings surroundings) {
      return around(centre == null ? surroundings.mean(baseYear) : centre, values, direction);
    }

    private static List<Outcome<Double>> around(
        Double centre, List<Double> values, Direction direction) {
      if (centre == null) {
        return each(values, direction, all -> x -> Outcome.none(Reason.REFERENCE_MISSING));
      }
      double middle = direction.code() * centre;
      return inRange(
          values, direction, all -> x -> 60 * (x - middle) / (all.max() - all.min()) + 100);
    }
  }

  // ---- shared by the methods --------------------------------------------------------------------

  static void requireRising(String first, double low, String last, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException(first + " " + low + " is not below " + last + " " + high);
    }
  }

  private static Outcome<Double> upTo(double score, boolean capped) {
    return Outcome.number(capped ? Math.min(1, score) : score);
  }

  /** The known values times the direction, ascending. */
  static double[] directed(List<Double> values, Direction direction) {
    if (direction == Direction.NEUTRAL) {
      throw new IllegalArgumentException("Values without a better side have no scores");
    }
    double[] directed = new double[values.size()];
    int known = 0;
    for (Double value : values) {
      if (value != null) {
        directed[known++] = direction.code() * value;
      }
    }
    directed = Arrays.copyOf(directed, known);
    Arrays.sort(directed);
    return directed;
  }

  static List<Outcome<Double>> each(
      List<Double> values,
      Direction direction,
      Function<Statistics, DoubleFunction<Outcome<Double>>> rule) {
    double[] known = directed(values, direction);
    if (known.length == 0) {
      return Collections.nCopies(values.size(), Outcome.none(Reason.NO_VALUE));
    }
    DoubleFunction<Outcome<Double>> score = rule.apply(Statistics.of(known));
    List<Outcome<Double>> scores = new ArrayList<>(values.size());
    for (Double value : values) {
      scores.add(
          value == null ? Outcome.none(Reason.NO_VALUE) : score.apply(direction.code() * value));
    }
    return List.copyOf(scores);
  }

  static List<Outcome<Double>> inRange(
      List<Double> values, Direction direction, Function<Statistics, DoubleUnaryOperator> rule) {
    return each(
        values,
        direction,
        all -> {
          if (all.count() == 1) {
            return x -> Outcome.none(Reason.SINGLE_VALUE);
          }
          if (all.isConstant()) {
            return x -> Outcome.none(Reason.ZERO_RANGE);
          }
          DoubleUnaryOperator score = rule.apply(all);
          return x -> Outcome.number(score.applyAsDouble(x));
        });
  }
}
