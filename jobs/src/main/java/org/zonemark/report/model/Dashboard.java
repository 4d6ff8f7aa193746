package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * What a screen on a wall shows of a snapshot; {@code dashboard.json}, described by {@code
 * schemas/dashboard.schema.json}. Numbers are unrounded, names in both languages.
 *
 * @param format the name of the format, with its version
 * @param runId the run that published the snapshot
 * @param asOf the day on which targets are judged, such as 2026-06-30
 * @param synthetic whether any of the data is synthetic
 * @param zones how many zones have data
 * @param sentences what matters, the weightiest first
 * @param lists the first places of each list
 * @param statuses how many targets have which status
 * @param due the targets by the year in which they are due
 * @param provinces the best place of each province in the longest list; empty where none is known
 * @param findings how many findings have which severity
 */
public record Dashboard(
    String format,
    String runId,
    String asOf,
    boolean synthetic,
    long zones,
    List<Sentence> sentences,
    List<Top> lists,
    List<StatusCount> statuses,
    List<Due> due,
    List<Province> provinces,
    List<SeverityCount> findings) {

  /** The format that this version writes. */
  public static final String FORMAT = "zonemark-dashboard/1";

  public Dashboard {
    Objects.requireNonNull(format, "A dashboard names its format");
    Objects.requireNonNull(runId, "A dashboard names its run");
    Objects.requireNonNull(asOf, "A dashboard says as of which day it judges");
    sentences = List.copyOf(sentences);
    lists = List.copyOf(lists);
    statuses = List.copyOf(statuses);
    due = List.copyOf(due);
    provinces = List.copyOf(provinces);
    findings = List.copyOf(findings);
  }

  /** A sentence; tone is bad, good, doubt or even. */
  public record Sentence(String tone, Name text) {}

  /**
   * The first places of a list.
   *
   * @param unofficial whether it is an index computed here
   * @param climbs the largest moves up, largest first
   * @param falls the largest moves down, largest first
   */
  public record Top(
      Name list,
      int year,
      boolean unofficial,
      List<Place> first,
      List<Place> climbs,
      List<Place> falls) {

    public Top {
      first = List.copyOf(first);
      climbs = List.copyOf(climbs);
      falls = List.copyOf(falls);
    }
  }

  /**
   * A place.
   *
   * @param rankOf null where unknown
   * @param change since the time before, up is positive; null where it cannot be compared
   */
  public record Place(Name zone, int rank, Integer rankOf, Integer change) {}

  /**
   * The targets due in a year, each promise counted once.
   *
   * @param behind those not due that stand worse than elapsed time asks for
   * @param open the others not due
   */
  public record Due(int year, long attained, long missed, long behind, long open, long unjudged) {}

  /** The best place of a province, among so many; rankOf is null where unknown. */
  public record Province(Name province, int rank, Integer rankOf) {}

  /** How many findings have a severity: error, warning or info. */
  public record SeverityCount(String severity, long count) {}
}
