package org.zonemark.report.promise;

import java.util.Comparator;
import org.zonemark.report.model.TargetRow;

/** How far promises are from being kept, so that one can be set beside another. */
public final class PromiseGaps {

  /**
   * The largest gap in relation to the target first; after it places, whose gap is in places; what
   * is not known last of either.
   */
  public static final Comparator<TargetRow> LARGEST_FIRST =
      Comparator.comparing(TargetRow::isPlace)
          .thenComparing(
              target -> target.isPlace() ? target.shortBy() : relative(target),
              Comparator.nullsLast(Comparator.reverseOrder()));

  private PromiseGaps() {}

  /** How far it is short in relation to what is promised; null where unknown or of nothing. */
  public static Double relative(TargetRow target) {
    Double gap = target.shortBy();
    return gap == null || target.value() == 0
        ? null
        : Double.valueOf(gap / Math.abs(target.value()));
  }

  /**
   * Whether the way made can be set beside the time passed: of a rate no part is made in a part.
   */
  public static boolean isPaced(TargetRow target) {
    return target.progressPct() != null
        && target.elapsedPct() != null
        && !target.startsBeyond()
        && !target.isRate();
  }
}
