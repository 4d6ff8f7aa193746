package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;

/**
 * Everything one ranking report says. The lists are printed in the order given, except targets,
 * which are grouped by zone and status.
 *
 * @param lang the language
 * @param title the title; null for the usual one
 * @param label a line below the title, such as whose data this is; null for none
 * @param runId the run that published the snapshot
 * @param version the version of Zonemark
 * @param asOf the day on which targets are judged, such as 2026-06-30
 * @param knownOn only what was published by this day counts; null for all that is known
 * @param synthetic whether any of the data is synthetic; the report then says so wherever it shows
 *     data
 * @param summary the key figures
 * @param rankings the ranking tables to show
 * @param paths the ways of single zones through the years of one list
 * @param indices how sure the ranks of indices are
 * @param growth the rates to show
 * @param targets the targets to show
 * @param targetCounts how many targets have which status, over all targets and not only those
 *     shown, each promise counted once
 * @param findingCounts how many findings have which code
 * @param findings examples of findings
 * @param sources the publications read
 * @param zones what is told of each zone, in the order of the directory; none where zones have no
 *     pages
 * @param groups how groups of zones grew; none where it was not asked for
 * @param focus the id of the zone whose report this is; null where it is nobody's
 */
public record Report(
    Lang lang,
    Name title,
    Name label,
    String runId,
    String version,
    String asOf,
    String knownOn,
    boolean synthetic,
    Summary summary,
    List<RankingTable> rankings,
    List<RankPath> paths,
    List<IndexTable> indices,
    List<GrowthRow> growth,
    List<TargetRow> targets,
    List<StatusCount> targetCounts,
    List<FindingCount> findingCounts,
    List<FindingRow> findings,
    List<SourceRow> sources,
    List<ZoneProfile> zones,
    List<GroupGrowth> groups,
    String focus) {
  public Report {
    Objects.requireNonNull(lang, "A report has a language");
    Objects.requireNonNull(runId, "A report names its run");
    Objects.requireNonNull(version, "A report names the version of Zonemark");
    Objects.requireNonNull(asOf, "A report says as of which day it judges");
    Objects.requireNonNull(summary, "A report has key figures");
    rankings = List.copyOf(rankings);
    paths = List.copyOf(paths);
    indices = List.copyOf(indices);
    growth = List.copyOf(growth);
    targets = List.copyOf(targets);
    targetCounts = List.copyOf(targetCounts);
    if (targetCounts.stream().map(StatusCount::status).distinct().count() < targetCounts.size()) {
      throw new IllegalArgumentException("Each status is counted once, was " + targetCounts);
    }
    findingCounts = List.copyOf(findingCounts);
    findings = List.copyOf(findings);
    sources = List.copyOf(sources);
    zones = List.copyOf(zones);
    groups = List.copyOf(groups);
  }
}
