package org.zonemark.conf.directory;

import java.io.Serializable;
import org.zonemark.conf.text.Require;

/**
 * A zone's membership in a group over some years.
 *
 * @param groupId the group
 * @param zoneId the member
 * @param fromYear the first year
 * @param toYear the last year; null where it lasts
 * @param groupNameZh the group's name in Chinese; may be empty
 * @param groupNameEn the group's name in English; may be empty
 * @param note what a reader must know; may be empty
 */
public record GroupMembership(
    String groupId,
    String zoneId,
    int fromYear,
    Integer toYear,
    String groupNameZh,
    String groupNameEn,
    String note)
    implements Serializable {

  /** Rejects a membership without group or zone, or that ends before it begins. */
  public GroupMembership {
    Require.filled("group_id", groupId);
    Require.filled("zone_id", zoneId);
    Require.holds(
        toYear == null || toYear >= fromYear,
        "to_year must be >= from_year " + fromYear + ", was " + toYear);
    Require.present("group_name_zh", groupNameZh);
    Require.present("group_name_en", groupNameEn);
    Require.present("note", note);
  }

  /** Says whether the zone belongs to the group in this year. */
  public boolean covers(int year) {
    return year >= fromYear && (toYear == null || year <= toYear);
  }
}
