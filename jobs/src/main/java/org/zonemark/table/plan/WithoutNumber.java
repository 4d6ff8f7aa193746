package org.zonemark.table.plan;

import java.util.List;
import java.util.regex.Matcher;

/** Promises without a number in digits: 全覆盖, 清零, 零的突破, 千亿级, 两位数增长, 只增不减. */
final class WithoutNumber {

  private static final List<String> SHARES = List.of("share", "ratio", "coverage");

  private WithoutNumber() {}

  static boolean read(String said, Said words) {
    if (PlanPhrases.WITHDRAWN.matcher(said).matches()) {
      words.fields.put("withdrawn", "true");
      return true;
    }
    if (words.columns.isRank()) {
      return false;
    }
    return ends(said, words) || moves(said, words) || magnitude(said, words);
  }

  private static boolean ends(String said, Said words) {
    String measure = words.columns.measure();
    if (PlanPhrases.ALL.matcher(said).matches() && !measure.equals("milestone")) {
      return words.inUnit("%", SHARES.contains(measure) ? measure : "coverage", ">=", "100");
    }
    if (PlanPhrases.NONE_LEFT.matcher(said).matches()) {
      return words.say("<=", "0");
    }
    return PlanPhrases.FIRST.matcher(said).matches() && words.say(">", "0");
  }

  private static boolean moves(String said, Said words) {
    if (PlanPhrases.NO_GROWTH.matcher(said).matches()) {
      words.fields.put("unit", "%");
      words.fields.put("measure", "growth");
      words.number = "0";
      return true;
    }
    if (PlanPhrases.TWO_DIGITS.matcher(said).matches()) {
      return words.inUnit("%", "growth", ">=", "10");
    }
    if (PlanPhrases.NOT_LESS.matcher(said).matches()) {
      return words.say("increment", ">=", "0");
    }
    if (PlanPhrases.NOT_MORE.matcher(said).matches()) {
      return words.say("increment", "<=", "0");
    }
    Matcher grows = PlanPhrases.GROWS.matcher(said);
    if (grows.matches()) {
      return sign(grows, ">", words);
    }
    Matcher falls = PlanPhrases.FALLS.matcher(said);
    return falls.matches() && sign(falls, "<", words);
  }

  /** Growth, of a rate what is added to it, above or below nothing. */
  private static boolean sign(Matcher matcher, String op, Said words) {
    if (matcher.group("steady") != null) {
      words.over = Over.EACH;
    }
    return words.columns.isRate()
        ? words.say("increment", op, "0")
        : words.inUnit("%", "growth", op, "0");
  }

  private static boolean magnitude(String said, Said words) {
    Matcher magnitude = PlanPhrases.MAGNITUDE.matcher(said);
    if (magnitude.matches()) {
      return words.magnitude(magnitude, ">=");
    }
    Matcher power = PlanPhrases.POWER_OR_MORE.matcher(said);
    if (power.matches()) {
      return words.magnitude(power, ">=");
    }
    Matcher plain = PlanPhrases.POWER.matcher(said);
    if (plain.matches()) {
      return words.magnitude(plain, "reach");
    }
    Matcher millions = PlanPhrases.HUNDRED_MILLIONS.matcher(said);
    if (words.columns.measure().equals("level") && millions.matches()) {
      return words.magnitude(millions, Said.op(millions, "reach"));
    }
    Matcher passed = PlanPhrases.PASSED.matcher(said);
    return passed.matches() && words.magnitude(passed, ">");
  }
}
