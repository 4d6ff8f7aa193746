package org.zonemark.table.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PrintedQuantity;

/** The words of a cell while they are read: what stands before a phrase, then the phrase. */
final class Said {

  final CellColumns columns;
  final Map<String, String> fields = new HashMap<>();
  String number = "";
  int span;
  boolean negated;
  Over over;
  boolean isRunning;

  /** Whether a change is said to be on the year before: 较上年翻番. */
  boolean isOnYearBefore;

  /** Whether a fraction is said in words: 下降五分之一. */
  boolean isPart;

  boolean isMean;
  String refused;

  Said(CellColumns columns) {
    this.columns = columns;
    negated = PlanPhrases.GOES_DOWN.matcher(columns.printed()).matches();
    Matcher years = PlanPhrases.YEARS.matcher(columns.printed());
    span = years.matches() ? count(years.group("span")).intValue() : 0;
  }

  /** Whether the words can mean one thing; else they are asked about. */
  boolean isReadable(String said) {
    if (PlanPhrases.BOTH_TIERS.matcher(said).matches()
        || PlanPhrases.BOTH_TIERS_IN_WORDS.matcher(said).matches()) {
      return !refuse("target_two_tiers");
    }
    if (columns.measure().equals("increment") && Over.of(columns.printed()) == Over.AVERAGE) {
      yearly();
    }
    return true;
  }

  /** What is added a year is not what is added by the end: 年均提高0.2个百分点, 年均新增50家. */
  boolean yearly() {
    fields.put("yearly", "true");
    return true;
  }

  // ---- before what is promised
  // --------------------------------------------------------------------

  /** Takes away what stands before the phrase itself, in whatever order, and notes it. */
  String before(String said) {
    Matcher behind = PlanPhrases.SINCE_BEHIND.matcher(said);
    String rest = behind.matches() ? behind.group("since") + behind.group("said") : said;
    String less;
    do {
      less = rest;
      rest = part(tier(from(cut(rest, PlanPhrases.DUE))));
      rest = since(years(rest));
      rest = kind(rest, PlanPhrases.EACH, Over.EACH);
      rest = kind(rest, PlanPhrases.AVERAGE, Over.AVERAGE);
      rest = kind(rest, PlanPhrases.TOTAL, Over.TOTAL);
      String onYear = cut(rest, PlanPhrases.ON_YEAR_BEFORE);
      isOnYearBefore |= !onYear.equals(rest);
      rest = cut(onYear, PlanPhrases.AMOUNT);
    } while (!rest.equals(less));
    return rest;
  }

  private static String cut(String said, Pattern phrase) {
    Matcher matcher = phrase.matcher(said);
    return matcher.lookingAt() ? said.substring(matcher.end()) : said;
  }

  /** 由2020年的3%提高到2025年的3.5% is 提高到3.5%: the base is what it is known to be. */
  private static String from(String said) {
    String rest = cut(said, PlanPhrases.FROM_VALUE);
    return rest.equals(said) ? said : PlanPhrases.OF_ITS_YEAR.matcher(rest).replaceFirst("");
  }

  private String part(String said) {
    Matcher part = PlanPhrases.PART.matcher(said);
    if (!part.lookingAt()) {
      return said;
    }
    fields.put("part", part.group("part"));
    return said.substring(part.end());
  }

  private String tier(String said) {
    if (PlanPhrases.STRETCH.matcher(said).lookingAt()) {
      fields.put("tier", "stretch");
    } else if (PlanPhrases.FLOOR.matcher(said).lookingAt()) {
      fields.put("tier", "floor");
    }
    return cut(cut(said, PlanPhrases.STRETCH), PlanPhrases.FLOOR);
  }

  private String years(String said) {
    Matcher years = PlanPhrases.SPAN.matcher(said);
    if (!years.lookingAt()) {
      return said;
    }
    span = count(years.group("span")).intValue();
    isRunning = years.group("running") != null;
    return said.substring(years.end());
  }

  private String since(String said) {
    Matcher since = PlanPhrases.SINCE.matcher(said);
    if (!since.lookingAt()) {
      return said;
    }
    fields.put(
        "base_period",
        since.group("plan") == null
            ? since.group("base")
            : Integer.toString(Period.ofPrinted(since.group("plan")).value().year()));
    return said.substring(since.end());
  }

  private String kind(String said, Pattern phrase, Over kind) {
    String rest = cut(said, phrase);
    if (!rest.equals(said)) {
      over = kind;
    }
    return rest;
  }

  // ---- what phrases say
  // ---------------------------------------------------------------------------

  /** Asks about the words. */
  boolean refuse(String code) {
    refused = code;
    return true;
  }

  boolean say(String measure, String op, String said) {
    fields.put("measure", measure);
    return say(op, said);
  }

  boolean say(String op, String said) {
    fields.put("op", op);
    number = said;
    return true;
  }

  boolean inUnit(String unit, String measure, String op, String said) {
    fields.put("unit", unit);
    return say(measure, op, said);
  }

  void comparator(Matcher matcher) {
    fields.put("comparator", matcher.group("who"));
    isMean = matcher.group("mean") != null;
  }

  /** What columns say is measured is what the words speak of: a multiple of a share. */
  void ofDeclared(String now) {
    if (!columns.measure().equals("level") && !columns.measure().equals(now)) {
      fields.put("of_measure", columns.measure());
    }
  }

  boolean magnitude(Matcher matcher, String op) {
    BigDecimal times = matcher.group("n") == null ? BigDecimal.ONE : count(matcher.group("n"));
    String power = matcher.group("power");
    String unit = power.substring(power.length() - 1);
    fields.put("magnitude", unit);
    return say(op, times.scaleByPowerOfTen(power(power) - power(unit)).toPlainString());
  }

  /** Which power of ten a word such as 千亿 is. */
  private static int power(String word) {
    BigDecimal one = count(1 + word);
    return one.precision() - one.scale() - 1;
  }

  /** The bound that a word behind a number makes of it. */
  static String op(Matcher matcher, String otherwise) {
    String tail = matcher.group("tail");
    if (tail == null) {
      return otherwise;
    }
    boolean least = PlanPhrases.is(PlanPhrases.TAIL_AT_LEAST, tail);
    return least ? ">=" : PlanPhrases.is(PlanPhrases.TAIL_AT_MOST, tail) ? "<=" : "~";
  }

  /** A number in digits or Chinese numerals. */
  static BigDecimal count(String number) {
    if (number.length() == 1) {
      Optional<BigDecimal> numeral = PrintedQuantity.numeral(number.charAt(0));
      if (numeral.isPresent()) {
        return numeral.get();
      }
    }
    Outcome<PrintedQuantity> read = PrintedQuantity.parse(number);
    return read.isPresent() ? read.value().multiplied() : BigDecimal.ZERO;
  }
}
