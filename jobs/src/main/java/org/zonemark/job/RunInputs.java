package org.zonemark.job;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.zonemark.job.paper.InputAccount;

/**
 * What a run knows before it derives tables.
 *
 * @param files the account of every input file
 * @param findingCounts all findings by code
 * @param undeclared files in the inputs folder that no source declares
 * @param observedUntil the last day of the latest period with a value; empty where there is none
 * @param asOf the day of judgement
 * @param knownOn only what was published by this day counts; null for everything
 * @param fingerprint changes with the inputs, the configuration and the version
 */
record RunInputs(
    List<InputAccount> files,
    SortedMap<String, Long> findingCounts,
    List<String> undeclared,
    String observedUntil,
    LocalDate asOf,
    LocalDate knownOn,
    String fingerprint) {

  /** The same with what is found when tables are derived. */
  RunInputs withFindings(SortedMap<String, Long> counts) {
    return new RunInputs(files, counts, undeclared, observedUntil, asOf, knownOn, fingerprint);
  }
}
