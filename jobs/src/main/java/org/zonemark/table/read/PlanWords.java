package org.zonemark.table.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.zonemark.method.number.HalfWidth;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PrintedQuantity;

/**
 * What the words of a plan say of a target beside its number: 五年累计下降13.5%, 翻一番, 前移10位, 高于全市平均2个百分点,
 * 控制在5%以内. They stand nearest to the number, and go before what columns say of it.
 *
 * @param number the text that is left to be read as a number; empty where the words say it all
 * @param fields statement fields that the words say, with codes as values
 * @param span how many years up to the period the words are about; 0 where they do not say
 * @param negated whether the number goes down: 下降13.5% is -13.5 %
 * @param isMean whether a comparator is meant by its mean (平均)
 * @param saysSpan whether the words say of a growth over years that it is yearly, or total
 */
record PlanWords(
    String number,
    Map<String, String> fields,
    int span,
    boolean negated,
    boolean isMean,
    boolean saysSpan) {

  private static final Map<String, Integer> POWERS =
      Map.of("百万", 6, "千万", 7, "亿", 8, "十亿", 9, "百亿", 10, "千亿", 11, "万亿", 12);

  /**
   * What a cell of a target says.
   *
   * @param text of the cell
   * @param measure the code of what columns say is measured
   * @param printed the word by which they say it
   * @param isZone whether a text names a zone or a comparator
   */
  static PlanWords of(String text, String measure, String printed, Predicate<String> isZone)
      throws Rejected {
    String said = HalfWidth.of(text).replaceAll("\\s+(?=\\p{IsHan})|(?<=\\p{IsHan})\\s+|[。;]$", "");
    if (PlanPhrases.BOTH_TIERS.matcher(said).matches()) {
      throw new Rejected("target_two_tiers", text, Map.of());
    }
    Said words = new Said(measure, isZone);
    words.readWordOfMeasure(printed);
    words.read(words.part(words.tier(words.due(said))), text);
    return new PlanWords(
        words.number, Map.copyOf(words.fields), words.span, words.negated, words.mean, words.spans);
  }

  /** Whether the word for a measure says of a growth over years that it is yearly, or total. */
  static boolean saysSpan(String measure) {
    return PlanPhrases.SPAN_SAID.matcher(measure).matches();
  }

  /** The words while they are read. */
  private static final class Said {
    private final String measure;
    private final Predicate<String> isZone;
    private final Map<String, String> fields = new HashMap<>();
    private String number = "";
    private int span;
    private boolean negated;
    private boolean mean;
    private boolean spans;

    Said(String measure, Predicate<String> isZone) {
      this.measure = measure;
      this.isZone = isZone;
    }

    void readWordOfMeasure(String printed) {
      negated = PlanPhrases.GOES_DOWN.matcher(printed).matches();
      spans = saysSpan(printed);
      Matcher years = PlanPhrases.YEARS.matcher(printed);
      span = years.matches() ? count(years.group("span")).intValue() : 0;
    }

    String due(String said) {
      Matcher due = PlanPhrases.DUE.matcher(said);
      return due.lookingAt() ? said.substring(due.end()) : said;
    }

    String part(String said) {
      Matcher part = PlanPhrases.PART.matcher(said);
      if (!part.lookingAt()) {
        return said;
      }
      fields.put("part", part.group("part"));
      return said.substring(part.end());
    }

    String tier(String said) {
      Matcher stretch = PlanPhrases.STRETCH.matcher(said);
      Matcher floor = PlanPhrases.FLOOR.matcher(said);
      if (stretch.lookingAt()) {
        fields.put("tier", "stretch");
        return said.substring(stretch.end());
      }
      if (floor.lookingAt()) {
        fields.put("tier", "floor");
        return said.substring(floor.end());
      }
      return said;
    }

    void read(String said, String text) throws Rejected {
      boolean found =
          whole(said) || multiple(said) || beside(said) || placed(said, text) || amount(said);
      if (!found) {
        number = said;
      }
    }

    private boolean whole(String said) {
      if (PlanPhrases.WITHDRAWN.matcher(said).matches()) {
        return say("withdrawn", "true", "", "");
      }
      if (PlanPhrases.ALL.matcher(said).matches() && !measure.equals("milestone")) {
        boolean kept = List.of("share", "ratio", "coverage").contains(measure);
        fields.put("unit", "%");
        return say("measure", kept ? measure : "coverage", ">=", "100");
      }
      if (PlanPhrases.NONE_LEFT.matcher(said).matches()) {
        return say("op", "<=", "<=", "0");
      }
      if (PlanPhrases.NO_GROWTH.matcher(said).matches()) {
        fields.put("unit", "%");
        return say("measure", "growth", "", "0");
      }
      if (PlanPhrases.FIRST.matcher(said).matches()) {
        return say("op", ">", ">", "0");
      }
      Matcher magnitude = PlanPhrases.MAGNITUDE.matcher(said);
      if (magnitude.matches()) {
        return magnitude(magnitude, ">=");
      }
      Matcher passed = PlanPhrases.PASSED.matcher(said);
      return passed.matches() && magnitude(passed, ">");
    }

    private boolean magnitude(Matcher matcher, String op) {
      BigDecimal times = matcher.group("n") == null ? BigDecimal.ONE : count(matcher.group("n"));
      int power = POWERS.get(matcher.group("power"));
      int unit = power >= 8 ? 8 : 4;
      fields.put("magnitude", unit == 8 ? "亿" : "万");
      return say("op", op, op, times.scaleByPowerOfTen(power - unit).toPlainString());
    }

    private boolean multiple(String said) {
      Matcher doubled = PlanPhrases.DOUBLED.matcher(said);
      if (doubled.matches()) {
        String times = doubled.group("n");
        int power = times == null ? 1 : count(times).intValue();
        return times(doubled, BigDecimal.valueOf(1L << power), doubled.group("base"));
      }
      Matcher ofBase = PlanPhrases.TIMES_OF_BASE.matcher(said);
      if (ofBase.matches()) {
        return times(ofBase, count(ofBase.group("n")), ofBase.group("base"));
      }
      Matcher grown = PlanPhrases.GROWN_BY_TIMES.matcher(said);
      if (grown.matches()) {
        BigDecimal times = count(grown.group("n")).add(BigDecimal.ONE);
        return times(grown, times, grown.group("base"));
      }
      Matcher ofOther = PlanPhrases.TIMES_OF_OTHER.matcher(said);
      if (ofOther.matches() && isZone.test(ofOther.group("who"))) {
        comparator(ofOther);
        return times(ofOther, count(ofOther.group("n")), null);
      }
      Matcher times = PlanPhrases.TIMES.matcher(said);
      boolean plain = measure.equals("level") || measure.equals("multiple");
      return times.matches() && plain && times(times, count(times.group("n")), null);
    }

    private boolean times(Matcher matcher, BigDecimal times, String base) {
      if (base != null) {
        fields.put("base_period", base);
      }
      ofDeclared("multiple");
      fields.put("unit", "倍");
      return say("measure", "multiple", op(matcher.group("tail"), ">="), times.toPlainString());
    }

    private boolean beside(String said) {
      Matcher beside = PlanPhrases.BESIDE.matcher(said);
      if (!beside.matches() || !isZone.test(beside.group("who"))) {
        return false;
      }
      comparator(beside);
      ofDeclared("gap");
      String of = beside.group("of");
      if (beside.group("growth") != null || of != null && of.startsWith("增")) {
        fields.put("of_measure", "growth");
      }
      String verb = beside.group("verb");
      boolean below = verb.equals("低于") || verb.equals("慢于") || verb.equals("不高于");
      boolean equal = verb.startsWith("不");
      fields.put("measure", "gap");
      if (beside.group("n") == null) {
        fields.put("unit", "");
        fields.put("op", below ? equal ? "<=" : "<" : equal ? ">=" : ">");
        number = "0";
        return true;
      }
      fields.put("unit", beside.group("unit"));
      negated = below;
      fields.put("op", op(beside.group("tail"), ">="));
      number = beside.group("n");
      return true;
    }

    private boolean placed(String said, String text) throws Rejected {
      Matcher moved = PlanPhrases.MOVED.matcher(said);
      if (moved.matches()) {
        fields.put("unit", "位");
        return say(
            "measure", "rank_change", op(moved.group("tail"), ">="), plain(moved.group("n")));
      }
      if (PlanPhrases.MOVED_AT_ALL.matcher(said).matches()) {
        fields.put("unit", "位");
        return say("measure", "rank_change", ">=", "1");
      }
      if (PlanPhrases.BAND.matcher(said).matches()) {
        throw new Rejected("target_band_undeclared", text, Map.of());
      }
      Matcher first = PlanPhrases.AMONG_FIRST.matcher(said);
      if (first.matches() && "%".equals(first.group("unit"))) {
        BigDecimal behind = BigDecimal.valueOf(100).subtract(count(first.group("n")));
        fields.put("unit", "%");
        return say("measure", "percentile", ">=", behind.toPlainString());
      }
      Matcher place = first.matches() ? first : PlanPhrases.PLACE.matcher(said);
      if (place.matches()) {
        fields.put("unit", "位");
        return say("measure", "rank", "<=", plain(place.group("n")));
      }
      return false;
    }

    private boolean amount(String said) {
      Matcher between = PlanPhrases.BETWEEN.matcher(said);
      String inner = between.matches() ? between.group("rest") : said;
      Matcher added = PlanPhrases.ADDED.matcher(inner);
      if (added.matches()) {
        number = added.group("rest");
        fields.put("measure", measure.equals("cumulative") ? measure : "increment");
        return true;
      }
      Matcher held = PlanPhrases.HELD.matcher(inner);
      if (held.matches()) {
        number = held.group("rest");
        boolean bounded = number.matches(".*(以内|以下|以上|左右|上下)|[^\\d]+.*");
        if (held.group("verb").startsWith("控制") && !bounded) {
          fields.put("op", "<=");
        }
        return true;
      }
      Matcher to = PlanPhrases.TO.matcher(inner);
      if (to.matches()) {
        number = to.group("rest");
        if (PlanPhrases.DOWN.contains(to.group("verb"))) {
          fields.put("op", "<=");
        }
        return true;
      }
      Matcher changed = PlanPhrases.CHANGED.matcher(inner);
      if (changed.matches() && (changed.group("kind") != null || changed.group("verb") != null)) {
        return changed(changed);
      }
      Matcher reached = PlanPhrases.REACHED_AT_LEAST.matcher(inner);
      Matcher done = reached.matches() ? reached : PlanPhrases.DONE.matcher(inner);
      number = done.matches() ? done.group("rest") : inner;
      return true;
    }

    /** 五年累计下降13.5%, 年均增长7%左右, 提高2个百分点: how it changes, and the number that is left. */
    private boolean changed(Matcher changed) {
      String kind = changed.group("kind");
      String verb = changed.group("verb");
      String rest = changed.group("rest");
      Matcher rate = PlanPhrases.RATE.matcher(rest);
      String unit = rate.matches() ? rate.group("unit") : null;
      boolean average = kind != null && (kind.contains("均"));
      boolean total = kind != null && !average;
      if (changed.group("span") != null) {
        span = count(changed.group("span")).intValue();
      }
      if (changed.group("base") != null) {
        fields.put("base_period", changed.group("base"));
      }
      spans |= kind != null || changed.group("base") != null;
      negated |= verb != null && PlanPhrases.DOWN.contains(verb);
      number = rest.replaceFirst("^(控制在|保持在|稳定在|完成|实现)(投资)?", "");
      boolean points = unit != null && unit.endsWith("分点");
      boolean added = measure.equals("increment") || measure.equals("gap");
      if (average && (points || added || unit == null && !measure.equals("growth"))) {
        // 年均提高0.2个百分点, 年均增加50家: what is added a year is not what is added by the end.
        number = changed.group();
        return true;
      }
      if (points && !added) {
        ofDeclared("increment");
        fields.put("measure", "increment");
      } else if (added || unit == null && measure.equals("level") && verb == null) {
        // 累计500家 of an amount: what is measured is what the columns say.
        if (total && measure.equals("level")) {
          fields.put("measure", "cumulative");
        }
      } else if (unit == null && measure.equals("level")) {
        fields.put("measure", "increment");
      } else if (average) {
        fields.put("measure", "growth");
      } else if (total || changed.group("base") != null) {
        fields.put("measure", "total_growth");
      } else if (measure.equals("level")) {
        fields.put("measure", "growth");
      }
      return true;
    }

    private void comparator(Matcher matcher) {
      fields.put("comparator", matcher.group("who"));
      mean = matcher.group("mean") != null;
    }

    /** What columns say is measured is what the words speak of: a multiple of a share. */
    private void ofDeclared(String now) {
      if (!measure.equals("level") && !measure.equals(now)) {
        fields.put("of_measure", measure);
      }
    }

    private boolean say(String field, String value, String op, String said) {
      fields.put(field, value);
      if (!op.isEmpty()) {
        fields.put("op", op);
      }
      number = said;
      return true;
    }

    private static String op(String tail, String otherwise) {
      if (tail == null) {
        return otherwise;
      }
      return tail.endsWith("以上") ? ">=" : tail.endsWith("以内") ? "<=" : "~";
    }

    private static String plain(String number) {
      return count(number).toPlainString();
    }

    /** A number in digits or Chinese numerals. */
    private static BigDecimal count(String number) {
      int digit = "零一二三四五六七八九".indexOf(number);
      if (number.length() == 1 && digit > 0) {
        return BigDecimal.valueOf(digit);
      }
      if (number.equals("两")) {
        return BigDecimal.valueOf(2);
      }
      if (number.equals("十")) {
        return BigDecimal.TEN;
      }
      Outcome<PrintedQuantity> read = PrintedQuantity.parse(number);
      return read.isPresent() ? read.value().multiplied() : BigDecimal.ZERO;
    }
  }
}
