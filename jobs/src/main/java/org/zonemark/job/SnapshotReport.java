package org.zonemark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.LoggerFactory;
import org.zonemark.job.paper.Json;
import org.zonemark.job.paper.Messages;
import org.zonemark.job.paper.Version;
import org.zonemark.job.report.FindingsModel;
import org.zonemark.job.report.ReportModel;
import org.zonemark.job.report.ReportPdf;
import org.zonemark.report.board.DashboardPage;
import org.zonemark.report.board.Dashboards;
import org.zonemark.report.book.FindingsWorkbook;
import org.zonemark.report.book.ReportWorkbook;
import org.zonemark.report.model.Dashboard;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.report.page.Brief;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;

/**
 * The report of a snapshot: pages in both languages, and the workbook of findings.
 *
 * @param lake the snapshots before
 * @param html the renderer, being prepared
 */
record SnapshotReport(
    org.zonemark.conf.Configuration conf, Lake lake, Future<HtmlReport> html, Configuration hadoop)
    implements PipelineRun.Reporting {

  /** From so many zones on memory goes before time. */
  private static final int MANY = 1_000;

  @Override
  public void write(Snapshot staged, RunInputs inputs) throws IOException {
    // The workbook needs none of what the pages are made of.
    CompletableFuture<byte[]> workbook =
        CompletableFuture.supplyAsync(() -> findings(staged, inputs));
    try {
      papers(staged, inputs);
    } finally {
      // Nothing may read the snapshot any more when it is discarded after a failure.
      workbook.exceptionally(failed -> null).join();
    }
    staged.write("report/findings.xlsx", workbook.join());
  }

  private void papers(Snapshot staged, RunInputs inputs) throws IOException {
    ReportModel model =
        ReportModel.of(conf, inputs.asOf(), inputs.files(), inputs.findingCounts(), staged, lake);
    Map<Lang, Report> reports = new EnumMap<>(Lang.class);
    Map<Lang, Brief> briefs = new EnumMap<>(Lang.class);
    Report report = model.report(Lang.ZH, staged.runId(), Version.text());
    for (Lang lang : Lang.values()) {
      reports.put(lang, report.in(lang));
      briefs.put(lang, renderer().brief(reports.get(lang)));
      headlines(staged, lang, briefs.get(lang));
    }
    pages(staged, reports, briefs);
    if (conf.run().report().pdf()) {
      print(staged);
    }
    Dashboard dashboard = Dashboards.of(report, briefs.get(Lang.ZH), briefs.get(Lang.EN));
    staged.write("report/dashboard.json", Json.of(dashboard));
    for (Lang lang : Lang.values()) {
      staged.write("report/dashboard." + lang.code() + ".html", DashboardPage.of(dashboard, lang));
    }
    Lang own = Lang.of(conf.run().lang());
    staged.write(
        "report/report.xlsx", ReportWorkbook.of(reports.get(own), briefs.get(own), inputs.asOf()));
  }

  private void print(Snapshot staged) throws IOException {
    Optional<byte[]> printed = ReportPdf.frontAndFocus(conf, staged);
    if (printed.isPresent()) {
      staged.write("report/report.pdf", printed.get());
    } else {
      Messages messages = Messages.in(conf.run().lang());
      LoggerFactory.getLogger(SnapshotReport.class)
          .warn("{} - {}", messages.of("pdf.font.none", ""), messages.of("pdf.font.remedy", ""));
    }
  }

  /** For the mail, a line a sentence. */
  private static void headlines(Snapshot staged, Lang lang, Brief brief) throws IOException {
    if (!brief.sentences().isEmpty()) {
      staged.write(
          Tonight.headlines(lang),
          brief.sentences().stream()
              .map(sentence -> sentence.text() + "\n")
              .collect(Collectors.joining()));
    }
  }

  private void pages(Snapshot staged, Map<Lang, Report> reports, Map<Lang, Brief> briefs)
      throws IOException {
    HtmlReport renderer = renderer();
    Stream<Lang> languages = Stream.of(Lang.values());
    try {
      // Two large pages at once would need more memory than a night has.
      (reports.get(Lang.ZH).zones().size() > MANY ? languages : languages.parallel())
          .forEach(lang -> pages(staged, renderer, reports.get(lang), briefs.get(lang)));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static void pages(Snapshot staged, HtmlReport renderer, Report report, Brief brief) {
    try {
      renderer.write(report, brief, (name, text) -> staged.write("report/" + name, text));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private byte[] findings(Snapshot staged, RunInputs inputs) {
    try {
      return FindingsWorkbook.of(
          FindingsModel.of(conf, inputs.files(), inputs.findingCounts(), staged, hadoop),
          inputs.asOf());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private HtmlReport renderer() {
    try {
      return html.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("The templates of the report cannot be read", failed);
    }
  }
}
