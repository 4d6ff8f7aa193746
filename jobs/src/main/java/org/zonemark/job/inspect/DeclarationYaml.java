package org.zonemark.job.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.table.quality.Finding;

/**
 * The declaration of a file as conf/sources has it: complete but for what only a person knows. A
 * question mark stands for each answer that is wanted, behind lines {@code # ?} that say what may
 * be meant; other such lines tell what is not read without one.
 */
final class DeclarationYaml {

  /** The kind of sources whose statements are promises. */
  static final String TARGETS = "targets";

  private static final int NOTES_SHOWN = 12;
  private static final int AUTHORITY = 50;

  private final StringBuilder yaml = new StringBuilder();
  private final Labels words;
  private final Lang lang;

  private DeclarationYaml(Lang lang) {
    this.words = Labels.of(lang);
    this.lang = lang;
  }

  /**
   * The text of a declaration.
   *
   * @param sourceId the id, and the name of its file
   * @param kind observations or targets
   * @param questions what is asked
   * @param leftOut what is not read, and no answer here settles
   */
  static String of(
      String sourceId,
      String kind,
      FileProvenance provenance,
      List<OpenQuestion> questions,
      List<Finding> leftOut,
      Lang lang) {
    DeclarationYaml text = new DeclarationYaml(lang);
    text.write(sourceId, kind, provenance, questions);
    text.note(leftOut);
    return text.yaml.toString();
  }

  /** The path that is declared: that of every year, unless an answer is of this year alone. */
  static String path(FileProvenance provenance, List<OpenQuestion> questions) {
    return questions.stream().allMatch(OpenQuestion::isOfEveryYear)
        ? provenance.pathOfEveryYear()
        : provenance.path();
  }

  private void write(
      String sourceId, String kind, FileProvenance provenance, List<OpenQuestion> questions) {
    boolean plan = kind.equals(TARGETS);
    line("# " + words.text("declaration-head"));
    line("source_id: " + sourceId);
    line("kind: " + kind);
    if (provenance.publisher().isEmpty()) {
      ask(words.text("declaration-publisher"));
    }
    line(
        "publisher: "
            + quoted(
                provenance.publisher().isEmpty()
                    ? UndeclaredSource.UNKNOWN
                    : provenance.publisher()));
    line("title: " + quoted(provenance.title()));
    line("series: " + quoted(provenance.series() + (plan ? "#" + TARGETS : "")));
    line(("authority: " + AUTHORITY + "   # " + words.text("declaration-authority")));
    String path = path(provenance, questions);
    line("files:");
    line("  - path: " + quoted(path));
    if (!provenance.publishedOn().isEmpty() && path.equals(provenance.path())) {
      line("    published_on: " + quoted(provenance.publishedOn()));
    } else if (plan) {
      ask(words.text("declaration-stated"));
    }
    line("format: " + UndeclaredSource.format(provenance.path()));
    line("inferred: true   # " + words.text("declaration-inferred"));
    write(questions);
  }

  /** Each question where its answer is to be written. */
  private void write(List<OpenQuestion> questions) {
    Map<String, String> set = new LinkedHashMap<>();
    for (OpenQuestion question : questions) {
      ask(message(question.finding()));
      ask(words.text("question-" + question.kind().name().toLowerCase(Locale.ROOT)));
      if (!question.candidates().isEmpty()) {
        ask(words.text("question-candidates", String.join(" | ", question.candidates())));
      }
      switch (question.kind()) {
        case YEAR_IN_NAME -> {
          line("named_in:");
          line(
              "  - {place: "
                  + question.place().name().toLowerCase(Locale.ROOT)
                  + ", pattern: \"((?:19|20)[0-9]{2})\", field: period, years: \"?\"}");
        }
        case BARE_NAMES -> line("bare_names: \"?\"");
        default -> set.put(question.kind().name().toLowerCase(Locale.ROOT), "?");
      }
    }
    if (!set.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      set.forEach((field, answer) -> pairs.add(field + ": " + quoted(answer)));
      line("set: {" + String.join(", ", pairs) + "}");
    }
  }

  private void note(List<Finding> leftOut) {
    leftOut.stream().limit(NOTES_SHOWN).forEach(each -> ask(message(each)));
    if (leftOut.size() > NOTES_SHOWN) {
      ask(words.text("declaration-more", String.valueOf(leftOut.size() - NOTES_SHOWN)));
    }
  }

  private String message(Finding finding) {
    return lang == Lang.ZH ? finding.messageZh() : finding.messageEn();
  }

  private void ask(String text) {
    line("# ? " + text.replaceAll("\\s+", " "));
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
