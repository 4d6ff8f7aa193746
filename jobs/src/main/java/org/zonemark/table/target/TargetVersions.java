package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.method.target.Ambition;
import org.zonemark.method.target.Circumstances;
import org.zonemark.method.target.Promise;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.data.Target;

/**
 * The versions of targets. One that a later publication states anew, under the same number or with
 * a declaration of what it revises, is a version more of the same target: the old value stays.
 */
public final class TargetVersions {

  private TargetVersions() {}

  /** The targets under the id of their first version, numbered in order of statement. */
  static List<Target> numbered(List<Target> targets, Configuration conf) {
    Map<String, Target> byId = new HashMap<>();
    targets.forEach(target -> byId.putIfAbsent(target.id(), target));
    Map<String, List<Target>> versions = new TreeMap<>();
    for (Target target : targets) {
      versions.computeIfAbsent(first(target, byId).id(), any -> new ArrayList<>()).add(target);
    }
    List<Target> numbered = new ArrayList<>();
    versions.forEach(
        (id, all) -> {
          all.sort(
              Comparator.comparing((Target target) -> PublicationDay.of(target.statedOn()))
                  .thenComparing(Target::sourceRef));
          Target before = null;
          for (Target target : all) {
            int number = before == null ? 1 : before.version() + 1;
            String change = before == null ? target.change() : change(before, target, conf);
            before = target.asVersion(id, number, change);
            numbered.add(before);
          }
        });
    return numbered;
  }

  /** The target that a chain of revisions began with; itself where what it revises is not there. */
  private static Target first(Target target, Map<String, Target> byId) {
    Target first = target;
    for (int step = 0; step < byId.size() && first.revises() != null; step++) {
      Target before = byId.get(first.revises());
      before = before == null ? byId.get(first.sourceId() + ":" + first.revises()) : before;
      if (before == null || before.id().equals(first.id())) {
        return first;
      }
      first = before;
    }
    return first;
  }

  private static String change(Target before, Target now, Configuration conf) {
    if (Promises.isWithdrawn(now)) {
      return Promises.WITHDRAWN;
    }
    if (before.value() == null || now.value() == null || !before.unit().equals(now.unit())) {
      return Ambition.CHANGED.code();
    }
    Promise promised = Promises.of(now);
    Circumstances circumstances = Promises.circumstances(now, conf);
    return Ambition.of(
            Promises.of(before).aim(circumstances),
            promised.aim(circumstances),
            before.period().yearsTo(now.period()),
            promised.direction(circumstances))
        .code();
  }

  /** The promises that had been stated by the last day known, in the order given. */
  static List<IndicatorData.TargetMember> stated(
      List<IndicatorData.TargetMember> promises, Configuration conf) {
    String knownOn = PublicationDay.knownOn(conf);
    if (knownOn == null) {
      return promises;
    }
    List<IndicatorData.TargetMember> stated =
        promises.stream()
            .filter(promise -> PublicationDay.isOutBy(knownOn, promise.target().statedOn()))
            .toList();
    Set<String> ids =
        stated.stream().map(promise -> promise.target().id()).collect(Collectors.toSet());
    boolean known =
        stated.stream()
            .map(promise -> promise.target().dupOf())
            .allMatch(counted -> counted == null || ids.contains(counted));
    return known ? stated : counted(stated, ids, conf);
  }

  /** The promises told anew which of several statements counts: the one that did is not known. */
  private static List<IndicatorData.TargetMember> counted(
      List<IndicatorData.TargetMember> stated, Set<String> ids, Configuration conf) {
    List<Target> alone =
        stated.stream()
            .map(IndicatorData.TargetMember::target)
            .distinct()
            .map(target -> ids.contains(target.dupOf()) ? target : target.duplicateOf(null))
            .toList();
    Map<String, Target> settled =
        RepeatedTargets.marked(alone, conf).stream()
            .collect(Collectors.toMap(TargetVersions::key, target -> target));
    return stated.stream()
        .map(
            promise ->
                new IndicatorData.TargetMember(
                    settled.get(key(promise.target())), promise.memberId(), promise.judged()))
        .toList();
  }

  private static String key(Target target) {
    return target.id() + "@" + target.version();
  }

  /** The version in force of each target, by its id, among the promises stated. */
  static Map<String, Integer> inForce(List<IndicatorData.TargetMember> stated) {
    Map<String, Integer> versions = new HashMap<>();
    stated.forEach(
        promise -> versions.merge(promise.target().id(), promise.target().version(), Math::max));
    return versions;
  }
}
