package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

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
    Require.filled("zone_id", zoneId);
    Require.oneOf("event", event, EVENTS);
    Require.present("event_date", eventDate);
    Require.present("note", note);
    Require.present("source_ref", sourceRef);
  }
}
