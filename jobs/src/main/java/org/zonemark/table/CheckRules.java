package org.zonemark.table;

import java.util.List;
import java.util.stream.Stream;
import org.zonemark.table.firm.FirmChecks;
import org.zonemark.table.quality.CheckRule;
import org.zonemark.table.quality.EditionSelection;
import org.zonemark.table.quality.SenseChecks;
import org.zonemark.table.read.FileFindings;

/** Everything of which conf/checks.yaml may say whether and how strictly it is checked. */
public final class CheckRules {

  /** The rules of the checks between statements, between editions and inside files. */
  public static final List<CheckRule> ALL =
      Stream.of(SenseChecks.RULES, EditionSelection.RULES, FileFindings.RULES, FirmChecks.RULES)
          .flatMap(List::stream)
          .toList();

  private CheckRules() {}
}
