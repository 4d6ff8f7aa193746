package org.zonemark.table.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.Components;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.schema.Row;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.Finding;

/**
 * Whether what is promised of the parts of an indicator fits what is promised of the whole: of one
 * zone and period, the parts that growth.yaml declares (components) may not come to more than the
 * whole, nor their shares of it to more than all of it. Printed numbers may be rounded, each by
 * half of its last place. That they come to less says nothing: not every part need have a target.
 * Nor do parts that are to stay below something (<=, <): caps hold together whatever they come to.
 */
public final class TargetPartsCheck {

  private static final String EXCEED = "target_parts_exceed_whole";

  /** What is asked of parts at least, by series, then by period and unit. */
  private final TreeMap<Series, TreeMap<String, Target>> ofParts = new TreeMap<>();

  /** What is asked of wholes at most, by series, then by period and unit. */
  private final TreeMap<Series, TreeMap<String, Target>> ofWholes = new TreeMap<>();

  private final TreeMap<String, List<Finding>> findings = new TreeMap<>();

  private TargetPartsCheck(List<Row> targets, Configuration conf) {
    List<IndicatorData.TargetMember> promises =
        targets.stream().flatMap(row -> TargetMembers.of(Target.of(row), conf).stream()).toList();
    Map<String, Integer> versions = TargetVersions.inForce(promises);
    for (IndicatorData.TargetMember promise : promises) {
      Target target = promise.target();
      boolean counts =
          promise.memberId().equals(Series.NONE)
              && target.dupOf() == null
              && target.value() != null
              && target.valueHi() == null
              && target.version() == versions.get(target.id());
      if (counts) {
        put(ofWholes, promise.judged(), target, TargetPartsCheck::most);
      }
      if (counts && !isCap(target)) {
        put(ofParts, promise.judged(), target, TargetPartsCheck::least);
      }
    }
  }

  private static void put(
      TreeMap<Series, TreeMap<String, Target>> into,
      Series series,
      Target target,
      BinaryOperator<Target> chosen) {
    into.computeIfAbsent(series, any -> new TreeMap<>()).merge(key(target), target, chosen);
  }

  /** Of two tiers or statements of a part the one that asks for less: no doubt is made up. */
  private static Target least(Target one, Target other) {
    return one.value() <= other.value() ? one : other;
  }

  /** Of two tiers or statements of a whole the one that leaves more room for its parts. */
  private static Target most(Target one, Target other) {
    return one.value() >= other.value() ? one : other;
  }

  private static boolean isCap(Target target) {
    return target.op() == Operator.AT_MOST || target.op() == Operator.LESS_THAN;
  }

  private static String key(Target target) {
    return target.period().text() + " " + target.unit();
  }

  /**
   * What is odd, by the indicator of the target at whose place it is found.
   *
   * @param targets rows of the table targets, settled
   */
  public static TreeMap<String, List<Finding>> of(List<Row> targets, Configuration conf) {
    if (conf.growth().components().isEmpty() || !conf.checks().isEnabled(EXCEED)) {
      return new TreeMap<>();
    }
    TargetPartsCheck checks = new TargetPartsCheck(targets, conf);
    for (Components sum : conf.growth().components()) {
      checks.amounts(sum);
      checks.shares(sum);
    }
    return checks.findings;
  }

  /** The parts beside the whole. */
  private void amounts(Components sum) {
    ofWholes.forEach(
        (series, targets) -> {
          if (series.indicatorId().equals(sum.whole()) && Measure.LEVEL.is(series)) {
            targets.forEach(
                (key, whole) -> {
                  List<Target> parts = new ArrayList<>();
                  for (String part : sum.parts()) {
                    Target target = at(series.withIndicator(part)).get(key);
                    if (target != null) {
                      parts.add(target);
                    }
                  }
                  compare(series.indicatorId(), parts, whole, whole.value(), half(whole));
                });
          }
        });
  }

  /** The shares of the parts beside all of the whole, in every period for which one is promised. */
  private void shares(Components sum) {
    Set<Series> alike = new TreeSet<>();
    ofParts.keySet().stream()
        .filter(series -> sum.parts().contains(series.indicatorId()))
        .filter(series -> Measure.SHARE.is(series) && series.ofIndicator().equals(sum.whole()))
        .forEach(series -> alike.add(series.withIndicator(sum.whole())));
    for (Series share : alike) {
      TreeMap<String, Map<String, Target>> byKey = new TreeMap<>();
      for (String part : sum.parts()) {
        at(share.withIndicator(part))
            .forEach(
                (key, target) ->
                    byKey.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(part, target));
      }
      byKey
          .values()
          .forEach(
              parts ->
                  compare(
                      parts.keySet().iterator().next(), List.copyOf(parts.values()), null, 100, 0));
    }
  }

  private TreeMap<String, Target> at(Series part) {
    return ofParts.getOrDefault(part, new TreeMap<>());
  }

  private void compare(
      String indicator, List<Target> parts, Target whole, double most, double rounding) {
    double sum = Exact.sum(parts.stream().map(Target::value).toList());
    double slack = rounding + parts.stream().mapToDouble(TargetPartsCheck::half).sum();
    if (parts.isEmpty() || Exact.difference(sum, most) <= slack * (1 + 1e-9)) {
      return;
    }
    Target at = whole == null ? parts.get(0) : whole;
    Target other = parts.get(whole == null && parts.size() > 1 ? 1 : 0);
    findings
        .computeIfAbsent(indicator, any -> new ArrayList<>())
        .add(
            new Finding(
                EXCEED,
                at.sourceId(),
                at.sourceRef(),
                whole == null ? "100%" : at.printed(),
                Map.of(
                    "expected",
                    BigDecimal.valueOf(sum).stripTrailingZeros().toPlainString() + at.unit(),
                    "other_place",
                    other.sourceRef()),
                at.synthetic()));
  }

  /** Half of the last printed place, in the canonical unit; 0 where the text is no number. */
  private static double half(Target target) {
    Outcome<PrintedQuantity> printed = PrintedQuantity.parse(target.raw().strip());
    if (!printed.isPresent() || printed.value().number().value().signum() == 0) {
      return 0;
    }
    BigDecimal number = printed.value().number().value();
    double unit = Math.abs(target.value() / number.doubleValue());
    return unit * Exact.printStep(number).doubleValue() / 2;
  }
}
