package org.zonemark.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.zonemark.conf.Components;
import org.zonemark.conf.Configuration;
import org.zonemark.method.Exact;
import org.zonemark.method.Outcome;
import org.zonemark.method.PrintedQuantity;
import org.zonemark.quality.Finding;

/**
 * Whether what is promised of the parts of an indicator fits what is promised of the whole: of one
 * zone and period, the parts that growth.yaml declares (components) may not come to more than the
 * whole, nor their shares of it to more than all of it. Printed numbers may be rounded, each by
 * half of its last place. That they come to less says nothing: not every part need have a target.
 */
final class PlanParts {

  private static final String EXCEED = "target_parts_exceed_whole";

  private final TreeMap<Series, TreeMap<String, Target>> inForce = new TreeMap<>();
  private final TreeMap<String, List<Finding>> findings = new TreeMap<>();

  private PlanParts(List<Row> targets, Configuration conf) {
    List<Dossier.Promise> promises =
        targets.stream().flatMap(row -> Promises.of(Target.of(row), conf).stream()).toList();
    Map<String, Integer> versions = Versions.inForce(promises);
    for (Dossier.Promise promise : promises) {
      Target target = promise.target();
      boolean counts =
          promise.memberId().equals(Series.NONE)
              && target.dupOf() == null
              && target.value() != null
              && target.valueHi() == null
              && target.version() == versions.get(target.id());
      if (counts) {
        inForce
            .computeIfAbsent(promise.judged(), any -> new TreeMap<>())
            .merge(key(target), target, PlanParts::least);
      }
    }
  }

  /** Of two tiers or statements the one that asks for less, so that no doubt is made up. */
  private static Target least(Target one, Target other) {
    return one.value() <= other.value() ? one : other;
  }

  private static String key(Target target) {
    return target.period().text() + " " + target.unit();
  }

  /**
   * What is odd, by the indicator of the target at whose place it is found.
   *
   * @param targets rows of the table targets, settled
   */
  static TreeMap<String, List<Finding>> of(List<Row> targets, Configuration conf) {
    if (conf.growth().components().isEmpty() || !conf.checks().isEnabled(EXCEED)) {
      return new TreeMap<>();
    }
    PlanParts checks = new PlanParts(targets, conf);
    for (Components sum : conf.growth().components()) {
      checks.amounts(sum);
      checks.shares(sum);
    }
    return checks.findings;
  }

  /** The parts beside the whole. */
  private void amounts(Components sum) {
    inForce.forEach(
        (series, targets) -> {
          if (series.indicatorId().equals(sum.whole()) && Measure.LEVEL.is(series)) {
            targets.forEach(
                (key, whole) -> {
                  List<Target> parts = new ArrayList<>();
                  for (String part : sum.parts()) {
                    at(series.withIndicator(part), key).ifPresent(parts::add);
                  }
                  compare(series, parts, whole, whole.value(), half(whole));
                });
          }
        });
  }

  /** The shares of the parts beside all of the whole. */
  private void shares(Components sum) {
    inForce.forEach(
        (series, targets) -> {
          boolean first = series.indicatorId().equals(firstShare(sum, series));
          if (first && Measure.SHARE.is(series) && series.ofIndicator().equals(sum.whole())) {
            targets.forEach(
                (key, any) -> {
                  List<Target> parts = new ArrayList<>();
                  for (String part : sum.parts()) {
                    at(series.withIndicator(part), key).ifPresent(parts::add);
                  }
                  compare(series, parts, null, 100, 0);
                });
          }
        });
  }

  /**
   * The first of the parts of which a share like this one is promised, so that each is met once.
   */
  private String firstShare(Components sum, Series share) {
    return sum.parts().stream()
        .filter(part -> inForce.containsKey(share.withIndicator(part)))
        .findFirst()
        .orElse("");
  }

  private Optional<Target> at(Series series, String key) {
    return Optional.ofNullable(inForce.getOrDefault(series, new TreeMap<>()).get(key));
  }

  private void compare(
      Series series, List<Target> parts, Target whole, double most, double rounding) {
    double sum = Exact.sum(parts.stream().map(Target::value).toList());
    double slack = rounding + parts.stream().mapToDouble(PlanParts::half).sum();
    if (parts.isEmpty() || Exact.difference(sum, most) <= slack * (1 + 1e-9)) {
      return;
    }
    Target at = whole == null ? parts.get(0) : whole;
    Target other = parts.get(whole == null && parts.size() > 1 ? 1 : 0);
    findings
        .computeIfAbsent(series.indicatorId(), any -> new ArrayList<>())
        .add(
            new Finding(
                EXCEED,
                at.sourceId(),
                at.sourceRef(),
                whole == null ? "100%" : at.raw() + at.rawUnit(),
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
