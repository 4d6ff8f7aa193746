package org.zonemark.table.target;

import java.time.LocalDate;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Nature;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.Circumstances;
import org.zonemark.method.target.Circumstances.Movement;
import org.zonemark.method.target.Promise;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/** Targets in the terms in which promises are judged. */
final class Promises {

  /** The change that takes a promise back. */
  static final String WITHDRAWN = "withdrawn";

  private Promises() {}

  /** Whether a version takes the promise back. */
  static boolean isWithdrawn(Target target) {
    return WITHDRAWN.equals(target.change());
  }

  /** A milestone without a number is kept where it is reported as done, which is 1. */
  static Promise of(Target target) {
    StatedValue stated =
        target.value() == null
            ? new StatedValue(Operator.AT_LEAST, 1.0, null, target.printStep(), target.unit())
            : target.stated();
    return new Promise(
        stated,
        target.exact(),
        target.period(),
        ofBase(target) ? Double.valueOf(1) : target.baseValue(),
        basePeriod(target));
  }

  /** Whether a target is a multiple of its own base, which is once itself. */
  private static boolean ofBase(Target target) {
    return Measure.MULTIPLE.is(target.series())
        && target.series().comparatorId().equals(Series.NONE)
        && target.basePeriod() != null;
  }

  /** The base that a target names; null where it names none. */
  static Period basePeriod(Target target) {
    return target.basePeriod() == null ? null : Period.parse(target.basePeriod()).value();
  }

  /** The circumstances in which a target is judged; one for every year is on no way. */
  static Circumstances circumstances(
      IndicatorData.TargetMember member, String unit, Configuration conf, LocalDate asOf) {
    Circumstances usual = circumstances(member.judged(), unit, conf, asOf);
    return member.target().everyYear() ? usual.withMovement(Movement.AVERAGING) : usual;
  }

  /**
   * The circumstances of a judgement. Of a percentile more is better, whatever the direction of
   * what is ranked; shares and rates of coverage cannot pass 100 %.
   */
  static Circumstances circumstances(
      Series judged, String unit, Configuration conf, LocalDate asOf) {
    Direction direction =
        Measure.PERCENTILE.is(judged)
            ? Direction.LARGER_IS_BETTER
            : Direction.of(conf.indicatorById(judged.indicatorId()).direction());
    boolean bounded =
        (Measure.SHARE.is(judged) || Measure.COVERAGE.is(judged))
            && unit.equals(StatedValues.PERCENT);
    return new Circumstances(
        asOf,
        direction,
        Measure.of(judged).scale(),
        movement(Measure.of(judged)),
        isLasting(judged, conf),
        bounded ? Double.valueOf(100) : null,
        PriceBasis.of(judged.priceBasis()),
        conf.attainment().tolerances().approximatePct());
  }

  /** The circumstances of comparing what targets ask for, on whatever day. */
  static Circumstances circumstances(Target target, Configuration conf) {
    return circumstances(target.series(), target.unit(), conf, LocalDate.EPOCH);
  }

  private static boolean isLasting(Series judged, Configuration conf) {
    return switch (Measure.of(judged)) {
      case SHARE, RATIO, COVERAGE, RANK, PERCENTILE -> true;
      case LEVEL -> conf.indicatorById(judged.indicatorId()).nature() != Nature.FLOW;
      case MULTIPLE,
          GAP,
          GROWTH,
          TOTAL_GROWTH,
          SEQUENTIAL_GROWTH,
          INCREMENT,
          CUMULATIVE,
          RANK_CHANGE,
          MILESTONE ->
          false;
    };
  }

  private static Movement movement(Measure measure) {
    return switch (measure) {
      case LEVEL, SHARE, RATIO, COVERAGE -> Movement.GROWING;
      case RANK, PERCENTILE, GAP, MULTIPLE -> Movement.MOVING;
      case GROWTH -> Movement.AVERAGING;
      case TOTAL_GROWTH, SEQUENTIAL_GROWTH, INCREMENT, CUMULATIVE, RANK_CHANGE, MILESTONE ->
          Movement.ADDING;
    };
  }
}
