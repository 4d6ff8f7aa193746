package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.StatusCount;
import org.zonemark.report.model.Summary;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;

/** What a reader sees first, on one page: the focus, the sentences that matter, the figures. */
final class FrontPage {

  /**
   * The front page.
   *
   * @param focus the zone whose report this is; null where it is nobody's
   * @param sentences what else matters
   * @param answers what is asked first of all zones
   * @param tops the start of the first list that is published, and of the first computed here
   */
  record Front(
      FocusBox focus,
      boolean silent,
      List<Brief.Sentence> sentences,
      List<Brief.Answer> answers,
      List<Top> tops) {

    boolean hasSentences() {
      return !sentences.isEmpty();
    }
  }

  /** The zone whose report this is. */
  record FocusBox(
      String name,
      String page,
      List<Brief.Answer> answers,
      String strengths,
      String weaknesses,
      List<PromiseBoard.Row> promises) {}

  /** The first places of a list. */
  record Top(
      String title,
      RankingTable.Kind kind,
      String anchor,
      String intervalHeader,
      List<RankingSection.Row> rows) {

    boolean hasCommon() {
      return rows.stream().anyMatch(row -> RankingSection.Move.isCommon(row.move()));
    }

    boolean hasIntervals() {
      return intervalHeader != null;
    }
  }

  private static final int TOP = 10;
  private static final int PROMISES = 3;

  private final Words words;
  private final Report report;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;

  FrontPage(Words words) {
    this.words = words;
    this.report = words.report();
    this.labels = words.labels();
    this.figures = words.figures();
    this.links = words.links();
  }

  Front front(
      Brief brief, List<RankingSection.Table> rankings, ZonePages pages, PromiseBoard board) {
    return new Front(
        focus(pages, board, brief.own()),
        brief.sentences().isEmpty(),
        brief.sentences().stream().filter(sentence -> !sentence.asked()).toList(),
        brief.answers(),
        // What the focus has to say takes their place on one A4.
        report.focus() == null ? tops(rankings) : List.of());
  }

  /** The published list and the index computed here, apart: the first of each, or a longer one. */
  private List<Top> tops(List<RankingSection.Table> rankings) {
    return Stream.of(false, true)
        .map(
            computed ->
                rankings.stream()
                    .filter(table -> table.kind().unofficial() == computed && table.hasRows())
                    .toList())
        .flatMap(
            some ->
                some.stream()
                    .filter(table -> table.rows().size() >= TOP)
                    .findFirst()
                    .or(() -> some.stream().findFirst())
                    .stream())
        .map(this::top)
        .toList();
  }

  private Top top(RankingSection.Table table) {
    return new Top(
        table.title(),
        table.kind(),
        table.anchor(),
        table.isDrawn() ? table.columns().intervalHeader() : null,
        table.rows().subList(0, Math.min(TOP, table.rows().size())));
  }

  /** What the zone whose report this is asks first; none where it is nobody's. */
  List<Brief.Answer> own(ZonePages pages) {
    return report.focused().map(pages::answers).orElse(List.of());
  }

  /** What is asked first of all zones. */
  List<Brief.Answer> answers(ZonePages pages) {
    return new Answers(words).answers(new MissingData(words, pages.gaps()));
  }

  private FocusBox focus(ZonePages pages, PromiseBoard board, List<Brief.Answer> answers) {
    ZoneProfile zone = report.focused().orElse(null);
    if (zone == null) {
      return null;
    }
    return pages.of(List.of(zone)).stream()
        .findFirst()
        .map(
            page ->
                new FocusBox(
                    page.name(),
                    links.to(zone),
                    answers,
                    page.index() == null ? null : page.index().strengths(),
                    page.index() == null ? null : page.index().weaknesses(),
                    board.pressing(zone.name(), PROMISES)))
        .orElse(null);
  }

  /** The figures of the zones and their promises. */
  List<Brief.Figure> figures() {
    Summary summary = report.summary();
    List<Brief.Figure> shown = new ArrayList<>();
    shown.add(figure("figure-zones", summary.zones(), years(summary)));
    if (summary.targets() == 0) {
      shown.add(figure("figure-targets", 0, labels.text("figure-no-targets")));
    } else if (report.targetCounts().isEmpty()) {
      shown.add(figure("figure-targets", summary.targets(), labels.text("figure-no-verdicts")));
    } else {
      shown.addAll(promises(summary));
    }
    return shown;
  }

  private List<Brief.Figure> promises(Summary summary) {
    long counted = report.targetCounts().stream().mapToLong(StatusCount::count).sum();
    long repeated = summary.targets() - counted;
    return List.of(
        figure(
            "figure-targets",
            counted,
            repeated > 0
                ? labels.text("figure-repeated", Figures.count(repeated))
                : labels.text("figure-no-repeated")),
        bad(
            "figure-missed",
            targetsWith("missed"),
            labels.text("figure-attained", Figures.count(targetsWith("attained")))),
        bad(
            "board-behind",
            targetsWith(TargetRow.OFF_COURSE),
            labels.text(
                "figure-open",
                Figures.count(TargetRow.OPEN.stream().mapToLong(this::targetsWith).sum()))),
        figure(
            "figure-unjudged", targetsWith("not_judgeable"), labels.text("figure-unjudged-note")));
  }

  private Brief.Figure figure(String label, long count, String note) {
    return new Brief.Figure(labels.text(label), Figures.count(count), note, "");
  }

  /** A figure that is no good news unless it is zero. */
  private Brief.Figure bad(String label, long count, String note) {
    return new Brief.Figure(labels.text(label), Figures.count(count), note, count > 0 ? "bad" : "");
  }

  /** The figures of the data. */
  List<Brief.Figure> dataFigures() {
    Summary summary = report.summary();
    boolean balanced = summary.cells().balanced();
    return List.of(
        new Brief.Figure(
            labels.text("figure-observations"),
            Figures.count(summary.observations()),
            labels.text("figure-rows", Figures.count(summary.rowsRead())),
            ""),
        new Brief.Figure(
            labels.text("figure-findings"),
            Figures.count(summary.findings()),
            labels.text(
                "figure-severities",
                Figures.count(findingsWith("error")),
                Figures.count(findingsWith("warning"))),
            findingsWith("error") > 0 ? "bad" : ""),
        new Brief.Figure(
            labels.text("figure-cells"),
            Figures.count(summary.cells().read()),
            balanced
                ? labels.text(
                    "cells-balanced",
                    Figures.count(summary.cells().observations()),
                    Figures.count(summary.cells().targets()),
                    Figures.count(summary.cells().furniture()),
                    Figures.count(summary.cells().findings()))
                : labels.text("cells-unbalanced"),
            balanced ? "good" : "bad"));
  }

  private String years(Summary summary) {
    return summary.firstYear() == null || summary.lastYear() == null
        ? labels.text("figure-no-years")
        : figures.yearSpan(summary.firstYear(), summary.lastYear());
  }

  private long targetsWith(String status) {
    return report.standings().stream()
        .filter(count -> Objects.equals(count.status(), status))
        .mapToLong(StatusCount::count)
        .sum();
  }

  private long findingsWith(String severity) {
    return report.findingCounts().stream()
        .filter(count -> count.severity().equals(severity))
        .mapToLong(count -> count.count())
        .sum();
  }
}
