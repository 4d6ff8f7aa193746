package org.zonemark.table.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;

/** Multiples of a base or of others: 翻一番, 倍增, 减半, 是2020年的1.5倍, 下降到2020年的60%, 全市平均的1.5倍. */
final class Multiples {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final List<String> CAPS = List.of("不超过", "不高于", "低于", "控制在");

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
    return grown.matches()
        && times(words, Said.count(grown.group("n")).add(BigDecimal.ONE), Said.op(grown, ">="));
  }

  private static boolean ofNamedBase(String said, Said words) {
    Matcher ofBase = PlanPhrases.TIMES_OF_BASE.matcher(said);
    if (ofBase.matches()) {
      words.fields.put("base_period", ofBase.group("base"));
      boolean more = List.of("超过", "高于").contains(String.valueOf(ofBase.group("verb")));
      return times(words, Said.count(ofBase.group("n")), Said.op(ofBase, more ? ">" : ">="));
    }
    Matcher part = PlanPhrases.PART_OF_BASE.matcher(said);
    if (!part.matches()) {
      return false;
    }
    words.fields.put("base_period", part.group("base"));
    String verb = String.valueOf(part.group("verb"));
    boolean cap = CAPS.contains(verb) || verb.matches("(?:下|降|减|压|回落).*");
    boolean more = verb.equals("超过") || verb.equals("高于");
    BigDecimal of =
        part.group("half") != null ? HALF : new BigDecimal(part.group("n")).movePointLeft(2);
    return times(words, of, Said.op(part, cap ? "<=" : more ? ">" : bound(verb)));
  }

  /** 达到2020年的60% is met in the good direction, 不低于 upwards. */
  private static String bound(String verb) {
    return verb.equals("不低于") ? ">=" : "=";
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
    words.ofDeclared("multiple");
    return words.inUnit("倍", "multiple", op, times.toPlainString());
  }
}
