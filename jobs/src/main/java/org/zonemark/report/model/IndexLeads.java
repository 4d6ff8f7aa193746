package org.zonemark.report.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each zone of an index is ahead of the one that comes next.
 *
 * @param index the index; null where there is none
 * @param year the year of its scores
 * @param next the zone that comes next of each zone, with what lies between
 */
public record IndexLeads(Name index, int year, Map<Name, IndexProfile.Ahead> next) {

  /** Of the index that the pages of some zones tell of. */
  public static IndexLeads of(List<ZoneProfile> zones) {
    Map<Name, IndexProfile.Ahead> next = new LinkedHashMap<>();
    IndexProfile any = null;
    for (ZoneProfile zone : zones) {
      any = zone.index() == null ? any : zone.index();
      if (zone.index() != null && zone.index().ahead() != null) {
        IndexProfile.Ahead ahead = zone.index().ahead();
        next.put(
            ahead.zone(),
            new IndexProfile.Ahead(
                zone.name(), zone.index().rank(), ahead.points(), ahead.shift()));
      }
    }
    return new IndexLeads(any == null ? null : any.index(), any == null ? 0 : any.year(), next);
  }

  /** Whether it tells of the index, in the year. */
  public boolean isOf(Name list, int ofYear) {
    return list.equals(index) && year == ofYear;
  }

  /** Whether weights can be moved at all: the scores are means by them. */
  public boolean isWeighted() {
    return next.values().stream().anyMatch(ahead -> ahead.shift() != null);
  }
}
