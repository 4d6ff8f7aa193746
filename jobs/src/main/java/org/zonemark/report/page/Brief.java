package org.zonemark.report.page;

import java.util.List;

/**
 * What the front page says. It is told once for all papers of a report in its language.
 *
 * @param sentences the sentences that matter, the weightiest first
 * @param own what the zone whose report this is asks first; none where it is nobody's
 * @param answers what is asked first of all zones
 * @param figures the key figures
 */
public record Brief(
    List<Sentence> sentences, List<Answer> own, List<Answer> answers, List<Figure> figures) {

  /** Between the lines of an answer. */
  static final String LINE = "<br>";

  /**
   * A sentence.
   *
   * @param tone bad, good, doubt or even
   * @param html the sentence, as markup
   * @param anchor where its rows are
   * @param weight the weightiest sentences come first
   * @param asked whether one of the answers tells it too
   */
  public record Sentence(String tone, String html, String anchor, double weight, boolean asked) {

    /** A sentence that no answer tells. */
    Sentence(String tone, String html, String anchor, double weight) {
      this(tone, html, anchor, weight, false);
    }

    /** The sentence without its markup. */
    public String text() {
      return ZoneLinks.plain(html);
    }
  }

  /**
   * A question in a few words, and its answer.
   *
   * @param question the question
   * @param tone of its news: bad, good, doubt or even
   * @param lead the answer in a word or two, as markup
   * @param html what it rests on, as markup
   * @param anchor where its rows are; null where they are beside it
   */
  public record Answer(String question, String tone, String lead, String html, String anchor) {

    /** The answer without its markup. */
    public String text() {
      return ZoneLinks.plain((html.isEmpty() ? lead : lead + " " + html).replace(LINE, " "));
    }
  }

  /** A key figure: its name, its value, and what stands beside it. */
  public record Figure(String name, String value, String note, String tone) {}

  public Brief {
    sentences = List.copyOf(sentences);
    own = List.copyOf(own);
    answers = List.copyOf(answers);
    figures = List.copyOf(figures);
  }
}
