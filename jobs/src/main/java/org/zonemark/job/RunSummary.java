package org.zonemark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.table.DerivedTables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.read.CellBalance;

/** What a run says at its end, in the language of its settings. */
final class RunSummary {

  /** Why tables without rows have none, where it is not for want of values. */
  private static final Map<String, String> EMPTY =
      Map.of(
          Tables.REVISIONS, "revisions",
          Tables.FINDINGS, "findings",
          Tables.TARGETS, "targets",
          Tables.TARGET_MEMBERS, "bundles",
          Tables.PLANS, "targets",
          Tables.ATTAINMENT, "targets");

  private final Configuration conf;
  private final Lang lang;
  private final Messages messages;

  RunSummary(Configuration conf) {
    this.conf = conf;
    this.lang = Lang.of(conf.run().lang());
    this.messages = Messages.of(lang);
  }

  RunResult unchanged(Snapshot current) {
    return unchanged(current, messages);
  }

  /** The end of a run that would make the current snapshot again. */
  static RunResult unchanged(Snapshot current, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("run.unchanged", current.runId()));
    addPlaces(lines, current, messages);
    return new RunResult(RunResult.UNCHANGED, current.runId(), ExitCodes.DONE, lines);
  }

  RunResult published(
      Snapshot result,
      Optional<Snapshot> previous,
      Manifest manifest,
      RunInputs inputs,
      Stopwatch watch) {
    List<String> lines = told(manifest, inputs);
    if (!watch.anew().isEmpty()) {
      lines.add(messages.of("run.anew", String.join(messages.of("anew.and"), watch.anew())));
    }
    previous.ifPresent(before -> lines.add(messages.of("run.diff", before.runId())));
    lines.add(messages.of("run.seconds", seconds(watch)));
    addPlaces(lines, result, messages);
    return new RunResult(RunResult.PUBLISHED, result.runId(), ExitCodes.DONE, lines);
  }

  /** The end of a run whose snapshot lies aside because gates are closed. */
  RunResult gate(
      Snapshot result,
      Optional<Snapshot> previous,
      Manifest manifest,
      RunInputs inputs,
      List<String> closed) {
    List<String> lines = told(manifest, inputs);
    lines.addAll(closed);
    String place = Places.shown(result.folder());
    lines.add(
        previous.isPresent()
            ? messages.of("run.gate.current", previous.get().runId(), place)
            : messages.of("run.gate.none", "", place));
    return new RunResult(RunResult.GATE, result.runId(), ExitCodes.GATE, lines);
  }

  /** The end of a run whose snapshot is held because it was asked for. */
  RunResult held(Snapshot result, Manifest manifest, RunInputs inputs, List<String> changes) {
    List<String> lines = told(manifest, inputs);
    lines.addAll(changes);
    lines.add(messages.of("run.held", Places.shown(result.folder()), result.runId()));
    return new RunResult(RunResult.HELD, result.runId(), ExitCodes.DONE, lines);
  }

  private List<String> told(Manifest manifest, RunInputs inputs) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.of(
            manifest.basis().isJudged() ? "run.heading" : "run.heading.unjudged",
            manifest.run().version(),
            manifest.run().runId(),
            String.valueOf(manifest.basis().asOf())));
    lines.add(read(manifest.inputs()));
    inputs.undeclared().forEach(file -> lines.add(messages.of("run.undeclared", file)));
    addFindings(lines, manifest.findings());
    addTables(lines, manifest.tables());
    return lines;
  }

  private String read(List<InputAccount> inputs) {
    CellBalance all = CellBalance.empty();
    long rows = 0;
    long cells = 0;
    for (InputAccount input : inputs) {
      all = all.plus(input.counted());
      rows += input.rows();
      cells += input.cells();
    }
    long aggregated = all.of(CellBalance.Kind.AGGREGATED);
    return messages.of(
        "run.read",
        inputs.size(),
        rows,
        cells,
        all.of(CellBalance.Kind.OBSERVATION),
        all.of(CellBalance.Kind.TARGET),
        all.of(CellBalance.Kind.FINDING),
        all.furniture(),
        messages.of(all.total() == cells ? "run.balanced" : "run.unbalanced"),
        aggregated == 0 ? "" : messages.of("run.aggregated", aggregated));
  }

  /** A line a code, with its words, and where each finding is told with its place and remedy. */
  private void addFindings(List<String> lines, SortedMap<String, Long> findings) {
    lines.add(
        messages.of("run.findings", findings.values().stream().mapToLong(Long::longValue).sum()));
    CodeList codes = Schemas.standard().codeList("finding_code");
    findings.forEach(
        (code, count) -> {
          String words = lang == Lang.ZH ? codes.code(code).nameZh() : codes.code(code).nameEn();
          lines.add(
              messages.of("run.finding", String.format(Locale.ROOT, "%,8d", count), code, words));
        });
    if (!findings.isEmpty()) {
      lines.add(messages.of("run.findings.told"));
    }
  }

  /** A line a table that has rows; those without by the reason for it. */
  private void addTables(List<String> lines, Map<String, Manifest.TableAccount> tables) {
    lines.add(messages.of("run.tables"));
    Map<String, List<String>> empty = new LinkedHashMap<>();
    tables.forEach(
        (name, table) -> {
          if (table.rows() == 0) {
            empty.computeIfAbsent(emptiness(name), any -> new ArrayList<>()).add(name);
          } else {
            lines.add(table(name, table));
          }
        });
    if (!empty.isEmpty()) {
      lines.add(
          messages.of("run.tables.empty", empty.values().stream().mapToInt(List::size).sum()));
    }
    empty.forEach(
        (why, names) ->
            lines.add(
                messages.of(
                    "run.tables.empty.because",
                    messages.of("empty." + why),
                    names.stream()
                        .map(name -> messages.of("run.table.named", name, title(name)))
                        .collect(Collectors.joining(messages.of("enumeration"))))));
  }

  private String title(String table) {
    TableSchema schema = Schemas.standard().table(table);
    return lang == Lang.ZH ? schema.title() : schema.titleEn();
  }

  private String table(String name, Manifest.TableAccount table) {
    String more = table.carriedOver() ? messages.of("run.carried") : "";
    return messages.of(
        "run.table",
        String.format(Locale.ROOT, "%-20s", name),
        String.format(Locale.ROOT, "%,11d", table.rows()),
        title(name),
        more);
  }

  /** Why a table has no rows. */
  private String emptiness(String name) {
    List<DerivedTable<?>> parts =
        DerivedTables.ALL.stream().filter(table -> table.table().equals(name)).toList();
    boolean ofIndices = parts.stream().allMatch(part -> part.job().equals(DerivedTable.INDEX));
    if (ofIndices && conf.indices().isEmpty()) {
      return "no-index";
    }
    if (parts.stream().noneMatch(part -> part.isAsked(conf))) {
      return "not-asked";
    }
    if (ofIndices) {
      return "index";
    }
    return EMPTY.getOrDefault(name, "none");
  }

  private String seconds(Stopwatch watch) {
    StringJoiner seconds = new StringJoiner("  ");
    watch
        .seconds()
        .forEach(
            (stage, time) ->
                seconds.add(
                    String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        messages.of("stage." + stage.replace(' ', '-')),
                        time)));
    return seconds.toString();
  }

  private static void addPlaces(List<String> lines, Snapshot snapshot, Messages messages) {
    String folder = Places.shown(snapshot.folder());
    lines.add(messages.of("run.snapshot", folder));
    if (snapshot.has("report")) {
      lines.add(messages.of("run.report", folder + "/report/report.zh.html"));
      lines.add(messages.of("run.report.more", folder + "/report/report.en.html"));
      lines.add(messages.of("run.report.more", folder + "/report/report.xlsx"));
      if (snapshot.holds("report/report.pdf")) {
        lines.add(messages.of("run.report.more", folder + "/report/report.pdf"));
      }
      lines.add(messages.of("run.report.more", folder + "/report/findings.xlsx"));
    }
    lines.add(
        messages.of("run.query", "cd " + Places.quoted(folder) + " && duckdb -init views.sql"));
  }
}
