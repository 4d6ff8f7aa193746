package org.zonemark.job.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.text.Names;
import org.zonemark.conf.text.Spelling;

/**
 * Finds what a command names by an id or a name, and says what was probably meant where it is none.
 */
final class Named {

  private Named() {}

  /**
   * The zone of an id, a name or an alias.
   *
   * @throws UsageProblem where there is none
   */
  static Zone zone(Configuration conf, String name) throws UsageProblem {
    Optional<Zone> zone = conf.zone(name);
    if (zone.isEmpty()) {
      throw unknown("zone", name, conf.nearestZone(name), "zones.csv lists them by id and name");
    }
    return zone.get();
  }

  /** The id of the list, stated or of an index, that an id or a name means. */
  static Optional<String> list(Configuration conf, String name) {
    String sought = Names.normalise(name);
    for (RankList list : conf.lists()) {
      if (sought.equals(list.listId()) || isOne(sought, list.nameZh(), list.nameEn())) {
        return Optional.of(list.listId());
      }
    }
    for (IndexDeclaration index : conf.indices()) {
      if (sought.equals(index.listId()) || isOne(sought, index.nameZh(), index.nameEn())) {
        return Optional.of(index.listId());
      }
    }
    return Optional.empty();
  }

  private static boolean isOne(String sought, String nameZh, String nameEn) {
    return sought.equals(Names.normalise(nameZh)) || sought.equals(Names.normalise(nameEn));
  }

  /** Says that a name is neither of an indicator nor of a list, and which of either is near. */
  static UsageProblem unknownIndicator(Configuration conf, String name) {
    List<String> lists = new ArrayList<>();
    for (RankList list : conf.lists()) {
      lists.addAll(List.of(list.listId(), list.nameZh()));
    }
    for (IndexDeclaration index : conf.indices()) {
      lists.addAll(List.of(index.listId(), index.nameZh()));
    }
    String near = conf.nearestIndicator(name);
    return unknown(
        "indicator",
        name,
        near.isEmpty() ? Spelling.nearest(name, lists) : near,
        "indicators.csv lists them by id and name");
  }

  static UsageProblem unknownTarget(String targetId, Collection<String> known) {
    return unknown(
        "target",
        targetId,
        Spelling.nearest(targetId, known),
        "the table targets lists " + known.size());
  }

  private static UsageProblem unknown(String kind, String name, String near, String otherwise) {
    return UsageProblem.of(
        "There is no " + kind + " " + name,
        near.isEmpty() ? otherwise : "did you mean " + near + "? Otherwise " + otherwise);
  }
}
