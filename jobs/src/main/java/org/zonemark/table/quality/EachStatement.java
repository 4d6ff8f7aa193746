package org.zonemark.table.quality;

import java.util.ArrayList;
import java.util.List;
import org.zonemark.table.data.Observation;

/** Checks that look at every statement, in one walk through them. */
final class EachStatement implements SenseCheck {

  private final List<StatementCheck> checks;

  EachStatement(StatementCheck... checks) {
    this.checks = List.of(checks);
  }

  @Override
  public List<CheckRule> rules() {
    return checks.stream().flatMap(check -> check.rules().stream()).toList();
  }

  @Override
  public List<CheckResult> of(IndicatorSeries evidence) {
    List<StatementCheck.Looking> all = checks.stream().map(check -> check.begin(evidence)).toList();
    for (IndicatorSeries.SeriesPoints strand : evidence.strands()) {
      for (Observation one : strand.all()) {
        all.forEach(looking -> looking.at(strand.series(), one));
      }
    }
    List<CheckResult> doubts = new ArrayList<>();
    all.forEach(looking -> doubts.addAll(looking.doubts()));
    return doubts;
  }
}
