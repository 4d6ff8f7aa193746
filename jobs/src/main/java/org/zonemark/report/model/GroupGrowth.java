package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * How a group of zones grew in one indicator, and which zones made it grow.
 *
 * @param group the group
 * @param indicator the indicator
 * @param year the year
 * @param total the total of all that report; null where the indicator does not add up
 * @param unit the canonical unit
 * @param members how many zones belong to the group
 * @param reporting how many of them report
 * @param allPct the growth of the total of all that report, whoever they are; null where unknown
 * @param balancedPct the growth of those that report in both years; null where unknown
 * @param direction 1 where more is better, -1 where less is better, 0 where neither
 * @param gini how unequal the zones are, 0 to 1; null where not asked for
 * @param contributions what zones add to the growth of those that report in both years, in
 *     percentage points, the largest first; empty where not asked for
 */
public record GroupGrowth(
    Name group,
    Name indicator,
    int year,
    Double total,
    String unit,
    int members,
    int reporting,
    Double allPct,
    Double balancedPct,
    int direction,
    Double gini,
    List<Contribution> contributions) {

  public GroupGrowth {
    Objects.requireNonNull(group, "Growth of a group names it");
    Objects.requireNonNull(indicator, "Growth of a group names its indicator");
    contributions = List.copyOf(contributions);
  }

  /** What a zone adds to the growth of the group, in percentage points. */
  public record Contribution(Name zone, double points) {}
}
