package org.zonemark.report.explain;

import java.util.List;
import java.util.Objects;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

/** What stands behind a verdict or a rate: the statements used, the numbers and the conclusion. */
public sealed interface Explanation {

  /** The explanation in words, a line each. */
  default List<String> lines(Lang lang) {
    return new ExplanationText(lang).lines(this);
  }

  /**
   * What a statement is of, as far as that is not said by what is explained; null where it is.
   *
   * @param ofMeasure code of what a share, gap or rate is one of
   * @param ofIndicator the whole or denominator
   * @param comparator beside whom
   * @param scope the statistical scope
   */
  record About(
      Name zone,
      Name indicator,
      String ofMeasure,
      Name ofIndicator,
      Name comparator,
      String scope) {

    /** A statement of just what is explained. */
    static final About THIS = new About(null, null, null, null, null, null);
  }

  /**
   * A statement of a publication.
   *
   * @param used whether the conclusion rests on it
   * @param about what it is of
   * @param rankOf the number of places in the list of a rank; null where unknown or no rank
   * @param measure code of its measure
   * @param period when
   * @param value in the unit; null with a reason
   * @param unit code of the canonical unit
   * @param missingReason code of why there is no value; null where there is one
   * @param priceBasis code of the prices, - where they do not matter
   * @param raw the text of the cell
   * @param rawUnit the unit as printed; null where none is
   * @param place file, sheet and cell
   */
  record Evidence(
      boolean used,
      About about,
      Integer rankOf,
      String measure,
      String period,
      Double value,
      String unit,
      String missingReason,
      String priceBasis,
      String raw,
      String rawUnit,
      String place) {}

  /**
   * A target with all judgements on it.
   *
   * @param comparator beside whom it is meant; null where beside nobody
   * @param dupOf the target it repeats; null where none
   * @param alias as what the indicator is read; null where as itself
   */
  record OfTarget(
      String id,
      int version,
      Name zone,
      Name indicator,
      Name comparator,
      String measure,
      String op,
      double value,
      Double valueHi,
      String unit,
      String tier,
      String period,
      String raw,
      String rawUnit,
      String place,
      String dupOf,
      Name alias,
      String asOf,
      List<Evidence> evidence,
      List<Verdict> verdicts)
      implements Explanation {
    public OfTarget {
      Objects.requireNonNull(id, "A target has an id");
      evidence = List.copyOf(evidence);
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * What one method says of a target or of one member of it; numbers are null where they cannot be
   * given, and mean what the columns of the table attainment mean.
   *
   * @param member the member of a bundle; null for the target itself
   * @param review what a review of the plan adds
   */
  record Verdict(
      String method,
      Name member,
      String status,
      String reason,
      Double observed,
      String observedPeriod,
      Double targetValue,
      Double baseValue,
      String basePeriod,
      Double gap,
      Double progressPct,
      Double elapsedPct,
      Double scheduleRatio,
      Double expectedLinear,
      Double expectedGeometric,
      Double requiredGrowthPct,
      Double observedGrowthPct,
      Double projected,
      String projectedReason,
      Double illustration,
      Double illustrationRatePct,
      Double illustrationGap,
      String methodStatus,
      Double progressValue,
      Double score,
      Review review) {}

  /**
   * What a review of the plan wants to know besides; null or false where it does not apply.
   *
   * @param superseded whether a later version stands in its place
   * @param otherTierId the other tier of the same promise
   * @param basis the statements that the observed value rests on, its own first
   * @param missing the statement that is missing
   * @param probabilityReason why a projection gives no probability
   * @param parameters of a projection that has some
   */
  record Review(
      boolean superseded,
      String conclusion,
      String conclusionReason,
      String otherTierId,
      String tiersConclusion,
      String observedFrom,
      List<Evidence> basis,
      Missing missing,
      String missingWhy,
      Double gapPct,
      String attainedSince,
      Double beyondSchedulePp,
      Double expected,
      Double elapsedNowPct,
      Double expectedNow,
      Double requiredIncrement,
      Double accelerationPp,
      Integer reachedYear,
      Double probabilityMet,
      String probabilityReason,
      Parameters parameters) {
    public Review {
      basis = List.copyOf(basis);
    }
  }

  /** The parameters of projections, as attainment.yaml has them. */
  record Parameters(double damping, double recency, double levelSmoothing, double trendSmoothing) {}

  /** A statement that nobody makes. */
  record Missing(Name zone, Name indicator, String measure, String period) {}

  /** An indicator of a zone in a year: what was stated, and the rates computed of it. */
  record OfYear(Name zone, Name indicator, int year, List<Evidence> evidence, List<Rate> rates)
      implements Explanation {
    public OfYear {
      evidence = List.copyOf(evidence);
      rates = List.copyOf(rates);
    }
  }

  /**
   * A rate of growth; numbers mean what the columns of the table growth mean.
   *
   * @param derivedPeriods the periods of its ends that no publication states, but that follow from
   *     the parts of their year
   * @param standing what it is without a target, in the words of the method; null where not asked
   * @param score of the same method
   * @param deflatedBy whose price index deflates it; null where none does
   */
  record Rate(
      String measure,
      String window,
      String method,
      String basePeriod,
      Double baseValue,
      String period,
      Double value,
      String unit,
      List<String> derivedPeriods,
      Double growthPct,
      String standing,
      Double score,
      String reason,
      Double reportedPct,
      String reportedPriceBasis,
      Double differencePp,
      String differenceCause,
      String revisedIn,
      Double impliedBaseValue,
      Double indexNumber,
      Name deflatedBy,
      Double priceChangePct,
      Double standardError,
      Double rSquared) {
    public Rate {
      derivedPeriods = List.copyOf(derivedPeriods);
    }
  }
}
