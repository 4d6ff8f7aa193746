package org.zonemark.job.inspect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    YEAR_IN_NAME(""),
    PERIOD("period_open"),
    ZONE("zone_not_said"),
    INDICATOR("indicator_not_said"),
    UNIT("unit_not_said"),
    SCOPE("scope_doubtful"),
    BARE_NAMES("name_twofold");

    /** The code of the findings that ask so; a year in a name is asked about as a period. */
    private final String asking;

    Kind(String asking) {
      this.asking = asking;
    }

    private static Optional<Kind> of(String finding) {
      return Arrays.stream(values()).filter(kind -> kind.asking.equals(finding)).findFirst();
    }
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
      Kind.of(finding.code())
          .map(kind -> of(kind, finding, year))
          .ifPresent(question -> questions.putIfAbsent(question.kind(), question));
    }
    if (questions.containsKey(Kind.PERIOD)) {
      questions.remove(Kind.YEAR_IN_NAME);
    }
    return List.copyOf(questions.values());
  }

  private static OpenQuestion of(Kind kind, Finding finding, String year) {
    return switch (kind) {
      case YEAR_IN_NAME, PERIOD -> period(finding, year);
      case ZONE, UNIT -> new OpenQuestion(kind, null, List.of(), finding);
      case INDICATOR -> new OpenQuestion(kind, null, named(finding), finding);
      case SCOPE -> new OpenQuestion(kind, null, List.of(finding.value()), finding);
      case BARE_NAMES ->
          new OpenQuestion(kind, null, List.of("zones", "cities", "provinces"), finding);
    };
  }

  /** The indicators that the titles name. */
  private static List<String> named(Finding finding) {
    String named = finding.details().getOrDefault("expected", "");
    return named.isEmpty() ? List.of() : List.of(named.split(" \\| "));
  }

  private static OpenQuestion period(Finding finding, String year) {
    String expected = finding.details().getOrDefault("expected", "");
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
