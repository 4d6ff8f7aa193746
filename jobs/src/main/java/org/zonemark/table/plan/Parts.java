package org.zonemark.table.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.zonemark.method.number.HalfWidth;

/** What a text says in parts: fractions in words, and two tiers in one cell. */
public final class Parts {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private Parts() {}

  /** 五分之一, 1/4, 四成, 九成半 as 20%, 25%, 40%, 95%; a part of a list (前三分之一) stays. */
  static String inPercent(String text) {
    return PlanPhrases.PART_IN_WORDS.matcher(text).replaceAll(Parts::percent);
  }

  private static String percent(MatchResult part) {
    if (part.group(5) != null) {
      BigDecimal tens = Said.count(part.group(5)).multiply(BigDecimal.TEN);
      BigDecimal all = part.group(6) == null ? tens : tens.add(BigDecimal.valueOf(5));
      return all.toPlainString() + "%";
    }
    BigDecimal whole = Said.count(part.group(part.group(1) == null ? 4 : 1));
    BigDecimal some = Said.count(part.group(part.group(1) == null ? 3 : 2));
    boolean isPart = whole.signum() > 0 && some.compareTo(whole) <= 0;
    BigDecimal percent =
        isPart ? ALL.multiply(some).divide(whole, MathContext.DECIMAL64) : BigDecimal.ZERO;
    return isPart ? percent.stripTrailingZeros().toPlainString() + "%" : part.group();
  }

  /**
   * The promises of a cell, each with its tier before it: of 增长8%,力争9% 确保增长8% and 力争增长9%. One where
   * it says one, or where what stands before the first number may not go for the second too.
   */
  public static List<String> tiers(String text) {
    String said = HalfWidth.of(text).strip();
    Matcher brief = PlanPhrases.BOTH_TIERS_IN_BRIEF.matcher(said);
    if (brief.matches()) {
      String unit = brief.group("unit");
      return List.of(
          PlanPhrases.TIER_OF_FLOOR + plain(brief.group("floor")) + unit,
          PlanPhrases.TIER_OF_STRETCH + plain(brief.group("stretch")) + unit);
    }
    Matcher backwards = PlanPhrases.TWO_TIERS_BACKWARDS.matcher(said);
    Matcher both = backwards.matches() ? backwards : PlanPhrases.TWO_TIERS.matcher(said);
    if (!both.matches()) {
      return List.of(text);
    }
    String floor = PlanPhrases.FLOOR.matcher(both.group("floor")).replaceFirst("");
    String stretch = PlanPhrases.STRETCH.matcher(both.group("stretch")).replaceFirst("");
    Matcher first = PlanPhrases.ONE_NUMBER.matcher(floor);
    String bare = PlanPhrases.REACHES.matcher(stretch).replaceFirst("");
    Matcher second = PlanPhrases.ONE_NUMBER.matcher(bare);
    if (!first.matches() || !second.matches()) {
      return List.of(text);
    }
    String verb = second.group("verb").isEmpty() ? first.group("verb") : second.group("verb");
    if (PlanPhrases.is(PlanPhrases.BEHIND_BOUNDED, second.group("rest"))) {
      // 不低于6%,力争6.5%以上: the second number has a bound of its own.
      verb = PlanPhrases.BOUNDING.matcher(verb).replaceFirst("");
    }
    return List.of(
        PlanPhrases.TIER_OF_FLOOR + floor,
        PlanPhrases.TIER_OF_STRETCH + verb + second.group("rest"));
  }

  private static String plain(String number) {
    return Said.count(number).toPlainString();
  }
}
