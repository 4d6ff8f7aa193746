package org.zonemark.conf;

import java.io.Serializable;
import java.util.List;

/**
 * Something that happened to a zone: approval, renaming, merging, a change of scope.
 *
 * @param zoneId the zone
 * @param year the year
 * @param event what happened, as a word
 * @param eventDate the date as far as known (YYYY, YYYY-MM or YYYY-MM-DD); may be empty
 * @param note what a reader must know; may be empty
 * @param sourceRef where it is said; may be empty
 */
public record ZoneEvent(
    String zoneId, int year, String event, String eventDate, String note, String sourceRef)
    implements Serializable {

  /** The words for what happens to a zone. */
  public static final List<String> EVENTS =
      List.of("approved", "upgraded", "renamed", "merged", "scope_changed");

  /** Rejects an event without zone, or of an unknown word. */
  public ZoneEvent {
    Check.filled("zone_id", zoneId);
    Check.oneOf("event", event, EVENTS);
    Check.present("event_date", eventDate);
    Check.present("note", note);
    Check.present("source_ref", sourceRef);
  }
}
