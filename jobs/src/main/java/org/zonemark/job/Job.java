package org.zonemark.job;

import java.util.List;
import java.util.Locale;
import org.zonemark.table.DerivedTables;

/** A part of the night that can run alone: it reads one snapshot and publishes the next. */
public enum Job {
  /** Inputs to statements. */
  INGEST,
  /** Places of zones in lists, and their moves. */
  RANK,
  /** Rates of growth, zones beside their comparators, and what is computed of groups. */
  GROWTH,
  /** Judgements on targets, their values on the way, and evaluations of plans. */
  ATTAIN,
  /** Scores of composite indices, the lists they make, and findings about them. */
  INDEX,
  /** The report for people. */
  REPORT;

  /** The job of a name on the command line. */
  static Job of(String command) {
    return valueOf(command.toUpperCase(Locale.ROOT));
  }

  /** The tables it writes. */
  public List<String> tables() {
    return DerivedTables.of(command());
  }

  /** The name on the command line. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }
}
