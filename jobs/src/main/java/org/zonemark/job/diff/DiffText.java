package org.zonemark.job.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/** The difference of two snapshots for people. */
public final class DiffText {

  /** So many values a table are told in text; the JSON has all. */
  private static final int SHOWN = 20;

  /** Tables of names, by the column that has the id. */
  private static final Map<String, String> NAMED =
      Map.of(
          Tables.ZONES, Columns.ZONE_ID,
          Tables.INDICATORS, Columns.INDICATOR_ID,
          Tables.LISTS, Columns.LIST_ID);

  private DiffText() {}

  /** What differs between two snapshots, with what may be behind it. */
  public static SnapshotDiff between(Snapshot from, Snapshot to) throws IOException {
    return SnapshotDiff.of(from, to, causes(Manifest.of(from), Manifest.of(to)));
  }

  /** What of inputs, settings, configuration and version differs. */
  public static SnapshotDiff.Causes causes(Manifest from, Manifest to) {
    SortedMap<String, String> old = hashes(from);
    SortedMap<String, String> fresh = hashes(to);
    SortedMap<String, String> inputs = new TreeMap<>();
    old.forEach((file, hash) -> inputs.put(file, fresh.containsKey(file) ? "changed" : "removed"));
    fresh.forEach((file, hash) -> inputs.putIfAbsent(file, "added"));
    inputs.keySet().removeIf(file -> Objects.equals(old.get(file), fresh.get(file)));
    SortedMap<String, String> settings = new TreeMap<>();
    to.configuration()
        .forEach(
            (name, setting) -> {
              Manifest.SettingAccount before = from.configuration().get(name);
              String was = before == null ? "" : before.value();
              if (!was.equals(setting.value())) {
                settings.put(name, was + " -> " + setting.value());
              }
            });
    return new SnapshotDiff.Causes(
        inputs,
        settings,
        !Objects.equals(from.basis().configurationHash(), to.basis().configurationHash()),
        !from.run().version().equals(to.run().version())
            || !Objects.equals(from.run().commit(), to.run().commit()));
  }

  private static SortedMap<String, String> hashes(Manifest manifest) {
    return manifest.inputs().stream()
        .collect(
            Collectors.toMap(
                InputAccount::file, InputAccount::sha256, (one, other) -> one, TreeMap::new));
  }

  /** The names of the zones, indicators and lists of snapshots, by their ids. */
  public static Map<String, Name> names(Snapshot... snapshots) throws IOException {
    Map<String, Name> names = new HashMap<>();
    for (Snapshot snapshot : snapshots) {
      for (Map.Entry<String, String> named : NAMED.entrySet()) {
        for (StoredRow row :
            snapshot
                .reader(named.getKey())
                .select(named.getValue(), Columns.NAME_ZH, Columns.NAME_EN)
                .all()) {
          names.put(
              row.text(named.getValue()),
              new Name(row.text(Columns.NAME_ZH), row.text(Columns.NAME_EN)));
        }
      }
    }
    return names;
  }

  /** The difference in lines, the causes first, with names in place of the ids that have one. */
  public static List<String> lines(SnapshotDiff diff, Map<String, Name> names, Lang lang) {
    Messages messages = Messages.of(lang);
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("diff.heading", diff.from(), diff.to()));
    lines.addAll(lines(diff.causes(), messages));
    if (diff.tables().isEmpty()) {
      lines.add(messages.of("diff.same"));
    }
    diff.tables()
        .forEach(
            (name, table) -> lines.addAll(table(DiffWords.of(name, names, lang), table, messages)));
    return lines;
  }

  /** The causes in lines. */
  public static List<String> lines(SnapshotDiff.Causes causes, Messages messages) {
    List<String> lines = new ArrayList<>();
    causes
        .inputs()
        .forEach((file, what) -> lines.add("  " + messages.of("diff.input." + what, file)));
    causes
        .settings()
        .forEach((name, values) -> lines.add("  " + messages.of("diff.setting", name, values)));
    if (causes.configuration()) {
      lines.add(
          "  "
              + messages.of(
                  causes.settings().isEmpty() ? "diff.configuration" : "diff.configuration.also"));
    }
    if (causes.version()) {
      lines.add("  " + messages.of("diff.version"));
    }
    return lines;
  }

  /** How a table differs: in numbers, then value by value as far as they are shown. */
  private static List<String> table(
      DiffWords words, SnapshotDiff.TableDiff table, Messages messages) {
    List<String> lines = new ArrayList<>();
    String counts =
        messages.of(
            "diff.table",
            words.table().name(),
            words.tableTitle(),
            table.added(),
            table.removed(),
            table.changed());
    lines.add(
        table.changedPct() == 0
            ? counts
            : counts + messages.of("diff.table.share", DiffWords.share(table)));
    table.values().stream()
        .limit(SHOWN)
        .map(value -> line(value, words, messages))
        .forEach(lines::add);
    if (table.values().size() > SHOWN) {
      lines.add("    " + messages.of("diff.more", table.values().size() - SHOWN));
    }
    return lines;
  }

  private static String line(SnapshotDiff.ValueDiff value, DiffWords words, Messages messages) {
    DiffWords.Change change = words.change(value);
    return messages.of(
        "diff.value",
        words.key(value),
        change.before() + " -> " + change.after(),
        words.causes(value, messages));
  }
}
