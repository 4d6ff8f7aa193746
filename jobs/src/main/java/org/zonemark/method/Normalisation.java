package org.zonemark.method;

import java.util.ArrayList;
import java.util.List;

/** Values of different units brought to one scale. */
public final class Normalisation {
  private Normalisation() {}

  /**
   * Min-max scores, in the order of the values: {@code lo + (hi - lo) * (d * x - min) / (max -
   * min)} with d the direction and min, max over {@code d * x}. The worst value scores lo, the best
   * hi.
   *
   * <p>Null rule: a missing value has no score ({@code no_value}) and takes no part in min and max.
   * Where all values are equal at 12 significant digits every one is {@code zero_range}; where
   * there is but one it is {@code single_value}. Source: OECD/JRC, Handbook on Constructing
   * Composite Indicators (2008), step 5.
   *
   * @param values finite, null where missing
   * @param direction which values are better; {@link Direction#NEUTRAL} has no scores
   * @param lo score of the worst value
   * @param hi score of the best value, above lo
   */
  public static List<Outcome<Double>> minMax(
      List<Double> values, Direction direction, double lo, double hi) {
    if (direction == Direction.NEUTRAL) {
      throw new IllegalArgumentException("Values without a better side have no scores");
    }
    if (!(lo < hi)) {
      throw new IllegalArgumentException("Scores must rise, were from " + lo + " to " + hi);
    }
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int known = 0;
    for (Double value : values) {
      if (value != null) {
        min = Math.min(min, direction.code() * value);
        max = Math.max(max, direction.code() * value);
        known++;
      }
    }
    List<Outcome<Double>> scores = new ArrayList<>(values.size());
    for (Double value : values) {
      if (value == null) {
        scores.add(Outcome.none(Reason.NO_VALUE));
      } else if (known == 1) {
        scores.add(Outcome.none(Reason.SINGLE_VALUE));
      } else if (Decimals.compare(min, max) == 0) {
        scores.add(Outcome.none(Reason.ZERO_RANGE));
      } else {
        double share = (direction.code() * value - min) / (max - min);
        scores.add(Outcome.number(share * (hi - lo) + lo));
      }
    }
    return List.copyOf(scores);
  }
}
