package org.zonemark.report.page;

import java.util.List;
import java.util.Map;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.firm.FirmSection;
import org.zonemark.report.model.CellBalance;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;

/** What was read and what was found in it, in words. */
final class DataSection {

  /** Findings and sources. */
  record Data(
      boolean hasFindings,
      List<FindingTotal> findingCounts,
      List<Finding> findings,
      String findingsNote,
      List<FirmSection.Source> firms,
      List<Source> sources,
      Cells allCells,
      String allFound) {

    boolean hasFirms() {
      return !firms.isEmpty();
    }
  }

  /** The findings of one code. */
  record FindingTotal(String code, String name, Severity severity, String count) {}

  /** A severity, its sign and its name. */
  record Severity(String code, String sign, String name) {}

  /** A finding, what its value is of in words, and its cell; null where there is none. */
  record Finding(
      String name,
      Severity severity,
      String about,
      String message,
      String value,
      String disposition,
      String sourceRef) {}

  /** A file that was read. */
  record Source(
      String title,
      String publisher,
      String edition,
      String publishedOn,
      String file,
      String sha,
      boolean synthetic,
      Cells cells,
      String found) {}

  /** A cell balance. */
  record Cells(
      String read,
      String observations,
      String targets,
      String findings,
      String furniture,
      boolean balanced) {}

  private static final int SHA_SHOWN = 12;

  private static final Map<String, String> SIGNS = Map.of("error", "✗", "warning", "!");

  private final Report report;
  private final Labels labels;
  private final Figures figures;

  DataSection(Report report, Labels labels, Figures figures) {
    this.report = report;
    this.labels = labels;
    this.figures = figures;
  }

  Data data() {
    return new Data(
        !report.findingCounts().isEmpty(),
        report.findingCounts().stream().map(this::total).toList(),
        findings(),
        labels.shownOf(
            report.findings().size(),
            report.findingCounts().stream().mapToLong(FindingCount::count).sum()),
        new FirmSection(report.lang(), labels).sources(report.data().firms()),
        sources(),
        cells(report.summary().cells()),
        Figures.count(report.summary().findings()));
  }

  private FindingTotal total(FindingCount count) {
    return new FindingTotal(
        count.code(),
        labels.wordOrCode("finding_code", count.code()),
        severity(count.severity()),
        Figures.count(count.count()));
  }

  private Severity severity(String code) {
    return new Severity(code, SIGNS.getOrDefault(code, "·"), labels.wordOrCode("severity", code));
  }

  private List<Finding> findings() {
    return report.findings().stream()
        .map(
            finding ->
                new Finding(
                    labels.wordOrCode("finding_code", finding.code()),
                    severity(finding.severity()),
                    finding.about() == null ? null : about(finding.about()),
                    finding.told(report.lang(), labels.text("colon")),
                    finding.value() == null ? "—" : finding.value(),
                    labels.wordOrCode("disposition", finding.disposition()),
                    finding.sourceRef()))
        .toList();
  }

  private String about(FindingRow.About about) {
    return labels.text(
        "finding-about",
        about.zone().in(report.lang()),
        about.indicator().in(report.lang()),
        figures.period(about.period()));
  }

  private List<Source> sources() {
    return report.sources().stream()
        .map(
            source ->
                new Source(
                    labels.title(source.title()),
                    source.publisher() == null ? null : labels.title(Name.of(source.publisher())),
                    source.edition() == null ? null : labels.text("edition", source.edition()),
                    source.publishedOn() == null
                        ? labels.text("published-unknown")
                        : labels.text("published", source.publishedOn()),
                    source.file(),
                    source.sha256().substring(0, Math.min(SHA_SHOWN, source.sha256().length())),
                    source.synthetic(),
                    cells(source.cells()),
                    Figures.count(source.findings())))
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
