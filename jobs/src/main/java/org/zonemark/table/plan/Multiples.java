package org.zonemark.table.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;

/** Multiples of a base or of others: 翻一番, 倍增, 减半, 是2020年的1.5倍, 下降到2020年的60%, 全市平均的1.5倍. */
final class Multiples {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Multiples() {}

  static boolean read(String said, Said words) {
    return ofBase(said, words) || ofNamedBase(said, words) || others(said, words);
  }

  private static boolean ofBase(String said, Said words) {
    Matcher doubled = PlanPhrases.DOUBLED.matcher(said);
    if (doubled.matches()) {
      String times = doubled.group("n");
      int power = times == null ? 1 : Said.count(times).intValue();
      return times(words, BigDecimal.valueOf(1L << power), Said.op(doubled, ">="));
    }
    Matcher halved = PlanPhrases.HALVED.matcher(said);
    if (halved.matches()) {
      // 下降一半以上 leaves half or less.
      String op = Said.op(halved, ">=");
      return times(words, HALF, op.equals(">=") ? "<=" : op.equals("<=") ? ">=" : op);
    }
    Matcher grown = PlanPhrases.GROWN_BY_TIMES.matcher(said);
    return grown.matches() && grown(Said.count(grown.group("n")), Said.op(grown, ">="), words);
  }

  /** 增长1.5倍 makes 2.5 times the base; of one year it is its growth, as 增长150% would be. */
  private static boolean grown(BigDecimal times, String op, Said words) {
    boolean based = words.columns.isBased() || words.span > 1 || words.over != null;
    return based || words.fields.containsKey("base_period") || !isAmount(words)
        ? times(words, times.add(BigDecimal.ONE), op)
        : words.inUnit("%", "growth", op, times.movePointRight(2).toPlainString());
  }

  private static boolean isAmount(Said words) {
    return words.columns.measure().equals("level") && !words.columns.isRate();
  }

  private static boolean ofNamedBase(String said, Said words) {
    Matcher ofBase = PlanPhrases.TIMES_OF_BASE.matcher(said);
    if (ofBase.matches()) {
      words.fields.put("base_period", ofBase.group("base"));
      boolean more = PlanPhrases.is(PlanPhrases.MORE_THAN, ofBase.group("verb"));
      return times(words, Said.count(ofBase.group("n")), Said.op(ofBase, more ? ">" : ">="));
    }
    Matcher ofYearBefore = PlanPhrases.TIMES_OF_YEAR_BEFORE.matcher(said);
    if (ofYearBefore.matches()) {
      words.isOnYearBefore = true;
      return times(words, Said.count(ofYearBefore.group("n")), Said.op(ofYearBefore, ">="));
    }
    Matcher part = PlanPhrases.PART_OF_BASE.matcher(said);
    if (!part.matches()) {
      return false;
    }
    words.fields.put("base_period", part.group("base"));
    String verb = part.group("verb");
    boolean cap = PlanPhrases.is(PlanPhrases.CAPPED, verb);
    boolean more = PlanPhrases.is(PlanPhrases.MORE_THAN, verb);
    BigDecimal of =
        part.group("half") != null ? HALF : new BigDecimal(part.group("n")).movePointLeft(2);
    return times(words, of, Said.op(part, cap ? "<=" : more ? ">" : bound(verb)));
  }

  /** 达到2020年的60% is met in the good direction, 不低于 upwards. */
  private static String bound(String verb) {
    return PlanPhrases.is(PlanPhrases.AT_LEAST, verb) ? ">=" : "=";
  }

  private static boolean others(String said, Said words) {
    Matcher ofOther = PlanPhrases.TIMES_OF_OTHER.matcher(said);
    if (ofOther.matches() && words.columns.isZone().test(ofOther.group("who"))) {
      words.comparator(ofOther);
      return times(words, Said.count(ofOther.group("n")), Said.op(ofOther, ">="));
    }
    Matcher times = PlanPhrases.TIMES.matcher(said);
    boolean plain = List.of("level", "multiple").contains(words.columns.measure());
    return times.matches()
        && plain
        && times(words, Said.count(times.group("n")), Said.op(times, ">="));
  }

  private static boolean times(Said words, BigDecimal times, String op) {
    if (words.isOnYearBefore && isAmount(words)) {
      // 较上年翻番 is growth of 100%.
      BigDecimal growth = times.subtract(BigDecimal.ONE).movePointRight(2);
      return words.inUnit("%", "growth", op, growth.toPlainString());
    }
    words.ofDeclared("multiple");
    return words.inUnit(PlanPhrases.UNIT_OF_MULTIPLES, "multiple", op, times.toPlainString());
  }
}
