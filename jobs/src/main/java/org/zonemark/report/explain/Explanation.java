package org.zonemark.report.explain;

import java.util.List;
import java.util.Objects;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.Distance;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.method.target.Pace;
import org.zonemark.method.target.ProgressMethod;
import org.zonemark.method.target.Projection;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.method.target.Way;
import org.zonemark.report.model.Name;

/** What stands behind a verdict or a rate: the statements used, the numbers and the conclusion. */
public sealed interface Explanation {

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
   * @param printed the text of the cell
   * @param aggregate how it was made of firms; null of what a publication states
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
      Printed printed,
      Aggregate aggregate) {}

  /**
   * How a statement was made of firms, none of which is named.
   *
   * @param function code of the function
   * @param statement code of what it states
   * @param of the amount or code, by its declared name; null of a number of firms
   * @param over the amount below a ratio; null of others
   * @param condition which firms count; null where all do
   * @param industry of which they are; null where of all
   * @param firms their number; null where it is withheld
   * @param files in how many files they lay
   * @param withheld code of why the value is withheld; null where it is not
   */
  record Aggregate(
      String function,
      String statement,
      String of,
      String over,
      String condition,
      String industry,
      Integer firms,
      int files,
      String withheld) {}

  /**
   * A target with all judgements on it.
   *
   * @param printed the clause
   * @param dupOf the target it repeats; null where none
   * @param alias as what the indicator is read; null where as itself
   */
  record OfTarget(
      String id,
      int version,
      Promised promised,
      Printed printed,
      String dupOf,
      Name alias,
      String asOf,
      List<Evidence> evidence,
      List<Judged> judgements)
      implements Explanation {

    /** Rejects a target without id. */
    public OfTarget {
      Objects.requireNonNull(id, "A target has an id");
      evidence = List.copyOf(evidence);
      judgements = List.copyOf(judgements);
    }
  }

  /**
   * What is promised.
   *
   * @param comparator beside whom it is meant; null where beside nobody
   * @param measure code of the measure
   * @param stated the number
   * @param tier code of the tier; null where there is one
   * @param everyYear whether it is to be kept in every year of the period by itself
   */
  record Promised(
      Name zone,
      Name indicator,
      Name comparator,
      String measure,
      StatedValue stated,
      String tier,
      boolean everyYear,
      Period period) {

    String unit() {
      return stated.unit();
    }
  }

  /**
   * A text as printed.
   *
   * @param unit as printed; null where none is
   * @param place file, sheet and cell
   */
  record Printed(String raw, String unit, String place) {}

  /**
   * What one method says of a target or of one member of it, as the row of the table attainment has
   * it; parts are null where they cannot be given.
   *
   * @param member the member of a bundle; null for the target itself
   * @param reason code of why there is no verdict
   * @param aim the value to be reached
   * @param observed the value shown
   */
  record Judged(
      ProgressMethod method,
      Name member,
      Status status,
      String reason,
      Double aim,
      Observed observed,
      Distance distance,
      Way way,
      Pace pace,
      Said said,
      Outlook outlook,
      Concluded concluded) {}

  /**
   * The value shown beside a verdict.
   *
   * @param origin where it comes from; null by methods that do not say
   * @param basis the statements that it rests on, its own first
   */
  record Observed(double value, Period period, Origin origin, List<Evidence> basis) {

    /** Copies the basis. */
    public Observed {
      basis = List.copyOf(basis);
    }
  }

  /**
   * What a method beside the verdict says.
   *
   * @param standing code of its words; null where it has none
   * @param value its figure; null where it has none
   * @param score its score; null where it has none
   */
  record Said(String standing, Double value, Double score) {

    boolean isEmpty() {
      return standing == null && value == null;
    }
  }

  /**
   * Where a target leads.
   *
   * @param projected the value in the target's period; null with a reason
   * @param reason code of why there is none
   * @param illustration what a rate at other prices gives; null where none is shown
   * @param reachedYear when the target is first met; null where that is not foreseen
   * @param probabilityMet null where none is given
   * @param probabilityReason code of why a projection gives no probability
   * @param parameters of a projection that has some
   */
  record Outlook(
      Double projected,
      String reason,
      Illustration illustration,
      Integer reachedYear,
      Double probabilityMet,
      String probabilityReason,
      Projection.Parameters parameters) {}

  /** What compounding at a rate of other prices gives, and how far that is from the target. */
  record Illustration(double value, double ratePct, double gap) {}

  /**
   * What a review of the plan concludes; null or false where it does not apply.
   *
   * @param superseded whether a later version stands in its place
   * @param otherTierId the other tier of the same promise
   * @param tiers the conclusion of both tiers
   * @param missing the statement that is missing
   */
  record Concluded(
      boolean superseded,
      String conclusion,
      String reason,
      String otherTierId,
      String tiers,
      Missing missing,
      String missingWhy) {}

  /** A statement that nobody makes. */
  record Missing(Name zone, Name indicator, String measure, String period) {}

  /** An indicator of a zone in a period: what was stated, and the rates computed of it. */
  record OfPeriod(
      Name zone, Name indicator, String period, List<Evidence> evidence, List<Rate> rates)
      implements Explanation {

    /** Copies both lists. */
    public OfPeriod {
      evidence = List.copyOf(evidence);
      rates = List.copyOf(rates);
    }
  }

  /**
   * A rate of growth; numbers mean what the columns of the table growth mean.
   *
   * @param growthPct null with a reason
   * @param standing what it is without a target, in the words of the method; null where not asked
   * @param reported what publications print beside it; null where none does
   * @param deflated by whose price index; null where by none
   * @param fit of a trend; null for what is none
   */
  record Rate(
      String measure,
      String window,
      String method,
      Ends ends,
      Double growthPct,
      String reason,
      Said standing,
      Reported reported,
      Double impliedBaseValue,
      Double indexNumber,
      Deflated deflated,
      Fit fit) {}

  /**
   * The ends of a window.
   *
   * @param derivedPeriods the periods of ends that no publication states, but that follow from the
   *     parts of their year
   */
  record Ends(
      String basePeriod,
      Double baseValue,
      String period,
      Double value,
      String unit,
      List<String> derivedPeriods) {

    /** Copies the periods. */
    public Ends {
      derivedPeriods = List.copyOf(derivedPeriods);
    }
  }

  /** A printed rate, and how the computed one differs from it. */
  record Reported(
      Double pct, String priceBasis, Double differencePp, String cause, String revisedIn) {}

  /** Whose price index deflates a rate, and by how much prices changed. */
  record Deflated(Name by, double priceChangePct) {}

  /** How well a trend fits: the standard error of its slope, and R squared. */
  record Fit(double standardError, Double rSquared) {}
}
