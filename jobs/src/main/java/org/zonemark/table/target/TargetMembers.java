package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Bundle;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.data.Target;

/** Targets, and by which indicators they are judged. */
public final class TargetMembers {

  private TargetMembers() {}

  /**
   * Numbers the versions of each target and marks what is promised twice.
   *
   * @param targets rows of the table targets as read
   * @return the same rows with version, change and dup_of filled, in order of statement
   */
  public static List<Row> settled(List<Row> targets, Configuration conf) {
    List<Target> read = targets.stream().map(Target::of).toList();
    return RepeatedTargets.marked(TargetVersions.numbered(read, conf), conf).stream()
        .map(Target::toRow)
        .toList();
  }

  /** Rows of the table target_members: the declared members of the bundles among the targets. */
  public static List<Row> members(List<Row> targets, Configuration conf) {
    List<Row> rows = new ArrayList<>();
    for (Row row : targets) {
      Target target = Target.of(row);
      for (Bundle.Member member : bundle(target, conf)) {
        rows.add(
            TableRow.of(Tables.TARGET_MEMBERS)
                .put(Columns.TARGET_ID, target.id())
                .put(Columns.VERSION, target.version())
                .put(Columns.MEMBER_ID, member.indicatorId())
                .put(Columns.INDICATOR_ID, member.indicatorId())
                .put(Columns.COMPARATOR_ID, target.series().comparatorId())
                .row());
      }
    }
    return rows;
  }

  /** The promises that a target makes: itself, or one a member of a bundle. */
  public static List<IndicatorData.TargetMember> of(Target target, Configuration conf) {
    List<Bundle.Member> members = bundle(target, conf);
    if (!members.isEmpty()) {
      return members.stream()
          .map(
              member ->
                  new IndicatorData.TargetMember(
                      target,
                      member.indicatorId(),
                      target.series().withIndicator(member.indicatorId())))
          .toList();
    }
    String alias = conf.indicatorById(target.series().indicatorId()).aliasOf();
    Series judged = alias.isEmpty() ? target.series() : target.series().withIndicator(alias);
    return List.of(new IndicatorData.TargetMember(target, Series.NONE, judged));
  }

  private static List<Bundle.Member> bundle(Target target, Configuration conf) {
    Optional<Bundle> bundle = conf.bundle(target.series().indicatorId());
    return bundle.map(Bundle::members).orElse(List.of());
  }
}
