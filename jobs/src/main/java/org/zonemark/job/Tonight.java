package org.zonemark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zonemark.job.diff.DiffText;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.job.paper.Outcome;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;

/**
 * What happened tonight, for a mail: the first line is its subject. It is made of what the run says
 * of itself, of the manifests of its snapshot and of the one before, and of the sentences of the
 * report's front page; no table is read for it.
 */
record Tonight(Lake lake, Outcome outcome, Lang lang) {

  /** The sentences of the report's front page, in a snapshot. */
  static String headlines(Lang lang) {
    return "report/headlines." + lang.code() + ".txt";
  }

  /** The lines of closed gates, in a snapshot that they hold. */
  static String gates(Lang lang) {
    return "gates." + lang.code() + ".txt";
  }

  /** The text, in the lake. */
  static String file(Lang lang) {
    return "tonight." + lang.code() + ".txt";
  }

  /**
   * The text.
   *
   * @param snapshot what the run made, or found unchanged; empty where there is none
   * @param manifest its manifest
   */
  String text(Optional<Snapshot> snapshot, Optional<Manifest> manifest) throws IOException {
    Messages messages = Messages.of(lang);
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("tonight.subject." + outcome.outcome(), lake.shown()));
    lines.add("");
    long seconds = Duration.between(outcome.startedAt(), outcome.finishedAt()).toSeconds();
    lines.add(messages.of("tonight.ran", outcome.startedAt(), seconds, outcome.exitCode()));
    lines.add(current(messages));
    if (!isAsBefore()) {
      lines.addAll(said(messages, manifest.isPresent()));
    }
    if (snapshot.isPresent() && manifest.isPresent() && !isAsBefore()) {
      addHeadlines(lines, snapshot.get(), messages);
      addChanges(lines, manifest.get(), messages);
      lines.add("");
      lines.add(messages.of("run.snapshot", Places.shown(snapshot.get().folder())));
    }
    return String.join("\n", lines) + "\n";
  }

  private boolean isAsBefore() {
    return outcome.outcome().equals(RunResult.UNCHANGED);
  }

  /** What readers see now. */
  private String current(Messages messages) throws IOException {
    try {
      Optional<Snapshot> current = lake.latest();
      if (current.isEmpty()) {
        return messages.of("tonight.current.none");
      }
      Manifest manifest = Manifest.of(current.get());
      String day = manifest.basis().isJudged() ? manifest.basis().asOf().toString() : "-";
      return messages.of("tonight.current", current.get().runId(), day);
    } catch (Damage damaged) {
      return messages.translated(damaged.getMessage());
    }
  }

  /** Why nothing was published; of a gate, what its snapshot says. */
  private List<String> said(Messages messages, boolean hasSnapshot) throws IOException {
    if (outcome.outcome().equals(RunResult.GATE)) {
      Optional<Snapshot> held = lake.find(outcome.runId());
      return held.isPresent() ? lines(held.get(), gates(lang)) : List.of();
    }
    return hasSnapshot ? List.of() : outcome.messages().stream().map(messages::translated).toList();
  }

  private void addHeadlines(List<String> lines, Snapshot snapshot, Messages messages)
      throws IOException {
    List<String> headlines = lines(snapshot, headlines(lang));
    if (!headlines.isEmpty()) {
      lines.add("");
      lines.add(messages.of("tonight.headlines"));
      headlines.forEach(sentence -> lines.add("- " + sentence));
    }
  }

  /** The lines of a paper; none where the snapshot has no such paper. */
  private static List<String> lines(Snapshot snapshot, String paper) throws IOException {
    return snapshot.contents().containsKey(paper)
        ? new String(snapshot.paper(paper), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  private void addChanges(List<String> lines, Manifest manifest, Messages messages)
      throws IOException {
    String run = manifest.run().previousRunId();
    Optional<Snapshot> previous = run == null ? Optional.empty() : lake.find(run);
    if (previous.isEmpty()) {
      return;
    }
    Manifest before = Manifest.of(previous.get());
    lines.add("");
    lines.add(messages.of("tonight.changes", run));
    lines.addAll(DiffText.lines(DiffText.causes(before, manifest), messages));
    CodeList codes = Schemas.standard().codeList("finding_code");
    differing(before.findings(), manifest.findings())
        .forEach(
            (code, counts) -> {
              CodeList.Code words = codes.code(code);
              lines.add(
                  messages.of(
                      "tonight.findings",
                      lang == Lang.ZH ? words.nameZh() : words.nameEn(),
                      counts.before(),
                      counts.after()));
            });
    differing(rows(before), rows(manifest))
        .forEach(
            (name, counts) ->
                lines.add(
                    messages.of(
                        "tonight.rows",
                        lang == Lang.ZH
                            ? Schemas.standard().table(name).title()
                            : Schemas.standard().table(name).titleEn().toLowerCase(Locale.ROOT),
                        counts.before(),
                        counts.after())));
  }

  private static Map<String, Long> rows(Manifest manifest) {
    return manifest.tables().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().rows()));
  }

  private record Counts(long before, long after) {}

  private static Map<String, Counts> differing(Map<String, Long> before, Map<String, Long> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    Map<String, Counts> counts = new TreeMap<>();
    for (String name : names) {
      counts.put(name, new Counts(before.getOrDefault(name, 0L), after.getOrDefault(name, 0L)));
    }
    counts.values().removeIf(count -> count.before() == count.after());
    return counts;
  }
}
