package org.zonemark.report.page;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.html.Paging;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankingTable;
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

  /** The year of a list, with that of its data where the two are known to differ. */
  String listYear(Name list, int year) {
    return dataYear(list, year)
        .map(data -> labels.text("list-year-data", figures.year(year), figures.year(data)))
        .orElseGet(() -> figures.year(year));
  }

  /** The year of the data of a list; empty where unknown, or the year of the list. */
  Optional<Integer> dataYear(Name list, int year) {
    return report.rankings().stream()
        .filter(table -> table.list().equals(list) && table.year() == year)
        .map(RankingTable::dataYear)
        .filter(data -> data != null && data != year)
        .findFirst();
  }

  /** A place in a list, or that it is unknown. */
  String rank(Integer rank, Integer of) {
    return rank == null ? labels.text("unknown") : figures.rank(rank, of);
  }

  /** Texts one after another: first, second, third. */
  String listed(Stream<String> texts) {
    return texts.collect(Collectors.joining(labels.text("enumeration")));
  }
}
