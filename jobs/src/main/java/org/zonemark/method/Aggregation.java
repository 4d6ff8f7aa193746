package org.zonemark.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scores of the parts of an index brought together. */
public final class Aggregation {
  private Aggregation() {}

  /**
   * An aggregated score.
   *
   * @param score the score, or why there is none
   * @param coverage share of the weight that has a value, 0..1
   * @param contributions what each part adds to the score, in the order of the parts; null for a
   *     part without a value, and for all where there is no score. Added up in that order they are
   *     the score, to the last bit
   */
  public record Aggregate(Outcome<Double> score, double coverage, List<Double> contributions) {
    public Aggregate {
      contributions = Collections.unmodifiableList(new ArrayList<>(contributions));
    }
  }

  /**
   * The weighted arithmetic mean over the parts that have a value: {@code sum(w * x) / sum(w)}, in
   * the unit of the values. The weight of a missing part falls to the others in proportion.
   *
   * <p>Null rule: below the minimum coverage there is no score ({@code coverage_too_low}); without
   * any value of positive weight none either ({@code no_value}). Source: OECD/JRC, Handbook on
   * Constructing Composite Indicators (2008), step 6.
   *
   * @param values finite, null where missing
   * @param weights one of each value, not negative, in any unit, not all zero
   * @param minimumCoverage share of the weight that must have a value, 0..1
   */
  public static Aggregate arithmetic(
      List<Double> values, List<Double> weights, double minimumCoverage) {
    if (values.size() != weights.size()) {
      throw new IllegalArgumentException(
          "Each value has a weight, were " + values.size() + " and " + weights.size());
    }
    double whole = 0;
    double known = 0;
    for (int i = 0; i < values.size(); i++) {
      double weight = weights.get(i);
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("A weight must not be negative, was " + weight);
      }
      whole += weight;
      known += values.get(i) == null ? 0 : weight;
    }
    if (!(whole > 0)) {
      throw new IllegalArgumentException("Weights must not all be zero, were " + weights);
    }
    double coverage = known / whole;
    if (known == 0 || Decimals.compare(coverage, minimumCoverage) < 0) {
      Reason reason = known == 0 ? Reason.NO_VALUE : Reason.COVERAGE_TOO_LOW;
      List<Double> nothing = Collections.nCopies(values.size(), null);
      return new Aggregate(Outcome.none(reason), coverage, nothing);
    }
    List<Double> contributions = new ArrayList<>(values.size());
    double score = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        contributions.add(null);
      } else {
        double contribution = weights.get(i) * values.get(i) / known;
        contributions.add(contribution);
        score += contribution;
      }
    }
    return new Aggregate(Outcome.number(score), coverage, contributions);
  }
}
