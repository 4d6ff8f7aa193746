package org.zonemark.report.promise;

import java.util.List;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.chart.TargetPath;
import org.zonemark.report.model.TargetRow;

/** The way of a promise, drawn: base, schedule, actual values, the promise, and where they lead. */
final class PromisePath {

  private PromisePath() {}

  /** The drawing; null where no value is known, or where it is no value that is promised. */
  static String of(TargetRow target) {
    TargetRow.Way way = target.way();
    if (way == null || target.dueYear() == 0 || target.isMilestone()) {
      return null;
    }
    TargetPath.Point base = base(way);
    int from = base == null ? target.dueYear() - 10 : (int) base.year();
    List<TargetPath.Point> actual =
        way.actual().stream()
            .filter(point -> point.year() >= from && point.year() <= target.dueYear())
            .map(point -> new TargetPath.Point(point.year(), point.value()))
            .toList();
    if (actual.isEmpty()) {
      return null;
    }
    // From a base beyond the target there is no way to it.
    return TargetPath.of(
        target.startsBeyond() ? null : base,
        new TargetPath.Point(target.dueYear(), target.value()),
        actual,
        projected(target),
        target.isPlace());
  }

  private static TargetPath.Point base(TargetRow.Way way) {
    boolean known =
        way.baseValue() != null && way.basePeriod() != null && way.basePeriod().matches("[0-9]{4}");
    return known ? new TargetPath.Point(Integer.parseInt(way.basePeriod()), way.baseValue()) : null;
  }

  private static TargetPath.Point projected(TargetRow target) {
    if (!target.is(Status.NOT_DUE) || target.isEarly()) {
      return null;
    }
    Double value = target.projected();
    if (target.outlook() != null && !target.outlook().projections().isEmpty()) {
      value = target.outlook().projections().get(0).value();
    }
    return value == null ? null : new TargetPath.Point(target.dueYear(), value);
  }
}
