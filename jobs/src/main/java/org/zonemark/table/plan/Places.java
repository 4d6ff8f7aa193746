package org.zonemark.table.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;

/** Places in lists and moves between them: 前10位, 前1/3, 前移10位, 进位, 位次不后移. */
final class Places {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private Places() {}

  static boolean read(String said, Said words) {
    Matcher defined = PlanPhrases.PLACE_DEFINED.matcher(said);
    String place = defined.matches() ? defined.group("rest") : said;
    return moves(place, words) || parts(place, words) || places(place, words);
  }

  private static boolean moves(String said, Said words) {
    Matcher moved = PlanPhrases.MOVED.matcher(said);
    if (moved.matches()) {
      if (words.over == Over.AVERAGE) {
        words.yearly();
      }
      return words.inUnit(
          PlanPhrases.UNIT_OF_PLACES, "rank_change", Said.op(moved, ">="), plain(moved.group("n")));
    }
    if (PlanPhrases.MOVED_AT_ALL.matcher(said).matches()) {
      return words.inUnit(PlanPhrases.UNIT_OF_PLACES, "rank_change", ">=", "1");
    }
    boolean kept = words.columns.isRank() && PlanPhrases.NOT_MOVED_BACK.matcher(said).matches();
    return kept && words.inUnit(PlanPhrases.UNIT_OF_PLACES, "rank_change", ">=", "0");
  }

  /** A share of all who are ranked: 前10%, 前1/3, 前三分之一. */
  private static boolean parts(String said, Said words) {
    if (PlanPhrases.BAND.matcher(said).matches()) {
      return words.refuse("target_band_undeclared");
    }
    Matcher first = PlanPhrases.AMONG_FIRST.matcher(said);
    if (first.matches() && "%".equals(first.group("unit"))) {
      return whose(first, words) && first(Said.count(first.group("n")), words);
    }
    Matcher part = PlanPhrases.FIRST_PART.matcher(said);
    if (!part.matches()) {
      return false;
    }
    boolean half = part.group("half") != null;
    boolean digits = part.group("part") != null;
    BigDecimal above = half ? BigDecimal.ONE : count(part.group(digits ? "part" : "n"));
    BigDecimal below = half ? BigDecimal.valueOf(2) : count(part.group(digits ? "whole" : "of"));
    return below.signum() > 0
        && above.compareTo(below) < 0
        && whose(part, words)
        && first(ALL.multiply(above).divide(below, MathContext.DECIMAL64), words);
  }

  private static boolean first(BigDecimal percent, Said words) {
    return words.inUnit("%", "percentile", ">=", ALL.subtract(percent).toPlainString());
  }

  private static boolean places(String said, Said words) {
    Matcher first = PlanPhrases.AMONG_FIRST.matcher(said);
    Matcher best = PlanPhrases.AMONG_BEST.matcher(said);
    Matcher place = PlanPhrases.PLACE.matcher(said);
    for (Matcher one : new Matcher[] {first, best, place}) {
      if (one.matches()) {
        return whose(one, words)
            && words.inUnit(PlanPhrases.UNIT_OF_PLACES, "rank", "<=", plain(one.group("n")));
      }
    }
    // 20名以内 of what is itself a place, but 20名 of persons.
    Matcher bare = PlanPhrases.PLACE_OF_RANK.matcher(said);
    return words.columns.isRank()
        && words.columns.measure().equals("level")
        && bare.matches()
        && words.inUnit(PlanPhrases.UNIT_OF_PLACES, "rank", "<=", plain(bare.group("n")));
  }

  /** Among whom: a place in the province is none in the nation; who is 同类, the words do not say. */
  private static boolean whose(Matcher place, Said words) {
    String whose = place.group("whose");
    if (PlanPhrases.is(PlanPhrases.NEARER, whose)) {
      words.fields.put("comparator", whose);
    }
    return !PlanPhrases.is(PlanPhrases.OF_ITS_KIND, whose);
  }

  private static BigDecimal count(String number) {
    return Said.count(number);
  }

  private static String plain(String number) {
    return Said.count(number).toPlainString();
  }
}
