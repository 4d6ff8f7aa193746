package org.zonemark.table.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything known and promised about one indicator: what every derived table is computed from.
 *
 * @param indicatorId the indicator
 * @param observations all its observations, settled, in order of series, period and place; where
 *     they are very many they lie in a file and are made as they are gone through
 * @param promises the targets judged by it, in order of target
 * @param denominators observations of other indicators that it is measured by, settled: the number
 *     of zones in its stated lists, the price index that deflates it, its parts, what it is the
 *     quotient of
 */
public record IndicatorData(
    String indicatorId,
    List<Observation> observations,
    List<TargetMember> promises,
    List<Observation> denominators)
    implements Serializable {

  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::series)
          .thenComparing(Observation::period)
          .thenComparing(Observation::sourceRef)
          .thenComparing(Observation::id);

  public IndicatorData {
    observations = PackedObservations.seen(observations, some -> sorted(some, ORDER));
    promises =
        sorted(
            promises,
            Comparator.comparing((TargetMember promise) -> promise.target().id())
                .thenComparing(TargetMember::memberId));
    denominators = sorted(denominators, ORDER);
  }

  /** The observations that count among those of their series and period, in the same order. */
  public List<Observation> latest() {
    return PackedObservations.latest(observations);
  }

  private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
    List<T> copy = new ArrayList<>(values);
    copy.sort(order);
    return List.copyOf(copy);
  }

  /**
   * A target, or the share of one member in a bundle.
   *
   * @param target as stated
   * @param memberId the member of a bundle that is judged by this data, '-' for a target that is no
   *     bundle
   * @param judged the series that is judged: the target's own, that of its declared alias, or the
   *     member's
   */
  public record TargetMember(Target target, String memberId, Series judged)
      implements Serializable {}
}
