package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.words.PeriodText;

/**
 * What a title, a note or a name says about every number below it.
 *
 * @param place where the text stands
 * @param text the text
 */
record SaidInText(Place place, String text) {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  SaidInText {
    text = PeriodText.inDigits(text);
  }

  /** What a text around a table is, and how much what it says is worth: from 0 to 1. */
  enum Kind {
    TITLE("title", 0.98),
    SHEET("sheet", 0.95),
    FILE("file", 0.9);

    private final String phrase;
    private final double worth;

    Kind(String phrase, double worth) {
      this.phrase = phrase;
      this.worth = worth;
    }
  }

  /**
   * Where a text stands.
   *
   * @param row the number of its row; 0 for a name
   */
  record Place(Kind kind, int row) {

    static final Place SHEET = new Place(Kind.SHEET, 0);
    static final Place FILE = new Place(Kind.FILE, 0);

    static Place title(int row) {
      return new Place(Kind.TITLE, row);
    }

    double worth() {
      return kind.worth;
    }

    Bilingual told() {
      return Phrases.of(kind.phrase, Bilingual.of(Integer.toString(row)));
    }
  }

  /**
   * One thing that was found about a table.
   *
   * @param what the statement field: zone, indicator, period, unit
   * @param value what it is
   * @param place where it was found
   * @param confidence from 0 to 1: 1 where a column, a header or a line of its own says it
   */
  record Evidence(String what, String value, Bilingual place, double confidence) {

    /** All of it in words. */
    Bilingual told() {
      return Phrases.of("found", Phrases.of(what), Bilingual.of(value), place);
    }
  }

  boolean isTitle() {
    return place.kind() == Kind.TITLE;
  }

  boolean isSheetName() {
    return place.kind() == Kind.SHEET;
  }

  boolean isFileName() {
    return place.kind() == Kind.FILE;
  }

  /** The number of a line among those that number the tables of a sheet: 二、 is 2; 0 where none. */
  static int number(String line) {
    Matcher numeral = NUMBERED.matcher(line.strip());
    return numeral.find() ? NUMERALS.indexOf(numeral.group(1)) + 1 : 0;
  }

  boolean speaksOfPlaces() {
    return PLACED.matcher(text).find();
  }

  /** Whether it speaks of the official evaluation of the national zones. */
  boolean isOfTheEvaluation() {
    return EVALUATED.matcher(text).find() && NATIONAL.matcher(text).find();
  }

  /** 20 characters behind a year can say more of its period than any printed form needs. */
  private static final int BEHIND_MAX = 20;

  /** The shortest name that is looked for inside a longer text. */
  private static final int NAME_MIN = 4;

  /** No known name is longer. */
  private static final int NAME_MAX = 40;

  /** A name that would end inside a word: 孵化器数 in 孵化器数据. */
  private static final Pattern CUT_WORD = SPELLINGS.pattern("text-cut-word");

  private static final char TAKEN = '|';
  private static final Pattern NUMBERED = SPELLINGS.pattern("numbered-line");
  private static final List<String> NUMERALS = SPELLINGS.words("numerals");
  private static final Pattern PLACED = SPELLINGS.pattern("placed");
  private static final Pattern EVALUATED = SPELLINGS.pattern("evaluated");
  private static final Pattern NATIONAL = SPELLINGS.pattern("national");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern DASHES = SPELLINGS.pattern("dashes");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern OF_BRANCH = SPELLINGS.pattern("of-branch");
  private static final Pattern ZONE_WORDS = SPELLINGS.pattern("zone-words");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9])");

  /** What continues a period that was not understood to its end: 2023年1—5月上旬, 2022-. */
  private static final Pattern GOES_ON = SPELLINGS.pattern("said-goes-on");

  /** A year that is one of a publication or of a plan, and not of the data. */
  private static final Pattern OF_A_BOOK = SPELLINGS.pattern("said-of-a-book");

  private static final Pattern BOOK = SPELLINGS.pattern("book");
  private static final Pattern END_OF_YEAR = SPELLINGS.pattern("said-end-of-year");
  private static final Pattern UNIT_LINE = SPELLINGS.pattern("said-unit-line");

  /** What is counted, where it is less than all; these words are kept as the scope. */
  private static final Pattern SCOPE = SPELLINGS.pattern("said-scope");

  /** Words that narrow what is counted, or say that it is no statistics, in ways not known here. */
  private static final Pattern NARROWS = SPELLINGS.pattern("said-narrows");

  /** Firms or bodies of a kind: 龙头企业, 专精特新企业; not those of a zone, 入统企业 or 各类企业. */
  private static final Pattern FIRMS = SPELLINGS.pattern("said-firms");

  /** A branch of the economy: 金融业, 软件产业; not 企业, 从业, 产业园区. */
  private static final Pattern BRANCH = SPELLINGS.pattern("said-branch");

  /**
   * The periods that the text names, in order of their places.
   *
   * @param texts the period texts; one is an answer, several are two readings
   * @param isCertain whether none of them may be the year of a publication, or part of a longer one
   */
  record Periods(Set<String> texts, boolean isCertain) {}

  Periods periods() {
    Set<String> found = new LinkedHashSet<>();
    boolean certain = !OF_A_BOOK.matcher(text).find();
    String plain = BLANKS.matcher(DASHES.matcher(text).replaceAll("-")).replaceAll("");
    plain = END_OF_YEAR.matcher(plain).replaceAll("$1");
    Matcher year = YEAR.matcher(plain);
    int from = 0;
    while (year.find(from)) {
      int end = Math.min(plain.length(), year.start() + BEHIND_MAX);
      int to = end;
      Outcome<Period> period = Period.ofPrinted(plain.substring(year.start(), to));
      while (!period.isPresent() && to > year.end()) {
        to--;
        period = Period.ofPrinted(plain.substring(year.start(), to));
      }
      if (period.isPresent()) {
        found.add(period.value().text());
        // Over a span of years a level has no meaning, and growth has two; and what a bulletin of
        // September prints may be that month's, or the year's up to it.
        certain &=
            !GOES_ON.matcher(plain.substring(to)).find()
                && period.value().years() <= 1
                && period.value().firstDay().getMonthValue() == 1;
      }
      from = Math.max(to, year.end());
    }
    return new Periods(found, certain);
  }

  /** The same without the books it names, where a year stands beside them: 《…年鉴》摘编(2020年). */
  SaidInText besideBooks() {
    String beside = BOOK.matcher(text).replaceAll("");
    return YEAR.matcher(beside).find() ? new SaidInText(place, beside) : this;
  }

  /** The text of a unit line behind its 单位:; "" where there is none. */
  String unitLine() {
    Matcher line = UNIT_LINE.matcher(text);
    return line.find() ? line.group(1).strip() : "";
  }

  /**
   * The known names inside the text, the longest first; none is part of another.
   *
   * @param isKnown whether a text is a known name
   */
  List<String> names(Predicate<String> isKnown) {
    List<String> names = new ArrayList<>();
    StringBuilder rest = new StringBuilder(Names.normalise(text));
    for (int length = Math.min(rest.length(), NAME_MAX); length >= NAME_MIN; length--) {
      for (int from = 0; from + length <= rest.length(); from++) {
        String name = rest.substring(from, from + length);
        if (name.indexOf(TAKEN) < 0
            && HAN.matcher(name).find()
            && isKnown.test(name)
            && !isCut(rest, from + length)) {
          names.add(name);
          rest.replace(from, from + length, String.valueOf(TAKEN).repeat(length));
        }
      }
    }
    return names;
  }

  /** Whether a name that ends there would end inside a word. */
  private static boolean isCut(StringBuilder text, int end) {
    return CUT_WORD.matcher(text.substring(end - 1, Math.min(text.length(), end + 1))).find();
  }

  /** A word that narrows what is counted in a way that is not known here; "" where none does. */
  String narrowing(Configuration conf) {
    String rest = withoutNames(conf);
    Matcher narrows = NARROWS.matcher(rest);
    Matcher firms = FIRMS.matcher(rest);
    return narrows.find() ? narrows.group() : firms.find() ? firms.group() : "";
  }

  /** The branch of the economy that the text names, "" where it names none. */
  String branch(Configuration conf) {
    Matcher branch = BRANCH.matcher(withoutNames(conf));
    return branch.find() ? branch.group() : "";
  }

  private String withoutNames(Configuration conf) {
    String rest = Names.normalise(text);
    for (String name : names(each -> conf.indicator(each).isPresent())) {
      // The short names of branches (金融业, 建筑业) are names of indicators too.
      if (!OF_BRANCH.matcher(name).find()) {
        rest = rest.replace(name, "|");
      }
    }
    rest = ZONE_WORDS.matcher(rest).replaceAll("|");
    return SCOPE.matcher(rest).replaceAll("|");
  }
}
