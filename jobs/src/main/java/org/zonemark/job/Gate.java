package org.zonemark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  private Gate(Configuration conf, Lang lang) {
    this.conf = conf;
    this.lang = lang;
    this.messages = Messages.of(lang);
  }

  /**
   * One line a closed gate, in each language; none where the snapshot may be published.
   *
   * @param isRead whether inputs were read for it
   * @param previous what readers see so far
   */
  static Map<Lang, List<String>> closed(
      Configuration conf,
      RunInputs inputs,
      boolean isRead,
      Optional<Snapshot> previous,
      Snapshot staged)
      throws IOException {
    Optional<SnapshotDiff> changes =
        previous.isEmpty() || conf.run().gates().changes().isEmpty()
            ? Optional.empty()
            : Optional.of(SnapshotDiff.of(previous.get(), staged, SnapshotDiff.Causes.none()));
    Map<Lang, List<String>> closed = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      Gate gate = new Gate(conf, lang);
      List<String> lines = new ArrayList<>(gate.closedByFindings(inputs.findingCounts()));
      if (isRead) {
        lines.addAll(gate.closedByReading(inputs));
      }
      changes.ifPresent(diff -> lines.addAll(gate.closedByChanges(diff)));
      closed.put(lang, lines);
    }
    return closed;
  }

  /** One line a gate that the findings exceed; a gate is for a code or for a severity. */
  private List<String> closedByFindings(SortedMap<String, Long> byCode) {
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
  private List<String> closedByReading(RunInputs inputs) {
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
  private List<String> closedByChanges(SnapshotDiff diff) {
    List<String> closed = new ArrayList<>();
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
                        diff.from(),
                        diff.to()));
              }
            });
    return closed;
  }
}
