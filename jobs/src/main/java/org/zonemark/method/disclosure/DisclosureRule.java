package org.zonemark.method.disclosure;

import java.io.Serializable;

/**
 * When a sum gives its contributors away.
 *
 * <p>A sum of fewer than {@code fewest} contributors, or of which the largest is more than {@code
 * dominancePct} percent, is sensitive (threshold rule and (1,k)-dominance rule; Hundepool et al.,
 * Statistical Disclosure Control, Wiley 2012, section 4.2). Which cells are withheld so that nobody
 * finds it, {@link Suppression} says.
 *
 * @param fewest contributors of a sum that may be published, at least 1
 * @param dominancePct above 0, at most 100; 100 asks nothing
 * @param intervalPct how far, in percent of the value on each side, a reader must be left uncertain
 *     of a withheld one; 0 or more, at most 100
 */
public record DisclosureRule(int fewest, double dominancePct, double intervalPct)
    implements Serializable {

  private static final double PERCENT = 100;

  /** A little less than one, for what a proof asks more than it must. */
  private static final double ONE_MORE = 0.9998;

  /** Rejects what is no rule. */
  public DisclosureRule {
    if (fewest < 1 || !(dominancePct > 0 && dominancePct <= PERCENT)) {
      throw new IllegalArgumentException("fewest " + fewest + ", dominance " + dominancePct);
    }
    if (!(intervalPct >= 0 && intervalPct <= PERCENT)) {
      throw new IllegalArgumentException("interval " + intervalPct);
    }
  }

  /** Whether a sum would give a contributor away by having too few. */
  boolean hasFew(Cell cell) {
    return !cell.isEmpty() && cell.contributors() < fewest;
  }

  /** Whether a sum would give its largest contributor away. */
  boolean isDominated(Cell cell) {
    return !cell.isEmpty() && cell.largest() * PERCENT > cell.total() * dominancePct;
  }

  /** Whether a sum may not be known. */
  boolean isSensitive(Cell cell) {
    return hasFew(cell) || isDominated(cell);
  }

  /** By how much less a reader must hold a total possible. */
  double slackBelow(Cell cell) {
    return cell.total() * intervalPct / PERCENT;
  }

  /**
   * By how much more a reader must hold a total possible. A number of contributors is whole: unless
   * one more is possible too, a reader who knows that it is 2 or about 2 knows it.
   */
  double slack(Cell cell) {
    boolean isAsked = cell.isCount() && intervalPct > 0;
    return Math.max(isAsked ? ONE_MORE : 0, slackBelow(cell));
  }
}
