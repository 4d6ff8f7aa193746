package org.zonemark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.Gates;
import org.zonemark.job.diff.SnapshotDiff;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Schemas;
import org.zonemark.store.Snapshot;
import org.zonemark.table.read.CellBalance;

/** Decides by what was found, read and changed whether a snapshot may be published. */
final class Gate {

  private final Configuration conf;
  private final Lang lang;
  private final Messages messages;

  Gate(Configuration conf) {
    this.conf = conf;
    this.lang = Lang.of(conf.run().lang());
    this.messages = Messages.of(lang);
  }

  /** One line a gate that the findings exceed; a gate is for a code or for a severity. */
  List<String> closedByFindings(SortedMap<String, Long> byCode) {
    Map<String, Long> counts = new TreeMap<>(byCode);
    byCode.forEach((code, count) -> counts.merge(conf.checks().severity(code), count, Long::sum));
    List<String> closed = new ArrayList<>();
    conf.run()
        .gates()
        .ofFindings()
        .forEach(
            (code, most) -> {
              long found = counts.getOrDefault(code, 0L);
              if (found > most) {
                closed.add(messages.of("gate.findings", code, words(code), found, most));
              }
            });
    return closed;
  }

  private String words(String code) {
    return Schemas.standard().codeLists().stream()
        .filter(list -> list.name().equals("finding_code") || list.name().equals("severity"))
        .filter(list -> list.contains(code))
        .map(list -> list.code(code))
        .map(entry -> lang == Lang.ZH ? entry.nameZh() : entry.nameEn())
        .findFirst()
        .orElse(code);
  }

  /** A line where more of the value cells were not read than may; so where none was read at all. */
  List<String> closedByReading(RunInputs inputs) {
    CellBalance all = CellBalance.empty();
    for (InputAccount input : inputs.files()) {
      all = all.plus(input.counted());
    }
    long unread = all.of(CellBalance.Kind.FINDING);
    long cells =
        unread
            + all.of(CellBalance.Kind.OBSERVATION)
            + all.of(CellBalance.Kind.AGGREGATED)
            + all.of(CellBalance.Kind.TARGET);
    double unreadPct = cells == 0 ? 100 : 100.0 * unread / cells;
    long most = conf.run().gates().unreadPctMost();
    if (unreadPct <= most) {
      return List.of();
    }
    int files = inputs.files().size() + inputs.undeclared().size();
    return List.of(
        unread == cells
            ? messages.of("gate.nothing.read", Gates.UNREAD, files)
            : messages.of(
                "gate.unread",
                Gates.UNREAD,
                String.format(Locale.ROOT, "%.1f", unreadPct),
                unread,
                cells,
                most));
  }

  /** One line a table of which more has changed than may. */
  List<String> closedByChanges(Snapshot previous, Snapshot staged) throws IOException {
    List<String> closed = new ArrayList<>();
    if (conf.run().gates().changes().isEmpty()) {
      return closed;
    }
    SnapshotDiff diff = SnapshotDiff.of(previous, staged, SnapshotDiff.Causes.none());
    conf.run()
        .gates()
        .changes()
        .forEach(
            (table, most) -> {
              SnapshotDiff.TableDiff changed = diff.tables().get(table);
              if (changed != null && changed.changedPct() > most) {
                closed.add(
                    messages.of(
                        "gate.changes",
                        table,
                        String.format(Locale.ROOT, "%.2f", changed.changedPct()),
                        String.valueOf(most),
                        previous.runId(),
                        staged.runId()));
              }
            });
    return closed;
  }
}
