package org.zonemark.method.number;

import java.util.List;
import java.util.Optional;

/** How far later editions move what was printed first. */
public final class Revision {
  private Revision() {}

  /**
   * A value in its first and in its latest edition.
   *
   * @param first as printed first
   * @param latest as printed last
   */
  public record Change(double first, double latest) {
    private boolean isRevised() {
      return first != latest && first != 0;
    }

    private double square() {
      double moved = isRevised() ? (latest - first) / first : 0;
      return moved * moved;
    }
  }

  /**
   * The usual revision, in percent: {@code 100 sqrt(sum(((latest - first) / first)^2) / n)} over
   * all n values, those never revised among them; the root mean square revision of revision
   * analyses.
   *
   * <p>Null rule: empty where no value was revised; a first value of zero is no revision. Source:
   * OECD, Guidelines for revisions analysis.
   */
  public static Optional<Double> usualPct(List<Change> changes) {
    if (changes.stream().noneMatch(Change::isRevised)) {
      return Optional.empty();
    }
    double squares = 0;
    for (Change change : changes) {
      squares += change.square();
    }
    return Optional.of(100 * Math.sqrt(squares / changes.size()));
  }
}
