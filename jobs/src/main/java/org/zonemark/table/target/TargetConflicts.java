package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.Direction;
import org.zonemark.method.target.Circumstances;
import org.zonemark.method.target.Promise;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.Finding;

/**
 * Whether the plans agree: two values of one target, targets that cannot both hold, an interim
 * target beyond a later one of its plan, a part that is to exceed its whole, and values whose unit
 * looks wrong beside what is known. The targets stay as they are.
 */
public final class TargetConflicts {

  /** A target this many times (or this fraction of) the latest value is doubted. */
  private static final double MAGNITUDE = 100;

  /** Measures of which an earlier target is on the way to a later one. */
  private static final Set<String> ON_THE_WAY =
      Set.of("level", "share", "ratio", "coverage", "rank", "percentile");

  private final IndicatorData data;
  private final Configuration conf;
  private final List<Finding> findings = new ArrayList<>();

  private TargetConflicts(IndicatorData data, Configuration conf) {
    this.data = data;
    this.conf = conf;
  }

  /** What is odd about the targets of an indicator, in order of target. */
  public static List<Finding> of(IndicatorData data, Configuration conf) {
    if (data.promises().isEmpty()) {
      return List.of();
    }
    TargetConflicts checks = new TargetConflicts(data, conf);
    checks.check();
    return checks.findings.stream()
        .filter(finding -> conf.checks().isEnabled(finding.code()))
        .toList();
  }

  private void check() {
    Map<String, Integer> inForce = TargetVersions.inForce(data.promises());
    List<IndicatorData.TargetMember> checked = new ArrayList<>();
    for (IndicatorData.TargetMember promise : data.promises()) {
      Target target = promise.target();
      boolean own = promise.memberId().equals(Series.NONE) && target.dupOf() == null;
      if (own && target.version() == inForce.get(target.id()) && target.value() != null) {
        checked.add(promise);
      }
      if (target.dupOf() != null) {
        checkRepeated(target);
      }
      if (own && target.version() == 1 && target.revises() != null) {
        find("revised_target_unknown", target, target.revises(), "");
      }
    }
    Map<Series, List<Target>> bySeries = new TreeMap<>();
    UsableObservations known = UsableObservations.of(data);
    for (IndicatorData.TargetMember promise : checked) {
      bySeries
          .computeIfAbsent(StatedValues.promised(promise.judged(), conf), any -> new ArrayList<>())
          .add(promise.target());
      checkMagnitude(promise, known);
    }
    bySeries.forEach(this::checkPairs);
    checkParts(bySeries);
  }

  /** A promise that its plan states with another value too. */
  private void checkRepeated(Target target) {
    data.promises().stream()
        .map(IndicatorData.TargetMember::target)
        .filter(counted -> counted.id().equals(target.dupOf()))
        .filter(counted -> !Objects.equals(counted.value(), target.value()))
        .findFirst()
        .ifPresent(counted -> find("target_values_differ", target, counted));
  }

  private void checkPairs(Series series, List<Target> targets) {
    List<Target> order = new ArrayList<>(targets);
    order.sort(
        Comparator.comparing(Target::period)
            .thenComparing(target -> PublicationDay.of(target.statedOn()))
            .thenComparing(Target::id));
    for (int at = 1; at < order.size(); at++) {
      for (Target before : order.subList(0, at)) {
        boolean alike =
            before.unit().equals(order.get(at).unit())
                && before.everyYear() == order.get(at).everyYear()
                && RepeatedTargets.isFromOneBase(before, order.get(at));
        if (alike) {
          checkPair(series, before, order.get(at));
        }
      }
    }
  }

  private void checkPair(Series series, Target before, Target after) {
    Circumstances circumstances =
        Promises.circumstances(series, before.unit(), conf, LocalDate.EPOCH);
    Promise one = Promises.of(before);
    Promise other = Promises.of(after);
    Direction way = one.direction(circumstances);
    boolean sameWay = way == other.direction(circumstances);
    double first = one.aim(circumstances);
    double second = other.aim(circumstances);
    boolean tiers =
        before.tier() != null && after.tier() != null && !before.tier().equals(after.tier());
    if (before.period().equals(after.period())) {
      if (!one.canHoldBeside(other, circumstances)) {
        find("targets_conflict", after, before);
      } else if (sameWay && first != second && !tiers) {
        find("target_values_differ", after, before);
      }
    } else if (sameWay
        && !tiers
        && isOnePlan(before, after)
        && ON_THE_WAY.contains(series.measure())
        && before.period().isLike(after.period())
        && (way == Direction.LARGER_IS_BETTER && first > second
            || way == Direction.SMALLER_IS_BETTER && first < second)) {
      find("target_path_odd", before, after);
    }
  }

  /**
   * A plan that asks for less than an earlier plan did has no interim target beyond its final one.
   */
  private static boolean isOnePlan(Target before, Target after) {
    return before.planId() != null && before.planId().equals(after.planId());
  }

  /** A zone may not be promised more than the city, province or parent it is part of. */
  private void checkParts(Map<Series, List<Target>> bySeries) {
    if (!conf.indicatorById(data.indicatorId()).isAdditive()) {
      return;
    }
    bySeries.forEach(
        (series, targets) -> {
          Zone zone = conf.zoneById(series.zoneId());
          if (!Measure.LEVEL.is(series)) {
            return;
          }
          Stream.of(zone.cityId(), zone.provinceId(), zone.parentId())
              .filter(whole -> !whole.isEmpty() && !whole.equals(series.zoneId()))
              .distinct()
              .forEach(
                  whole ->
                      bySeries
                          .getOrDefault(series.withZone(whole), List.of())
                          .forEach(
                              total ->
                                  targets.stream()
                                      .filter(part -> part.period().equals(total.period()))
                                      .filter(part -> part.unit().equals(total.unit()))
                                      .filter(part -> part.value() > total.value())
                                      .forEach(
                                          part -> find("target_part_exceeds_whole", part, total))));
        });
  }

  private void checkMagnitude(IndicatorData.TargetMember promise, UsableObservations known) {
    Target target = promise.target();
    if (!Measure.LEVEL.is(promise.judged()) || target.value() == 0) {
      return;
    }
    known.ofZone(promise.judged().zoneId()).stream()
        .filter(observation -> observation.series().equals(promise.judged()))
        .filter(observation -> observation.isPoint() && observation.value() != 0)
        .filter(observation -> observation.unit().equals(target.unit()))
        .filter(observation -> observation.period().isLike(target.period()))
        .filter(observation -> observation.period().compareTo(target.period()) < 0)
        .max(Comparator.comparing(Observation::period).thenComparing(Observation::id))
        .filter(
            latest -> {
              double ratio = Math.abs(target.value() / latest.value());
              return ratio >= MAGNITUDE || ratio <= 1 / MAGNITUDE;
            })
        .ifPresent(
            latest -> find("target_magnitude", target, latest.printed(), latest.sourceRef()));
  }

  private void find(String code, Target at, Target other) {
    find(code, at, other.printed(), other.sourceRef());
  }

  private void find(String code, Target at, String expected, String otherPlace) {
    findings.add(
        new Finding(
            code,
            at.sourceId(),
            at.sourceRef(),
            at.printed(),
            Map.of("expected", expected, "other_place", otherPlace),
            at.synthetic()));
  }
}
