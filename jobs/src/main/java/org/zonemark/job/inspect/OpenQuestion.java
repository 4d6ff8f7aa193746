package org.zonemark.job.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.source.NamedIn;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
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

  private static final Pattern YEAR_OR_EDITION =
      Pattern.compile(".*?((?:19|20)[0-9]{2}) in the (.+?) may be the year of the data.*");
  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          ".*?((?:19|20)[0-9]{2}-[0-9A-Z]{2}) in the .+? may be that part of the year.*");
  private static final Pattern SEVERAL = Pattern.compile(".*the period may be any of (.+)");

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
    Matcher edition = YEAR_OR_EDITION.matcher(expected);
    if (edition.matches()) {
      String where = edition.group(2);
      NamedIn.Place place =
          where.startsWith("title")
              ? NamedIn.Place.TITLE
              : where.endsWith("sheet") ? NamedIn.Place.SHEET : NamedIn.Place.FILE;
      return new OpenQuestion(Kind.YEAR_IN_NAME, place, List.of(edition.group(1)), finding);
    }
    Matcher part = PART_OF_YEAR.matcher(expected);
    if (part.matches()) {
      Outcome<Period> named = Period.parse(part.group(1));
      List<String> both =
          named.isPresent()
              ? List.of(part.group(1), named.value().yearToDate().text())
              : List.of(part.group(1));
      return new OpenQuestion(Kind.PERIOD, null, both, finding);
    }
    Matcher several = SEVERAL.matcher(expected);
    if (!several.matches() && !year.isEmpty()) {
      return new OpenQuestion(Kind.YEAR_IN_NAME, NamedIn.Place.FILE, List.of(year), finding);
    }
    List<String> any = several.matches() ? List.of(several.group(1).split(", ")) : List.of();
    return new OpenQuestion(Kind.PERIOD, null, any, finding);
  }

  /** Whether next year's file of the same shape has the same answer. */
  boolean isOfEveryYear() {
    return kind != Kind.PERIOD;
  }
}
