package org.zonemark.report.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.html.Paging;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.promise.TargetSection;

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

  /** A name in the language of the report, as markup. */
  String text(Name name) {
    return ZoneLinks.escaped(name.in(report.lang()));
  }

  /** Texts one after another: first, second, third. */
  String listed(Stream<String> texts) {
    return texts.collect(Collectors.joining(labels.text("enumeration")));
  }
}
