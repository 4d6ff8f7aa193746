package org.zonemark.job.lake;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;

/** What a manifest says of its snapshot: how it was made, of what, and what is in it. */
final class SnapshotAccount {

  private final Messages messages;
  private final Labels labels;

  SnapshotAccount(Lang lang) {
    this.messages = Messages.of(lang);
    this.labels = Labels.of(lang);
  }

  List<String> lines(Snapshot snapshot) throws IOException {
    Manifest manifest = Manifest.of(snapshot);
    List<String> lines = new ArrayList<>();
    lines.add(Places.shown(snapshot.folder()));
    lines.add(run(manifest.run()));
    lines.add(basis(manifest));
    lines.add(
        messages.of(
            "show.findings",
            manifest.findings().entrySet().stream().map(this::finding).collect(enumerated())));
    manifest.tables().forEach((name, table) -> lines.add(table(name, table)));
    return lines;
  }

  private Collector<CharSequence, ?, String> enumerated() {
    return joining(messages.of("enumeration"));
  }

  private String run(Manifest.RunAccount run) {
    return messages.of(
        "show.run",
        run.version(),
        run.commit(),
        String.valueOf(run.startedAt()),
        String.valueOf(run.finishedAt()),
        run.jobs().stream().collect(enumerated()),
        run.previousRunId() == null ? "-" : run.previousRunId());
  }

  private String basis(Manifest manifest) {
    return messages.of(
        "show.basis",
        manifest.basis().isJudged() ? manifest.basis().asOf().toString() : "-",
        manifest.basis().knownOn() == null
            ? messages.of("show.everything")
            : manifest.basis().knownOn().toString(),
        manifest.inputs().size());
  }

  private String finding(Map.Entry<String, Long> counted) {
    return messages.of(
        "show.finding",
        counted.getKey(),
        labels.wordOrCode("finding_code", counted.getKey()),
        counted.getValue());
  }

  private String table(String name, Manifest.TableAccount table) {
    return String.format(
        Locale.ROOT,
        "  %-20s %,12d %,14d B%s",
        name,
        table.rows(),
        table.bytes(),
        table.carriedOver() ? "  " + messages.of("show.carried") : "");
  }
}
