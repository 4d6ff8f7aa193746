package org.zonemark.conf.settings;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * What is computed of groups of zones; without growth.yaml {@linkplain #NONE nothing}.
 *
 * @param ids the groups: of zone_groups.csv, or a zone of zones.csv that others are part of
 * @param comparators what a zone is set beside: mean, median and best of its groups
 * @param totals whether group_totals are computed
 * @param contributions whether contributions are computed
 * @param dispersion the statistics of the table dispersion
 */
public record GroupSettings(
    List<String> ids,
    List<GroupStatistic> comparators,
    boolean totals,
    boolean contributions,
    List<GroupStatistic> dispersion)
    implements Serializable {

  /** Nothing is computed of groups. */
  public static final GroupSettings NONE =
      new GroupSettings(List.of(), List.of(), false, false, List.of());

  /** Keeps the lists. */
  public GroupSettings {
    ids = Require.copy("ids", ids);
    comparators = Require.copy("comparators", comparators);
    dispersion = Require.copy("dispersion", dispersion);
  }
}
