package org.zonemark.job.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zonemark.report.model.FindingRow;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/** Of which zone, indicator and period the values are that findings are about. */
final class FindingSubjects {

  /** A cell that says several things is about none of them alone. */
  private static final FindingRow.About SEVERAL = new FindingRow.About(null, null, null);

  private final ReportNames names;

  /** The place of a value or a target to what it says. */
  private final Map<String, FindingRow.About> byPlace = new HashMap<>();

  private FindingSubjects(ReportNames names) {
    this.names = names;
  }

  /** What the cells of some findings say. */
  static FindingSubjects of(List<StoredRow> findings, ReportNames names, Snapshot snapshot)
      throws IOException {
    Set<String> places =
        findings.stream()
            .map(row -> row.text(Columns.SOURCE_REF))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    FindingSubjects subjects = new FindingSubjects(names);
    subjects.read(snapshot, Tables.OBSERVATIONS, places);
    subjects.read(snapshot, Tables.TARGETS, places);
    return subjects;
  }

  private void read(Snapshot snapshot, String table, Set<String> places) throws IOException {
    if (!snapshot.has(table)) {
      return;
    }
    for (StoredRow row :
        snapshot
            .reader(table)
            .select(Columns.SOURCE_REF, Columns.ZONE_ID, Columns.INDICATOR_ID, Columns.PERIOD)
            .where(Columns.SOURCE_REF, places)) {
      byPlace.merge(
          row.text(Columns.SOURCE_REF),
          new FindingRow.About(
              names.zone(row.text(Columns.ZONE_ID)),
              names.indicator(row.text(Columns.INDICATOR_ID)),
              row.text(Columns.PERIOD)),
          (one, other) -> one.equals(other) ? one : SEVERAL);
    }
  }

  /** A finding as the report shows it, with what its value says. */
  FindingRow told(StoredRow row) {
    FindingRow finding = FindingsModel.finding(row);
    FindingRow.About about = byPlace.getOrDefault(finding.sourceRef(), SEVERAL);
    return about.equals(SEVERAL) ? finding : finding.about(about);
  }
}
