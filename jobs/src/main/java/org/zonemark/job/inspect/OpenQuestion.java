package org.zonemark.job.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.source.NamedIn;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;

/**
 * Something that a table leaves open and one answer in its declaration settles.
 *
 * @param kind what is asked
 * @param place for a year in a name: where it stands
 * @param candidates what may be meant; empty where nothing tells
 * @param finding what was left out for want of the answer, the first of several
 */
record OpenQuestion(Kind kind, NamedIn.Place place, List<String> candidates, Finding finding) {

  /** What a declaration can answer. */
  enum Kind {
    /** Whether a year is that of the data or of an edition. */
    YEAR_IN_NAME,
    PERIOD,
    ZONE,
    UNIT,
    SCOPE,
    BARE_NAMES
  }

  /** Findings that a declaration answers by being there. */
  static final Set<String> ANSWERED = Set.of("table_inferred", "declaration_needed");

  private static final int YEAR_LENGTH = 4;

  /** Readings of which one is right stand so between them, nearest first. */
  private static final String OR = " | ";

  /**
   * The questions of a file, each once, in the order of their places.
   *
   * @param year the one year in the name of the file; "" where there is none
   */
  static List<OpenQuestion> of(FileReading reading, String year) {
    Map<Kind, OpenQuestion> questions = new LinkedHashMap<>();
    for (Finding finding : reading.findings()) {
      OpenQuestion question = of(finding, year);
      if (question != null) {
        questions.putIfAbsent(question.kind(), question);
      }
    }
    if (questions.containsKey(Kind.PERIOD)) {
      questions.remove(Kind.YEAR_IN_NAME);
    }
    return List.copyOf(questions.values());
  }

  /** The question that a finding asks; null where no answer in a declaration settles it. */
  private static OpenQuestion of(Finding finding, String year) {
    String expected = finding.details().getOrDefault("expected", "");
    return switch (finding.code()) {
      case "period_open" -> period(finding, expected, year);
      case "zone_not_said" -> new OpenQuestion(Kind.ZONE, null, List.of(), finding);
      case "unit_not_said" -> new OpenQuestion(Kind.UNIT, null, List.of(), finding);
      case "scope_doubtful" ->
          new OpenQuestion(Kind.SCOPE, null, List.of(finding.value()), finding);
      case "name_twofold" ->
          new OpenQuestion(Kind.BARE_NAMES, null, List.of("zones", "cities", "provinces"), finding);
      default -> null;
    };
  }

  private static OpenQuestion period(Finding finding, String expected, String year) {
    boolean twofold = expected.contains(OR);
    List<String> candidates =
        expected.equals("-") ? List.of() : List.of(expected.split(twofold ? " \\| " : ", "));
    boolean edition = twofold && candidates.get(0).length() == YEAR_LENGTH;
    if (edition && !candidates.get(0).equals(year)) {
      boolean inSheet = finding.sourceRef().matches("[^#]*#[^!]*" + candidates.get(0) + "[^!]*!.*");
      return new OpenQuestion(
          Kind.YEAR_IN_NAME,
          inSheet ? NamedIn.Place.SHEET : NamedIn.Place.TITLE,
          candidates,
          finding);
    }
    if (edition || candidates.isEmpty() && !year.isEmpty()) {
      List<String> both = List.of(year, String.valueOf(Integer.parseInt(year) - 1));
      return new OpenQuestion(Kind.YEAR_IN_NAME, NamedIn.Place.FILE, both, finding);
    }
    return new OpenQuestion(Kind.PERIOD, null, candidates, finding);
  }

  /** Whether next year's file of the same shape has the same answer. */
  boolean isOfEveryYear() {
    return kind != Kind.PERIOD;
  }
}
