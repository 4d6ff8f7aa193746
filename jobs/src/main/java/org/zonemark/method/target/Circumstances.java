package org.zonemark.method.target;

import java.time.LocalDate;
import java.util.Objects;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Scale;

/**
 * The circumstances of a judgement.
 *
 * @param asOf the day of the judgement
 * @param direction of the indicator
 * @param scale of the target's measure
 * @param movement how the values of the measure come to a target
 * @param lasting whether a value stands until another is known: shares, ratios, places and stocks,
 *     but neither what adds up in a period nor what grows in it
 * @param limit the natural upper limit of the values, such as 100 %, with zero as the lower one;
 *     null where there is none
 * @param prices at which the promise is meant
 * @param tolerancePct how far from an approximate number (约) a value may lie, in percent of it
 */
public record Circumstances(
    LocalDate asOf,
    Direction direction,
    Scale scale,
    Movement movement,
    boolean lasting,
    Double limit,
    PriceBasis prices,
    double tolerancePct) {

  /** Rejects what is no tolerance. */
  public Circumstances {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(movement, "movement");
    Objects.requireNonNull(prices, "prices");
    if (!(tolerancePct >= 0 && tolerancePct <= 100)) {
      throw new IllegalArgumentException("A tolerance is 0 to 100 %, was " + tolerancePct);
    }
  }

  /** The same circumstances of a measure that comes to its target otherwise. */
  public Circumstances withMovement(Movement other) {
    return new Circumstances(asOf, direction, scale, other, lasting, limit, prices, tolerancePct);
  }

  /** Which way is better: of places the smaller, whatever is ranked. */
  Direction better() {
    return scale == Scale.PLACES ? Direction.SMALLER_IS_BETTER : direction;
  }

  /** How the values of a measure come to a target. */
  public enum Movement {
    /** From a base, at a rate: levels, shares, ratios and rates of coverage. */
    GROWING,
    /** From a base, but at no rate: ranks, percentiles, gaps and multiples. */
    MOVING,
    /** By averages: a rate of growth is on no way, what it averaged so far stands beside it. */
    AVERAGING,
    /** From nothing: what adds up over the period of the target. */
    ADDING;

    /** Whether values are on a way from a base to the target. */
    public boolean isFromABase() {
      return this == GROWING || this == MOVING;
    }
  }
}
