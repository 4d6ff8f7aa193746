package org.zonemark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.zonemark.job.paper.Json;
import org.zonemark.job.paper.Version;
import org.zonemark.job.report.FindingsModel;
import org.zonemark.job.report.ReportModel;
import org.zonemark.report.board.DashboardPage;
import org.zonemark.report.board.Dashboards;
import org.zonemark.report.book.FindingsWorkbook;
import org.zonemark.report.book.ReportWorkbook;
import org.zonemark.report.model.Dashboard;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.store.Snapshot;

/**
 * The report of a snapshot: pages in both languages, and the workbook of findings.
 *
 * @param html the renderer, being prepared
 */
record SnapshotReport(
    org.zonemark.conf.Configuration conf, Future<HtmlReport> html, Configuration hadoop)
    implements PipelineRun.Reporting {

  @Override
  public void write(Snapshot staged, RunInputs inputs) throws IOException {
    // The workbook needs none of what the pages are made of.
    CompletableFuture<byte[]> workbook =
        CompletableFuture.supplyAsync(() -> findings(staged, inputs));
    ReportModel model;
    Map<Lang, String> pages;
    try {
      model = ReportModel.of(conf, inputs.asOf(), inputs.files(), inputs.findingCounts(), staged);
      pages = pages(staged, model);
    } finally {
      // Nothing may read the snapshot any more when it is discarded after a failure.
      workbook.exceptionally(failed -> null).join();
    }
    for (Lang lang : Lang.values()) {
      staged.write("report/report." + lang.code() + ".html", pages.get(lang));
    }
    staged.write("report/findings.xlsx", workbook.join());
    staged.write(
        "report/report.xlsx",
        ReportWorkbook.of(report(model, Lang.of(conf.run().lang()), staged), inputs.asOf()));
    Dashboard dashboard =
        Dashboards.of(report(model, Lang.ZH, staged), report(model, Lang.EN, staged));
    staged.write("report/dashboard.json", Json.of(dashboard));
    for (Lang lang : Lang.values()) {
      staged.write("report/dashboard." + lang.code() + ".html", DashboardPage.of(dashboard, lang));
    }
  }

  private static Report report(ReportModel model, Lang lang, Snapshot staged) {
    return model.report(lang, staged.runId(), Version.text());
  }

  private Map<Lang, String> pages(Snapshot staged, ReportModel model) {
    HtmlReport renderer = renderer();
    Map<Lang, String> pages = new ConcurrentHashMap<>();
    Stream.of(Lang.values())
        .parallel()
        .forEach(lang -> pages.put(lang, renderer.render(report(model, lang, staged))));
    return pages;
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
