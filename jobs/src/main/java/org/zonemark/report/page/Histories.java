package org.zonemark.report.page;

import java.util.List;
import org.zonemark.report.chart.RankHistory;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.ZoneProfile;

/** The ranks of a zone through the years as a small line. */
final class Histories {

  /** A move across a change of method, which is none. */
  static final String BREAK = "method_break";

  private Histories() {}

  static String line(ZoneProfile.Standing place) {
    RankMove move = place.move();
    return RankHistory.of(
        place.history().stream()
            .map(point -> new RankHistory.Point(point.year(), point.rank()))
            .toList(),
        move != null && BREAK.equals(move.reason()) ? List.of(move.toYear()) : List.of());
  }
}
