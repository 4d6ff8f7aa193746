package org.zonemark.table.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.table.data.Observation;

/**
 * The sense checks between statements. What a check says stands as a finding; the value stays,
 * unless its rule may correct. A later check sees what an earlier one has marked or put right.
 */
public final class SenseChecks {

  /** In order: what slipped is marked first, so that no other check takes it for a number. */
  private static final List<SenseCheck> CHECKS =
      List.of(
          new UnitSlips(),
          new Totals(),
          new Cumulations(),
          new Jumps(),
          new PrintedRates(),
          new Repetitions(),
          new EachStatement(new PossibleValues(), new Absences(), new WrongYears()));

  /** What the checks may find, and what checks.yaml may set of it. */
  public static final List<CheckRule> RULES =
      CHECKS.stream().flatMap(check -> check.rules().stream()).toList();

  private SenseChecks() {}

  /** The statements of an indicator settled and checked. */
  public static EditionSelection.SelectedEditions of(
      List<Observation> observations, Configuration conf) {
    EditionSelection.SelectedEditions settled = EditionSelection.of(observations, conf);
    if (settled.observations().isEmpty()) {
      return settled;
    }
    IndicatorSeries evidence = new IndicatorSeries(settled.observations(), conf);
    List<Finding> findings = new ArrayList<>(settled.findings());
    for (SenseCheck check : CHECKS) {
      Map<String, Observation> instead = new HashMap<>();
      for (CheckResult doubt : check.of(evidence)) {
        if (conf.checks().isEnabled(doubt.code())) {
          findings.add(doubt.finding());
          if (doubt.instead() != null) {
            instead.put(doubt.at().id(), doubt.instead());
          }
        }
      }
      evidence = evidence.with(instead);
    }
    findings.removeIf(finding -> !conf.checks().isEnabled(finding.code()));
    return new EditionSelection.SelectedEditions(
        evidence.all(), settled.revisions(), List.copyOf(findings));
  }
}
