package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.target.Circumstances;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/** Promises that are stated several times: each statement is kept, and one of them counts. */
public final class RepeatedTargets {

  private RepeatedTargets() {}

  /**
   * Marks the promises stated twice: the same series (of a rate, whether it is called share or
   * ratio), period and value, meant in the same direction, and no other tier. The first stated
   * counts. A plan that gives one promise several values, a range among them, has made one promise
   * all the same: of them the last stated counts, and of one day the one that asks for most.
   */
  public static List<Target> marked(List<Target> targets, Configuration conf) {
    List<Target> order = new ArrayList<>(targets);
    order.sort(
        Comparator.comparing((Target target) -> PublicationDay.of(target.statedOn()))
            .thenComparing(Target::id)
            .thenComparing(Target::version));
    List<Target> result = new ArrayList<>();
    Map<Promised, List<Target>> firstStated = new HashMap<>();
    for (Target target : order) {
      List<Target> earlier =
          firstStated.computeIfAbsent(Promised.by(target, conf), any -> new ArrayList<>());
      Target first =
          earlier.stream().filter(one -> samePromise(target, one, conf)).findFirst().orElse(null);
      Target settled =
          first != null && target.dupOf() == null ? target.duplicateOf(first.id()) : target;
      if (settled.dupOf() == null) {
        earlier.add(settled);
      }
      result.add(settled);
    }
    return onceAPlan(result, conf);
  }

  /** What makes promises of one plan one, whatever their values. */
  private record InPlan(
      String plan,
      Series series,
      Period period,
      String unit,
      String base,
      String tier,
      boolean everyYear,
      String sense) {}

  private static InPlan inPlan(
      Target target, Direction way, Circumstances circumstances, Configuration conf) {
    return new InPlan(
        target.planId(),
        StatedValues.promised(target.series(), conf),
        target.period(),
        target.unit(),
        base(target),
        target.tier(),
        target.everyYear(),
        target.op() == Operator.RANGE ? sense(way) : sense(target, circumstances));
  }

  private static List<Target> onceAPlan(List<Target> targets, Configuration conf) {
    Map<InPlan, Target> counted = new HashMap<>();
    Map<String, InPlan> places = new HashMap<>();
    Map<String, Integer> inForce = new HashMap<>();
    targets.forEach(target -> inForce.merge(target.id(), target.version(), Math::max));
    for (Target target : targets) {
      Circumstances circumstances = Promises.circumstances(target, conf);
      Direction way = Promises.of(target).direction(circumstances);
      boolean over = target.version() < inForce.get(target.id()) || Promises.isWithdrawn(target);
      boolean single = target.planId() == null || target.value() == null;
      if (over || single || target.dupOf() != null || way == Direction.NEUTRAL) {
        continue;
      }
      InPlan place = inPlan(target, way, circumstances, conf);
      places.put(target.id(), place);
      counted.merge(
          place, target, (one, other) -> counts(one, other, way, circumstances) ? one : other);
    }
    return targets.stream()
        .map(
            target -> {
              Target first = counted.get(places.get(target.id()));
              boolean other =
                  first != null && target.dupOf() == null && !first.id().equals(target.id());
              return other ? target.duplicateOf(first.id()) : target;
            })
        .toList();
  }

  /** Whether of two values of a promise the first is the one that counts. */
  private static boolean counts(
      Target one, Target other, Direction way, Circumstances circumstances) {
    int later = PublicationDay.of(one.statedOn()).compareTo(PublicationDay.of(other.statedOn()));
    double first = Promises.of(one).aim(circumstances);
    double second = Promises.of(other).aim(circumstances);
    boolean more = way == Direction.LARGER_IS_BETTER ? first >= second : first <= second;
    return later == 0 ? more : later > 0;
  }

  /** What two targets must have in common to be one promise. */
  private record Promised(Series series, Period period, Double value, Double valueHi, String unit) {

    static Promised by(Target target, Configuration conf) {
      return new Promised(
          StatedValues.promised(target.series(), conf),
          target.period(),
          target.value(),
          target.valueHi(),
          target.unit());
    }
  }

  /** Whether two targets that promise the same are one promise. */
  private static boolean samePromise(Target one, Target other, Configuration conf) {
    Circumstances circumstances = Promises.circumstances(one, conf);
    return !one.id().equals(other.id())
        && isOneTier(one, other)
        && isFromOneBase(one, other)
        && one.exact() == other.exact()
        && one.everyYear() == other.everyYear()
        && sense(one, circumstances).equals(sense(other, circumstances));
  }

  /** Whether changes are from one base: twice the value of 2020 is not twice that of 2015. */
  static boolean isFromOneBase(Target one, Target other) {
    return Objects.equals(base(one), base(other));
  }

  private static String base(Target target) {
    return switch (Measure.of(target.series())) {
      case MULTIPLE, TOTAL_GROWTH, INCREMENT, RANK_CHANGE ->
          target.period().isUnit() ? target.basePeriod() : target.period().base().text();
      default -> null;
    };
  }

  /** Whether neither says another tier than the other: 确保200亿元 is 200亿元 said again. */
  private static boolean isOneTier(Target one, Target other) {
    return one.tier() == null || other.tier() == null || one.tier().equals(other.tier());
  }

  /**
   * What a bound asks for: 260, 达到260 and 260以上 ask for the same, and of what is better where it is
   * smaller (前5, 第5) so do 5 and 5以内; 不超过260 of what is better where it is larger does not.
   */
  private static String sense(Target target, Circumstances circumstances) {
    return switch (target.op()) {
      case ABOUT -> "about";
      case RANGE -> "range";
      case EQUAL, REACH, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> {
        Direction way = Promises.of(target).direction(circumstances);
        yield target.exact() && way != Direction.SMALLER_IS_BETTER ? "exactly" : sense(way);
      }
    };
  }

  private static String sense(Direction way) {
    return way == Direction.SMALLER_IS_BETTER ? "down" : "up";
  }
}
