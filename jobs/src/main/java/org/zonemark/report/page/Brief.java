package org.zonemark.report.page;

import java.util.List;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Report;

/**
 * What the front page says, as plain text.
 *
 * @param sentences the sentences that matter, the weightiest first
 * @param answers what is asked first, by the zone whose report this is or by anybody
 * @param figures the key figures
 */
public record Brief(List<Sentence> sentences, List<Answer> answers, List<Figure> figures) {

  /**
   * A sentence.
   *
   * @param tone bad, good, doubt or even
   */
  public record Sentence(String tone, String text) {}

  /** A question in a word or two, and its answer. */
  public record Answer(String question, String text) {}

  /** A key figure: its name, its value, and what stands beside it. */
  public record Figure(String name, String value, String note) {}

  public Brief {
    sentences = List.copyOf(sentences);
    answers = List.copyOf(answers);
    figures = List.copyOf(figures);
  }

  /** The brief of a report, in its language. */
  public static Brief of(Report report) {
    Labels labels = Labels.of(report.lang());
    Figures figures = new Figures(report.lang(), labels);
    ZoneLinks links = new ZoneLinks(report);
    TargetSection targets = new TargetSection(report.lang(), labels, figures);
    Headlines headlines = new Headlines(report, labels, figures, links, targets);
    RankingSection rankings = new RankingSection(report, labels, figures, links);
    FrontPage front = new FrontPage(report, labels, figures);
    return new Brief(
        headlines.sentences().stream()
            .map(sentence -> new Sentence(sentence.tone(), sentence.text()))
            .toList(),
        front
            .answers(
                headlines, new ZonePages(report, labels, figures, rankings, targets, links).gaps())
            .stream()
            .map(answer -> new Answer(answer.question(), ZoneLinks.plain(answer.html())))
            .toList(),
        front.figures().stream()
            .map(figure -> new Figure(figure.name(), figure.value(), figure.note()))
            .toList());
  }
}
