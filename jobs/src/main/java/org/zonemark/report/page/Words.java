package org.zonemark.report.page;

import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.html.Paging;
import org.zonemark.report.model.Report;

/** The words of a report, and the sections that several parts draw on. */
record Words(
    Report report,
    Labels labels,
    Figures figures,
    ZoneLinks links,
    RankingSection ranking,
    TargetSection targets) {

  static Words of(Report report, Paging paging) {
    Labels labels = Labels.of(report.lang());
    Figures figures = new Figures(report.lang(), labels);
    ZoneLinks links = new ZoneLinks(report, paging);
    return new Words(
        report,
        labels,
        figures,
        links,
        new RankingSection(report, labels, figures, links),
        new TargetSection(report.lang(), labels, figures));
  }
}
