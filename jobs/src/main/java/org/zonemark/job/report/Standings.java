package org.zonemark.job.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.job.paper.Manifest;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.model.TargetRow;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;
import org.zonemark.store.StoredRow;

/**
 * How each promise in force stands in a snapshot.
 *
 * @param day the day of the run, UTC
 * @param byTarget target_id to {@link #MISSED}, {@link #BEHIND} or another status
 */
record Standings(LocalDate day, Map<String, String> byTarget) {

  static final String MISSED = Status.MISSED.code();

  /** Not due, and worse than elapsed time asks for. */
  static final String BEHIND = "behind";

  private static final Set<Lake.State> PUBLISHED =
      EnumSet.of(Lake.State.CURRENT, Lake.State.PUBLISHED);

  private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

  /**
   * The last published standings that differ from those of a snapshot being written: what has
   * changed since then is news until the next judgement changes something. Empty where none differ.
   */
  static Optional<Standings> before(Lake lake, Snapshot staged) throws IOException {
    List<Snapshot> earlier =
        new ArrayList<>(
            lake.snapshots().stream()
                .filter(listed -> PUBLISHED.contains(listed.state()))
                .map(Lake.Listed::snapshot)
                .filter(snapshot -> !snapshot.runId().equals(staged.runId()))
                .toList());
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    Collections.reverse(earlier);
    Set<String> files = files(staged);
    Map<String, String> now = byTarget(staged);
    for (Snapshot snapshot : earlier) {
      Optional<Standings> found = differing(snapshot, files, now);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Standings> differing(
      Snapshot earlier, Set<String> files, Map<String, String> now) throws IOException {
    try {
      Manifest manifest = Manifest.of(earlier);
      if (manifest.isOfOtherSchemas() || files(earlier).equals(files)) {
        return Optional.empty();
      }
      Map<String, String> then = byTarget(earlier);
      return then.equals(now)
          ? Optional.empty()
          : Optional.of(
              new Standings(LocalDate.ofInstant(manifest.run().startedAt(), ZoneOffset.UTC), then));
    } catch (Damage damaged) {
      LOG.warn("{}; the report compares with an earlier one", damaged.getMessage());
      return Optional.empty();
    }
  }

  private static Set<String> files(Snapshot snapshot) throws IOException {
    return snapshot.contents().values().stream()
        .filter(file -> file.table().equals(Tables.ATTAINMENT) && file.isData())
        .map(StoredFile::sha256)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> byTarget(Snapshot snapshot) throws IOException {
    return snapshot.has(Tables.ATTAINMENT)
        ? byTarget(snapshot.reader(Tables.ATTAINMENT).all())
        : Map.of();
  }

  /** The standings that rows of attainment tell. */
  static Map<String, String> byTarget(List<StoredRow> rows) {
    Map<String, String> standings = new HashMap<>();
    Set<String> behind = new HashSet<>();
    for (StoredRow row : rows) {
      boolean told =
          "-".equals(row.text(Columns.MEMBER_ID))
              && !Boolean.FALSE.equals(row.get(Columns.IN_FORCE));
      if (told && AttainmentSettings.OWN_PERIOD.equals(row.text(Columns.METHOD))) {
        standings.put(row.text(Columns.TARGET_ID), row.text(Columns.STATUS));
      }
      if (told
          && (TargetRow.isBehind(row.text(Columns.CONCLUSION))
              || row.text(Columns.METHOD).equals("schedule")
                  && TargetRow.isBehind(row.text(Columns.METHOD_STATUS)))) {
        behind.add(row.text(Columns.TARGET_ID));
      }
    }
    behind.forEach(target -> standings.replace(target, Status.NOT_DUE.code(), BEHIND));
    return standings;
  }

  /** Whether a promise that was known and stood otherwise then stands so now. */
  boolean isNews(String target, String now) {
    String then = byTarget.get(target);
    return then != null && !then.equals(now);
  }
}
