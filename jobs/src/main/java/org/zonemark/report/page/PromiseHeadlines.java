package org.zonemark.report.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.page.Brief.Sentence;
import org.zonemark.report.promise.PromiseGaps;
import org.zonemark.report.promise.TargetSection;

/** The sentences of the front page about promises: what is news, missed, behind, not judgeable. */
final class PromiseHeadlines {

  private static final int NAMED = 3;

  /** What has changed since the last judgement comes before what a leader may have read then. */
  private static final double NEWS = 110;

  private final Words words;
  private final Report report;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;
  private final TargetSection targets;

  PromiseHeadlines(Words words) {
    this.words = words;
    this.report = words.report();
    this.labels = words.labels();
    this.figures = words.figures();
    this.links = words.links();
    this.targets = words.targets();
  }

  void addTo(List<Sentence> all) {
    news(all);
    missed(all);
    behind(all);
    unjudged(all);
  }

  private String said(String key, Object... markup) {
    return labels.text(key, markup);
  }

  private String text(Name name) {
    return words.text(name);
  }

  private List<TargetRow> counted() {
    return report.targets().stream().filter(TargetRow::counted).toList();
  }

  private double part(long of) {
    return 0.6 + 0.4 * of / Math.max(1, counted().size());
  }

  /** What has become worse since the last report that told otherwise. */
  private void news(List<Sentence> all) {
    Report.News news = report.news();
    if (news == null || news.missed().isEmpty() && news.behind().isEmpty()) {
      return;
    }
    String told =
        Stream.of(
                news("head-newly-missed", news.missed()), news("head-newly-behind", news.behind()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(labels.text("clauses")));
    all.add(
        new Sentence(
            "bad",
            said("head-news", news.since().toString(), told),
            news.missed().isEmpty() ? "open" : "missed",
            NEWS));
  }

  private String news(String key, List<TargetRow> some) {
    return some.isEmpty() ? "" : said(key, Figures.count(some.size()), zones(some));
  }

  /** The latest year of which a promise is missed; 0 where none is. */
  private int missedYear() {
    return counted().stream()
        .filter(target -> target.is(Status.MISSED))
        .mapToInt(TargetRow::dueYear)
        .max()
        .orElse(0);
  }

  /** What the latest year that is judged has brought, and what of it is open and behind. */
  private void missed(List<Sentence> all) {
    int year = missedYear();
    List<TargetRow> due = counted().stream().filter(target -> target.dueYear() == year).toList();
    List<TargetRow> missed = due.stream().filter(target -> target.is(Status.MISSED)).toList();
    if (missed.isEmpty()) {
      return;
    }
    List<TargetRow> off = due.stream().filter(TargetRow::isOffCourse).toList();
    String told =
        said(
            "head-missed",
            figures.year(year),
            Figures.count(due.size()),
            standings(due),
            zones(missed.stream().sorted(PromiseGaps.LARGEST_FIRST).toList(), false));
    String behind = off.isEmpty() ? "" : said("head-also-behind", zones(off)) + projected(due);
    double weight = Math.max(100 * part(missed.size()), 95 * part(off.size()));
    all.add(new Sentence("bad", told + behind, "missed", weight, true));
  }

  /** How all of some promises stand, so that the parts add up to them. */
  String standings(List<TargetRow> some) {
    Map<String, Long> counts =
        some.stream().collect(Collectors.groupingBy(TargetRow::standing, Collectors.counting()));
    return TargetSection.STANDINGS.stream()
        .filter(counts::containsKey)
        .map(
            standing ->
                said(
                    "head-standing",
                    labels.standing(standing).toLowerCase(Locale.ROOT),
                    Figures.count(counts.get(standing))))
        .collect(Collectors.joining(labels.text("clause")));
  }

  /** Whether what is due next is on course, unless that is told with what is missed. */
  private void behind(List<Sentence> all) {
    int year = open().stream().mapToInt(TargetRow::dueYear).filter(due -> due > 0).min().orElse(0);
    List<TargetRow> due = open().stream().filter(target -> target.dueYear() == year).toList();
    List<TargetRow> off = due.stream().filter(TargetRow::isOffCourse).toList();
    if (!off.isEmpty() && year != missedYear()) {
      String behind =
          said(
              "head-behind",
              figures.year(year),
              Figures.count(due.size()),
              Figures.count(off.size()),
              zones(off));
      all.add(new Sentence("bad", behind + projected(due), "open", 95 * part(off.size()), true));
    }
  }

  /** How many will be missed as things go, with an example; empty where none will. */
  private String projected(List<TargetRow> due) {
    List<TargetRow> shorts = due.stream().filter(TargetRow::isProjectedShort).toList();
    return shorts.isEmpty()
        ? ""
        : said("head-projected", Figures.count(shorts.size()), example(shorts));
  }

  private List<TargetRow> open() {
    return counted().stream().filter(target -> target.is(Status.NOT_DUE)).toList();
  }

  /** The promises due first, in words. */
  private String example(List<TargetRow> some) {
    return some.stream()
        .sorted(Comparator.comparingInt(TargetRow::dueYear))
        .limit(1)
        .map(
            target ->
                said(
                    "head-promise",
                    links.of(target.zone()),
                    text(target.indicator()),
                    ZoneLinks.escaped(targets.text(target))))
        .collect(Collectors.joining(labels.text("clauses")));
  }

  /** The zones with most of these, each with how many. */
  String zones(List<TargetRow> some) {
    return zones(some, true);
  }

  /** Zones, each with how many of these it has: those with most first, or as they come. */
  private String zones(List<TargetRow> some, boolean byCount) {
    Map<Name, Long> counts =
        some.stream()
            .collect(
                Collectors.groupingBy(TargetRow::zone, LinkedHashMap::new, Collectors.counting()));
    String named =
        counts.entrySet().stream()
            .sorted(
                byCount ? Map.Entry.<Name, Long>comparingByValue().reversed() : (one, other) -> 0)
            .limit(NAMED)
            .map(entry -> zone(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(labels.text("enumeration")));
    return counts.size() > NAMED
        ? said("head-and-more", named, Figures.count(counts.size()))
        : named;
  }

  /** A zone, with how many where it is more than one. */
  private String zone(Name zone, long count) {
    return count == 1 ? links.of(zone) : said("head-zone", links.of(zone), Figures.count(count));
  }

  /** What cannot be judged, by what is missing. */
  private void unjudged(List<Sentence> all) {
    List<TargetRow> open =
        counted().stream().filter(target -> target.is(Status.NOT_JUDGEABLE)).toList();
    if (!open.isEmpty()) {
      Map<String, Long> byCause =
          open.stream()
              .collect(
                  Collectors.groupingBy(
                      target -> String.valueOf(target.reason()), Collectors.counting()));
      String causes =
          byCause.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Long>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(
                  cause ->
                      said(
                          "head-cause",
                          ZoneLinks.escaped(
                              labels
                                  .wordOrCode("attainment_reason", cause.getKey())
                                  .toLowerCase(Locale.ROOT)),
                          Figures.count(cause.getValue())))
              .collect(Collectors.joining(labels.text("enumeration")));
      all.add(
          new Sentence(
              "doubt",
              said("head-unjudged", Figures.count(open.size()), causes),
              "unjudged",
              80 * part(open.size())));
    }
  }
}
