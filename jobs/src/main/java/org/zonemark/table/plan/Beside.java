package org.zonemark.table.plan;

import java.math.BigDecimal;
import java.util.regex.Matcher;

/** Distances from others and shares of them: 高于全市平均2个百分点, 与全市同步增长, 占全市比重达到20%. */
final class Beside {

  private Beside() {}

  static boolean read(String said, Said words) {
    Matcher beside = PlanPhrases.BESIDE.matcher(said);
    if (beside.matches() && words.columns.isZone().test(beside.group("who"))) {
      return distance(beside, words);
    }
    if (changed(said, words) || part(said, words)) {
      return true;
    }
    String now = PlanPhrases.FROM_VALUE.matcher(said).replaceFirst("");
    Matcher share = PlanPhrases.SHARE_OF_OTHER.matcher(now);
    Matcher inOther = PlanPhrases.SHARE_IN_OTHER.matcher(now);
    if (share(share, words) || share(inOther, words)) {
      return true;
    }
    Matcher abreast = PlanPhrases.ABREAST.matcher(said);
    if (abreast.matches() && words.columns.isZone().test(abreast.group("who"))) {
      words.comparator(abreast);
      boolean growth =
          isGrowth(abreast.group("growth"), abreast.group("of"))
              || PlanPhrases.is(PlanPhrases.IN_STEP, abreast.group("verb"));
      return abreast(growth, words);
    }
    Matcher column = PlanPhrases.ABREAST_OF_COLUMN.matcher(said);
    return words.columns.isBeside()
        && column.matches()
        && abreast(PlanPhrases.is(PlanPhrases.IN_STEP, column.group("verb")), words);
  }

  private static boolean share(Matcher share, Said words) {
    if (!share.matches() || !words.columns.isZone().test(share.group("who"))) {
      return false;
    }
    words.comparator(share);
    words.fields.put("measure", "share");
    words.number = share.group("rest");
    return true;
  }

  /** 占全市比重较2020年提高2个百分点: what is added to a share. */
  private static boolean changed(String said, Said words) {
    Matcher share = PlanPhrases.CHANGE_OF_SHARE.matcher(said);
    if (!share.matches() || !words.columns.isZone().test(share.group("who"))) {
      return false;
    }
    String change = words.before(share.group("rest"));
    boolean read = Changes.read(change, words);
    words.comparator(share);
    words.fields.put("of_measure", "share");
    return read;
  }

  /** A part of the other is a share of it, one of its mean a multiple. */
  private static boolean part(String said, Said words) {
    Matcher part = PlanPhrases.PART_OF_OTHER.matcher(said);
    if (!part.matches() || !words.columns.isZone().test(part.group("who"))) {
      return false;
    }
    words.comparator(part);
    if (words.isMean || words.columns.isRate()) {
      words.ofDeclared("multiple");
      BigDecimal times = new BigDecimal(part.group("n")).movePointLeft(2);
      return words.inUnit(
          PlanPhrases.UNIT_OF_MULTIPLES, "multiple", Said.op(part, ">="), times.toPlainString());
    }
    return words.inUnit("%", "share", Said.op(part, ">="), part.group("n"));
  }

  private static boolean distance(Matcher beside, Said words) {
    words.comparator(beside);
    words.ofDeclared("gap");
    if (isGrowth(beside.group("growth"), beside.group("of"))) {
      words.fields.put("of_measure", "growth");
    }
    String verb = beside.group("verb");
    boolean below = PlanPhrases.BELOW.contains(verb);
    boolean ofRate = words.columns.isRate() || "growth".equals(words.fields.get("of_measure"));
    if ("%".equals(beside.group("unit")) && ofRate) {
      // 50% above a rate is half of it more, or 50 points.
      return words.refuse("target_points_unsaid");
    }
    words.fields.put("measure", "gap");
    if (beside.group("n") == null) {
      words.fields.put("unit", "");
      boolean equal = PlanPhrases.OR_EQUAL.contains(verb);
      return words.say(below ? equal ? "<=" : "<" : equal ? ">=" : ">", "0");
    }
    words.fields.put("unit", beside.group("unit"));
    boolean points = PlanPhrases.is(PlanPhrases.IN_POINTS, beside.group("unit"));
    if (points && !words.columns.isRate() && words.columns.measure().equals("level")) {
      // Points are between rates: of an amount, between what it grows by.
      words.fields.put("of_measure", "growth");
    }
    words.negated = below;
    return words.say(Said.op(beside, ">="), beside.group("n"));
  }

  /** As good as the other or better: of growth, or of what columns say is measured. */
  private static boolean abreast(boolean growth, Said words) {
    if (growth) {
      // What is itself a rate does not grow in percent: points are added to it.
      words.fields.put("of_measure", words.columns.isRate() ? "increment" : "growth");
    } else {
      words.ofDeclared("gap");
    }
    return words.inUnit("", "gap", ">=", "0");
  }

  private static boolean isGrowth(String before, String behind) {
    return before != null || PlanPhrases.is(PlanPhrases.OF_GROWTH, behind);
  }
}
