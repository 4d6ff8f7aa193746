package org.zonemark.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.report.model.CellBalance;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.StatusCount;
import org.zonemark.report.model.Summary;

/**
 * The ranking report as one HTML file that needs nothing else: no script, no picture, no style
 * sheet and no font from elsewhere. It reads on a screen and prints on A4.
 *
 * <p>Everything that comes from data is escaped. The same report gives the same text.
 */
public final class HtmlReport {
  private static final int SHA_SHOWN = 12;

  /** What the template sees. */
  private record Page(
      Labels t,
      String lang,
      String css,
      String title,
      String label,
      List<String> facts,
      boolean synthetic,
      List<Figure> figures,
      Highlights.Shown<Highlights.Move> climbs,
      Highlights.Shown<Highlights.Move> falls,
      Highlights.Shown<Highlights.Missed> missed,
      List<TargetSection.StatusPart> statuses,
      List<RankingSection.Table> rankings,
      boolean hasRankings,
      boolean hasRankingIndex,
      List<PathSection.Table> paths,
      boolean hasPaths,
      List<IndexSection.Table> indices,
      boolean hasIndices,
      GrowthSection.Table growth,
      boolean hasGrowth,
      List<TargetSection.Group> targets,
      boolean hasTargets,
      String targetsNote,
      List<FindingTotal> findingCounts,
      boolean hasFindings,
      List<Finding> findings,
      String findingsNote,
      List<Source> sources,
      Cells allCells) {}

  /** A key figure. */
  private record Figure(String name, String value, String note, String tone) {}

  /** The findings of one code. */
  private record FindingTotal(String code, String name, Severity severity, String count) {}

  /** A severity, its sign and its name. */
  private record Severity(String code, String sign, String name) {}

  /** An example of a finding. */
  private record Finding(
      String name,
      Severity severity,
      String message,
      String value,
      String disposition,
      String sourceRef) {}

  /** A file that was read. */
  private record Source(
      String title,
      String publisher,
      String edition,
      String publishedOn,
      String file,
      String sha,
      boolean synthetic,
      Cells cells) {}

  /** A cell balance. */
  private record Cells(
      String read,
      String observations,
      String targets,
      String findings,
      String furniture,
      boolean balanced) {}

  private final Template template;
  private final String css;

  /** A renderer; it can be used for any number of reports. */
  public HtmlReport() {
    // An unknown name in the template is an error here, never an empty place in the page.
    this.template =
        Mustache.compiler()
            .strictSections(true)
            .withLoader(name -> new StringReader(resource(name + ".mustache")))
            .compile(resource("report.mustache"));
    this.css = resource("report.css");
  }

  /** The report as the text of an HTML file, to be written in UTF-8. */
  public String render(Report report) {
    Labels labels = Labels.of(report.lang());
    Figures figures = new Figures(report.lang(), labels);
    RankingSection rankings =
        new RankingSection(report.lang(), labels, figures, report.synthetic());
    TargetSection targets = new TargetSection(report.lang(), labels, figures);
    Highlights highlights = new Highlights(report, labels, figures, rankings);
    return template.execute(
        new Page(
            labels,
            report.lang().tag(),
            css,
            report.title() == null ? labels.text("title") : report.title().in(report.lang()),
            report.label() == null ? null : report.label().in(report.lang()),
            facts(report, labels),
            report.synthetic(),
            figures(report, labels, figures),
            highlights.climbs(),
            highlights.falls(),
            highlights.missed(targets),
            targets.parts(report.targetCounts()),
            rankings.tables(report.rankings()),
            !report.rankings().isEmpty(),
            report.rankings().size() > 2,
            new PathSection(report.lang(), labels, figures, rankings, report.synthetic())
                .tables(report.paths()),
            !report.paths().isEmpty(),
            new IndexSection(report.lang(), labels, figures).tables(report.indices()),
            !report.indices().isEmpty(),
            new GrowthSection(report.lang(), labels, figures).table(report.growth()),
            !report.growth().isEmpty(),
            targets.groups(report.targets()),
            !report.targets().isEmpty(),
            targetsNote(report, labels),
            findingTotals(report, labels),
            !report.findingCounts().isEmpty(),
            findings(report, labels),
            findingsNote(report, labels),
            sources(report, labels),
            cells(report.summary().cells())));
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private static List<String> facts(Report report, Labels labels) {
    return List.of(
        labels.text("as-of", report.asOf()),
        report.knownOn() == null
            ? labels.text("known-all")
            : labels.text("known-on", report.knownOn()),
        labels.text("run", report.runId()),
        labels.text("version", report.version()));
  }

  private static List<Figure> figures(Report report, Labels labels, Figures figures) {
    Summary summary = report.summary();
    long counted = report.targetCounts().stream().mapToLong(StatusCount::count).sum();
    long missed = targetsWith("missed", report);
    long repeated = summary.targets() - counted;
    List<Figure> shown = new ArrayList<>();
    shown.add(
        new Figure(
            labels.text("figure-zones"),
            Figures.count(summary.zones()),
            years(summary, labels),
            ""));
    shown.add(
        new Figure(
            labels.text("figure-observations"),
            Figures.count(summary.observations()),
            labels.text("figure-rows", Figures.count(summary.rowsRead())),
            ""));
    shown.add(
        new Figure(
            labels.text("figure-targets"),
            Figures.count(counted),
            repeated > 0
                ? labels.text("figure-repeated", Figures.count(repeated))
                : labels.text("figure-no-repeated"),
            ""));
    shown.add(
        new Figure(
            labels.text("figure-missed"),
            Figures.count(missed),
            labels.text("figure-attained", Figures.count(targetsWith("attained", report))),
            missed > 0 ? "bad" : "good"));
    shown.add(
        new Figure(
            labels.text("figure-findings"),
            Figures.count(summary.findings()),
            labels.text(
                "figure-severities",
                Figures.count(findingsWith("error", report)),
                Figures.count(findingsWith("warning", report))),
            findingsWith("error", report) > 0 ? "bad" : ""));
    shown.add(
        new Figure(
            labels.text("figure-cells"),
            Figures.count(summary.cells().read()),
            labels.text(summary.cells().balanced() ? "cells-balanced" : "cells-unbalanced"),
            summary.cells().balanced() ? "good" : "bad"));
    return shown;
  }

  private static String years(Summary summary, Labels labels) {
    return summary.firstYear() == null || summary.lastYear() == null
        ? labels.text("figure-no-years")
        : labels.text(
            "year-span",
            Integer.toString(summary.firstYear()),
            Integer.toString(summary.lastYear()));
  }

  private static long targetsWith(String status, Report report) {
    return report.targetCounts().stream()
        .filter(count -> count.status().equals(status))
        .mapToLong(StatusCount::count)
        .sum();
  }

  private static long findingsWith(String severity, Report report) {
    return report.findingCounts().stream()
        .filter(count -> count.severity().equals(severity))
        .mapToLong(FindingCount::count)
        .sum();
  }

  private static String targetsNote(Report report, Labels labels) {
    return shownOf(report.targets().size(), report.summary().targets(), labels);
  }

  private static String findingsNote(Report report, Labels labels) {
    return shownOf(
        report.findings().size(),
        report.findingCounts().stream().mapToLong(FindingCount::count).sum(),
        labels);
  }

  private static String shownOf(long shown, long total, Labels labels) {
    return shown < total
        ? labels.text("shown-of", Figures.count(shown), Figures.count(total))
        : null;
  }

  private static List<FindingTotal> findingTotals(Report report, Labels labels) {
    return report.findingCounts().stream()
        .map(
            count ->
                new FindingTotal(
                    count.code(),
                    labels.wordOrCode("finding_code", count.code()),
                    severity(count.severity(), labels),
                    Figures.count(count.count())))
        .toList();
  }

  private static Severity severity(String code, Labels labels) {
    String sign =
        switch (code) {
          case "error" -> "✗";
          case "warning" -> "!";
          default -> "·";
        };
    return new Severity(code, sign, labels.wordOrCode("severity", code));
  }

  private static List<Finding> findings(Report report, Labels labels) {
    return report.findings().stream()
        .map(
            finding ->
                new Finding(
                    labels.wordOrCode("finding_code", finding.code()),
                    severity(finding.severity(), labels),
                    finding.message().in(report.lang()),
                    finding.value() == null ? "—" : finding.value(),
                    labels.wordOrCode("disposition", finding.disposition()),
                    finding.sourceRef() == null ? "—" : finding.sourceRef()))
        .toList();
  }

  private static List<Source> sources(Report report, Labels labels) {
    return report.sources().stream()
        .map(
            source ->
                new Source(
                    source.title(),
                    source.publisher(),
                    source.edition() == null ? null : labels.text("edition", source.edition()),
                    source.publishedOn() == null
                        ? labels.text("published-unknown")
                        : labels.text("published", source.publishedOn()),
                    source.file(),
                    source.sha256().substring(0, Math.min(SHA_SHOWN, source.sha256().length())),
                    source.synthetic(),
                    cells(source.cells())))
        .toList();
  }

  private static Cells cells(CellBalance cells) {
    return new Cells(
        Figures.count(cells.read()),
        Figures.count(cells.observations()),
        Figures.count(cells.targets()),
        Figures.count(cells.findings()),
        Figures.count(cells.furniture()),
        cells.balanced());
  }
}
