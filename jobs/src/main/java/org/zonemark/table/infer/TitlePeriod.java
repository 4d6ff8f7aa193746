package org.zonemark.table.infer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.infer.SaidInText.Evidence;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.words.FactYears;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.Vocabulary;

/** The period that titles and names say, and what they say of editions and plans. */
final class TitlePeriod {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  private static final Pattern EDITION_YEAR = SPELLINGS.pattern("edition-year");
  private static final Pattern DAY = SPELLINGS.pattern("day");
  private static final Pattern YEAR_SAID = SPELLINGS.pattern("year-said");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern EDITION = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern MADE = SPELLINGS.pattern("made");
  private static final Pattern LABELLED = SPELLINGS.pattern("labelled");
  private static final Pattern PLAN = SPELLINGS.pattern("plan");
  private static final Pattern PROMISED = SPELLINGS.pattern("promised");
  private static final Pattern OF_MONTH = Spellings.of("heads").pattern("of-month");
  private static final String MONTH = Spellings.of("heads").text("month");
  private static final Pattern MADE_IN = SPELLINGS.pattern("made-in");
  private static final Pattern WITHIN_YEAR = SPELLINGS.pattern("within-year");
  private static final Pattern PART = SPELLINGS.pattern("text-part");
  private static final Pattern DASHES = SPELLINGS.pattern("dashes");
  private static final double BY_EDITION = 0.85;

  private final List<SaidInText> texts;
  private final List<SaidInText> besideBooks;
  private final Vocabulary vocabulary;
  private final boolean numbered;
  private final List<Evidence> evidence;

  /** What readings are left where the period is not known, in no language; - where none is. */
  final List<String> doubts = new ArrayList<>();

  /** The period of the whole table, "" where none is said or it is open. */
  String period = "";

  /** A month or quarter of which nothing yet says whether the year up to it is meant. */
  String openPeriod = "";

  /** The one year that is named, be it that of the data, of an evaluation or of a plan; else "". */
  String yearNamed = "";

  /** The last year that the publication can know; null where no edition is named. */
  Integer lastYear;

  /** Whether titles speak of plans. */
  boolean promised;

  /** Whether the names of sheet or file do. */
  boolean promisedByName;

  /** The first year of the plan; null where none is named. */
  Integer planBegins;

  private String editionSaid;
  private String editionPeriod = "";
  private Bilingual editionPlace = Bilingual.of("");

  /**
   * Reads the texts around a table.
   *
   * @param numbered whether the table has a number, as yearbooks number them
   * @param evidence takes what was found
   */
  TitlePeriod(
      List<SaidInText> texts, Vocabulary vocabulary, boolean numbered, List<Evidence> evidence) {
    this.texts = texts;
    this.besideBooks = texts.stream().map(SaidInText::besideBooks).toList();
    this.vocabulary = vocabulary;
    this.numbered = numbered;
    this.evidence = evidence;
    readEdition();
    readPeriod();
  }

  /**
   * Which of the years in a table below these titles can be facts.
   *
   * @param block the table, whose titles and notes may say when it was made
   */
  FactYears factYears(Configuration conf, int past, Block block, Supplier<Stream<Integer>> named) {
    return new FactYears(lastYear, planBegins, made(block.textsAround()), conf, past, named);
  }

  /** The end of the month in which a table was made by what is printed; null where nothing says. */
  private static LocalDate made(Stream<String> lines) {
    return lines
        .flatMap(line -> MADE_IN.matcher(line).results())
        .map(
            found ->
                found.group(1) == null
                    ? YearMonth.of(parse(found.group(3)), parse(found.group(4)))
                    : YearMonth.of(parse(found.group(1)), parse(found.group(2))))
        .map(YearMonth::atEndOfMonth)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static int parse(String digits) {
    return Integer.parseInt(digits);
  }

  /** Whether what is summed up may be so since ever, and not within the year. */
  boolean mayBeSinceEver(String head) {
    return openPeriod.isEmpty()
        && texts.stream().noneMatch(each -> WITHIN_YEAR.matcher(each.text()).find())
        && !WITHIN_YEAR.matcher(head).find();
  }

  private void found(String what, String value, Bilingual place, double confidence) {
    evidence.add(new Evidence(what, value, place, confidence));
  }

  private void readEdition() {
    for (SaidInText each : besideBooks) {
      String before = vocabulary.yearsBefore(each.text());
      Matcher year = EDITION.matcher(each.text());
      if (before.isEmpty() || !year.find()) {
        continue;
      }
      int edition = Integer.parseInt(year.group());
      editionSaid = editionSaid == null ? year.group() : editionSaid;
      lastYear = lastYear == null ? edition : Math.min(lastYear, edition);
      if (!before.equals("?") && (numbered || before.equals("0"))) {
        int data = edition - Integer.parseInt(before);
        if (before.equals("1")) {
          lastYear = edition - 1;
        }
        if (editionPeriod.isEmpty() && before.equals("1")) {
          editionPeriod = Integer.toString(data);
          editionPlace = Phrases.of("edition", each.place().told(), Bilingual.of(year.group()));
        }
      }
    }
    for (SaidInText each : texts) {
      Matcher plan = PLAN.matcher(each.text());
      boolean says = PROMISED.matcher(each.text()).find();
      promised |= says && each.isTitle();
      promisedByName |= says && !each.isTitle() && HAN.matcher(each.text()).find();
      if (plan.find()) {
        var period = Period.ofPrinted(plan.group().replaceAll("[\"“”]", ""));
        planBegins =
            period.isPresent() ? Integer.valueOf(period.value().first().getYear()) : planBegins;
      }
    }
  }

  private void readPeriod() {
    Map<String, SaidInText> certain = new LinkedHashMap<>();
    Map<String, SaidInText> plausible = new LinkedHashMap<>();
    besideBooks.stream().filter(this::isOfData).forEach(each -> read(each, certain, plausible));
    List<String> titles =
        certain.keySet().stream().filter(text -> certain.get(text).isTitle()).toList();
    certain
        .entrySet()
        .removeIf(
            each ->
                each.getValue().isFileName()
                    && titles.stream().anyMatch(text -> isPart(text, each.getKey())));
    plausible.keySet().removeAll(certain.keySet());
    boolean titled = certain.values().stream().anyMatch(SaidInText::isTitle);
    boolean clear =
        plausible.values().stream()
            .allMatch(each -> each.isFileName() || titled && !each.isTitle());
    if (certain.size() == 1 && clear) {
      period = certain.keySet().iterator().next();
      SaidInText.Place place = certain.get(period).place();
      openPeriod = "";
      takePartOfName();
      if (!period.isEmpty()) {
        found("period", period, place.told(), place.worth());
      }
      return;
    }
    Set<String> all = new LinkedHashSet<>(certain.keySet());
    all.addAll(plausible.keySet());
    if (all.isEmpty() && !editionPeriod.isEmpty()) {
      period = editionPeriod;
      found("period", period, editionPlace, BY_EDITION);
      return;
    }
    doubts.add(doubt(all));
    boolean one = all.size() == 1 && EDITION.matcher(all.iterator().next()).matches();
    yearNamed = one && editionSaid == null ? all.iterator().next() : "";
    openPeriod = all.size() > 1 ? "" : openPeriod;
  }

  /** Takes the part of the year that the name of sheet or file says beside a year in the titles. */
  private void takePartOfName() {
    String year = period;
    boolean annual = EDITION.matcher(year).matches();
    for (SaidInText each : annual ? texts : List.<SaidInText>of()) {
      Matcher part = PART.matcher(DASHES.matcher(each.text()).replaceAll("-"));
      boolean own = each.isTitle() || !each.periods().texts().isEmpty();
      if (own || !part.find()) {
        continue;
      }
      var read = PeriodText.of(year, part.group());
      String text = read.isPresent() ? read.value().text() : year;
      if (text.contains("/") || text.contains("-S")) {
        period = text;
      } else if (isMonth(text)) {
        openPeriod = text;
        period = "";
        doubts.add(partOfYear(text));
      }
      return;
    }
  }

  /** Whether a period is a part of the year that a file of several is named by. */
  private static boolean isPart(String period, String year) {
    return EDITION.matcher(year).matches()
        && Stream.of(period.split("/")).allMatch(end -> end.startsWith(year + "-"));
  }

  /** Whether years in a text are those of data, and not of its making or its edition alone. */
  private boolean isOfData(SaidInText each) {
    return !MADE.matcher(each.text()).find()
        && (vocabulary.yearsBefore(each.text()).isEmpty()
            || YEAR_SAID.matcher(EDITION_YEAR.matcher(each.text()).replaceAll("")).find());
  }

  private void read(
      SaidInText each, Map<String, SaidInText> certain, Map<String, SaidInText> plausible) {
    Matcher labelled = LABELLED.matcher(each.text());
    if (labelled.matches()
        && vocabulary.field(labelled.group(1)).equals("period")
        && PeriodText.read(labelled.group(2)).isPresent()) {
      certain.putIfAbsent(PeriodText.read(labelled.group(2)).value().text(), each);
      return;
    }
    boolean sameYear = vocabulary.yearsBefore(each.text()).equals("0");
    SaidInText.Periods periods =
        sameYear
            ? new SaidInText(each.place(), vocabulary.withoutPublication(each.text())).periods()
            : each.periods();
    boolean latin = !HAN.matcher(each.text()).find() && each.isTitle();
    boolean named =
        each.place().equals(SaidInText.Place.SHEET) && EDITION.matcher(each.text()).matches();
    boolean said = YEAR_SAID.matcher(each.text()).find() || latin || named;
    boolean alone = periods.texts().size() == 1 && !DAY.matcher(each.text()).find();
    for (String text : periods.texts()) {
      if (!periods.isCertain() && alone && isMonth(text)) {
        openPeriod = text;
      }
      (periods.isCertain() && said ? certain : plausible).putIfAbsent(text, each);
    }
  }

  /** The readings that are left of the periods that are named; - where none is. */
  private String doubt(Set<String> all) {
    if (all.size() > 1) {
      return String.join(", ", all);
    }
    if (all.isEmpty()) {
      return editionSaid == null ? "-" : yearOrEdition(editionSaid);
    }
    String one = all.iterator().next();
    return isMonth(one) ? partOfYear(one) : yearOrEdition(one);
  }

  /** The year of the data, or that of an edition whose data are of the year before. */
  private static String yearOrEdition(String year) {
    return year.matches("[0-9]{4}") ? year + " | " + (Integer.parseInt(year) - 1) : year;
  }

  /** That part of the year alone, or the year up to it. */
  private static String partOfYear(String period) {
    return period + " | " + Period.parse(period).value().yearToDate().text();
  }

  private static boolean isMonth(String period) {
    return period.contains("-") && !period.contains("/");
  }

  /** The month that a title of the year up to it means by 本月; "" where it means none. */
  static String lastMonth(Said head, String period) {
    Period told = period.isEmpty() ? null : Period.parse(period).value();
    boolean upTo = told != null && !told.isAnnual() && told.equals(told.yearToDate());
    return upTo && OF_MONTH.matcher(head.text).find()
        ? PeriodText.of(Integer.toString(told.year()), told.lastDay().getMonthValue() + MONTH)
            .value()
            .text()
        : "";
  }

  /** Whether parts of a year, of which there are several, are not all of a period. */
  static boolean isOtherThan(Set<String> parts, String whole) {
    if (parts.size() < 2) {
      return false;
    }
    List<Period> told =
        parts.stream()
            .map(part -> PeriodText.of(whole.substring(0, 4), part))
            .filter(Outcome::isPresent)
            .map(Outcome::value)
            .sorted()
            .toList();
    if (told.size() < 2) {
      return false;
    }
    Period period = Period.parse(whole).value();
    LocalDate last = told.stream().map(Period::lastDay).max(LocalDate::compareTo).orElseThrow();
    return !told.get(0).firstDay().equals(period.firstDay()) || !last.equals(period.lastDay());
  }
}
