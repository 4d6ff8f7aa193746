package org.zonemark.job;

import java.util.List;
import java.util.Locale;
import org.zonemark.schema.Tables;

/** A part of the night that can run alone: it reads one snapshot and publishes the next. */
public enum Job {
  /** Inputs to statements. */
  INGEST(
      List.of(
          Tables.ZONES,
          Tables.ZONE_GROUPS,
          Tables.ZONE_EVENTS,
          Tables.INDICATORS,
          Tables.OBSERVATIONS,
          Tables.REVISIONS,
          Tables.TARGETS,
          Tables.TARGET_MEMBERS,
          Tables.FINDINGS)),
  /** Places of zones in lists, and their moves. */
  RANK(List.of(Tables.RANKINGS, Tables.RANK_MOVES)),
  /** Rates of growth, zones beside their comparators, and what is computed of groups. */
  GROWTH(
      List.of(
          Tables.GROWTH,
          Tables.COMPARISONS,
          Tables.CONTRIBUTIONS,
          Tables.GROUP_TOTALS,
          Tables.DISPERSION)),
  /** Judgements on targets, their values on the way, and evaluations of plans. */
  ATTAIN(List.of(Tables.ATTAINMENT, Tables.MILESTONES, Tables.PLAN_PROGRESS)),
  /** Scores of composite indices, the lists they make, and findings about them. */
  INDEX(
      List.of(
          Tables.SCORES,
          Tables.INDEX_STEPS,
          Tables.INDEX_INPUTS,
          Tables.INDEX_WEIGHTS,
          Tables.INDEX_DIAGNOSTICS,
          Tables.OUTRANKING,
          Tables.RANK_UNCERTAINTY,
          Tables.RANK_PROBABILITIES,
          Tables.RANK_ACCEPTABILITY,
          Tables.PAIRWISE_WINS,
          Tables.INDEX_DRAWS,
          Tables.SENSITIVITY,
          Tables.LEAVE_ONE_OUT,
          Tables.STRENGTHS,
          Tables.SCORE_GAPS,
          Tables.SCORE_CHANGES,
          Tables.RANK_CHANGES,
          Tables.LIFTS,
          Tables.INDEX_COMPARISONS,
          Tables.INDEX_MOVERS,
          Tables.RANKINGS,
          Tables.RANK_MOVES,
          Tables.FINDINGS)),
  /** The report for people. */
  REPORT(List.of());

  private final List<String> tables;

  Job(List<String> tables) {
    this.tables = tables;
  }

  /** The job of a name on the command line. */
  static Job of(String command) {
    return valueOf(command.toUpperCase(Locale.ROOT));
  }

  /** The tables it writes. */
  public List<String> tables() {
    return tables;
  }

  /** The name on the command line. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }
}
