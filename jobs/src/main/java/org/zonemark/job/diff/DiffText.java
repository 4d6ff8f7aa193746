package org.zonemark.job.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.store.Snapshot;

/** The difference of two snapshots for people. */
public final class DiffText {

  /** So many values a table are told in text; the JSON has all. */
  private static final int SHOWN = 20;

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

  /** The difference in lines, the causes first. */
  public static List<String> lines(SnapshotDiff diff, Lang lang) {
    Messages messages = Messages.of(lang);
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("diff.heading", diff.from(), diff.to()));
    SnapshotDiff.Causes causes = diff.causes();
    causes
        .inputs()
        .forEach((file, what) -> lines.add("  " + messages.of("diff.input." + what, file)));
    causes
        .settings()
        .forEach((name, values) -> lines.add("  " + messages.of("diff.setting", name, values)));
    if (causes.configuration()) {
      lines.add("  " + messages.of("diff.configuration"));
    }
    if (causes.version()) {
      lines.add("  " + messages.of("diff.version"));
    }
    if (diff.tables().isEmpty()) {
      lines.add(messages.of("diff.same"));
    }
    diff.tables()
        .forEach(
            (name, table) -> {
              lines.add(
                  messages.of(
                      "diff.table",
                      name,
                      table.added(),
                      table.removed(),
                      table.changed(),
                      String.format(Locale.ROOT, "%.2f", table.changedPct())));
              table.values().stream()
                  .limit(SHOWN)
                  .forEach(value -> lines.add("    " + value(value, messages)));
              if (table.values().size() > SHOWN) {
                lines.add("    " + messages.of("diff.more", table.values().size() - SHOWN));
              }
            });
    return lines;
  }

  private static String value(SnapshotDiff.ValueDiff value, Messages messages) {
    return value.key()
        + ": "
        + Objects.toString(value.before(), "-")
        + " -> "
        + Objects.toString(value.after(), "-")
        + " ("
        + messages.of("diff.cause", value.cause())
        + ")";
  }
}
