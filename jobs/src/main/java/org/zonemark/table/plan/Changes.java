package org.zonemark.table.plan;

import java.util.regex.Matcher;

/** Amounts and how they change: 增长7%左右, 提高2个百分点, 新增50家, 控制在5%以内, 降至3%. */
final class Changes {

  private Changes() {}

  static boolean read(String said, Said words) {
    Matcher bounds = PlanPhrases.BOTH_BOUNDS.matcher(said);
    if (bounds.matches()) {
      words.number = bounds.group("low") + "-" + bounds.group("high");
      return true;
    }
    Matcher covered = PlanPhrases.COVERED.matcher(said);
    if (covered.matches()) {
      words.fields.put("unit", "%");
      words.fields.put("measure", "coverage");
      words.number = covered.group("rest");
      return true;
    }
    Matcher passing = PlanPhrases.PASSING.matcher(said);
    if (passing.matches()) {
      return words.say(">", passing.group("rest"));
    }
    Matcher between = PlanPhrases.BETWEEN.matcher(said);
    String inner = between.matches() ? between.group("rest") : said;
    return amount(inner, words);
  }

  /** An amount, or how it changes, without what stands around it. */
  private static boolean amount(String inner, Said words) {
    Matcher added = PlanPhrases.ADDED.matcher(inner);
    if (added.matches()) {
      return added(added.group("rest"), words);
    }
    Matcher growing = PlanPhrases.KEPT_GROWING.matcher(inner);
    if (growing.matches()) {
      return changed(PlanPhrases.GROWN, growing.group("rest"), words);
    }
    if (held(inner, words) || to(inner, words)) {
      return true;
    }
    Matcher changed = PlanPhrases.CHANGED.matcher(inner);
    boolean since = words.fields.containsKey("base_period");
    if (changed.matches()
        && (changed.group("verb") != null || words.over != null || since || words.isRunning)) {
      return changed(changed.group("verb"), changed.group("rest"), words);
    }
    Matcher reached = PlanPhrases.REACHED_AT_LEAST.matcher(inner);
    Matcher done = reached.matches() ? reached : PlanPhrases.DONE.matcher(inner);
    words.number = done.matches() ? done.group("rest") : inner;
    return true;
  }

  private static boolean added(String rest, Said words) {
    if (PlanPhrases.CHANGE_AND_END.matcher(rest).matches()) {
      return words.refuse("unreadable_value");
    }
    words.number = rest;
    String measure = words.columns.measure();
    if (words.over == Over.AVERAGE) {
      words.yearly();
    }
    words.fields.put("measure", measure.equals("cumulative") ? measure : "increment");
    return totals(words);
  }

  private static boolean held(String said, Said words) {
    Matcher held = PlanPhrases.HELD.matcher(said);
    if (!held.matches()) {
      return false;
    }
    words.number = held.group("rest");
    boolean bounded = PlanPhrases.is(PlanPhrases.BOUNDED, words.number);
    if (PlanPhrases.is(PlanPhrases.CAPPING, held.group("verb")) && !bounded) {
      words.fields.put("op", "<=");
    }
    return true;
  }

  private static boolean to(String said, Said words) {
    Matcher to = PlanPhrases.TO.matcher(said);
    if (!to.matches()) {
      return false;
    }
    words.number = to.group("rest");
    if (PlanPhrases.FALLING_TO.contains(to.group("verb"))) {
      words.fields.put("op", "<=");
    }
    return true;
  }

  /** 下降13.5%, 增长7%左右, 提高2个百分点: how it changes, and the number that is left. */
  private static boolean changed(String verb, String rest, Said words) {
    Matcher rate = PlanPhrases.RATE.matcher(rest);
    String unit = rate.matches() ? rate.group("unit") : null;
    String measure = words.columns.measure();
    boolean ends = verb != null && PlanPhrases.CHANGE_AND_END.matcher(rest).matches();
    if (words.columns.isRank() || ends) {
      return words.refuse("unreadable_value");
    }
    boolean average = words.over == Over.AVERAGE;
    if ("%".equals(unit) && isTwofold(verb, words)) {
      return words.refuse("target_points_unsaid");
    }
    boolean points = PlanPhrases.is(PlanPhrases.IN_POINTS, unit);
    boolean added = measure.equals("increment") || measure.equals("gap");
    words.negated |= verb != null && PlanPhrases.DOWN.contains(verb);
    words.number = PlanPhrases.KEPT_BEFORE.matcher(rest).replaceFirst("");
    if (average && (points || added || unit == null && !measure.equals("growth"))) {
      if (measure.equals("gap") || verb == null && !added && !points) {
        return words.refuse("unreadable_value");
      }
      words.yearly();
    }
    if (points && !added) {
      words.ofDeclared("increment");
      words.fields.put("measure", "increment");
    } else if (added || unit == null && measure.equals("level") && verb == null) {
      // 累计500家 of an amount: what is measured is what the columns say.
      if (words.over == Over.TOTAL && measure.equals("level")) {
        words.fields.put("measure", "cumulative");
        return true;
      }
    } else if (unit == null && measure.equals("level")) {
      words.fields.put("measure", "increment");
    } else {
      growth(verb, words);
    }
    return totals(words);
  }

  /**
   * Whether percent may be points: a rate that is raised by 2 % has two points more, or 2 % of it.
   */
  private static boolean isTwofold(String verb, Said words) {
    return words.columns.isRate()
        && words.columns.measure().matches("level|share|ratio|coverage")
        && verb != null
        && !PlanPhrases.is(PlanPhrases.OF_ITSELF, verb);
  }

  /** Which growth is meant: of every year, a yearly average, or over the whole of several years. */
  private static void growth(String verb, Said words) {
    boolean since = words.fields.containsKey("base_period");
    if (words.isRunning) {
      words.over = Over.EACH;
    }
    boolean years = words.span > 1 || words.isPart && words.columns.isBased();
    boolean open = words.over == null && (since || years && verb != null);
    if (open) {
      // 五年增长80%, 比2020年增长80%: the whole of it.
      words.over = Over.TOTAL;
    }
    String measure = words.columns.measure();
    if (words.over == Over.TOTAL) {
      words.fields.put("measure", "total_growth");
    } else if (words.over != null || measure.equals("level")) {
      words.fields.put("measure", "growth");
    }
  }

  /** What is added in all needs years, or a base, from which it is. */
  private static boolean totals(Said words) {
    boolean increment =
        words.fields.getOrDefault("measure", words.columns.measure()).equals("increment");
    if (increment && words.over == Over.TOTAL) {
      words.fields.put("in_total", "true");
    }
    return true;
  }
}
