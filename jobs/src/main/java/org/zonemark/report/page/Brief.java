package org.zonemark.report.page;

import java.util.List;

/**
 * What the front page says. It is told once for all papers of a report in its language.
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
   * @param html the sentence, as markup
   * @param anchor where its rows are
   * @param weight the weightiest sentences come first
   */
  public record Sentence(String tone, String html, String anchor, double weight) {

    /** The sentence without its markup. */
    public String text() {
      return ZoneLinks.plain(html);
    }
  }

  /** A question in a word or two, and its answer as markup. */
  public record Answer(String question, String html) {

    /** The answer without its markup. */
    public String text() {
      return ZoneLinks.plain(html);
    }
  }

  /** A key figure: its name, its value, and what stands beside it. */
  public record Figure(String name, String value, String note, String tone) {}

  public Brief {
    sentences = List.copyOf(sentences);
    answers = List.copyOf(answers);
    figures = List.copyOf(figures);
  }
}
