package org.zonemark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.job.diff.SnapshotDiff;
import org.zonemark.store.Snapshot;

/** Decides by the number of findings whether a snapshot may be published. */
final class Gate {

  private Gate() {}

  /** One line a gate that the findings exceed; a gate is for a code or for a severity. */
  static List<String> closed(Configuration conf, SortedMap<String, Long> byCode) {
    Map<String, Long> counts = new TreeMap<>(byCode);
    byCode.forEach((code, count) -> counts.merge(conf.checks().severity(code), count, Long::sum));
    List<String> closed = new ArrayList<>();
    conf.run()
        .gates()
        .forEach(
            (code, most) -> {
              long found = counts.getOrDefault(code, 0L);
              if (found > most) {
                closed.add(
                    "gate "
                        + code
                        + ": "
                        + found
                        + " findings, at most "
                        + most
                        + " allowed - remedy: mend the inputs named in the table findings, or raise"
                        + " the gate in run.yaml");
              }
            });
    return closed;
  }

  /** One line a table of which more has changed than may. */
  static List<String> closedByChanges(Configuration conf, Snapshot previous, Snapshot staged)
      throws IOException {
    List<String> closed = new ArrayList<>();
    if (conf.run().changes().isEmpty()) {
      return closed;
    }
    SnapshotDiff diff = SnapshotDiff.of(previous, staged, SnapshotDiff.Causes.none());
    conf.run()
        .changes()
        .forEach(
            (table, most) -> {
              SnapshotDiff.TableDiff changed = diff.tables().get(table);
              if (changed != null && changed.changedPct() > most) {
                closed.add(
                    String.format(
                        Locale.ROOT,
                        "gate changes.%1$s: %2$.2f%% of the rows before are changed or gone, at most"
                            + " %3$s%% allowed - remedy: see `zonemark diff %4$s %5$s`; then publish it"
                            + " with `zonemark publish %5$s`, or mend the inputs",
                        table,
                        changed.changedPct(),
                        most,
                        previous.runId(),
                        staged.runId()));
              }
            });
    return closed;
  }
}
